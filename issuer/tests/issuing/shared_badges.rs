//! One badge in many cities: shared by a member, signed by the network, taken in elsewhere, with a page of each city's own.

use issuer::{
    badges::{self, BadgeError, Draft, Maker},
    editions,
    failure::FailureCode,
    networks, organisations,
    store::{AwardId, HandOut, Network, NewOrganisation, Organisation, Role},
};
use schemas::{
    lang::Lang,
    outcome::{BadgeId, Catalogue, CityActivity},
};

use crate::{browser::Browser, library::Library};

async fn city(library: &Library, slug: &str, city: &str) -> Organisation {
    let new = NewOrganisation {
        slug: slug.to_owned(),
        did: library.issuer.organisation_did(slug).unwrap(),
        name: [(Lang::En, format!("{city} Library"))].into_iter().collect(),
        city: city.to_owned(),
        country_code: "SI".into(),
        website: None,
        language: Lang::Sl,
        time_zone: "Europe/Ljubljana".into(),
    };
    organisations::add(&library.issuer, &new).await.unwrap()
}

async fn network(library: &Library) -> Network {
    let name = [(Lang::En, "North".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "north", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    network
}

/// A badge that Havnby made: the starter's, under another name.
async fn made(library: &Library) -> BadgeId {
    let draft = Draft::of(Catalogue::starter().badge(&"food-and-climate".parse().unwrap()).unwrap());
    let maker = Maker { owner: &library.organisation, actor: None };
    badges::make(&library.issuer, maker, &draft).await.unwrap().id
}

async fn catalogue(library: &Library, owner: &Organisation) -> Catalogue {
    let mut tx = library.issuer.store.read().await.unwrap();
    library.issuer.catalogue_of(&mut tx, owner.id).await.unwrap()
}

async fn signed(library: &Library, network: &Network) -> String {
    networks::signed_catalogue(&library.issuer, network).await.unwrap()
}

/// A server with a network that shares a badge, and one elsewhere.
async fn two_servers() -> (Library, Network, BadgeId, Library) {
    let here = Library::open().await;
    let network = network(&here).await;
    let badge = made(&here).await;
    badges::share(&here.issuer, &network, &badge, None).await.unwrap();
    (here, network, badge, Library::open().await)
}

#[tokio::test]
async fn what_one_member_shares_every_member_gives() {
    let library = Library::open().await;
    let (network, badge) = (network(&library).await, made(&library).await);
    let mesto = city(&library, "mesto", "Mesto").await;
    networks::add_member(&library.issuer, &network, &mesto, None).await.unwrap();
    assert!(catalogue(&library, &mesto).await.given(&badge).is_none());
    badges::share(&library.issuer, &network, &badge, None).await.unwrap();
    assert!(catalogue(&library, &mesto).await.given(&badge).is_some());
}

#[tokio::test]
async fn who_is_no_member_does_not_give_it() {
    let (library, _, badge, _) = two_servers().await;
    let mesto = city(&library, "mesto", "Mesto").await;
    assert!(catalogue(&library, &mesto).await.badge(&badge).is_none());
}

#[tokio::test]
async fn who_has_left_the_network_gives_it_no_more() {
    let (library, network, badge, _) = two_servers().await;
    let mesto = city(&library, "mesto", "Mesto").await;
    networks::add_member(&library.issuer, &network, &mesto, None).await.unwrap();
    networks::end_member(&library.issuer, &network, &mesto, library.issuer.clock.now(), None).await.unwrap();
    assert!(catalogue(&library, &mesto).await.given(&badge).is_none());
}

#[tokio::test]
async fn only_what_a_member_made_is_shared() {
    let library = Library::open().await;
    let (network, badge) = (network(&library).await, made(&library).await);
    let now = library.issuer.clock.now();
    networks::end_member(&library.issuer, &network, &library.organisation, now, None).await.unwrap();
    let refused = badges::share(&library.issuer, &network, &badge, None).await;
    assert!(matches!(refused, Err(BadgeError::NotOurs(_))), "{refused:?}");
}

#[tokio::test]
async fn n2_forty_cities_give_one_badge_under_one_address_in_six_languages() {
    let (library, network, badge, _) = two_servers().await;
    let mut addresses = std::collections::BTreeSet::new();
    for number in 0..40 {
        let member = city(&library, &format!("city-{number}"), &format!("City {number}")).await;
        networks::add_member(&library.issuer, &network, &member, None).await.unwrap();
        let given = catalogue(&library, &member).await.given(&badge).unwrap().clone();
        let address = |lang| given.address(lang, &library.issuer.achievements()).to_string();
        addresses.extend(Lang::ALL.into_iter().map(address));
    }
    assert_eq!(addresses.len(), 6);
}

#[tokio::test]
async fn the_next_version_reaches_all_cities_and_the_first_stays_readable() {
    let (library, network, badge, _) = two_servers().await;
    let mesto = city(&library, "mesto", "Mesto").await;
    networks::add_member(&library.issuer, &network, &mesto, None).await.unwrap();
    let first = catalogue(&library, &mesto).await.given(&badge).unwrap().clone();
    let draft = Draft { hours: Some(99), ..Draft::of(&first) };
    let maker = Maker { owner: &library.organisation, actor: None };
    badges::change(&library.issuer, maker, &badge, 1, &draft).await.unwrap();
    let all = catalogue(&library, &mesto).await;
    assert_eq!((all.given(&badge).unwrap().hours, all.version(&badge, 1).unwrap()), (Some(99), &first));
}

#[tokio::test]
async fn a_server_elsewhere_gives_the_badge_under_the_networks_address() {
    let (here, network, badge, there) = two_servers().await;
    let text = signed(&here, &network).await;
    let taken = badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await.unwrap();
    assert_eq!(taken.added.iter().map(|badge| &badge.id).collect::<Vec<_>>(), [&badge]);
    let given = catalogue(&there, &there.organisation).await.given(&badge).unwrap().clone();
    assert_eq!(given.base().unwrap().as_str(), "https://badges.example/kreds");
}

#[tokio::test]
async fn a_circle_there_ends_with_that_badge() {
    let (here, network, badge, there) = two_servers().await;
    let text = signed(&here, &network).await;
    badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await.unwrap();
    let mut browser = Browser::signed_in(&there, "karen", Role::Coordinator).await;
    let page = browser.get(&format!("/desk/havnby/badges/{badge}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
}

#[tokio::test]
async fn a_network_that_is_new_here_comes_with_its_root() {
    let (here, network, _, there) = two_servers().await;
    let refused = badges::take(&there.issuer, &signed(&here, &network).await, None).await;
    assert!(matches!(refused, Err(BadgeError::RootNotNamed)), "{refused:?}");
}

#[tokio::test]
async fn a_root_that_was_named_once_is_known() {
    let (here, network, _, there) = two_servers().await;
    let text = signed(&here, &network).await;
    badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await.unwrap();
    assert!(badges::take(&there.issuer, &text, None).await.unwrap().added.is_empty());
}

#[tokio::test]
async fn a_catalogue_of_another_root_is_refused() {
    let (here, network, _, there) = two_servers().await;
    let name = [(Lang::En, "Other".to_owned())].into_iter().collect();
    let other = networks::found(&here.issuer, "other", name).await.unwrap();
    let text = signed(&here, &network).await;
    let refused = badges::take(&there.issuer, &text, Some(other.root.fingerprint())).await;
    assert!(matches!(refused, Err(BadgeError::NotTheirCatalogue(_))), "{refused:?}");
}

#[tokio::test]
async fn a_trust_list_is_no_catalogue() {
    let (here, network, _, there) = two_servers().await;
    let text = networks::current_list(&here.issuer, &network).await.unwrap();
    let refused = badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await;
    assert!(matches!(refused, Err(BadgeError::NotTheirCatalogue(_))), "{refused:?}");
}

#[tokio::test]
async fn nothing_is_taken_in_after_the_working_key_has_ended() {
    let (here, network, _, there) = two_servers().await;
    let text = signed(&here, &network).await;
    there.wait(401 * 24 * 60 * 60);
    let refused = badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await;
    assert!(matches!(refused, Err(BadgeError::NotTheirCatalogue(_))), "{refused:?}");
}

#[tokio::test]
async fn a_catalogue_from_before_the_last_one_is_refused() {
    let (here, network, _, there) = two_servers().await;
    let (older, root) = (signed(&here, &network).await, network.root.fingerprint());
    here.wait(60);
    badges::take(&there.issuer, &signed(&here, &network).await, Some(root)).await.unwrap();
    let refused = badges::take(&there.issuer, &older, None).await;
    assert!(matches!(refused, Err(BadgeError::OlderCatalogue)), "{refused:?}");
}

#[tokio::test]
async fn what_left_the_networks_catalogue_is_given_no_more_and_known_for_ever() {
    let (here, network, badge, there) = two_servers().await;
    let root = Some(network.root.fingerprint());
    badges::take(&there.issuer, &signed(&here, &network).await, root).await.unwrap();
    here.wait(60);
    badges::share_no_more(&here.issuer, &network, &badge, None).await.unwrap();
    badges::take(&there.issuer, &signed(&here, &network).await, root).await.unwrap();
    let all = catalogue(&there, &there.organisation).await;
    assert!(all.given(&badge).is_none() && all.version(&badge, 1).is_some());
}

#[tokio::test]
async fn a_badge_that_an_organisation_here_made_is_not_taken_over() {
    let (here, network, _, there) = two_servers().await;
    made(&there).await;
    let text = signed(&here, &network).await;
    let refused = badges::take(&there.issuer, &text, Some(network.root.fingerprint())).await;
    assert!(matches!(refused, Err(BadgeError::NotOurs(_))), "{refused:?}");
}

#[tokio::test]
async fn the_citys_page_stands_in_badges_that_are_signed_from_then_on() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = CityActivity::new("Havnby", "https://havnby.example/activities/7".parse().unwrap(), None);
    let badge: BadgeId = "climate-in-my-street".parse().unwrap();
    let maker = Maker { owner: &library.organisation, actor: None };
    badges::set_page(&library.issuer, maker, &badge, "Havnby", Some(page)).await.unwrap();
    let text = editions::print(&library.issuer, AwardId(1)).await.unwrap().jwt;
    let claims = library.verified(&text).await.claims().clone();
    let entries = claims.credential_subject.achievement.other_identifier;
    assert_eq!(
        entries.iter().map(|entry| entry.identifier.as_str()).collect::<Vec<_>>(),
        ["https://havnby.example/activities/7"]
    );
}

#[tokio::test]
async fn a_page_of_another_city_stands_in_no_badge_of_this_one() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = CityActivity::new("Mesto", "https://mesto.example/activities/7".parse().unwrap(), None);
    let badge: BadgeId = "climate-in-my-street".parse().unwrap();
    let maker = Maker { owner: &library.organisation, actor: None };
    badges::set_page(&library.issuer, maker, &badge, "Mesto", Some(page)).await.unwrap();
    let text = editions::print(&library.issuer, AwardId(1)).await.unwrap().jwt;
    let claims = library.verified(&text).await.claims().clone();
    assert!(claims.credential_subject.achievement.other_identifier.is_empty());
}

#[tokio::test]
async fn a_coordinator_sets_the_page_at_the_desk() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "karen", Role::Coordinator).await;
    let address = "/desk/havnby/badges/climate-in-my-street/city";
    assert!(browser.get(address).await.body.contains("value=\"Havnby\""));
    let form = [("city", "Havnby"), ("activity", "https://havnby.example/7"), ("playlist", "")];
    let saved = browser.post(address, &form).await;
    assert_eq!(saved.location(), "/desk/havnby/badges/climate-in-my-street?city=saved", "{}", saved.body);
    assert!(browser.get(address).await.body.contains("https://havnby.example/7"));
}

