//! One processor for work that is timed call by call: whoever is moved to another one begins with cold caches.

use std::process::{Command, Stdio};

/// Does the work on one processor, together with every program that it starts, and lets go of it.
pub(crate) fn pinned<T>(work: impl FnOnce() -> T) -> T {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    stay_on(&format!("{}", processors - 1));
    let done = work();
    stay_on(&format!("0-{}", processors - 1));
    done
}

/// Where the system has no such command, nothing is pinned, and the ranges are wider.
fn stay_on(processors: &str) {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", "--pid", processors, &std::process::id().to_string()]);
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}
