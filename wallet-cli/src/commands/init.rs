//! `init`: a new wallet.

use crate::{
    session::Session,
    trouble::Trouble,
    vault::{Seed, Vault},
};

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Trouble> {
    let place = session.place()?;
    place.must_be_free()?;
    let passphrase = session.new_passphrase()?;
    let seed = Seed::generate(session.surroundings.chance);
    session.screen.progress("progress-making", &[]);
    Vault::create(place.clone(), &passphrase, seed)?;
    let folder = place.folder().display().to_string();
    session.screen.say("init-done", &[("folder", (&folder).into())])
}
