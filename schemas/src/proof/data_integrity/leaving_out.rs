//! The holder's half of `ecdsa-sd-2023` (ECDSA Cryptosuites 1.0, 3.5.3, 3.5.4, 3.6.5 and 3.6.6): a base proof checked, and
//! from it a proof for showing that covers only what is left.
//!
//! The standard has nobody check a base proof. It is checked here all the same, every signature in it: what is kept as a
//! sound badge must be one in each of its parts.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::{
    ProofOptions,
    base::Base,
    disclosure::Disclosure,
    ecdsa_sd::{BASE, DERIVED, Signatures},
};
use crate::{
    canonical::{self, Grouped, Named, Omit, Selection},
    json::{Object, Pointer, Value},
    key::PublicKey,
    proof::Refusal,
};

/// The label of a blank node: a hash that nobody else can compute.
type Label = [u8; 32];

/// A document with its base proof, taken apart.
pub(in crate::proof) struct Divided<'d, 't, 'v> {
    document: &'d Object<'t>,
    proof: &'v ProofOptions<'d, 't>,
    base: Base<'v>,
    mandatory: Selection,
}

impl<'d, 't, 'v> Divided<'d, 't, 'v> {
    pub(in crate::proof) fn read(
        document: &'d Object<'t>,
        proof: &'v ProofOptions<'d, 't>,
    ) -> Result<Self, Refusal> {
        let malformed = || Refusal::ProofMalformed("proofValue");
        let value = proof.value.strip_prefix(&BASE).ok_or_else(malformed)?;
        let base = Base::read(value).ok_or_else(malformed)?;
        let mandatory = Selection::of(&document.without("proof"), &base.mandatory).ok_or_else(malformed)?;
        Ok(Divided { document, proof, base, mandatory })
    }

    /// What must always be shown.
    pub(in crate::proof) fn mandatory(&self) -> &Selection {
        &self.mandatory
    }

    /// Checks every signature.
    pub(in crate::proof) fn check(&self, key: &PublicKey) -> Result<(), Refusal> {
        let PublicKey::P256(key) = key else { return Err(Refusal::KeyTypeWrong) };
        let Grouped { statements, .. } = self.grouped(&Selection::default())?;
        let (mandatory, others): (Vec<_>, Vec<_>) =
            statements.iter().partition(|statement| statement.is_mandatory);
        if others.len() != self.base.signatures.len() {
            return Err(Refusal::SignatureWrong);
        }
        let lines = others.iter().map(|statement| statement.line.as_str());
        let signatures = Signatures {
            issuers: self.base.issuers,
            key: self.base.key,
            each: self.base.signatures.iter().copied().zip(lines).collect(),
        };
        let mandatory: String = mandatory.iter().map(|statement| statement.line.as_str()).collect();
        signatures.check(self.document, self.proof, &mandatory, key)
    }

    /// The document without these parts, as far as they may be left out, and a proof for what is left.
    pub(in crate::proof) fn without(&self, left_out: &[Pointer]) -> Result<Object<'t>, Refusal> {
        let whole = self.document.without("proof");
        let chosen = Selection::all_but(&whole, left_out);
        let value = self.value(&self.grouped(&chosen)?);
        let proof = self.proof.object.with("proofValue", Value::String(value.into()));
        Ok(chosen.and(&self.mandatory).cut(&whole).with("proof", Value::Object(proof)))
    }

    /// The value of a proof for showing.
    fn value(&self, grouped: &Grouped<Label>) -> String {
        let shown = grouped.statements.iter().filter(|statement| statement.is_shown);
        let mandatory = shown.enumerate().filter(|(_, statement)| statement.is_mandatory);
        let others = grouped.statements.iter().filter(|statement| !statement.is_mandatory);
        let signed = others.zip(&self.base.signatures).filter(|(statement, _)| statement.is_shown);
        let disclosure = Disclosure {
            issuers: self.base.issuers,
            key: self.base.key,
            signatures: signed.map(|(_, signature)| *signature).collect(),
            labels: grouped.labels.iter().map(|(number, label)| (*number, label.as_slice())).collect(),
            mandatory: mandatory.map(|(at, _)| at).collect(),
        };
        format!("u{}", BASE64URL.encode([DERIVED.as_slice(), &disclosure.write()].concat()))
    }

    fn grouped(&self, chosen: &Selection) -> Result<Grouped<Label>, Refusal> {
        let named = Named { mandatory: &self.mandatory, chosen };
        let written = |label: &Label| format!("u{}", BASE64URL.encode(label));
        let label = |canonical: &str| labelled(self.base.labelling, canonical);
        Ok(canonical::grouped(self.document, Omit::Proof, named, label, written)?)
    }
}

/// The label that the issuer gave to the blank node with this canonical one.
#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn labelled(key: &[u8], canonical: &str) -> Label {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key");
    mac.update(canonical.as_bytes());
    mac.finalize().into_bytes().into()
}
