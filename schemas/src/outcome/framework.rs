//! The frameworks that outcomes align to: global goals, ESCO skills and the European competence frameworks.
//!
//! Codes, titles and addresses are facts of their publishers, kept in `schemas/frameworks/`; a title that no official
//! source confirmed is marked there and listed in `docs/frameworks.md`. An address is never guessed: where a framework
//! publishes none for its items, the framework's own address stands and the code names the item.

use std::{fmt, str::FromStr, sync::LazyLock};

use serde::Deserialize;

use crate::{
    lang::{Lang, Localised},
    uri::Uri,
};

/// A published list of goals, skills or competences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Framework {
    /// The global goals of the 2030 Agenda.
    Sdg,
    /// European Skills, Competences, Qualifications and Occupations.
    Esco,
    /// Sustainability competences.
    GreenComp,
    /// Personal, social and learning to learn competences.
    LifeComp,
    /// Entrepreneurship competences.
    EntreComp,
    /// Digital competences, version 3.0.
    DigComp,
    /// The key competences for lifelong learning of 2018.
    KeyCompetences,
}

impl Framework {
    /// All frameworks, in the order in which forms offer them.
    pub const ALL: [Framework; 7] = [
        Framework::Sdg,
        Framework::KeyCompetences,
        Framework::GreenComp,
        Framework::LifeComp,
        Framework::EntreComp,
        Framework::DigComp,
        Framework::Esco,
    ];

    /// What stands before the colon in a catalogue: `sdg:12`.
    pub fn prefix(self) -> &'static str {
        match self {
            Framework::Sdg => "sdg",
            Framework::Esco => "esco",
            Framework::GreenComp => "greencomp",
            Framework::LifeComp => "lifecomp",
            Framework::EntreComp => "entrecomp",
            Framework::DigComp => "digcomp",
            Framework::KeyCompetences => "key",
        }
    }

    /// The name that badges carry; with the version where codes changed their meaning between versions.
    pub fn name(self) -> &'static str {
        match self {
            Framework::Sdg => "UN Sustainable Development Goals",
            Framework::Esco => "ESCO",
            Framework::GreenComp => "GreenComp",
            Framework::LifeComp => "LifeComp",
            Framework::EntreComp => "EntreComp",
            Framework::DigComp => "DigComp 3.0",
            Framework::KeyCompetences => "EU Key Competences 2018",
        }
    }

    /// The kind of target, `targetType`: a goal is no competence.
    pub fn target_type(self) -> &'static str {
        match self {
            Framework::Sdg => "ext:SustainableDevelopmentGoal",
            _ => "ceasn:Competency",
        }
    }

    fn table(self) -> &'static str {
        match self {
            Framework::Sdg => include_str!("../../frameworks/sdg.toml"),
            Framework::Esco => include_str!("../../frameworks/esco.toml"),
            Framework::GreenComp => include_str!("../../frameworks/greencomp.toml"),
            Framework::LifeComp => include_str!("../../frameworks/lifecomp.toml"),
            Framework::EntreComp => include_str!("../../frameworks/entrecomp.toml"),
            Framework::DigComp => include_str!("../../frameworks/digcomp.toml"),
            Framework::KeyCompetences => include_str!("../../frameworks/key.toml"),
        }
    }

    /// Everything in this framework, in its own order.
    pub fn targets(self) -> impl Iterator<Item = &'static Target> {
        TARGETS.iter().filter(move |target| target.framework == self)
    }
}

/// One goal, skill or competence of a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    framework: Framework,
    code: String,
    title: Localised,
    unconfirmed: Vec<Lang>,
    url: Uri,
}

impl Target {
    /// The target that a catalogue names as `prefix:code`.
    ///
    /// ```
    /// use schemas::outcome::Target;
    /// assert_eq!(Target::find("sdg:12").unwrap().url().as_str(), "http://metadata.un.org/sdg/12");
    /// assert!(Target::find("sdg:18").is_err());
    /// ```
    pub fn find(reference: &str) -> Result<&'static Target, UnknownTarget> {
        TARGETS
            .iter()
            .find(|target| target.to_string() == reference)
            .ok_or_else(|| UnknownTarget(reference.to_owned()))
    }

    /// The framework it belongs to.
    pub fn framework(&self) -> Framework {
        self.framework
    }

    /// The code within the framework: `12`, `4.3`; for ESCO the last part of the address.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The short titles.
    pub fn title(&self) -> &Localised {
        &self.title
    }

    /// Languages whose title no official source confirmed.
    pub fn unconfirmed(&self) -> &[Lang] {
        &self.unconfirmed
    }

    /// The address: of the target itself where one is published, else of the framework.
    pub fn url(&self) -> &Uri {
        &self.url
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.framework.prefix(), self.code)
    }
}

/// No framework of ours has this goal or competence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no known goal or competence: {0}")]
pub struct UnknownTarget(pub String);

#[derive(Deserialize)]
struct Table {
    url: String,
    item: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    code: String,
    #[serde(default)]
    unconfirmed: Vec<Lang>,
    #[serde(flatten)]
    title: Localised,
}

#[expect(
    clippy::expect_used,
    reason = "the tables are part of the program, and every test of a catalogue reads them"
)]
static TARGETS: LazyLock<Vec<Target>> = LazyLock::new(|| {
    let mut targets = Vec::new();
    for framework in Framework::ALL {
        let table: Table = toml::from_str(framework.table()).expect("an embedded table is well formed");
        targets.extend(table.item.into_iter().map(|item| Target {
            framework,
            url: Uri::from_str(&table.url.replace("{code}", &item.code)).expect("a table's address is a URI"),
            code: item.code,
            title: item.title,
            unconfirmed: item.unconfirmed,
        }));
    }
    targets
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_known_by_its_number() {
        let goal = Target::find("sdg:13").unwrap();
        assert_eq!(goal.title().exact(Lang::Sl), Some("Podnebni ukrepi"));
    }

    #[test]
    fn a_competence_without_an_address_of_its_own_has_the_frameworks() {
        let competence = Target::find("greencomp:4.3").unwrap();
        assert_eq!(competence.url().as_str(), "https://doi.org/10.2760/13286");
    }

    #[test]
    fn no_two_targets_share_a_reference() {
        let mut references: Vec<String> = TARGETS.iter().map(Target::to_string).collect();
        let all = references.len();
        references.sort();
        references.dedup();
        assert_eq!(references.len(), all);
    }
}
