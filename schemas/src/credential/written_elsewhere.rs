//! A credential that another program wrote, to be signed as it stands (VC-API, issuing): held to VC Data Model 2.0, and
//! never a document that speaks for more than its own words.
//!
//! What it is and who states it is asked of its canonical statements, wherever in it they stand: a type that is written
//! as an address is one too, and a second issuer would be believed by whoever reads statements.

use super::{
    AnyCredential,
    model::{self, Model},
};
use crate::{
    canonical::{self, Canonical, Contexts},
    did::Did,
    json::{Object, Value},
    proof::Refusal,
    stage::{Document as _, Kind, NotIssuable, Unsigned, outline},
};

/// Kinds that are never signed on demand, by the last part of their names: what says of other documents whether they
/// count, what somebody shows, and what only wraps something signed.
const REFUSED: [&str; 11] = [
    "BitstringStatusList",
    "BitstringStatusListCredential",
    "EndorsementCredential",
    "EndorsementSubject",
    "EnvelopedVerifiableCredential",
    "EnvelopedVerifiablePresentation",
    "RevocationList2020",
    "RevocationList2020Credential",
    "StatusList2021",
    "StatusList2021Credential",
    "VerifiablePresentation",
];

const TYPE: &str = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
const ISSUER: &str = "<https://www.w3.org/2018/credentials#issuer>";
const PROOF: &str = "<https://w3id.org/security#proof>";

