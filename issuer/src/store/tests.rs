use schemas::{lang::Lang, status::Purpose, time::Timestamp};

use super::*;
use crate::people::{NOT_PERSONAL, STORED};

fn now() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

async fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("kreds.db")).await.unwrap();
    (folder, store)
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
    let (_folder, store) = store().await;
    let ages = |pool: &SqlitePool| (pool.options().get_max_lifetime(), pool.options().get_idle_timeout());
    assert_eq!([&store.writer, &store.readers].map(ages), [(None, None); 2]);
}

#[tokio::test]
async fn what_was_not_committed_is_not_there() {
    let (_folder, store) = store().await;
    let mut tx = store.write().await.unwrap();
    organisation(&mut tx).await;
    drop(tx);
    assert!(store.read().await.unwrap().organisations().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_place_on_a_status_list_is_given_once() {
    let (_folder, store) = store().await;
    let mut tx = store.write().await.unwrap();
    let owner = organisation(&mut tx).await;
    let slot = Slot { list: tx.add_status_list(owner, Purpose::Revocation).await.unwrap().id, place: 77 };
    assert!(tx.take_slot(slot).await.unwrap());
    assert!(!tx.take_slot(slot).await.unwrap());
}

#[tokio::test]
async fn an_older_revision_never_replaces_a_newer_one() {
    let (_folder, store) = store().await;
    let mut tx = store.write().await.unwrap();
    let owner = organisation(&mut tx).await;
    let mut list = tx.add_status_list(owner, Purpose::Revocation).await.unwrap();
    list.signed_at = now();
    for (revision, text) in [(2, "new"), (1, "old")] {
        list.signed_revision = revision;
        list.signed = Some((text.into(), text.into()));
        tx.store_status_list(&list).await.unwrap();
    }
    let stored = tx.status_list(owner, list.number).await.unwrap().unwrap();
    assert_eq!(stored.signed, Some(("new".into(), "new".into())));
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let (folder, store) = store().await;
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (999, 'later', true, x'00', 0)",
    )
    .execute(&store.writer)
    .await
    .unwrap();
    store.close().await;
    let refused = Store::open(&folder.path().join("kreds.db")).await;
    assert!(matches!(refused, Err(StoreError::Newer(999))));
}

async fn three_deeds(store: &Store) {
    let mut tx = store.write().await.unwrap();
    for about in ["circle 1", "circle 2", "circle 3"] {
        let act = Act { actor: None, organisation: None, what: Deed::CloseCircle, about, at: now() };
        tx.record(act).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_line_of_the_journal_is_neither_changed_nor_taken_out() {
    let (_folder, store) = store().await;
    three_deeds(&store).await;
    for attempt in
        ["update audit set about = 'circle 9' where number = 2", "delete from audit where number = 2"]
    {
        assert!(sqlx::query(attempt).execute(&store.writer).await.is_err(), "{attempt}");
    }
}

#[tokio::test]
async fn a_journal_that_was_changed_behind_its_back_says_where() {
    let (_folder, store) = store().await;
    three_deeds(&store).await;
    assert_eq!(store.read().await.unwrap().broken_line().await.unwrap(), None);
    for behind_its_back in
        ["drop trigger audit_is_not_changed", "update audit set about = 'circle 9' where number = 2"]
    {
        sqlx::query(behind_its_back).execute(&store.writer).await.unwrap();
    }
    assert_eq!(store.read().await.unwrap().broken_line().await.unwrap(), Some(2));
}

/// Every `table.column` of the database as it is.
async fn columns(store: &Store) -> std::collections::BTreeSet<String> {
    let rows = sqlx::query(
        "select t.name || '.' || c.name as place
         from sqlite_schema t, pragma_table_info(t.name) c
         where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '_sqlx_%'",
    )
    .fetch_all(&store.readers)
    .await
    .unwrap();
    rows.iter().map(|row| row::text(row, "place").unwrap()).collect()
}

#[tokio::test]
async fn every_column_is_explained_as_personal_or_named_as_not_personal() {
    let (_folder, store) = store().await;
    let personal = STORED.iter().flat_map(|stored| stored.columns).map(|place| (*place).to_owned());
    let others = NOT_PERSONAL
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")));
    let listed: std::collections::BTreeSet<String> = personal.chain(others).collect();
    let there = columns(&store).await;
    let differ: Vec<&String> = there.symmetric_difference(&listed).collect();
    assert!(differ.is_empty(), "in the tables or in the lists of people, not in both: {differ:?}");
}

#[tokio::test]
async fn nothing_is_ever_stored_about_age_or_birth() {
    let (_folder, store) = store().await;
    for place in columns(&store).await {
        let words: Vec<&str> = place.split(['.', '_']).collect();
        let telling = ["age", "birth", "birthday", "born", "dob"];
        assert!(!telling.iter().any(|word| words.contains(word)), "{place}");
    }
}
