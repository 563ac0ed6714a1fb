//! The journal of editions: written down before the signature, all signed forms stored before they are given away.

use schemas::{time::Timestamp, uri::Uri};

use super::{
    AwardId, EditionId, OfferId, Slot, StatusListId, StoreError, Transaction,
    row::{Row, number, optional_text, parsed, small, text, time},
    sql::query,
};

/// What an edition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionKind {
    /// Claimed into a wallet; the subject is the learner's own key.
    Wallet(OfferId),
    /// Printed or given as a file; the subject is a name of its own.
    Paper,
}

/// An edition to be journalled: everything that the signature will cover.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewEdition {
    pub award: AwardId,
    pub kind: EditionKind,
    pub credential: Uri,
    pub subject: Uri,
    pub slot: Slot,
    pub ed25519_key: String,
    pub p256_key: String,
    /// Where the organisation has RS256 switched on.
    pub rsa_key: Option<String>,
    pub unsigned: String,
}

/// An edition that may or may not be signed yet.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Journalled {
    pub id: EditionId,
    pub award: AwardId,
    pub subject: Uri,
    pub ed25519_key: String,
    pub p256_key: String,
    /// Where the organisation had RS256 switched on.
    pub rsa_key: Option<String>,
    pub unsigned: String,
    pub journalled_at: Timestamp,
    /// All signed forms, once there are any.
    pub signed: Option<Edition>,
}

/// A form in which an edition is given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionForm {
    /// JSON with an `eddsa-rdfc-2022` proof.
    DataIntegrity,
    /// VC-JWT, ES256.
    Jwt,
    /// VC-JWT, RS256.
    Rs256,
}

/// The signed forms of an edition, exactly as given away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The edition.
    pub id: EditionId,
    /// JSON with an `eddsa-rdfc-2022` proof.
    pub data_integrity: String,
    /// VC-JWT, ES256.
    pub jwt: String,
    /// VC-JWT, RS256, where it was switched on.
    pub rs256: Option<String>,
}

impl Edition {
    /// The text of one form.
    pub fn form(&self, form: EditionForm) -> Option<&str> {
        match form {
            EditionForm::DataIntegrity => Some(&self.data_integrity),
            EditionForm::Jwt => Some(&self.jwt),
            EditionForm::Rs256 => self.rs256.as_deref(),
        }
    }
}

impl Journalled {
    /// Is or will there be such a form?
    pub fn has(&self, form: EditionForm) -> bool {
        form != EditionForm::Rs256 || self.rsa_key.is_some()
    }
}

pub(super) fn read(row: &Row) -> Result<Journalled, StoreError> {
    let id = EditionId(number(row, "id")?);
    let forms = optional_text(row, "data_integrity")?.zip(optional_text(row, "jwt")?);
    let rs256 = optional_text(row, "rs256")?;
    Ok(Journalled {
        id,
        award: AwardId(number(row, "award")?),
        subject: parsed(row, "subject")?,
        ed25519_key: text(row, "ed25519_key")?,
        p256_key: text(row, "p256_key")?,
        rsa_key: optional_text(row, "rsa_key")?,
        unsigned: text(row, "unsigned")?,
        journalled_at: time(row, "journalled_at")?,
        signed: forms.map(|(data_integrity, jwt)| Edition { id, data_integrity, jwt, rs256 }),
    })
}

