//! Builds the three programs; cargo shows how far it is.

use crate::screen;
use std::path::Path;
use std::process::Command;
use tests::programs::Programs;
use tests::trouble::{OrTrouble as _, Trouble};

pub(crate) fn build() -> Result<Programs, Trouble> {
    screen::title("Building issuer, wallet and verifier (minutes the first time, seconds after that)");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--locked", "--bins"])
        .args(["--package", "issuer", "--package", "wallet-cli", "--package", "verifier"])
        .current_dir(project())
        .status()
        .or_trouble("cargo does not start", "Install Rust with rustup.")?;
    if !status.success() {
        return Err(Trouble::new("the programs could not be built", "The lines above say why."));
    }
    Programs::beside_this_one()
}

/// Root folder of the project.
pub(crate) fn project() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests)
}
