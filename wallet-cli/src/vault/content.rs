//! What a vault holds: the seed, the claims that were begun, the badges as they were received, what was last found out
//! about them, and the status lists that told it.
//!
//! A claim is written down with its key before the key is used, so that an interrupted claim goes on with the same
//! key. The texts of badges stay byte for byte what the issuer sent.

use schemas::{key::Jwk, time::Timestamp, uri::Uri};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Claim, ClaimState, Finding, Granted, Seed, Showing};

/// The version that this program writes, and the newest that it reads. The first had neither status lists nor checks
/// nor a trash; it is read, and written anew at the first change.
const VERSION: u64 = 2;

/// The decrypted content of a vault.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    version: u64,
    seed: Seed,
    pub(super) next_key: u32,
    /// Claims, finished or not, in the order in which they were begun.
    pub claims: Vec<Claim>,
    /// Badges in the order in which they were first kept.
    pub badges: Vec<HeldBadge>,
    /// Status lists that badges here point to, the newest that was seen of each.
    #[serde(default)]
    pub lists: Vec<KeptList>,
    /// Badges that were thrown away, which can be taken back for some time.
    #[serde(default)]
    pub trash: Vec<Discarded>,
    /// Who was shown which badge.
    #[serde(default)]
    pub showings: Vec<Showing>,
}

/// Which badge: the issuer's identifier, and the identifier that it gave the badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BadgeId {
    /// The issuer.
    pub issuer: Uri,
    /// Its name for the badge.
    pub id: Uri,
}

/// A badge in the vault, in one or both of its forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldBadge {
    /// Which badge.
    pub badge: BadgeId,
    /// When it was first kept.
    pub kept: Timestamp,
    /// The forms in which it was secured, each at most once.
    pub forms: Vec<Form>,
    /// What was found when it was last checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<LastCheck>,
}

/// A badge in the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discarded {
    /// When it was thrown away.
    pub discarded: Timestamp,
    /// The badge, as it was.
    pub badge: HeldBadge,
}

/// A status list as it was fetched, with the issuer's key that it was checked with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptList {
    /// Where it stands.
    pub url: Uri,
    /// The text as received.
    pub text: String,
    /// The issuer's key.
    pub key: Jwk,
    /// When it was fetched.
    pub fetched: Timestamp,
}

/// What was known of a badge when it was last checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastCheck {
    /// When.
    pub at: Timestamp,
    /// What is known of it since then; a check that could not be made leaves what an earlier one told.
    pub known: Finding,
}

/// One secured text, and the issuer's key that it was checked with when it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The text as received.
    pub text: String,
    /// The issuer's key.
    pub key: Jwk,
}

/// The content cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ContentError {
    /// A newer program wrote it.
    Newer { version: u64 },
    /// It is not what this program writes.
    Unreadable,
}

impl Content {
    pub(super) fn new(seed: Seed) -> Self {
        Content {
            version: VERSION,
            seed,
            next_key: 0,
            claims: Vec::new(),
            badges: Vec::new(),
            lists: Vec::new(),
            trash: Vec::new(),
            showings: Vec::new(),
        }
    }

