//! A backup holds everything; what is restored from it gives nothing away a second time and forgets again whom it
//! must.

use std::path::PathBuf;

use issuer::{
    accounts, awards, backup,
    backup::BackupError,
    editions, invariants,
    issuer::Issuer,
    keys::KeyFolder,
    networks, offers, people, retiring,
    store::{AwardId, HandOut, OfferId, OfferState, Role, Store, Suspension},
};
use schemas::{lang::Lang, status::Purpose};

use crate::{claims::holder, library::Library};

/// A library after its evening, and a backup of it.
struct Copied {
    library: Library,
    file: PathBuf,
}

impl Copied {
    async fn of(library: Library) -> Self {
        let file = library.folder.path().join("evening.kreds");
        backup::write(&library.issuer, None, &file).await.unwrap();
        Copied { library, file }
    }

    async fn after_an_evening() -> Self {
        let library = Library::with_awards(HandOut::Slip).await;
        library.collect(&holder(1)).await.unwrap();
        editions::print(&library.issuer, AwardId(2)).await.unwrap();
        Copied::of(library).await
    }

    /// The database is lost, and made again from the backup.
    async fn restored(mut self) -> Library {
        self.library.issuer.store.close().await;
        self.library.home.lose();
        self.restore().await.unwrap();
        self.library.issuer = self.library.reopen().await;
        self.library
    }

    async fn restore(&self) -> Result<backup::Restored, BackupError> {
        let settings = &self.library.issuer.settings;
        let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo).unwrap();
        backup::restore(settings, &keys, &self.library.issuer.clock, &self.file).await
    }
}

async fn breaches(issuer: &Issuer) -> Vec<String> {
    let checked = invariants::check(issuer, |_| ()).await.unwrap();
    checked.into_iter().flat_map(|checked| checked.breaches).collect()
}

#[tokio::test]
async fn l2_everything_is_in_order_after_a_restore() {
    let library = Copied::after_an_evening().await.restored().await;
    assert_eq!(breaches(&library.issuer).await, Vec::<String>::new());
    assert_eq!(people::find(&library.issuer, &library.organisation, "").await.unwrap().len(), 3);
}

#[tokio::test]
async fn badges_of_before_stay_genuine_and_whoever_has_one_gets_the_same_again() {
    let copied = Copied::after_an_evening().await;
    let before = editions::print(&copied.library.issuer, AwardId(2)).await.unwrap();
    let library = copied.restored().await;
    let badge = library.verified(&before.jwt).await;
    assert!(!library.is_ended(&badge).await);
    assert_eq!(editions::print(&library.issuer, AwardId(2)).await.unwrap().jwt, before.jwt);
}

#[tokio::test]
async fn an_organisation_that_closed_stays_closed_and_begins_no_list() {
    let library = Library::with_awards(HandOut::Slip).await;
    retiring::close(&library.issuer, &library.organisation).await.unwrap();
    let before = networks::card(&library.issuer, &library.organisation).await.unwrap();
    let library = Copied::of(library).await.restored().await;
    assert_eq!(networks::card(&library.issuer, &library.organisation).await.unwrap(), before);
}

#[tokio::test]
async fn offers_that_were_open_are_void() {
    let library = Copied::after_an_evening().await.restored().await;
    let mut tx = library.issuer.store.read().await.unwrap();
    assert_eq!(tx.offer(OfferId(2)).await.unwrap().unwrap().state, OfferState::Void);
    assert_eq!(tx.offer(OfferId(1)).await.unwrap().unwrap().state, OfferState::Collected);
}

#[tokio::test]
async fn invitations_that_were_open_are_withdrawn() {
    let library = Library::open().await;
    let guest = accounts::Guest { name: "Karen", role: Role::Administrator };
    let invited = accounts::invite(&library.issuer, library.organisation.id, None, guest).await.unwrap();
    let library = Copied::of(library).await.restored().await;
    let now = library.issuer.clock.now();
    let found = library.issuer.store.read().await.unwrap().invitation(&invited.code.hash(), now).await;
    assert!(found.unwrap().is_none());
}

#[tokio::test]
async fn a_code_of_the_time_that_was_lost_opens_nothing() {
    let copied = Copied::after_an_evening().await;
    let lost = awards::renew(&copied.library.issuer, AwardId(3), HandOut::Slip, None).await.unwrap();
    let lost = offers::claim_code(&copied.library.issuer.secret, lost);
    let library = copied.restored().await;
    for award in [2, 3] {
        awards::renew(&library.issuer, AwardId(award), HandOut::Slip, None).await.unwrap();
    }
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.offer_by_code(&offers::code_hash(&lost)).await.unwrap().is_none());
}

#[tokio::test]
async fn no_place_is_given_from_a_list_of_before() {
    let library = Copied::after_an_evening().await.restored().await;
    editions::print(&library.issuer, AwardId(3)).await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let open = tx.open_status_list(library.organisation.id, Purpose::Revocation).await.unwrap().unwrap();
    assert_eq!((open.number, tx.places_given(open.id).await.unwrap()), (1001, 1));
}

#[tokio::test]
async fn lists_for_ending_and_lists_for_suspending_both_begin_anew() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut tx = library.issuer.store.write().await.unwrap();
    tx.switch_suspension(library.organisation.id, Suspension::On).await.unwrap();
    tx.commit().await.unwrap();
    editions::print(&library.issuer, AwardId(2)).await.unwrap();
    let library = Copied::of(library).await.restored().await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let numbers = tx.status_list_numbers(library.organisation.id).await.unwrap();
    assert_eq!(numbers, [1, 2, 1002, 1003]);
}

