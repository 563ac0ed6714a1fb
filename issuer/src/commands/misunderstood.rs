//! A call that is no command of ours, told in the reader's language with its code; to people the usage as well.

use std::io::Write;

use clap::{
    Error,
    error::{ContextKind, ErrorKind},
};
use schemas::{locale::Bundle, text::display_safe};

use super::{Audience, tell};
use crate::failure::{Failure, FailureCode};

/// Says what is wrong with a call. It repeats the call, so it is made safe to show.
pub fn misunderstood(refused: &Error, words: &Bundle, audience: Audience, err: &mut dyn Write) -> Failure {
    let code = match refused.kind() {
        ErrorKind::MissingRequiredArgument => FailureCode::CommandIncomplete,
        _ => FailureCode::CommandNotUnderstood,
    };
    let failure = Failure::new(code).with("part", part(refused));
    // Whoever typed no command at all has misunderstood nothing, and gets the help alone.
    let typed_none = refused.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if !(typed_none && audience == Audience::People) {
        tell(&failure, words, audience, err).ok();
    }
    if audience == Audience::People {
        for line in refused.render().to_string().lines() {
            writeln!(err, "{}", display_safe(line)).ok();
        }
    }
    failure
}

/// The part of the call that is the matter.
fn part(refused: &Error) -> String {
    let kinds = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    let parts: Vec<String> =
        kinds.into_iter().filter_map(|kind| refused.get(kind)).map(ToString::to_string).collect();
    if parts.is_empty() { refused.kind().to_string() } else { parts.join(" ") }
}
