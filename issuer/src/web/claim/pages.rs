//! The pages of a visit, each a typed context: the code, the badge with its two choices, the phone, the computer.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use schemas::{
    lang::Localised,
    offer::OfferLink,
    outcome::Badge,
    qr::{Medium, Picture},
};

use super::{
    super::{answer, page::Frame, page::show},
    notice,
    visit::Visit,
};
use crate::{
    carriers::Carried,
    offers::{self, Standing, TxCodeError},
    store::Rs256,
};

/// Whether a transaction code was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    Nothing,
    Wrong,
}

/// The name on the badge.
#[derive(Debug)]
pub(super) enum NameOnBadge {
    /// Nothing is signed yet.
    Free { typed: String, problem: Option<String> },
    /// A signature carries it.
    Fixed(String),
}

#[derive(Template)]
#[template(path = "claim/locked.html")]
struct Locked<'v> {
    frame: &'v Frame,
    visit: &'v Visit<'v>,
    is_wrong: bool,
}

#[derive(Template)]
#[template(path = "claim/open.html")]
struct Open<'v> {
    frame: &'v Frame,
    visit: &'v Visit<'v>,
    title: &'v str,
    description: &'v str,
    art: String,
    name: NameOnBadge,
}

/// How a wallet collects it.
struct WalletWay {
    link: String,
    wallet_link: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "claim/phone.html")]
struct Phone<'v> {
    frame: &'v Frame,
    visit: &'v Visit<'v>,
    wallet: Option<WalletWay>,
}

#[derive(Template)]
#[template(path = "claim/shared.html")]
struct OnShared<'v> {
    frame: &'v Frame,
    visit: &'v Visit<'v>,
}

#[derive(Template)]
#[template(path = "claim/print.html")]
struct Print<'v> {
    frame: &'v Frame,
    visit: &'v Visit<'v>,
    badge: &'v Carried,
    code: String,
}

/// Asks for the transaction code.
pub(super) fn locked(visit: &Visit<'_>, tried: Tried) -> Response {
    let is_wrong = tried == Tried::Wrong;
    let status = if is_wrong { StatusCode::FORBIDDEN } else { StatusCode::OK };
    show(status, &Locked { frame: &visit.frame, visit, is_wrong })
}

/// Opens the visit with this code, or says why it stays shut.
pub(super) async fn unlock(visit: &mut Visit<'_>, tx_code: Option<String>) -> Result<(), Response> {
    match offers::check_tx_code(&visit.web.issuer, &visit.found.offer, tx_code.as_deref()).await {
        Ok(()) => {
            visit.tx_code = tx_code;
            Ok(())
        }
        Err(TxCodeError::Store(error)) => Err(answer::failed(&error)),
        Err(TxCodeError::Missing | TxCodeError::NotExpected) => Err(locked(visit, Tried::Nothing)),
        Err(TxCodeError::Wrong) => Err(answer::guess(locked(visit, Tried::Wrong))),
        Err(TxCodeError::Spent) => Err(answer::guess(notice::over(visit, Standing::Paused))),
    }
}

/// The badge, the name on it, two choices.
pub(super) fn open(visit: &Visit<'_>, status: StatusCode, name: NameOnBadge) -> Response {
    let badge = visit.badge.as_ref();
    let told = |part: fn(&Badge) -> &Localised| {
        badge.and_then(|awarded| part(&awarded.badge).get(visit.lang())).map_or("", |(_, text)| text)
    };
    let page = Open {
        frame: &visit.frame,
        visit,
        title: told(|badge| &badge.name),
        description: told(|badge| &badge.description),
        art: badge.map(|awarded| awarded.art().svg()).unwrap_or_default(),
        name,
    };
    show(status, &page)
}

/// Ways to keep it on a phone.
pub(super) fn phone(visit: &Visit<'_>) -> Response {
    let wallet = visit.taken().is_none().then(|| wallet_way(visit));
    show(StatusCode::OK, &Phone { frame: &visit.frame, visit, wallet })
}

/// Ways to carry it away from a computer that others use.
pub(super) fn shared(visit: &Visit<'_>) -> Response {
    show(StatusCode::OK, &OnShared { frame: &visit.frame, visit })
}

/// The badge as it goes onto paper; its one script presses the browser's print button.
pub(super) fn print(visit: &Visit<'_>, badge: &Carried, code: &Picture) -> Response {
    let page = Print { frame: &visit.frame, visit, badge, code: code.svg() };
    let mut response = show(StatusCode::OK, &page);
    let policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; \
                  base-uri 'none'; frame-ancestors 'none'";
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

fn wallet_way(visit: &Visit<'_>) -> WalletWay {
    let issuer = &visit.web.issuer;
    let claim = offers::claim_link(&issuer.settings.public_url, &issuer.secret, visit.found.offer.id);
    let offer = claim.offer_url().as_str().parse();
    let wallet_link = offer.map(|offer| OfferLink::ByReference(offer).to_string()).unwrap_or_default();
    WalletWay {
        link: claim.page_url().to_string(),
        qr: Picture::of(&wallet_link, Medium::Screen).map(|qr| qr.svg()).unwrap_or_default(),
        wallet_link,
    }
}
