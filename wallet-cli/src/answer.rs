//! What a command came to. One type serves both readers: people get it in sentences, programs as one JSON object, so
//! neither is told what the other is not.
//!
//! Members are named in `snake_case`, as in the Rust types; `docs/wallet.md` lists them, and programs may rely on them.

use schemas::{Demo, locale::Bundle, text::json_safe, uri::Uri};
use serde::Serialize;

use crate::trouble::Trouble;

/// The result of a command: a struct, since each becomes one JSON object.
pub trait Answer: Serialize {
    /// In sentences, one a line.
    fn tell(&self, sentences: &Bundle) -> String;
}

/// Which badge an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The issuer.
    pub issuer: Uri,
    /// Its name for the badge.
    pub id: Uri,
    /// What it is called.
    pub name: String,
}

/// A trouble as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    code: &'a str,
    message: &'a str,
    remedy: &'a str,
}

#[derive(Serialize)]
struct Object<'a, T> {
    #[serde(flatten)]
    said: &'a T,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    demo: bool,
}

/// An answer as one line of JSON.
pub(crate) fn line(answer: &impl Serialize, demo: Demo) -> Result<String, serde_json::Error> {
    let object = Object { said: answer, demo: demo.is_on() };
    Ok(json_safe(&serde_json::to_string(&object)?) + "\n")
}

/// A trouble as one line of JSON.
pub(crate) fn trouble_line(trouble: &Trouble, message: &str, remedy: &str, demo: Demo) -> String {
    line(&Told { code: trouble.code(), message, remedy }, demo).unwrap_or_default()
}
