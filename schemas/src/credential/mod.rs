//! The documents of Open Badges 3.0 over VC Data Model 2.0, as types; those over 1.1 are read into the same ones.
//!
//! The place in the model fixes an object's class, and each class holds its own members only, by term name and in
//! the model's JSON type; what does not fit cannot be read. Members are written in the order of the fields, which
//! the QR dictionary relies on. The model is that of Open Badges 3.0, document version 1.4.5.

mod achievement;
mod achievement_credential;
mod any_credential;
mod detail;
mod draft;
mod endorsed;
mod endorsement;
mod issuer;
mod language_text;
mod learner_name;
mod many;
pub(crate) mod model;
mod names;
mod profile;
mod recipient;
mod related_resource;
mod result;
mod rules;
pub(crate) mod shape;
mod status_entry;
mod written_elsewhere;

pub use achievement::{Achievement, AchievementType, Alignment, Criteria, Related};
pub use achievement_credential::{AchievementCredential, AchievementSubject, Evidence};
pub use any_credential::{AnyCredential, AnyIssuer, Subject, Typed};
pub use detail::{Detail, NotADetail};
pub use draft::Draft;
pub use endorsed::{Carried, Endorsed, carried};
pub use endorsement::{EndorsementCredential, EndorsementSubject};
pub use issuer::Issuer;
pub use language_text::{Direction, LanguageText, TaggedText};
pub use learner_name::{LearnerName, NotAName};
pub use many::{Plural, Types};
pub use profile::{Address, GeoCoordinates, IdentifierEntry, IdentityObject, Image, Profile};
pub use recipient::Recipient;
pub use related_resource::RelatedResource;
pub use result::{AchievementResult, ResultDescription, RubricCriterionLevel};
pub use status_entry::{CredentialSchema, RefreshService, StatusEntry, TermsOfUse};
pub use written_elsewhere::{NotToBeSigned, written_elsewhere};

/// The first context of every credential of VC Data Model 2.0.
pub const VC_V2: &str = "https://www.w3.org/ns/credentials/v2";
/// The Open Badges context that Kreds issues with.
pub const OB_3_0_3: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
