//! Measures Kreds beside others, part by part, and prints a table: `script/bench [part…]`.
//!
//! Every figure is taken in rounds with alternating order, beside a peer in the same run, and every output is looked at
//! before its time counts. What cannot be set up ends the run. `KREDS_WRITE_DOCS=1` writes the table and the plot into
//! `docs`. Nothing here is a test: `script/test` counts instructions instead (`tests/fixed-work`).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "its table is for the terminal")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be set up ends the run")]

use std::process::ExitCode;

use parts::{Findings, PARTS, Part};
use tokio::runtime::Runtime;

mod claiming;
mod client;
mod documents;
#[path = "../../tests/browser/driver.rs"]
mod driver;
#[path = "../../tests/browser/evening.rs"]
#[expect(dead_code, reason = "the tests ask for more than is measured")]
mod evening;
mod figure;
mod least;
mod library;
mod line;
mod parts;
mod peers;
mod pinned;
mod plot;
mod process;
mod rounds;
mod surroundings;
mod window;

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let Some(parts) = chosen(&asked) else {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        eprintln!("parts: {}", names.join(", "));
        return ExitCode::from(64);
    };
    let is_written_down = std::env::var_os("KREDS_WRITE_DOCS").is_some();
    if is_written_down && !asked.is_empty() {
        eprintln!("KREDS_WRITE_DOCS takes the place of every table, so all parts have to run: name none");
        return ExitCode::from(64);
    }
    let runtime = Runtime::new().unwrap();
    let surroundings = surroundings::surroundings(&asked);
    println!("{surroundings}");
    let mut found = Vec::new();
    for part in parts {
        let findings = (part.run)(&runtime);
        print!("\n{}", documents::in_terminal(part, &findings));
        found.push((part, findings));
    }
    if is_written_down {
        documents::write(&surroundings, &found);
    }
    ExitCode::SUCCESS
}

/// All parts, or those that were named; `None` where a name is not one.
fn chosen(asked: &[String]) -> Option<Vec<&'static Part>> {
    let find = |name: &String| PARTS.iter().find(|part| part.name == name);
    if asked.is_empty() { Some(PARTS.iter().collect()) } else { asked.iter().map(find).collect() }
}

/// A part with what it found.
type Found = (&'static Part, Findings);
