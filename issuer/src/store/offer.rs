//! Offers: invitations to collect one award.

use std::{str::FromStr, time::Duration};

use schemas::{did::Did, time::Timestamp};

use super::{
    AwardId, OfferId, StoreError, Transaction,
    row::{Row, number, optional_text, optional_time, parsed, small, time},
};

/// How an offer reaches its learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOut {
    /// On the projector, seen by everybody in the room: short, and with a transaction code.
    Wall,
    /// On a slip of paper that one person holds: long, without a code.
    Slip,
}

impl HandOut {
    /// The name in the store.
    pub fn name(self) -> &'static str {
        match self {
            HandOut::Wall => "wall",
            HandOut::Slip => "slip",
        }
    }

    /// How long it stays open.
    pub fn life(self) -> Duration {
        match self {
            HandOut::Wall => Duration::from_secs(60 * 60),
            HandOut::Slip => Duration::from_secs(90 * 24 * 60 * 60),
        }
    }
}

impl FromStr for HandOut {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [HandOut::Wall, HandOut::Slip].into_iter().find(|hand_out| hand_out.name() == name).ok_or(())
    }
}

/// Where an offer stands. One that is open past its time has expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the states are those of the design")]
pub enum OfferState {
    Open,
    Collected,
    Void,
    Replaced,
    Paused,
}

impl OfferState {
    const ALL: [OfferState; 5] =
        [OfferState::Open, OfferState::Collected, OfferState::Void, OfferState::Replaced, OfferState::Paused];

    /// The name in the store.
    pub fn name(self) -> &'static str {
        match self {
            OfferState::Open => "open",
            OfferState::Collected => "collected",
            OfferState::Void => "void",
            OfferState::Replaced => "replaced",
            OfferState::Paused => "paused",
        }
    }
}

impl FromStr for OfferState {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        OfferState::ALL.into_iter().find(|state| state.name() == name).ok_or(())
    }
}

/// An offer to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewOffer {
    /// Of which award.
    pub award: AwardId,
    /// How it is handed out.
    pub hand_out: HandOut,
}

/// An offer.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Offer {
    pub id: OfferId,
    pub award: AwardId,
    pub hand_out: HandOut,
    pub state: OfferState,
    pub expires_at: Timestamp,
    /// How often a new transaction code was made.
    pub tx_round: u32,
    pub wrong_codes: u32,
    /// Who collected it.
    pub holder: Option<Did>,
    pub collected_at: Option<Timestamp>,
}

fn read(row: &Row) -> Result<Offer, StoreError> {
    let holder = optional_text(row, "holder")?.is_some();
    Ok(Offer {
        id: OfferId(number(row, "id")?),
        award: AwardId(number(row, "award")?),
        hand_out: parsed(row, "hand_out")?,
        state: parsed(row, "state")?,
        expires_at: time(row, "expires_at")?,
        tx_round: small(row, "tx_round")?,
        wrong_codes: small(row, "wrong_codes")?,
        holder: holder.then(|| parsed(row, "holder")).transpose()?,
        collected_at: optional_time(row, "collected_at")?,
    })
}

impl Transaction {
    /// Makes an offer; one that stood open for the award is replaced. Its code is given by [`Self::seal_offer`].
    pub async fn add_offer(&mut self, new: NewOffer, now: Timestamp) -> Result<OfferId, StoreError> {
        sqlx::query("update offer set state = 'replaced' where award = $1 and state in ('open', 'paused')")
            .bind(new.award.0)
            .execute(self.db())
            .await?;
        let row = sqlx::query(
            "insert into offer (award, hand_out, state, made_at, expires_at, tx_round, wrong_codes)
             values ($1, $2, 'open', $3, $4, 0, 0)
             returning id",
        )
        .bind(new.award.0)
        .bind(new.hand_out.name())
        .bind(now.seconds())
        .bind(now.after(new.hand_out.life()).seconds())
        .fetch_one(self.db())
        .await?;
        Ok(OfferId(number(&row, "id")?))
    }

    /// Writes down the hash of the offer's code, which is derived from the offer's number.
    pub async fn seal_offer(&mut self, id: OfferId, code_hash: &str) -> Result<(), StoreError> {
        sqlx::query("update offer set code_hash = $1 where id = $2")
            .bind(code_hash)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The offer with this number.
    pub async fn offer(&mut self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        let row =
            sqlx::query("select * from offer where id = $1").bind(id.0).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The offer whose code has this hash.
    pub async fn offer_by_code(&mut self, code_hash: &str) -> Result<Option<Offer>, StoreError> {
        let row = sqlx::query("select * from offer where code_hash = $1")
            .bind(code_hash)
            .fetch_optional(self.db())
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// Counts a wrong transaction code; the `limit`th pauses the offer.
    pub async fn wrong_code(&mut self, id: OfferId, limit: u32) -> Result<(), StoreError> {
        sqlx::query(
            "update offer
             set wrong_codes = wrong_codes + 1,
                 state = case when wrong_codes + 1 >= $1 and state = 'open' then 'paused' else state end
             where id = $2",
        )
        .bind(limit)
        .bind(id.0)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The offer was collected by this holder; `false` when it was not open.
    pub async fn collect_offer(
        &mut self,
        id: OfferId,
        holder: &Did,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "update offer
             set state = 'collected', holder = $1, collected_at = $2
             where id = $3 and state = 'open'",
        )
        .bind(holder.as_str())
        .bind(now.seconds())
        .bind(id.0)
        .execute(self.db())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Ends whatever offer of the award is still open.
    pub async fn void_offers(&mut self, award: AwardId) -> Result<(), StoreError> {
        sqlx::query("update offer set state = 'void' where award = $1 and state in ('open', 'paused')")
            .bind(award.0)
            .execute(self.db())
            .await?;
        Ok(())
    }
}
