//! What a release wrote is read for ever: its database and its backup on both databases, its badges in every form, its
//! wallet. The copies come from `tests/fixtures`, and the time is that at which they were made.

use std::{collections::BTreeMap, fs, process::Command, sync::Arc};

use issuer::{
    clock::{Chance, Clock},
    invariants::{self, Rule},
    issuer::Issuer,
    settings::Settings,
    store::{EditionId, Table},
    web,
};
use rand::{RngCore as _, rngs::OsRng};
use schemas::{
    Demo,
    stage::Signed,
    time::Timestamp,
    trust::{Anchor, Mark, open, open_survivors},
};
use serde_json::Value;
use tests::{
    fixture::{Fixture, releases},
    postgres,
    programs::{Answer, Programs},
};
use wallet_cli::surroundings::{Environment, Surroundings};

use super::wallet;

/// What a restore adds to, so that nothing is given away twice.
const OF_AN_EPOCH: [&str; 3] = ["audit", "deleted_number", "status_list"];

/// Copies of what all releases left.
fn copies(test: &str) -> Vec<Fixture> {
    releases().unwrap().iter().map(|release| Fixture::copy(release, test).unwrap()).collect()
}

fn made_at(fixture: &Fixture) -> Timestamp {
    Timestamp::from_seconds(fixture.facts()["made_at"].as_i64().unwrap()).unwrap()
}

/// Today's issuer over what lies there, or at this address.
async fn opened(fixture: &Fixture, database: Option<&str>) -> Issuer {
    let url = |name: &str| database.filter(|_| name == "KREDS_DATABASE_URL").map(str::to_owned);
    let settings = Settings::read(&fixture.path("issuer/kreds.toml"), url, Demo::On).unwrap();
    let now = made_at(fixture);
    Issuer::open(settings, Clock::new(move || now), Chance::new(|bytes| OsRng.fill_bytes(bytes)))
        .await
        .unwrap()
}

/// The same on PostgreSQL, out of the backup.
async fn restored(fixture: &Fixture, url: &str) -> Issuer {
    let mut restoring = Command::new(Programs::beside_this_one().unwrap().issuer);
    restoring.envs(fixture.environment()).env("KREDS_DATABASE_URL", url).arg("restore");
    Answer::of(restoring.arg(fixture.path("backup.kreds"))).unwrap().ended_with(0).unwrap();
    opened(fixture, Some(url)).await
}

/// What the one checker finds wrong; it must have had something to look at.
async fn breaches(issuer: &Issuer) -> Vec<String> {
    let checked = invariants::check(issuer, |_| ()).await.unwrap();
    let is_idle = |checked: &invariants::Checked| checked.looked_at == 0 && checked.rule != Rule::Waiting;
    assert!(!checked.iter().any(is_idle), "{checked:?}");
    checked.into_iter().flat_map(|checked| checked.breaches).collect()
}

async fn rows(issuer: &Issuer) -> BTreeMap<String, u64> {
    let mut tx = issuer.store.read().await.unwrap();
    let mut counts = BTreeMap::new();
    for table in Table::all() {
        let mut count = 0;
        let columns = tx.columns(table).await.unwrap();
        let counted = |_| {
            count += 1;
            Ok::<_, issuer::store::StoreError>(())
        };
        tx.each_row(table, &columns, counted).await.unwrap();
        counts.insert(table.name().to_owned(), count);
    }
    counts
}

/// How many rows were there, by table; of tables that came later nothing was written down.
fn rows_then(fixture: &Fixture) -> BTreeMap<String, u64> {
    serde_json::from_value(fixture.facts()["rows"].clone()).unwrap()
}

/// Every signed text that is stored.
async fn texts(issuer: &Issuer) -> Vec<String> {
    let mut tx = issuer.store.read().await.unwrap();
    let editions = tx.editions_after(EditionId(0), 1000).await.unwrap();
    let signed = editions.into_iter().filter_map(|edition| edition.journalled.signed);
    signed
        .flat_map(|signed| [Some(signed.data_integrity), Some(signed.jwt), signed.rs256])
        .flatten()
        .collect()
}

/// The badges that were handed out as texts, by name. Of whoever was erased since, the issuer holds none.
fn badges(fixture: &Fixture) -> BTreeMap<String, String> {
    let files = fs::read_dir(fixture.path("badges")).unwrap().flatten();
    let texts = files.filter_map(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        let is_text = [".json", ".jwt"].iter().any(|ending| name.ends_with(ending));
        is_text.then(|| (name, fs::read_to_string(file.path()).unwrap()))
    });
    texts.collect()
}

