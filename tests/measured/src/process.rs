//! What the system says of a process: how long it has computed, and how much memory it has.

use std::{
    fs,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The system counts in hundredths of a second.
const TICK: f64 = 1e7;
/// How often somebody looks whether something has changed.
const PAUSE: Duration = Duration::from_micros(100);

/// Fields of `/proc/<pid>/stat` behind the name: its own time, and that of its children who have ended.
const OWN: [usize; 2] = [11, 12];
const CHILDREN: [usize; 2] = [13, 14];

/// Nanoseconds that a process has computed.
pub(crate) fn computed(process: u32) -> f64 {
    ticks(&process.to_string(), OWN)
}

/// Nanoseconds that this program's children had computed when they ended.
pub(crate) fn children_computed() -> f64 {
    ticks("self", CHILDREN)
}

fn ticks(process: &str, fields: [usize; 2]) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let behind: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = fields.map(|field| behind.get(field).and_then(|ticks| ticks.parse::<f64>().ok()));
    ticks.into_iter().flatten().sum::<f64>() * TICK
}

/// Bytes of memory that a process has, or had at most.
pub(crate) fn memory(process: u32, which: Memory) -> Option<f64> {
    let name = match which {
        Memory::Now => "VmRSS:",
        Memory::Most => "VmHWM:",
    };
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes * 1024.0)
}

/// When memory is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    Now,
    Most,
}

/// The most memory that a command has until it ends, as far as somebody who looks all the time can see.
pub(crate) fn most_memory(command: &mut Command) -> f64 {
    let mut child = quiet(command);
    let mut most: f64 = 0.0;
    while child.try_wait().unwrap().is_none() {
        most = memory(child.id(), Memory::Most).unwrap_or_default().max(most);
    }
    most
}

/// Waits until something is so; gives how long that took, in nanoseconds.
pub(crate) fn until(is_so: impl Fn() -> bool) -> f64 {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not come to that");
        std::thread::sleep(PAUSE);
    }
    begun.elapsed().as_nanos() as f64
}

/// Starts a command that nobody hears.
pub(crate) fn quiet(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}
