//! What a catalogue says of one badge, complete in itself.

use super::{AchievementAddress, AttendanceRule, BadgeId, OutcomeId, Participation, Shown, Target};
use crate::{
    art::Design,
    credential::Achievement,
    lang::{Lang, Localised},
    uri::Uri,
};

/// Something that people can do afterwards: an infinitive without subject, `explain how …`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// Its name in the catalogue.
    pub id: OutcomeId,
    /// The text in each language.
    pub text: Localised,
    /// The goals and competences that it serves.
    pub alignments: Vec<&'static Target>,
}

/// The page of a badge in one City of Learning.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CityActivity {
    /// The city, as circles of this catalogue write it.
    pub city: String,
    /// The activity's page.
    pub activity: Uri,
    /// The page of the playlist that the activity belongs to.
    pub playlist: Option<Uri>,
}

impl CityActivity {
    /// The page of one city.
    pub fn new(city: &str, activity: Uri, playlist: Option<Uri>) -> Self {
        CityActivity { city: city.to_owned(), activity, playlist }
    }
}

/// One version of one badge.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Badge {
    /// Its name in the catalogue and in addresses.
    pub id: BadgeId,
    /// Rises whenever the meaning changes; an issued badge keeps the version it was issued in.
    pub version: u32,
    /// The title.
    pub name: Localised,
    /// One sentence for people who were not there.
    pub description: Localised,
    /// What a learner must reach: one to five.
    pub outcomes: Vec<Outcome>,
    /// How its picture looks.
    pub design: Design,
    /// How often a learner must be there.
    pub attendance: AttendanceRule,
    /// How the outcomes are shown.
    pub shown: Shown,
    /// How people take part, unless a circle says otherwise.
    pub participation: Participation,
    /// Notional workload in hours, sessions and own work together.
    pub hours: Option<u16>,
    /// Level of the European Qualifications Framework, where somebody entitled to has set one.
    pub eqf: Option<u8>,
    /// Years after which the badge ends.
    pub valid_years: Option<u16>,
    /// How the network assures quality.
    pub quality: Localised,
    /// Where Cities of Learning show it.
    pub cities: Vec<CityActivity>,
    /// Where its catalogue publishes it; `None`: where the issuer does.
    pub(super) base: Option<Uri>,
    /// The languages in which every text of the badge exists: at least one.
    pub(super) languages: Vec<Lang>,
}

impl Badge {
    /// The languages in which the badge can be issued.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// The language that somebody who wants `wanted` gets: that one, else English, else the first there is.
    pub fn language_for(&self, wanted: Lang) -> Lang {
        [wanted, Lang::En]
            .into_iter()
            .find(|lang| self.languages.contains(lang))
            .or_else(|| self.languages.first().copied())
            .unwrap_or(Lang::En)
    }

    /// The goals and competences of all outcomes, each once.
    pub fn alignments(&self) -> Vec<&'static Target> {
        let mut seen: Vec<&'static Target> = Vec::new();
        for target in self.outcomes.iter().flat_map(|outcome| &outcome.alignments) {
            if !seen.contains(target) {
                seen.push(target);
            }
        }
        seen
    }

    /// Does the catalogue fill every element of the EU's micro-credential that does not depend on learner or issuer,
    /// with something assessed?
    pub fn is_micro_credential(&self) -> bool {
        self.shown.is_assessed() && self.hours.is_some() && self.quality.iter().next().is_some()
    }

    /// Below which address its catalogue publishes it; `None`: the issuer publishes it.
    pub fn base(&self) -> Option<&Uri> {
        self.base.as_ref()
    }

    /// With this page of its city, whatever the catalogue had for that.
    #[must_use]
    pub fn with_page(mut self, page: CityActivity) -> Self {
        self.cities.retain(|other| other.city != page.city);
        self.cities.push(page);
        self
    }

    /// Does it still say what `earlier`, of the same version, said to those who were given it? Languages and pages of
    /// cities may have come since.
    pub fn still_means(&self, earlier: &Badge) -> bool {
        let anywhere = AchievementAddress::anywhere();
        let says = |badge: &Badge, lang: Lang| Achievement {
            related: Vec::new(),
            ..badge.clone().published(None).achievement(lang, &anywhere)
        };
        let rules = |badge: &Badge| {
            let outcomes: Vec<OutcomeId> = badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect();
            (badge.attendance, badge.shown, badge.participation, badge.hours, badge.valid_years, outcomes)
        };
        rules(self) == rules(earlier)
            && earlier
                .languages
                .iter()
                .all(|lang| self.languages.contains(lang) && says(self, *lang) == says(earlier, *lang))
    }

    /// The same badge, published below another address.
    #[must_use]
    pub fn published(mut self, base: Option<Uri>) -> Self {
        self.base = base;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Catalogue;

    fn one(more: &str) -> Badge {
        let text = format!(
            "[[outcome]]\nid = 'o'\ntext.en = 'do it'\ntext.da = 'gøre det'\n[[badge]]\nid = 'b'\nversion = 1\n\
             outcomes = ['o']\nshown = 'attended'\nparticipation = 'online'\nname.en = 'B'\n\
             description.en = 'B.'\n{more}"
        );
        Catalogue::from_toml(&text).unwrap().badges()[0].clone()
    }

    #[test]
    fn a_language_more_is_no_other_meaning() {
        assert!(one("name.da = 'B'\ndescription.da = 'B.'\n").still_means(&one("")));
    }

    #[test]
    fn a_language_less_is_another_meaning() {
        assert!(!one("").still_means(&one("name.da = 'B'\ndescription.da = 'B.'\n")));
    }

    #[test]
    fn another_workload_is_another_meaning() {
        assert!(!one("hours = 12\n").still_means(&one("")));
    }

    #[test]
    fn another_sentence_is_another_meaning() {
        let mut other = one("");
        other.description = other.name.clone();
        assert!(!other.still_means(&one("")));
    }

    #[test]
    fn a_citys_own_page_takes_the_place_of_the_catalogues() {
        let page = |last: &str| {
            let activity = format!("https://learning.example/{last}").parse().unwrap();
            CityActivity::new("Havnby", activity, None)
        };
        let badge = one("").with_page(page("1")).with_page(page("2"));
        assert_eq!(badge.cities, [page("2")]);
    }
}
