//! Key documents on the web: the keys of issuers whose id is a web address (Controlled Identifiers 1.0, 3.3; Open Badges
//! 3.0, 8.2 on keys in header and proof).
//!
//! Three shapes are read: the issuer's own document, which names its keys as a DID document does; a single Multikey or
//! JsonWebKey; and a bare JWK. A single key is the issuer's only if it stands below the issuer's own address, and says
//! so itself where it can: two strangers may share a host.

use serde::Deserialize as _;

use super::document::{Methods, NoKey, VerificationMethod};
use crate::{
    json::{Object, Value},
    key::{Jwk, PublicKey},
    proof::Purpose,
    uri::Uri,
};

/// The key with which an issuer states things under this name, by the document at the name's address.
pub fn key(document: &Value<'_>, issuer: &Uri, name: &Uri) -> Result<PublicKey, NoKey> {
    let unreadable = |error: &dyn std::fmt::Display| NoKey::Unreadable(error.to_string());
    let object = document.as_object().ok_or_else(|| unreadable(&"no object"))?;
    let (address, _) = split(name);
    if ["publicKeyMultibase", "publicKeyJwk"].iter().any(|member| object.get(member).is_some()) {
        let single = VerificationMethod::deserialize(document).map_err(|error| unreadable(&error))?;
        let is_named = single.id == name.as_str() || single.id == address;
        let key = single.key(issuer.as_str())?;
        return if is_named { of_issuer(key, issuer, name) } else { Err(not_named(name)) };
    }
    if object.get("kty").is_some() {
        let jwk = Jwk::deserialize(document).map_err(|error| NoKey::Jwk(error.to_string()))?;
        return of_issuer(jwk.0, issuer, name);
    }
    if text(object, "id") != Some(address) || address != issuer.as_str() {
        return Err(not_named(name));
    }
    Methods::deserialize(document).map_err(|error| unreadable(&error))?.key(
        issuer.as_str(),
        name.as_str(),
        Purpose::AssertionMethod,
    )
}

/// Does the set of keys at the root of the issuer's host hold this key?
pub fn holds(document: &Value<'_>, key: &PublicKey) -> bool {
    let keys = document.as_object().and_then(|object| object.get("keys")).and_then(Value::as_array);
    keys.unwrap_or_default().iter().any(|own| Jwk::deserialize(own).is_ok_and(|own| own.0 == *key))
}

fn of_issuer(key: PublicKey, issuer: &Uri, name: &Uri) -> Result<PublicKey, NoKey> {
    let (address, own) = (split(name).0, issuer.as_str());
    let below = address
        .strip_prefix(own)
        .is_some_and(|rest| rest.is_empty() || own.ends_with('/') || rest.starts_with(['/', '?']));
    if below && !address.contains("..") { Ok(key) } else { Err(not_named(name)) }
}

fn not_named(name: &Uri) -> NoKey {
    NoKey::NotNamed(name.as_str().to_owned())
}

fn text<'d>(object: &'d Object<'_>, name: &str) -> Option<&'d str> {
    object.get(name).and_then(Value::as_str)
}

fn split(name: &Uri) -> (&str, Option<&str>) {
    name.as_str().split_once('#').map_or((name.as_str(), None), |(address, rest)| (address, Some(rest)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{json, key::P256Secret};

    const ISSUER: &str = "https://badges.example/issuers/1";

    fn own() -> PublicKey {
        PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public())
    }

    fn found(document: &serde_json::Value, name: &str) -> Result<PublicKey, NoKey> {
        let text = document.to_string();
        key(&json::read(text.as_bytes()).unwrap(), &ISSUER.parse().unwrap(), &name.parse().unwrap())
    }

    fn multikey(id: &str, controller: &str) -> serde_json::Value {
        json!({ "id": id, "type": "Multikey", "controller": controller, "publicKeyMultibase": own().to_multibase() })
    }

    fn document(id: &str) -> serde_json::Value {
        let name = format!("{ISSUER}#key");
        json!({ "id": id, "verificationMethod": [multikey(&name, ISSUER)], "assertionMethod": [name] })
    }

    #[test]
    fn the_issuers_own_document_names_its_keys() {
        assert_eq!(found(&document(ISSUER), &format!("{ISSUER}#key")), Ok(own()));
        assert!(matches!(found(&document(ISSUER), &format!("{ISSUER}#other")), Err(NoKey::NotNamed(_))));
    }

    #[test]
    fn a_document_of_somebody_else_on_the_same_host_names_none_of_the_issuers_keys() {
        let other = "https://badges.example/issuers/2";
        assert!(matches!(found(&document(ISSUER), &format!("{other}#key")), Err(NoKey::NotNamed(_))));
        assert!(matches!(found(&document(other), &format!("{ISSUER}#key")), Err(NoKey::NotNamed(_))));
    }

    #[test]
    fn a_single_key_below_the_issuers_address_is_the_issuers() {
        let name = format!("{ISSUER}/keys/1");
        assert_eq!(found(&multikey(&name, ISSUER), &name), Ok(own()));
        assert_eq!(found(&serde_json::to_value(Jwk(own())).unwrap(), &name), Ok(own()));
    }

    #[test]
    fn a_single_key_elsewhere_is_not_the_issuers_whatever_it_says() {
        for name in ["https://badges.example/issuers/12", "https://badges.example/issuers/2/key"] {
            assert!(matches!(found(&multikey(name, ISSUER), name), Err(NoKey::NotNamed(_))), "{name}");
            let jwk = serde_json::to_value(Jwk(own())).unwrap();
            assert!(matches!(found(&jwk, name), Err(NoKey::NotNamed(_))), "{name}");
        }
    }

    #[test]
    fn a_single_key_of_another_controller_or_name_is_refused() {
        let name = format!("{ISSUER}/keys/1");
        assert!(matches!(
            found(&multikey(&name, "https://evil.example"), &name),
            Err(NoKey::AnotherController(_))
        ));
        assert!(matches!(found(&multikey(ISSUER, ISSUER), &name), Err(NoKey::NotNamed(_))));
    }

    #[test]
    fn a_path_that_climbs_is_not_below() {
        let name = format!("{ISSUER}/../2/key");
        assert!(found(&serde_json::to_value(Jwk(own())).unwrap(), &name).is_err());
    }

    #[test]
    fn a_set_of_keys_holds_its_keys_only() {
        let text = json!({ "keys": [{ "kty": "oct", "k": "AA" }, Jwk(own())] }).to_string();
        let set = json::read(text.as_bytes()).unwrap();
        let other = PublicKey::P256(P256Secret::from_bytes([8; 32]).unwrap().public());
        assert!(holds(&set, &own()));
        assert!(!holds(&set, &other));
    }
}
