use std::path::Path;

use schemas::{lang::Lang, status::Purpose, time::Timestamp};
use sqlx::{Executor as _, SqlitePool};

use super::*;
use crate::people::{NOT_PERSONAL, STORED};

fn now() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

/// A database of one test; it goes with this value.
struct Home {
    database: Database,
    folder: tempfile::TempDir,
    server: Option<::tests::postgres::Shared>,
}

impl Home {
    fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::Sqlite(folder.path().join("kreds.db"));
        Home { database, folder, server: None }
    }

    fn on_postgres() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = ::tests::postgres::shared().unwrap();
        let database = Database::parse(&server.url().unwrap(), folder.path(), None).unwrap();
        Home { database, folder, server: Some(server) }
    }

    async fn store(&self) -> Store {
        Store::open(&self.database, self.folder.path()).await.unwrap()
    }
}

/// Each of these holds on both databases.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name(super::Home::on_sqlite()).await;
            })*
        }

        mod on_postgres {
            $(#[tokio::test]
            async fn $name() {
                super::$name(super::Home::on_postgres()).await;
            })*
        }
    };
}

on_both! {
    what_was_not_committed_is_not_there
    a_writer_that_gave_up_keeps_nobody_waiting
    of_two_writers_the_second_sees_what_the_first_wrote
    a_place_on_a_status_list_is_given_once
    an_older_revision_never_replaces_a_newer_one
    a_database_of_a_newer_program_is_refused
    a_line_of_the_journal_is_neither_changed_nor_taken_out
    a_journal_that_was_changed_behind_its_back_says_where
    every_column_is_explained_as_personal_or_named_as_not_personal
    nothing_is_ever_stored_about_age_or_birth
    every_table_goes_into_a_copy_or_is_left_out_on_purpose
}

/// A statement of somebody who goes around the store.
async fn behind_its_back(store: &Store, sql: &'static str) -> Result<(), sqlx::Error> {
    match &store.engine {
        Engine::Sqlite(file) => (&file.writer).execute(sql).await.map(drop),
        Engine::Postgres(pool) => pool.lone_connection().await.unwrap().execute(sql).await.map(drop),
    }
}

async fn organisation(tx: &mut Transaction) -> OrganisationId {
    let new = NewOrganisation {
        slug: "aarhus".into(),
        did: "did:web:badges.example:o:aarhus".parse().unwrap(),
        name: [(Lang::En, "Aarhus Libraries".to_owned())].into_iter().collect(),
        city: "Aarhus".into(),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    };
    assert!(tx.add_organisation(&new, now()).await.unwrap());
    tx.organisation("aarhus").await.unwrap().unwrap().id
}

/// Such a task may count below zero when the pool is closed, and then keeps a processor and its program for ever.
#[tokio::test]
async fn no_task_of_the_pool_looks_for_old_connections() {
    let store = Home::on_sqlite().store().await;
    let Engine::Sqlite(file) = &store.engine else { panic!("not SQLite") };
    let ages = |pool: &SqlitePool| (pool.options().get_max_lifetime(), pool.options().get_idle_timeout());
    assert_eq!([&file.writer, &file.readers].map(ages), [(None, None); 2]);
}

async fn a_writer_that_gave_up_keeps_nobody_waiting(home: Home) {
    let store = home.store().await;
    let first = store.write().await.unwrap();
    let waiting = tokio::spawn({
        let store = store.clone();
        async move { store.write().await.map(drop) }
    });
    tokio::task::yield_now().await;
    waiting.abort();
    drop(first);
    assert!(store.write().await.is_ok());
}

/// Two processes at one database: a number that follows from the highest one is given once.
async fn of_two_writers_the_second_sees_what_the_first_wrote(home: Home) {
    let (one, other) = (home.store().await, home.store().await);
    let mut first = one.write().await.unwrap();
    record(&mut first, "circle 1").await;
    let second = tokio::spawn(async move {
        let mut second = other.write().await.unwrap();
        record(&mut second, "circle 2").await;
        second.commit().await.unwrap();
    });
    tokio::task::yield_now().await;
    first.commit().await.unwrap();
    second.await.unwrap();
    assert_eq!(one.read().await.unwrap().broken_line().await.unwrap(), None);
}

async fn what_was_not_committed_is_not_there(home: Home) {
    let store = home.store().await;
    let mut tx = store.write().await.unwrap();
    organisation(&mut tx).await;
    drop(tx);
    assert!(store.read().await.unwrap().organisations().await.unwrap().is_empty());
}

async fn a_place_on_a_status_list_is_given_once(home: Home) {
    let store = home.store().await;
    let mut tx = store.write().await.unwrap();
    let owner = organisation(&mut tx).await;
    let slot =
        Slot { list: tx.add_status_list(owner, Purpose::Revocation, now()).await.unwrap().id, place: 77 };
    assert!(tx.take_slot(slot).await.unwrap());
    assert!(!tx.take_slot(slot).await.unwrap());
}

async fn an_older_revision_never_replaces_a_newer_one(home: Home) {
    let store = home.store().await;
    let mut tx = store.write().await.unwrap();
    let owner = organisation(&mut tx).await;
    let begun = tx.add_status_list(owner, Purpose::Revocation, now()).await.unwrap();
    let mut list = tx.status_list(owner, begun.number).await.unwrap().unwrap();
    list.signed_at = now();
    for (revision, text) in [(2, "new"), (1, "old")] {
        list.signed_revision = revision;
        list.signed = Some((text.into(), text.into()));
        tx.store_status_list(&list).await.unwrap();
    }
    let stored = tx.status_list(owner, list.number).await.unwrap().unwrap();
    assert_eq!(stored.signed, Some(("new".into(), "new".into())));
}

