//! Everything that is stored about one learner, row by row, as its owner may see and take it.

use schemas::time::Timestamp;
use serde::Serialize;
use serde_json::Value;

use super::{
    AwardId, EditionId, LearnerId, StoreError, Transaction,
    row::{Row, json, number, optional_text, optional_time, small, text, time},
    sql::query,
};

/// What is known of somebody in one circle.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members are the columns, each explained in people::stored")]
pub struct LearnerRecord {
    pub circle: String,
    pub circle_name: String,
    pub name: String,
    pub source: String,
    pub sessions: Vec<u32>,
    pub outcomes: Vec<String>,
    pub note: String,
    pub note_in_badge: bool,
    pub fewer_sessions_because: String,
    pub chosen_name: Option<String>,
    pub wants_badge: bool,
    pub awards: Vec<AwardRecord>,
}

/// An award with its offers and editions.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members are the columns, each explained in people::stored")]
pub struct AwardRecord {
    pub award: i64,
    pub badge: String,
    pub name_on_badge: String,
    pub completion: Value,
    pub awarded_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub ended_because: Option<String>,
    pub offers: Vec<OfferRecord>,
    pub editions: Vec<EditionRecord>,
}

/// An offer, without the code that opens it.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members are the columns, each explained in people::stored")]
pub struct OfferRecord {
    pub hand_out: String,
    pub state: String,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
    pub wrong_codes: u32,
    pub holder: Option<String>,
    pub collected_at: Option<Timestamp>,
    pub collected_by: Option<String>,
}

/// An edition with both signed texts, as long as they are kept.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members are the columns, each explained in people::stored")]
pub struct EditionRecord {
    pub credential: String,
    pub kind: String,
    pub subject: String,
    pub status_list: u32,
    pub place: u32,
    pub journalled_at: Timestamp,
    pub edition_ended_at: Option<Timestamp>,
    pub edition_ended_because: Option<String>,
    pub badge_json: Option<Value>,
    pub badge_jwt: Option<String>,
    pub badge_rs256: Option<String>,
    pub told_by_wallet: Vec<(String, Timestamp)>,
}

impl Transaction {
    /// The learner with everything that hangs on it.
    pub async fn learner_record(&mut self, learner: LearnerId) -> Result<LearnerRecord, StoreError> {
        let row = query(
            "select l.*, c.handle as circle_handle, c.name as circle_name
             from learner l
             join circle c on c.id = l.circle
             where l.id = $1",
        )
        .bind(learner.0)
        .fetch_one(self.db())
        .await?;
        Ok(LearnerRecord {
            circle: text(&row, "circle_handle")?,
            circle_name: text(&row, "circle_name")?,
            name: text(&row, "name")?,
            source: text(&row, "source")?,
            sessions: self.sessions_of(learner).await?,
            outcomes: self.outcomes_of(learner).await?,
            note: text(&row, "note")?,
            note_in_badge: number(&row, "note_in_badge")? != 0,
            fewer_sessions_because: text(&row, "exception")?,
            chosen_name: optional_text(&row, "name_on_badge")?,
            wants_badge: number(&row, "wants_badge")? != 0,
            awards: self.awards_of(learner).await?,
        })
    }

    async fn sessions_of(&mut self, learner: LearnerId) -> Result<Vec<u32>, StoreError> {
        let rows = query("select session from attendance where learner = $1 order by session")
            .bind(learner.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| small(row, "session")).collect()
    }

    async fn outcomes_of(&mut self, learner: LearnerId) -> Result<Vec<String>, StoreError> {
        let rows = query("select outcome from outcome_reached where learner = $1 order by outcome")
            .bind(learner.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| text(row, "outcome")).collect()
    }

    async fn awards_of(&mut self, learner: LearnerId) -> Result<Vec<AwardRecord>, StoreError> {
        let rows = query("select * from award where learner = $1 order by id")
            .bind(learner.0)
            .fetch_all(self.db())
            .await?;
        let mut awards = Vec::new();
        for row in &rows {
            let award = AwardId(number(row, "id")?);
            awards.push(AwardRecord {
                award: award.0,
                badge: text(row, "badge")?,
                name_on_badge: text(row, "name_on_badge")?,
                completion: json(row, "completion")?,
                awarded_at: time(row, "awarded_at")?,
                ended_at: optional_time(row, "ended_at")?,
                ended_because: optional_text(row, "ended_because")?,
                offers: self.offers_of(award).await?,
                editions: self.editions_of(award).await?,
            });
        }
        Ok(awards)
    }

    async fn offers_of(&mut self, award: AwardId) -> Result<Vec<OfferRecord>, StoreError> {
        let rows = query("select * from offer where award = $1 order by id")
            .bind(award.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(offer).collect()
    }

    async fn editions_of(&mut self, award: AwardId) -> Result<Vec<EditionRecord>, StoreError> {
        let rows = query(
            "select e.*, l.number as list_number, s.ended_at as slot_ended_at
             from edition e
             join status_list l on l.id = e.status_list
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             where e.award = $1
             order by e.id",
        )
        .bind(award.0)
        .fetch_all(self.db())
        .await?;
        let mut editions = Vec::new();
        for row in &rows {
            let told = self.told_of(EditionId(number(row, "id")?)).await?;
            editions.push(edition(row, told)?);
        }
        Ok(editions)
    }

    async fn told_of(&mut self, edition: EditionId) -> Result<Vec<(String, Timestamp)>, StoreError> {
        let rows = query("select event, told_at from notification where edition = $1 order by told_at")
            .bind(edition.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| Ok((text(row, "event")?, time(row, "told_at")?))).collect()
    }
}

fn offer(row: &Row) -> Result<OfferRecord, StoreError> {
    Ok(OfferRecord {
        hand_out: text(row, "hand_out")?,
        state: text(row, "state")?,
        made_at: time(row, "made_at")?,
        expires_at: time(row, "expires_at")?,
        wrong_codes: small(row, "wrong_codes")?,
        holder: optional_text(row, "holder")?,
        collected_at: optional_time(row, "collected_at")?,
        collected_by: optional_text(row, "collected_by")?,
    })
}

fn edition(row: &Row, told_by_wallet: Vec<(String, Timestamp)>) -> Result<EditionRecord, StoreError> {
    let signed = optional_text(row, "data_integrity")?.is_some();
    Ok(EditionRecord {
        credential: text(row, "credential")?,
        kind: text(row, "kind")?,
        subject: text(row, "subject")?,
        status_list: small(row, "list_number")?,
        place: small(row, "place")?,
        journalled_at: time(row, "journalled_at")?,
        edition_ended_at: optional_time(row, "slot_ended_at")?,
        edition_ended_because: optional_text(row, "ended_because")?,
        badge_json: signed.then(|| json(row, "data_integrity")).transpose()?,
        badge_jwt: optional_text(row, "jwt")?,
        badge_rs256: optional_text(row, "rs256")?,
        told_by_wallet,
    })
}