#[tokio::test]
async fn an_address_that_is_none_comes_back_with_what_was_typed() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "karen", Role::Coordinator).await;
    let address = "/desk/havnby/badges/climate-in-my-street/city";
    browser.get(address).await;
    let form = [("city", "Havnby"), ("activity", "havnby.example/7"), ("playlist", "")];
    let refused = browser.post(address, &form).await;
    assert!(refused.status == 422 && refused.body.contains("value=\"havnby.example/7\""), "{}", refused.body);
}

#[tokio::test]
async fn a_page_is_taken_away_by_leaving_it_empty() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "karen", Role::Coordinator).await;
    let address = "/desk/havnby/badges/climate-in-my-street/city";
    browser.get(address).await;
    browser
        .post(address, &[("city", "Havnby"), ("activity", "https://havnby.example/7"), ("playlist", "")])
        .await;
    browser.post(address, &[("city", "Havnby"), ("activity", ""), ("playlist", "")]).await;
    assert!(!browser.get(address).await.body.contains("https://havnby.example/7"));
}

#[tokio::test]
async fn everybody_can_read_the_networks_catalogue() {
    let (library, network, badge, _) = two_servers().await;
    let answer = Browser::new(&library.issuer).get("/trust/north/catalogue.jwt").await;
    let now = library.issuer.clock.now();
    let anchor = schemas::trust::Anchor::Pinned(network.root.fingerprint());
    let opened = schemas::trust::open_catalogue(&answer.body, anchor, now).unwrap();
    let has = |text: &str| text.contains(&format!("id = \"{badge}\""));
    assert!(opened.claims().badges.iter().any(|shared| has(&shared.definition)));
}

