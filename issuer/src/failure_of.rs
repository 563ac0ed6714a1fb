//! Which failure each operation's own errors become: the outermost layer alone translates.

use std::path::Path;

use schemas::{outcome::CatalogueError, trust::NotACard};

use crate::{
    accounts::{ElsewhereError, InvitationError, TeamError},
    awards::{AwardError, ExchangeError},
    backup::BackupError,
    badges::BadgeError,
    circles::CircleError,
    editions::EditionError,
    failure::{Failure, FailureCode},
    import::ImportError,
    keys::KeyFileError,
    mail::MailError,
    networks::NetworkError,
    oidc::ProviderError,
    organisations::OrganisationError,
    people::PersonError,
    retiring::RetireError,
    settings::SettingsError,
    store::StoreError,
    vc_api::IntegrationKeyError,
};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::Busy(_) => FailureCode::StoreBusy,
            StoreError::Full(_) => FailureCode::StoreFull,
            StoreError::Newer(_) => FailureCode::StoreNewer,
            StoreError::Unreachable(_) => FailureCode::StoreUnreachable,
            StoreError::NotDurable(setting) => {
                return Failure::new(FailureCode::StoreNotDurable).with("setting", setting).because(error);
            }
            _ => FailureCode::StoreFailed,
        };
        Failure::new(code).because(error)
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        let code = match error {
            BackupError::File { path, cause } => {
                let code = match cause.kind() {
                    std::io::ErrorKind::NotFound => FailureCode::FileUnreadable,
                    std::io::ErrorKind::AlreadyExists => FailureCode::AlreadyThere,
                    _ => FailureCode::FileUnwritable,
                };
                let shown = path.display().to_string();
                return Failure::new(code).with("file", &shown).with("name", &shown).because(cause);
            }
            BackupError::WrongPassphrase => FailureCode::KeyPassphraseWrong,
            BackupError::Damaged => FailureCode::BackupDamaged,
            BackupError::Newer(_) => FailureCode::BackupNewer,
            BackupError::NotEmpty => FailureCode::DatabaseNotEmpty,
            BackupError::Key(error) => return error.into(),
            BackupError::Store(error) => return error.into(),
            BackupError::Journal(ref error) => {
                let file = error.path.display().to_string();
                return Failure::new(FailureCode::FileUnwritable).with("file", file);
            }
        };
        Failure::new(code).because(error)
    }
}

impl From<KeyFileError> for Failure {
    fn from(error: KeyFileError) -> Self {
        of_key_file(&error).because(error)
    }
}

fn of_key_file(error: &KeyFileError) -> Failure {
    let (code, path) = match error {
        KeyFileError::Unreachable { path, .. } => (FailureCode::KeyFileUnreachable, path),
        KeyFileError::ReadableByOthers { path } => (FailureCode::KeyFileOpenToOthers, path),
        KeyFileError::WrongPassphrase { path } => (FailureCode::KeyPassphraseWrong, path),
        KeyFileError::Damaged { path, .. } => (FailureCode::KeyFileDamaged, path),
        KeyFileError::TokenWeak { path } => (FailureCode::TokenWeak, path),
        KeyFileError::Example { path } => (FailureCode::ExampleKey, path),
    };
    Failure::new(code).with("file", path.display())
}

impl From<IntegrationKeyError> for Failure {
    fn from(error: IntegrationKeyError) -> Self {
        match error {
            IntegrationKeyError::File(error) => error.into(),
            other => Failure::new(FailureCode::IntegrationKeyMissing).because(other),
        }
    }
}

impl From<SettingsError> for Failure {
    fn from(error: SettingsError) -> Self {
        let failure = match &error {
            SettingsError::Secret(cause) => of_key_file(cause),
            SettingsError::Unreadable { path, .. } => {
                Failure::new(FailureCode::SettingsMissing).with("file", path.display())
            }
            SettingsError::Malformed { path, cause } => Failure::new(FailureCode::SettingsWrong)
                .with("file", path.display())
                .with("detail", cause.message()),
            SettingsError::Address { setting, .. } => {
                Failure::new(FailureCode::AddressRefused).with("setting", setting)
            }
            SettingsError::Mail(refused) => {
                Failure::new(FailureCode::SettingsWrong).with("file", "[mail]").with("detail", refused)
            }
            SettingsError::Oidc(refused) => {
                Failure::new(FailureCode::SettingsWrong).with("file", "[oidc]").with("detail", refused)
            }
            SettingsError::Database(_) => Failure::new(FailureCode::DatabaseUnknown),
        };
        failure.because(error)
    }
}

