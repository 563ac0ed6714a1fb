//! `kreds-wallet`: opens the clock, the random source and the terminal, and hands them to the library.

use std::{
    env,
    io::{self, IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use rand::rngs::OsRng;
use schemas::{Demo, lang::Lang, time::Timestamp};
use wallet_cli::surroundings::{self, Colours, Environment, Output, Questions, Surroundings};

fn main() -> ExitCode {
    let mut terminal = Terminal;
    let asked = io::stdin().is_terminal() && io::stderr().is_terminal();
    let surroundings = Surroundings {
        now: &now,
        chance: &mut OsRng,
        questions: asked.then_some(&mut terminal as &mut dyn Questions),
        input: &mut io::stdin(),
        environment: environment(),
        demo: Demo::from_setting(env::var("KREDS_DEMO").ok().as_deref()),
    };
    ExitCode::from(wallet_cli::run(env::args_os(), surroundings, &mut io::stdout(), &mut io::stderr()))
}

#[expect(clippy::disallowed_methods, reason = "main reads the clock for everybody")]
#[expect(clippy::expect_used, reason = "no clock that runs stands after the year 9999")]
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).ok();
    seconds.and_then(Timestamp::from_seconds).expect("a year of four digits")
}

fn environment() -> Environment {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let text = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let coloured =
        io::stdout().is_terminal() && text("NO_COLOR").is_none() && text("TERM").as_deref() != Some("dumb");
    let languages = ["KREDS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    Environment {
        vault: folder("KREDS_VAULT"),
        data_folder: directories::ProjectDirs::from("", "", "kreds-wallet")
            .map(|dirs| dirs.data_dir().to_owned()),
        profile: text("KREDS_PROFILE"),
        passphrase_file: folder("KREDS_PASSPHRASE_FILE"),
        verifier: text("KREDS_VERIFIER"),
        lang: languages
            .iter()
            .find_map(|name| text(name))
            .and_then(|name| Lang::negotiate(&name))
            .unwrap_or_default(),
        applications: directories::BaseDirs::new()
            .filter(|_| cfg!(target_os = "linux"))
            .map(|dirs| dirs.data_dir().join("applications")),
        program: env::current_exe().ok(),
        colours: if coloured { Colours::Terminal } else { Colours::None },
        output: output(),
    }
}

fn output() -> Output {
    if !io::stdout().is_terminal() {
        return Output::Elsewhere;
    }
    let size = terminal_size::terminal_size_of(io::stdout());
    Output::Terminal { columns: size.map(|(width, _)| usize::from(width.0)) }
}

/// The learner at the terminal. Questions go where results do not.
struct Terminal;

impl Questions for Terminal {
    fn secret(&mut self, prompt: &str) -> io::Result<String> {
        rpassword::prompt_password(prompt)
    }

    fn line(&mut self, prompt: &str) -> io::Result<String> {
        write!(io::stderr(), "{prompt}")?;
        io::stderr().flush()?;
        surroundings::typed(&mut io::stdin().lock())
    }
}
