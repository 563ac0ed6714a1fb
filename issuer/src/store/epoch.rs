//! A new beginning after a restore. What happened between the copy and its loss is not known here, so nothing that may
//! have been given away then is given away again: no place on a status list, no number from which a code follows, no
//! version of a trust list.

use schemas::{status::Purpose, time::Timestamp};
use sqlx::AssertSqlSafe;

use super::{
    Issuing, OrganisationId, Slot, StatusDeed, StatusLine, StoreError, Transaction,
    connection::Connection,
    row::{number, small},
    sql::query,
    status_list::purpose,
};

/// More numbers than anybody gave away between two copies.
const NUMBERS: i64 = 1_000_000;
/// More status lists, and more trust lists, than anybody signed between two copies.
const LISTS: u32 = 1000;

/// What the new beginning ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// Offers that were open in the copy.
    pub offers: u64,
    /// Invitations that were open in the copy.
    pub invitations: u64,
}

/// Tables whose rows a server counts, with the leap where codes follow from their numbers.
const COUNTED: [(&str, i64); 14] = [
    ("organisation", 0),
    ("signing_key", 0),
    ("network", 0),
    ("network_guest", 0),
    ("handed_over_list", 0),
    ("circle", 0),
    ("learner", 0),
    ("award", 0),
    ("status_list", 0),
    ("edition", 0),
    ("account", 0),
    ("invitation", NUMBERS),
    ("closing", 0),
    ("early_slip", NUMBERS),
];

/// Numbers from which codes follow, and versions that only rise.
const LEAP: [&str; 3] = [
    "insert into deleted_number (counted, highest)
     select 'offer', coalesce(max(id), 0) + $1 from offer where true
     on conflict (counted) do update set highest = deleted_number.highest + excluded.highest",
    "insert into deleted_number (counted, highest)
     select 'invitation', coalesce(max(id), 0) + $1 from invitation where true
     on conflict (counted) do update set highest = deleted_number.highest + excluded.highest",
    "insert into deleted_number (counted, highest)
     select 'trust_list', coalesce(max(version), 0) + $1 from trust_list where true
     on conflict (counted) do update set highest = deleted_number.highest + excluded.highest",
];

impl Transaction {
    /// Begins anew, after the rows of a copy were put in.
    pub async fn begin_epoch(&mut self, now: Timestamp) -> Result<Epoch, StoreError> {
        for (leap, by) in LEAP.into_iter().zip([NUMBERS, NUMBERS, i64::from(LISTS)]) {
            query(leap).bind(by).execute(self.db()).await?;
        }
        let offers = query("update offer set state = 'void' where state in ('open', 'paused')");
        let offers = offers.execute(self.db()).await?;
        let invitations =
            query("update invitation set withdrawn_at = $1 where used_by is null and withdrawn_at is null");
        let invitations = invitations.bind(now.seconds()).execute(self.db()).await?;
        Ok(Epoch { offers, invitations })
    }

    /// Does what the journal of status lists says, as far as it is not done. Bits that are set stay set, but for those of
    /// suspensions that were lifted since.
    pub async fn follow(&mut self, line: &StatusLine) -> Result<(), StoreError> {
        let Some(owner) = self.organisation(&line.organisation).await? else { return Ok(()) };
        match line.deed {
            StatusDeed::Begun(purpose) => self.have_list(owner.id, line.list, purpose).await,
            StatusDeed::Ended(place) => {
                let Some(list) = self.status_list(owner.id, line.list).await? else { return Ok(()) };
                let slot = Slot { list: list.id, place };
                self.take_slot(slot).await?;
                self.set_bit(slot, line.at).await.map(drop)
            }
            StatusDeed::Cleared(place) => {
                let Some(list) = self.status_list(owner.id, line.list).await? else { return Ok(()) };
                query("update status_slot set ended_at = null where status_list = $1 and place = $2")
                    .bind(list.id.0)
                    .bind(place)
                    .execute(self.db())
                    .await?;
                Ok(())
            }
        }
    }

    /// Leaves all lists there are for new ones, far enough behind them, and has all of them signed anew. Those of one
    /// organisation get one number after the other, whatever they are for; those of one that closed were signed for the
    /// last time.
    pub async fn leave_lists(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let rows = query(
            "select organisation, purpose,
                    (select max(n.number) from status_list n where n.organisation = l.organisation)
                        + row_number() over (partition by organisation order by purpose) - 1 as highest
             from status_list l
             group by organisation, purpose
             order by organisation, purpose",
        );
        let rows = rows.fetch_all(self.db()).await?;
        // The tables may be those of an older program, under which nobody closed.
        let may_have_closed = self.has_column("organisation", "closed_at").await?;
        // Where an older program's tables know nothing of it, the newest list is the one that places are given from.
        if self.has_column("status_list", "left_at").await? {
            let leave = query("update status_list set left_at = $1 where left_at is null");
            leave.bind(now.seconds()).execute(self.db()).await?;
        }
        for row in rows {
            let owner = OrganisationId(number(&row, "organisation")?);
            if may_have_closed && matches!(self.issuing(owner).await?, Issuing::Closed(_)) {
                continue;
            }
            let beyond = small(&row, "highest")?.saturating_add(LISTS);
            self.begin_status_list(owner, purpose(&row)?, beyond, now).await?;
        }
        query("update status_list set revision = revision + 1").execute(self.db()).await?;
        Ok(())
    }

    async fn have_list(
        &mut self,
        owner: OrganisationId,
        number: u32,
        purpose: Purpose,
    ) -> Result<(), StoreError> {
        query(
            "insert into status_list (organisation, purpose, number, revision, signed_revision, signed_at)
             values ($1, $2, $3, 0, 0, 0)
             on conflict do nothing",
        )
        .bind(owner.0)
        .bind(purpose.as_str())
        .bind(number)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Brings the counters of numbers up to those that were put in.
    pub async fn count_on(&mut self) -> Result<(), StoreError> {
        let mut counted = Vec::new();
        for (table, leap) in COUNTED {
            if self.has_column(table, "id").await? {
                counted.push((table, leap));
            }
        }
        let statements: Vec<String> = match self.db() {
            Connection::Sqlite(_) => vec![
                "delete from sqlite_sequence where name = 'early_slip'".to_owned(),
                format!(
                    "insert into sqlite_sequence (name, seq)
                     select 'early_slip', coalesce(max(id), 0) + {NUMBERS} from early_slip"
                ),
            ],
            Connection::Postgres(_) => counted
                .into_iter()
                .map(|(table, leap)| {
                    let next = format!("(select coalesce(max(id), 0) + 1 + {leap} from {table})");
                    format!("select setval(pg_get_serial_sequence('{table}', 'id'), {next}, false) as set_to")
                })
                .collect(),
        };
        for statement in statements {
            query(AssertSqlSafe(statement)).fetch_all(self.db()).await?;
        }
        Ok(())
    }
}
