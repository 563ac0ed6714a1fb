//! A catalogue out of TOML: every mistake is told with its line, where it stands and what is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use serde::Deserialize;
use toml::Spanned;

use super::{
    Badge, BadgeId, Catalogue, CatalogueError, CityActivity, Outcome, OutcomeId, Participation, Problem,
    Shown, Target,
};
use crate::{
    art::{Colour, Design, Sign},
    lang::{Lang, Localised},
    limits::NAME_CHARS,
    uri::Uri,
};

/// Outcomes of one badge: more would not fit a person's memory, nor a QR.
const OUTCOMES_OF_A_BADGE: usize = 5;
/// Alignments of one outcome.
const ALIGNMENTS_OF_AN_OUTCOME: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueText {
    base: Option<Spanned<String>>,
    #[serde(default)]
    quality: Localised,
    #[serde(default)]
    outcome: Vec<OutcomeText>,
    #[serde(default)]
    badge: Vec<BadgeText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeText {
    id: Spanned<String>,
    #[serde(default)]
    alignments: Vec<Spanned<String>>,
    text: Localised,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BadgeText {
    id: Spanned<String>,
    version: u32,
    outcomes: Spanned<Vec<Spanned<String>>>,
    attendance: Option<Spanned<String>>,
    shown: Shown,
    participation: Participation,
    hours: Option<u16>,
    eqf: Option<u8>,
    valid_years: Option<u16>,
    sign: Option<Sign>,
    colour: Option<Colour>,
    #[serde(default)]
    city: Vec<CityText>,
    name: Localised,
    description: Localised,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CityText {
    name: String,
    activity: Spanned<String>,
    playlist: Option<Spanned<String>>,
}

pub(super) fn read(text: &str) -> Result<Catalogue, CatalogueError> {
    let reader = Reader { text };
    let raw: CatalogueText = toml::from_str(text).map_err(|error| {
        reader.at(error.span().unwrap_or_default(), Problem::Toml(error.message().to_owned()))
    })?;
    let base: Option<Uri> = raw.base.map(|base| reader.parse(&base)).transpose()?;
    let outcomes = reader.outcomes(raw.outcome)?;
    let mut badges: Vec<Badge> = Vec::with_capacity(raw.badge.len());
    for raw_badge in raw.badge {
        let span = raw_badge.id.span();
        let mut badge = reader.badge(raw_badge, &outcomes, &raw.quality)?;
        if badges.iter().any(|other| other.id == badge.id && other.version == badge.version) {
            return Err(reader.at(span, Problem::BadgeTwice(badge.id, badge.version)));
        }
        badge.base.clone_from(&base);
        badges.push(badge);
    }
    Ok(Catalogue { badges, past: BTreeSet::new() })
}

struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    fn at(&self, span: Range<usize>, problem: impl Into<Problem>) -> CatalogueError {
        let before = self.text.as_bytes().iter().take(span.start);
        CatalogueError { line: 1 + before.filter(|byte| **byte == b'\n').count(), problem: problem.into() }
    }

    fn parse<T: std::str::FromStr<Err: Into<Problem>>>(
        &self,
        text: &Spanned<String>,
    ) -> Result<T, CatalogueError> {
        text.as_ref().parse().map_err(|error: T::Err| self.at(text.span(), error))
    }

    fn outcomes(&self, raw: Vec<OutcomeText>) -> Result<BTreeMap<OutcomeId, Outcome>, CatalogueError> {
        let mut outcomes = BTreeMap::new();
        for raw in raw {
            let id: OutcomeId = self.parse(&raw.id)?;
            let refused = |problem| Err(self.at(raw.id.span(), problem));
            if raw.alignments.len() > ALIGNMENTS_OF_AN_OUTCOME {
                return refused(Problem::AlignmentCount(id, raw.alignments.len()));
            }
            let find = |reference: &Spanned<String>| {
                Target::find(reference.as_ref()).map_err(|error| self.at(reference.span(), error))
            };
            let alignments = raw.alignments.iter().map(find).collect::<Result<_, _>>()?;
            let outcome = Outcome { id: id.clone(), text: raw.text, alignments };
            if outcomes.insert(id.clone(), outcome).is_some() {
                return refused(Problem::OutcomeTwice(id));
            }
        }
        Ok(outcomes)
    }

    fn badge(
        &self,
        raw: BadgeText,
        known: &BTreeMap<OutcomeId, Outcome>,
        quality: &Localised,
    ) -> Result<Badge, CatalogueError> {
        let id: BadgeId = self.parse(&raw.id)?;
        let outcomes = self.outcomes_of(&id, &raw.outcomes, known)?;
        let drawn = Design::of(&id);
        let badge = Badge {
            design: Design {
                sign: raw.sign.unwrap_or(drawn.sign),
                colour: raw.colour.unwrap_or(drawn.colour),
            },
            version: raw.version,
            languages: languages(&raw.name, &raw.description, &outcomes),
            attendance: raw.attendance.map(|rule| self.parse(&rule)).transpose()?.unwrap_or_default(),
            shown: raw.shown,
            participation: raw.participation,
            hours: raw.hours,
            eqf: raw.eqf,
            valid_years: raw.valid_years,
            quality: quality.clone(),
            base: None,
            cities: raw.city.into_iter().map(|city| self.city(city)).collect::<Result<_, _>>()?,
            name: raw.name,
            description: raw.description,
            outcomes,
            id,
        };
        match flaw(&badge) {
            Some(problem) => Err(self.at(raw.id.span(), problem)),
            None => Ok(badge),
        }
    }

    fn outcomes_of(
        &self,
        badge: &BadgeId,
        names: &Spanned<Vec<Spanned<String>>>,
        known: &BTreeMap<OutcomeId, Outcome>,
    ) -> Result<Vec<Outcome>, CatalogueError> {
        let count = names.as_ref().len();
        if !(1..=OUTCOMES_OF_A_BADGE).contains(&count) {
            return Err(self.at(names.span(), Problem::OutcomeCount(badge.clone(), count)));
        }
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(count);
        for name in names.as_ref() {
            let id: OutcomeId = self.parse(name)?;
            let found = known.get(&id).cloned();
            let outcome = found
                .ok_or_else(|| self.at(name.span(), Problem::UnknownOutcome(badge.clone(), id.clone())))?;
            if outcomes.contains(&outcome) {
                return Err(self.at(name.span(), Problem::OutcomeTwice(id)));
            }
            outcomes.push(outcome);
        }
        Ok(outcomes)
    }

    fn city(&self, raw: CityText) -> Result<CityActivity, CatalogueError> {
        let activity: Uri = self.parse(&raw.activity)?;
        let playlist = raw.playlist.map(|playlist| self.parse(&playlist)).transpose()?;
        Ok(CityActivity { city: raw.name, activity, playlist })
    }
}

fn languages(name: &Localised, description: &Localised, outcomes: &[Outcome]) -> Vec<Lang> {
    let written = |text: &Localised, lang| text.exact(lang).is_some_and(|text| !text.trim().is_empty());
    let everywhere = |lang: &Lang| {
        written(name, *lang)
            && written(description, *lang)
            && outcomes.iter().all(|outcome| written(&outcome.text, *lang))
    };
    Lang::ALL.into_iter().filter(everywhere).collect()
}

fn flaw(badge: &Badge) -> Option<Problem> {
    let longest = badge.name.iter().map(|(_, name)| name.chars().count()).max().unwrap_or_default();
    let id = || badge.id.clone();
    match badge.eqf {
        Some(level) if !(1..=8).contains(&level) => Some(Problem::EqfLevel(id(), level)),
        _ if badge.languages.is_empty() => Some(Problem::NoLanguage(id())),
        _ if longest > NAME_CHARS => Some(Problem::LongName(id(), longest)),
        _ => None,
    }
}
