//! The figures of a network: what a coordinator sees of circles elsewhere, and what nobody sees.

use std::time::Duration;

use issuer::{
    awards, editions, networks, organisations, people,
    store::{AwardId, HandOut, LearnerId, Network, NewAward, NewOrganisation, Role},
};
use schemas::lang::Lang;

use crate::{browser::Browser, claims::holder, library::Library};

/// A library with three awards in a network, and somebody who looks after it.
struct North {
    library: Library,
    network: Network,
    browser: Browser,
}

impl North {
    async fn open() -> Self {
        let library = Library::with_awards(HandOut::Slip).await;
        let name = [(Lang::En, "Cities of the North".to_owned())].into_iter().collect();
        let network = networks::found(&library.issuer, "north", name).await.unwrap();
        networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
        let mut browser = Browser::signed_in(&library, "mette", Role::Facilitator).await;
        browser.post("/desk/account", &[("person", "Mette"), ("language", "en")]).await;
        networks::appoint(&library.issuer, &network, &"mette".parse().unwrap(), None).await.unwrap();
        North { library, network, browser }
    }

    /// With six more awards than the three.
    async fn with_nine() -> Self {
        let north = North::open().await;
        let mut tx = north.library.issuer.store.write().await.unwrap();
        let award = tx.award_lines(None).await.unwrap().remove(0).award;
        let circle = tx.circle("p2pu-512").await.unwrap().unwrap().id;
        for number in 0..6 {
            let source = format!("more {number}");
            let learner = tx.put_learner(circle, &source, "Somebody").await.unwrap();
            let new = NewAward {
                organisation: award.organisation,
                learner,
                badge: award.badge.clone(),
                completion: award.completion.clone(),
                name_on_badge: String::new(),
            };
            tx.add_award(&new, award.awarded_at).await.unwrap();
        }
        tx.commit().await.unwrap();
        north
    }

    /// The page, without the token of its forms.
    async fn page(&mut self) -> String {
        let page = self.browser.get("/network/north").await.body;
        assert!(page.contains("Cities of the North"), "{page}");
        page.replace(&self.browser.csrf, "")
    }

    async fn file(&mut self) -> Vec<String> {
        let text = self.browser.get("/network/north/figures.csv").await.body;
        text.lines().skip(1).map(str::to_owned).collect()
    }

    async fn take_one_back(&self) {
        let lines = self.library.issuer.store.read().await.unwrap().award_lines(None).await.unwrap();
        let standing = lines.into_iter().find(|line| line.award.ended_at.is_none()).unwrap();
        awards::end(&self.library.issuer, standing.award.id, Some("a mistake"), None).await.unwrap();
    }

    async fn learners(&self) -> Vec<LearnerId> {
        let mut tx = self.library.issuer.store.read().await.unwrap();
        let circle = tx.circle("p2pu-512").await.unwrap().unwrap().id;
        tx.learners(circle).await.unwrap().into_iter().map(|learner| learner.id).collect()
    }
}

#[tokio::test]
async fn n2_what_is_under_five_is_few_and_looks_the_same_whatever_it_is() {
    let mut north = North::open().await;
    let (page, file) = (north.page().await, north.file().await);
    assert!(page.contains("few badges") && file[0].ends_with(",few,11 13"), "{file:?}\n{page}");
    north.take_one_back().await;
    assert_eq!((north.page().await, north.file().await), (page, file));
}

#[tokio::test]
async fn what_may_be_shown_stands_on_the_page_and_in_the_file() {
    let mut north = North::with_nine().await;
    let page = north.page().await;
    assert!(page.contains("<li>9 badges</li><li>1 circle</li><li>1 city</li>"), "{page}");
    let line = "Havnby Bibliotek,Havnby,DK,2026-10,climate-in-my-street,1,9,11 13";
    assert_eq!(north.file().await, [line]);
}

#[tokio::test]
async fn a_badge_that_was_taken_back_is_not_counted() {
    let mut north = North::with_nine().await;
    north.take_one_back().await;
    assert!(north.page().await.contains("<li>8 badges</li>"));
}

