//! Which people of a list are which on the roster, so that importing again doubles nobody.
//!
//! The number of a sign-up tells most, the name on the roster next, the name that was once imported last. People with
//! one name stay as many as the list has.

use std::collections::{HashMap, HashSet};

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

impl Fate {
    /// Whose place on the roster it is.
    pub(super) fn known(&self) -> Option<LearnerId> {
        match self {
            Fate::New => None,
            Fate::Known(learner) | Fate::Renamed(learner, _) => Some(*learner),
        }
    }
}

/// The people of the list, each with what becomes of them, and whoever is on the roster but not on the list.
pub(super) fn match_up<'r>(
    roster: &'r [Learner],
    list: &[ImportedLearner],
) -> (Vec<Listed>, Vec<&'r Learner>) {
    let mut matching = Matching::of(roster);
    let mut found: Vec<Option<&Learner>> = vec![None; list.len()];
    let ways: [for<'m> fn(&'m mut Matching<'r>, &ImportedLearner) -> Option<&'r Learner>; 3] =
        [Matching::by_number, Matching::by_name, Matching::by_old_name];
    for way in ways {
        for (learner, found) in list.iter().zip(&mut found) {
            if found.is_none() {
                *found = way(&mut matching, learner);
                matching.taken.extend(found.map(|known| known.id));
            }
        }
    }
    let mut sources = Sources::of(roster);
    let listed =
        list.iter().zip(found).map(|(learner, found)| listed(learner, found, &mut sources)).collect();
    (listed, roster.iter().filter(|known| !matching.taken.contains(&known.id)).collect())
}

/// The roster by what its people are known by. Of several the first is at the end, where those that are taken fall off, so
/// that a list of ten thousand takes no longer for each of them than a list of ten.
struct Matching<'r> {
    taken: HashSet<LearnerId>,
    numbered: HashMap<&'r str, &'r Learner>,
    /// By name, those whom another system numbers and those whom none does.
    names: [HashMap<&'r str, Vec<&'r Learner>>; 2],
    old_names: HashMap<&'r str, Vec<&'r Learner>>,
}

impl<'r> Matching<'r> {
    fn of(roster: &'r [Learner]) -> Self {
        let mut matching = Matching {
            taken: HashSet::new(),
            numbered: roster.iter().map(|known| (known.source.as_str(), known)).collect(),
            names: Default::default(),
            old_names: HashMap::new(),
        };
        for known in roster.iter().rev() {
            let [numbered, others] = &mut matching.names;
            let names = if known.source.starts_with(ID) { numbered } else { others };
            names.entry(known.name.as_str()).or_default().push(known);
            let old = known.source.strip_prefix(NAME).and_then(|source| source.rsplit_once('#'));
            if let Some((name, _)) = old {
                matching.old_names.entry(name).or_default().push(known);
            }
        }
        matching
    }

    fn by_number(&mut self, learner: &ImportedLearner) -> Option<&'r Learner> {
        let known = *self.numbered.get(source_of_id(learner.external_id?).as_str())?;
        (!self.taken.contains(&known.id)).then_some(known)
    }

    /// Two sign-ups with one name are two people: a number that differs tells more than a name that does not.
    fn by_name(&mut self, learner: &ImportedLearner) -> Option<&'r Learner> {
        let [numbered, others] = &mut self.names;
        let other = first(others, learner.name.as_str(), &self.taken);
        let numbered = match learner.external_id {
            None => first(numbered, learner.name.as_str(), &self.taken),
            Some(_) => None,
        };
        other.into_iter().chain(numbered).min_by_key(|known| known.id)
    }

    fn by_old_name(&mut self, learner: &ImportedLearner) -> Option<&'r Learner> {
        first(&mut self.old_names, learner.name.as_str(), &self.taken)
    }
}

fn first<'r>(
    names: &mut HashMap<&'r str, Vec<&'r Learner>>,
    name: &str,
    taken: &HashSet<LearnerId>,
) -> Option<&'r Learner> {
    let of_name = names.get_mut(name)?;
    while of_name.pop_if(|known| taken.contains(&known.id)).is_some() {}
    of_name.last().copied()
}

fn listed(learner: &ImportedLearner, found: Option<&Learner>, sources: &mut Sources) -> Listed {
    let name = learner.name.to_string();
    let (source, fate) = match (found, learner.external_id) {
        (Some(known), Some(id)) if known.name != name => {
            (source_of_id(id), Fate::Renamed(known.id, known.name.clone()))
        }
        (Some(known), Some(id)) => (source_of_id(id), Fate::Known(known.id)),
        (Some(known), None) => (known.source.clone(), Fate::Known(known.id)),
        (None, Some(id)) => (source_of_id(id), Fate::New),
        (None, None) => (sources.free(&name), Fate::New),
    };
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

/// How the store knows people of whom there is only a name: the name, and how often it stood before.
struct Sources {
    taken: HashSet<String>,
    /// Up to which number each name is taken.
    numbers: HashMap<String, u32>,
}

impl Sources {
    fn of(roster: &[Learner]) -> Self {
        let taken = roster.iter().map(|known| known.source.clone()).collect();
        Sources { taken, numbers: HashMap::new() }
    }

    fn free(&mut self, name: &str) -> String {
        let number = self.numbers.entry(name.to_owned()).or_default();
        loop {
            *number += 1;
            let source = format!("{NAME}{name}#{number}");
            if !self.taken.contains(&source) {
                return source;
            }
        }
    }
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
    fn of_two_people_with_one_name_the_first_on_the_roster_is_met_first() {
        let roster = [Learner::named(1, "id:7", "Ida"), Learner::named(2, "typed:x", "Ida")];
        let both = [Fate::Known(LearnerId(1)), Fate::Known(LearnerId(2))];
        assert_eq!(fates(&roster, &[typed("Ida"), typed("Ida")]), both);
    }

    #[test]
    fn whoever_is_missing_from_the_list_is_told() {
        let roster = [Learner::named(1, "name:Bo#1", "Bo"), Learner::named(2, "name:Ida#1", "Ida")];
        let (_, gone) = match_up(&roster, &[typed("Ida")]);
        assert_eq!(gone.iter().map(|learner| learner.name.as_str()).collect::<Vec<_>>(), ["Bo"]);
    }
}
