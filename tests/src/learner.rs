//! What a learner does: makes a wallet, collects the badge by its picture, and shows it.

use crate::library::{Waiting, claim_picture};
use crate::trouble::Trouble;
use crate::world::World;
use std::path::PathBuf;

/// A new wallet.
pub fn make_wallet(world: &World) -> Result<(), Trouble> {
    world.workplace().write("passphrase", "heron canal lantern tuesday\n")?;
    world.wallet(&["init"]).map(drop)
}

/// Collects a badge through the picture of its claim QR.
pub fn claim(world: &World, waiting: &Waiting) -> Result<(), Trouble> {
    let picture = claim_picture(world, &waiting.award).to_string_lossy().into_owned();
    let mut arguments = vec!["claim", &picture, "--yes"];
    if let Some(code) = &waiting.tx_code {
        arguments.extend(["--tx-code", code]);
    }
    world.wallet(&arguments).map(drop)
}

/// The badge as a QR picture.
pub fn present(world: &World) -> Result<PathBuf, Trouble> {
    let picture = world.workplace().path("badge.png");
    world.wallet(&["present", "1", "--png", &picture.to_string_lossy()])?;
    Ok(picture)
}

/// The badge as a file in one of its forms, `json` or `jwt`.
pub fn export(world: &World, format: &str) -> Result<PathBuf, Trouble> {
    let file = world.workplace().path(&format!("badge.{format}"));
    world.wallet(&["export", "1", "--format", format, "--out", &file.to_string_lossy()])?;
    Ok(file)
}
