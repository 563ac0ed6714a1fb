//! `award offer`, `award end`; listing and printing lie beside.

use serde_json::json;

use super::{Screen, award_list, print};
use crate::{
    awards,
    cli::AwardCommand,
    failure::Failure,
    issuer::Issuer,
    offers,
    store::{AwardId, HandOut},
};

pub(super) async fn award(
    issuer: &Issuer,
    command: &AwardCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        AwardCommand::List { circle, qr } => {
            award_list::list(issuer, circle.as_deref(), qr.as_deref(), screen).await
        }
        AwardCommand::Print { award, out } => print::print(issuer, *award, out, screen).await,
        AwardCommand::Offer { award, hand_out } => offer(issuer, *award, *hand_out, screen).await,
        AwardCommand::End { award, because } => end(issuer, *award, because.as_deref(), screen).await,
    }
}

async fn offer(
    issuer: &Issuer,
    award: AwardId,
    hand_out: HandOut,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let id = awards::renew(issuer, award, hand_out, None).await?;
    let made = issuer.store.read().await?.offer(id).await?;
    let link = offers::claim_link(&issuer.settings.public_url, &issuer.secret, id).page_url().to_string();
    let tx_code = made.as_ref().and_then(|offer| offers::tx_code(&issuer.secret, offer));
    let number = award.to_string();
    screen.say("award-offered", &[("award", (&number).into()), ("link", (&link).into())])?;
    if let Some(code) = &tx_code {
        screen.say("award-tx-code", &[("code", code.into())])?;
    }
    screen.answer(&json!({"award": award.0, "link": link, "tx_code": tx_code}))
}

async fn end(
    issuer: &Issuer,
    award: AwardId,
    because: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let editions = awards::end(issuer, award, because, None).await?;
    let (number, count) = (award.to_string(), i64::try_from(editions).unwrap_or(i64::MAX));
    screen.say("award-ended", &[("award", (&number).into()), ("editions", count.into())])?;
    screen.answer(&json!({"award": award.0, "editions": editions}))
}
