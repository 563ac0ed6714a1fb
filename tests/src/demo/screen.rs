//! What the demo shows: numbered steps, the commands a person would type, and the addresses to look at.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the demo's screen")]

use crate::trouble::Trouble;

/// A new step of the walk.
pub(crate) fn step(number: usize, title: &str) {
    println!("\n{number:>2}. {title}");
}

/// A command as a person would type it.
pub(crate) fn command(line: &str) {
    println!("    $ {line}");
}

/// What a program answered, one line.
pub(crate) fn answer(line: &str) {
    println!("      {line}");
}

/// An address to open in a browser.
pub(crate) fn address(what: &str, url: &str) {
    println!("    → {what}: {url}");
}

/// Something that takes a while.
pub(crate) fn progress(line: &str) {
    println!("{line}");
}

/// Why it ends here.
pub(crate) fn trouble(trouble: &Trouble) {
    eprintln!("{}\n{}", trouble.what, trouble.remedy);
}