/// The settings' catalogue with one badge.
fn with_hours(hours: u32) -> String {
    format!(
        "[[outcome]]\nid = 'o'\ntext.da = 'gøre det'\n[[badge]]\nid = 'own'\nversion = 1\noutcomes = ['o']\n\
         shown = 'attended'\nparticipation = 'online'\nhours = {hours}\nname.da = 'Eget'\ndescription.da = 'Eget.'\n"
    )
}

#[tokio::test]
async fn a_version_of_the_settings_catalogue_gets_no_other_meaning() {
    let library = Library::open().await;
    library.reopen_with(&with_hours(4)).await.unwrap();
    let refused = library.reopen_with(&with_hours(5)).await.unwrap_err();
    assert_eq!(refused.code, FailureCode::BadgeVersionGiven);
}

#[tokio::test]
async fn a_badge_that_left_the_settings_catalogue_keeps_its_page() {
    let library = Library::open().await;
    library.reopen_with(&with_hours(4)).await.unwrap();
    let issuer = library.reopen().await;
    let mut tx = issuer.store.read().await.unwrap();
    let id: BadgeId = "own".parse().unwrap();
    assert!(issuer.published_badge(&mut tx, &id, 1).await.unwrap().is_some());
    assert!(issuer.catalogue_of(&mut tx, library.organisation.id).await.unwrap().given(&id).is_none());
}
