//! Finding people on a roster: by the name that is written there, or all of them.

use super::CircleError;
use crate::store::{Circle, Learner, Transaction};

/// Who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody on the roster.
    Everybody,
    /// The people of these names, or of these places on the roster: `Freja`, `#3`.
    Named(Vec<String>),
}

pub(super) async fn circle(tx: &mut Transaction, handle: &str) -> Result<Circle, CircleError> {
    tx.circle(handle).await?.ok_or_else(|| CircleError::Unknown(handle.to_owned()))
}

/// The learners that are meant; a name that stands there twice is not guessed at.
pub(super) fn find<'l>(roster: &'l [Learner], who: &Who) -> Result<Vec<&'l Learner>, CircleError> {
    match who {
        Who::Everybody => Ok(roster.iter().collect()),
        Who::Named(names) => names.iter().map(|name| one(roster, name)).collect(),
    }
}

pub(super) fn one<'l>(roster: &'l [Learner], name: &str) -> Result<&'l Learner, CircleError> {
    let numbered = name.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
    if let Some(number) = numbered {
        let found = number.checked_sub(1).and_then(|index| roster.get(index));
        return found.ok_or_else(|| CircleError::LearnerUnknown(name.to_owned()));
    }
    let wanted = name.trim().to_lowercase();
    let mut found = roster.iter().filter(|learner| learner.name.to_lowercase() == wanted);
    match (found.next(), found.next()) {
        (Some(learner), None) => Ok(learner),
        (None, _) => Err(CircleError::LearnerUnknown(name.to_owned())),
        (Some(_), Some(_)) => Err(CircleError::LearnerAmbiguous(name.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::LearnerId;

    fn roster() -> Vec<Learner> {
        [(1, "Freja"), (2, "Žan Čuš"), (3, "Freja")]
            .into_iter()
            .map(|(id, name)| Learner::named(id, &format!("row:{id}"), name))
            .collect()
    }

    #[test]
    fn a_name_is_found_whatever_its_capitals() {
        assert_eq!(one(&roster(), "žan čuš").unwrap().id, LearnerId(2));
    }

    #[test]
    fn a_name_that_two_people_have_is_not_guessed_at() {
        assert!(matches!(one(&roster(), "Freja"), Err(CircleError::LearnerAmbiguous(_))));
    }

    #[test]
    fn the_number_on_the_roster_tells_two_people_of_one_name_apart() {
        assert_eq!(one(&roster(), "#3").unwrap().id, LearnerId(3));
    }
}