async fn a_database_of_a_newer_program_is_refused(home: Home) {
    let store = home.store().await;
    let later = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 select 999, 'later', true, checksum, 0 from _sqlx_migrations where version = 9";
    behind_its_back(&store, later).await.unwrap();
    store.close().await;
    let refused = Store::open(&home.database, home.folder.path()).await;
    assert!(matches!(refused, Err(StoreError::Newer(999))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_waits_until_the_first_has_written() {
    let home = Home::on_postgres();
    let (one, other) = (home.store().await, home.store().await);
    let first = one.write().await.unwrap();
    let second = tokio::spawn(async move { other.write().await.map(drop) });
    let waiting = "select count(*) from pg_locks join pg_database d on d.oid = database
                   where d.datname = current_database() and locktype = 'advisory' and not granted";
    let server = home.server.as_ref().unwrap();
    assert!((0..500).any(|_| server.say(waiting).unwrap() == "1"), "it does not wait");
    drop(first);
    second.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_server_that_acknowledges_what_it_may_lose_is_refused() {
    let home = Home::on_postgres();
    let server = home.server.as_ref().unwrap();
    let forgetful = "do $$ begin
        execute format('alter database %I set synchronous_commit = off', current_database());
    end $$";
    server.say(forgetful).unwrap();
    let refused = Store::open(&home.database, home.folder.path()).await;
    assert!(matches!(refused, Err(StoreError::NotDurable("synchronous_commit"))), "{refused:?}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_as_that() {
    let nowhere = Database::parse("postgres://kreds@localhost/kreds?host=/nowhere", Path::new(""), None);
    let refused = Store::open(&nowhere.unwrap(), Path::new("")).await;
    assert!(matches!(refused, Err(StoreError::Unreachable(_))), "{refused:?}");
}

async fn record(tx: &mut Transaction, about: &str) {
    let act = Act { actor: None, organisation: None, what: Deed::CloseCircle, about, at: now() };
    tx.record(act).await.unwrap();
}

async fn three_deeds(store: &Store) {
    let mut tx = store.write().await.unwrap();
    for about in ["circle 1", "circle 2", "circle 3"] {
        record(&mut tx, about).await;
    }
    tx.commit().await.unwrap();
}

async fn a_line_of_the_journal_is_neither_changed_nor_taken_out(home: Home) {
    let store = home.store().await;
    three_deeds(&store).await;
    for attempt in
        ["update audit set about = 'circle 9' where number = 2", "delete from audit where number = 2"]
    {
        assert!(behind_its_back(&store, attempt).await.is_err(), "{attempt}");
    }
}

async fn a_journal_that_was_changed_behind_its_back_says_where(home: Home) {
    let store = home.store().await;
    three_deeds(&store).await;
    assert_eq!(store.read().await.unwrap().broken_line().await.unwrap(), None);
    let without_guard = match &home.database {
        Database::Sqlite(_) => "drop trigger audit_is_not_changed",
        Database::Postgres(_) => "drop trigger audit_is_not_changed on audit",
    };
    for step in [without_guard, "update audit set about = 'circle 9' where number = 2"] {
        behind_its_back(&store, step).await.unwrap();
    }
    assert_eq!(store.read().await.unwrap().broken_line().await.unwrap(), Some(2));
}

/// Every `table.column` of the database as it is.
async fn columns(store: &Store) -> std::collections::BTreeSet<String> {
    let sql = match &store.engine {
        Engine::Sqlite(_) => {
            "select t.name || '.' || c.name as place
             from sqlite_schema t, pragma_table_info(t.name) c
             where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '_sqlx_%'"
        }
        Engine::Postgres(_) => {
            "select table_name || '.' || column_name as place
             from information_schema.columns
             where table_schema = current_schema() and table_name not like '\\_sqlx\\_%'"
        }
    };
    let rows = sql::query(sql).fetch_all(store.read().await.unwrap().db()).await.unwrap();
    rows.iter().map(|row| row::text(row, "place").unwrap()).collect()
}

async fn every_column_is_explained_as_personal_or_named_as_not_personal(home: Home) {
    let store = home.store().await;
    let personal = STORED.iter().flat_map(|stored| stored.columns).map(|place| (*place).to_owned());
    let others = NOT_PERSONAL
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")));
    let listed: std::collections::BTreeSet<String> = personal.chain(others).collect();
    let there = columns(&store).await;
    let differ: Vec<&String> = there.symmetric_difference(&listed).collect();
    assert!(differ.is_empty(), "in the tables or in the lists of people, not in both: {differ:?}");
}

async fn nothing_is_ever_stored_about_age_or_birth(home: Home) {
    let store = home.store().await;
    for place in columns(&store).await {
        let words: Vec<&str> = place.split(['.', '_']).collect();
        let telling = ["age", "birth", "birthday", "born", "dob"];
        assert!(!telling.iter().any(|word| words.contains(word)), "{place}");
    }
}

async fn every_table_goes_into_a_copy_or_is_left_out_on_purpose(home: Home) {
    let store = home.store().await;
    let there: std::collections::BTreeSet<String> =
        columns(&store).await.into_iter().map(|place| place.split('.').next().unwrap().to_owned()).collect();
    let known = Table::all().map(Table::name).chain(tables::LEFT_OUT).map(str::to_owned);
    assert_eq!(there, known.collect());
}
