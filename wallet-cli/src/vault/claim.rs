//! Claims as they are written down: the key before it is used, the token before anything is asked with it, and each
//! badge as soon as it arrives, so that an interrupted claim goes on where it was and not one answer is needed twice.

use schemas::{
    openid4vci::{AccessToken, ConfigurationId, CredentialOffer, NotificationId, TransactionId, Wanted},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::BadgeId;
use crate::digest;

/// A claim that was begun: its offer and the key that was set aside for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What tells this offer from all others.
    pub offer: String,
    /// The number of the key for its badge, the first where it is of several.
    pub key: u32,
    /// The numbers of the keys for its further badges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_keys: Vec<u32>,
    /// How far it got.
    pub state: ClaimState,
}

/// How far a claim got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// There is no token for it.
    Begun,
    /// There is a token, and not everything that it is good for is here.
    Granted(Box<Granted>),
    /// Everything has arrived.
    Collected(Vec<BadgeId>),
}

/// What an issuer grants: a token, and what can be had with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Granted {
    /// The offer that the token was given for.
    pub offer: CredentialOffer,
    /// The token.
    pub token: AccessToken,
    /// What is wanted with it.
    pub pieces: Vec<Piece>,
}

/// One thing to ask for: a badge in one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// The form, as the issuer calls it.
    pub configuration: ConfigurationId,
    /// What it is asked for by.
    pub wanted: Wanted,
    /// Which badge of the offer it is a form of, from zero; each has a key of its own, so that nobody links them.
    #[serde(default, skip_serializing_if = "is_first")]
    pub badge: u32,
    /// How far it got.
    pub standing: Standing,
}

/// How far a piece got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is to be asked for.
    Open,
    /// The issuer promised it for later.
    Promised {
        /// The name of the promise.
        transaction: TransactionId,
        /// Not to be asked for before.
        from: Timestamp,
    },
    /// It is here, and nobody has checked it.
    Arrived(Handed),
    /// It was checked, and is among the badges.
    Kept(BadgeId),
}

/// What the issuer handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// The text, byte for byte.
    pub text: String,
    /// What to repeat when saying how it went.
    pub notification: Option<NotificationId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_first(badge: &u32) -> bool {
    *badge == 0
}

impl Claim {
    /// Is it of this offer, or what is left of a claim of it?
    pub fn is_of(&self, offer: &str) -> bool {
        self.offer == offer || self.offer == left_of(offer)
    }

    /// Was what there is of it granted with this token?
    pub fn is_granted_with(&self, token: &AccessToken) -> bool {
        matches!(&self.state, ClaimState::Granted(granted) if granted.token == *token)
    }

    /// Forgets badges that are gone for good. Of a claim that brought no others nothing is left but what gives the same
    /// key to the same offer again: an issuer may hand a badge to no other.
    pub(super) fn forget(&mut self, gone: &[BadgeId]) {
        let ClaimState::Collected(badges) = &mut self.state else { return };
        badges.retain(|badge| !gone.contains(badge));
        if badges.is_empty() {
            self.offer = left_of(&self.offer);
            self.state = ClaimState::Begun;
        }
    }
}

fn left_of(offer: &str) -> String {
    digest::of(&[offer.as_bytes()])
}

impl Piece {
    /// Is it here, and still to be checked?
    pub fn has_arrived(&self) -> bool {
        matches!(self.standing, Standing::Arrived(_))
    }

    /// Is it among the badges?
    pub fn is_kept(&self) -> bool {
        matches!(self.standing, Standing::Kept(_))
    }

    /// Is this here already what the other one is about?
    pub fn is_had_as(&self, other: &Piece) -> bool {
        (self.has_arrived() || self.is_kept())
            && self.configuration == other.configuration
            && self.wanted == other.wanted
    }
}

impl Granted {
    /// Takes over what is known to be here already of what is still to be asked for.
    pub fn take_over(&mut self, known: &[Piece]) {
        for piece in self.pieces.iter_mut().filter(|piece| !piece.has_arrived() && !piece.is_kept()) {
            if let Some(own) = known.iter().find(|own| own.is_had_as(piece)) {
                piece.clone_from(own);
            }
        }
    }

    /// The badges of all pieces, each once, when every piece is kept.
    fn kept(&self) -> Option<Vec<BadgeId>> {
        let mut badges: Vec<BadgeId> = Vec::new();
        for piece in &self.pieces {
            let Standing::Kept(badge) = &piece.standing else { return None };
            if !badges.contains(badge) {
                badges.push(badge.clone());
            }
        }
        Some(badges)
    }
}

impl From<Granted> for ClaimState {
    fn from(granted: Granted) -> Self {
        match granted.kept() {
            Some(badges) => ClaimState::Collected(badges),
            None => ClaimState::Granted(Box::new(granted)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Seed};
    use super::*;

    fn granted(token: &str, standing: Standing) -> Granted {
        let piece = |name: &str, standing| serde_json::json!({ "configuration": name, "wanted": { "credential_configuration_id": name }, "standing": standing });
        let offer = serde_json::json!({
            "credential_issuer": "https://library.example/o/aarhus",
            "credential_configuration_ids": ["climate_jwt"],
            "grants": {},
        });
        let pieces = [piece("climate_jwt", serde_json::to_value(standing).unwrap())];
        let granted = serde_json::json!({ "offer": offer, "token": token, "pieces": pieces });
        serde_json::from_value(granted).unwrap()
    }

    #[test]
    fn what_arrived_for_another_process_is_not_given_up_for_what_is_still_to_be_asked_for() {
        let mut content = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        let arrived = Standing::Arrived(Handed { text: "a badge".to_owned(), notification: None });
        content.write_down("offer", granted("one", arrived.clone()));
        content.write_down("offer", granted("two", Standing::Open));
        let ClaimState::Granted(known) = &content.claims[0].state else { panic!("it was given up") };
        assert_eq!(known.pieces[0].standing, arrived);
        assert!(content.claims[0].is_granted_with(&known.token.clone()));
    }
}
