//! One module a command.

mod backup;
mod claim;
mod export;
mod import;
mod init;
mod list;
mod present;
mod show;

use crate::{cli::Command, session::Session, trouble::Trouble};

/// Runs a command.
pub(crate) fn run(command: Command, session: &mut Session<'_>) -> Result<(), Trouble> {
    match command {
        Command::Init => init::run(session),
        Command::Backup { file } => backup::backup(&file, session),
        Command::Restore(restore) => backup::restore(&restore, session),
        Command::Words => backup::words(session),
        Command::Claim(claim) => claim::run(claim, session),
        Command::List => list::run(session),
        Command::Show { badge } => show::run(&badge, session),
        Command::Present(present) => present::run(&present, session),
        Command::Export(export) => export::run(&export, session),
        Command::Import { file } => import::run(&file, session),
    }
}