#[tokio::test]
async fn the_badge_of_somebody_erased_stays_in_the_figures_once() {
    let mut north = North::with_nine().await;
    let learner = north.learners().await[0];
    // Two editions of one award stand: on paper, and in a wallet.
    editions::print(&north.library.issuer, AwardId(1)).await.unwrap();
    north.library.collect(&holder(1)).await.unwrap();
    people::erase(&north.library.issuer, &north.library.organisation, learner, None).await.unwrap();
    assert!(north.page().await.contains("<li>9 badges</li>"));
}

#[tokio::test]
async fn a_goal_is_counted_by_the_version_that_was_given() {
    let mut north = North::with_nine().await;
    north.library.newer_catalogue().await;
    assert!(north.file().await[0].ends_with(",1,9,11 13"));
}

#[tokio::test]
async fn a_member_counts_until_the_month_in_which_it_left() {
    let mut north = North::with_nine().await;
    let (issuer, organisation) = (&north.library.issuer, &north.library.organisation);
    let october = issuer.clock.now();
    networks::end_member(issuer, &north.network, organisation, october, None).await.unwrap();
    assert_eq!(north.file().await.len(), 1);
    let september = october.before(Duration::from_secs(30 * 24 * 60 * 60));
    let issuer = &north.library.issuer;
    networks::end_member(issuer, &north.network, &north.library.organisation, september, None).await.unwrap();
    assert!(north.file().await.is_empty());
}

#[tokio::test]
async fn the_months_of_before_are_shown_when_they_are_asked_for() {
    let mut north = North::with_nine().await;
    let before = north.browser.get("/network/north?until=2026-09").await.body;
    assert!(
        before.contains("October 2025 to September 2026") && before.contains("<li>0 badges</li>"),
        "{before}"
    );
    let to_come = north.browser.get("/network/north?until=2031-01").await.body;
    assert!(to_come.contains("November 2025 to October 2026"), "{to_come}");
}

#[tokio::test]
async fn the_page_of_a_network_stands_on_the_home_of_who_looks_after_it() {
    let mut north = North::open().await;
    let home = north.browser.get("/desk").await.body;
    assert!(home.contains("/network/north\"><bdi>Cities of the North</bdi>"), "{home}");
    networks::dismiss(&north.library.issuer, &north.network, &"mette".parse().unwrap()).await.unwrap();
    assert!(!north.browser.get("/desk").await.body.contains("/network/north"));
}

#[tokio::test]
async fn nobody_without_an_account_looks_after_a_network() {
    let north = North::open().await;
    let refused =
        networks::appoint(&north.library.issuer, &north.network, &"nobody".parse().unwrap(), None).await;
    assert!(matches!(refused, Err(networks::NetworkError::Nobody(_))), "{refused:?}");
}

/// A city more, with a badge in each of twelve months.
async fn city(library: &Library, network: &Network, number: usize) {
    let slug = format!("city-{number}");
    let new = NewOrganisation {
        slug: slug.clone(),
        did: library.issuer.organisation_did(&slug).unwrap(),
        name: [(Lang::En, format!("Public Library of City Number {number}"))].into_iter().collect(),
        city: format!("City Number {number}"),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    };
    let added = organisations::add(&library.issuer, &new).await.unwrap();
    networks::add_member(&library.issuer, network, &added, None).await.unwrap();
    let mut tx = library.issuer.store.write().await.unwrap();
    let award = tx.award_lines(None).await.unwrap().remove(0).award;
    let circle = tx.circle("p2pu-512").await.unwrap().unwrap().id;
    for month in 0..12 {
        let learner = tx.put_learner(circle, &format!("{number} {month}"), "Somebody").await.unwrap();
        let award = NewAward {
            organisation: added.id,
            learner,
            badge: award.badge.clone(),
            completion: award.completion.clone(),
            name_on_badge: String::new(),
        };
        let at = library.issuer.clock.now().before(Duration::from_secs(month * 30 * 24 * 60 * 60));
        tx.add_award(&award, at).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn forty_cities_are_one_page_of_less_than_60_kilobytes() {
    let mut north = North::open().await;
    for number in 1..=40 {
        city(&north.library, &north.network, number).await;
    }
    let page = north.page().await;
    // With style and script it is less than 100 kB.
    assert!(page.matches("few").count() > 480 && page.len() < 60_000, "{}", page.len());
}
