//! `completions` and `man`: what shells and `man` need, made from the command line itself, so that it is never older.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use schemas::locale::Bundle;
use serde::Serialize;

use super::written::write_new;
use crate::{answer::Answer, cli::Cli, session::Session, trouble::Trouble};

/// Pages were written.
#[derive(Serialize)]
struct Pages {
    pages: Vec<PathBuf>,
}

impl Answer for Pages {
    fn tell(&self, _: &Bundle) -> String {
        self.pages.iter().map(|page| format!("{}\n", page.display())).collect()
    }
}

pub(super) fn completions(shell: Shell, session: &mut Session<'_>) -> Result<(), Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "kreds-wallet", &mut script);
    session.screen.write(&script)
}

/// The page of the program, or one page a command into a folder.
pub(super) fn man(folder: Option<&Path>, session: &mut Session<'_>) -> Result<(), Trouble> {
    let mut program = Cli::command();
    program.build();
    let Some(folder) = folder else {
        return session.screen.write(&page(Man::new(program))?);
    };
    fs::create_dir_all(folder).map_err(|error| Trouble::unwritable(folder, &error))?;
    let commands = program.get_subcommands().filter(|command| command.get_name() != "help").cloned();
    let mut pages = Vec::new();
    for command in std::iter::once(program.clone()).chain(commands) {
        let man = Man::new(command);
        let file = folder.join(man.get_filename());
        write_new(&file, &page(man)?)?;
        pages.push(file);
    }
    session.screen.answer(&Pages { pages })
}

#[expect(clippy::needless_pass_by_value, reason = "a page is made once and written")]
fn page(man: Man) -> Result<Vec<u8>, Trouble> {
    let mut page = Vec::new();
    man.render(&mut page).map_err(|error| Trouble::output(&error))?;
    page.extend(section("EXIT STATUS", &EXITS).into_bytes());
    page.extend(section("ENVIRONMENT", &ENVIRONMENT).into_bytes());
    Ok(page)
}

/// What every command ends with, and what every command reads; clap knows neither.
const EXITS: [(&str, &str); 4] = [
    ("0", "Done"),
    ("1", "Refused: trying the same again changes nothing; after check: a badge no longer stands"),
    (
        "2",
        "Could not be done this time (network, disk, another process); after check: something could not be found out",
    ),
    ("64", "The command was called wrongly, or something would have had to be asked and nobody was there"),
];
const ENVIRONMENT: [(&str, &str); 7] = [
    ("KREDS_VAULT", "Folder of the wallet, as --vault"),
    ("KREDS_PROFILE", "One wallet of several, as --profile"),
    ("KREDS_PASSPHRASE_FILE", "File with the passphrase in its first line, as --passphrase-file"),
    ("KREDS_LANG", "Language, as --lang; else LC_ALL, LC_MESSAGES and LANG in this order"),
    ("KREDS_VERIFIER", "Address of the verifier that codes, cards and links lead to, as --verifier"),
    ("KREDS_DEMO", "1 for example keys and addresses of this machine"),
    ("NO_COLOR", "If set, codes on the terminal are drawn without colours"),
];

/// A section of a manual page: each name with what it stands for.
fn section(title: &str, entries: &[(&str, &str)]) -> String {
    let entry = |(name, text): &(&str, &str)| format!(".TP\n\\fB{name}\\fR\n{}\n", text.replace('-', "\\-"));
    format!(".SH \"{title}\"\n{}", entries.iter().map(entry).collect::<String>())
}
