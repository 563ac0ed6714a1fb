//! The badges that a network or a library gives.

use std::collections::BTreeSet;

use super::{AchievementAddress, Badge, BadgeId, CatalogueError, Completion, Earned, NotEarned, reading};
use crate::uri::Uri;

/// All badges of one network, every version once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub(super) badges: Vec<Badge>,
    /// Names of those that nobody is given any more.
    pub(super) past: BTreeSet<BadgeId>,
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

    /// The same badges, published below this address where the catalogue names none.
    #[must_use]
    pub fn published_at(mut self, base: &Uri) -> Self {
        for badge in &mut self.badges {
            badge.base.get_or_insert_with(|| base.clone());
        }
        self
    }

    /// With the badges of another catalogue. Where both have a badge of one name, this one's counts: a badge that was
    /// given once keeps its meaning.
    #[must_use]
    pub fn and(mut self, other: &Catalogue) -> Self {
        let own: BTreeSet<BadgeId> = self.badges.iter().map(|badge| badge.id.clone()).collect();
        self.badges.extend(other.badges.iter().filter(|badge| !own.contains(&badge.id)).cloned());
        self
    }

    /// With badges that people hold and that nobody is given any more, where this catalogue has none of their name.
    #[must_use]
    pub fn and_past(self, before: &Catalogue) -> Self {
        let now: BTreeSet<BadgeId> = self.badges.iter().map(|badge| badge.id.clone()).collect();
        let mut both = self.and(before);
        both.past.extend(both.badges.iter().map(|badge| badge.id.clone()).filter(|id| !now.contains(id)));
        both
    }

    /// Every version of every badge, in the order of the catalogue.
    pub fn badges(&self) -> &[Badge] {
        &self.badges
    }

    /// The badges that can be given now: the newest version of each.
    pub fn current(&self) -> impl Iterator<Item = &Badge> {
        self.badges
            .iter()
            .filter(|badge| self.given(&badge.id).is_some_and(|newest| newest.version == badge.version))
    }

    /// The newest version of a badge that can be given now.
    pub fn given(&self, id: &BadgeId) -> Option<&Badge> {
        self.badge(id).filter(|badge| !self.past.contains(&badge.id))
    }

    /// The newest version of a badge, also of one that is given no more.
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

/// Catalogues whose badges are versions and neighbours of each other.
impl FromIterator<Catalogue> for Catalogue {
    fn from_iter<I: IntoIterator<Item = Catalogue>>(catalogues: I) -> Self {
        Catalogue {
            badges: catalogues.into_iter().flat_map(|catalogue| catalogue.badges).collect(),
            past: BTreeSet::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn one(badge: &str, name: &str) -> Catalogue {
        Catalogue::from_toml(&format!(
            "[[outcome]]\nid = 'o'\ntext.en = 'do it'\n[[badge]]\nid = '{badge}'\nversion = 1\noutcomes = ['o']\n\
             shown = 'attended'\nparticipation = 'online'\nname.en = '{name}'\ndescription.en = 'B.'\n"
        ))
        .unwrap()
    }

    #[test]
    fn two_catalogues_have_the_badges_of_both() {
        assert_eq!(one("a", "A").and(&one("b", "B")).badges().len(), 2);
    }

    #[test]
    fn no_other_catalogue_gives_a_badge_another_meaning() {
        let both = one("a", "Own").and(&one("a", "Other"));
        assert_eq!(
            both.badges().iter().filter_map(|badge| badge.name.exact(Lang::En)).collect::<Vec<_>>(),
            ["Own"]
        );
    }

    #[test]
    fn what_is_given_no_more_is_still_known_by_name() {
        let all = one("a", "Now").and_past(&one("b", "Once"));
        let once: BadgeId = "b".parse().unwrap();
        assert!(all.badge(&once).is_some() && all.given(&once).is_none());
        assert_eq!(all.current().map(|badge| badge.id.as_str()).collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn a_badge_lives_where_its_catalogue_is_published() {
        let (home, issuer) =
            ("https://own.example".parse().unwrap(), "https://issuer.example".parse().unwrap());
        let badge = one("a", "A").published_at(&home).badges()[0].clone();
        let achievement = badge.achievement(Lang::En, &AchievementAddress::below(&issuer));
        assert_eq!(achievement.id.as_str(), "https://own.example/a/a/1/en");
    }

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
