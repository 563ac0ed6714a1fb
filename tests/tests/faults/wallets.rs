//! Wallets of learners: the real program over vaults that open at once, so that there is time for the claim itself.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;
use tests::programs::{Answer, Programs};
use wallet_cli::vault::{Content, Passphrase, Place, Vault};

use super::stored::{EMPTY, PASSPHRASE, write_vault};

/// A learner's wallet.
pub(crate) struct Wallet {
    program: PathBuf,
    folder: TempDir,
}

impl Wallet {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_vault(&folder.path().join("vault"), EMPTY);
        std::fs::write(folder.path().join("passphrase"), PASSPHRASE).unwrap();
        Wallet { program: Programs::beside_this_one().unwrap().wallet, folder }
    }

    /// Collects to the end, whatever that is.
    pub(crate) fn claims(&self, link: &str) -> Answer {
        Answer::of(&mut self.command(link)).unwrap()
    }

    /// Collects, with a shell script around it: `$KREDS_VAULT` is the vault, `"$@"` the command.
    pub(crate) fn claims_within(&self, script: &str, link: &str) -> Answer {
        let command = self.command(link);
        let mut shell = Command::new("unshare");
        shell.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]);
        shell.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        Answer::of(&mut shell).unwrap()
    }

    /// Begins to collect.
    pub(crate) fn begins_to_claim(&self, link: &str) -> Child {
        let mut command = self.command(link);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// How many badges are in it, each in how many forms.
    pub(crate) fn badges(&self) -> Vec<usize> {
        self.content().badges.iter().map(|badge| badge.forms.len()).collect()
    }

    /// All forms of all badges in it, as they were received.
    pub(crate) fn texts(&self) -> Vec<String> {
        let forms = self.content().badges.into_iter().flat_map(|badge| badge.forms);
        forms.map(|form| form.text).collect()
    }

    fn content(&self) -> Content {
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        Vault::open(Place::new(self.path("vault")), &passphrase).unwrap().read().unwrap()
    }

    fn command(&self, link: &str) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(["claim", "--yes", link])
            .env("KREDS_DEMO", "1")
            .env("KREDS_LANG", "en")
            .env("KREDS_VAULT", self.path("vault"))
            .env("KREDS_PASSPHRASE_FILE", self.path("passphrase"));
        command
    }

    fn path(&self, name: &str) -> PathBuf {
        Path::new(self.folder.path()).join(name)
    }
}
