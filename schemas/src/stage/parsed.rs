//! Signed, and its text still at hand as it was read: whoever has the key checks it without reading it again.

use serde::Deserialize as _;

use super::{Document, Form, KeyName, KeyRequest, Kind, Method, Signed, outline};
use crate::{
    jose::Compact,
    json::{self, Object, Value},
    key::Jwk,
    proof::{Purpose, Refusal, data_integrity},
};

/// A [`Signed`] document with what was read of its text. Its claims are as far away as they are there.
#[derive(Debug)]
pub struct Parsed<'t, T> {
    signed: Signed<T>,
    /// Where the document is its own text; a token's lies inside another one.
    document: Option<Value<'t>>,
}

impl<'t, T: Document> Parsed<'t, T> {
    /// As [`Signed::read`].
    ///
    /// ```
    /// use schemas::{credential::AchievementCredential, stage::Parsed, verdict::Code};
    /// let refusal = Parsed::<AchievementCredential>::read("{}").unwrap_err();
    /// assert_eq!(refusal.code(), Code::NotABadge);
    /// ```
    pub fn read(text: &'t str) -> Result<Self, Refusal> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        match (text.starts_with('{'), T::KIND) {
            (true, Kind::Token) => Err(Refusal::AnotherKind),
            (true, Kind::Credential(_) | Kind::AnyCredential) => {
                let value = json::read(text.as_bytes())?;
                let signed = Signed::new(text, Form::DataIntegrity, embedded::<T>(&value)?);
                Ok(Parsed { signed, document: Some(value) })
            }
            (false, _) => {
                let signed = Signed::new(text, Form::Jwt, vec![token::<T>(text)?]);
                Ok(Parsed { signed, document: None })
            }
        }
    }
}

impl<'t, T> Parsed<'t, T> {
    /// The document, to ask for its keys.
    pub fn signed(&self) -> &Signed<T> {
        &self.signed
    }

    /// The document alone, to be kept.
    pub fn into_signed(self) -> Signed<T> {
        self.signed
    }

    /// As [`Signed::by_keys`].
    #[must_use]
    pub fn by_keys(self, names: impl IntoIterator<Item = KeyName>) -> Self {
        Parsed { signed: self.signed.by_keys(names), ..self }
    }

    /// The document, and its text as it was read.
    pub(crate) fn into_parts(self) -> (Signed<T>, Option<Value<'t>>) {
        (self.signed, self.document)
    }
}

/// Read when it is checked.
impl<T> From<Signed<T>> for Parsed<'_, T> {
    fn from(signed: Signed<T>) -> Self {
        Parsed { signed, document: None }
    }
}

fn embedded<T: Document>(value: &Value<'_>) -> Result<Vec<KeyRequest>, Refusal> {
    let document = object(value)?;
    let issuer = outline::issuer_of_embedded(document, T::KIND)?;
    let proofs = data_integrity::proofs(document, Purpose::AssertionMethod)?;
    Ok(proofs.iter().map(|proof| KeyRequest::new(issuer.clone(), proof.method)).collect())
}

fn token<T: Document>(text: &str) -> Result<KeyRequest, Refusal> {
    let token = Compact::read(text)?;
    if !T::accepts_typ(token.header().typ.as_deref()) {
        return Err(Refusal::AnotherTyp(token.header().typ.clone().unwrap_or_default()));
    }
    let value = json::read(token.payload())?;
    let issuer = outline::issuer_of_payload(object(&value)?, T::KIND)?;
    let named = KeyRequest::new(issuer, token.header().kid.as_deref().unwrap_or_default());
    let brought = || Some(Jwk::deserialize(token.header().jwk.as_ref()?).ok()?.0);
    Ok(match (&named.method, brought()) {
        (Method::Other(_), Some(key)) => KeyRequest { method: Method::Brought(key), ..named },
        _ => named,
    })
}

fn object<'v, 't>(value: &'v Value<'t>) -> Result<&'v Object<'t>, Refusal> {
    value.as_object().ok_or(Refusal::AnotherKind)
}
