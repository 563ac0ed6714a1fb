//! The badges that a network or a library gives.

use super::{AchievementAddress, Badge, BadgeId, CatalogueError, Completion, Earned, NotEarned, reading};
use crate::uri::Uri;

/// All badges of one network, every version once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub(super) base: Option<Uri>,
    pub(super) badges: Vec<Badge>,
}

impl Catalogue {
    /// Reads a catalogue; an error names the line, the key and what to write there.
    ///
    /// ```
    /// use schemas::{lang::Lang, outcome::Catalogue};
    /// let catalogue = Catalogue::from_toml(r#"
    ///     [[outcome]]
    ///     id = "ferment-tea"
    ///     alignments = ["sdg:12"]
    ///     text.en = "ferment tea safely at home"
    ///
    ///     [[badge]]
    ///     id = "kombucha"
    ///     version = 1
    ///     outcomes = ["ferment-tea"]
    ///     shown = "artefact"
    ///     participation = "on-site"
    ///     name.en = "Kombucha"
    ///     description.en = "A circle that ferments tea."
    /// "#).unwrap();
    /// assert_eq!(catalogue.badges().len(), 1);
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, CatalogueError> {
        reading::read(text)
    }

    /// The catalogue that Kreds brings along.
    #[expect(clippy::expect_used, reason = "the embedded catalogue is read by a test")]
    pub fn starter() -> Self {
        Self::from_toml(include_str!("../../catalogue/starter.toml"))
            .expect("the starter catalogue is well formed")
    }

    /// Where the network publishes its achievements, if the catalogue says so.
    pub fn base(&self) -> Option<&Uri> {
        self.base.as_ref()
    }

    /// Every version of every badge, in the order of the catalogue.
    pub fn badges(&self) -> &[Badge] {
        &self.badges
    }

    /// The badges that can be given now: the newest version of each.
    pub fn current(&self) -> impl Iterator<Item = &Badge> {
        self.badges
            .iter()
            .filter(|badge| self.badge(&badge.id).is_some_and(|newest| newest.version == badge.version))
    }

    /// The newest version of a badge.
    pub fn badge(&self, id: &BadgeId) -> Option<&Badge> {
        self.badges.iter().filter(|badge| badge.id == *id).max_by_key(|badge| badge.version)
    }

    /// One version of a badge: addresses of issued badges name old ones too.
    pub fn version(&self, id: &BadgeId, version: u32) -> Option<&Badge> {
        self.badges.iter().find(|badge| badge.id == *id && badge.version == version)
    }

    /// What a completion earned, ready for a draft; or what is missing.
    pub fn achievement(
        &self,
        completion: &Completion,
        address: &AchievementAddress,
    ) -> Result<Earned, NotEarned> {
        let badge =
            self.badge(&completion.badge).ok_or_else(|| NotEarned::UnknownBadge(completion.badge.clone()))?;
        badge.earned(completion, address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_given_and_old_ones_stay_readable() {
        let text = |version: u32| {
            format!(
                "[[badge]]\nid = 'b'\nversion = {version}\noutcomes = ['o']\nshown = 'attended'\n\
                 participation = 'online'\nname.en = 'B'\ndescription.en = 'B.'\n"
            )
        };
        let outcome = "[[outcome]]\nid = 'o'\ntext.en = 'do it'\n";
        let catalogue = Catalogue::from_toml(&[outcome, &text(2), &text(1)].concat()).unwrap();
        let id = "b".parse().unwrap();
        assert_eq!(catalogue.badge(&id).unwrap().version, 2);
        assert_eq!(catalogue.version(&id, 1).unwrap().version, 1);
        assert_eq!(catalogue.current().count(), 1);
    }
}
