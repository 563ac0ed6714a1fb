//! From an award to the claims of one edition.

use std::time::Duration;

use schemas::{
    credential::{AchievementCredential, Address, Draft, LearnerName, Plural, Profile, StatusEntry, Types},
    lang::Lang,
    outcome::Badge,
    status::Purpose,
    time::Timestamp,
    uri::Uri,
};

use super::{CompletionFacts, EditionError, places::Place};
use crate::{
    issuer::Issuer,
    store::{Award, Organisation},
};

/// What makes one edition differ from another of the same award.
pub(super) struct Parts {
    pub(super) credential: Uri,
    pub(super) subject: Uri,
    pub(super) ended_at: Place,
    /// Only where the organisation switched suspension on.
    pub(super) suspended_at: Option<Place>,
    pub(super) now: Timestamp,
}

/// What was true when the circle of this award closed.
pub(super) fn facts(award: &Award) -> Result<CompletionFacts, EditionError> {
    serde_json::from_str(&award.completion).map_err(EditionError::CompletionUnreadable)
}

/// The claims; whether they may be signed is seen from their text.
pub(super) fn draft(
    issuer: &Issuer,
    (badge, facts): (&Badge, &CompletionFacts),
    organisation: &Organisation,
    award: &Award,
    parts: Parts,
) -> Result<AchievementCredential, EditionError> {
    let completion = facts.completion().ok_or(EditionError::CompletionImpossible)?;
    let earned = badge.earned(&completion, &issuer.achievements())?;
    let valid_until = earned.valid_years.map(|years| parts.now.after(years_of(years)));
    let entry = |purpose, place: Place| {
        status_entry(purpose, &issuer.status_list_address(organisation, place.list_number), place.slot.place)
    };
    let ended = entry(Purpose::Revocation, parts.ended_at);
    let suspended = parts.suspended_at.map(|place| entry(Purpose::Suspension, place));
    let draft = Draft {
        id: parts.credential,
        issuer: profile(issuer, organisation, completion.lang),
        subject: parts.subject,
        name: award.name_on_badge.parse::<LearnerName>().ok(),
        awarded: award.awarded_at,
        valid_from: parts.now,
        valid_until,
        status: ended.clone(),
        earned,
    };
    let mut credential = draft.credential();
    credential.credential_status = Plural::new(std::iter::once(ended).chain(suspended).collect());
    Ok(credential)
}

/// The issuer as it stands in the badge: its own claim about itself.
pub(crate) fn profile(issuer: &Issuer, organisation: &Organisation, lang: Lang) -> Profile {
    let address = Address {
        id: None,
        types: Types::of(["Address"]),
        address_country: None,
        address_country_code: Some(organisation.country_code.clone()),
        address_region: None,
        address_locality: Some(organisation.city.clone()),
        street_address: None,
        post_office_box_number: None,
        postal_code: None,
        geo: None,
    };
    Profile {
        id: Uri::from(&organisation.did),
        types: Types::of(["Profile"]),
        name: organisation.name.get(lang).map(|(_, name)| name.to_owned()),
        url: Some(issuer.settings.public_url.uri(&format!("/o/{}", organisation.slug))),
        phone: None,
        description: None,
        image: None,
        email: None,
        address: Some(address),
        other_identifier: Vec::new(),
        official: None,
        parent_org: None,
        family_name: None,
        given_name: None,
        additional_name: None,
        patronymic_name: None,
        honorific_prefix: None,
        honorific_suffix: None,
        family_name_prefix: None,
        date_of_birth: None,
        endorsement: Vec::new(),
        endorsement_jwt: Vec::new(),
    }
}

fn status_entry(purpose: Purpose, list: &str, place: u32) -> StatusEntry {
    StatusEntry {
        id: format!("{list}#{place}").parse().ok(),
        types: Types::of(["BitstringStatusListEntry"]),
        status_purpose: Some(purpose.as_str().to_owned()),
        status_list_index: Some(place.to_string().into()),
        status_list_credential: list.parse().ok(),
        other: serde_json::Map::new(),
    }
}

/// A year of the calendar is 365.2425 days long on average; badges end on a day, not at a second that matters.
fn years_of(years: u16) -> Duration {
    Duration::from_secs(u64::from(years) * 31_556_952)
}
