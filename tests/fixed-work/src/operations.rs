//! The operations. Each is a function of its own that is never inlined, so that an instrument finds it by its name, and
//! tells whether its output was right.

use schemas::{
    canonical::{self, Canonical, CanonicalError, Fault, Omit},
    credential::AchievementCredential,
    json,
    proof::{data_integrity, verify, verify_parsed},
    stage::{Parsed, Signed, Unsigned, Verified},
    verdict::{
        EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, OwnWord, RecipientEvidence,
        StatusFound, Word, judge,
    },
};

use crate::Samples;

/// A piece of work that is the same every time.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name in the budget, which is that of its function.
    pub name: &'static str,
    /// Does it once; true if what came out is right.
    pub run: fn(&Samples) -> bool,
}

/// All of them.
pub const OPERATIONS: [Operation; 10] = [
    Operation { name: "read_text", run: read_text },
    Operation { name: "canonical_form", run: canonical_form },
    Operation { name: "check_badge", run: check_badge },
    Operation { name: "check_badge_slowly", run: check_badge_slowly },
    Operation { name: "check_large_badge", run: check_large_badge },
    Operation { name: "verdict", run: verdict },
    Operation { name: "issue_badge", run: issue_badge },
    Operation { name: "issue_and_check", run: issue_and_check },
    Operation { name: "refuse_hard_graph", run: refuse_hard_graph },
    Operation { name: "status_from_list", run: status_from_list },
];

/// Strict JSON, from text to document.
#[inline(never)]
pub fn read_text(samples: &Samples) -> bool {
    json::read(samples.typical.as_bytes()).is_ok()
}

/// From the text to the bytes that a signature covers.
#[inline(never)]
pub fn canonical_form(samples: &Samples) -> bool {
    form(&samples.unsigned).is_ok_and(|canonical| canonical.quads() == 58)
}

/// From the text to the decision whether the proof holds, and the claims.
#[inline(never)]
pub fn check_badge(samples: &Samples) -> bool {
    checked(samples, &samples.typical).is_some()
}

/// The same with a slowdown that was put in on purpose, which the budget has to notice: the text is read three times
/// more than it must.
#[inline(never)]
pub fn check_badge_slowly(samples: &Samples) -> bool {
    (0..3).all(|_| read_text(samples)) && checked(samples, &samples.typical).is_some()
}

/// The same for a badge that says all that can be said.
#[inline(never)]
pub fn check_large_badge(samples: &Samples) -> bool {
    checked(samples, &samples.large).is_some()
}

/// From the text to the word, with trust and status at hand.
#[inline(never)]
pub fn verdict(samples: &Samples) -> bool {
    let badge = checked(samples, &samples.typical);
    badge.is_some_and(|badge| judge(&badge, &evidence(samples)).word() == Word::Genuine)
}

/// From the journalled text to the signed one.
#[inline(never)]
pub fn issue_badge(samples: &Samples) -> bool {
    issued(samples).is_some_and(|signed| signed.text() == samples.typical)
}

/// The same, and what was signed is checked before it leaves.
#[inline(never)]
pub fn issue_and_check(samples: &Samples) -> bool {
    issued(samples).is_some_and(|signed| verify(signed, &samples.key).is_ok())
}

/// A document whose equal parts nobody should try to tell apart.
#[inline(never)]
pub fn refuse_hard_graph(samples: &Samples) -> bool {
    matches!(form(&samples.hard), Err(CanonicalError { fault: Fault::TooMuchWork(_), .. }))
}

/// What a list at hand says of one badge.
#[inline(never)]
pub fn status_from_list(samples: &Samples) -> bool {
    let lists = samples.status.iter().filter_map(|status| match &status.found {
        StatusFound::List(list) => Some(list.claims()),
        _ => None,
    });
    lists.filter_map(|list| list.list().ok()).all(|bits| bits.get(94_567) == Ok(false))
}

fn form(text: &str) -> Result<Canonical, CanonicalError> {
    let value = json::read(text.as_bytes()).unwrap_or(json::Value::Null);
    canonical::canonicalise(value.as_object().unwrap_or(&json::Object::default()), Omit::Proof)
}

fn checked(samples: &Samples, text: &str) -> Option<Verified<AchievementCredential>> {
    verify_parsed(Parsed::read(text).ok()?, std::slice::from_ref(&samples.key)).ok()
}

fn issued(samples: &Samples) -> Option<Signed<AchievementCredential>> {
    let unsigned = Unsigned::from_journal(&samples.unsigned).ok()?;
    data_integrity::sign(&unsigned, &samples.secret, &samples.name, samples.created).ok()
}

fn evidence(samples: &Samples) -> Evidence<'_> {
    Evidence {
        moment: "2026-11-22T12:00:00Z".parse().map_or(Moment::Asked(samples.created), Moment::Clock),
        trust: &samples.trust,
        key: KeySource::TrustList,
        own_word: OwnWord::Names,
        survivors: Vec::new(),
        status: samples.status.clone(),
        endorsements: EndorsementEvidence::Unchecked,
        holder: HolderEvidence::NotAsked,
        recipient: RecipientEvidence::NotAsked,
    }
}
