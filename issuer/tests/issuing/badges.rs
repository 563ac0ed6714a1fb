//! Badges in the browser and in public: who may make one, what a version keeps, what the world sees.

use issuer::{
    badges::{self, BadgeError, Draft, Maker},
    store::{HandOut, Role},
};
use schemas::{
    lang::Lang,
    outcome::{Badge, BadgeId, Catalogue},
};

use crate::{browser::Browser, library::Library};

fn starter(id: &str) -> Badge {
    Catalogue::starter().badge(&id.parse().unwrap()).unwrap().clone()
}

async fn make(library: &Library, draft: &Draft) -> Badge {
    let maker = Maker { owner: &library.organisation, actor: None };
    badges::make(&library.issuer, maker, draft).await.unwrap()
}

async fn current(library: &Library) -> Catalogue {
    let mut tx = library.issuer.store.read().await.unwrap();
    library.issuer.catalogue_of(&mut tx, library.organisation.id).await.unwrap()
}

/// What somebody types for a badge of their own.
fn kombucha() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name.da", "Kombucha for begyndere"),
        ("description.da", "Har brygget kombucha sammen med andre."),
        ("outcome-1.da", "brygge kombucha sikkert derhjemme"),
        ("outcome-1.target", "sdg:12"),
        ("shown", "artefact"),
        ("participation", "on-site"),
        ("rule", "all-but"),
        ("sessions", "1"),
        ("hours", "12"),
        ("quality.da", "Hver tildeling registreres."),
        ("sign", "pot"),
        ("colour", "clay"),
        ("do", "save"),
    ]
}

fn with(
    mut form: Vec<(&'static str, &'static str)>,
    name: &str,
    value: &'static str,
) -> Vec<(&'static str, &'static str)> {
    form.iter_mut().filter(|(own, _)| *own == name).for_each(|field| field.1 = value);
    form
}

const NEW: &str = "/desk/havnby/badges/new";
const OWN: &str = "/desk/havnby/badges/havnby-kombucha-for-begyndere";

async fn coordinator(library: &Library) -> Browser {
    let mut browser = Browser::signed_in(library, "karen", Role::Coordinator).await;
    browser.get(NEW).await;
    browser
}

#[tokio::test]
async fn a_coordinator_makes_a_badge_that_circles_can_lead_to() {
    let library = Library::open().await;
    let mut browser = coordinator(&library).await;
    let saved = browser.post(NEW, &kombucha()).await;
    assert_eq!(saved.location(), format!("{OWN}?saved=1"), "{}", saved.body);
    let badge: BadgeId = "havnby-kombucha-for-begyndere".parse().unwrap();
    assert_eq!(current(&library).await.badge(&badge).unwrap().hours, Some(12));
    assert!(browser.get("/desk/havnby/badges").await.body.contains("Kombucha for begyndere"));
}

#[tokio::test]
async fn a_facilitator_looks_at_badges_and_makes_none() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "fie", Role::Facilitator).await;
    let page = browser.get("/desk/havnby/badges").await;
    assert!(page.body.contains("climate-in-my-street") && !page.body.contains("badges/new"));
    assert_eq!(browser.get(NEW).await.status, 403);
}

#[tokio::test]
async fn a_refused_form_comes_back_with_everything_that_was_typed() {
    let library = Library::open().await;
    let mut browser = coordinator(&library).await;
    let page = browser.post(NEW, &with(kombucha(), "name.da", "")).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("href=\"#name\"") && page.body.contains("brygge kombucha sikkert derhjemme"));
    assert!(page.body.contains("value=\"sdg:12\" checked"));
}

#[tokio::test]
async fn looking_at_a_badge_saves_nothing() {
    let library = Library::open().await;
    let mut browser = coordinator(&library).await;
    let page = browser.post(NEW, &with(kombucha(), "do", "look")).await;
    assert!(page.status == 200 && page.body.contains("aria-label=\"Kombucha for begyndere\""));
    assert_eq!(current(&library).await.badges().len(), Catalogue::starter().badges().len());
}

#[tokio::test]
async fn goals_and_competences_are_found_without_script() {
    let library = Library::open().await;
    let mut browser = coordinator(&library).await;
    let mut form = with(kombucha(), "do", "find");
    form.push(("outcome-1.find", "sdg 13"));
    let page = browser.post(NEW, &form).await;
    assert!(page.body.contains("name=\"outcome-1.target\" value=\"sdg:13\""), "{}", page.body);
}

#[tokio::test]
async fn saving_twice_makes_one_badge() {
    let library = Library::open().await;
    let draft = Draft::of(&starter("food-and-climate"));
    let first = make(&library, &draft).await;
    assert_eq!(make(&library, &draft).await.id, first.id);
    assert_eq!(current(&library).await.badges().len(), Catalogue::starter().badges().len() + 1);
}

#[tokio::test]
async fn a_change_is_the_next_version_and_the_old_one_stays() {
    let library = Library::open().await;
    let mut browser = coordinator(&library).await;
    browser.post(NEW, &kombucha()).await;
    let mut changed = with(kombucha(), "hours", "14");
    changed.push(("base", "1"));
    let saved = browser.post(&format!("{OWN}/versions/new"), &changed).await;
    assert_eq!(saved.location(), format!("{OWN}?saved=2"), "{}", saved.body);
    let badge = "havnby-kombucha-for-begyndere".parse().unwrap();
    let catalogue = current(&library).await;
    assert_eq!(catalogue.version(&badge, 1).unwrap().hours, Some(12));
    assert_eq!(catalogue.badge(&badge).unwrap().hours, Some(14));
}

