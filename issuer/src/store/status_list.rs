//! Status lists and their places: given away at random, never twice.

use schemas::{status::Purpose, time::Timestamp};

use super::{
    OrganisationId, StatusDeed, StatusLine, StatusListId, StoreError, Transaction,
    row::{Row, number, optional_text, small, text, time},
    rows_query::rows_query,
    sql::query,
};

/// A place on a status list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot {
    /// The list.
    pub list: StatusListId,
    /// The index on it.
    pub place: u32,
}

/// A status list and its signed forms.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct StatusListRow {
    pub id: StatusListId,
    pub number: u32,
    pub purpose: Purpose,
    pub revision: i64,
    pub signed_revision: i64,
    pub signed_at: Timestamp,
    /// The Data Integrity and the JWT form.
    pub signed: Option<(String, String)>,
}

/// What was signed of a list, and whether that is all: two that are equal have the same signed forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct StatusListState {
    pub revision: i64,
    pub signed_revision: i64,
    pub signed_at: Timestamp,
}

impl StatusListRow {
    /// What was signed of it.
    pub fn state(&self) -> StatusListState {
        StatusListState {
            revision: self.revision,
            signed_revision: self.signed_revision,
            signed_at: self.signed_at,
        }
    }
}

/// A status list that places are given from.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct OpenStatusList {
    pub id: StatusListId,
    pub number: u32,
    pub purpose: Purpose,
}

pub(super) fn purpose(row: &Row) -> Result<Purpose, StoreError> {
    let value = text(row, "purpose")?;
    Purpose::named(&value).ok_or(StoreError::Corrupt { column: "purpose", value })
}

fn read_open(row: &Row) -> Result<OpenStatusList, StoreError> {
    Ok(OpenStatusList {
        id: StatusListId(number(row, "id")?),
        number: small(row, "number")?,
        purpose: purpose(row)?,
    })
}

fn read(row: &Row) -> Result<StatusListRow, StoreError> {
    Ok(StatusListRow {
        id: StatusListId(number(row, "id")?),
        number: small(row, "number")?,
        purpose: purpose(row)?,
        revision: number(row, "revision")?,
        signed_revision: number(row, "signed_revision")?,
        signed_at: time(row, "signed_at")?,
        signed: optional_text(row, "data_integrity")?.zip(optional_text(row, "jwt")?),
    })
}