impl From<CircleError> for Failure {
    fn from(error: CircleError) -> Self {
        let failure = match error {
            CircleError::Store(error) => return error.into(),
            CircleError::Unknown(ref name) => Failure::new(FailureCode::CircleUnknown).with("name", name),
            CircleError::BadgeUnknown(ref badge) => {
                Failure::new(FailureCode::BadgeUnknown).with("name", badge)
            }
            CircleError::BadgeGone(ref badge) => Failure::new(FailureCode::BadgeUnknown).with("name", badge),
            CircleError::OutcomeUnknown(ref outcome) => {
                Failure::new(FailureCode::OutcomeUnknown).with("name", outcome)
            }
            CircleError::LearnerUnknown(ref name) => {
                Failure::new(FailureCode::LearnerUnknown).with("name", name)
            }
            CircleError::LearnerAmbiguous(ref name) => {
                Failure::new(FailureCode::LearnerAmbiguous).with("name", name)
            }
            CircleError::SessionUnknown { number, held } => {
                Failure::new(FailureCode::SessionUnknown).with("number", number).with("held", held)
            }
            CircleError::BadgeFixed => Failure::new(FailureCode::BadgeFixed),
            CircleError::PreviewStale => Failure::new(FailureCode::PreviewStale),
            CircleError::OrganisationClosed => Failure::new(FailureCode::OrganisationClosed),
            CircleError::HasAward => Failure::new(FailureCode::LearnerHasAward),
            CircleError::Unusable(_) => Failure::new(FailureCode::CircleUnusable),
            CircleError::TooManyMeetings { held } => {
                Failure::new(FailureCode::TooManyMeetings).with("held", held)
            }
        };
        failure.because(error)
    }
}

impl From<AwardError> for Failure {
    fn from(error: AwardError) -> Self {
        match error {
            AwardError::Store(error) => error.into(),
            AwardError::Unknown(id) => Failure::new(FailureCode::AwardUnknown).with("award", id),
            AwardError::Ended(id) => Failure::new(FailureCode::AwardEnded).with("award", id),
            AwardError::EditionUnknown(id) => Failure::new(FailureCode::EditionUnknown).with("edition", id),
            AwardError::Collected { award, edition } => {
                Failure::new(FailureCode::AwardCollected).with("award", award).with("edition", edition)
            }
            AwardError::NotSuspendable(_) => Failure::new(FailureCode::NotSuspendable),
            AwardError::Closed => Failure::new(FailureCode::OrganisationClosed),
            AwardError::NotPaused(..) => Failure::new(FailureCode::OfferNotPaused),
        }
    }
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        let code = match error {
            MailError::Award(error) => return error.into(),
            MailError::Off => FailureCode::MailOff,
            MailError::NotAnAddress => FailureCode::AddressNotMail,
            MailError::Unwritable | MailError::Refused => FailureCode::MailFailed,
        };
        Failure::new(code).because(error)
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::Store(error) => error.into(),
            ExchangeError::Keys(error) => error.into(),
            ExchangeError::Ended(award) => Failure::new(FailureCode::BadgeEnded).with("award", award),
            ExchangeError::Closed => Failure::new(FailureCode::OrganisationClosed),
            ExchangeError::NotABadge => Failure::new(FailureCode::NotABadge),
            ExchangeError::NotOurs => Failure::new(FailureCode::BadgeOfAnother),
            ExchangeError::Altered => Failure::new(FailureCode::BadgeAltered),
            ExchangeError::NotOnRecord => Failure::new(FailureCode::BadgeNotOnRecord),
        }
    }
}

