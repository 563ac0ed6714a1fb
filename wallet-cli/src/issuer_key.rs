//! The issuer's key for a badge that came in: from its DID itself where that is a key, or from its document on the web.
//!
//! A key from the web proves control of a web address, not who somebody is; the wallet keeps badges, the verifier
//! judges them. No key in a header or in the badge itself counts.

use schemas::{
    Demo,
    did::{self, DidUrl},
    fetch::{FetchError, Fetcher},
    key::PublicKey,
    proof::Refusal,
    stage::KeyRequest,
    verdict::Code,
};

use crate::{
    checked::{Checked, Received},
    did_document::{self, NoDocument},
    network,
    trouble::Trouble,
};

/// Why a text is not kept as a badge.
#[derive(Debug, thiserror::Error)]
pub enum NotSound {
    /// It is no badge, or its signature does not hold.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The issuer's key could not be fetched this time.
    #[error("the key document of {host} could not be fetched")]
    KeyNotFetched {
        /// Where it should be.
        host: String,
        /// Why not.
        source: FetchError,
    },
    /// The issuer has no such key, or none that may be used.
    #[error("no key to be had")]
    NoKey(Code),
}

/// Checks a text with its issuer's key; the key comes along, so that the badge can be read again without a network.
pub fn check(text: &str, fetcher: &Fetcher, demo: Demo) -> Result<(Checked, PublicKey), NotSound> {
    let received = Received::read(text)?;
    let key = look_up(received.asks_for(), fetcher, demo)?;
    Ok((received.verify(&key)?, key))
}

/// The key that the issuer itself has under the name that is asked for.
pub fn look_up(request: &KeyRequest, fetcher: &Fetcher, demo: Demo) -> Result<PublicKey, NotSound> {
    let name = request.key()?;
    match name.did().method() {
        "key" | "jwk" => did::resolve(name).map_err(|_| NotSound::NoKey(Code::KeyNotNamed)),
        "web" => from_the_web(name, fetcher, demo),
        _ => Err(NotSound::NoKey(Code::IssuerKindUnknown)),
    }
}

fn from_the_web(name: &DidUrl, fetcher: &Fetcher, demo: Demo) -> Result<PublicKey, NotSound> {
    let document = did_document::fetch(&name.did(), fetcher, demo).map_err(|error| match error {
        NoDocument::NotFetched { host, source } => NotSound::KeyNotFetched { host, source },
        NoDocument::Bad => NotSound::NoKey(Code::KeyDocumentBad),
    })?;
    document.key(name).map_err(|_| NotSound::NoKey(Code::KeyNotNamed))
}

impl From<NotSound> for Trouble {
    fn from(error: NotSound) -> Self {
        let code = match error {
            NotSound::Refused(refusal) => refusal.code(),
            NotSound::NoKey(code) => code,
            NotSound::KeyNotFetched { host, source } => return network::trouble(&host, &source),
        };
        Trouble::refused("badge_not_sound").with_sentence("reason", format!("code-{}", code.as_str()))
    }
}