#[tokio::test]
async fn what_was_withdrawn_after_the_backup_stays_withdrawn() {
    let copied = Copied::after_an_evening().await;
    let badge = editions::print(&copied.library.issuer, AwardId(2)).await.unwrap();
    awards::end(&copied.library.issuer, AwardId(2), None, None).await.unwrap();
    let library = copied.restored().await;
    let badge = library.verified(&badge.jwt).await;
    assert!(library.is_ended(&badge).await);
}

#[tokio::test]
async fn a_badge_that_was_issued_and_withdrawn_after_the_backup_stays_withdrawn() {
    let copied = Copied::after_an_evening().await;
    let badge = editions::print(&copied.library.issuer, AwardId(3)).await.unwrap();
    awards::end(&copied.library.issuer, AwardId(3), None, None).await.unwrap();
    let library = copied.restored().await;
    let badge = library.verified(&badge.jwt).await;
    assert!(library.is_ended(&badge).await);
}

#[tokio::test]
async fn whoever_was_erased_after_the_backup_is_erased_again() {
    let copied = Copied::after_an_evening().await;
    copied.library.erase("Žiga Čučnik").await;
    let library = copied.restored().await;
    assert_eq!(people::find(&library.issuer, &library.organisation, "").await.unwrap().len(), 2);
    assert!(library.traces("Žiga").is_empty());
}

#[tokio::test]
async fn trust_lists_rise_above_those_of_the_time_that_was_lost() {
    let library = Library::open().await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::current_list(&library.issuer, &network).await.unwrap();
    let copied = Copied::of(library).await;
    networks::add_member(&copied.library.issuer, &network, &copied.library.organisation, None).await.unwrap();
    networks::current_list(&copied.library.issuer, &network).await.unwrap();
    let library = copied.restored().await;
    library.wait(30 * 24 * 60 * 60);
    networks::current_list(&library.issuer, &network).await.unwrap();
    let newest = library.issuer.store.read().await.unwrap().newest_trust_list(network.id).await.unwrap();
    assert!(newest.unwrap().0 > 1000);
}

#[tokio::test]
async fn a_backup_is_never_put_over_something() {
    let copied = Copied::after_an_evening().await;
    assert!(matches!(copied.restore().await, Err(BackupError::NotEmpty)));
}

#[tokio::test]
async fn a_file_that_is_there_is_never_written_over() {
    let copied = Copied::after_an_evening().await;
    let refused = backup::write(&copied.library.issuer, None, &copied.file).await;
    assert!(matches!(refused, Err(BackupError::File { .. })));
    assert!(copied.restore().await.is_err_and(|error| matches!(error, BackupError::NotEmpty)));
}

#[tokio::test]
async fn a_backup_that_was_cut_off_or_altered_restores_nothing() {
    let mut copied = Copied::after_an_evening().await;
    copied.library.issuer.store.close().await;
    copied.library.home.lose();
    let whole = std::fs::read(&copied.file).unwrap();
    let altered = |place: usize| {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        bytes
    };
    for wrong in
        [whole[..whole.len() - 1].to_vec(), whole[..300].to_vec(), altered(whole.len() / 2), Vec::new()]
    {
        std::fs::write(&copied.file, wrong).unwrap();
        assert!(matches!(copied.restore().await, Err(BackupError::Damaged)));
    }
    std::fs::write(&copied.file, whole).unwrap();
    copied.restore().await.unwrap();
}

#[tokio::test]
async fn nothing_readable_stands_in_a_backup() {
    let copied = Copied::after_an_evening().await;
    let found = crate::traces::found(copied.library.folder.path(), "Sofie");
    assert!(!found.contains(&"evening.kreds".to_owned()), "{found:?}");
}

#[tokio::test]
async fn a_backup_moves_to_the_other_database() {
    let copied = Copied::after_an_evening().await;
    let library = &copied.library;
    let home = library.home.other(library.folder.path());
    let settings = issuer::settings::Settings {
        database: home.database(library.folder.path()),
        ..library.issuer.settings.clone()
    };
    let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo).unwrap();
    backup::restore(&settings, &keys, &library.issuer.clock, &copied.file).await.unwrap();
    let moved =
        Issuer::open(settings, library.issuer.clock.clone(), library.issuer.chance.clone()).await.unwrap();
    assert_eq!(breaches(&moved).await, Vec::<String>::new());
    let badge = editions::print(&library.issuer, AwardId(2)).await.unwrap();
    assert_eq!(editions::print(&moved, AwardId(2)).await.unwrap().jwt, badge.jwt);
}

#[tokio::test]
async fn l3_tables_of_an_older_program_are_copied_before_they_are_brought_up_to_date() {
    let mut library = Library::open().await;
    library.issuer.store.close().await;
    library.home.lose();
    let settings = &library.issuer.settings;
    let older = Store::open_in_shape(&settings.database, &settings.journal_dir, Some(9)).await.unwrap();
    older.close().await;
    let opened = library.reopen().await;
    let copy = opened.copy_of_before.clone().unwrap();
    assert_eq!(opened.store.read().await.unwrap().shape().await.unwrap(), Store::SHAPE);
    opened.store.close().await;
    library.home.lose();
    let restored = Copied { library, file: copy }.restore().await.unwrap();
    assert!(restored.rows < 5, "{restored:?}");
}
