//! What is true about a badge, in one of four words, with eight checks and the reason for each.
//!
//! Judging is pure: the evidence is gathered before, by somebody else, and comes in as an argument. This module knows
//! no network, no clock and no language; sentences stand in the locales, keyed by the codes.

mod check;
mod code;
mod evidence;
mod issuer;
mod judge;
mod problem_type;
mod remedy;
mod standing;
mod statement;
mod word;

pub use check::{Check, CheckName, Outcome};
pub use code::Code;
pub use evidence::{
    EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, OwnWord, RecipientEvidence, Source,
    StatusEvidence, StatusFound,
};
pub use issuer::{KnownIssuer, ListSeen};
pub use judge::{judge, judge_any, judge_endorsement};
pub use problem_type::ProblemType;
pub use remedy::Remedy;
pub use standing::StatusSeen;
pub use word::Word;

use crate::{time::Timestamp, trust::LookAlike};

/// The checks of one badge, and the word that follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    checks: [Check; 8],
    issuer: Option<KnownIssuer>,
    status_seen: Option<StatusSeen>,
    look_alike: Option<LookAlike>,
}

impl Verdict {
    /// A verdict from codes, each at the check that it belongs to; checks without a code were not reached.
    pub fn of(codes: impl IntoIterator<Item = Code>) -> Self {
        let mut checks = CheckName::ALL.map(Check::not_reached);
        for code in codes {
            for check in checks.iter_mut().filter(|check| code.check() == Some(check.name())) {
                *check = Check::ended(check.name(), code);
            }
        }
        Verdict { checks, issuer: None, status_seen: None, look_alike: None }
    }

    /// The verdict on what never became a verified badge.
    pub fn refused(code: Code) -> Self {
        Verdict::of([code])
    }

    /// The same, pointing out whom its issuer looks like: for what ended before anything could be judged.
    #[must_use]
    pub fn beside(self, look_alike: Option<LookAlike>) -> Self {
        Verdict { look_alike, ..self }
    }

    /// The eight checks, in order.
    pub fn checks(&self) -> &[Check; 8] {
        &self.checks
    }

    /// The code of one check.
    pub fn code(&self, name: CheckName) -> Code {
        self.checks.iter().find(|check| check.name() == name).map_or(Code::NotReached, |check| check.code())
    }

    /// Who issued it, if a trusted list says so.
    pub fn issuer(&self) -> Option<&KnownIssuer> {
        self.issuer.as_ref()
    }

    /// The date of the status list that was looked at.
    pub fn as_of(&self) -> Option<Timestamp> {
        self.status_seen.map(|seen| seen.date)
    }

    /// How old the status list is that was looked at, and whence it came.
    pub fn status_seen(&self) -> Option<StatusSeen> {
        self.status_seen
    }

    /// The listed issuer that an unlisted one looks like.
    pub fn look_alike(&self) -> Option<&LookAlike> {
        self.look_alike.as_ref()
    }

    /// The word.
    pub fn word(&self) -> Word {
        self.reason().word()
    }

    /// The code that decides the word; for a genuine badge, what is known of its status.
    ///
    /// A forgery outweighs all. Who is not known to be the issuer cannot withdraw either; but what a known issuer has
    /// ended stays ended, whatever else could not be told.
    ///
    /// ```
    /// use schemas::verdict::{Code, Verdict, Word};
    /// let verdict = Verdict::of([Code::IssuerUnknown, Code::Expired]);
    /// assert_eq!((verdict.reason(), verdict.word()), (Code::IssuerUnknown, Word::CannotTell));
    /// ```
    pub fn reason(&self) -> Code {
        let identity = [CheckName::Form, CheckName::Proof, CheckName::IssuerKey, CheckName::IssuerTrust];
        let find = |wanted: &dyn Fn(&Check) -> bool| self.checks.iter().find(|check| wanted(check));
        find(&|check| check.code().word() == Word::NotGenuine)
            .or_else(|| {
                find(&|check| {
                    let known = matches!(check.code(), Code::TrustListOld | Code::NotReached);
                    identity.contains(&check.name()) && check.code().word() == Word::CannotTell && !known
                })
            })
            .or_else(|| find(&|check| check.code().word() == Word::NoLongerValid))
            .or_else(|| {
                find(&|check| check.code() != Code::NotReached && check.code().word() == Word::CannotTell)
            })
            .or_else(|| find(&|check| check.code() == Code::NotReached))
            .map_or(self.code(CheckName::Status), |check| check.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: [Code; 8] = [
        Code::FormSound,
        Code::ProofSound,
        Code::KeySound,
        Code::IssuerListed,
        Code::DatesSound,
        Code::StatusClear,
        Code::EndorsementsNone,
        Code::HolderNotAsked,
    ];

    fn with(code: Code) -> Verdict {
        Verdict::of(SOUND.into_iter().chain([code]))
    }

    #[test]
    fn eight_sound_checks_are_genuine() {
        assert_eq!(Verdict::of(SOUND).word(), Word::Genuine);
    }

    #[test]
    fn each_code_alone_leads_to_its_own_word() {
        for code in Code::ALL.iter().copied().filter(|code| *code != Code::NotReached) {
            assert_eq!(with(code).word(), code.word(), "{code}");
        }
    }

    #[test]
    fn a_check_that_was_not_reached_is_never_genuine() {
        for missing in CheckName::ALL {
            let verdict = Verdict::of(SOUND.into_iter().filter(|code| code.check() != Some(missing)));
            assert_eq!(verdict.word(), Word::CannotTell, "{missing:?}");
        }
    }

    #[test]
    fn a_forgery_outweighs_a_withdrawal() {
        assert_eq!(Verdict::of([Code::SignatureWrong, Code::Withdrawn]).word(), Word::NotGenuine);
    }

    #[test]
    fn a_withdrawal_by_a_known_issuer_outweighs_an_old_trust_list() {
        let codes = SOUND.into_iter().chain([Code::TrustListOld, Code::Withdrawn]);
        assert_eq!(Verdict::of(codes).word(), Word::NoLongerValid);
    }

    #[test]
    fn names_of_codes_are_unique_and_in_snake_case() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }

    #[test]
    fn a_failed_check_of_form_or_proof_is_not_genuine_and_a_passed_one_speaks_against_nothing() {
        for code in Code::ALL {
            let early = matches!(code.check(), Some(CheckName::Form | CheckName::Proof));
            match code.outcome() {
                Outcome::Failed if early => assert_eq!(code.word(), Word::NotGenuine, "{code}"),
                Outcome::Passed => assert_eq!(code.word(), Word::Genuine, "{code}"),
                _ => {}
            }
        }
    }
}
