//! The store: the only place that knows SQL.
//!
//! SQLite in write-ahead mode, every commit on the disk before it is acknowledged, one writer at a time. What must
//! be atomic is one [`Transaction`], visible in the domain function that opens it. Nothing here knows of HTTP, keys
//! or sentences; another database would bring its own `Transaction` behind the same methods.

mod access;
mod account;
mod audit;
mod award;
mod badge_definition;
mod badge_mark;
mod circle;
mod closing;
mod early_slip;
mod edition;
mod edition_history;
mod erasing;
mod error;
mod id;
mod invitation;
mod learner;
mod membership;
mod migration;
mod network;
mod offer;
mod organisation;
mod person;
mod progress;
mod record;
mod retaining;
mod roster;
mod row;
mod signing_key;
mod status_list;
mod suspension;
mod transaction;
mod web_session;
mod wiping;

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use access::Access;
pub use account::{Account, NewAccount};
pub use audit::{Act, Deed, JournalLine};
pub use award::{Award, AwardLine, NewAward};
pub use badge_definition::{BadgeDefinition, NewBadgeDefinition};
pub use circle::{Circle, CircleFacts};
pub use closing::ClosingRow;
pub use early_slip::{EarlySlip, Sleep, SleepingSlip};
pub use edition::{Edition, EditionForm, EditionKind, Journalled, NewEdition};
pub use edition_history::PastEdition;
pub use error::StoreError;
pub use id::{
    AccountId, AwardId, CircleId, EarlySlipId, EditionId, InvitationId, LearnerId, NetworkId, OfferId,
    OrganisationId, StatusListId,
};
pub use invitation::{Invitation, NewInvitation};
pub use learner::Learner;
pub use membership::{Role, TeamMember};
pub use network::{Member, Network, NewNetwork};
pub use offer::{Carrier, Collected, HandOut, Means, NewOffer, Offer, OfferState};
pub use organisation::{NewOrganisation, Organisation};
pub use person::PersonLine;
pub use progress::Progress;
pub use record::{AwardRecord, EditionRecord, LearnerRecord, OfferRecord};
pub use retaining::NamesKept;
pub use signing_key::{Algorithm, Rs256, SigningKey};
pub use status_list::{Slot, StatusListRow};
pub use suspension::Suspension;
pub use transaction::Transaction;
pub use web_session::WebSession;
pub use wiping::Wiped;

/// The open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Store {
    /// Opens the file, makes it when it is missing, and brings its tables up to date.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "on");
        // A connection to a file does not age. The task that would end old ones counts the idle ones without care (sqlx
        // 0.9), and can count below zero for ever.
        let pool = |connections| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(10))
                .max_lifetime(None)
                .idle_timeout(None)
        };
        let writer = pool(1).connect_with(options.clone()).await?;
        // It holds names; SQLite gives its log and index the same mode.
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).map_err(sqlx::Error::Io)?;
        migration::run(&writer).await?;
        let readers = pool(4).connect_with(options).await?;
        Ok(Store { writer, readers })
    }

    /// For reading several things as of one moment.
    pub async fn read(&self) -> Result<Transaction, StoreError> {
        Ok(Transaction(self.readers.begin().await?))
    }

    /// For writing; waits for the writer before it. Dropped without commit, it changes nothing.
    pub async fn write(&self) -> Result<Transaction, StoreError> {
        Ok(Transaction(self.writer.begin_with("begin immediate").await?))
    }

    /// Ends all connections, so that the write-ahead log is folded into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

#[cfg(test)]
mod tests;
