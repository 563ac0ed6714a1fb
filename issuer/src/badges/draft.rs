//! What somebody wrote down of a badge, before any rule was asked: and the text of a catalogue that is made of it.

use schemas::{
    art::{Colour, Design, Sign},
    lang::Localised,
    outcome::{
        AttendanceRule, Badge, BadgeId, Catalogue, CatalogueError, CityActivity, NotAnId, OutcomeId,
        Participation, Shown, Target,
    },
    uri::Uri,
};
use serde::Serialize;

/// A badge as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are those of a badge in a catalogue")]
pub struct Draft {
    pub name: Localised,
    pub description: Localised,
    pub outcomes: Vec<DraftOutcome>,
    pub attendance: AttendanceRule,
    pub shown: Shown,
    pub participation: Participation,
    pub hours: Option<u16>,
    pub eqf: Option<u8>,
    pub valid_years: Option<u16>,
    pub quality: Localised,
    pub cities: Vec<DraftCity>,
    /// `None`: drawn from the badge's name in addresses.
    pub design: Option<Design>,
}

/// An outcome as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are those of an outcome in a catalogue")]
pub struct DraftOutcome {
    /// `None` for a new one. An outcome that stays keeps its name, for ticks of open circles point to it.
    pub id: Option<OutcomeId>,
    pub text: Localised,
    pub alignments: Vec<&'static Target>,
}

/// The badge's page in a City of Learning.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are those of a city in a catalogue")]
pub struct DraftCity {
    pub city: String,
    pub activity: Uri,
    pub playlist: Option<Uri>,
}

impl Draft {
    /// Nothing is written yet.
    pub fn empty(quality: Localised) -> Self {
        Draft {
            name: Localised::default(),
            description: Localised::default(),
            outcomes: Vec::new(),
            attendance: AttendanceRule::default(),
            shown: Shown::Attended,
            participation: Participation::OnSite,
            hours: None,
            eqf: None,
            valid_years: None,
            quality,
            cities: Vec::new(),
            design: None,
        }
    }

    /// A badge, to be changed.
    pub fn of(badge: &Badge) -> Self {
        let outcomes = badge.outcomes.iter().map(|outcome| DraftOutcome {
            id: Some(outcome.id.clone()),
            text: outcome.text.clone(),
            alignments: outcome.alignments.clone(),
        });
        let city = |page: &CityActivity| DraftCity {
            city: page.city.clone(),
            activity: page.activity.clone(),
            playlist: page.playlist.clone(),
        };
        Draft {
            name: badge.name.clone(),
            description: badge.description.clone(),
            outcomes: outcomes.collect(),
            attendance: badge.attendance,
            shown: badge.shown,
            participation: badge.participation,
            hours: badge.hours,
            eqf: badge.eqf,
            valid_years: badge.valid_years,
            quality: badge.quality.clone(),
            cities: badge.cities.iter().map(city).collect(),
            design: Some(badge.design),
        }
    }

    /// The text that is kept, and the badge that the catalogue's rules read in it.
    pub fn definition(&self, id: &BadgeId, version: u32) -> Result<(String, Badge), DefinitionError> {
        let text = toml::to_string(&self.text(id, version)?)?;
        let catalogue = Catalogue::from_toml(&text)?;
        match catalogue.version(id, version) {
            Some(badge) => Ok((text, badge.clone())),
            None => Err(NotAnId(id.to_string()).into()),
        }
    }

    fn text(&self, id: &BadgeId, version: u32) -> Result<CatalogueText, NotAnId> {
        let ids = self.outcome_ids()?;
        let design = self.design.unwrap_or_else(|| Design::of(id));
        let outcomes = self.outcomes.iter().zip(&ids).map(|(outcome, id)| OutcomeText {
            id: id.clone(),
            alignments: outcome.alignments.iter().map(ToString::to_string).collect(),
            text: outcome.text.clone(),
        });
        let city = |city: &DraftCity| CityText {
            name: city.city.clone(),
            activity: city.activity.to_string(),
            playlist: city.playlist.as_ref().map(Uri::to_string),
        };
        Ok(CatalogueText {
            quality: self.quality.clone(),
            outcome: outcomes.collect(),
            badge: vec![BadgeText {
                id: id.clone(),
                version,
                outcomes: ids,
                attendance: self.attendance.to_string(),
                shown: self.shown,
                participation: self.participation,
                hours: self.hours,
                eqf: self.eqf,
                valid_years: self.valid_years,
                sign: design.sign,
                colour: design.colour,
                name: self.name.clone(),
                description: self.description.clone(),
                city: self.cities.iter().map(city).collect(),
            }],
        })
    }

    /// New outcomes get the next free numbers.
    fn outcome_ids(&self) -> Result<Vec<OutcomeId>, NotAnId> {
        let known: Vec<&OutcomeId> = self.outcomes.iter().filter_map(|outcome| outcome.id.as_ref()).collect();
        let mut free = (1..)
            .map(|number: u32| format!("outcome-{number}"))
            .filter(|name| known.iter().all(|known| known.as_str() != name));
        let name = |outcome: &DraftOutcome| match &outcome.id {
            Some(id) => Ok(id.clone()),
            None => free.next().unwrap_or_default().parse(),
        };
        self.outcomes.iter().map(name).collect()
    }
}

/// Why a draft is no badge.
#[derive(Debug, thiserror::Error)]
pub enum DefinitionError {
    /// A rule of the catalogue is broken.
    #[error(transparent)]
    Rule(#[from] CatalogueError),
    /// A name that cannot stand in an address.
    #[error(transparent)]
    Id(#[from] NotAnId),
    /// It cannot be written as TOML.
    #[error(transparent)]
    Unwritable(#[from] toml::ser::Error),
}

#[derive(Serialize)]
struct CatalogueText {
    quality: Localised,
    outcome: Vec<OutcomeText>,
    badge: Vec<BadgeText>,
}

#[derive(Serialize)]
struct OutcomeText {
    id: OutcomeId,
    alignments: Vec<String>,
    text: Localised,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct BadgeText {
    id: BadgeId,
    version: u32,
    outcomes: Vec<OutcomeId>,
    attendance: String,
    shown: Shown,
    participation: Participation,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eqf: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_years: Option<u16>,
    sign: Sign,
    colour: Colour,
    name: Localised,
    description: Localised,
    city: Vec<CityText>,
}

#[derive(Serialize)]
struct CityText {
    name: String,
    activity: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    playlist: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_badge_of_the_starter_catalogue_survives_being_written_down() {
        for badge in Catalogue::starter().badges() {
            let (_, read) = Draft::of(badge).definition(&badge.id, badge.version).unwrap();
            assert_eq!(&read, badge);
        }
    }

    #[test]
    fn a_new_outcome_takes_no_name_that_is_in_use() {
        let mut draft = Draft::of(&Catalogue::starter().badges()[0]);
        draft.outcomes[0].id = Some("outcome-1".parse().unwrap());
        draft.outcomes[1].id = None;
        assert_eq!(draft.outcome_ids().unwrap()[1].as_str(), "outcome-2");
    }
}
