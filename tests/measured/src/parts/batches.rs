//! A thousand badges signed, each checked before it leaves: on all processors, beside one.

use std::{num::NonZero, thread};

use fixed_work::{Samples, operations};

use super::Findings;
use crate::{
    line::Line,
    rounds::{Contestant, alternate},
};

const BADGES: usize = 1_000;
const ROUNDS: usize = 7;

pub(super) fn measure() -> Findings {
    let samples = Samples::new().unwrap();
    let all = thread::available_parallelism().map_or(1, NonZero::get);
    let by = |threads| {
        let samples = &samples;
        Contestant::timed(1, move || signed_by(threads, samples))
    };
    let [alone, together] = alternate(ROUNDS, [1, all].map(by));
    Findings::of([Line::of_time(format!("1,000 badges signed and checked on {all} processors"), &together)
        .beside("on one", &alone)])
}

/// Signs the badges on so many threads; true if all came out right.
fn signed_by(threads: usize, samples: &Samples) -> bool {
    let sign = move |thread: usize| {
        let part = BADGES * (thread + 1) / threads - BADGES * thread / threads;
        (0..part).all(|_| operations::issue_and_check(samples))
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|thread| scope.spawn(move || sign(thread))).collect();
        threads.into_iter().all(|thread| thread.join().unwrap())
    })
}
