//! What the demo shows: numbered steps, the commands a person would type with their answers, addresses to look at.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the demo's screen")]

use tests::trouble::Trouble;
use tests::world::World;

/// A step of the walk begins.
pub(crate) fn title(title: &str) {
    println!("\n{title}");
}

/// A command, or a line of its answer.
pub(crate) fn narrate(line: &str) {
    println!("    {line}");
}

/// An address to open in a browser.
pub(crate) fn address(what: &str, url: &str) {
    println!("    → {what}: {url}");
}

/// How to look around while both services go on.
pub(crate) fn farewell(world: &World) {
    title("All of it lies in the folder below, and goes on serving until Ctrl-C. To go on by hand:");
    narrate(&format!("cd {}", world.workplace().folder().display()));
    for (name, value) in world.environment() {
        narrate(&format!("export {name}={value}"));
    }
}

/// Why it ends here.
pub(crate) fn trouble(trouble: &Trouble) {
    eprintln!("{}\n{}", trouble.what, trouble.remedy);
}
