//! Class C, of badges of which parts are left out: what our own wallet shows of one, and what a holder or a finder might do
//! to it afterwards.

use crate::case::Case;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::credential::{AchievementCredential, Detail};
use schemas::did;
use schemas::proof::Uncut;
use schemas::verdict::Code;
use serde_json::{Value, json};

const BASE: &str = include_str!("../../samples/divisible.json");

/// What its holder shows without these.
fn without(details: &[Detail]) -> Value {
    let uncut = Uncut::<AchievementCredential>::read(BASE).unwrap().unwrap();
    let key = did::resolve(uncut.asks_for().key().unwrap()).unwrap();
    let shown = uncut.verify(&key).unwrap().leaving_out(&details.iter().copied().collect()).unwrap();
    serde_json::from_str(shown.signed().text()).unwrap()
}

fn changed(name: &str, change: impl FnOnce(&mut Value), code: Code) -> Case {
    let mut badge = without(&[Detail::Learner]);
    change(&mut badge);
    Case::new(name, badge.to_string(), code)
}

/// One badge with the proof of another.
fn with_proof_of(name: &str, badge: &[Detail], proof: &[Detail], code: Code) -> Case {
    let mut badge = without(badge);
    badge["proof"] = without(proof)["proof"].clone();
    Case::new(name, badge.to_string(), code)
}

/// A proof that says that it is of the other kind.
fn tagged(name: &str, mut badge: Value, tag: u8, code: Code) -> Case {
    let value = badge["proof"]["proofValue"].as_str().unwrap();
    let mut bytes = BASE64URL.decode(&value[1..]).unwrap();
    bytes[2] = tag;
    badge["proof"]["proofValue"] = format!("u{}", BASE64URL.encode(bytes)).into();
    Case::new(name, badge.to_string(), code)
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = statements();
    cases.extend(proofs());
    cases
}

fn base() -> Value {
    serde_json::from_str(BASE).unwrap()
}

/// Takes a member out of an object.
fn gone(badge: &mut Value, object: &str, member: &str) -> Value {
    badge.pointer_mut(object).unwrap().as_object_mut().unwrap().shift_remove(member).unwrap()
}

fn statements() -> Vec<Case> {
    let subject = "/credentialSubject";
    let other_role = |badge: &mut Value| badge["credentialSubject"]["role"] = json!("Teacher");
    let moved = |badge: &mut Value| {
        let value = gone(badge, "/credentialSubject/result/0", "value");
        badge["credentialSubject"]["result"][1]["value"] = value;
    };
    let put_back = |badge: &mut Value| {
        badge["credentialSubject"]["identifier"] = base()["credentialSubject"]["identifier"].clone();
    };
    vec![
        changed("a statement altered", other_role, Code::SignatureWrong),
        changed("a statement moved to its neighbour", moved, Code::SignatureWrong),
        changed("a statement dropped", |badge| drop(gone(badge, subject, "role")), Code::SignatureWrong),
        changed(
            "the end dropped, which must be shown",
            |badge| drop(gone(badge, "", "validUntil")),
            Code::SignatureWrong,
        ),
        changed("the name put back", put_back, Code::ProofMalformed),
    ]
}

fn proofs() -> Vec<Case> {
    vec![
        with_proof_of("less than its proof is for", &Detail::ALL, &[], Code::SignatureWrong),
        with_proof_of("more than its proof is for", &[], &Detail::ALL, Code::ProofMalformed),
        Case::new("what only its holder may have", BASE, Code::ProofNotForShowing),
        tagged("what only its holder may have, as if for others", base(), 1, Code::ProofMalformed),
        tagged("what is for others, as if for its holder alone", without(&[]), 0, Code::ProofNotForShowing),
    ]
}
