//! What a verified badge says, reduced to what a reader wants to know.

use schemas::{
    credential::{AchievementCredential, AchievementResult, IdentifierEntry},
    outcome::{CITY_ACTIVITY, CITY_PLAYLIST},
    stage::{Form, Verified},
    time::Timestamp,
};
use serde::Serialize;

/// The statements of the issuer. None of them is checked beyond the signature.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Facts<'a> {
    /// The credential's id.
    pub id: &'a str,
    /// What the badge is for.
    pub name: &'a str,
    /// In a few words.
    pub description: &'a str,
    /// What had to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<&'a str>,
    /// How this learner did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrative: Option<&'a str>,
    /// The name on the badge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<&'a str>,
    /// The issuer's DID.
    pub issuer: &'a str,
    /// The name that the issuer gives itself: its own claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_claims: Option<&'a str>,
    /// When it was earned, or else from when it counts.
    pub awarded: Timestamp,
    /// From when it counts.
    pub valid_from: Timestamp,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// The language it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    /// Results.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Shown<'a>>,
    /// Goals and competences of frameworks, and terms of the European lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alignments: Vec<Alignment<'a>>,
    /// Where a City of Learning shows it, as the issuer states it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<CityPage<'a>>,
    /// `data_integrity` or `jwt`.
    pub form: &'static str,
    /// The suites whose signatures hold: `eddsa-rdfc-2022`, `ES256`.
    pub suites: Vec<&'static str>,
    /// The key that signed it.
    pub key: &'a str,
}

/// One result and what it is a result of.
#[derive(Clone, Debug, Serialize)]
pub struct Shown<'a> {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// How much, or how it ended.
    pub value: &'a str,
}

/// One link to a framework, as the issuer states it.
#[derive(Clone, Debug, Serialize)]
pub struct Alignment<'a> {
    /// The goal or competence.
    pub name: &'a str,
    /// Of which framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<&'a str>,
    /// Which kind of thing it is, where it is said: `ext:AssessmentType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'a str>,
    /// Its address.
    pub url: &'a str,
}

/// A page in a City of Learning.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CityPage<'a> {
    /// What it shows.
    pub kind: CityPageKind,
    /// Its address.
    pub url: &'a str,
}

/// What a page of a City of Learning shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the kinds are those of Cities of Learning")]
pub enum CityPageKind {
    Activity,
    Playlist,
}

impl<'a> Facts<'a> {
    /// What this badge says.
    pub fn of(badge: &'a Verified<AchievementCredential>) -> Self {
        let claims = badge.claims();
        let subject = &claims.credential_subject;
        let achievement = &subject.achievement;
        Facts {
            id: claims.id.as_str(),
            name: &achievement.name,
            description: &achievement.description,
            criteria: achievement.criteria.narrative.as_deref(),
            narrative: subject.narrative.as_deref(),
            holder: claims.credential_subject.readable_name(),
            issuer: claims.issuer.id().as_str(),
            issuer_claims: claims.issuer.claimed_name(),
            awarded: claims.awarded_date.unwrap_or(claims.valid_from),
            valid_from: claims.valid_from,
            valid_until: claims.valid_until,
            language: achievement.in_language.as_deref(),
            results: subject.result.iter().filter_map(|result| shown(claims, result)).collect(),
            alignments: achievement.alignment.iter().map(alignment).collect(),
            pages: achievement.other_identifier.iter().filter_map(page).collect(),
            form: match badge.form() {
                Form::DataIntegrity => "data_integrity",
                Form::Jwt => "jwt",
            },
            suites: badge.suites().iter().map(|suite| suite.name()).collect(),
            key: badge.key().as_str(),
        }
    }
}

fn shown<'a>(claims: &'a AchievementCredential, result: &'a AchievementResult) -> Option<Shown<'a>> {
    let descriptions = &claims.credential_subject.achievement.result_description;
    let described =
        result.result_description.as_ref().and_then(|id| descriptions.iter().find(|one| one.id == *id));
    let value = result.value.as_deref().or(result.status.as_deref())?;
    Some(Shown { name: described.map(|one| one.name.as_str()), value })
}

fn alignment(alignment: &schemas::credential::Alignment) -> Alignment<'_> {
    Alignment {
        name: &alignment.target_name,
        framework: alignment.target_framework.as_deref(),
        kind: alignment.target_type.as_deref(),
        url: alignment.target_url.as_str(),
    }
}

fn page(entry: &IdentifierEntry) -> Option<CityPage<'_>> {
    let kind = match entry.identifier_type.as_str() {
        CITY_ACTIVITY => CityPageKind::Activity,
        CITY_PLAYLIST => CityPageKind::Playlist,
        _ => return None,
    };
    Some(CityPage { kind, url: &entry.identifier })
}
