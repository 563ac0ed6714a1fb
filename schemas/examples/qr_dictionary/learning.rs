//! A dictionary grown from samples: of each only what no earlier one had.

use std::collections::HashMap;

/// A repetition this long is not kept again. Shorter ones are where they stand inside something new, because one long
/// match costs less than three short ones; at this length all samples just fit within reach of DEFLATE.
const REPEATED: usize = 36;

/// What was seen and what of it is worth keeping.
#[derive(Default)]
pub(crate) struct Learned {
    seen: Vec<u8>,
    starts: HashMap<[u8; REPEATED], Vec<usize>>,
    kept: Vec<Vec<u8>>,
}

impl Learned {
    /// Keeps what is new in a sample, in whole words. The first is kept as it is: its members in their order are in
    /// every badge.
    pub(crate) fn learn(&mut self, sample: &str) {
        let text = sample.as_bytes();
        let mut is_new = vec![self.kept.is_empty(); text.len()];
        let mut at = 0;
        while at < text.len() {
            let known = self.longest(&text[at..]);
            is_new[at] |= known == 0;
            let after = at + known.max(1);
            text[at..after].iter().for_each(|byte| self.see(*byte));
            at = after;
        }
        let in_word = |at: usize| text[at].is_ascii_alphanumeric() || !text[at].is_ascii();
        for at in 1..text.len() {
            is_new[at] |= is_new[at - 1] && in_word(at) && in_word(at - 1);
        }
        for at in (1..text.len()).rev() {
            is_new[at - 1] |= is_new[at] && in_word(at) && in_word(at - 1);
        }
        self.kept.push(text.iter().zip(is_new).filter(|(_, new)| *new).map(|(byte, _)| *byte).collect());
    }

    /// The commonest last, where references to it are shortest; what lies beyond `reach` is the rarest.
    pub(crate) fn dictionary(&self, reach: usize) -> Vec<u8> {
        let all: Vec<u8> = self.kept.iter().rev().flatten().copied().collect();
        all[all.len().saturating_sub(reach)..].to_vec()
    }

    fn see(&mut self, byte: u8) {
        self.seen.push(byte);
        if let Some(last) = self.seen.last_chunk() {
            self.starts.entry(*last).or_default().push(self.seen.len() - REPEATED);
        }
    }

    /// How much of the beginning of `text` was seen; 0 when that is too short to matter.
    fn longest(&self, text: &[u8]) -> usize {
        let Some(first) = text.first_chunk() else { return 0 };
        let same = |start: &usize| self.seen[*start..].iter().zip(text).take_while(|(a, b)| a == b).count();
        self.starts.get(first).and_then(|starts| starts.iter().map(same).max()).unwrap_or(0)
    }
}
