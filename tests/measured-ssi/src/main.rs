//! The crate `ssi` as a peer of `tests/measured`, in a process of its own: what it asks of crates that others use too
//! changes nothing of ours. It speaks as `tests/interop/measured.mjs` does.
//!
//! The first line is what the turns are about, and the answer what came of doing each once:
//!   `{"unsigned", "signed", "key", "keyId", "contexts": {address: document}}` → `{"signed", "verified"}`
//! Each further line is one turn: `{"do": "issue" | "check", "times"}` → `{"nanoseconds": [...]}`
//!
//! It is asked about a badge that it hashes as everybody else does: 0.16 parts from them over booleans, fractions and
//! control characters.
#![expect(clippy::print_stdout, reason = "its answers are for the program that asked")]

use std::{collections::HashMap, error::Error, io, time::Instant};

use serde_json::{Value, json};
use ssi::{
    claims::{
        SignatureEnvironment, VerificationParameters,
        data_integrity::{AnySuite, CryptographicSuite as _, ProofOptions, from_json_str},
        vc::v2::syntax::JsonCredential,
    },
    dids::{DIDKey, DIDResolver as _, VerificationMethodDIDResolver},
    json_ld::ContextLoader,
    jwk::JWK,
    verification_methods::{AnyMethod, ReferenceOrOwned, SingleSecretSigner},
};
use tokio::runtime::Runtime;

/// The library with everything that it needs, so that it fetches nothing.
struct Peer {
    unsigned: String,
    signed: String,
    key: JWK,
    key_id: String,
    loader: ContextLoader,
    resolver: VerificationMethodDIDResolver<DIDKey, AnyMethod>,
    runtime: Runtime,
}

type Trouble = Box<dyn Error>;

fn main() -> Result<(), Trouble> {
    let mut lines = io::stdin().lines();
    let Some(question) = lines.next() else { return Ok(()) };
    let peer = Peer::new(&serde_json::from_str(&question?)?)?;
    println!("{}", json!({ "signed": peer.issue()?, "verified": peer.check()? }));
    for line in lines {
        println!("{}", json!({ "nanoseconds": peer.turn(&serde_json::from_str(&line?)?)? }));
    }
    Ok(())
}

impl Peer {
    fn new(question: &Value) -> Result<Self, Trouble> {
        let text = |name: &str| question[name].as_str().unwrap_or_default().to_owned();
        let contexts = question["contexts"].as_object().into_iter().flatten();
        let contexts: HashMap<String, String> =
            contexts.map(|(address, document)| (address.clone(), document.to_string())).collect();
        Ok(Peer {
            unsigned: text("unsigned"),
            signed: text("signed"),
            key: serde_json::from_value(question["key"].clone())?,
            key_id: text("keyId"),
            loader: ContextLoader::default().with_context_map_from(contexts)?,
            resolver: DIDKey.into_vm_resolver(),
            runtime: tokio::runtime::Builder::new_current_thread().build()?,
        })
    }

    fn turn(&self, asked: &Value) -> Result<Vec<u64>, Trouble> {
        let times = 0..asked["times"].as_u64().unwrap_or_default();
        let is_issuing = asked["do"] == "issue";
        let once = |_| {
            let begun = Instant::now();
            let is_right = if is_issuing { self.issue()?.len() > self.unsigned.len() } else { self.check()? };
            let took = begun.elapsed();
            assert!(is_right, "an output was wrong");
            Ok(u64::try_from(took.as_nanos())?)
        };
        times.map(once).collect()
    }

    /// From text to text.
    fn issue(&self) -> Result<String, Trouble> {
        let credential: JsonCredential = serde_json::from_str(&self.unsigned)?;
        let method = ReferenceOrOwned::Reference(self.key_id.parse()?);
        let options = ProofOptions::from_method_and_options(method, Default::default());
        let environment = SignatureEnvironment { json_ld_loader: &self.loader, eip712_loader: () };
        let signer = SingleSecretSigner::new(self.key.clone()).into_local();
        let suite = AnySuite::EdDsaRdfc2022;
        let signing =
            suite.sign_with(environment, credential, &self.resolver, signer, options, Default::default());
        Ok(serde_json::to_string(&self.runtime.block_on(signing)?)?)
    }

    fn check(&self) -> Result<bool, Trouble> {
        let credential = from_json_str::<JsonCredential, AnySuite>(&self.signed)?;
        let parameters =
            VerificationParameters::from_resolver(&self.resolver).with_json_ld_loader(&self.loader);
        Ok(self.runtime.block_on(credential.verify(&parameters))?.is_ok())
    }
}
