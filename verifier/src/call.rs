//! From a command line to a command. One that is no command of ours is told in the reader's language, and to people the
//! usage as well.

use std::ffi::OsString;

use clap::{
    Error, Parser as _,
    error::{ContextKind, ErrorKind},
};
use schemas::{lang::Lang, text::display_safe};

use crate::{
    cli::Cli,
    error::{Reader, Trouble},
    run::{Machine, WRONG_USAGE, run},
    sentences,
};

/// Runs what the arguments ask for, the first of which is the program's name; gives the exit code.
pub fn call(arguments: &[OsString], machine: &mut Machine<'_>) -> u8 {
    match Cli::try_parse_from(arguments) {
        Ok(cli) => run(cli, machine),
        Err(help) if !help.use_stderr() => {
            write!(machine.out, "{help}").ok();
            0
        }
        Err(refused) => misunderstood(&refused, arguments, machine),
    }
}

/// What is wrong with a call repeats the call, so it is made safe to show.
fn misunderstood(refused: &Error, arguments: &[OsString], machine: &mut Machine<'_>) -> u8 {
    let reader = if arguments.iter().any(|one| one == "--json") { Reader::Program } else { Reader::Person };
    // Whoever typed no command at all has misunderstood nothing, and gets the help alone.
    let typed_none = refused.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if !(typed_none && reader == Reader::Person) {
        let say = sentences::in_language(machine.lang(Lang::on_command_line(arguments)));
        trouble(refused).tell(&say, reader, machine.err);
    }
    if reader == Reader::Person {
        for line in refused.render().to_string().lines() {
            writeln!(machine.err, "{}", display_safe(line)).ok();
        }
    }
    WRONG_USAGE
}

fn trouble(refused: &Error) -> Trouble {
    match refused.kind() {
        ErrorKind::MissingRequiredArgument => Trouble::CommandIncomplete { part: part(refused) },
        _ => Trouble::CommandNotUnderstood { part: part(refused) },
    }
}

/// The part of the call that is the matter.
fn part(refused: &Error) -> String {
    let kinds = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    let parts: Vec<String> =
        kinds.into_iter().filter_map(|kind| refused.get(kind)).map(ToString::to_string).collect();
    if parts.is_empty() { refused.kind().to_string() } else { parts.join(" ") }
}
