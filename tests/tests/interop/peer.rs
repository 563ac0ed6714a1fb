//! Asks a program of other people one question in JSON and hands back its answer.

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program in `tests/interop`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Peer {
    /// npm `@digitalbazaar/vc` with `eddsa-rdfc-2022-cryptosuite`
    DigitalBazaar,
    /// npm `@digitalbazaar/*-cryptosuite` for the suites that Kreds only checks
    Suites,
    /// npm `ajv` and `@seriousme/openapi-schema-validator`
    Schemas,
    /// npm `jose`
    Jose,
    /// npm `@openid4vc/openid4vci`
    OpenId4Vci,
    /// npm `@openid4vc/openid4vp`, `dcql` and `@digitalbazaar/vc`
    OpenId4Vp,
    /// PyPI `openbadgeslib`
    OpenBadgesLib,
    /// PyPI `prometheus_client`
    Prometheus,
    /// PyPI `cyclonedx-python-lib` and `license-expression`
    CycloneDx,
}

impl Peer {
    fn command(self) -> Command {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
        let (program, script) = match self {
            Peer::DigitalBazaar => (PathBuf::from("node"), "data-integrity.mjs"),
            Peer::Suites => (PathBuf::from("node"), "suites.mjs"),
            Peer::Schemas => (PathBuf::from("node"), "schemas.mjs"),
            Peer::Jose => (PathBuf::from("node"), "vc-jwt.mjs"),
            Peer::OpenId4Vci => (PathBuf::from("node"), "claim.mjs"),
            Peer::OpenId4Vp => (PathBuf::from("node"), "show.mjs"),
            Peer::OpenBadgesLib => (folder.join(".venv/bin/python"), "openbadges.py"),
            Peer::Prometheus => (folder.join(".venv/bin/python"), "metrics.py"),
            Peer::CycloneDx => (folder.join(".venv/bin/python"), "bill.py"),
        };
        assert!(
            folder.join("node_modules").exists() && folder.join(".venv").exists(),
            "the programs to test against are not in place: run script/setup"
        );
        let mut command = Command::new(program);
        command.arg(folder.join(script)).current_dir(folder);
        command
    }

    /// The answer to one question.
    pub(crate) fn ask(self, question: &Value) -> Value {
        let mut command = self.command();
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(question.to_string().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{self:?} gave no answer: {errors}"))
    }

    /// Whether it accepts what it was asked to check, and if not, why.
    pub(crate) fn accepts(self, question: &Value) -> Result<(), String> {
        let answer = self.ask(question);
        if answer["verified"] == true { Ok(()) } else { Err(answer["errors"].to_string()) }
    }
}