impl From<EditionError> for Failure {
    fn from(error: EditionError) -> Self {
        let code = match error {
            EditionError::Store(error) => return error.into(),
            EditionError::Key(error) => return error.into(),
            EditionError::NoAward => FailureCode::AwardUnknown,
            EditionError::AwardEnded => FailureCode::AwardEnded,
            EditionError::IssuingOff => FailureCode::IssuingOff,
            EditionError::Closed => FailureCode::OrganisationClosed,
            EditionError::NoKey(_) => FailureCode::KeyMissing,
            EditionError::NotEarned(_) | EditionError::NotIssuable(_) => FailureCode::NotIssuable,
            _ => FailureCode::SigningFailed,
        };
        Failure::new(code).because(error)
    }
}

impl From<OrganisationError> for Failure {
    fn from(error: OrganisationError) -> Self {
        match error {
            OrganisationError::Store(error) => error.into(),
            OrganisationError::Key(error) => error.into(),
            OrganisationError::Closed => Failure::new(FailureCode::OrganisationClosed),
            OrganisationError::Taken(name) => Failure::new(FailureCode::AlreadyThere).with("name", name),
            OrganisationError::NoSuchKey(name) => Failure::new(FailureCode::KeyUnknown).with("name", name),
            OrganisationError::NamesUsedUp => Failure::new(FailureCode::KeyNamesUsedUp),
            OrganisationError::Chance(cause) => Failure::new(FailureCode::SigningFailed).because(cause),
            OrganisationError::NoRsaKey(cause) => Failure::new(FailureCode::SigningFailed).because(cause),
        }
    }
}

impl From<InvitationError> for Failure {
    fn from(error: InvitationError) -> Self {
        match error {
            InvitationError::Store(error) => error.into(),
            InvitationError::RoleTooHigh => Failure::new(FailureCode::RoleTooHigh),
            other => Failure::new(FailureCode::InvitationOver).because(other),
        }
    }
}

impl From<ElsewhereError> for Failure {
    fn from(error: ElsewhereError) -> Self {
        match error {
            ElsewhereError::Store(error) => error.into(),
            ElsewhereError::NotInvited => Failure::new(FailureCode::NotInvited),
        }
    }
}

impl From<ProviderError> for Failure {
    fn from(error: ProviderError) -> Self {
        let code = match error {
            ProviderError::Busy | ProviderError::Unreachable(_) => FailureCode::ProviderUnreachable,
            ProviderError::Ended(_) | ProviderError::Unproven(_) => FailureCode::ProviderUnproven,
        };
        Failure::new(code).because(error)
    }
}

impl From<TeamError> for Failure {
    fn from(error: TeamError) -> Self {
        match error {
            TeamError::Store(error) => error.into(),
            TeamError::NotOfTheTeam => Failure::new(FailureCode::MemberUnknown),
            TeamError::RoleTooHigh => Failure::new(FailureCode::RoleTooHigh),
            TeamError::LastAdministrator => Failure::new(FailureCode::LastAdministrator),
        }
    }
}

impl From<PersonError> for Failure {
    fn from(error: PersonError) -> Self {
        let failure = match error {
            PersonError::Store(error) => return error.into(),
            PersonError::Unknown(ref id) => Failure::new(FailureCode::PersonUnknown).with("number", id),
            PersonError::Days(ref days) => Failure::new(FailureCode::DaysOutOfRange).with("days", days),
            PersonError::List(ref error) => {
                Failure::new(FailureCode::FileUnwritable).with("file", error.path.display())
            }
        };
        failure.because(error)
    }
}

