//! What to do about a reason that stands in the way.

use super::Code;

/// One piece of advice; its sentence is `remedy-<name>` in `locales/<lang>/codes.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// The code on paper or screen was not read whole.
    ScanAgain,
    /// What was given is no badge.
    GiveBadge,
    /// It is forged or changed.
    DoNotRely,
    /// It has ended; there may be a later one.
    AskNewer,
    /// It has not begun.
    CheckLater,
    /// Nobody known says who the issuer is.
    AskWho,
    /// Something on the network was not to be had.
    TryOnline,
    /// The trust list is missing or old.
    FetchList,
    /// The clock of this device is wrong.
    SetClock,
    /// Only the issuer can say.
    AskIssuer,
    /// It is of a kind that Kreds does not check.
    OtherForm,
    /// The page in the browser cannot decide it, but its server can.
    AskServer,
    /// The holder was not proved.
    AskHolder,
    /// It was given to somebody else, or to nobody who can be compared.
    AskRecipient,
}

impl Remedy {
    /// The name in sentence keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Remedy::ScanAgain => "scan_again",
            Remedy::GiveBadge => "give_badge",
            Remedy::DoNotRely => "do_not_rely",
            Remedy::AskNewer => "ask_newer",
            Remedy::CheckLater => "check_later",
            Remedy::AskWho => "ask_who",
            Remedy::TryOnline => "try_online",
            Remedy::FetchList => "fetch_list",
            Remedy::SetClock => "set_clock",
            Remedy::AskIssuer => "ask_issuer",
            Remedy::OtherForm => "other_form",
            Remedy::AskServer => "ask_server",
            Remedy::AskHolder => "ask_holder",
            Remedy::AskRecipient => "ask_recipient",
        }
    }
}

impl Code {
    /// What to do about it; `None` when nothing stands in the way.
    pub fn remedy(self) -> Option<Remedy> {
        use super::Word;
        let remedy = match self {
            Code::CodeDamaged => Remedy::ScanAgain,
            Code::InputMissing | Code::Unreadable | Code::NoCodeFound | Code::NotABadge => Remedy::GiveBadge,
            Code::Withdrawn | Code::Suspended | Code::Expired => Remedy::AskNewer,
            Code::NotYetValid => Remedy::CheckLater,
            Code::IssuerUnknown | Code::IssuerUnproven | Code::KeyNotLookedUp => Remedy::AskWho,
            Code::KeyUnreachable | Code::StatusUnknown => Remedy::TryOnline,
            Code::TrustListNone | Code::TrustListOld => Remedy::FetchList,
            Code::ClockWrong => Remedy::SetClock,
            Code::BeyondPage => Remedy::AskServer,
            Code::HolderNotProved | Code::ProofNotForShowing => Remedy::AskHolder,
            Code::RecipientOther | Code::RecipientUnsaid => Remedy::AskRecipient,
            Code::KeyDocumentBad
            | Code::KeyNotOnList
            | Code::KeyOutOfTime
            | Code::KeyDead
            | Code::KeyTakenAway
            | Code::IssuerOutOfTime
            | Code::StatusMissing
            | Code::StatusListBad => Remedy::AskIssuer,
            Code::NotReached => return None,
            other => match other.word() {
                Word::NotGenuine => Remedy::DoNotRely,
                Word::CannotTell => Remedy::OtherForm,
                Word::Genuine | Word::NoLongerValid => return None,
            },
        };
        Some(remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Word;

    #[test]
    fn every_reason_that_stands_in_the_way_has_a_remedy() {
        for code in Code::ALL.iter().filter(|code| **code != Code::NotReached) {
            assert_eq!(code.remedy().is_some(), code.word() != Word::Genuine, "{code}");
        }
    }
}
