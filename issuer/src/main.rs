//! `kreds-issuer`: the one place that reads the clock, the environment and the random source.

use std::{ffi::OsString, io::Write as _, process::ExitCode, thread};

use clap::Parser as _;
use issuer::{
    cli::Cli,
    clock::{Chance, Clock},
    commands::{Audience, Screen, World, misunderstood, run, tell},
    cores::Cores,
    failure::{Failure, FailureCode, chain},
    words,
};
use rand::RngCore as _;
use schemas::{lang::Lang, serving, time::Timestamp};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let environment = |name: &str| std::env::var(name).ok();
    let chance = Chance::new(|bytes| rand::rngs::OsRng.fill_bytes(bytes));
    let cores = thread::available_parallelism().map_or(Cores::ONE, Cores::new);
    let world = World { environment: &environment, clock: Clock::new(now), chance, cores };
    let arguments: Vec<OsString> = std::env::args_os().collect();
    match Cli::try_parse_from(&arguments) {
        Ok(cli) => work(&cli, &world),
        Err(help) if !help.use_stderr() => {
            let _ = help.print();
            ExitCode::SUCCESS
        }
        Err(refused) => {
            let words = words::bundle(world.language(Lang::on_command_line(&arguments)));
            let audience = if arguments.iter().any(|one| one == "--json") {
                Audience::Programs
            } else {
                Audience::People
            };
            misunderstood(&refused, &words, audience, &mut std::io::stderr()).code.exit().into()
        }
    }
}

/// Does what was asked, and says how it went.
fn work(cli: &Cli, world: &World<'_>) -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("KREDS_LOG").unwrap_or_else(|_| "warn".into());
    // A log that nobody can write is no reason to stop.
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    log.log_internal_errors(false).init();
    serving::hush_panics();
    let lang = world.language(cli.lang);
    let audience = if cli.json { Audience::Programs } else { Audience::People };
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut screen = Screen::new(words::bundle(lang), (&mut out, &mut err), audience);
    let done = Runtime::new().map_err(unready).and_then(|runtime| {
        let done = runtime.block_on(run(cli, world, &mut screen));
        // Whoever said stop twice does not wait for a password to be hashed.
        runtime.shutdown_background();
        done
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tracing::info!(cause = chain(&failure), "refused or failed");
            let mut errors = std::io::stderr();
            let _ = tell(&failure, &words::bundle(lang), audience, &mut errors).and_then(|()| errors.flush());
            failure.code.exit().into()
        }
    }
}

/// The system gives no threads.
fn unready(cause: std::io::Error) -> Failure {
    Failure::new(FailureCode::NotNow).because(cause)
}

#[expect(clippy::disallowed_methods, reason = "main reads the clock for everybody")]
#[expect(clippy::expect_used, reason = "no clock shows a year beyond 9999")]
fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).ok().and_then(Timestamp::from_seconds).expect("a year below 10000")
}
