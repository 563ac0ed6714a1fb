//! Which people of a list are which on the roster, so that importing again doubles nobody.
//!
//! The number of a sign-up tells most, the name on the roster next, the name that was once imported last. People with
//! one name stay as many as the list has.

use std::collections::BTreeSet;

use crate::{
    import::ImportedLearner,
    store::{Learner, LearnerId},
};

/// One person of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name on the list.
    pub name: String,
    /// What tells the same person when the list is imported again.
    pub source: String,
    /// How many sessions the list counts.
    pub attended: u16,
    /// What importing means for this person.
    pub fate: Fate,
}

/// What importing a list means for one person of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Comes onto the roster.
    New,
    /// Is on the roster.
    Known(LearnerId),
    /// Is on the roster under this other name, which the list corrects.
    Renamed(LearnerId, String),
}

/// The people of the list, each with what becomes of them, and whoever is on the roster but not on the list.
pub(super) fn match_up<'r>(
    roster: &'r [Learner],
    list: &[ImportedLearner],
) -> (Vec<Listed>, Vec<&'r Learner>) {
    let mut matching = Matching { roster, taken: BTreeSet::new() };
    let mut found: Vec<Option<&Learner>> = vec![None; list.len()];
    let ways: [fn(&Learner, &ImportedLearner) -> bool; 3] = [is_number, is_name, is_old_name];
    for way in ways {
        for (learner, found) in list.iter().zip(&mut found) {
            if found.is_none() {
                *found = matching.take(|known| way(known, learner));
            }
        }
    }
    let mut sources: BTreeSet<String> = roster.iter().map(|known| known.source.clone()).collect();
    let listed =
        list.iter().zip(found).map(|(learner, found)| listed(learner, found, &mut sources)).collect();
    (listed, roster.iter().filter(|known| !matching.taken.contains(&known.id)).collect())
}

struct Matching<'r> {
    roster: &'r [Learner],
    taken: BTreeSet<LearnerId>,
}

impl<'r> Matching<'r> {
    fn take(&mut self, is_same: impl Fn(&Learner) -> bool) -> Option<&'r Learner> {
        let found = self.roster.iter().find(|known| !self.taken.contains(&known.id) && is_same(known))?;
        self.taken.insert(found.id);
        Some(found)
    }
}

fn is_number(known: &Learner, learner: &ImportedLearner) -> bool {
    learner.external_id.is_some_and(|id| known.source == source_of_id(id))
}

/// Two sign-ups with one name are two people: a number that differs tells more than a name that does not.
fn is_name(known: &Learner, learner: &ImportedLearner) -> bool {
    let other_number = learner.external_id.is_some() && known.source.starts_with(ID);
    !other_number && known.name == learner.name.as_str()
}

fn is_old_name(known: &Learner, learner: &ImportedLearner) -> bool {
    let old = known.source.strip_prefix(NAME).and_then(|source| source.rsplit_once('#'));
    old.is_some_and(|(name, _)| name == learner.name.as_str())
}

fn listed(learner: &ImportedLearner, found: Option<&Learner>, sources: &mut BTreeSet<String>) -> Listed {
    let name = learner.name.to_string();
    let (source, fate) = match (found, learner.external_id) {
        (Some(known), Some(id)) if known.name != name => {
            (source_of_id(id), Fate::Renamed(known.id, known.name.clone()))
        }
        (Some(known), Some(id)) => (source_of_id(id), Fate::Known(known.id)),
        (Some(known), None) => (known.source.clone(), Fate::Known(known.id)),
        (None, Some(id)) => (source_of_id(id), Fate::New),
        (None, None) => (free_source(&name, sources), Fate::New),
    };
    sources.insert(source.clone());
    Listed { name, source, attended: learner.attended.unwrap_or(0), fate }
}

const ID: &str = "id:";
const NAME: &str = "name:";

/// How the store knows a person whom the source numbers.
pub(super) fn source_of_id(id: u64) -> String {
    format!("{ID}{id}")
}

/// The number of a person whom another system numbers; the others are known by their name alone.
pub fn foreign_number(source: &str) -> Option<&str> {
    source.strip_prefix(ID)
}

/// How the store knows a person of whom there is only a name: the name, and how often it stood before.
fn free_source(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (1..).map(|number: u32| format!("{NAME}{name}#{number}"));
    numbered.into_iter().find(|source| !taken.contains(source)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str) -> ImportedLearner {
        ImportedLearner { external_id: None, name: name.parse().unwrap(), attended: None }
    }

    fn signed_up(id: u64, name: &str) -> ImportedLearner {
        ImportedLearner { external_id: Some(id), ..typed(name) }
    }

    fn fates(roster: &[Learner], list: &[ImportedLearner]) -> Vec<Fate> {
        match_up(roster, list).0.into_iter().map(|listed| listed.fate).collect()
    }

    #[test]
    fn two_people_with_one_name_stay_two() {
        let (listed, _) = match_up(&[], &[typed("Freja"), typed("Freja")]);
        assert_eq!([&listed[0].source, &listed[1].source], ["name:Freja#1", "name:Freja#2"]);
    }

    #[test]
    fn a_name_that_was_corrected_here_is_not_doubled_by_the_old_list() {
        let roster = [Learner::named(1, "name:Freya#1", "Freja")];
        assert_eq!(fates(&roster, &[typed("Freya")]), [Fate::Known(LearnerId(1))]);
        assert_eq!(fates(&roster, &[typed("Freja")]), [Fate::Known(LearnerId(1))]);
    }

    #[test]
    fn somebody_new_with_the_old_name_of_another_comes_onto_the_roster() {
        let roster = [Learner::named(1, "name:Bo#1", "Ida")];
        assert_eq!(fates(&roster, &[typed("Ida"), typed("Bo")]), [Fate::Known(LearnerId(1)), Fate::New]);
    }

    #[test]
    fn a_typed_name_and_its_sign_up_are_one_person() {
        let roster = [Learner::named(1, "name:Freja#1", "Freja")];
        let (listed, _) = match_up(&roster, &[signed_up(7, "Freja")]);
        assert_eq!((listed[0].source.as_str(), &listed[0].fate), ("id:7", &Fate::Known(LearnerId(1))));
    }

    #[test]
    fn two_sign_ups_with_one_name_are_two_people() {
        let roster = [Learner::named(1, "id:7", "Freja")];
        assert_eq!(fates(&roster, &[signed_up(8, "Freja")]), [Fate::New]);
    }

    #[test]
    fn a_name_corrected_at_the_source_is_corrected_here() {
        let roster = [Learner::named(1, "id:7", "Freya")];
        let renamed = Fate::Renamed(LearnerId(1), "Freya".to_owned());
        assert_eq!(fates(&roster, &[signed_up(7, "Freja")]), [renamed]);
    }

    #[test]
    fn whoever_is_missing_from_the_list_is_told() {
        let roster = [Learner::named(1, "name:Bo#1", "Bo"), Learner::named(2, "name:Ida#1", "Ida")];
        let (_, gone) = match_up(&roster, &[typed("Ida")]);
        assert_eq!(gone.iter().map(|learner| learner.name.as_str()).collect::<Vec<_>>(), ["Bo"]);
    }
}