#[tokio::test]
async fn a_change_of_a_version_that_was_overtaken_is_refused() {
    let library = Library::open().await;
    let maker = Maker { owner: &library.organisation, actor: None };
    let mut draft = Draft::of(&starter("food-and-climate"));
    let badge = make(&library, &draft).await;
    draft.hours = Some(20);
    badges::change(&library.issuer, maker, &badge.id, 1, &draft).await.unwrap();
    draft.hours = Some(30);
    let refused = badges::change(&library.issuer, maker, &badge.id, 1, &draft).await;
    assert!(matches!(refused, Err(BadgeError::Overtaken { newest: 2, .. })));
}

#[tokio::test]
async fn saving_without_a_change_makes_no_version() {
    let library = Library::open().await;
    let draft = Draft::of(&starter("food-and-climate"));
    let badge = make(&library, &draft).await;
    let maker = Maker { owner: &library.organisation, actor: None };
    assert_eq!(badges::change(&library.issuer, maker, &badge.id, 1, &draft).await.unwrap().version, 1);
}

#[tokio::test]
async fn a_badge_of_the_network_is_not_changed_by_one_organisation() {
    let library = Library::open().await;
    let climate = starter("climate-in-my-street");
    let maker = Maker { owner: &library.organisation, actor: None };
    let refused = badges::change(&library.issuer, maker, &climate.id, 1, &Draft::of(&climate)).await;
    assert!(matches!(refused, Err(BadgeError::NotOurs(_))));
    let mut browser = coordinator(&library).await;
    assert_eq!(browser.get("/desk/havnby/badges/climate-in-my-street/versions/new").await.status, 404);
}

const FILE: &str = "[[outcome]]\nid = 'o'\ntext.en = 'do it'\n[[badge]]\nid = 'own'\nversion = 1\noutcomes = ['o']\n\
                    shown = 'attended'\nparticipation = 'online'\nname.en = 'Own'\ndescription.en = 'Own.'\n";

#[tokio::test]
async fn a_file_is_added_once_and_never_with_another_meaning() {
    let library = Library::open().await;
    let maker = Maker { owner: &library.organisation, actor: None };
    let add = async |text: &str| {
        badges::add_all(&library.issuer, maker, &Catalogue::from_toml(text).unwrap()).await
    };
    assert_eq!(add(FILE).await.unwrap().len(), 1);
    assert_eq!(add(FILE).await.unwrap().len(), 0);
    let refused = add(&FILE.replace("do it", "do something else")).await;
    assert!(matches!(refused, Err(BadgeError::MeansSomethingElse { version: 1, .. })));
}

#[tokio::test]
async fn the_public_page_can_be_shared_and_leads_to_other_languages() {
    let library = Library::open().await;
    let page = Browser::new(&library.issuer).get("/a/climate-in-my-street/1/da").await.body;
    let picture = "https://badges.example/kreds/a/climate-in-my-street/1/da/image.png";
    assert!(page.contains("property=\"og:title\" content=\"Klima i min gade\""));
    assert!(page.contains(&format!("property=\"og:image\" content=\"{picture}\"")));
    assert!(
        page.contains("hreflang=\"sl\" href=\"https://badges.example/kreds/a/climate-in-my-street/1/sl\"")
    );
}

#[tokio::test]
async fn a_badge_of_its_own_has_a_public_page_and_picture() {
    let library = Library::open().await;
    let badge = make(&library, &Draft::of(&starter("food-and-climate"))).await;
    let mut browser = Browser::new(&library.issuer);
    let path = format!("/a/{}/1/{}", badge.id, Lang::Da);
    assert!(browser.get(&path).await.body.contains("Mad og klima"));
    let picture = browser.get(&format!("{path}/image.png")).await;
    assert_eq!(picture.headers["content-type"], "image/png");
    assert!(browser.get("/o/havnby").await.body.contains(&format!("/a/{}/1/", badge.id)));
}

#[tokio::test]
async fn an_achievement_names_the_picture_beside_it() {
    let library = Library::open().await;
    let address = library.issuer.achievements();
    let image = starter("media-literacy").achievement(Lang::Sl, &address).image.unwrap();
    assert_eq!(image.id.as_str(), "https://badges.example/kreds/a/media-literacy/1/sl/image.png");
    assert_eq!(serde_json::to_value(&image).unwrap()["type"], "Image");
}

#[tokio::test]
async fn wallets_are_told_of_badges_in_use_only() {
    let library = Library::open().await;
    let used = async || {
        let badges = badges::in_use(&library.issuer, &library.organisation).await.unwrap();
        badges.iter().map(|badge| badge.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(used().await.len(), 0);
    library.import().await;
    assert_eq!(used().await, ["climate-in-my-street"]);
}

#[tokio::test]
async fn an_award_shows_the_version_and_the_sessions_it_was_made_with() {
    let mut library = Library::with_awards(HandOut::Slip).await;
    library.newer_catalogue().await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let award = tx.award(issuer::store::AwardId(1)).await.unwrap().unwrap();
    let awarded = badges::AwardedBadge::find(&library.issuer, &mut tx, &award).await.unwrap().unwrap();
    assert_eq!((awarded.badge.version, awarded.art().ring.to_string()), (1, "2/2".to_owned()));
}

#[tokio::test]
async fn programs_that_ask_for_json_get_it_from_the_same_address() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    browser.accept = "application/ld+json";
    let answer = browser.get("/a/climate-in-my-street/1/da").await;
    assert_eq!(answer.headers["content-type"], "application/ld+json");
    assert!(answer.body.contains("\"type\":[\"Achievement\"]"), "{}", answer.body);
}
