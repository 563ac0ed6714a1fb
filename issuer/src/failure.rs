//! What people are told when something is refused or cannot be done: a code, and the facts its sentences need.
//!
//! The sentences themselves lie in `locales/<lang>/failures.ftl`, two for each code: what is wrong, what to do. The
//! causes go to the log.

use std::{error::Error, fmt, process::ExitCode};

/// How a program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The program was right to say no.
    Refused,
    /// Network, disk or database did not do their part.
    CouldNot,
    /// The command or the settings were wrong.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Refused => 1,
            Exit::CouldNot => 2,
            Exit::Usage => 64,
        })
    }
}

macro_rules! codes {
    ($($name:ident $text:literal $exit:ident)*) => {
        /// Every reason for which a command fails, under its stable name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each code is explained by its two sentences")]
        pub enum FailureCode {
            $($name,)*
        }

        impl FailureCode {
            /// All codes.
            pub const ALL: &[FailureCode] = &[$(FailureCode::$name,)*];

            /// The stable name.
            pub fn as_str(self) -> &'static str {
                match self { $(FailureCode::$name => $text,)* }
            }

            /// How the program ends.
            pub fn exit(self) -> Exit {
                match self { $(FailureCode::$name => Exit::$exit,)* }
            }
        }
    };
}

codes! {
    CommandIncomplete "command_incomplete" Usage
    CommandNotUnderstood "command_not_understood" Usage
    SettingsMissing "settings_missing" Usage
    SettingsWrong "settings_wrong" Usage
    AddressRefused "address_refused" Usage
    DatabaseUnknown "database_unknown" Usage
    AlreadyThere "already_there" Refused
    NameNotShort "name_not_short" Usage
    KeyFileUnreachable "key_file_unreachable" CouldNot
    KeyFileOpenToOthers "key_file_open_to_others" Refused
    KeyPassphraseWrong "key_passphrase_wrong" Refused
    KeyFileDamaged "key_file_damaged" Refused
    ExampleKey "example_key" Refused
    TokenWeak "token_weak" Refused
    IntegrationKeyMissing "integration_key_missing" Refused
    KeyMissing "key_missing" Refused
    IssuingOff "issuing_off" Refused
    OrganisationClosed "organisation_closed" Refused
    KeyNamesUsedUp "key_names_used_up" Refused
    KeyUnknown "key_unknown" Refused
    KeyNotDead "key_not_dead" Refused
    OrganisationUnknown "organisation_unknown" Refused
    OrganisationNotNamed "organisation_not_named" Usage
    NetworkUnknown "network_unknown" Refused
    NetworkNotNamed "network_not_named" Usage
    NotAMember "not_a_member" Refused
    NobodyOfThisLogin "nobody_of_this_login" Refused
    NetworkNotRecognised "network_not_recognised" Refused
    NetworkItself "network_itself" Refused
    NotTheirList "not_their_list" Refused
    NotACard "not_a_card" Refused
    AnotherCard "another_card" Refused
    CardOfThisServer "card_of_this_server" Refused
    CardTakesBack "card_takes_back" Refused
    NotLast "not_last" Refused
    AnotherRoot "another_root" Refused
    WorkingKeyEnded "working_key_ended" Refused
    CatalogueWrong "catalogue_wrong" Refused
    BadgeUnknown "badge_unknown" Refused
    BadgeNotOurs "badge_not_ours" Refused
    BadgeVersionGiven "badge_version_given" Refused
    NotTheirCatalogue "not_their_catalogue" Refused
    RootNotNamed "root_not_named" Usage
    CatalogueOlder "catalogue_older" Refused
    ImportRefused "import_refused" Refused
    CircleUnknown "circle_unknown" Refused
    CircleNotOne "circle_not_one" Refused
    CircleUnusable "circle_unusable" Refused
    CircleNotDescribed "circle_not_described" Usage
    BadgeFixed "badge_fixed" Refused
    PreviewStale "preview_stale" Refused
    LearnerHasAward "learner_has_award" Refused
    TooManyMeetings "too_many_meetings" Refused
    LearnerUnknown "learner_unknown" Refused
    LearnerAmbiguous "learner_ambiguous" Refused
    PersonUnknown "person_unknown" Refused
    DaysOutOfRange "days_out_of_range" Refused
    SessionUnknown "session_unknown" Refused
    OutcomeUnknown "outcome_unknown" Refused
    AwardUnknown "award_unknown" Refused
    AwardEnded "award_ended" Refused
    AwardCollected "award_collected" Refused
    EditionUnknown "edition_unknown" Refused
    OfferNotPaused "offer_not_paused" Refused
    NotSuspendable "not_suspendable" Refused
    NotABadge "not_a_badge" Refused
    BadgeOfAnother "badge_of_another" Refused
    BadgeAltered "badge_altered" Refused
    BadgeNotOnRecord "badge_not_on_record" Refused
    BadgeEnded "badge_ended" Refused
    MailOff "mail_off" Refused
    AddressNotMail "address_not_mail" Refused
    MailFailed "mail_failed" CouldNot
    NotIssuable "not_issuable" Refused
    SigningFailed "signing_failed" CouldNot
    TooLongForQr "too_long_for_qr" Refused
    FileUnreadable "file_unreadable" CouldNot
    FileUnwritable "file_unwritable" CouldNot
    StoreBusy "store_busy" CouldNot
    StoreFull "store_full" CouldNot
    StoreNewer "store_newer" CouldNot
    StoreUnreachable "store_unreachable" CouldNot
    StoreNotDurable "store_not_durable" Refused
    StoreFailed "store_failed" CouldNot
    NotInOrder "not_in_order" Refused
    BackupDamaged "backup_damaged" Refused
    JournalBroken "journal_broken" Refused
    JournalRewritten "journal_rewritten" Refused
    BackupNewer "backup_newer" Refused
    DatabaseNotEmpty "database_not_empty" Refused
    PassphraseNeeded "passphrase_needed" Usage
    AddressInUse "address_in_use" CouldNot
    NotOfTheTeam "not_of_the_team" Refused
    MemberUnknown "member_unknown" Refused
    RoleTooLow "role_too_low" Refused
    RoleTooHigh "role_too_high" Refused
    LastAdministrator "last_administrator" Refused
    PageUnknown "page_unknown" Refused
    NotNow "not_now" CouldNot
    FormNotOurs "form_not_ours" Refused
    FormNotUnderstood "form_not_understood" Refused
    UploadTooLarge "upload_too_large" Refused
    SignedOut "signed_out" Refused
    InvitationOver "invitation_over" Refused
    FirstRunOver "first_run_over" Refused
    NotInvited "not_invited" Refused
    JourneyLost "journey_lost" Refused
    ProviderUnreachable "provider_unreachable" CouldNot
    ProviderUnproven "provider_unproven" Refused
}

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub struct Failure {
    /// The reason.
    pub code: FailureCode,
    /// What the sentences name.
    pub facts: Vec<(&'static str, String)>,
    /// The sentence of the remedy, where the reason is finer than the code.
    remedy: Option<&'static str>,
    /// For the log.
    cause: Option<Box<dyn Error + Send + Sync>>,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(code: FailureCode) -> Self {
        Failure { code, facts: Vec::new(), remedy: None, cause: None }
    }

    /// With a fact that its sentences name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// With a finer reason, whose own sentence says what to do.
    #[must_use]
    pub fn told_by(mut self, reason: &'static str) -> Self {
        self.remedy = Some(reason);
        self
    }

    /// The finer reason.
    pub fn remedy(&self) -> Option<&'static str> {
        self.remedy
    }

    /// With what lies behind it.
    #[must_use]
    pub fn because(mut self, cause: impl Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

/// An error and everything behind it, on one line, for the log.
pub fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
