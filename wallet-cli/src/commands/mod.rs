//! One module a command.

mod answer;
mod arrived;
mod backup;
mod check;
mod claim;
mod coded;
mod condition;
mod desktop_entry;
mod export;
mod forget;
mod grouping;
mod import;
mod init;
mod linkedin;
mod list;
mod manual;
mod paper;
mod present;
mod profiles;
mod restore;
mod show;
mod written;

use crate::{cli::Command, session::Session, trouble::Trouble};

/// Runs a command.
pub(crate) fn run(command: Command, session: &mut Session<'_>) -> Result<(), Trouble> {
    match command {
        Command::Init => init::run(session),
        Command::Backup(backup) => backup::backup(&backup, session),
        Command::Restore(restore) => restore::run(&restore, session),
        Command::Words => backup::words(session),
        Command::Claim(claim) => claim::run(claim, session),
        Command::List(list) => list::run(&list, session),
        Command::Show(show) => show::run(&show, session),
        Command::Check(check) => check::run(&check, session),
        Command::Forget(badge) => forget::forget(&badge, session),
        Command::Trash(trash) => forget::trash(&trash, session),
        Command::Present(present) => present::run(&present, session),
        Command::DesktopEntry(entry) => desktop_entry::run(&entry, session),
        Command::Answer(answer) => answer::run(&answer, session),
        Command::Export(export) => export::run(&export, session),
        Command::Import { files } => import::run(&files, session),
        Command::Paper(printed) => paper::run(&printed, session),
        Command::Linkedin(wanted) => linkedin::run(&wanted, session),
        Command::Profiles => profiles::run(session),
        Command::Completions { shell } => manual::completions(shell, session),
        Command::Man { folder } => manual::man(folder.as_deref(), session),
    }
}