impl Transaction {
    /// Writes an edition down. From here on it will exist, whatever happens to this process.
    pub async fn journal(&mut self, new: &NewEdition, now: Timestamp) -> Result<Journalled, StoreError> {
        let (kind, offer) = match new.kind {
            EditionKind::Wallet(offer) => ("wallet", Some(offer.0)),
            EditionKind::Paper => ("paper", None),
        };
        let row = query(
            "insert into edition
                 (award, offer, kind, credential, subject, status_list, place, ed25519_key, p256_key,
                  rsa_key, unsigned, journalled_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             returning *",
        )
        .bind(new.award.0)
        .bind(offer)
        .bind(kind)
        .bind(new.credential.as_str())
        .bind(new.subject.as_str())
        .bind(new.slot.list.0)
        .bind(new.slot.place)
        .bind(&new.ed25519_key)
        .bind(&new.p256_key)
        .bind(&new.rsa_key)
        .bind(&new.unsigned)
        .bind(now.seconds())
        .fetch_one(self.db())
        .await?;
        read(&row)
    }

    /// Stores the signed forms unless there are some already, and gives back those that stay.
    pub async fn store_signed(&mut self, signed: &Edition) -> Result<Edition, StoreError> {
        let row = query(
            "update edition
             set data_integrity = coalesce(data_integrity, $1), jwt = coalesce(jwt, $2),
                 rs256 = coalesce(rs256, $3)
             where id = $4
             returning data_integrity, jwt, rs256",
        )
        .bind(&signed.data_integrity)
        .bind(&signed.jwt)
        .bind(&signed.rs256)
        .bind(signed.id.0)
        .fetch_one(self.db())
        .await?;
        Ok(Edition {
            id: signed.id,
            data_integrity: text(&row, "data_integrity")?,
            jwt: text(&row, "jwt")?,
            rs256: optional_text(&row, "rs256")?,
        })
    }

    /// The edition that this offer became.
    pub async fn edition_of_offer(&mut self, offer: OfferId) -> Result<Option<Journalled>, StoreError> {
        let row =
            query("select * from edition where offer = $1").bind(offer.0).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The paper edition of the award that has not ended.
    pub async fn paper_edition(&mut self, award: AwardId) -> Result<Option<Journalled>, StoreError> {
        let row = query(
            "select e.*
             from edition e
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             where e.award = $1 and e.kind = 'paper' and e.forgotten_at is null and s.ended_at is null",
        )
        .bind(award.0)
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// The edition of the award with this subject, unless it has ended.
    pub async fn edition_for(
        &mut self,
        award: AwardId,
        subject: &Uri,
    ) -> Result<Option<Journalled>, StoreError> {
        let row = query(
            "select e.*
             from edition e
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             where e.award = $1 and e.subject = $2 and e.forgotten_at is null and s.ended_at is null",
        )
        .bind(award.0)
        .bind(subject.as_str())
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// Was an edition of the award written down that has not ended? Then the name on it stands.
    pub async fn has_edition(&mut self, award: AwardId) -> Result<bool, StoreError> {
        let row = query(
            "select 1
             from edition e
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             where e.award = $1 and s.ended_at is null",
        )
        .bind(award.0)
        .fetch_optional(self.db())
        .await?;
        Ok(row.is_some())
    }

    /// Editions that were written down and never signed: a process died in between.
    pub async fn unsigned_editions(&mut self) -> Result<Vec<Journalled>, StoreError> {
        let rows = query("select * from edition where jwt is null and forgotten_at is null order by id")
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }

    /// The places of all editions of the award.
    pub async fn slots_of_award(&mut self, award: AwardId) -> Result<Vec<Slot>, StoreError> {
        let rows = query("select status_list, place from edition where award = $1 order by id")
            .bind(award.0)
            .fetch_all(self.db())
            .await?;
        let slot = |row: &Row| -> Result<Slot, StoreError> {
            Ok(Slot { list: StatusListId(number(row, "status_list")?), place: small(row, "place")? })
        };
        rows.iter().map(slot).collect()
    }

    /// Keeps what a wallet told; telling it twice changes nothing. `false` when there is no such edition.
    pub async fn notify(
        &mut self,
        edition: EditionId,
        event: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let known =
            query("select 1 from edition where id = $1").bind(edition.0).fetch_optional(self.db()).await?;
        if known.is_none() {
            return Ok(false);
        }
        query(
            "insert into notification (edition, event, told_at) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(edition.0)
        .bind(event)
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(true)
    }
}
