//! Somebody on the way to the library's own sign-in and back. What must be known again is kept by their own browser, in
//! a cookie that only this server can seal, so nothing waits here and nobody comes back on somebody else's journey.

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::lang::Lang;
use serde::Deserialize;
use serde_json::json;
use subtle::ConstantTimeEq as _;
use url::form_urlencoded;
use zeroize::Zeroizing;

use super::sign_in;
use crate::{accounts::LinkCode, issuer::Issuer, oidc::Question};

const PURPOSE: &str = "journey";
/// Long enough to look for a second factor.
const LIFE: Duration = Duration::from_secs(10 * 60);
/// Characters of a way on; a longer one leads to the desk's first page.
const LONGEST: usize = 512;

/// What somebody signs in for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// A page of the desk.
    Desk(String),
    /// Joining by an invitation.
    Invitation(LinkCode),
}

impl Errand {
    /// As an address or a journey says it.
    pub(super) fn asked(next: &str, invitation: Option<&str>) -> Self {
        match invitation.and_then(|code| code.parse().ok()) {
            Some(code) => Errand::Invitation(code),
            None if next.len() <= LONGEST => Errand::Desk(sign_in::target(next).to_owned()),
            None => Errand::Desk(sign_in::target("").to_owned()),
        }
    }

    /// The same, for an address.
    pub(super) fn query(&self) -> String {
        let (name, value) = match self {
            Errand::Desk(next) => ("next", next.clone()),
            Errand::Invitation(code) => ("invitation", code.to_string()),
        };
        form_urlencoded::Serializer::new(String::new()).append_pair(name, &value).finish()
    }

    /// The page that it began on, below the public address.
    pub(super) fn page(&self, lang: Lang) -> String {
        match self {
            Errand::Desk(_) => format!("/sign-in?{}&lang={lang}", self.query()),
            Errand::Invitation(code) => format!("/invitation/{code}?lang={lang}"),
        }
    }

    /// Where it leads when all is well.
    pub(super) fn goal(&self) -> &str {
        match self {
            Errand::Desk(next) => next,
            Errand::Invitation(_) => sign_in::target(""),
        }
    }
}

/// A journey that has begun.
#[derive(Debug)]
pub(super) struct Journey {
    pub(super) errand: Errand,
    pub(super) lang: Lang,
    /// As the browser keeps it.
    pub(super) sealed: String,
}

/// What is sealed. The mark makes each journey another.
#[derive(Deserialize)]
struct Kept {
    until: i64,
    lang: Lang,
    next: String,
    invitation: Option<String>,
}

impl Journey {
    /// Begins one.
    pub(super) fn begin(issuer: &Issuer, errand: Errand, lang: Lang) -> Self {
        let until = issuer.clock.now().after(LIFE).seconds();
        let mark = BASE64URL.encode(issuer.chance.bytes::<16>());
        let invitation = match &errand {
            Errand::Desk(_) => None,
            Errand::Invitation(code) => Some(code.to_string()),
        };
        let content = json!({"mark": mark, "until": until, "lang": lang, "next": errand.goal(), "invitation": invitation});
        let sealed = issuer.secret.seal(PURPOSE, content.to_string().as_bytes());
        Journey { errand, lang, sealed }
    }

    /// The one that a browser has kept, while it lasts, if this is the answer to its question.
    pub(super) fn answered(issuer: &Issuer, sealed: String, state: &str) -> Option<Self> {
        let content = issuer.secret.open_whole(PURPOSE, &sealed)?;
        let Kept { until, lang, next, invitation } = serde_json::from_slice(&content).ok()?;
        let errand = Errand::asked(&next, invitation.as_deref());
        let journey = Journey { errand, lang, sealed };
        let ours = journey.question(issuer).state;
        let is_answer = bool::from(ours.as_bytes().ct_eq(state.as_bytes()));
        (is_answer && issuer.clock.now().seconds() < until).then_some(journey)
    }

    /// What the provider is asked. Its secrets follow from the seal and never leave the server.
    pub(super) fn question(&self, issuer: &Issuer) -> Question {
        let word = |purpose| BASE64URL.encode(issuer.secret.derive(purpose, self.sealed.as_bytes()));
        Question {
            state: word("journey state"),
            nonce: word("journey nonce"),
            verifier: Zeroizing::new(word("journey verifier")),
            back: issuer.settings.public_url.below("/sign-in/back"),
            lang: self.lang,
        }
    }
}
