//! How far a batch has come, on the terminal of whoever waits, and what came of it in one line at the end.

use std::io::Write;

use schemas::{locale::Bundle, verdict::Word};

/// Where progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Somebody looks on.
    Terminal,
    /// A file or a program reads it.
    None,
}

/// Dots of the bar.
const DOTS: usize = 24;

/// The bar of one batch.
#[derive(Debug)]
pub struct Progress<'a> {
    screen: Screen,
    say: &'a Bundle,
    all: usize,
    done: usize,
}

impl<'a> Progress<'a> {
    /// Nothing is done yet. One thing alone needs no bar.
    pub fn new(screen: Screen, all: usize, say: &'a Bundle) -> Self {
        let screen = if all > 1 { screen } else { Screen::None };
        Progress { screen, say, all, done: 0 }
    }

    /// Makes room for an answer.
    pub fn clear(&self, err: &mut dyn Write) {
        if self.screen == Screen::Terminal {
            write!(err, "\r\x1b[K").ok();
        }
    }

    /// One more is done.
    pub fn step(&mut self, err: &mut dyn Write) {
        self.done += 1;
        if self.screen == Screen::Terminal && self.done < self.all {
            let filled = DOTS * self.done / self.all;
            let bar = format!("{}{}", "●".repeat(filled), "○".repeat(DOTS - filled));
            let counted = [("done", number(self.done).into()), ("all", number(self.all).into())];
            write!(err, "\r\x1b[K{bar} {}", self.say.say_with("batch-progress", &counted)).ok();
            err.flush().ok();
        }
    }
}

/// How many of a batch have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    counts: [usize; 4],
}

const ORDER: [Word; 4] = [Word::Genuine, Word::NoLongerValid, Word::NotGenuine, Word::CannotTell];

impl Summary {
    /// Of these verdicts.
    pub fn of(words: &[Word]) -> Self {
        Summary { counts: ORDER.map(|word| words.iter().filter(|one| **one == word).count()) }
    }

    /// For people.
    pub fn text(&self, say: &Bundle) -> String {
        let all = self.counts.iter().sum();
        let mut parts = vec![say.say_with("batch-all", &[("all", number(all).into())])];
        for (word, count) in ORDER.iter().zip(self.counts) {
            parts.push(format!("{}: {count}", say.say(&format!("word-{}", word.as_str()))));
        }
        parts.join(" · ")
    }

    /// For programs: one object on one line.
    pub fn json(&self) -> String {
        let counts =
            ORDER.iter().zip(self.counts).map(|(word, count)| (word.as_str().to_owned(), count.into()));
        let counts: serde_json::Map<String, serde_json::Value> = counts.collect();
        serde_json::json!({ "summary": counts }).to_string()
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
