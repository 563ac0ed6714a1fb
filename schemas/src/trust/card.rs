//! What an issuer says of itself to a network on another server: a file whose fingerprint two people compare.
//!
//! A card is the entry that the issuer would have on a trust list and, for each dead key, the marks of the badges that its
//! records confirm. Only the issuer has those records, and only the network's word makes a survivors file of them. A newer
//! card brings new keys; a key that stood on one stays for ever, for badges outlive keys.

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Marks, TrustedIssuer};
use crate::{
    did::DidUrl,
    json::{self, JsonError, Mismatch},
};

/// An issuer in its own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Card {
    /// The entry, as a list would have it. Where survivors files and kept lists stand is for the network to say.
    pub issuer: TrustedIssuer,
    /// What the issuer's records confirm of its dead keys.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirmed: Vec<Confirmed>,
}

/// The badges of one dead key that the issuer knows to have signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Confirmed {
    /// The dead key.
    pub key: DidUrl,
    /// Its badges.
    pub marks: Marks,
}

/// Why a text is not the card of an issuer.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotACard {
    #[error("the card's fingerprint is {0}")]
    AnotherText(Fingerprint),
    #[error("the card is not strict JSON")]
    NotJson(#[from] JsonError),
    #[error("the card does not have the shape of one")]
    Shape(#[from] Mismatch),
    #[error("the card names no key")]
    NoKey,
    #[error("the card names {0}, which is not the issuer's")]
    Foreign(DidUrl),
    #[error("the card names {0} twice")]
    NamedTwice(String),
    #[error("the card says what only the network can say")]
    NotItsOwn,
}

impl Card {
    /// The card in a text, if the text is the one that was compared.
    pub fn read(text: &str, compared: Fingerprint) -> Result<Self, NotACard> {
        let found = Fingerprint::of_text(text);
        if found != compared {
            return Err(NotACard::AnotherText(found));
        }
        let card = Card::deserialize(&json::read(text.as_bytes())?)?;
        card.in_order()?;
        Ok(card)
    }

    fn in_order(&self) -> Result<(), NotACard> {
        let issuer = &self.issuer;
        if issuer.keys.is_empty() {
            return Err(NotACard::NoKey);
        }
        if let Some(twice) = issuer.key_named_twice() {
            return Err(NotACard::NamedTwice(twice.to_owned()));
        }
        if let Some(foreign) = issuer.keys.iter().find(|key| key.kid.did() != issuer.did) {
            return Err(NotACard::Foreign(foreign.kid.clone()));
        }
        let told = issuer.keys.iter().any(|key| key.survivors.is_some());
        if told || !issuer.kept_lists.is_empty() { Err(NotACard::NotItsOwn) } else { Ok(()) }
    }

    /// Does this card leave out, change or bring to life what an older one of the same issuer said?
    pub fn takes_back(&self, older: &Card) -> bool {
        let taken_back = older.issuer.keys.iter().any(|old| {
            let new = self.issuer.key(&old.kid);
            new.is_none_or(|new| new.jwk != old.jwk || old.dead.is_some() && new.dead.is_none())
        });
        let lists = older.issuer.status_lists.iter().any(|list| !self.issuer.serves_status_at(list));
        taken_back || lists || older.issuer.closed.is_some() && self.issuer.closed != older.issuer.closed
    }

    /// What the issuer's records confirm of this key.
    pub fn confirmed(&self, key: &DidUrl) -> Marks {
        let found = self.confirmed.iter().find(|confirmed| confirmed.key == *key);
        found.map(|confirmed| confirmed.marks.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{Jwk, P256Secret, PublicKey};

    fn pinned(fragment: &str, byte: u8) -> serde_json::Value {
        let jwk = Jwk(PublicKey::P256(P256Secret::from_bytes([byte; 32]).unwrap().public()));
        serde_json::json!({
            "kid": format!("did:web:badges.example:o:aarhus#{fragment}"), "jwk": jwk, "from": "2026-01-01T00:00:00Z",
        })
    }

    fn written(keys: &[serde_json::Value]) -> serde_json::Value {
        serde_json::json!({"issuer": {
            "did": "did:web:badges.example:o:aarhus", "name": {"da": "Aarhus"}, "from": "2026-01-01T00:00:00Z",
            "keys": keys, "statusLists": ["https://badges.example/o/aarhus/status/1"],
        }})
    }

    fn read(card: &serde_json::Value) -> Result<Card, NotACard> {
        let text = card.to_string();
        Card::read(&text, Fingerprint::of_text(&text))
    }

    fn card(keys: &[serde_json::Value]) -> Card {
        read(&written(keys)).unwrap()
    }

    #[test]
    fn a_card_is_the_one_whose_fingerprint_was_compared() {
        let text = written(&[pinned("p202601a", 7)]).to_string();
        let compared = Fingerprint::of_text(&text);
        assert!(Card::read(&text, compared).is_ok());
        let altered = text.replace("Aarhus", "Århus");
        assert!(matches!(Card::read(&altered, compared), Err(NotACard::AnotherText(_))));
    }

    #[test]
    fn a_card_names_keys_of_its_issuer_alone() {
        let mut foreign = pinned("p202601a", 7);
        foreign["kid"] = "did:web:badges.example:o:odense#p202601a".into();
        assert!(matches!(read(&written(&[foreign])), Err(NotACard::Foreign(_))));
    }

    #[test]
    fn a_card_without_a_key_or_with_one_twice_is_none() {
        assert!(matches!(read(&written(&[])), Err(NotACard::NoKey)));
        let twice = [pinned("p202601a", 7), pinned("p202601a", 8)];
        assert!(matches!(read(&written(&twice)), Err(NotACard::NamedTwice(_))));
    }

    #[test]
    fn a_card_does_not_say_where_the_network_keeps_its_lists() {
        let mut kept = written(&[pinned("p202601a", 7)]);
        kept["issuer"]["keptLists"] = serde_json::json!([{"list": "https://badges.example/o/aarhus/status/1", "at": "https://x.example/1"}]);
        assert!(matches!(read(&kept), Err(NotACard::NotItsOwn)));
    }

    #[test]
    fn a_newer_card_adds_keys_and_takes_none_back() {
        let older = card(&[pinned("p202601a", 7)]);
        let newer = card(&[pinned("p202601a", 7), pinned("p202701a", 8)]);
        assert!(!newer.takes_back(&older));
        assert!(older.takes_back(&newer));
        assert!(card(&[pinned("p202601a", 8)]).takes_back(&older));
    }

    #[test]
    fn a_dead_key_does_not_come_back_to_life() {
        let mut dead = pinned("p202601a", 7);
        dead["dead"] = "2026-06-01T00:00:00Z".into();
        assert!(card(&[pinned("p202601a", 7)]).takes_back(&card(&[dead])));
    }
}
