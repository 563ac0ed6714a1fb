//! Backups are written while badges are collected; then the database is lost. From each of them everything comes back in
//! order: no place on a status list is given a second time, what was withdrawn since stays withdrawn, and what was open is
//! void.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
    sync::Mutex,
    thread,
};

use issuer::{
    awards, editions,
    issuer::Issuer,
    offers::Standing,
    settings::Settings,
    store::{AwardId, EditionId, Offer},
};
use schemas::Demo;
use tests::postgres;

use super::{evening::Evening, wallet};

const OFFERS: usize = 40;
const COPIES: usize = 3;
/// Awards that are printed after the restore.
const AFTER: usize = 5;

/// A place that a badge names: the number of its list, and the place on it.
type Place = (u32, u32);

/// Badges are collected as long as backups are written; gives these, the oldest first.
fn copied_meanwhile(evening: &Evening, offers: &[Offer], folder: &Path) {
    let left = Mutex::new(offers.iter());
    let collect = || {
        loop {
            // The lock is given back before the work begins.
            let next = left.lock().unwrap().next();
            let Some(offer) = next else { return };
            wallet::collect(evening.port, &evening.claim_path(offer), offer.id.0.unsigned_abs()).unwrap();
        }
    };
    thread::scope(|scope| {
        let people: Vec<_> = (0..2).map(|_| scope.spawn(collect)).collect();
        for copy in 0..COPIES {
            let file = folder.join(format!("{copy}.kreds"));
            assert!(evening.command().arg("backup").arg(file).output().unwrap().status.success());
        }
        people.into_iter().for_each(|person| person.join().unwrap());
    });
}

async fn places(issuer: &Issuer) -> BTreeMap<EditionId, Place> {
    let mut tx = issuer.store.read().await.unwrap();
    let editions = tx.editions_after(EditionId(0), 10_000).await.unwrap();
    editions.into_iter().map(|one| (one.journalled.id, (one.list_number, one.place))).collect()
}

/// The library made again from a copy, with the journals that outlived its database.
async fn restored(evening: &Evening, copy: &Path, folder: &Path, url: &str) -> Issuer {
    for journal in ["status.log", "erasures.log"] {
        fs::copy(evening.folder().join(journal), folder.join(journal)).ok();
    }
    fs::copy(evening.folder().join("keys/passphrase"), folder.join("words")).unwrap();
    let mut restoring = evening.command();
    restoring.env("KREDS_CONFIG", folder.join("kreds.toml")).env("KREDS_DATABASE_URL", url);
    restoring.arg("restore").arg(copy).arg("--passphrase-file").arg(folder.join("words"));
    let done = restoring.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let named = |name: &str| (name == "KREDS_DATABASE_URL").then(|| url.to_owned());
    let settings = Settings::read(&folder.join("kreds.toml"), named, Demo::On).unwrap();
    Issuer::open(settings, evening.issuer.clock.clone(), evening.issuer.chance.clone()).await.unwrap()
}

/// What must hold of one restored library, as against what was given away before.
async fn begins_anew(restored: &Issuer, offers: &[Offer], given: &HashSet<Place>, withdrawn: Place) {
    let now = restored.clock.now();
    let before = places(restored).await;
    for offer in &offers[OFFERS..] {
        editions::print(restored, offer.award).await.unwrap();
    }
    let after = places(restored).await;
    let new: Vec<&Place> =
        after.iter().filter(|(id, _)| !before.contains_key(id)).map(|(_, place)| place).collect();
    assert_eq!((new.len(), new.iter().find(|place| given.contains(place))), (AFTER, None));
    let mut tx = restored.store.read().await.unwrap();
    let owner = tx.organisation("havnby").await.unwrap().unwrap();
    let list = tx.status_list(owner.id, withdrawn.0).await.unwrap().unwrap();
    assert!(
        tx.ended_places(list.id).await.unwrap().contains(&withdrawn.1),
        "it is given back to whoever lost it"
    );
    for offer in &offers[OFFERS..] {
        assert_eq!(tx.offer(offer.id).await.unwrap().unwrap().standing(now), Standing::Void);
    }
    drop(tx);
    let checked = issuer::invariants::check(restored, |_| ()).await.unwrap();
    let breaches: Vec<String> = checked.into_iter().flat_map(|checked| checked.breaches).collect();
    assert_eq!(breaches, Vec::<String>::new());
}

/// Everything up to the loss, and what comes of each copy at an address of its own.
async fn lose_and_restore(evening: Evening, urls: Vec<String>) {
    let offers = evening.offers_of_a_circle(OFFERS + AFTER).await;
    let mut serving = evening.serve();
    let copies = tempfile::tempdir().unwrap();
    tokio::task::block_in_place(|| copied_meanwhile(&evening, &offers[..OFFERS], copies.path()));
    serving.kill().unwrap();
    serving.wait().unwrap();
    let all = places(&evening.issuer).await;
    let last: AwardId = offers[OFFERS - 1].award;
    awards::end(&evening.issuer, last, None, None).await.unwrap();
    let mut tx = evening.issuer.store.read().await.unwrap();
    let withdrawn = tx.editions_of_award(last).await.unwrap()[0].id;
    drop(tx);
    let given: HashSet<Place> = all.values().copied().collect();
    for (copy, url) in urls.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let file = copies.path().join(format!("{copy}.kreds"));
        let restored = restored(&evening, &file, folder.path(), url).await;
        begins_anew(&restored, &offers, &given, all[&withdrawn]).await;
        restored.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_every_backup_that_was_written_under_load_everything_comes_back_and_nothing_is_given_twice() {
    let urls = vec!["sqlite:kreds.db".to_owned(); COPIES];
    lose_and_restore(Evening::prepare("copying").await, urls).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_from_every_backup_everything_comes_back_and_nothing_is_given_twice() {
    let servers = [(); COPIES].map(|()| postgres::shared().unwrap());
    let urls = servers.iter().map(|server| server.url().unwrap()).collect();
    lose_and_restore(Evening::on_postgres("copying-postgres").await, urls).await;
}