impl From<NetworkError> for Failure {
    fn from(error: NetworkError) -> Self {
        match error {
            NetworkError::Store(error) => error.into(),
            NetworkError::Key(error) => error.into(),
            NetworkError::NotAMember(name) => Failure::new(FailureCode::NotAMember).with("name", name),
            NetworkError::Nobody(login) => Failure::new(FailureCode::NobodyOfThisLogin).with("login", login),
            NetworkError::NotRecognised(did) => {
                Failure::new(FailureCode::NetworkNotRecognised).with("name", did)
            }
            NetworkError::Itself => Failure::new(FailureCode::NetworkItself),
            NetworkError::NotTheirList(cause) => Failure::new(FailureCode::NotTheirList).because(cause),
            NetworkError::NotACard(NotACard::AnotherText(found)) => {
                Failure::new(FailureCode::AnotherCard).with("fingerprint", found)
            }
            NetworkError::NotACard(cause) => Failure::new(FailureCode::NotACard).because(cause),
            NetworkError::OfThisServer(did) => Failure::new(FailureCode::CardOfThisServer).with("name", did),
            NetworkError::TakesBack(did) => Failure::new(FailureCode::CardTakesBack).with("name", did),
            NetworkError::NotLast => Failure::new(FailureCode::NotLast),
            NetworkError::AnotherRoot(found) => {
                Failure::new(FailureCode::AnotherRoot).with("fingerprint", found)
            }
            NetworkError::WorkingKeyEnded(end) => {
                Failure::new(FailureCode::WorkingKeyEnded).with("date", end.date())
            }
            NetworkError::NamesUsedUp => Failure::new(FailureCode::KeyNamesUsedUp),
            NetworkError::NotDead(name) => Failure::new(FailureCode::KeyNotDead).with("name", name),
            NetworkError::Taken(name) => Failure::new(FailureCode::AlreadyThere).with("name", name),
            NetworkError::Badge(error) => error.into(),
            other => Failure::new(FailureCode::SigningFailed).because(other),
        }
    }
}

impl From<BadgeError> for Failure {
    fn from(error: BadgeError) -> Self {
        match error {
            BadgeError::NotOurs(ref badge) => Failure::new(FailureCode::BadgeNotOurs).with("name", badge),
            BadgeError::Unknown(ref badge) => Failure::new(FailureCode::BadgeUnknown).with("name", badge),
            BadgeError::MeansSomethingElse { ref badge, version }
            | BadgeError::Overtaken { ref badge, newest: version } => {
                Failure::new(FailureCode::BadgeVersionGiven).with("name", badge).with("version", version)
            }
            BadgeError::NotTheirCatalogue(_) => Failure::new(FailureCode::NotTheirCatalogue),
            BadgeError::RootNotNamed => Failure::new(FailureCode::RootNotNamed),
            BadgeError::OlderCatalogue => Failure::new(FailureCode::CatalogueOlder),
            BadgeError::Store(error) => return error.into(),
            BadgeError::NotOneBadge | BadgeError::Definition(_) => {
                Failure::new(FailureCode::CatalogueWrong).with("detail", &error)
            }
        }
        .because(error)
    }
}

impl From<RetireError> for Failure {
    fn from(error: RetireError) -> Self {
        match error {
            RetireError::Edition(error) => error.into(),
            RetireError::Key(error) => error.into(),
            RetireError::Network(error) => error.into(),
            RetireError::Unwritable(error) => StoreError::Unwritable(error).into(),
            RetireError::Store(error) => error.into(),
        }
    }
}

/// A file that was to be imported cannot be used.
pub(crate) fn import_refused(path: &Path) -> impl FnOnce(ImportError) -> Failure {
    move |error| {
        let failure = Failure::new(FailureCode::ImportRefused).with("file", path.display());
        let facts = error.facts().into_iter();
        facts
            .fold(failure, |failure, (name, value)| failure.with(name, value))
            .told_by(error.code())
            .because(error)
    }
}

/// A file that somebody named could not be read.
pub(crate) fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    move |cause| Failure::new(FailureCode::FileUnreadable).with("file", path.display()).because(cause)
}

/// A file that somebody named could not be written.
pub(crate) fn unwritable(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    move |cause| Failure::new(FailureCode::FileUnwritable).with("file", path.display()).because(cause)
}

/// A catalogue that cannot be used.
pub(crate) fn catalogue_wrong(file: &Path, error: CatalogueError) -> Failure {
    Failure::new(FailureCode::CatalogueWrong)
        .with("file", file.display())
        .with("detail", &error)
        .because(error)
}
