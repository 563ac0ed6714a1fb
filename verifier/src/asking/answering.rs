//! From a wallet's answer to a report on each badge in it, in the order of OpenID4VP 1.0, 8.6: the shape of the whole, each
//! presentation's signature, key, challenge and audience, then whether it shows what was asked for, and last each badge
//! by the ordinary checks.
//!
//! A presentation that does not hold is dropped; an answer of which nothing is left is refused. A badge in a sound
//! presentation is reported on whatever is true about it.

use schemas::{
    credential::AchievementCredential,
    openid4vci::CredentialFormat,
    openid4vp::{ClientId, CredentialQuery, DcqlQuery, VpToken},
    presentation::{self, Presentation},
    proof::{Question, Verified, verify_presentation},
    stage::{Form, Signed},
    status::StatusListCredential,
    time::Timestamp,
    verdict::{Code, Moment},
};

use super::Asked;
use crate::{checker::Checker, keys::Keys, presented::Presented, report::Report};

/// What is needed to judge an answer.
#[derive(Clone, Copy, Debug)]
pub struct Answering<'a> {
    /// Who judges the badges.
    pub checker: &'a Checker,
    /// Who asked.
    pub client: &'a ClientId,
    /// What was asked.
    pub asked: &'a Asked,
    /// When the answer came.
    pub now: Timestamp,
}

/// Nothing in the answer shows a badge to whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NothingShown;

impl Answering<'_> {
    /// The badges that are shown, each with what is true about it.
    pub fn reports(&self, vp_token: &VpToken) -> Result<Vec<Report>, NothingShown> {
        let query = DcqlQuery::open_badge();
        let mut reports = Vec::new();
        for (id, texts) in vp_token.parts() {
            // One badge was asked for, under names that the query has.
            let (Some(part), [text]) = (query.part(id), &texts[..]) else { return Err(NothingShown) };
            match self.presentation(text, part) {
                Ok(shown) => reports.extend(self.badges(shown.claims(), part)),
                Err(code) => tracing::debug!(%code, "a presentation is dropped"),
            }
        }
        if reports.is_empty() { Err(NothingShown) } else { Ok(reports) }
    }

    fn presentation(&self, text: &str, part: &CredentialQuery) -> Result<Verified<Presentation>, Code> {
        let signed = presentation::read(text).map_err(|refusal| refusal.code())?;
        if !is_of(signed.form(), part) {
            return Err(Code::NotABadge);
        }
        let keys = Keys::new(self.checker.trust(), self.checker.fetcher(), self.checker.demo());
        let key = keys.of_holder(signed.asks_for())?;
        let domain = self.client.to_string();
        let question =
            Question { challenge: self.asked.nonce.as_str(), domain: Some(&domain), now: self.now };
        verify_presentation(signed, &key, &question).map_err(|refusal| refusal.code())
    }

    /// The badges of the form that was asked for, with the status lists that came along.
    fn badges(&self, shown: &Presentation, part: &CredentialQuery) -> Vec<Report> {
        let is_list = |text: &&String| Signed::<StatusListCredential>::read(text).is_ok();
        let (stapled, others): (Vec<&String>, Vec<&String>) = shown.credentials.iter().partition(is_list);
        let stapled: Vec<String> = stapled.into_iter().cloned().collect();
        let is_asked_for = |text: &&String| {
            Signed::<AchievementCredential>::read(text).is_ok_and(|badge| is_of(badge.form(), part))
        };
        let badges = others.into_iter().filter(is_asked_for);
        let check = |badge: &String| {
            let presented = Presented { badge: badge.clone(), stapled: stapled.clone() };
            self.checker.check_shown(presented, &shown.holder, Moment::Clock(self.now))
        };
        badges.map(check).collect()
    }
}

fn is_of(form: Form, part: &CredentialQuery) -> bool {
    match form {
        Form::DataIntegrity => part.format == CredentialFormat::LdpVc,
        Form::Jwt => part.format == CredentialFormat::JwtVcJson,
    }
}
