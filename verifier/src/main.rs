//! `kreds-verifier`: reads the clock and the environment, and hands over.

use std::{
    io::{IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use clap::Parser;
use rand::RngCore as _;
use schemas::{Demo, text::display_safe, time::Timestamp};
use verifier::{
    cli::Cli,
    progress::Screen,
    run::{Machine, WRONG_USAGE, run},
};

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

/// Help and version as they are; what is wrong with a call repeats the call, so it is made safe to show.
fn answer(refused: &clap::Error) -> ExitCode {
    if !refused.use_stderr() {
        refused.print().ok();
        return ExitCode::SUCCESS;
    }
    for line in refused.render().to_string().lines() {
        writeln!(std::io::stderr(), "{}", display_safe(line)).ok();
    }
    ExitCode::from(WRONG_USAGE)
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(refused) => {
            return answer(&refused);
        }
    };
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
    let code = run(
        cli,
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
