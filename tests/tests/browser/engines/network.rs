//! A network with one library, made with fresh keys: its trust list, its status lists and its badges, sound or bent.

use rand::RngCore as _;
use rand::rngs::OsRng;
use schemas::did::{Did, DidUrl};
use schemas::jose::{self, SigningKey};
use schemas::key::{Ed25519Secret, Jwk, P256Secret, PublicKey, SecretKey};
use schemas::proof::jwt;
use schemas::stage::{Signed, Unsigned};
use schemas::status::{ListTerms, Purpose, StatusList, StatusListCredential};
use schemas::time::Timestamp;
use schemas::trust::{
    Fingerprint, Mark, PinnedKey, RecognisedNetwork, Root, Survivors, TrustList, TrustedIssuer, WorkingKey,
};
use serde_json::{Value, json};
use std::sync::LazyLock;

pub(super) const REVOCATIONS: &str = "https://badges.example/o/havnby/status/1";
pub(super) const SUSPENSIONS: &str = "https://badges.example/o/havnby/status/2";
pub(super) const SURVIVORS: &str = "https://north.example/survivors/1.jwt";
pub(super) const LIBRARY: &str = "did:web:badges.example:o:havnby";
const NORTH: &str = "did:web:north.example";

/// The keys of everybody.
pub(super) struct Network {
    pub(super) root: P256Secret,
    pub(super) working: P256Secret,
    /// The library's living key, `#p202601a`.
    pub(super) key: P256Secret,
    /// Its key of the year before, `#p202501a`.
    pub(super) old_key: P256Secret,
    /// The one that was stolen, `#p202601b`.
    pub(super) stolen_key: P256Secret,
    /// Nobody's.
    pub(super) stranger: P256Secret,
    pub(super) edwards: Ed25519Secret,
    did: Did,
}

/// The library's RSA key, `#r202601a`; one for all rows, for making one takes a while.
static RSA: LazyLock<SecretKey> = LazyLock::new(|| jose::new_rsa_key().unwrap());

pub(super) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn secret() -> P256Secret {
    let mut bytes = [0; 32];
    OsRng.fill_bytes(&mut bytes);
    P256Secret::from_bytes(bytes).unwrap()
}

pub(super) fn name(did: &str, fragment: &str) -> DidUrl {
    format!("{did}#{fragment}").parse().unwrap()
}

impl Network {
    pub(super) fn new() -> Self {
        let mut seed = [0; 32];
        OsRng.fill_bytes(&mut seed);
        Network {
            root: secret(),
            working: secret(),
            key: secret(),
            old_key: secret(),
            stolen_key: secret(),
            stranger: secret(),
            edwards: Ed25519Secret::from_bytes(seed),
            did: NORTH.parse().unwrap(),
        }
    }

    /// The same for another network.
    pub(super) fn named(did: &str) -> Self {
        Network { did: did.parse().unwrap(), ..Network::new() }
    }

    /// How another network recognises this one.
    pub(super) fn recognised(&self) -> RecognisedNetwork {
        RecognisedNetwork { network: self.did.clone(), root: self.fingerprint() }
    }

