//! `import`: badges from files, pictures, presentations, whole folders, or standard input. Each is checked before it is
//! kept, and one that cannot be kept does not hold up the others.

use std::path::PathBuf;

use schemas::{
    fetch::{Fetcher, Policy},
    locale::Bundle,
};
use serde::Serialize;

use super::arrived::Arrived;
use crate::{
    answer::Answer,
    badges, folder, found, input, issuer_key, network,
    session::Session,
    trouble::{Exit, Trouble},
    vault::Vault,
};

/// What became of everything that was handed over.
#[derive(Default, Serialize)]
struct Imported {
    badges: Vec<Arrived>,
    refused: Vec<Refused>,
}

/// A file that holds no badge, or one that is not kept.
#[derive(Serialize)]
struct Refused {
    file: PathBuf,
    code: &'static str,
    message: String,
}

impl Answer for Imported {
    fn tell(&self, sentences: &Bundle) -> String {
        let kept = self.badges.iter().map(|badge| badge.tell(sentences) + "\n");
        let refused = self.refused.iter().map(|refused| {
            let file = refused.file.display().to_string();
            let facts = [("file", (&file).into()), ("reason", (&refused.message).into())];
            sentences.say_with("import-refused", &facts) + "\n"
        });
        kept.chain(refused).collect()
    }
}

pub(super) fn run(paths: &[PathBuf], session: &mut Session<'_>) -> Result<(), Trouble> {
    let mut texts = Vec::new();
    let mut troubles = Vec::new();
    let files = folder::files_in(paths)?;
    for (at, file) in files.iter().enumerate() {
        if files.len() > 1 {
            let shown = file.display().to_string();
            let facts = [("number", (at + 1).into()), ("of", files.len().into()), ("file", (&shown).into())];
            session.screen.progress("progress-reading", &facts);
        }
        let found = input::bytes_of(file, session).and_then(|bytes| found::badges_in(bytes, file));
        for one in found.unwrap_or_else(|trouble| vec![Err(trouble)]) {
            match one {
                Ok(text) => texts.push((file.clone(), text)),
                Err(trouble) => troubles.push((file.clone(), trouble)),
            }
        }
    }
    let mut badges = Vec::new();
    if !texts.is_empty() {
        let vault = session.open_vault()?;
        session.screen.progress("progress-checking", &[]);
        let fetcher = network::fetcher(Policy::claim(session.surroundings.demo));
        for (file, text) in texts {
            match kept(&text, &vault, &fetcher, session) {
                Ok(arrived) => badges.push(arrived),
                Err(trouble) => troubles.push((file, trouble)),
            }
        }
    }
    tell(badges, troubles, session)
}

fn kept(text: &str, vault: &Vault, fetcher: &Fetcher, session: &Session<'_>) -> Result<Arrived, Trouble> {
    let (badge, key) = issuer_key::check(text, fetcher, session.surroundings.demo)?;
    let now = session.now();
    let kept = vault.change(|content| badges::keep(content, &badge, &key, now))?;
    Ok(Arrived::new(kept, badge.claims(), now))
}

/// One thing that was refused is the trouble of the command; among several it is told beside the others.
fn tell(
    badges: Vec<Arrived>,
    mut troubles: Vec<(PathBuf, Trouble)>,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    if badges.is_empty() && troubles.len() == 1 {
        return Err(troubles.swap_remove(0).1);
    }
    let number = troubles.len();
    let once_more = troubles.iter().any(|(_, trouble)| trouble.exit() == Exit::CouldNot);
    let refused = |(file, trouble): (PathBuf, Trouble)| Refused {
        file,
        code: trouble.code(),
        message: trouble.wrong(session.screen.plain()),
    };
    let refused = troubles.into_iter().map(refused).collect();
    session.screen.answer(&Imported { badges, refused })?;
    match number {
        0 => Ok(()),
        _ if once_more => Err(Trouble::could_not("import_incomplete").with("number", number)),
        _ => Err(Trouble::refused("import_incomplete").with("number", number)),
    }
}
