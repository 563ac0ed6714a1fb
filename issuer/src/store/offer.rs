//! Offers: invitations to collect one award.

use std::{str::FromStr, time::Duration};

use schemas::{time::Timestamp, uri::Uri};

use super::{
    AwardId, OfferId, StoreError, Transaction,
    row::{Row, number, optional_text, parsed, small, time},
    rows_query::rows_query,
    sql::query,
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

/// What a badge lies on that no wallet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the carriers are those of the claim page")]
pub enum Carrier {
    Picture,
    Page,
    Print,
    File,
}

/// By what an offer was collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// A wallet with a key of its own.
    Wallet,
    /// Without a wallet: the paper edition.
    On(Carrier),
}

impl Means {
    const ALL: [Means; 5] = [
        Means::Wallet,
        Means::On(Carrier::Picture),
        Means::On(Carrier::Page),
        Means::On(Carrier::Print),
        Means::On(Carrier::File),
    ];

    /// The name in the store and in sentences.
    pub fn name(self) -> &'static str {
        match self {
            Means::Wallet => "wallet",
            Means::On(Carrier::Picture) => "picture",
            Means::On(Carrier::Page) => "page",
            Means::On(Carrier::Print) => "print",
            Means::On(Carrier::File) => "file",
        }
    }
}

impl FromStr for Means {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Means::ALL.into_iter().find(|means| means.name() == name).ok_or(())
    }
}

/// That an offer was collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collected {
    /// The subject of the edition that it became: a wallet's key, or the name of the paper edition.
    pub holder: Uri,
    /// By what.
    pub by: Means,
    /// When.
    pub at: Timestamp,
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
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
    /// How often a new transaction code was made.
    pub tx_round: u32,
    pub wrong_codes: u32,
    pub collected: Option<Collected>,
}

fn read(row: &Row) -> Result<Offer, StoreError> {
    let collected = optional_text(row, "holder")?.is_some();
    let collected = collected.then(|| {
        let (holder, by) = (parsed(row, "holder")?, parsed(row, "collected_by")?);
        Ok::<_, StoreError>(Collected { holder, by, at: time(row, "collected_at")? })
    });
    Ok(Offer {
        id: OfferId(number(row, "id")?),
        award: AwardId(number(row, "award")?),
        hand_out: parsed(row, "hand_out")?,
        state: parsed(row, "state")?,
        made_at: time(row, "made_at")?,
        expires_at: time(row, "expires_at")?,
        tx_round: small(row, "tx_round")?,
        wrong_codes: small(row, "wrong_codes")?,
        collected: collected.transpose()?,
    })
}

