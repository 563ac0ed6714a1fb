//! The names of terms, found in a few instructions: a walk looks each member of a document up several times.
//!
//! The names are those of the pinned contexts and no others, so nobody can choose some that collide.

use super::scope::NameId;

/// Each name with its number, behind a hash of its letters.
#[derive(Debug, Default)]
pub(super) struct Names {
    spellings: Vec<&'static str>,
    /// As many as a power of two, at least twice as many as there are names.
    slots: Vec<Option<NameId>>,
}

impl Names {
    /// The number of a name; a new one if it has none yet.
    pub(super) fn number(&mut self, name: &'static str) -> NameId {
        if let Some(known) = self.find(name) {
            return known;
        }
        self.spellings.push(name);
        if self.slots.len() < self.spellings.len() * 2 {
            self.slots = vec![None; (self.spellings.len() * 4).next_power_of_two()];
            (0..self.spellings.len()).for_each(|at| self.place(NameId(at)));
        } else {
            self.place(NameId(self.spellings.len() - 1));
        }
        NameId(self.spellings.len() - 1)
    }

    /// The number of a name, if it has one.
    pub(super) fn find(&self, name: &str) -> Option<NameId> {
        self.slots_from(name).map_while(|at| self.slots[at]).find(|id| self.spellings[id.0] == name)
    }

    pub(super) fn len(&self) -> usize {
        self.spellings.len()
    }

    pub(super) fn spelling(&self, name: NameId) -> &'static str {
        self.spellings.get(name.0).copied().unwrap_or_default()
    }

    fn place(&mut self, name: NameId) {
        let free = self.slots_from(self.spellings[name.0]).find(|at| self.slots[*at].is_none());
        if let Some(free) = free {
            self.slots[free] = Some(name);
        }
    }

    /// Where a name may stand, in the order in which it is looked for.
    fn slots_from(&self, name: &str) -> impl Iterator<Item = usize> + use<> {
        let (first, count) = (hash(name), self.slots.len());
        (0..count).map(move |step| first.wrapping_add(step) & (count - 1))
    }
}

/// From the first eight letters, the last eight and the length: enough for some hundred names, and no loop.
fn hash(name: &str) -> usize {
    let name = name.as_bytes();
    let eight = |letters: &[u8; 8]| u64::from_le_bytes(*letters);
    let (first, last) = match (name.first_chunk(), name.last_chunk()) {
        (Some(first), Some(last)) => (eight(first), eight(last)),
        _ => (name.iter().fold(0, |letters, letter| letters << 8 | u64::from(*letter)), 0),
    };
    let length = u64::try_from(name.len()).unwrap_or_default();
    let mixed = (first ^ last.rotate_left(29) ^ length).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number_however_many_come_after_it() {
        const NAMES: [&str; 12] = ["a", "b", "c", "d", "id", "type", "name", "url", "x", "y", "z", ""];
        let mut names = Names::default();
        let numbers = NAMES.map(|name| names.number(name));
        assert_eq!(NAMES.map(|name| names.find(name)), numbers.map(Some));
        assert_eq!(numbers.map(|number| names.spelling(number)), NAMES);
        assert_eq!((names.len(), names.find("e")), (12, None));
    }
}
