//! Which of the seed's keys were given out. A backup, and words all the more, know nothing of those that were given out
//! later, and a key that serves two badges would link them.

use schemas::{
    did::{self, Did},
    key::Ed25519Secret,
    limits,
};

use super::Content;

impl Content {
    /// The DIDs of all keys of this vault, each with its number.
    pub fn holders(&self) -> Vec<(Did, u32)> {
        (0..self.next_key).map(|number| (self.holder(number), number)).collect()
    }

    /// Leaves out keys that may have been given out since this content was written down.
    pub(super) fn pass_over_keys(&mut self) {
        self.next_key = self.next_key.saturating_add(limits::KEYS_PASSED_OVER);
    }

    /// Counts as given out the keys of this seed that are among these holders of badges.
    pub fn recognise(&mut self, holders: &[Did]) {
        let known = self.holders();
        let mut open: Vec<&Did> =
            holders.iter().filter(|holder| known.iter().all(|(own, _)| own != *holder)).collect();
        let mut number = self.next_key;
        while !open.is_empty() && number < self.next_key.saturating_add(limits::KEYS_AHEAD) {
            let own = self.holder(number);
            number += 1;
            if open.contains(&&own) {
                self.next_key = number;
                open.retain(|holder| **holder != own);
            }
        }
    }

    fn holder(&self, number: u32) -> Did {
        did::key::from_ed25519(&Ed25519Secret::from_bytes(*self.secret(number)).public())
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Seed, *};

    #[test]
    fn keys_of_badges_that_come_in_again_are_counted_however_they_follow_each_other() {
        let mut content = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        let holders = [250, 1_100].map(|number| content.holder(number));
        content.recognise(&holders);
        assert_eq!(content.next_key, 1_101);
    }

    #[test]
    fn somebody_elses_key_counts_for_nothing() {
        let mut content = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        let other = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        content.recognise(&[other.holder(0)]);
        assert_eq!(content.next_key, 0);
    }
}
