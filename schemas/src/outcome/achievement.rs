//! The badge of a catalogue as the `Achievement` of Open Badges 3.0.
//!
//! One version in one language has one address and says the same wherever it is issued, but for the form in which the
//! circle took part and the page of its City of Learning. Elements 6 to 11 of the Council Recommendation
//! 2022/C 243/02 stand in the narrative for people and in alignments and results for machines; 1 to 5 depend on
//! learner and issuer and are the draft's.

use super::{Badge, BadgeId, Completion, Framework, Participation, Target, narrative};
use crate::{
    credential::{
        Achievement, AchievementResult, Alignment, Criteria, IdentifierEntry, Image, Related,
        ResultDescription, Types,
    },
    lang::Lang,
    uri::Uri,
};

/// The kind of an achievement in which something was assessed and every element of the EU is there.
pub(crate) const MICRO_CREDENTIAL: &str = "MicroCredential";
/// The kind of an achievement in which something was assessed.
pub(crate) const BADGE: &str = "Badge";
/// The kind of an achievement that being there earns.
const CERTIFICATE_OF_COMPLETION: &str = "CertificateOfCompletion";

/// The kind of an identifier that is a badge's page in a City of Learning.
pub const CITY_ACTIVITY: &str = "ext:CitiesOfLearningActivity";
/// The kind of an identifier that is the playlist to which that page belongs.
pub const CITY_PLAYLIST: &str = "ext:CitiesOfLearningPlaylist";

const SNB: &str = "http://data.europa.eu/snb";

/// Where a network publishes its achievements: `https://badges.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AchievementAddress {
    base: String,
}

impl AchievementAddress {
    /// Below this address.
    ///
    /// ```
    /// use schemas::{lang::Lang, outcome::AchievementAddress};
    /// let address = AchievementAddress::below(&"https://badges.example/".parse().unwrap());
    /// let kombucha = "kombucha".parse().unwrap();
    /// assert_eq!(address.of(&kombucha, 1, Lang::Da).as_str(), "https://badges.example/a/kombucha/1/da");
    /// ```
    pub fn below(base: &Uri) -> Self {
        AchievementAddress { base: base.as_str().trim_end_matches('/').to_owned() }
    }

    /// No place on earth: for comparing what two badges say.
    pub(super) fn anywhere() -> Self {
        AchievementAddress { base: "https://badges.invalid".to_owned() }
    }

    /// One version of a badge in one language.
    pub fn of(&self, badge: &BadgeId, version: u32, lang: Lang) -> Uri {
        uri(&format!("{}/a/{badge}/{version}/{lang}", self.base))
    }
}

#[expect(clippy::expect_used, reason = "a URI with a path or fragment of plain letters at its end is a URI")]
fn uri(text: &str) -> Uri {
    text.parse().expect("made from a URI")
}

impl Badge {
    /// Where this version lives in one language: below its catalogue's address, else below the issuer's.
    pub fn address(&self, lang: Lang, issuer: &AchievementAddress) -> Uri {
        let own = self.base.as_ref().map(AchievementAddress::below);
        own.as_ref().unwrap_or(issuer).of(&self.id, self.version, lang)
    }

    /// What a learner has to do, as it stands in the badge.
    pub fn narrative(&self, lang: Lang) -> String {
        narrative::of_badge(self, self.participation, lang)
    }

    /// Its picture, which lives beside it.
    fn picture(&self, lang: Lang, issuer: &AchievementAddress) -> Image {
        let id = uri(&format!("{}/image.png", self.address(lang, issuer)));
        Image { id, types: Types::of(["Image"]), caption: None }
    }

    /// The achievement as its address publishes it.
    pub fn achievement(&self, lang: Lang, address: &AchievementAddress) -> Achievement {
        self.achievement_with(self.participation, lang, address)
    }

    /// The achievement as a circle gives it.
    pub(super) fn achievement_in(
        &self,
        circle: &Completion,
        lang: Lang,
        address: &AchievementAddress,
    ) -> Achievement {
        let pages = self.cities.iter().filter(|page| !circle.city.is_empty() && page.city == circle.city);
        let identifiers = pages.flat_map(|page| {
            let activity = Some((CITY_ACTIVITY, &page.activity));
            let playlist = page.playlist.as_ref().map(|playlist| (CITY_PLAYLIST, playlist));
            activity.into_iter().chain(playlist)
        });
        let entries = identifiers.map(|(kind, page)| IdentifierEntry {
            types: Types::of(["IdentifierEntry"]),
            identifier: page.to_string(),
            identifier_type: kind.to_owned(),
        });
        Achievement {
            other_identifier: entries.collect(),
            ..self.achievement_with(circle.participation, lang, address)
        }
    }

    fn achievement_with(&self, form: Participation, lang: Lang, address: &AchievementAddress) -> Achievement {
        let id = self.address(lang, address);
        Achievement {
            types: Types::of(["Achievement"]),
            achievement_type: Some(self.kind().to_owned()),
            name: self.name.exact(lang).unwrap_or_default().to_owned(),
            description: self.description.exact(lang).unwrap_or_default().to_owned(),
            criteria: Criteria { id: None, narrative: Some(narrative::of_badge(self, form, lang)) },
            image: Some(self.picture(lang, address)),
            in_language: Some(lang.tag().to_owned()),
            version: Some(self.version.to_string()),
            alignment: self.all_alignments(form, lang),
            result_description: self.result_descriptions(&id, lang),
            related: self.editions_beside(lang, address),
            other_identifier: Vec::new(),
            creator: None,
            credits_available: None,
            field_of_study: None,
            human_code: None,
            specialization: None,
            tag: Vec::new(),
            endorsement: Vec::new(),
            endorsement_jwt: Vec::new(),
            id,
        }
    }

