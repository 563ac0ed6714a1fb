//! Which of several proofs count (VC Data Integrity 1.0, 2.1.1), by one rule:
//!
//! - Every proof of a suite that is checked here must hold, and be made with a key of the issuer. One that does not is
//!   never passed over: nobody could tell whether the issuer made a mistake or somebody else is at work.
//! - A proof of another suite says nothing, as long as one of ours is there; so does a base proof of `ecdsa-sd-2023`,
//!   which its holder keeps to make proofs for showing from it.
//! - A proof that builds on another one (`previousProof`) says something that is not acted on: it cannot be told.
//! - There are at most [`PROOFS`], because each may cost a key to be fetched.

use super::{ProofOptions, ecdsa_sd};
use crate::{
    json::{Object, Value},
    limits::PROOFS,
    proof::{Purpose, Refusal, Suite},
};

/// The proofs of a document that must hold, at least one.
pub(crate) fn proofs<'d, 't>(
    document: &'d Object<'t>,
    purpose: Purpose,
) -> Result<Vec<ProofOptions<'d, 't>>, Refusal> {
    let (objects, known) = read(document, purpose)?;
    let (kept_back, shown): (Vec<_>, Vec<_>) = known.into_iter().partition(ecdsa_sd::is_base);
    match (shown.is_empty(), kept_back.is_empty(), objects.first()) {
        (false, ..) => Ok(shown),
        (true, false, _) => Err(Refusal::NotForShowing),
        (true, true, Some(other)) => Err(Refusal::SuiteUnknown(names(other))),
        (true, true, None) => Err(Refusal::ProofMissing),
    }
}

/// The one base proof of `ecdsa-sd-2023` among the proofs of a document, if it has one.
pub(crate) fn base<'d, 't>(document: &'d Object<'t>) -> Result<Option<ProofOptions<'d, 't>>, Refusal> {
    let (_, known) = read(document, Purpose::AssertionMethod)?;
    let mut kept_back = known.into_iter().filter(ecdsa_sd::is_base);
    match (kept_back.next(), kept_back.next()) {
        (_, Some(_)) => Err(Refusal::ProofUnknown("several base proofs".to_owned())),
        (base, None) => Ok(base),
    }
}

type Read<'d, 't> = (Vec<&'d Object<'t>>, Vec<ProofOptions<'d, 't>>);

/// All proofs, and those of suites that are checked here.
fn read<'d, 't>(document: &'d Object<'t>, purpose: Purpose) -> Result<Read<'d, 't>, Refusal> {
    let given = document.get("proof").ok_or(Refusal::ProofMissing)?.one_or_many();
    if given.len() > PROOFS {
        return Err(Refusal::ProofUnknown(format!("more than {PROOFS} proofs")));
    }
    let objects = given.iter().map(|proof| proof.as_object().ok_or(Refusal::ProofMalformed("members")));
    let objects: Vec<&'d Object<'t>> = objects.collect::<Result<_, _>>()?;
    let of_ours = objects.iter().filter_map(|object| Some((*object, suite(object)?)));
    let read = of_ours.map(|(object, suite)| ProofOptions::read(object, suite, purpose));
    let known = read.collect::<Result<_, _>>()?;
    Ok((objects, known))
}

fn suite(proof: &Object<'_>) -> Option<Suite> {
    Suite::of_proof(member(proof, "type")?, member(proof, "cryptosuite"))
}

fn names(proof: &Object<'_>) -> String {
    let names = [member(proof, "type"), member(proof, "cryptosuite")];
    names.map(Option::unwrap_or_default).join(" ")
}

fn member<'d>(proof: &'d Object<'_>, name: &str) -> Option<&'d str> {
    proof.get(name).and_then(Value::as_str)
}