impl Transaction {
    /// The list of this purpose from which places are given now: the first that was not left.
    pub async fn open_status_list(
        &mut self,
        owner: OrganisationId,
        purpose: Purpose,
    ) -> Result<Option<OpenStatusList>, StoreError> {
        let row = query(
            "select id, number, purpose from status_list
             where organisation = $1 and purpose = $2 and left_at is null
             order by number
             limit 1",
        )
        .bind(owner.0)
        .bind(purpose.as_str())
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read_open).transpose()
    }

    /// How many places of a list are given away. Reads all of them.
    pub async fn places_given(&mut self, list: StatusListId) -> Result<u32, StoreError> {
        let row = query("select count(*) as given from status_slot where status_list = $1");
        small(&row.bind(list.0).fetch_one(self.db()).await?, "given")
    }

    /// Is there a list of this purpose that places are given from after this one?
    pub async fn has_next_status_list(
        &mut self,
        owner: OrganisationId,
        list: &OpenStatusList,
    ) -> Result<bool, StoreError> {
        let next = query(
            "select 1 from status_list
             where organisation = $1 and purpose = $2 and number > $3 and left_at is null
             limit 1",
        );
        let next = next.bind(owner.0).bind(list.purpose.as_str()).bind(list.number);
        Ok(next.fetch_optional(self.db()).await?.is_some())
    }

    /// No place is given from this list any more.
    pub async fn leave_status_list(&mut self, list: StatusListId, now: Timestamp) -> Result<(), StoreError> {
        query("update status_list set left_at = $1 where id = $2")
            .bind(now.seconds())
            .bind(list.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Begins a new list with the next number.
    pub async fn add_status_list(
        &mut self,
        owner: OrganisationId,
        purpose: Purpose,
        now: Timestamp,
    ) -> Result<OpenStatusList, StoreError> {
        let highest =
            query("select coalesce(max(number), 0) as highest from status_list where organisation = $1");
        let row = highest.bind(owner.0).fetch_one(self.db()).await?;
        self.begin_status_list(owner, purpose, small(&row, "highest")?.saturating_add(1), now).await
    }

    pub(super) async fn begin_status_list(
        &mut self,
        owner: OrganisationId,
        purpose: Purpose,
        number: u32,
        now: Timestamp,
    ) -> Result<OpenStatusList, StoreError> {
        let row = query(
            "insert into status_list (organisation, purpose, number, revision, signed_revision, signed_at)
             values ($1, $2, $3, 0, 0, 0)
             returning id, number, purpose",
        )
        .bind(owner.0)
        .bind(purpose.as_str())
        .bind(number)
        .fetch_one(self.db())
        .await?;
        let list = read_open(&row)?;
        self.tell_of_status(list.id, StatusDeed::Begun(purpose), now).await?;
        Ok(list)
    }

    /// The list of this number.
    pub async fn status_list(
        &mut self,
        owner: OrganisationId,
        number: u32,
    ) -> Result<Option<StatusListRow>, StoreError> {
        let row = query("select * from status_list where organisation = $1 and number = $2")
            .bind(owner.0)
            .bind(number)
            .fetch_optional(self.db())
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// What was signed of the list of this number, of the organisation with this short name; without the signed forms,
    /// which are long.
    pub async fn status_list_state(
        &mut self,
        slug: &str,
        list: u32,
    ) -> Result<Option<StatusListState>, StoreError> {
        let row = query(
            "select l.revision, l.signed_revision, l.signed_at
             from status_list l
             join organisation o on o.id = l.organisation
             where o.slug = $1 and l.number = $2",
        )
        .bind(slug)
        .bind(list)
        .fetch_optional(self.db())
        .await?;
        let state = |row: &Row| {
            Ok(StatusListState {
                revision: number(row, "revision")?,
                signed_revision: number(row, "signed_revision")?,
                signed_at: time(row, "signed_at")?,
            })
        };
        row.as_ref().map(state).transpose()
    }

    /// The numbers of all lists of the organisation.
    pub async fn status_list_numbers(&mut self, owner: OrganisationId) -> Result<Vec<u32>, StoreError> {
        let rows = query("select number from status_list where organisation = $1 order by number")
            .bind(owner.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| small(row, "number")).collect()
    }

    /// Takes a place; `false` when it was ever taken before.
    pub async fn take_slot(&mut self, slot: Slot) -> Result<bool, StoreError> {
        Ok(!self.take_slots(slot.list, std::iter::once(slot.place)).await?.is_empty())
    }

    /// Takes places of a list; gives those that were never taken before.
    pub async fn take_slots(
        &mut self,
        list: StatusListId,
        places: impl Iterator<Item = u32> + Send,
    ) -> Result<Vec<Slot>, StoreError> {
        let rows = rows_query(
            "insert into status_slot (status_list, place) values ($1, $2) on conflict do nothing returning place",
            places.map(|place| [list.0.into(), place.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(Slot { list, place: small(row, "place")? })).collect()
    }

    /// Sets the bit of a place; a set bit stays set.
    pub async fn end_slot(&mut self, slot: Slot, now: Timestamp) -> Result<(), StoreError> {
        match self.set_bit(slot, now).await? {
            0 => Ok(()),
            _ => self.tell_of_status(slot.list, StatusDeed::Ended(slot.place), now).await,
        }
    }

    pub(super) async fn set_bit(&mut self, slot: Slot, now: Timestamp) -> Result<u64, StoreError> {
        let done = query(
            "update status_slot
             set ended_at = $1
             where status_list = $2 and place = $3 and ended_at is null",
        )
        .bind(now.seconds())
        .bind(slot.list.0)
        .bind(slot.place)
        .execute(self.db())
        .await?;
        if done > 0 {
            self.revise_status_list(slot.list).await?;
        }
        Ok(done)
    }

    /// Notes what the journal of status lists is told before this is committed.
    pub(super) async fn tell_of_status(
        &mut self,
        list: StatusListId,
        deed: StatusDeed,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = query(
            "select o.slug, l.number
             from status_list l
             join organisation o on o.id = l.organisation
             where l.id = $1",
        );
        let row = row.bind(list.0).fetch_one(self.db()).await?;
        self.told.push(StatusLine {
            at,
            organisation: text(&row, "slug")?,
            list: small(&row, "number")?,
            deed,
        });
        Ok(())
    }

    /// A bit of the list has changed, so it has to be signed anew.
    pub(super) async fn revise_status_list(&mut self, list: StatusListId) -> Result<(), StoreError> {
        query("update status_list set revision = revision + 1 where id = $1")
            .bind(list.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The places whose bit is set.
    pub async fn ended_places(&mut self, list: StatusListId) -> Result<Vec<u32>, StoreError> {
        let rows = query(
            "select place
             from status_slot
             where status_list = $1 and ended_at is not null
             order by place",
        )
        .bind(list.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| small(row, "place")).collect()
    }

    /// Stores the signed forms of a revision, unless a newer one was stored meanwhile.
    pub async fn store_status_list(&mut self, signed: &StatusListRow) -> Result<(), StoreError> {
        let (data_integrity, jwt) = signed.signed.clone().unzip();
        query(
            "update status_list
             set data_integrity = $1, jwt = $2, signed_revision = $3, signed_at = $4
             where id = $5 and signed_revision <= $3",
        )
        .bind(data_integrity)
        .bind(jwt)
        .bind(signed.signed_revision)
        .bind(signed.signed_at.seconds())
        .bind(signed.id.0)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
