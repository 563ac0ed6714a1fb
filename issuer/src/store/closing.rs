//! Each time a circle was closed: when, how its badges were handed out, and the tick that was asked for.

use schemas::time::Timestamp;

use super::{
    AccountId, CircleId, HandOut, StoreError, Transaction,
    row::{Row, number, optional_number, parsed, time},
    sql::query,
};

/// One closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosingRow {
    /// When.
    pub at: Timestamp,
    /// The account that did it; `None` on the command line.
    pub account: Option<AccountId>,
    /// Was it ticked that there is what the library asks for of young participants?
    pub has_consent: bool,
    /// How the badges are handed out.
    pub hand_out: HandOut,
    /// How many awards it made.
    pub awards: i64,
}

fn read(row: &Row) -> Result<ClosingRow, StoreError> {
    Ok(ClosingRow {
        at: time(row, "closed_at")?,
        account: optional_number(row, "account")?.map(AccountId),
        has_consent: number(row, "consent")? != 0,
        hand_out: parsed(row, "hand_out")?,
        awards: number(row, "awards")?,
    })
}

impl Transaction {
    /// Writes down that the circle was closed; the circle keeps the first time.
    pub async fn add_closing(&mut self, circle: CircleId, closing: &ClosingRow) -> Result<(), StoreError> {
        query("update circle set closed_at = $1 where id = $2 and closed_at is null")
            .bind(closing.at.seconds())
            .bind(circle.0)
            .execute(self.db())
            .await?;
        query(
            "insert into closing (circle, closed_at, account, consent, hand_out, awards)
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(circle.0)
        .bind(closing.at.seconds())
        .bind(closing.account.map(|account| account.0))
        .bind(i64::from(closing.has_consent))
        .bind(closing.hand_out.name())
        .bind(closing.awards)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Every time the circle was closed, the first one first.
    pub async fn closings(&mut self, circle: CircleId) -> Result<Vec<ClosingRow>, StoreError> {
        let rows = query("select * from closing where circle = $1 order by id")
            .bind(circle.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }
}
