//! What stands beside every figure: the machine, its load, the compiler, and what was typed.

use std::{fs, process::Command};

/// The machine and what it was doing when the run began.
pub(crate) fn surroundings(parts: &[String]) -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split(' ').take(3).collect();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let command = ["script/bench".to_owned()].into_iter().chain(parts.iter().cloned());
    format!(
        "`{}`, {}; {processors} processors ({}), {} of memory, {}; {}; load {} when it began.",
        command.collect::<Vec<_>>().join(" "),
        said("date", &["-u", "+%Y-%m-%d"]),
        line_of("/proc/cpuinfo", "model name"),
        memory(),
        said("uname", &["-sr"]),
        said("rustc", &["--version"]),
        load.join(", "),
    )
}

fn memory() -> String {
    let kilobytes = line_of("/proc/meminfo", "MemTotal");
    let kilobytes: f64 =
        kilobytes.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default();
    format!("{:.0} GB", kilobytes / 1e6)
}

/// What stands behind a name and a colon.
fn line_of(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name));
    line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
}

fn said(program: &str, arguments: &[&str]) -> String {
    let said = Command::new(program).args(arguments).output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&said).trim().to_owned()
}
