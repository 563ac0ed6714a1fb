//! The operations of `fixed-work` with their times and what they ask of the heap: `cargo bench --package fixed-work`.
//!
//! `script/bench` reads the heap from here: the counter of allocations slows what it counts, so times are taken elsewhere.

use divan::{AllocProfiler, Bencher};
use fixed_work::{OPERATIONS, Operation, Samples};

#[global_allocator]
static HEAP: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = OPERATIONS.iter().map(|operation| operation.name))]
fn operation(bencher: Bencher<'_, '_>, name: &str) {
    let found = OPERATIONS.iter().find(|operation| operation.name == name);
    let (Some(Operation { run, .. }), Ok(samples)) = (found, Samples::new()) else { return };
    bencher.bench_local(|| assert!(run(&samples), "the output of {name} is wrong"));
}
