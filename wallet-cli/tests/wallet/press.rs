//! Where the small issuer makes its badges: real keys, both forms, and forgeries on demand.

use schemas::{
    credential::AchievementCredential,
    did::{self, Did, document::DidDocument},
    key::{Ed25519Secret, P256Secret, PublicKey},
    proof,
    stage::Unsigned,
    time::Timestamp,
};
use serde_json::{Value, json};

use super::mood::Mood;

const NOW: &str = "2026-10-12T18:42:00Z";

/// What a badge is made with.
pub(crate) struct Press {
    pub(crate) issuer: Did,
    pub(crate) name: String,
    /// The end of the badge's identifier.
    pub(crate) number: u8,
    pub(crate) mood: Mood,
}

/// What an issuer publishes of its keys; all issuers of the tests have the same ones.
pub(crate) fn document(issuer: &Did) -> DidDocument {
    let keys = [
        (issuer.key("e202610a").unwrap(), PublicKey::Ed25519(ed25519(3).public())),
        (issuer.key("p202610a").unwrap(), PublicKey::P256(p256().public())),
    ];
    DidDocument::new(issuer.clone(), keys)
}

impl Press {
    /// The badge with its proof inside.
    pub(crate) fn json(&self, holder: &Did) -> Value {
        let key = self.issuer().key("e202610a").unwrap();
        let secret = ed25519(if self.mood == Mood::SignsWithOther { 4 } else { 3 });
        let signed = proof::data_integrity::sign(&self.unsigned(holder), &secret, &key, now()).unwrap();
        let mut badge: Value = serde_json::from_str(signed.text()).unwrap();
        match self.mood {
            _ if self.name == "Forged" => badge["name"] = "Something else".into(),
            Mood::Tampers => badge["name"] = "Something else".into(),
            Mood::HandsOutOther => badge["type"] = json!(["VerifiableCredential"]),
            _ => {}
        }
        badge
    }

    /// The badge in the form of a token.
    pub(crate) fn jwt(&self, holder: &Did) -> String {
        let key = self.issuer().key("p202610a").unwrap();
        proof::jwt::sign(&self.unsigned(holder), &p256(), &key).unwrap().text().to_owned()
    }

    fn issuer(&self) -> &Did {
        if let Mood::HandsOutOf(other) = &self.mood { other } else { &self.issuer }
    }

    fn unsigned(&self, holder: &Did) -> Unsigned<AchievementCredential> {
        let other = did::key::from_ed25519(&ed25519(9).public());
        let holder = if self.mood == Mood::BindsToOther { &other } else { holder };
        Unsigned::new(serde_json::from_value(self.badge(holder)).unwrap()).unwrap()
    }

    fn badge(&self, holder: &Did) -> Value {
        json!({
            "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
            "id": format!("urn:uuid:5e1c2a94-6d1a-4b0e-9a71-0c2f8d3b7e{}", self.number),
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": self.name,
            "issuer": { "id": self.issuer(), "type": ["Profile"], "name": "Aarhus Libraries" },
            "validFrom": NOW,
            "credentialSubject": {
                "id": holder,
                "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://catalogue.example/a/climate/1/en",
                    "type": ["Achievement"],
                    "name": self.name,
                    "description": "Six evenings about the climate where you live.",
                    "criteria": { "narrative": "Came to 5 of 6 sessions." },
                },
            },
        })
    }
}

/// When all of this happens.
pub(crate) fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn ed25519(seed: u8) -> Ed25519Secret {
    Ed25519Secret::from_bytes([seed; 32])
}

fn p256() -> P256Secret {
    P256Secret::from_bytes([5; 32]).unwrap()
}
