//! VC-JWT (Open Badges 3.0, 8.2; RFC 7519): the credential is the payload, and five claims repeat it.
//!
//! Kreds signs with ES256, and with RS256 where an organisation wants it. The header's members stand in the order `alg, typ, kid`, the repeated claims after the
//! credential in the order `iss, jti, nbf, sub, exp`; badge QR codes rely on both. The `typ` is that of the kind of
//! document: `JWT` for badges, where it may be absent, `vc+jwt` for status lists and `trust+jwt` for trust lists, so
//! that none can stand in for another (RFC 8725, 3.11). A credential of the older data model stands in the claim `vc`.
//! What a token repeats must be the same; only `sub`, which 1EdTech leaves out, may be missing. A token's credential is held to the same contexts and terms as
//! one with a proof inside, though its signature does not depend on them.

use super::{Refusal, SigningError, Sound, Suite};
use crate::{
    canonical::{self, Contexts, Omit},
    credential::shape,
    did::DidUrl,
    jose::{self, Compact, SigningKey},
    json::{self, Object, Value},
    key::{P256Public, P256Secret, PublicKey, RsaPublic, RsaSecret, Signer},
    stage::{Document, Kind, Signed, Unsigned, outline},
};

/// The names of the claims by which a token may repeat its credential.
const REPEATED: [&str; 5] = ["iss", "jti", "nbf", "sub", "exp"];
/// All that may stand beside the credential: the signature covers it, but it is no part of what is stated. An embedded
/// proof is allowed by the standard and says nothing more here; an audience stands in tokens of 1EdTech.
const BESIDE: [&str; 8] = ["iss", "jti", "nbf", "sub", "exp", "iat", "aud", "proof"];

/// Who signs documents as tokens.
#[derive(Clone, Copy, Debug)]
pub enum TokenKey<'k> {
    /// `ES256`: what every browser can check, and what badge QR codes hold.
    P256(&'k dyn Signer<P256Public>),
    /// `RS256`: for those who read nothing else.
    Rsa(&'k dyn Signer<RsaPublic>),
}

impl<'k> From<&'k P256Secret> for TokenKey<'k> {
    fn from(secret: &'k P256Secret) -> Self {
        TokenKey::P256(secret)
    }
}

impl<'k> From<&'k RsaSecret> for TokenKey<'k> {
    fn from(secret: &'k RsaSecret) -> Self {
        TokenKey::Rsa(secret)
    }
}

/// Signs a document as a token.
pub fn sign<'k, T: Document>(
    unsigned: &Unsigned<T>,
    signer: impl Into<TokenKey<'k>>,
    key: &DidUrl,
) -> Result<Signed<T>, SigningError> {
    super::own_key(unsigned, key)?;
    let payload = unsigned.text_with(&unsigned.claims().registered());
    let signer = match signer.into() {
        TokenKey::P256(signer) => SigningKey::P256(signer),
        TokenKey::Rsa(signer) => SigningKey::Rsa(signer),
    };
    let token = jose::sign(signer, T::TYP, key.as_str(), payload.as_bytes())?;
    Signed::read(&token).map_err(SigningError::NotReadBack)
}

pub(super) fn check<T: Document>(
    text: &str,
    key: &PublicKey,
    contexts: Contexts,
) -> Result<Sound<T>, Refusal> {
    let token = Compact::read(text)?;
    token.verify(key)?;
    let value = json::read(token.payload())?;
    let payload = value.as_object().ok_or(Refusal::AnotherKind)?;
    let claims: T = match T::KIND {
        Kind::Token => shape::read(payload)?,
        Kind::Credential(_) | Kind::AnyCredential => credential(payload, contexts)?,
    };
    let created = claims.begins();
    Ok(Sound { claims, created, suites: vec![Suite::Jws(token.header().algorithm)] })
}

fn credential<T: Document>(payload: &Object<'_>, contexts: Contexts) -> Result<T, Refusal> {
    let credential = outline::credential_in(payload)?;
    let beside = payload.get("vc").map(|_| payload.without("vc"));
    let beside = beside.iter().flat_map(Object::iter);
    if let Some((name, _)) = beside.into_iter().find(|(name, _)| !BESIDE.contains(name)) {
        return Err(Refusal::shape(name, "a member beside the credential"));
    }
    let credential = BESIDE.iter().fold(credential.clone(), |rest, name| rest.less(name));
    canonical::canonicalise_within(contexts, &credential, Omit::Nothing)?;
    let claims: T = super::claims(&credential)?;
    let expected = claims.registered();
    for name in REPEATED {
        let expected = expected.iter().find(|(own, _)| *own == name).map(|(_, value)| value);
        let may_be_missing = !T::must_repeat(name) && payload.get(name).is_none();
        if !may_be_missing && !same(payload.get(name), expected) {
            return Err(Refusal::ClaimsDiffer(name));
        }
    }
    Ok(claims)
}

fn same(written: Option<&Value<'_>>, expected: Option<&serde_json::Value>) -> bool {
    match (written, expected) {
        (None, None) => true,
        (Some(Value::String(text)), Some(expected)) => expected.as_str() == Some(text),
        (Some(Value::Number(number)), Some(expected)) => {
            expected.is_number() && number.as_i64() == expected.as_i64()
        }
        _ => false,
    }
}
