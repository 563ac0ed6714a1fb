//! The store: the only place that knows SQL.
//!
//! On SQLite or on PostgreSQL, with the same statements and the same rules: every commit is on the disk before it is
//! acknowledged, and one change follows the other. What must be atomic is one [`Transaction`], visible in the domain
//! function that opens it. Nothing here knows of HTTP, keys or sentences.

mod access;
mod account;
mod audit;
mod award;
mod badge_definition;
mod badge_mark;
mod circle;
mod city_page;
mod closing;
mod connection;
mod database;
mod early_slip;
mod edition;
mod edition_history;
mod epoch;
mod erasing;
mod error;
mod figures;
mod guest;
mod id;
mod invariants;
mod invitation;
mod issuing;
mod known_badge;
mod learner;
mod membership;
mod migration;
mod network;
mod network_coordinator;
mod offer;
mod organisation;
mod person;
#[cfg(test)]
mod plans;
mod postgres;
mod postgres_transaction;
mod progress;
mod recognised_network;
mod record;
mod retaining;
mod roster;
mod row;
mod rows_query;
mod shared_badge;
mod signing_key;
mod sql;
mod sqlite;
mod status_journal;
mod status_list;
mod suspension;
mod tables;
mod transaction;
mod web_session;
mod wiping;

pub use access::{Access, NewAccess};
pub use account::{Account, NewAccount};
pub use audit::{Act, Deed, JournalLine, SealedLine};
pub use award::{Award, AwardLine, NewAward};
pub use badge_definition::{BadgeDefinition, NewBadgeDefinition};
pub use circle::{Circle, CircleFacts};
pub use closing::ClosingRow;
pub use database::{Database, NoDatabase};
pub use early_slip::{EarlySlip, Sleep, SleepingSlip};
pub use edition::{Edition, EditionForm, EditionKind, Journalled, NewEdition, ToSign};
pub use edition_history::PastEdition;
pub use epoch::Epoch;
pub use error::StoreError;
pub use figures::AwardGroup;
pub use guest::{Guest, LastList};
pub use id::{
    AccountId, AwardId, CircleId, EarlySlipId, EditionId, GuestId, InvitationId, LastListId, LearnerId,
    NetworkId, OfferId, OrganisationId, StatusListId,
};
pub use invariants::EditionFacts;
pub use invitation::{Invitation, NewInvitation};
pub use issuing::Issuing;
pub use known_badge::{KnownBadge, TakenCatalogue};
pub use learner::Learner;
pub use membership::{Role, TeamMember};
pub use network::{Member, Network, NewNetwork};
pub use network_coordinator::Coordinator;
pub use offer::{Carrier, Collected, HandOut, Means, NewOffer, Offer, OfferState};
pub use organisation::{NewOrganisation, Organisation};
pub use person::PersonLine;
pub use progress::Progress;
pub use record::{AwardRecord, EditionRecord, LearnerRecord, OfferRecord};
pub use retaining::NamesKept;
pub use signing_key::{Algorithm, Rs256, SigningKey};
pub use status_journal::{NotALine, StatusDeed, StatusJournal, StatusLine};
pub use status_list::{OpenStatusList, Slot, StatusListRow, StatusListState};
pub use suspension::Suspension;
pub use tables::{Cell, Table};
pub use transaction::Transaction;
pub use web_session::WebSession;
pub use wiping::Wiped;

use std::path::Path;

use self::{connection::Connection, postgres::PostgresPool, sqlite::SqliteFile};

/// The open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    engine: Engine,
    journal: StatusJournal,
}

#[derive(Clone, Debug)]
enum Engine {
    Sqlite(SqliteFile),
    Postgres(PostgresPool),
}

impl Store {
    /// The number of the last migration that this program knows.
    pub const SHAPE: i64 = migration::NEWEST;

    /// The number of the last migration of what lies there; `None` where nothing does yet.
    pub async fn shape_of(database: &Database) -> Result<Option<i64>, StoreError> {
        match database {
            Database::Sqlite(file) => sqlite::shape_of(file).await,
            Database::Postgres(options) => {
                migration::shape_of(&mut PostgresPool::new(options).lone_connection().await?).await
            }
        }
    }

    /// Opens the database and brings its tables up to date; a file is made when it is missing. The journal of status
    /// lists lies in the folder.
    pub async fn open(database: &Database, journals: &Path) -> Result<Self, StoreError> {
        Store::open_in_shape(database, journals, None).await
    }

    /// The same, with the tables as they were after this migration.
    pub async fn open_in_shape(
        database: &Database,
        journals: &Path,
        shape: Option<i64>,
    ) -> Result<Self, StoreError> {
        let engine = match database {
            Database::Sqlite(file) => Engine::Sqlite(SqliteFile::open(file, shape).await?),
            Database::Postgres(options) => {
                let pool = PostgresPool::new(options);
                migration::of_postgres(&mut pool.lone_connection().await?, shape).await?;
                Engine::Postgres(pool)
            }
        };
        Ok(Store { engine, journal: StatusJournal::in_folder(journals) })
    }

    /// For reading several things as of one moment.
    pub async fn read(&self) -> Result<Transaction, StoreError> {
        let connection = match &self.engine {
            Engine::Sqlite(file) => file.read().await?,
            Engine::Postgres(pool) => Connection::Postgres(pool.read().await?),
        };
        Ok(Transaction::new(connection, &self.journal))
    }

    /// For writing; waits for the writer before it. Dropped without commit, it changes nothing.
    pub async fn write(&self) -> Result<Transaction, StoreError> {
        let connection = match &self.engine {
            Engine::Sqlite(file) => file.write().await?,
            Engine::Postgres(pool) => Connection::Postgres(pool.write().await?),
        };
        Ok(Transaction::new(connection, &self.journal))
    }

    /// What the journal of status lists says.
    pub fn status_lines(&self) -> Result<Vec<StatusLine>, StoreError> {
        Ok(self.journal.lines()?)
    }

    /// Ends all connections.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(file) => file.close().await,
            Engine::Postgres(pool) => pool.close(),
        }
    }
}

#[cfg(test)]
mod tests;
