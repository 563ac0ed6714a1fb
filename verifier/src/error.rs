//! What can go wrong before a badge is looked at. Trouble with a badge itself is a verdict, never an error.

use std::{io::Write, net::SocketAddr, path::PathBuf};

use crate::{run::WRONG_USAGE, trust::TrustTrouble};
use schemas::{
    key::SecretKeyError,
    locale::{Arg, Bundle},
    openid4vci::Endpoint,
    proof::Refusal,
    trust::TrustError,
};
use serde_json::json;

/// The program could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum Trouble {
    #[error("no command: {part}")]
    CommandNotUnderstood { part: String },
    #[error("a command without {part}")]
    CommandIncomplete { part: String },
    #[error("the trust list {file} cannot be read")]
    TrustFileMissing { file: PathBuf, source: std::io::Error },
    #[error("the trust list {file} is not believed")]
    TrustFileBad { file: PathBuf, source: Box<TrustError> },
    #[error("the trust list {file} is of a network on this machine")]
    TrustFileDemo { file: PathBuf },
    #[error("the status list {file} cannot be read")]
    StatusFileMissing { file: PathBuf, source: std::io::Error },
    #[error("{file} is no signed status list")]
    StatusFileBad { file: PathBuf, source: Box<Refusal> },
    #[error(transparent)]
    Trust(#[from] TrustTrouble),
    #[error("cannot listen on {listen}")]
    AddressTaken { listen: SocketAddr, source: std::io::Error },
    #[error("the address {address} is one on this machine, or not encrypted")]
    PublicUrlDemo { address: Endpoint },
    #[error("no address of a server: {address}")]
    PublicUrlBad { address: Endpoint },
    #[error("the key {file} cannot be read or made")]
    AskKeyMissing { file: PathBuf, source: std::io::Error },
    #[error("{file} is no secret key")]
    AskKeyBad { file: PathBuf, source: SecretKeyError },
    #[error("the answer could not be written")]
    OutputClosed(#[from] std::io::Error),
}

/// Who reads what goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Two lines.
    Person,
    /// One object.
    Program,
}

impl Trouble {
    /// Writes down what is wrong and what to do; gives the exit code.
    pub(crate) fn tell(&self, say: &Bundle, reader: Reader, err: &mut dyn Write) -> u8 {
        let ((wrong, remedy), code) = (self.said(say), self.code());
        let line = match reader {
            Reader::Person => format!("{wrong} [{code}]\n{remedy}"),
            Reader::Program => json!({ "error": code, "message": wrong, "remedy": remedy }).to_string(),
        };
        writeln!(err, "{line}").ok();
        self.exit_code()
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Trouble::CommandNotUnderstood { .. } => "command_not_understood",
            Trouble::CommandIncomplete { .. } => "command_incomplete",
            Trouble::TrustFileMissing { .. } => "trust_file_missing",
            Trouble::TrustFileBad { .. } => "trust_file_bad",
            Trouble::TrustFileDemo { .. } => "trust_file_demo",
            Trouble::StatusFileMissing { .. } => "status_file_missing",
            Trouble::StatusFileBad { .. } => "status_file_bad",
            Trouble::Trust(trouble) => trouble.code(),
            Trouble::AddressTaken { .. } => "address_taken",
            Trouble::PublicUrlDemo { .. } => "public_url_demo",
            Trouble::PublicUrlBad { .. } => "public_url_bad",
            Trouble::AskKeyMissing { .. } => "ask_key_missing",
            Trouble::AskKeyBad { .. } => "ask_key_bad",
            Trouble::OutputClosed(_) => "output_closed",
        }
    }

    /// What the process says with it.
    pub fn exit_code(&self) -> u8 {
        match self {
            Trouble::Trust(trouble) => trouble.exit_code(),
            _ => WRONG_USAGE,
        }
    }

    /// What is wrong, and what to do.
    pub fn said(&self, say: &Bundle) -> (String, String) {
        let (name, fact) = match self {
            Trouble::Trust(trouble) => return trouble.said(say),
            Trouble::CommandNotUnderstood { part } | Trouble::CommandIncomplete { part } => {
                ("part", part.clone())
            }
            Trouble::TrustFileMissing { file, .. }
            | Trouble::TrustFileBad { file, .. }
            | Trouble::TrustFileDemo { file }
            | Trouble::StatusFileMissing { file, .. }
            | Trouble::StatusFileBad { file, .. }
            | Trouble::AskKeyMissing { file, .. }
            | Trouble::AskKeyBad { file, .. } => ("file", file.display().to_string()),
            Trouble::PublicUrlDemo { address } | Trouble::PublicUrlBad { address } => {
                ("address", address.to_string())
            }
            Trouble::AddressTaken { listen, .. } => ("listen", listen.to_string()),
            Trouble::OutputClosed(_) => ("", String::new()),
        };
        let facts = [(name, Arg::from(&fact))];
        let key = format!("trouble-{}", self.code());
        (say.say_with(&key, &facts), say.say_with(&format!("{key}-remedy"), &facts))
    }
}
