//! Any credential of VC Data Model 2.0 or 1.1, badge or not, for programs that ask whether one is sound, or to have one
//! signed (VC-API).
//!
//! Only what the data model itself rules is read: everything else in it is the business of whoever asked. Such a
//! credential is never drafted here, only signed as somebody wrote it (`written_elsewhere`), and never judged as a badge.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as JsonValue};

use super::{
    CredentialSchema, LanguageText, Plural, RelatedResource, StatusEntry, Types,
    model::{self, Model},
};
use crate::{
    json::{Object, Value},
    proof::Refusal,
    stage::{Document, Kind, NotIssuable, repeated, sealed::Sealed},
    time::Timestamp,
    uri::Uri,
};

/// What the data model itself says of a credential.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct AnyCredential {
    #[serde(default, deserialize_with = "stated")]
    pub id: Option<Uri>,
    pub issuer: AnyIssuer,
    #[serde(default, alias = "issuanceDate", deserialize_with = "stated")]
    pub valid_from: Option<Timestamp>,
    #[serde(default, alias = "expirationDate", deserialize_with = "stated")]
    pub valid_until: Option<Timestamp>,
    #[serde(default, deserialize_with = "stated")]
    pub name: Option<Plural<LanguageText>>,
    #[serde(default, deserialize_with = "stated")]
    pub description: Option<Plural<LanguageText>>,
    pub credential_subject: Plural<Subject>,
    #[serde(default, deserialize_with = "stated")]
    pub credential_status: Option<Plural<StatusEntry>>,
    #[serde(default, deserialize_with = "stated")]
    pub credential_schema: Option<Plural<CredentialSchema>>,
    #[serde(default, deserialize_with = "stated")]
    pub refresh_service: Option<Plural<Typed>>,
    #[serde(default, deserialize_with = "stated")]
    pub terms_of_use: Option<Plural<Typed>>,
    #[serde(default, deserialize_with = "stated")]
    pub evidence: Option<Plural<Typed>>,
    #[serde(default, deserialize_with = "stated")]
    pub confidence_method: Option<Plural<Typed>>,
    #[serde(default, deserialize_with = "stated")]
    pub render_method: Option<Plural<Typed>>,
    #[serde(default, deserialize_with = "stated")]
    pub related_resource: Option<Plural<RelatedResource>>,
}

/// The issuer by its identifier, or with what it says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "described at the type")]
pub enum AnyIssuer {
    Id(Uri),
    Described {
        id: Uri,
        #[serde(default, deserialize_with = "stated")]
        name: Option<Plural<LanguageText>>,
        #[serde(default, deserialize_with = "stated")]
        description: Option<Plural<LanguageText>>,
    },
}

/// Whom something is said about; what is said is there, and nobody's business here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Map<String, JsonValue>")]
pub struct Subject {
    id: Option<Uri>,
}

/// An object of a kind that its type names; it may have an id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct Typed {
    #[serde(default, deserialize_with = "stated")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
}

impl AnyIssuer {
    /// The identifier.
    pub fn id(&self) -> &Uri {
        let (AnyIssuer::Id(id) | AnyIssuer::Described { id, .. }) = self;
        id
    }
}

impl AnyCredential {
    fn check(&self) -> Result<(), Refusal> {
        if self.valid_from.zip(self.valid_until).is_some_and(|(from, until)| until < from) {
            return Err(Refusal::shape("validUntil", "an end before the beginning"));
        }
        let related = self.related_resource.as_ref().map_or(&[][..], Plural::as_slice);
        for (at, resource) in related.iter().enumerate() {
            let wrong = |breach| Refusal::shape(format!("relatedResource.{at}"), breach);
            resource.check().map_err(|unfit| wrong(unfit.to_string()))?;
            if related[..at].iter().any(|earlier| earlier.id == resource.id) {
                return Err(wrong("the same id twice".to_owned()));
            }
        }
        Ok(())
    }
}

impl TryFrom<Map<String, JsonValue>> for Subject {
    type Error = &'static str;

    fn try_from(claims: Map<String, JsonValue>) -> Result<Self, Self::Error> {
        if claims.is_empty() {
            return Err("a subject of whom nothing is said");
        }
        let id = match claims.get("id") {
            None => None,
            Some(id) => {
                Some(id.as_str().and_then(|id| id.parse().ok()).ok_or("an id that is no single URL")?)
            }
        };
        Ok(Subject { id })
    }
}

impl Sealed for AnyCredential {}

impl Document for AnyCredential {
    const TYP: &'static str = "vc+jwt";
    const KIND: Kind = Kind::AnyCredential;

    fn issuer(&self) -> Uri {
        self.issuer.id().clone()
    }

    fn begins(&self) -> Option<Timestamp> {
        self.valid_from
    }

    fn registered(&self) -> Vec<(&'static str, JsonValue)> {
        let subject = match self.credential_subject.as_slice() {
            [only] => only.id.as_ref(),
            _ => None,
        };
        repeated(self.issuer.id(), self.id.as_ref(), subject, self.valid_from, self.valid_until)
    }

    /// VC-JOSE-COSE leaves a token to repeat what it wants; what it does repeat must be the same.
    fn must_repeat(_claim: &str) -> bool {
        false
    }

    fn accepts_typ(typ: Option<&str>) -> bool {
        typ.is_none_or(|typ| ["JWT", Self::TYP].iter().any(|own| typ.eq_ignore_ascii_case(own)))
    }

    fn read(document: &Object<'_>) -> Result<Self, Refusal> {
        let dates = ["validFrom", "validUntil", "issuanceDate", "expirationDate"];
        if let Some(date) = dates.into_iter().find(|date| document.get(date).is_some_and(is_loose)) {
            return Err(Refusal::shape(date, "not a dateTimeStamp of XML Schema"));
        }
        if model::of(document) == Some(Model::V1) && document.get("issuanceDate").is_none() {
            return Err(Refusal::shape("issuanceDate", "missing"));
        }
        let credential = AnyCredential::deserialize(document)?;
        credential.check()?;
        Ok(credential)
    }

    fn check_issuable(&self) -> Result<(), NotIssuable> {
        Err(NotIssuable::Rule {
            member: "type".to_owned(),
            rule: "to be that of a badge: nothing else is drafted",
        })
    }
}

/// RFC 3339 lets people write small letters, XML Schema does not.
fn is_loose(date: &Value<'_>) -> bool {
    date.as_str().is_some_and(|date| date.bytes().any(|byte| byte.is_ascii_lowercase()))
}

/// A member that is there says something: `null` does not stand for its absence.
pub(super) fn stated<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}
