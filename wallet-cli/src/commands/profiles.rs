//! `profiles`: several wallets on one computer, each with a passphrase of its own. The one without a name is the usual
//! one; the others lie in a folder beside it.

use std::path::PathBuf;

use schemas::locale::Bundle;
use serde::Serialize;

use crate::{answer::Answer, profile::Profile, session::Session, trouble::Trouble, vault::Place};

/// The wallets that there are.
#[derive(Serialize)]
struct Profiles {
    profiles: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// `None` for the usual one.
    name: Option<Profile>,
    vault: PathBuf,
    chosen: bool,
}

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Trouble> {
    let (usual, chosen) = (session.usual_place()?, session.place()?);
    let entry = |name: Option<Profile>, place: Place| Entry {
        name,
        chosen: place == chosen,
        vault: place.folder().to_owned(),
    };
    let mut profiles = Vec::new();
    if usual.must_hold_a_vault().is_ok() {
        profiles.push(entry(None, usual.clone()));
    }
    let named = usual.profiles().map_err(Trouble::from)?;
    profiles.extend(named.into_iter().map(|name| entry(Some(name.clone()), usual.of_profile(&name))));
    session.screen.answer(&Profiles { profiles })
}

impl Answer for Profiles {
    fn tell(&self, sentences: &Bundle) -> String {
        if self.profiles.is_empty() {
            return sentences.say("profiles-none");
        }
        let line = |entry: &Entry| {
            let unnamed = || sentences.say("profile-usual");
            let name = entry.name.as_ref().map_or_else(unnamed, ToString::to_string);
            let vault = entry.vault.display().to_string();
            let key = if entry.chosen { "profile-line-chosen" } else { "profile-line" };
            sentences.say_with(key, &[("name", (&name).into()), ("folder", (&vault).into())]) + "\n"
        };
        self.profiles.iter().map(line).collect()
    }
}
