//! `desktop-entry`: makes the wallet the program that a desktop opens links of offers and requests with (Desktop Entry
//! Specification 1.5; Shared MIME-info, `x-scheme-handler`). One file a scheme, in the user's own folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use schemas::{locale::Bundle, offer::OFFER_SCHEME, openid4vp::REQUEST_SCHEME};
use serde::Serialize;

use crate::{answer::Answer, cli::DesktopEntry, session::Session, trouble::Trouble};

/// What is opened with which command.
struct Entry {
    name: &'static str,
    scheme: &'static str,
    command: &'static str,
    title: &'static str,
}

const ENTRIES: [Entry; 2] = [
    Entry {
        name: "kreds-wallet-claim.desktop",
        scheme: OFFER_SCHEME,
        command: "claim",
        title: "desktop-title-claim",
    },
    Entry {
        name: "kreds-wallet-answer.desktop",
        scheme: REQUEST_SCHEME,
        command: "answer",
        title: "desktop-title-answer",
    },
];

/// Files that are there now.
#[derive(Serialize)]
struct Registered {
    written: Vec<PathBuf>,
    schemes: Vec<&'static str>,
}

/// Files that are there no more.
#[derive(Serialize)]
struct Removed {
    removed: Vec<PathBuf>,
}

impl Answer for Registered {
    fn tell(&self, sentences: &Bundle) -> String {
        let commands = ENTRIES
            .iter()
            .map(|Entry { name, scheme, .. }| format!("xdg-mime default {name} x-scheme-handler/{scheme}\n"));
        let files = self.written.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ");
        let written = sentences.say_with("desktop-written", &[("file", (&files).into())]);
        format!("{written}\n{}{}", commands.collect::<String>(), sentences.say("desktop-undo"))
    }
}

impl Answer for Removed {
    fn tell(&self, sentences: &Bundle) -> String {
        let files = self.removed.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ");
        match self.removed.as_slice() {
            [] => sentences.say("desktop-none"),
            _ => sentences.say_with("desktop-removed", &[("file", (&files).into())]),
        }
    }
}

pub(super) fn run(wanted: &DesktopEntry, session: &mut Session<'_>) -> Result<(), Trouble> {
    let environment = &session.surroundings.environment;
    let unknown = || Trouble::refused("desktop_unknown");
    let folder = environment.applications.clone().ok_or_else(unknown)?;
    if wanted.remove {
        let removed = take_away(&folder)?;
        return session.screen.answer(&Removed { removed });
    }
    let program = environment.program.as_deref().and_then(Path::to_str).ok_or_else(unknown)?;
    let mut written = Vec::new();
    for entry in &ENTRIES {
        let file = folder.join(entry.name);
        let title = session.screen.sentences().say(entry.title);
        let done = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, entry.text(program, &title)));
        done.map_err(|error| Trouble::unwritable(&file, &error))?;
        written.push(file);
    }
    let schemes = ENTRIES.iter().map(|entry| entry.scheme).collect();
    session.screen.answer(&Registered { written, schemes })
}

fn take_away(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut removed = Vec::new();
    for entry in &ENTRIES {
        let file = folder.join(entry.name);
        match fs::remove_file(&file) {
            Ok(()) => removed.push(file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Trouble::unwritable(&file, &error)),
        }
    }
    Ok(removed)
}

impl Entry {
    /// The wallet runs in a terminal, which stays open until what it said has been read.
    fn text(&self, program: &str, title: &str) -> String {
        let Entry { scheme, command, .. } = self;
        let script = quoted(&format!("\"$0\" {command} \"$1\"; read -r _"));
        let program = quoted(program);
        format!(
            "[Desktop Entry]\nType=Application\nName={title}\nExec=sh -c {script} {program} %u\nTerminal=true\n\
             NoDisplay=true\nMimeType=x-scheme-handler/{scheme};\n"
        )
    }
}

/// One argument of `Exec`: in quotes, with the characters escaped that mean something there, and once more as in every
/// value of such a file.
fn quoted(argument: &str) -> String {
    let mut text = String::from("\"");
    for character in argument.chars() {
        match character {
            '"' | '`' | '$' => text.extend(['\\', '\\', character]),
            '\\' => text.push_str(r"\\\\"),
            '%' => text.push_str("%%"),
            other => text.push(other),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_strange_characters_stays_one_argument() {
        assert_eq!(quoted("/opt/50% $HOME/\"x\"\\y"), r#""/opt/50%% \\$HOME/\\"x\\"\\\\y""#);
    }
}
