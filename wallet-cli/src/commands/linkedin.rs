//! `linkedin`: a link that fills in LinkedIn's form "add to profile". The badge itself goes along only where the learner
//! wants it, since LinkedIn then has it.

use schemas::{credential::AchievementCredential, locale::Bundle, openid4vci::Endpoint, qr, time::Timestamp};
use serde::Serialize;
use url::Url;

use super::coded::{not_shown, token};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    cli::LinkedIn,
    session::Session,
    trouble::Trouble,
};

const FORM: &str = "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME";

/// The link.
#[derive(Serialize)]
struct Link {
    badge: Named,
    link: Url,
    /// Is the whole badge in it?
    with_badge: bool,
}

impl Answer for Link {
    fn tell(&self, sentences: &Bundle) -> String {
        let said = sentences.say(if self.with_badge { "linkedin-with" } else { "linkedin-without" });
        format!("{}\n{}\n{said}", self.link, sentences.say("linkedin-open"))
    }
}

pub(super) fn run(wanted: &LinkedIn, session: &mut Session<'_>) -> Result<(), Trouble> {
    let verifier = super::present::verifier(wanted.verifier.as_ref(), session)?;
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &wanted.badge)?;
    let Some(claims) = badge.claims() else {
        return Err(Trouble::refused("badge_unreadable").with("badge", badge.name()));
    };
    let shown = match verifier {
        Some(verifier) if wanted.with_badge => Some(shown(&badge, &verifier)?),
        None if wanted.with_badge => return Err(Trouble::usage("link_needs_verifier")),
        _ => None,
    };
    let link = form(claims, shown.as_deref());
    session.screen.answer(&Link { badge: badge.named(), link, with_badge: wanted.with_badge })
}

/// The whole badge as a link to the page that checks it.
fn shown(badge: &Badge, verifier: &Endpoint) -> Result<String, Trouble> {
    let link = qr::badge_link(token(badge)?.signed(), verifier);
    link.map(|link| link.to_string()).map_err(|error| not_shown(error, badge))
}

#[expect(clippy::expect_used, reason = "an address of ours")]
fn form(claims: &AchievementCredential, shown: Option<&str>) -> Url {
    let mut link: Url = FORM.parse().expect("an address");
    let issuer = claims.issuer.claimed_name().unwrap_or(claims.issuer.id().as_str());
    let mut members = link.query_pairs_mut();
    members.append_pair("name", &claims.credential_subject.achievement.name);
    members.append_pair("organizationName", issuer);
    let moments = [
        (Some(claims.awarded_date.unwrap_or(claims.valid_from)), ["issueYear", "issueMonth"]),
        (claims.valid_until, ["expirationYear", "expirationMonth"]),
    ];
    for (moment, names) in moments {
        let date = moment.map(Timestamp::date).unwrap_or_default();
        for (name, part) in names.into_iter().zip(date.split('-').filter(|part| !part.is_empty())) {
            members.append_pair(name, part.trim_start_matches('0'));
        }
    }
    members.append_pair("certId", claims.id.as_str());
    if let Some(shown) = shown {
        members.append_pair("certUrl", shown);
    }
    drop(members);
    link
}
