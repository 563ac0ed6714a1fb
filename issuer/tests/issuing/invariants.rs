//! The checker of what must hold finds what does not, whoever did it, and finds nothing where nothing is wrong.

use issuer::{
    auditing, editions,
    invariants::{self, Rule},
    networks,
    store::{AwardId, HandOut},
};
use schemas::{lang::Lang, stage::Form};

use crate::{claims::holder, library::Library};

/// A library in which everything has happened: badges on paper and in a wallet, one withdrawn, lists published.
async fn library() -> Library {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    for award in [1, 2, 3] {
        editions::print(&library.issuer, AwardId(award)).await.unwrap();
    }
    issuer::awards::end(&library.issuer, AwardId(3), None, None).await.unwrap();
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    networks::current_list(&library.issuer, &network).await.unwrap();
    let issuer = &library.issuer;
    issuer::status_lists::publish(issuer, &library.organisation, 1, Form::Jwt).await.unwrap();
    library
}

impl Library {
    /// The rules that do not hold, as a process sees it that starts now.
    async fn broken(&self) -> Vec<Rule> {
        let checked = invariants::check(&*self.reopen().await, |_| ()).await.unwrap();
        checked.iter().filter(|checked| !checked.breaches.is_empty()).map(|checked| checked.rule).collect()
    }
}

#[tokio::test]
async fn the_journal_as_a_file_has_every_line_and_all_seals_fit() {
    let library = library().await;
    let text = auditing::export(&library.issuer).await.unwrap();
    let lines = u64::from(library.issuer.store.read().await.unwrap().count_lines().await.unwrap());
    assert_eq!(auditing::check(&text).unwrap().lines, lines);
}

#[tokio::test]
async fn the_journal_as_a_file_shows_what_was_rewritten_behind_the_stores_back() {
    let library = library().await;
    library.home.say(library.home.without_guard_of_the_journal()).await;
    library.home.say("update audit set about = 'circle 99' where number = 1").await;
    let text = auditing::export(&library.issuer).await.unwrap();
    assert_eq!(auditing::check(&text), Err(auditing::Broken::Line(1)));
}

#[tokio::test]
async fn where_nothing_is_wrong_everything_was_looked_at_and_nothing_is_found() {
    let library = library().await;
    let checked = invariants::check(&library.issuer, |_| ()).await.unwrap();
    let found: Vec<&String> = checked.iter().flat_map(|checked| &checked.breaches).collect();
    assert_eq!(found, Vec::<&String>::new());
    let idle: Vec<Rule> =
        checked.iter().filter(|checked| checked.looked_at == 0).map(|checked| checked.rule).collect();
    assert_eq!(idle, [Rule::Waiting]);
}

#[tokio::test]
async fn after_an_erasure_and_when_names_have_gone_everything_is_still_in_order() {
    let library = library().await;
    library.erase("Sofie").await;
    library.wait(91 * 24 * 60 * 60);
    issuer::people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.broken().await, []);
}

macro_rules! found {
    ($($name:ident: $rule:ident after $($sql:literal)+)*) => {$(
        #[tokio::test]
        async fn $name() {
            let library = library().await;
            library.wait(61);
            for sql in [$($sql),+] {
                library.home.say(sql).await;
            }
            assert_eq!(library.broken().await, [Rule::$rule]);
        }
    )*};
}

found! {
    a_signature_that_was_altered: Badges after
        "update edition set jwt = substr(jwt, 1, length(jwt) - 4) || 'AAAA' where id = 1"
    the_text_of_another_badge: Badges after
        "update edition set data_integrity = (select data_integrity from edition where id = 2) where id = 1"
    a_key_that_did_not_sign_then: Badges after
        "update signing_key set used_from = used_from + 30"
    a_badge_that_a_survivors_file_would_miss: Badges after
        "delete from badge_mark"
    a_badge_that_waits_for_its_signature: Waiting after
        "update edition set data_integrity = null, jwt = null where id = 2"
    an_offer_that_was_collected_and_became_nothing: Offers after
        "update offer set holder = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH' where id = 1"
    a_place_that_was_given_twice: Places after
        "insert into erased_edition (id, organisation, credential, badge, status_list, place, issued_on)
         select 99, 1, 'urn:uuid:99', 'x', status_list, place, 0 from edition where id = 2"
    a_withdrawal_that_was_taken_back: Lists after
        "update status_slot set ended_at = null"
        "update award set ended_at = null"
    a_copy_that_outlived_its_award: Places after
        "update status_slot set ended_at = null"
        "update status_list set revision = revision + 1"
    a_list_signed_as_of_no_change: Lists after
        "update status_list set signed_revision = signed_revision + 1"
    a_trust_list_under_another_version: Networks after
        "update trust_list set version = version + 1"
}

#[tokio::test]
async fn a_key_that_is_gone() {
    let library = library().await;
    let keys = library.folder.path().join("keys");
    let mut key = std::fs::read_dir(&keys).unwrap().map(|entry| entry.unwrap().path());
    let key = key.find(|path| path.to_string_lossy().contains("o.havnby.e")).unwrap();
    std::fs::remove_file(key).unwrap();
    assert_eq!(library.broken().await, [Rule::Keys]);
}

#[tokio::test]
async fn a_journal_that_was_changed() {
    let library = library().await;
    library.home.say(library.home.without_guard_of_the_journal()).await;
    library.home.say("update audit set about = 'circle 9' where number = 1").await;
    assert_eq!(library.broken().await, [Rule::Journal]);
}
