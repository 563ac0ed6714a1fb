//! `init`: a new wallet.

use std::path::PathBuf;

use schemas::locale::Bundle;
use serde::Serialize;

use crate::{
    answer::Answer,
    session::Session,
    trouble::Trouble,
    vault::{Seed, Vault},
};

/// A wallet was made.
#[derive(Serialize)]
struct Made {
    vault: PathBuf,
}

impl Answer for Made {
    fn tell(&self, sentences: &Bundle) -> String {
        let folder = self.vault.display().to_string();
        sentences.say_with("init-done", &[("folder", (&folder).into())])
    }
}

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Trouble> {
    let place = session.place()?;
    place.must_be_free()?;
    let passphrase = session.new_passphrase()?;
    let seed = Seed::generate(session.surroundings.chance);
    session.screen.progress("progress-making", &[]);
    Vault::create(place.clone(), &passphrase, seed)?;
    session.screen.answer(&Made { vault: place.folder().to_owned() })
}
