//! Who belongs to a network, changed in the browser: taking in, ending, a stolen key, and other networks.

use issuer::{networks, organisations, store::NewOrganisation};
use schemas::lang::Lang;

use crate::north::{MEMBERS, North, founded};

/// The library's page in the network.
const HAVNBY: &str = "/network/north/members/did%3Aweb%3Abadges.example%3Akreds%3Ao%3Ahavnby";

fn line(deed: &str) -> (String, Option<String>) {
    (deed.to_owned(), Some("Mette".to_owned()))
}

#[tokio::test]
async fn an_organisation_is_taken_in_by_whoever_looks_after_the_network() {
    let north = North::with_havnby().await;
    assert_eq!(north.list().await.issuers[0].did, north.library.organisation.did);
    assert_eq!(north.journal().await[0], line("join-network"));
}

#[tokio::test]
async fn without_a_choice_nobody_is_taken_in() {
    let mut north = North::open().await;
    let refused = north.post(MEMBERS, &[("org", "")]).await;
    assert!(refused.body.contains("id=\"org-error\""), "{}", refused.body);
    assert!(north.list().await.issuers.is_empty());
}

#[tokio::test]
async fn a_membership_ends_with_its_last_day_and_can_go_on() {
    let mut north = North::with_havnby().await;
    let ended = north.post(&format!("{HAVNBY}/end"), &[("day", "2026-12-31")]).await;
    assert_eq!(ended.location(), format!("{HAVNBY}?done=ended"));
    assert_eq!(north.list().await.issuers[0].until, "2026-12-31T23:00:00Z".parse().ok());
    assert_eq!(north.journal().await[0], line("leave-network"));
    let page = north.browser.get(HAVNBY).await;
    assert!(page.body.contains("until 31 December 2026"), "{}", page.body);
    north.post(MEMBERS, &[("org", "havnby")]).await;
    assert_eq!(north.list().await.issuers[0].until, None);
}

#[tokio::test]
async fn a_membership_does_not_end_on_a_day_that_is_over() {
    let mut north = North::with_havnby().await;
    let refused = north.post(&format!("{HAVNBY}/end"), &[("day", "2026-10-13")]).await;
    assert!(refused.body.contains("id=\"day-error\""), "{}", refused.body);
    assert_eq!(north.list().await.issuers[0].until, None);
}

#[tokio::test]
async fn n3_a_stolen_key_is_declared_dead_in_two_steps_and_replaced() {
    let mut north = North::with_havnby().await;
    let path = format!("{HAVNBY}/keys/p202610a/dead");
    let asked = north.browser.get(&path).await;
    assert!(asked.body.contains("cannot be taken back"), "{}", asked.body);
    let refused = north.browser.post(&path, &[]).await;
    assert!(refused.body.contains("id=\"sure-error\""), "{}", refused.body);
    assert!(north.list().await.issuers[0].keys.iter().all(|key| key.dead.is_none()));
    let buried = north.browser.post(&path, &[("sure", "yes")]).await;
    assert_eq!(buried.location(), format!("{HAVNBY}?done=dead"));
    let keys = north.list().await.issuers.remove(0).keys;
    let states: Vec<_> = keys.iter().map(|key| (key.kid.fragment(), key.dead.is_some())).collect();
    assert!(states.contains(&("p202610a", true)) && states.contains(&("p202610b", false)), "{states:?}");
    assert_eq!(north.journal().await[0], line("bury-key"));
    let page = north.browser.get(HAVNBY).await;
    assert!(page.body.contains("/trust/north/havnby.p202610a.jwt"), "{}", page.body);
}

#[tokio::test]
async fn a_key_that_is_dead_or_not_there_cannot_be_declared_dead() {
    let mut north = North::with_havnby().await;
    let organisation = &north.library.organisation;
    organisations::bury_key(&north.library.issuer, organisation, "p202610a", None).await.unwrap();
    for key in ["p202610a", "p199901a"] {
        let page = north.browser.get(&format!("{HAVNBY}/keys/{key}/dead")).await;
        assert!(page.refuses("key_unknown"), "{}", page.body);
    }
}

#[tokio::test]
async fn the_keys_of_an_organisation_that_is_no_member_are_not_this_networks_affair() {
    let mut north = North::open().await;
    let path = format!("{HAVNBY}/keys/p202610a/dead");
    assert!(north.post(&path, &[("sure", "yes")]).await.refuses("not_a_member"));
    let mut tx = north.library.issuer.store.read().await.unwrap();
    let keys = tx.signing_keys(north.library.organisation.id).await.unwrap();
    assert!(keys.iter().all(|key| key.dead_at.is_none()));
}

#[tokio::test]
async fn another_network_is_recognised_by_its_file_and_the_fingerprint_from_its_paper() {
    let mut north = North::open().await;
    let south = founded(&north.library, "south").await;
    let theirs = networks::current_list(&north.library.issuer, &south).await.unwrap();
    let root = south.root.fingerprint().to_string();
    north.browser.get(MEMBERS).await;
    let file = ("list", "south.jwt", theirs.as_bytes());
    let sent = north.browser.upload("/network/north/recognised", &[("root", &root)], file).await;
    assert_eq!(sent.location(), "/network/north/members?done=recognised");
    assert_eq!(north.list().await.recognises[0].network, south.did);
    let forgotten = north.post("/network/north/recognised/forget", &[("did", south.did.as_str())]).await;
    assert_eq!(forgotten.location(), "/network/north/members?done=forgotten");
    assert!(north.list().await.recognises.is_empty());
}

#[tokio::test]
async fn a_list_under_another_root_recognises_nobody() {
    let mut north = North::open().await;
    let south = founded(&north.library, "south").await;
    let theirs = networks::current_list(&north.library.issuer, &south).await.unwrap();
    let wrong = north.network.root.fingerprint().to_string();
    north.browser.get(MEMBERS).await;
    let file = ("list", "south.jwt", theirs.as_bytes());
    let sent = north.browser.upload("/network/north/recognised", &[("root", &wrong)], file).await;
    assert!(sent.body.contains("id=\"list-file-error\""), "{}", sent.body);
    let file = ("list", "south.jwt", b"no list".as_slice());
    let sent = north.browser.upload("/network/north/recognised", &[("root", "abcd")], file).await;
    assert!(sent.body.contains("id=\"root-error\""), "{}", sent.body);
    assert!(north.list().await.recognises.is_empty());
}

#[tokio::test]
async fn the_page_says_what_the_published_list_says() {
    let mut north = North::with_havnby().await;
    let page = north.browser.get(MEMBERS).await.body;
    let list = north.list().await;
    let root = north.network.root.fingerprint().to_string();
    for part in ["p202610a</code> signs now", "issues badges", "/trust/north.jwt", root.as_str(), "Mette"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains(&format!("<dd>{}, 14 October 2026</dd>", list.version)), "{page}");
}

#[tokio::test]
async fn who_belongs_already_is_not_offered_to_join() {
    let mut north = North::with_havnby().await;
    assert!(!north.browser.get(MEMBERS).await.body.contains("id=\"add\""));
    let new = NewOrganisation {
        slug: "aarhus".into(),
        did: north.library.issuer.organisation_did("aarhus").unwrap(),
        name: [(Lang::Da, "Aarhus".to_owned())].into_iter().collect(),
        city: "Aarhus".into(),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    };
    organisations::add(&north.library.issuer, &new).await.unwrap();
    assert!(north.browser.get(MEMBERS).await.body.contains("<option value=\"aarhus\">"));
}
