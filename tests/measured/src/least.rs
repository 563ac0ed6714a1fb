//! The least that badges can cost that are to be on the disk: the curve's work on all processors, and their bytes written
//! and flushed.

use std::{fs, io::Write as _, num::NonZero, thread, time::Instant};

use fixed_work::{Floor, Samples};
use tests::workplace::Workplace;

use crate::parts::floor;

/// Badges between two flushes.
const TOGETHER: usize = 1_000;
/// What is stored of each: the bytes to be signed, and two signed forms.
const TEXTS: usize = 3;

/// What is needed for it.
pub(crate) struct Least {
    issue: Floor,
    check: Floor,
    text: String,
    workplace: Workplace,
}

impl Least {
    /// Begins with an empty file.
    pub(crate) fn new() -> Self {
        let samples = Samples::new().unwrap();
        Least {
            issue: floor(&samples.unsigned, &samples.typical),
            check: floor(&samples.typical, &samples.typical),
            text: samples.typical.repeat(TEXTS),
            workplace: Workplace::temporary("measured-least").unwrap(),
        }
    }

    /// How long so many badges take, in nanoseconds.
    pub(crate) fn of(&self, badges: usize) -> f64 {
        let begun = Instant::now();
        let mut file = fs::File::create(self.workplace.path("badges")).unwrap();
        let mut left = badges;
        while left > 0 {
            let together = left.min(TOGETHER);
            self.sign(together);
            (0..together).for_each(|_| file.write_all(self.text.as_bytes()).unwrap());
            file.sync_data().unwrap();
            left -= together;
        }
        begun.elapsed().as_nanos() as f64
    }

    fn sign(&self, badges: usize) {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            for thread in 0..threads {
                let part = badges * (thread + 1) / threads - badges * thread / threads;
                scope.spawn(move || assert!((0..part).all(|_| self.issue.issue() && self.check.check())));
            }
        });
    }
}
