//! The closed list of reason codes. A code fixes the check it belongs to, how that check ended, and the word that it
//! leads to; so no two places can disagree about what a reason means.
//!
//! Programs may rely on the names: a code is never renamed and never changes its meaning. `docs/codes.md` explains
//! each one to people and is held to this list by a test; the sentences stand in `locales/<lang>/codes.ftl`.

use serde::{Serialize, Serializer};

use super::{CheckName, Outcome, Word};

macro_rules! codes {
    ($($check:ident { $($(#[$doc:meta])+ $code:ident = $name:literal, $outcome:ident, $word:ident;)+ })+) => {
        /// Why a check ended as it did.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code {
            /// An earlier check ended the matter before this one.
            NotReached,
            $($($(#[$doc])+ $code,)+)+
        }

        impl Code {
            /// Every code, check by check.
            pub const ALL: &'static [Code] = &[Code::NotReached, $($(Code::$code,)+)+];

            /// The stable name.
            pub fn as_str(self) -> &'static str {
                match self {
                    Code::NotReached => "not_reached",
                    $($(Code::$code => $name,)+)+
                }
            }

            /// The check that this code belongs to; [`Code::NotReached`] belongs to any.
            pub fn check(self) -> Option<CheckName> {
                match self {
                    Code::NotReached => None,
                    $($(Code::$code)|+ => Some(CheckName::$check),)+
                }
            }

            /// How the check ended.
            pub fn outcome(self) -> Outcome {
                match self {
                    Code::NotReached => Outcome::NotDone,
                    $($(Code::$code => Outcome::$outcome,)+)+
                }
            }

            /// The word that this code leads to when nothing weighs more. `Genuine` means: nothing speaks against it.
            pub fn word(self) -> Word {
                match self {
                    Code::NotReached => Word::CannotTell,
                    $($(Code::$code => Word::$word,)+)+
                }
            }
        }
    };
}

codes! {
    Form {
        /// A badge in the strict shape of the model.
        FormSound = "form_sound", Passed, Genuine;
        /// The file, link or picture named as input was not to be had.
        InputMissing = "input_missing", NotDone, CannotTell;
        /// Larger than what is read.
        TooLarge = "too_large", NotDone, CannotTell;
        /// Nested more deeply than what is read.
        TooDeep = "too_deep", NotDone, CannotTell;
        /// Neither JSON nor a compact JWS.
        Unreadable = "unreadable", NotDone, CannotTell;
        /// The digits of a badge QR do not unpack: a typo, a crease, a cut code.
        CodeDamaged = "code_damaged", NotDone, CannotTell;
        /// The picture shows no QR code that can be read.
        NoCodeFound = "no_code_found", NotDone, CannotTell;
        /// Readable, but no Open Badge 3.0.
        NotABadge = "not_a_badge", NotDone, CannotTell;
        /// Names a context that Kreds does not carry.
        ContextUnknown = "context_unknown", NotDone, CannotTell;
        /// Brings a context of its own in the text, which could give any word any meaning.
        ContextInline = "context_inline", NotDone, CannotTell;
        /// Sound JSON-LD that needs a feature Kreds does not read.
        FeatureUnknown = "feature_unknown", NotDone, CannotTell;
        /// A form of badge that the page in the browser does not decide by itself; programs never say this.
        BeyondPage = "beyond_page", NotDone, CannotTell;
        /// Canonical form would need more work than any honest badge does.
        WorkLimit = "work_limit", NotDone, CannotTell;
        /// One object has the same member twice, so it can be read in two ways.
        MemberTwice = "member_twice", Failed, NotGenuine;
        /// A member that no context defines: a signature would not cover it.
        TermUndefined = "term_undefined", Failed, NotGenuine;
        /// A value that a signature would not cover, such as a relative identifier.
        ValueLost = "value_lost", Failed, NotGenuine;
        /// Signed content, but not in the shape of the model: the same signature would fit several readings.
        ShapeWrong = "shape_wrong", Failed, NotGenuine;
        /// The claims of the token differ from the badge inside it.
        ClaimsDiffer = "claims_differ", Failed, NotGenuine;
        /// An endorsement that speaks of something else than the badge it stands in.
        SubjectOther = "subject_other", Failed, NotGenuine;
    }
    Proof {
        /// The signature fits the text.
        ProofSound = "proof_sound", Passed, Genuine;
        /// There is no proof at all.
        ProofMissing = "proof_missing", Failed, NotGenuine;
        /// The proof is not written as its suite says.
        ProofMalformed = "proof_malformed", Failed, NotGenuine;
        /// The signature does not fit the text.
        SignatureWrong = "signature_wrong", Failed, NotGenuine;
        /// The proof was made for another purpose than stating something.
        PurposeWrong = "purpose_wrong", Failed, NotGenuine;
        /// The token names an algorithm that proves nothing, such as `none` or a shared secret.
        AlgorithmRefused = "algorithm_refused", Failed, NotGenuine;
        /// The token's header tries to bring its own key or rules.
        HeaderRefused = "header_refused", Failed, NotGenuine;
        /// The token was signed as another kind of thing.
        KindWrong = "kind_wrong", Failed, NotGenuine;
        /// A proof suite or signature algorithm that Kreds does not check.
        SuiteUnknown = "suite_unknown", NotDone, CannotTell;
        /// Several proofs, or proof options that Kreds does not understand.
        ProofUnknown = "proof_unknown", NotDone, CannotTell;
        /// A proof that its holder keeps, to make others from it that show less; it is not for showing itself.
        ProofNotForShowing = "proof_not_for_showing", NotDone, CannotTell;
    }
    IssuerKey {
        /// The key is the issuer's.
        KeySound = "key_sound", Passed, Genuine;
        /// The proof names a key of somebody else than the issuer.
        KeyOfAnother = "key_of_another", Failed, NotGenuine;
        /// The issuer's document does not name this key for stating something.
        KeyNotNamed = "key_not_named", Failed, NotGenuine;
        /// A key with which anybody could sign.
        KeyWeak = "key_weak", Failed, NotGenuine;
        /// The key is of another type than the proof needs.
        KeyTypeWrong = "key_type_wrong", Failed, NotGenuine;
        /// The issuer's key document was not to be had.
        KeyUnreachable = "key_unreachable", NotDone, CannotTell;
        /// No list names the issuer, and its key document was not asked for.
        KeyNotLookedUp = "key_not_looked_up", NotDone, CannotTell;
        /// The issuer's key document is not readable or not the issuer's.
        KeyDocumentBad = "key_document_bad", NotDone, CannotTell;
        /// An issuer of a kind whose keys Kreds cannot look up.
        IssuerKindUnknown = "issuer_kind_unknown", NotDone, CannotTell;
        /// Unchanged since it was signed, with a key that came along with it: whose key that is, nobody says.
        IssuerUnproven = "issuer_unproven", NotDone, CannotTell;
        /// The issuer is on the trust list, but this key is not.
        KeyNotOnList = "key_not_on_list", Failed, CannotTell;
        /// The badge lies outside the time in which this key was the issuer's.
        KeyOutOfTime = "key_out_of_time", Failed, CannotTell;
        /// The key is reported stolen or its owner expelled; no date in the badge counts any more.
        KeyDead = "key_dead", Failed, CannotTell;
        /// The key is dead, but the issuer's survivors file, signed by the network, confirms this very badge.
        KeyDeadSurvivor = "key_dead_survivor", Passed, Genuine;
        /// The issuer's own document no longer names the key that the list pins.
        KeyTakenAway = "key_taken_away", Failed, CannotTell;
    }
    IssuerTrust {
        /// A trusted list names the issuer.
        IssuerListed = "issuer_listed", Passed, Genuine;
        /// The list of a network that a trusted network recognises names the issuer.
        IssuerRecognised = "issuer_recognised", Passed, Genuine;
        /// No trusted list names the issuer.
        IssuerUnknown = "issuer_unknown", Failed, CannotTell;
        /// The badge lies outside the time in which the issuer was trusted to issue.
        IssuerOutOfTime = "issuer_out_of_time", Failed, CannotTell;
        /// There was no trust list to look at.
        TrustListNone = "trust_list_none", NotDone, CannotTell;
        /// The trust list has passed its own date.
        TrustListOld = "trust_list_old", NotDone, CannotTell;
    }
    Dates {
        /// Within its dates.
        DatesSound = "dates_sound", Passed, Genuine;
        /// Past its last day.
        Expired = "expired", Failed, NoLongerValid;
        /// Before its first day.
        NotYetValid = "not_yet_valid", Failed, NoLongerValid;
        /// This device's clock is behind something already signed.
        ClockWrong = "clock_wrong", NotDone, CannotTell;
    }
    Status {
        /// Not withdrawn on the date of the status list.
        StatusClear = "status_clear", Passed, Genuine;
        /// Not on the issuer's unsigned list of withdrawn badges (1EdTech, deprecated) when it was fetched.
        StatusNotListed = "status_not_listed", Passed, Genuine;
        /// The issuer gave no way to withdraw it.
        StatusNone = "status_none", Passed, Genuine;
        /// Withdrawn for good.
        Withdrawn = "withdrawn", Failed, NoLongerValid;
        /// Suspended; it may come back.
        Suspended = "suspended", Failed, NoLongerValid;
        /// A listed issuer's badge must say where its status stands, in a list that the trust list names.
        StatusMissing = "status_missing", Failed, CannotTell;
        /// No status list that is still within its own dates was to be had.
        StatusUnknown = "status_unknown", NotDone, CannotTell;
        /// The status list is not readable, not the issuer's, or too short.
        StatusListBad = "status_list_bad", NotDone, CannotTell;
        /// A kind of status that Kreds does not check.
        StatusKindUnknown = "status_kind_unknown", NotDone, CannotTell;
    }
    Endorsements {
        /// It carries none.
        EndorsementsNone = "endorsements_none", NotDone, Genuine;
        /// It carries some; they are shown as claims.
        EndorsementsUnchecked = "endorsements_unchecked", NotDone, Genuine;
        /// All of them stand.
        EndorsementsSound = "endorsements_sound", Passed, Genuine;
        /// One of them does not stand and is not shown; the badge itself is not touched by that.
        EndorsementWrong = "endorsement_wrong", Failed, Genuine;
        /// None is wrong, but of one of them it cannot be told whether it stands.
        EndorsementUnknown = "endorsement_unknown", NotDone, Genuine;
    }
    Holder {
        /// Nobody asked the holder for a proof.
        HolderNotAsked = "holder_not_asked", NotDone, Genuine;
        /// Whoever shows it proved the key that it was given to.
        HolderProved = "holder_proved", Passed, Genuine;
        /// The holder was asked and did not prove the key.
        HolderNotProved = "holder_not_proved", Failed, CannotTell;
        /// It was given to whom the reader named, which proves nothing about who shows it.
        RecipientNamed = "recipient_named", NotDone, Genuine;
        /// It was given to somebody else than the reader named, or says it in other words.
        RecipientOther = "recipient_other", Failed, CannotTell;
        /// It does not say to whom it was given in a way that can be compared.
        RecipientUnsaid = "recipient_unsaid", NotDone, CannotTell;
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