impl Transaction {
    /// Whatever offer of these awards stands open is replaced by another.
    pub async fn replace_offers(&mut self, awards: &[AwardId]) -> Result<(), StoreError> {
        rows_query(
            "update offer
             set state = 'replaced'
             where award in (values ($1)) and state in ('open', 'paused')",
            awards.iter().map(|award| [award.0.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The number of the next offer. Its code follows from it: the number of an erased offer is not given again.
    pub async fn next_offer(&mut self) -> Result<OfferId, StoreError> {
        let row = query(
            "select coalesce(max(number), 0) + 1 as next
             from (
                 select max(id) as number from offer
                 union all
                 select highest from deleted_number where counted = 'offer'
             ) as ever",
        )
        .fetch_one(self.db())
        .await?;
        Ok(OfferId(number(&row, "next")?))
    }

    /// Makes offers of awards that have no open one, each with its number and the hash of its code.
    pub async fn add_offers(
        &mut self,
        new: &[(OfferId, NewOffer, String)],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        rows_query(
            "insert into offer
                 (id, award, hand_out, state, code_hash, made_at, expires_at, tx_round, wrong_codes)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            new.iter().map(|(id, new, code_hash)| {
                [
                    id.0.into(),
                    new.award.0.into(),
                    new.hand_out.name().into(),
                    OfferState::Open.name().into(),
                    code_hash.into(),
                    now.seconds().into(),
                    now.after(new.hand_out.life()).seconds().into(),
                    0_i64.into(),
                    0_i64.into(),
                ]
            }),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The offer with this number.
    pub async fn offer(&mut self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        let row = query("select * from offer where id = $1").bind(id.0).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The offers with these numbers, as far as they exist.
    pub async fn offers(&mut self, ids: &[OfferId]) -> Result<Vec<Offer>, StoreError> {
        let rows =
            rows_query("select * from offer where id in (values ($1))", ids.iter().map(|id| [id.0.into()]))
                .fetch_all(self.db())
                .await?;
        rows.iter().map(read).collect()
    }

    /// The newest offer of the award.
    pub async fn newest_offer(&mut self, award: AwardId) -> Result<Option<Offer>, StoreError> {
        let row = query("select * from offer where award = $1 order by id desc limit 1")
            .bind(award.0)
            .fetch_optional(self.db())
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// All offers of the award, oldest first.
    pub async fn offers_of_award(&mut self, award: AwardId) -> Result<Vec<Offer>, StoreError> {
        let rows = query("select * from offer where award = $1 order by id")
            .bind(award.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }

    /// A paused offer is open again, with another transaction code and all tries.
    pub async fn resume_offer(&mut self, id: OfferId) -> Result<(), StoreError> {
        query(
            "update offer
             set state = 'open', tx_round = tx_round + 1, wrong_codes = 0
             where id = $1 and state = 'paused'",
        )
        .bind(id.0)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The offer whose code has this hash, be it its own or that of a slip printed early.
    pub async fn offer_by_code(&mut self, code_hash: &str) -> Result<Option<Offer>, StoreError> {
        let row = query(
            "select *
             from offer
             where id = (
                 select id from offer where code_hash = $1
                 union all
                 select offer from early_slip where code_hash = $1 and offer is not null
             )",
        )
        .bind(code_hash)
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// Counts a wrong transaction code; the `limit`th pauses the offer.
    pub async fn wrong_code(&mut self, id: OfferId, limit: u32) -> Result<(), StoreError> {
        query(
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

    /// Open offers were collected.
    pub async fn collect_offers(
        &mut self,
        collected: impl Iterator<Item = (OfferId, Collected)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "update offer
             set state = 'collected', holder = told.column2, collected_by = told.column3,
                 collected_at = told.column4
             from (values ($1, $2, $3, $4)) as told
             where offer.id = told.column1 and offer.state = 'open'",
            collected.map(|(id, by)| {
                [
                    id.0.into(),
                    by.holder.as_str().to_owned().into(),
                    by.by.name().into(),
                    by.at.seconds().into(),
                ]
            }),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The same for one.
    pub async fn collect_offer(&mut self, id: OfferId, collected: Collected) -> Result<(), StoreError> {
        self.collect_offers(std::iter::once((id, collected))).await
    }

    /// A collected offer gives nothing more from this moment on, or from an earlier one if it was to end sooner.
    pub async fn end_offer_by(&mut self, id: OfferId, end: Timestamp) -> Result<(), StoreError> {
        query("update offer set expires_at = $1 where id = $2 and state = 'collected' and expires_at > $1")
            .bind(end.seconds())
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// An offer whose time is over stays so, whatever a clock shows later.
    pub async fn stop_offer(&mut self, id: OfferId) -> Result<(), StoreError> {
        query("update offer set expires_at = made_at where id = $1 and state in ('open', 'paused')")
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Ends whatever offer of the award is still open.
    pub async fn void_offers(&mut self, award: AwardId) -> Result<(), StoreError> {
        query("update offer set state = 'void' where award = $1 and state in ('open', 'paused')")
            .bind(award.0)
            .execute(self.db())
            .await?;
        Ok(())
    }
}