#[tokio::test]
async fn l3_a_database_of_each_release_opens_and_everything_in_it_is_in_order() {
    for copy in copies("opens") {
        assert_eq!(breaches(&opened(&copy, None).await).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn restored_into_postgresql_everything_of_each_release_is_in_order() {
    for copy in copies("restored") {
        let server = postgres::shared().unwrap();
        let issuer = restored(&copy, &server.url().unwrap()).await;
        assert_eq!(breaches(&issuer).await, Vec::<String>::new());
        issuer.store.close().await;
    }
}

#[tokio::test]
async fn no_row_of_a_release_is_lost_or_doubled_when_its_database_is_opened() {
    for copy in copies("rows") {
        let (now, mut then) = (rows(&opened(&copy, None).await).await, rows_then(&copy));
        then.retain(|table, _| now.contains_key(table));
        assert_eq!(then.iter().filter(|(table, count)| now[*table] != **count).collect::<Vec<_>>(), []);
    }
}

#[tokio::test]
async fn no_row_of_a_release_is_lost_or_doubled_when_its_backup_is_restored_into_postgresql() {
    for copy in copies("rows-restored") {
        let server = postgres::shared().unwrap();
        let issuer = restored(&copy, &server.url().unwrap()).await;
        let (now, mut then) = (rows(&issuer).await, rows_then(&copy));
        then.retain(|table, _| now.contains_key(table) && !OF_AN_EPOCH.contains(&table.as_str()));
        assert_eq!(then.iter().filter(|(table, count)| now[*table] != **count).collect::<Vec<_>>(), []);
        issuer.store.close().await;
    }
}

#[tokio::test]
async fn badges_of_each_release_are_stored_on_both_databases_as_they_were_handed_out() {
    for copy in copies("texts") {
        let server = postgres::shared().unwrap();
        let moved = restored(&copy, &server.url().unwrap()).await;
        let stored = [texts(&opened(&copy, None).await).await, texts(&moved).await];
        moved.store.close().await;
        let handed_out = badges(&copy);
        let missing = |stored: &Vec<String>| {
            let gone = handed_out.iter().filter(|(_, text)| !stored.contains(text));
            gone.map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        // Award 7 is that of somebody who was erased.
        assert_eq!(stored.map(|stored| missing(&stored)), [["7.jwt"], ["7.jwt"]]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_that_stood_open_in_a_release_is_collected_with_todays_program() {
    for copy in copies("waiting") {
        let issuer = Arc::new(opened(&copy, None).await);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, now) = (listener.local_addr().unwrap().port(), made_at(&copy));
        let serving = tokio::spawn(web::serve(listener, Arc::clone(&issuer), std::future::pending::<()>));
        let link = copy.facts()["waiting"].as_str().unwrap().to_owned();
        let path = link.split_once("/c/").map(|(_, code)| format!("/c/{code}")).unwrap();
        let badge = tokio::task::block_in_place(|| wallet::collect_at(port, &path, 7, now)).unwrap();
        serving.abort();
        assert!(texts(&issuer).await.contains(&badge));
    }
}

#[test]
fn the_verifier_says_of_each_badge_what_it_said_when_the_release_was_made() {
    for copy in copies("verdicts") {
        let then: Vec<Value> = lines(&fs::read_to_string(copy.path("verdicts.jsonl")).unwrap());
        let mut checking = Command::new(Programs::beside_this_one().unwrap().verifier);
        checking.current_dir(copy.folder()).envs(copy.environment());
        checking.args(["check", "--json", "--offline", "--trust", "trust.jwt", "--at"]);
        checking.arg(made_at(&copy).to_string());
        for list in ["havnby-1", "havnby-2", "primorje-1"] {
            checking.arg("--status-list").arg(format!("status-{list}.jwt"));
        }
        checking.args(then.iter().filter_map(|one| one["input"].as_str()));
        let now = lines(&Answer::of(&mut checking).unwrap().out);
        let said = |one: &Value| ["input", "verdict", "reason", "checks"].map(|part| one[part].clone());
        assert!(then.len() > 10);
        assert_eq!(now.iter().map(said).collect::<Vec<_>>(), then.iter().map(said).collect::<Vec<_>>());
    }
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_survivors_file_of_each_release_still_holds_the_badge_of_the_dead_key() {
    for copy in copies("survivors") {
        let read = |name: &str| fs::read_to_string(copy.path(name)).unwrap();
        let list = open(&read("trust.jwt"), Anchor::HandedOver).unwrap();
        let survivors = open_survivors(&read("survivors.jwt"), list.claims()).unwrap();
        let mark = Mark::of(&Signed::read(&read("badges/8.jwt")).unwrap()).unwrap();
        assert!(survivors.claims().confirmed.hold(mark));
    }
}

#[test]
fn a_wallet_of_each_release_opens_and_lists_what_it_listed() {
    for copy in copies("wallet") {
        let now = made_at(&copy);
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let environment = Environment {
            vault: Some(copy.path("wallet")),
            passphrase_file: Some(copy.path("wallet-passphrase")),
            ..Environment::default()
        };
        let surroundings = Surroundings {
            now: &|| now,
            chance: &mut OsRng,
            questions: None,
            input: &mut std::io::empty(),
            environment,
            demo: Demo::On,
        };
        let typed = ["kreds-wallet", "--json", "list"].map(Into::into);
        let code = wallet_cli::run(typed, surroundings, &mut out, &mut errors);
        assert_eq!(code, 0, "{}", String::from_utf8_lossy(&errors));
        let listed: Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(listed["badges"], copy.facts()["wallet"]["badges"]);
    }
}
