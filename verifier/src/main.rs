//! `kreds-verifier`: reads the clock and the environment, and hands over.

use std::{ffi::OsString, io::IsTerminal as _, path::PathBuf, process::ExitCode};

use rand::RngCore as _;
use schemas::{Demo, serving, time::Timestamp};
use verifier::{call::call, progress::Screen, run::Machine};

#[expect(clippy::disallowed_methods, reason = "main is where the clock is read")]
fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp::EPOCH.after(since)
}

fn chance(bytes: &mut [u8]) {
    rand::rngs::OsRng.fill_bytes(bytes);
}

/// Where trust is kept: where the environment says, or where the system wants programs to keep data.
fn trust_folder(named: Option<String>) -> Option<PathBuf> {
    named.map(PathBuf::from).or_else(|| {
        let folders = directories::ProjectDirs::from("", "", "kreds-verifier")?;
        Some(folders.data_dir().join("trust"))
    })
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    // A log that nobody can write is no reason to stop.
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    log.log_internal_errors(false).init();
    serving::hush_panics();
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let code = call(
        &arguments,
        &mut Machine {
            demo: Demo::from_setting(set("KREDS_DEMO").as_deref()),
            clock: now,
            chance,
            trust_folder: trust_folder(set("KREDS_TRUST_DIR")),
            screen: if std::io::stderr().is_terminal() { Screen::Terminal } else { Screen::None },
            locale: set("KREDS_LANG")
                .or_else(|| set("LC_ALL"))
                .or_else(|| set("LC_MESSAGES"))
                .or_else(|| set("LANG")),
            out: &mut out,
            err: &mut err,
        },
    );
    ExitCode::from(code)
}