    pub(super) fn from_json(json: &[u8]) -> Result<Self, ContentError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u64,
        }
        let Versioned { version } = serde_json::from_slice(json).map_err(|_| ContentError::Unreadable)?;
        if version > VERSION {
            return Err(ContentError::Newer { version });
        }
        let read = serde_json::from_slice(json).map_err(|_| ContentError::Unreadable)?;
        Ok(Content { version: VERSION, ..read })
    }

    #[expect(clippy::expect_used, reason = "numbers, texts and lists always have a JSON form")]
    pub(super) fn to_json(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(serde_json::to_vec(self).expect("the content has a JSON form"))
    }

    /// The secret of the key with this number.
    pub fn secret(&self, number: u32) -> Zeroizing<[u8; 32]> {
        self.seed.secret(number)
    }

    /// The words that restore all keys.
    pub fn words(&self) -> Zeroizing<String> {
        self.seed.words()
    }

    /// Keeps status lists, each instead of the one that was kept of the same address, unless another process has
    /// kept a later one meanwhile.
    pub fn keep_lists(&mut self, lists: Vec<KeptList>) {
        for list in lists {
            let later = |kept: &KeptList| kept.url == list.url && kept.is_later_than(&list);
            if !self.lists.iter().any(later) {
                self.lists.retain(|kept| kept.url != list.url);
                self.lists.push(list);
            }
        }
    }

    pub(super) fn seed(&self) -> &Seed {
        &self.seed
    }

    /// The claim of this offer: as it stands, or begun now with a key of its own.
    pub fn claim(&mut self, offer: &str) -> &mut Claim {
        let known = self.claims.iter().position(|claim| claim.is_of(offer));
        let position = known.unwrap_or_else(|| {
            let key = self.next_key;
            let state = ClaimState::Begun;
            self.next_key += 1;
            self.claims.push(Claim { offer: offer.to_owned(), key, further_keys: Vec::new(), state });
            self.claims.len() - 1
        });
        let claim = &mut self.claims[position];
        offer.clone_into(&mut claim.offer);
        claim
    }

    /// Writes down how far a claim came. Another process may be after the same offer, so nothing that came in for it is given
    /// up: neither what was collected and is here, nor what arrived and is still to be checked.
    pub fn write_down(&mut self, offer: &str, mut granted: Granted) {
        let here: Vec<BadgeId> = self.badges.iter().map(|held| held.badge.clone()).collect();
        let claim = self.claim(offer);
        match &claim.state {
            ClaimState::Collected(badges) if badges.iter().any(|badge| here.contains(badge)) => return,
            ClaimState::Granted(known) => granted.take_over(&known.pieces),
            ClaimState::Collected(_) | ClaimState::Begun => {}
        }
        claim.state = granted.into();
    }

    /// The number of the key for one of the badges of this offer, from zero; the same one whenever it is asked for.
    pub fn key_of(&mut self, offer: &str, badge: u32) -> u32 {
        let Some(further) = badge.checked_sub(1).map(|at| at as usize) else { return self.claim(offer).key };
        while self.claim(offer).further_keys.len() <= further {
            let number = self.next_key;
            self.next_key += 1;
            self.claim(offer).further_keys.push(number);
        }
        self.claim(offer).further_keys[further]
    }
}

#[cfg(test)]
mod tests {
    use schemas::{
        did::Did,
        key::{P256Secret, PublicKey},
        proof,
        stage::Unsigned,
        status::{ListTerms, Purpose, StatusList, StatusListCredential},
    };

    use super::*;

    const SEED: [u8; 32] = [7; 32];

    fn first_version() -> Vec<u8> {
        let content = serde_json::json!({
            "version": 1, "seed": SEED, "next_key": 3, "claims": [], "badges": [],
        });
        content.to_string().into_bytes()
    }

    #[test]
    fn the_first_version_is_read_and_written_anew() {
        let content = Content::from_json(&first_version()).unwrap();
        let written: serde_json::Value = serde_json::from_slice(&content.to_json()).unwrap();
        assert_eq!((&written["version"], &written["next_key"]), (&2.into(), &3.into()));
    }

    /// A list that its issuer signed at this moment, fetched by a wallet whose clock stood wrong.
    fn list(signed: &str) -> KeptList {
        let secret = P256Secret::from_bytes([5; 32]).unwrap();
        let issuer: Did = "did:web:library.example".parse().unwrap();
        let url: Uri = "https://library.example/status/1".parse().unwrap();
        let terms = ListTerms {
            address: url.clone(),
            issuer: Uri::from(&issuer),
            purpose: Purpose::Revocation,
            valid_from: signed.parse().unwrap(),
            valid_until: None,
        };
        let list = Unsigned::new(StatusListCredential::new(terms, &StatusList::new(131_072))).unwrap();
        let text = proof::jwt::sign(&list, &secret, &issuer.key("p1").unwrap()).unwrap().text().to_owned();
        let key = Jwk(PublicKey::P256(secret.public()));
        let fetched = if signed < "2026-10-13" { "2030-01-01T00:00:00Z" } else { signed };
        KeptList { url, text, key, fetched: fetched.parse().unwrap() }
    }

    #[test]
    fn a_list_that_was_signed_later_stays_whenever_others_were_fetched() {
        let mut content = Content::from_json(&first_version()).unwrap();
        let [earlier, later] = ["2026-10-12T06:00:00Z", "2026-10-13T06:00:00Z"].map(list);
        content.keep_lists(vec![earlier.clone()]);
        content.keep_lists(vec![later.clone()]);
        content.keep_lists(vec![earlier]);
        assert_eq!(content.lists, [later]);
    }
}
