//! The crate `ssi` (`tests/measured-ssi`), on a badge that it hashes as everybody else does.

use std::{cell::RefCell, process::Command};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use fixed_work::{Samples, badges};
use schemas::{
    credential::AchievementCredential,
    did,
    proof::{data_integrity, verify},
    stage::{Signed, Unsigned},
    vocabulary,
};
use serde_json::{Value, json};

use super::Peer;
use crate::rounds::Contestant;

const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// The ordinary badge without the name on it, of an issuer that is its key.
pub(crate) struct Plain {
    unsigned: String,
    signed: String,
    name: did::DidUrl,
}

impl Plain {
    /// Signed by us.
    pub(crate) fn new(samples: &Samples) -> Self {
        let name = did::key::method_url(&samples.secret.public());
        let mut badge = badges::typical();
        badge["issuer"]["id"] = json!(name.did());
        badge["credentialSubject"].as_object_mut().unwrap().remove("identifier");
        let mut plain = Plain { unsigned: badge.to_string(), signed: String::new(), name };
        plain.signed = plain.sign(samples);
        plain
    }

    /// From text to text.
    fn sign(&self, samples: &Samples) -> String {
        let unsigned = Unsigned::<AchievementCredential>::from_journal(&self.unsigned).unwrap();
        let signed = data_integrity::sign(&unsigned, &samples.secret, &self.name, samples.created);
        signed.unwrap().text().to_owned()
    }

    /// Signs it; true if it is the same again.
    pub(crate) fn issues(&self, samples: &Samples) -> bool {
        self.sign(samples) == self.signed
    }

    /// True if ours is good.
    pub(crate) fn checks(&self, samples: &Samples) -> bool {
        is_good(&self.signed, samples)
    }
}

fn is_good(badge: &str, samples: &Samples) -> bool {
    Signed::<AchievementCredential>::read(badge).is_ok_and(|signed| verify(signed, &samples.key).is_ok())
}

/// The library with that badge.
pub(crate) struct Ssi(RefCell<Peer>);

impl Ssi {
    /// It has to find our badge good, and we its.
    pub(crate) fn start(plain: &Plain, samples: &Samples) -> Self {
        let this = std::env::current_exe().unwrap();
        let program = this.with_file_name("measured-ssi");
        assert!(program.exists(), "{} is not built", program.display());
        let mut peer = Peer::start(&mut Command::new(program));
        let done = peer.ask(&question(plain, samples));
        assert_eq!(done["verified"], true, "ssi does not accept our badge");
        assert!(is_good(done["signed"].as_str().unwrap_or_default(), samples), "we do not accept its badge");
        Ssi(RefCell::new(peer))
    }

    /// Whose turn is to sign or to check it.
    pub(crate) fn turns(&self, work: &str) -> Contestant<'_> {
        super::contestant(&self.0, json!({ "do": work, "times": 100 }))
    }
}

fn question(plain: &Plain, samples: &Samples) -> Value {
    let mut key = serde_json::to_value(schemas::key::Jwk(samples.key.clone())).unwrap();
    key["d"] = BASE64URL.encode(Samples::SEED).into();
    json!({
        "unsigned": plain.unsigned,
        "signed": plain.signed,
        "key": key,
        "keyId": plain.name,
        "contexts": { OPEN_BADGES: vocabulary::document(OPEN_BADGES).unwrap() },
    })
}
