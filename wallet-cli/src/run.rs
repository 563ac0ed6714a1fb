//! From arguments to exit code.

use std::{ffi::OsString, io::Write};

use clap::{
    Parser as _,
    error::{ContextKind, ErrorKind},
};
use schemas::lang::Lang;

use crate::{
    cli::Cli,
    commands,
    screen::{Reader, Screen},
    session::Session,
    surroundings::Surroundings,
    trouble::{Exit, Trouble},
};

/// Runs the program: results to `out`, progress and trouble to `err`. Returns the exit code.
pub fn run<'a>(
    arguments: impl IntoIterator<Item = OsString>,
    mut surroundings: Surroundings<'a>,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let (lang, demo) = (surroundings.environment.lang, surroundings.demo);
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(help) if matches!(help.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            write!(out, "{help}").ok();
            return 0;
        }
        Err(error) => {
            tell_misunderstood(&error, &arguments, &surroundings, (out, err));
            return Exit::Usage as u8;
        }
    };
    let reader = if cli.settings.json { Reader::Program } else { Reader::Person };
    if reader == Reader::Program {
        surroundings.questions = None;
    }
    let mut screen = Screen::new(cli.settings.lang.unwrap_or(lang), reader, demo, out, err);
    if demo.is_on() {
        screen.progress("demo-mode", &[]);
    }
    let mut session = Session::new(cli.settings, surroundings, screen);
    match commands::run(cli.command, &mut session) {
        Ok(()) => 0,
        Err(trouble) => {
            session.screen.trouble(&trouble);
            trouble.exit() as u8
        }
    }
}

/// A command line that is no command of ours: in the learner's language, and for people the usage as well.
fn tell_misunderstood(
    error: &clap::Error,
    arguments: &[OsString],
    surroundings: &Surroundings<'_>,
    (out, err): (&mut dyn Write, &mut dyn Write),
) {
    let lang = Lang::on_command_line(arguments).unwrap_or(surroundings.environment.lang);
    let is_for_a_program = arguments.iter().any(|argument| argument == "--json");
    let reader = if is_for_a_program { Reader::Program } else { Reader::Person };
    // Whoever typed no command at all has misunderstood nothing, and gets the help alone.
    let typed_none = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if reader == Reader::Person && typed_none {
        write!(err, "{error}").ok();
        return;
    }
    Screen::new(lang, reader, surroundings.demo, out, err).trouble(&not_understood(error));
    if reader == Reader::Person {
        write!(err, "\n{error}").ok();
    }
}

fn not_understood(error: &clap::Error) -> Trouble {
    let part = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    let part = part.into_iter().find_map(|kind| error.get(kind));
    let part = part.map_or_else(|| error.kind().to_string(), ToString::to_string);
    let trouble = match error.kind() {
        ErrorKind::MissingRequiredArgument => Trouble::usage("command_incomplete"),
        _ => Trouble::usage("command_not_understood"),
    };
    trouble.with("part", part)
}