    /// The network's word for which badges of the stolen key are real.
    pub(super) fn survivors(&self, tokens: &[&str], signed_with: &P256Secret) -> String {
        let marks = tokens.iter().map(|token| Mark::of(&Signed::read(token).unwrap()).unwrap());
        let file = Survivors {
            iss: self.did.clone(),
            key: name(LIBRARY, "p202601b"),
            version: 1,
            iat: time("2026-06-02T00:00:00Z"),
            confirmed: marks.collect(),
        };
        let kid = name(self.did.as_str(), "p202601a");
        jwt::sign(&Unsigned::new(file).unwrap(), signed_with, &kid).unwrap().text().to_owned()
    }

    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&Jwk(PublicKey::P256(self.root.public())))
    }

    /// The library as the list has it, for a row to bend.
    pub(super) fn library(&self) -> TrustedIssuer {
        let pinned =
            |fragment: &str, key: PublicKey, from: &str, until: Option<&str>, dead: Option<&str>| PinnedKey {
                kid: name(LIBRARY, fragment),
                jwk: Jwk(key),
                from: time(from),
                until: until.map(time),
                dead: dead.map(time),
                survivors: dead.map(|_| SURVIVORS.parse().unwrap()),
            };
        let p256 = |key: &P256Secret| PublicKey::P256(key.public());
        let began = "2026-01-01T00:00:00Z";
        let changed = Some("2026-01-01T00:00:00Z");
        TrustedIssuer {
            did: LIBRARY.parse().unwrap(),
            name: serde_json::from_value(json!({ "en": "Havnby Library", "da": "Havnby Bibliotek" }))
                .unwrap(),
            place: None,
            from: time("2025-01-01T00:00:00Z"),
            until: None,
            closed: None,
            keys: vec![
                pinned("p202601a", p256(&self.key), began, None, None),
                pinned("p202501a", p256(&self.old_key), "2025-01-01T00:00:00Z", changed, None),
                pinned("p202601b", p256(&self.stolen_key), began, None, Some("2026-06-01T00:00:00Z")),
                pinned("e202601a", PublicKey::Ed25519(self.edwards.public()), began, None, None),
                pinned("r202601a", RSA.public(), began, None, None),
            ],
            status_lists: vec![REVOCATIONS.parse().unwrap(), SUSPENSIONS.parse().unwrap()],
            kept_lists: Vec::new(),
        }
    }

    /// A list of this version that names the library so, signed with this key.
    pub(super) fn list(&self, version: u64, library: TrustedIssuer, signed_with: &P256Secret) -> String {
        self.list_of(version, vec![library], Vec::new(), signed_with)
    }

    /// A list with these issuers and these networks that it recognises.
    pub(super) fn list_of(
        &self,
        version: u64,
        issuers: Vec<TrustedIssuer>,
        recognises: Vec<RecognisedNetwork>,
        signed_with: &P256Secret,
    ) -> String {
        let north = self.did.clone();
        let working = WorkingKey {
            iss: north.clone(),
            kid: name(north.as_str(), "p202601a"),
            jwk: Jwk(PublicKey::P256(self.working.public())),
            iat: time("2026-01-01T00:00:00Z"),
            exp: time("2027-01-01T00:00:00Z"),
        };
        let list = TrustList {
            iss: north,
            version,
            iat: time("2026-11-20T00:00:00Z"),
            exp: time("2026-12-20T00:00:00Z"),
            name: serde_json::from_value(json!({ "en": "Cities of the North" })).unwrap(),
            root: Root::name(&self.root, &name(working.iss.as_str(), "root"), &working).unwrap(),
            issuers,
            recognises,
        };
        // As a careless network could sign it, without our rules for issuing.
        signed(&serde_json::to_string(&list).unwrap(), "trust+jwt", signed_with, &working.kid)
    }

    /// A status list of the library with these bits set, as of the day before.
    pub(super) fn status(&self, address: &str, purpose: Purpose, set: &[u64]) -> String {
        self.status_until(address, purpose, set, "2026-11-28T00:00:00Z", &self.key)
    }

    pub(super) fn status_until(
        &self,
        address: &str,
        purpose: Purpose,
        set: &[u64],
        until: &str,
        signed_with: &P256Secret,
    ) -> String {
        let mut bits = StatusList::new(0);
        set.iter().for_each(|index| bits.set(*index).unwrap());
        let terms = ListTerms {
            address: address.parse().unwrap(),
            issuer: LIBRARY.parse().unwrap(),
            purpose,
            valid_from: time("2026-11-21T00:00:00Z"),
            valid_until: Some(time(until)),
        };
        let unsigned = Unsigned::new(StatusListCredential::new(terms, &bits)).unwrap();
        jwt::sign(&unsigned, signed_with, &name(LIBRARY, "p202601a")).unwrap().text().to_owned()
    }

    /// A sound badge as the library writes it, for a row to bend.
    pub(super) fn badge(&self) -> Value {
        json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "Climate in my street",
            "issuer": { "id": LIBRARY, "type": ["Profile"], "name": "The best library" },
            "validFrom": "2026-11-10T12:00:00Z",
            "credentialSubject": {
                "id": "urn:uuid:5a4cf6a4-31a7-4f0e-8a6c-98b3f6a3c1aa",
                "type": ["AchievementSubject"],
                "identifier": [
                    { "type": ["IdentityObject"], "hashed": false, "identityHash": "Žan Č.", "identityType": "name" },
                ],
                "achievement": {
                    "id": "https://cities.example/a/climate/1/en",
                    "type": ["Achievement"],
                    "name": "Climate in my street",
                    "description": "Measures and changes something at home.",
                    "criteria": { "narrative": "Came to five of six evenings." },
                },
            },
            "credentialStatus": [entry(REVOCATIONS, "revocation", "5")],
        })
    }

    /// The badge as a token of the library's living key, with the claims in the order that the lean format needs.
    pub(super) fn token(&self, badge: &Value) -> String {
        self.token_by(badge, &self.key, &name(LIBRARY, "p202601a"))
    }

    pub(super) fn token_by(&self, badge: &Value, key: &P256Secret, kid: &DidUrl) -> String {
        signed(&Self::payload(badge), "JWT", key, kid)
    }

    /// The badge as a token with RS256.
    pub(super) fn rs256(&self, badge: &Value) -> String {
        let SecretKey::Rsa(key) = &*RSA else { panic!("another key") };
        let kid = name(LIBRARY, "r202601a");
        jose::sign(SigningKey::Rsa(key), "JWT", kid.as_str(), Self::payload(badge).as_bytes()).unwrap()
    }

    fn payload(badge: &Value) -> String {
        let mut payload = badge.clone();
        let seconds = |member: &str| badge[member].as_str().map(|text| time(text).seconds());
        payload["iss"] = badge["issuer"]["id"].clone();
        payload["jti"] = badge["id"].clone();
        payload["nbf"] = seconds("validFrom").into();
        payload["sub"] = badge["credentialSubject"]["id"].clone();
        if let Some(end) = seconds("validUntil") {
            payload["exp"] = end.into();
        }
        payload.to_string()
    }
}

/// A status entry.
pub(super) fn entry(list: &str, purpose: &str, index: &str) -> Value {
    json!({
        "type": ["BitstringStatusListEntry"],
        "statusPurpose": purpose,
        "statusListIndex": index,
        "statusListCredential": list,
    })
}

/// Any text, signed as a token.
pub(super) fn signed(payload: &str, typ: &str, key: &P256Secret, kid: &DidUrl) -> String {
    jose::sign(SigningKey::P256(key), typ, kid.as_str(), payload.as_bytes()).unwrap()
}
