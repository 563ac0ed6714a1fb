//! How a badge stands, in words: what `check` and `show` both tell.

use schemas::{
    locale::Bundle,
    verdict::{Code, Word},
};
use serde::Serialize;

use crate::vault::Finding;

/// How a badge stands, as far as a wallet can tell. It never says genuine: whether the issuer is who it says it is, is a
/// question of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Condition {
    /// Unchanged, within its dates and not withdrawn.
    Stands,
    /// Withdrawn, suspended, expired or not yet valid.
    NoLongerValid,
    /// Not what the issuer signed.
    NotGenuine,
    /// Something could not be found out.
    CannotTell,
}

impl Condition {
    pub(super) fn of(finding: &Finding) -> Self {
        match finding.reason().word() {
            Word::Genuine => Condition::Stands,
            Word::NoLongerValid => Condition::NoLongerValid,
            Word::NotGenuine => Condition::NotGenuine,
            Word::CannotTell => Condition::CannotTell,
        }
    }
}

/// The word for it.
pub(super) fn word(finding: &Finding, sentences: &Bundle) -> String {
    match Condition::of(finding) {
        Condition::Stands => sentences.say("check-stands"),
        Condition::NoLongerValid => sentences.say(&format!("word-{}", finding.reason())),
        Condition::NotGenuine => sentences.say("word-not_genuine"),
        Condition::CannotTell => sentences.say("word-cannot_tell"),
    }
}

/// The reasons, a sentence each: all that speaks against the badge, and what is known of its status.
pub(super) fn reasons(finding: &Finding, sentences: &Bundle) -> Vec<String> {
    let against = finding.checks().into_iter().map(|(_, code)| code);
    let against = against.filter(|code| code.word() != Word::Genuine || *code == finding.status);
    against.map(|code| reason(code, finding, sentences)).collect()
}

fn reason(code: Code, finding: &Finding, sentences: &Bundle) -> String {
    let date = finding.status_as_of.filter(|_| code == finding.status).map(|date| sentences.date(date));
    let dated = |key: &str| {
        date.as_ref().map_or_else(String::new, |date| sentences.say_with(key, &[("checked", date.into())]))
    };
    match code {
        Code::StatusClear if date.is_some() => dated("told-not-withdrawn"),
        _ => {
            let key = if code == Code::StatusUnknown { "told-last-known" } else { "check-list-of" };
            let sentence = sentences.say(&format!("code-{code}"));
            format!("{sentence} {}", dated(key)).trim_end().to_owned()
        }
    }
}
