//! Public facts of signing keys; secrets never come here.

use std::str::FromStr;

use schemas::time::Timestamp;

use super::{
    OrganisationId, StoreError, Transaction,
    row::{Row, optional_time, parsed, text, time},
    sql::query,
};

/// What a key signs with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// Data Integrity proofs, `eddsa-rdfc-2022`.
    Ed25519,
    /// VC-JWT with ES256, status lists and trust lists.
    P256,
    /// VC-JWT with RS256.
    Rsa,
}

/// Whether an organisation also signs its badges as tokens with RS256: it has a key for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rs256 {
    /// For those who read nothing else.
    On,
    /// In the two forms that every badge has.
    Off,
}

impl Algorithm {
    /// The name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => "ed25519",
            Algorithm::P256 => "p256",
            Algorithm::Rsa => "rsa",
        }
    }
}

impl FromStr for Algorithm {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        let known = [Algorithm::Ed25519, Algorithm::P256, Algorithm::Rsa];
        known.into_iter().find(|algorithm| algorithm.name() == name).ok_or(())
    }
}

/// The public half of a key, and when it signs.
#[derive(Clone, Debug)]
pub struct SigningKey {
    /// The part of the DID URL after `#`.
    pub fragment: String,
    /// What it signs with.
    pub algorithm: Algorithm,
    /// The public JWK, as JSON.
    pub public_jwk: String,
    /// It signs from here.
    pub used_from: Timestamp,
    /// It signs no more from here.
    pub used_until: Option<Timestamp>,
    /// From here nothing that it signed is believed by its dates.
    pub dead_at: Option<Timestamp>,
}

fn read(row: &Row) -> Result<SigningKey, StoreError> {
    Ok(SigningKey {
        fragment: text(row, "fragment")?,
        algorithm: parsed(row, "algorithm")?,
        public_jwk: text(row, "public_jwk")?,
        used_from: time(row, "used_from")?,
        used_until: optional_time(row, "used_until")?,
        dead_at: optional_time(row, "dead_at")?,
    })
}

impl Transaction {
    /// Writes down a new key and retires the one of its kind that signed until now.
    pub async fn add_signing_key(
        &mut self,
        owner: OrganisationId,
        key: &SigningKey,
    ) -> Result<(), StoreError> {
        self.retire_signing_key(owner, key.algorithm, key.used_from).await?;
        query(
            "insert into signing_key (organisation, fragment, algorithm, public_jwk, used_from)
             values ($1, $2, $3, $4, $5)",
        )
        .bind(owner.0)
        .bind(&key.fragment)
        .bind(key.algorithm.name())
        .bind(&key.public_jwk)
        .bind(key.used_from.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The key of this kind that signed until now signs no more.
    pub async fn retire_signing_key(
        &mut self,
        owner: OrganisationId,
        algorithm: Algorithm,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "update signing_key
             set used_until = $1
             where organisation = $2 and algorithm = $3 and used_until is null",
        )
        .bind(now.seconds())
        .bind(owner.0)
        .bind(algorithm.name())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Is RS256 switched on?
    pub async fn rs256(&mut self, owner: OrganisationId) -> Result<Rs256, StoreError> {
        let row = query(
            "select 1 from signing_key where organisation = $1 and algorithm = $2 and used_until is null",
        )
        .bind(owner.0)
        .bind(Algorithm::Rsa.name())
        .fetch_optional(self.db())
        .await?;
        Ok(row.map_or(Rs256::Off, |_| Rs256::On))
    }

    /// Writes down that the key is dead, and lets status lists be signed anew: with a dead key they say nothing.
    pub async fn bury_key(
        &mut self,
        owner: OrganisationId,
        fragment: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "update signing_key
             set dead_at = $1
             where organisation = $2 and fragment = $3 and dead_at is null",
        )
        .bind(now.seconds())
        .bind(owner.0)
        .bind(fragment)
        .execute(self.db())
        .await?;
        query("update status_list set revision = revision + 1 where organisation = $1")
            .bind(owner.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Every key the organisation ever had, oldest first.
    pub async fn signing_keys(&mut self, owner: OrganisationId) -> Result<Vec<SigningKey>, StoreError> {
        let rows = query("select * from signing_key where organisation = $1 order by id")
            .bind(owner.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }
}