/// Why such a credential is not signed.
#[derive(Debug, thiserror::Error)]
pub enum NotToBeSigned {
    /// It is no credential of the data model, or readers would differ over it.
    #[error(transparent)]
    NotIssuable(#[from] NotIssuable),
    /// A kind that is never signed on demand.
    #[error("a {0} is not signed on demand")]
    Kind(&'static str),
    /// Somebody signed it, or a part of it, before.
    #[error("it has a proof already")]
    Proof,
    /// It, or a part of it, is stated by somebody else than the one who signs.
    #[error("it names another issuer than {0}")]
    AnotherIssuer(Did),
}

impl From<Refusal> for NotToBeSigned {
    fn from(refusal: Refusal) -> Self {
        NotToBeSigned::NotIssuable(refusal.into())
    }
}

/// The credential, fit to be signed by this issuer; it may name these contexts.
pub fn written_elsewhere(
    document: &Object<'_>,
    issuer: &Did,
    contexts: Contexts,
) -> Result<Unsigned<AnyCredential>, NotToBeSigned> {
    let types = document.get("type").map(Value::one_or_many).unwrap_or_default();
    if let Some(kind) = types.iter().filter_map(Value::as_str).find_map(refused) {
        return Err(NotToBeSigned::Kind(kind));
    }
    if document.get("proof").is_some() {
        return Err(NotToBeSigned::Proof);
    }
    if model::of(document) != Some(Model::V2) {
        return Err(Refusal::AnotherKind.into());
    }
    outline::issuer_of_embedded(document, Kind::AnyCredential)?;
    let canonical = canonical::check_issuable_within(contexts, document).map_err(NotIssuable::from)?;
    model::check(document)?;
    let claims = AnyCredential::read(document)?;
    check_statements(&canonical, issuer)?;
    Ok(Unsigned::checked(claims, document.to_string(), contexts))
}

fn check_statements(canonical: &Canonical, issuer: &Did) -> Result<(), NotToBeSigned> {
    for line in canonical.nquads().lines() {
        let mut parts = line.splitn(3, ' ').skip(1);
        let (predicate, object) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let object = object.split(' ').next().unwrap_or_default();
        let named = object.strip_prefix('<').and_then(|object| object.strip_suffix('>'));
        match predicate {
            TYPE => {
                if let Some(kind) = named.and_then(refused) {
                    return Err(NotToBeSigned::Kind(kind));
                }
            }
            ISSUER if named != Some(issuer.as_str()) => {
                return Err(NotToBeSigned::AnotherIssuer(issuer.clone()));
            }
            PROOF => return Err(NotToBeSigned::Proof),
            _ => {}
        }
    }
    Ok(())
}

fn refused(name: &str) -> Option<&'static str> {
    let last = name.rsplit(['#', '/', ':']).next().unwrap_or_default();
    REFUSED.into_iter().find(|kind| *kind == last)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json;

    const ISSUER: &str = "did:key:z6MkhGUL5gg5qiYzM2jrnvfxSNDxqgwkbafcMXxy8wBtNWcq";

    fn tried(changes: &[(&str, serde_json::Value)]) -> Result<String, NotToBeSigned> {
        let mut credential = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential"],
            "issuer": ISSUER,
            "credentialSubject": { "id": "did:example:subject", "name": "Žan" },
        });
        for (member, value) in changes {
            credential[*member] = value.clone();
        }
        let text = credential.to_string();
        let value = json::read(text.as_bytes()).unwrap();
        let issuer = ISSUER.parse().unwrap();
        let unsigned = written_elsewhere(value.as_object().unwrap(), &issuer, Contexts::WithExamples)?;
        Ok(unsigned.text().to_owned())
    }

    fn changed(member: &str, value: serde_json::Value) -> Result<String, NotToBeSigned> {
        tried(&[(member, value)])
    }

    #[test]
    fn a_credential_is_signed_as_it_stands() {
        let text = changed("validFrom", json!("2026-11-10T12:00:00.50Z")).unwrap();
        assert!(text.contains(r#""validFrom":"2026-11-10T12:00:00.50Z""#), "{text}");
    }

    #[test]
    fn kinds_that_speak_for_other_documents_are_not_signed_under_any_name() {
        let status = "https://www.w3.org/ns/credentials/status#";
        for (member, value) in [
            ("type", json!(["VerifiableCredential", "BitstringStatusListCredential"])),
            ("type", json!(["VerifiableCredential", format!("{status}BitstringStatusListCredential")])),
            (
                "type",
                json!(["VerifiableCredential", "https://w3id.org/vc/status-list#StatusList2021Credential"]),
            ),
            ("type", json!(["VerifiableCredential", "urn:x:EndorsementCredential"])),
            ("type", json!("VerifiablePresentation")),
            ("type", json!(["VerifiableCredential", "EnvelopedVerifiablePresentation"])),
            ("credentialSubject", json!({ "id": "urn:x:1", "type": format!("{status}BitstringStatusList") })),
            ("evidence", json!({ "type": ["https://example.org/Evidence", "VerifiablePresentation"] })),
        ] {
            assert!(matches!(changed(member, value.clone()), Err(NotToBeSigned::Kind(_))), "{value}");
        }
    }

    #[test]
    fn under_the_context_of_examples_words_have_a_meaning_and_kinds_keep_theirs() {
        let examples =
            json!(["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"]);
        let word = [("@context", examples.clone()), ("shoeSize", json!(43))];
        assert!(tried(&word).is_ok());
        let kind =
            [("@context", examples), ("type", json!(["VerifiableCredential", "StatusList2021Credential"]))];
        assert!(matches!(tried(&kind), Err(NotToBeSigned::Kind(_))));
    }

    #[test]
    fn what_has_a_proof_is_not_signed_again() {
        let proof = json!({ "type": "DataIntegrityProof" });
        assert!(matches!(changed("proof", json!([])), Err(NotToBeSigned::Proof)));
        let inner = changed("https://w3id.org/security#proof", proof);
        assert!(matches!(inner, Err(NotToBeSigned::Proof)), "{inner:?}");
    }

    #[test]
    fn nobody_else_is_named_as_an_issuer() {
        let other = "did:web:badges.example:o:havnby";
        for (member, value) in [
            ("issuer", json!(other)),
            ("issuer", json!({ "id": other })),
            ("https://www.w3.org/2018/credentials#issuer", json!({ "id": other })),
            (
                "credentialSubject",
                json!({ "id": "urn:x:1", "https://www.w3.org/2018/credentials#issuer": { "id": other } }),
            ),
        ] {
            let refused = changed(member, value.clone());
            assert!(matches!(refused, Err(NotToBeSigned::AnotherIssuer(_))), "{value}: {refused:?}");
        }
    }

    #[test]
    fn what_is_no_credential_of_the_newer_model_is_not_signed() {
        let refused = |member, value| match changed(member, value) {
            Err(NotToBeSigned::NotIssuable(NotIssuable::Shape(refusal))) => refusal.code().as_str(),
            other => panic!("{other:?}"),
        };
        assert_eq!(refused("@context", json!("https://www.w3.org/2018/credentials/v1")), "not_a_badge");
        assert_eq!(refused("type", json!(["https://example.org/Thing"])), "not_a_badge");
        assert_eq!(refused("credentialSubject", json!({})), "shape_wrong");
        assert_eq!(refused("validFrom", json!("2026-11-10")), "shape_wrong");
        let undefined = changed("shoeSize", json!(43));
        assert!(matches!(undefined, Err(NotToBeSigned::NotIssuable(NotIssuable::NotCanonical(_)))));
    }
}
