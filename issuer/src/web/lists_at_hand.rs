//! Status lists as they were last given out: every check of a badge asks for one, and it seldom changes. The store says each
//! time which signing counts, for other processes set bits too; the long texts come from here.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use schemas::stage::Form;

use super::answer::Tagged;
use crate::store::StatusListState;

/// Lists that are at hand at once, more than a network of cities has; fifty kilobytes each at the very most.
const MOST: usize = 256;

/// A list in both forms.
#[derive(Debug)]
pub(super) struct ListAtHand {
    pub(super) state: StatusListState,
    pub(super) data_integrity: Tagged,
    pub(super) jwt: Tagged,
}

impl ListAtHand {
    pub(super) fn in_form(&self, form: Form) -> &Tagged {
        match form {
            Form::DataIntegrity => &self.data_integrity,
            Form::Jwt => &self.jwt,
        }
    }
}

/// Those that were asked for, by organisation and number.
#[derive(Debug, Default)]
pub(super) struct ListsAtHand(Mutex<HashMap<(String, u32), Arc<ListAtHand>>>);

impl ListsAtHand {
    /// The list, if what is at hand was signed in this state.
    pub(super) fn get(&self, slug: &str, number: u32, state: StatusListState) -> Option<Arc<ListAtHand>> {
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.get(&(slug.to_owned(), number)).filter(|list| list.state == state).cloned()
    }

    /// Keeps it in the place of what was there before; where there is no more room, of all others.
    pub(super) fn keep(&self, slug: &str, number: u32, list: ListAtHand) -> Arc<ListAtHand> {
        let list = Arc::new(list);
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lists.len() >= MOST {
            lists.clear();
        }
        lists.insert((slug.to_owned(), number), Arc::clone(&list));
        list
    }
}

#[cfg(test)]
mod tests {
    use super::{super::answer::Document, *};
    use schemas::time::Timestamp;

    fn list(signed_revision: i64) -> ListAtHand {
        let form = |text| Tagged::new(&Document { media_type: "application/vc", text, cache: "" });
        let signed_at = Timestamp::from_seconds(1_795_000_000).unwrap();
        let state = StatusListState { revision: signed_revision, signed_revision, signed_at };
        ListAtHand { state, data_integrity: form("{}"), jwt: form("a.b.c") }
    }

    #[test]
    fn a_list_that_was_signed_anew_elsewhere_is_not_at_hand() {
        let lists = ListsAtHand::default();
        let old = lists.keep("havnby", 1, list(1));
        assert!(lists.get("havnby", 1, list(2).state).is_none());
        assert!(Arc::ptr_eq(&lists.get("havnby", 1, old.state).unwrap(), &old));
    }

    #[test]
    fn however_many_lists_there_are_few_are_at_hand() {
        let lists = ListsAtHand::default();
        for number in 0..1_000 {
            lists.keep("havnby", number, list(1));
        }
        assert!(lists.0.lock().unwrap().len() <= MOST);
    }
}
