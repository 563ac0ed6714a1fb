//! The journal of editions: written down before the signature, all signed forms stored before they are given away.

use std::collections::{HashMap, HashSet};

use schemas::{
    credential::AchievementCredential,
    stage::{NotIssuable, Unsigned},
    time::Timestamp,
    uri::Uri,
};

use super::{
    AwardId, EditionId, OfferId, Slot, StatusListId, StoreError, Transaction,
    row::{Row, number, optional_text, parsed, small, text, time},
    rows_query::rows_query,
    sql::{Value, query},
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
    pub unsigned: Unsigned<AchievementCredential>,
}

/// What an edition's signatures cover, the same bytes in either case.
#[derive(Clone, Debug)]
pub enum ToSign {
    /// Written down by this process, which has checked it.
    Drafted(Box<Unsigned<AchievementCredential>>),
    /// As it was found in the journal.
    Found(String),
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
    pub unsigned: ToSign,
    pub journalled_at: Timestamp,
    /// All signed forms, once there are any.
    pub signed: Option<Edition>,
}

/// A form in which an edition is given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl NewEdition {
    fn columns(&self, now: Timestamp) -> [Value<'_>; 12] {
        let (kind, offer) = match self.kind {
            EditionKind::Wallet(offer) => ("wallet", Some(offer.0)),
            EditionKind::Paper => ("paper", None),
        };
        [
            self.award.0.into(),
            offer.into(),
            kind.into(),
            self.credential.as_str().into(),
            self.subject.as_str().into(),
            self.slot.list.0.into(),
            self.slot.place.into(),
            (&self.ed25519_key).into(),
            (&self.p256_key).into(),
            (&self.rsa_key).into(),
            self.unsigned.text().into(),
            now.seconds().into(),
        ]
    }

    fn journalled(self, id: EditionId, at: Timestamp) -> Journalled {
        Journalled {
            id,
            award: self.award,
            subject: self.subject,
            ed25519_key: self.ed25519_key,
            p256_key: self.p256_key,
            rsa_key: self.rsa_key,
            unsigned: ToSign::Drafted(Box::new(self.unsigned)),
            journalled_at: at,
            signed: None,
        }
    }
}

impl ToSign {
    /// The text.
    pub fn text(&self) -> &str {
        match self {
            ToSign::Drafted(unsigned) => unsigned.text(),
            ToSign::Found(text) => text,
        }
    }

    /// What may be signed; a text from the journal is held to our rules again.
    pub fn unsigned(self) -> Result<Unsigned<AchievementCredential>, NotIssuable> {
        match self {
            ToSign::Drafted(unsigned) => Ok(*unsigned),
            ToSign::Found(text) => Unsigned::from_journal(&text),
        }
    }
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
        unsigned: ToSign::Found(text(row, "unsigned")?),
        journalled_at: time(row, "journalled_at")?,
        signed: forms.map(|(data_integrity, jwt)| Edition { id, data_integrity, jwt, rs256 }),
    })
}

impl Transaction {
    /// Writes editions down. From here on they will exist, whatever happens to this process.
    pub async fn journal(
        &mut self,
        new: Vec<NewEdition>,
        now: Timestamp,
    ) -> Result<Vec<Journalled>, StoreError> {
        let rows = rows_query(
            "insert into edition
                 (award, offer, kind, credential, subject, status_list, place, ed25519_key, p256_key,
                  rsa_key, unsigned, journalled_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             returning id, credential",
            new.iter().map(|new| new.columns(now)),
        )
        .fetch_all(self.db())
        .await?;
        let number = |row: &Row| Ok((text(row, "credential")?, EditionId(number(row, "id")?)));
        let numbers: HashMap<String, EditionId> =
            rows.iter().map(number).collect::<Result<_, StoreError>>()?;
        let journalled = |new: NewEdition| {
            let id = numbers.get(new.credential.as_str()).copied();
            let id = id.ok_or_else(|| StoreError::Corrupt {
                column: "credential",
                value: new.credential.to_string(),
            })?;
            Ok(new.journalled(id, now))
        };
        new.into_iter().map(journalled).collect()
    }

    /// Stores the signed forms of editions that have none yet and still exist; gives the numbers of those.
    pub async fn store_signed<'e>(
        &mut self,
        signed: impl Iterator<Item = &'e Edition> + Send,
    ) -> Result<HashSet<EditionId>, StoreError> {
        let rows = rows_query(
            "update edition
             set data_integrity = told.column2, jwt = told.column3, rs256 = told.column4
             from (values ($1, $2, $3, $4)) as told
             where edition.id = told.column1 and edition.jwt is null and edition.forgotten_at is null
             returning edition.id as id",
            signed.map(|signed| {
                [
                    signed.id.0.into(),
                    (&signed.data_integrity).into(),
                    (&signed.jwt).into(),
                    (&signed.rs256).into(),
                ]
            }),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(EditionId(number(row, "id")?))).collect()
    }

    /// The editions with these numbers, as far as they exist and are signed.
    pub async fn signed_editions(&mut self, ids: &[EditionId]) -> Result<Vec<Edition>, StoreError> {
        let rows =
            rows_query("select * from edition where id in (values ($1))", ids.iter().map(|id| [id.0.into()]))
                .fetch_all(self.db())
                .await?;
        let found: Result<Vec<Journalled>, StoreError> = rows.iter().map(read).collect();
        Ok(found?.into_iter().filter_map(|journalled| journalled.signed).collect())
    }

    /// The editions that these offers became.
    pub async fn editions_of_offers(
        &mut self,
        offers: &[OfferId],
    ) -> Result<HashMap<OfferId, Journalled>, StoreError> {
        let rows = rows_query(
            "select * from edition where offer in (values ($1))",
            offers.iter().map(|offer| [offer.0.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((OfferId(number(row, "offer")?), read(row)?))).collect()
    }

    /// The paper editions of these awards that have not ended.
    pub async fn paper_editions(&mut self, awards: &[AwardId]) -> Result<Vec<Journalled>, StoreError> {
        let rows = rows_query(
            "select e.*
             from edition e
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             where e.award in (values ($1)) and e.kind = 'paper' and e.forgotten_at is null and s.ended_at is null",
            awards.iter().map(|award| [award.0.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// The paper edition of the award that has not ended.
    pub async fn paper_edition(&mut self, award: AwardId) -> Result<Option<Journalled>, StoreError> {
        Ok(self.paper_editions(&[award]).await?.pop())
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

    /// Editions that were written down and never signed, because a process died in between: so many of those after this
    /// one, in the order of their numbers.
    pub async fn unsigned_editions(
        &mut self,
        after: EditionId,
        most: u32,
    ) -> Result<Vec<Journalled>, StoreError> {
        let rows = query(
            "select * from edition
             where jwt is null and forgotten_at is null and id > $1
             order by id
             limit $2",
        )
        .bind(after.0)
        .bind(most)
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
