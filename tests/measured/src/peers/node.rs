//! npm `@digitalbazaar/vc` (`tests/interop/measured.mjs`).

use std::{cell::RefCell, path::Path, process::Command};

use fixed_work::Samples;
use schemas::{did::document::DidDocument, key::PublicKey, vocabulary};
use serde_json::{Map, Value, json};

use super::Peer;
use crate::rounds::Contestant;

/// The library with our badges.
pub(crate) struct Node(RefCell<Peer>);

/// A badge that both sides know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Badge {
    Typical,
    Large,
}

const CONTEXTS: [&str; 3] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://w3id.org/security/data-integrity/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

impl Node {
    /// It has to find ours good, and what it signs has to be what we sign.
    pub(crate) fn start(samples: &Samples) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../interop");
        assert!(
            folder.join("node_modules").exists(),
            "other people's programs are not in place: run script/setup"
        );
        let mut peer = Peer::start(Command::new("node").arg("measured.mjs").current_dir(folder));
        let done = peer.ask(&question(samples));
        for (badge, signed) in [(Badge::Typical, &samples.typical), (Badge::Large, &samples.large)] {
            let done = &done[badge.name()];
            assert_eq!(done["verified"], true, "{done}");
            let theirs = done["signed"].as_str().unwrap_or_default();
            assert_eq!(proof_value(theirs), proof_value(signed), "the two sides sign something else");
        }
        Node(RefCell::new(peer))
    }

    /// Whose turn is to sign it.
    pub(crate) fn issues(&self, badge: Badge) -> Contestant<'_> {
        self.turns("issue", badge)
    }

    /// Whose turn is to check it.
    pub(crate) fn checks(&self, badge: Badge) -> Contestant<'_> {
        self.turns("check", badge)
    }

    fn turns(&self, work: &str, badge: Badge) -> Contestant<'_> {
        let times = match badge {
            Badge::Typical => 200,
            Badge::Large => 15,
        };
        super::contestant(&self.0, json!({ "do": work, "badge": badge.name(), "times": times }))
    }
}

fn question(samples: &Samples) -> Value {
    let issuer = samples.name.did();
    let mut documents: Map<String, Value> =
        CONTEXTS.iter().map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect();
    let key = PublicKey::Ed25519(samples.secret.public());
    let document = DidDocument::new(issuer.clone(), [(samples.name.clone(), key)]);
    documents.insert(issuer.as_str().to_owned(), serde_json::to_value(document).unwrap());
    json!({
        "badges": {
            "typical": { "unsigned": samples.unsigned, "signed": samples.typical },
            "large": { "unsigned": samples.unsigned_large, "signed": samples.large },
        },
        "seed": Samples::SEED.map(|byte| format!("{byte:02x}")).concat(),
        "controller": issuer,
        "keyId": samples.name,
        "documents": documents,
        "created": samples.created,
    })
}

fn proof_value(badge: &str) -> Value {
    let badge: Value = serde_json::from_str(badge).unwrap();
    let proof = badge["proof"].as_array().map_or(&badge["proof"], |proofs| &proofs[0]);
    proof["proofValue"].clone()
}

impl Badge {
    fn name(self) -> &'static str {
        match self {
            Badge::Typical => "typical",
            Badge::Large => "large",
        }
    }
}
