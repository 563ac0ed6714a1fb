//! What one check and one signature ask of the heap, as the benchmark counts it whose allocator keeps account.

use std::process::Command;

use super::Findings;
use crate::{
    figure::{Figure, Unit},
    line::{Goal, Line},
};

/// The three counts that the benchmark shows of an operation.
struct Heap {
    allocations: f64,
    bytes: f64,
    most: f64,
}

pub(super) fn measure() -> Findings {
    let shown = benchmark();
    let of = |operation: &str| heap(&shown, operation).expect("the benchmark shows no heap");
    let [check, large, issue] = ["check_badge", "check_large_badge", "issue_badge"].map(of);
    let pieces = |what: &str, count| Line::new(what, Unit::Pieces, &Figure::once(Unit::Pieces, count));
    let bytes = |what: &str, count| Line::new(what, Unit::Bytes, &Figure::once(Unit::Bytes, count));
    Findings::of([
        pieces("allocations of one check", check.allocations).should(Goal::AtMost(60.0)),
        bytes("bytes asked for by one check", check.bytes).should(Goal::AtMost(64_000.0)),
        bytes("bytes held at once by one check", check.most),
        pieces("allocations of issuing", issue.allocations),
        bytes("bytes held at once by issuing", issue.most),
        pieces("allocations of checking a badge that says all", large.allocations),
        bytes("bytes held at once by checking a badge that says all", large.most),
    ])
}

fn benchmark() -> String {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["bench", "--quiet", "--locked", "--package", "fixed-work", "--bench", "operations", "--"]);
    let output =
        cargo.args(["--sample-count", "20", "--sample-size", "10", "--color", "never"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Behind the name of the operation stand the most that was held, and what was asked for: pieces, and below them bytes.
fn heap(shown: &str, operation: &str) -> Option<Heap> {
    let cells: Vec<&str> = shown.lines().map(first_cell).collect();
    let begin = cells.iter().position(|cell| cell.split_whitespace().next() == Some(operation))?;
    let behind = |name: &str| {
        let at = cells[begin..].iter().position(|cell| *cell == name)?;
        let [pieces, bytes] =
            [1, 2].map(|further| cells.get(begin + at + further).and_then(|cell| number(cell)));
        pieces.zip(bytes)
    };
    let ((_, most), (allocations, bytes)) = behind("max alloc:").zip(behind("alloc:"))?;
    Some(Heap { allocations, bytes, most })
}

/// The first column of a line, without the tree that is drawn before it.
fn first_cell(line: &str) -> &str {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "├╰─│".contains(c));
    bare.split(['│']).next().unwrap_or_default().trim()
}

/// `44.12 KB` → 44120.0
fn number(cell: &str) -> Option<f64> {
    let (value, unit) = cell.split_once(' ').unwrap_or((cell, ""));
    let by = match unit {
        "KB" => 1e3,
        "MB" => 1e6,
        _ => 1.0,
    };
    value.parse::<f64>().ok().map(|value| value * by)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: &str = "\
operations              fastest       │ slowest       │ median
╰─ operation                          │               │
   ├─ check_badge       51.2 µs       │ 70 µs         │ 52 µs
   │                    max alloc:    │               │
   │                      59          │ 59            │ 59
   │                      44.1 KB     │ 44.1 KB       │ 44.1 KB
   │                    alloc:        │               │
   │                      263         │ 263           │ 263
   │                      59.4 KB     │ 59.4 KB       │ 59.4 KB
";

    #[test]
    fn the_heap_is_read_from_what_the_benchmark_shows() {
        let heap = heap(SHOWN, "check_badge").unwrap();
        assert_eq!((heap.allocations, heap.bytes, heap.most), (263.0, 59_400.0, 44_100.0));
    }
}
