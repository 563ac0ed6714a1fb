//! From arguments to exit code.

use std::{ffi::OsString, io::Write};

use clap::{Parser as _, error::ErrorKind};

use crate::{
    cli::Cli, commands, screen::Screen, session::Session, surroundings::Surroundings, trouble::Exit,
};

/// Runs the program: results to `out`, progress and trouble to `err`. Returns the exit code.
pub fn run<'a>(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: Surroundings<'a>,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(help) if matches!(help.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            write!(out, "{help}").ok();
            return 0;
        }
        Err(error) => {
            write!(err, "{error}").ok();
            return Exit::Usage as u8;
        }
    };
    let lang = cli.settings.lang.unwrap_or(surroundings.environment.lang);
    let mut screen = Screen::new(lang, out, err);
    if surroundings.demo.is_on() {
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
