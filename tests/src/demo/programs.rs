//! The three programs: built here, or taken from where they are.

use crate::screen;
use crate::trouble::{OrTrouble, Trouble};
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) issuer: PathBuf,
    pub(crate) wallet: PathBuf,
    pub(crate) verifier: PathBuf,
}

impl Programs {
    /// Programs that somebody built before.
    pub(crate) fn at(folder: &Path) -> Result<Self, Trouble> {
        let program = |name: &str| {
            let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
            path.canonicalize().or_trouble(path.display(), "Build it first: cargo build --workspace")
        };
        Ok(Programs {
            issuer: program("kreds-issuer")?,
            wallet: program("kreds-wallet")?,
            verifier: program("kreds-verifier")?,
        })
    }

    /// Builds them; cargo shows how far it is.
    pub(crate) fn build() -> Result<Self, Trouble> {
        screen::progress("Building issuer, wallet and verifier (minutes the first time, seconds after that) …");
        let status = Command::new(env!("CARGO"))
            .args(["build", "--locked", "--bins"])
            .args(["--package", "issuer", "--package", "wallet-cli", "--package", "verifier"])
            .current_dir(project())
            .status()
            .or_trouble("cargo does not start", "Install Rust with rustup.")?;
        if !status.success() {
            return Err(Trouble::new("the programs could not be built", "The lines above say why."));
        }
        let beside = std::env::current_exe().or_trouble("the demo cannot find itself", "Run it with: cargo demo")?;
        Self::at(beside.parent().unwrap_or(Path::new("target/debug")))
    }
}

/// Root folder of the project.
pub(crate) fn project() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests)
}
