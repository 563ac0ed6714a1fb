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
    Ok(page)
}
