//! One library, one learner and one employer on this machine, each with the program that is theirs.

use crate::programs::{Answer, Programs};
use crate::service::{self, Service, free_port};
use crate::trouble::{OrTrouble as _, Trouble};
use crate::workplace::Workplace;
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Takes each line that a person at the keyboard would see.
pub type Narrator = fn(&str);

/// The programs in one workplace, on two ports of loopback, in demo mode.
#[derive(Debug)]
pub struct World {
    programs: Programs,
    workplace: Workplace,
    narrator: Narrator,
    issuer_port: u16,
    verifier_port: u16,
}

impl World {
    /// Nothing is set up yet.
    pub fn new(programs: Programs, workplace: Workplace, narrator: Narrator) -> Result<Self, Trouble> {
        let (issuer_port, verifier_port) = (free_port()?, free_port()?);
        Ok(World { programs, workplace, narrator, issuer_port, verifier_port })
    }

    /// The folder in which all of it lies.
    pub fn workplace(&self) -> &Workplace {
        &self.workplace
    }

    /// Where the issuer will answer.
    pub fn issuer_url(&self) -> String {
        format!("http://localhost:{}", self.issuer_port)
    }

    /// The port in that address.
    pub fn issuer_port(&self) -> u16 {
        self.issuer_port
    }

    /// The port of the verifier's page.
    pub fn verifier_port(&self) -> u16 {
        self.verifier_port
    }

    /// Where the verifier's page will be.
    pub fn verifier_url(&self) -> String {
        format!("http://localhost:{}", self.verifier_port)
    }

    /// Whom this world trusts: the list of its network.
    pub fn trust_list(&self) -> PathBuf {
        self.workplace.path("trust.jwt")
    }

    /// What the issuer publishes at a path, as JSON.
    pub fn published(&self, path: &str) -> Result<Value, Trouble> {
        let text = service::get(self.issuer_port, path)?;
        serde_json::from_str(&text).or_trouble(format!("{path} is no JSON"), text)
    }

    /// What all three programs find in their environment.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let path = |name: &str| self.workplace.path(name).display().to_string();
        vec![
            ("KREDS_DEMO", "1".to_owned()),
            ("KREDS_LANG", "en".to_owned()),
            ("KREDS_CONFIG", path("issuer/kreds.toml")),
            ("KREDS_VERIFIER_URL", self.verifier_url()),
            ("KREDS_VERIFIER", self.verifier_url()),
            ("KREDS_VAULT", path("wallet")),
            ("KREDS_PASSPHRASE_FILE", path("passphrase")),
        ]
    }

    /// Runs `kreds-issuer`; it must succeed.
    pub fn issuer<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Result<Answer, Trouble> {
        self.run(&self.programs.issuer, arguments)?.ended_with(0)
    }

    /// Runs `kreds-wallet`; it must succeed.
    pub fn wallet<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Result<Answer, Trouble> {
        self.run(&self.programs.wallet, arguments)?.ended_with(0)
    }

    /// Asks `kreds-verifier` about a badge, trusting this world's list. Every verdict is an answer.
    pub fn check(&self, badge: &Path) -> Result<Answer, Trouble> {
        let trust = self.trust_list();
        let before: [&OsStr; 3] = ["check".as_ref(), "--trust".as_ref(), trust.as_os_str()];
        self.run(&self.programs.verifier, &[&before[..], &[badge.as_os_str()]].concat())
    }

    /// Asks about many badges at once; each gets a line of JSON.
    pub fn check_all(&self, badges: &[PathBuf]) -> Result<Vec<Value>, Trouble> {
        let trust = self.trust_list();
        let before: [&OsStr; 4] =
            ["check".as_ref(), "--json".as_ref(), "--trust".as_ref(), trust.as_os_str()];
        let badges: Vec<&OsStr> = badges.iter().map(|badge| badge.as_os_str()).collect();
        let answer = self.run(&self.programs.verifier, &[&before[..], &badges].concat())?;
        let lines = answer.out.lines().map(serde_json::from_str);
        lines.collect::<Result<_, _>>().or_trouble("the verifier gave no JSON", answer.errors)
    }

    /// Starts `kreds-issuer serve`.
    pub fn serve_issuer(&self) -> Result<Service, Trouble> {
        let mut command = self.command(&self.programs.issuer);
        command.arg("serve");
        Service::start(command, self.issuer_port, &self.workplace.path("issuer.log"))
    }

    /// Starts `kreds-issuer serve` on another port than that of its address, as behind a proxy that takes the address.
    pub fn serve_issuer_behind(&self, port: u16) -> Result<Service, Trouble> {
        let mut command = self.command(&self.programs.issuer);
        command.arg("serve").env("KREDS_LISTEN", format!("127.0.0.1:{port}"));
        Service::start(command, port, &self.workplace.path("issuer.log"))
    }

    /// Starts `kreds-verifier serve`.
    pub fn serve_verifier(&self) -> Result<Service, Trouble> {
        self.serve_verifier_behind(self.verifier_port)
    }

    /// Starts `kreds-verifier serve` on another port than that of its address.
    pub fn serve_verifier_behind(&self, port: u16) -> Result<Service, Trouble> {
        self.serve_verifier_with(port, &[])
    }

    /// Starts `kreds-verifier serve` with a key for its requests.
    pub fn serve_signing_verifier(&self) -> Result<Service, Trouble> {
        let key = self.workplace.path("ask-key.jwk");
        let arguments = ["--public-url", &self.verifier_url(), "--ask-key", &key.to_string_lossy()];
        self.serve_verifier_with(self.verifier_port, &arguments)
    }

    fn serve_verifier_with(&self, port: u16, arguments: &[&str]) -> Result<Service, Trouble> {
        let mut command = self.command(&self.programs.verifier);
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--trust"]).arg(self.trust_list());
        command.args(arguments);
        Service::start(command, port, &self.workplace.path("verifier.log"))
    }

    /// Runs any of the programs to its end, whatever that is.
    pub fn run<S: AsRef<OsStr>>(&self, program: &Path, arguments: &[S]) -> Result<Answer, Trouble> {
        let mut command = self.command(program);
        let answer = Answer::of(command.args(arguments))?;
        (self.narrator)(&format!("$ {}", answer.line));
        for line in answer.out.lines().chain(answer.errors.lines()) {
            (self.narrator)(line);
        }
        Ok(answer)
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.workplace.folder()).envs(self.environment());
        command
    }
}