    fn kind(&self) -> &'static str {
        match self.shown.is_assessed() {
            true if self.is_micro_credential() => MICRO_CREDENTIAL,
            true => BADGE,
            false => CERTIFICATE_OF_COMPLETION,
        }
    }

    fn editions_beside(&self, lang: Lang, address: &AchievementAddress) -> Vec<Related> {
        let others = self.languages.iter().filter(|other| **other != lang);
        let edition = |other: &Lang| Related {
            id: self.address(*other, address),
            types: Types::of(["Related"]),
            in_language: Some(other.tag().to_owned()),
            version: None,
        };
        others.map(edition).collect()
    }

    fn all_alignments(&self, form: Participation, lang: Lang) -> Vec<Alignment> {
        let (assessment, assessment_code) = self.shown.eu_term();
        let (participation, participation_code) = form.eu_term();
        let mut alignments: Vec<Alignment> =
            self.alignments().into_iter().map(|target| alignment_to(target, lang)).collect();
        if let Some(level) = self.eqf {
            alignments.push(eu_alignment("ext:EQFLevel", &format!("EQF {level}"), &format!("eqf/{level}")));
        }
        if self.is_micro_credential() {
            let assessed = format!("assessment/{assessment_code}");
            alignments.push(eu_alignment("ext:AssessmentType", assessment, &assessed));
            let took_part = format!("learning-assessment/{participation_code}");
            alignments.push(eu_alignment("ext:ParticipationForm", participation, &took_part));
        }
        alignments
    }

    fn result_descriptions(&self, achievement: &Uri, lang: Lang) -> Vec<ResultDescription> {
        let describe = |result: ResultKind| ResultDescription {
            id: result.id(achievement),
            types: Types::of(["ResultDescription"]),
            name: narrative::result_name(result, lang),
            result_type: result.result_type().to_owned(),
            required_level: None,
            required_value: None,
            value_min: None,
            value_max: None,
            allowed_value: Vec::new(),
            rubric_criterion_level: Vec::new(),
            alignment: Vec::new(),
        };
        self.result_kinds().map(describe).collect()
    }

    /// The results of a learner for the descriptions in `achievement`.
    pub(super) fn results(
        &self,
        completion: &Completion,
        achievement: &Achievement,
    ) -> Vec<AchievementResult> {
        let reached = |result: ResultKind| AchievementResult {
            id: None,
            types: Types::of(["Result"]),
            result_description: Some(result.id(&achievement.id)),
            achieved_level: None,
            status: None,
            value: Some(match result {
                ResultKind::Sessions => completion.attendance.to_string(),
                ResultKind::Hours => self.hours.unwrap_or_default().to_string(),
            }),
            alignment: Vec::new(),
        };
        self.result_kinds().map(reached).collect()
    }

    fn result_kinds(&self) -> impl Iterator<Item = ResultKind> {
        let hours = self.is_micro_credential().then_some(ResultKind::Hours);
        std::iter::once(ResultKind::Sessions).chain(hours)
    }
}

/// What Kreds records as a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ResultKind {
    /// Sessions attended of those held, `5/6`: a raw score would fix the number held in the achievement.
    Sessions,
    /// Notional workload in hours (element 7), for which the standard has no member.
    Hours,
}

impl ResultKind {
    fn id(self, achievement: &Uri) -> Uri {
        let fragment = match self {
            ResultKind::Sessions => "sessions",
            ResultKind::Hours => "hours",
        };
        uri(&format!("{achievement}#{fragment}"))
    }

    fn result_type(self) -> &'static str {
        match self {
            ResultKind::Sessions => "ext:SessionsAttended",
            ResultKind::Hours => "ext:NotionalWorkloadHours",
        }
    }
}

/// Titles of key competences are signed as the Recommendation's English annex has them: its translations on the web
/// are looser than the law. Everything else is in the badge's language where that exists.
fn alignment_to(target: &Target, lang: Lang) -> Alignment {
    let lang = if target.framework() == Framework::KeyCompetences { Lang::En } else { lang };
    Alignment {
        id: None,
        types: Types::of(["Alignment"]),
        target_name: target
            .title()
            .get(lang)
            .map_or_else(|| target.code().to_owned(), |(_, title)| title.to_owned()),
        target_url: target.url().clone(),
        // The code of an ESCO skill is its address.
        target_code: (target.framework() != Framework::Esco).then(|| target.code().to_owned()),
        target_description: None,
        target_framework: Some(target.framework().name().to_owned()),
        target_type: Some(target.framework().target_type().to_owned()),
    }
}

fn eu_alignment(kind: &str, name: &str, path: &str) -> Alignment {
    Alignment {
        id: None,
        types: Types::of(["Alignment"]),
        target_name: name.to_owned(),
        target_url: uri(&format!("{SNB}/{path}")),
        target_code: None,
        target_description: None,
        target_framework: None,
        target_type: Some(kind.to_owned()),
    }
}
