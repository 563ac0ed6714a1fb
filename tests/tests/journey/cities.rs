//! A network of cities, each with a server of its own: a city is taken in by its card, its keys are replaced and stolen, it
//! leaves, and it closes.

use crate::people::{judged, world};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::lang::Lang;
use schemas::locale::Bundle;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tests::library::{self, BADGE};
use tests::programs::{Answer, Programs};
use tests::service::Service;
use tests::world::World;

/// A city with people who earned a badge, and the coordinator of a network elsewhere. Both serve.
struct Cities {
    city: World,
    city_serves: Option<Service>,
    north: World,
    _north_serves: Service,
}

impl Cities {
    fn new(name: &str) -> Self {
        let city = world(&format!("{name}-city"));
        library::set_up(&city).unwrap();
        let city_serves = Some(city.serve_issuer().unwrap());
        earn(&city);
        let north = world(&format!("{name}-north"));
        library::set_up(&north).unwrap();
        let _north_serves = north.serve_issuer().unwrap();
        Cities { city, city_serves, north, _north_serves }
    }

    /// The city writes its card, reads out its fingerprint, and the coordinator takes it in.
    fn welcome(&self) {
        let card = self.city.workplace().path("card.json").to_string_lossy().into_owned();
        let written = json(&self.city, &["org", "card", &card]);
        self.coordinate(&["network", "welcome", &card, "--fingerprint", text(&written, "fingerprint")]);
    }

    /// The coordinator does something and hands out the new list.
    fn coordinate(&self, command: &[&str]) {
        self.north.issuer(command).unwrap();
        self.north.issuer(&["network", "export", &self.north.trust_list().to_string_lossy()]).unwrap();
    }

    /// The word on a badge of the city and its reason, for whoever trusts the network.
    fn judged(&self, badge: &Path) -> (String, String) {
        judged(&self.report(badge))
    }

    fn report(&self, badge: &Path) -> Value {
        self.north.check_all(&[badge.to_owned()]).unwrap().remove(0)
    }

    /// The city ends: its card, lists and documents are handed over, and its server is switched off.
    fn close(&mut self) {
        let folder = self.city.workplace().path("handed-over").to_string_lossy().into_owned();
        let closed = json(&self.city, &["org", "retire", "havnby", "--out", &folder]);
        drop(self.city_serves.take());
        self.coordinate(&["network", "inherit", &folder, "--fingerprint", text(&closed, "fingerprint")]);
    }

    fn did(&self) -> String {
        format!("did:web:localhost%3A{}:o:havnby", self.city.issuer_port())
    }
}

fn earn(city: &World) {
    let people = city.workplace().write("names.txt", "Sofie\nŽiga\nDina\n").unwrap();
    let new = ["circle", "new", "--title", "Klima", "--sessions", "2", "--badge", BADGE];
    let made = json(city, &[&new[..], &["--learners", &people.to_string_lossy()]].concat());
    let circle = text(&made, "circle");
    city.issuer(&["circle", "attend", circle, "--everybody", "--sessions", "1,2"]).unwrap();
    city.issuer(&["circle", "outcome", circle, "--everybody"]).unwrap();
    city.issuer(&["circle", "close", circle]).unwrap();
}

fn printed(city: &World, award: &str) -> PathBuf {
    city.issuer(&["award", "print", award, "--out", "paper"]).unwrap();
    city.workplace().path(&format!("paper/badge-{award}.jwt"))
}

fn json(world: &World, command: &[&str]) -> Value {
    world.issuer(&[&["--json"], command].concat()).unwrap().json().unwrap()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap()
}

/// What the verifier says about a badge to whoever trusts the network.
fn verifier(north: &World, options: &[&str], badge: &Path) -> Answer {
    let (list, badge) = (north.trust_list(), badge.to_string_lossy());
    let trust = ["check", "--trust", &list.to_string_lossy(), &badge].map(str::to_owned);
    let options = options.iter().map(|option| (*option).to_owned());
    let arguments: Vec<String> = trust.into_iter().chain(options).collect();
    north.run(&Programs::beside_this_one().unwrap().verifier, &arguments).unwrap()
}

#[test]
fn n1_a_city_is_added_one_key_is_replaced_with_overlap_and_the_city_is_removed() {
    let cities = Cities::new("story");
    let before = printed(&cities.city, "1");
    assert_eq!(cities.judged(&before).0, "cannot_tell", "nobody vouches for the city yet");
    cities.welcome();
    assert_eq!(cities.judged(&before).0, "genuine");
    cities.city.issuer(&["keys", "new"]).unwrap();
    let after = printed(&cities.city, "2");
    assert_eq!(cities.judged(&after).0, "cannot_tell", "the new key is on no list yet");
    cities.welcome();
    assert_eq!([cities.judged(&before).0, cities.judged(&after).0], ["genuine", "genuine"]);
    cities.coordinate(&["network", "end", &cities.did()]);
    assert_eq!([cities.judged(&before).0, cities.judged(&after).0], ["genuine", "genuine"]);
    cities.coordinate(&["network", "end", &cities.did(), "--on", "2025-12-31"]);
    assert_eq!(cities.judged(&after).0, "cannot_tell", "it was issued after that day");
}

#[test]
fn n1_a_list_past_its_date_is_a_warning_and_no_silence() {
    let cities = Cities::new("old");
    cities.welcome();
    let badge = printed(&cities.city, "1");
    let answer = verifier(&cities.north, &["--json", "--at", "2036-01-01T00:00:00Z"], &badge);
    let report: Value = serde_json::from_str(answer.out.lines().next().unwrap()).unwrap();
    assert_eq!(text(&report, "verdict"), "cannot_tell");
    assert!(report.to_string().contains("trust_list_old"), "{report}");
}

#[test]
fn the_network_vouches_for_the_badges_of_a_key_that_was_stolen_elsewhere() {
    let cities = Cities::new("elsewhere");
    let badge = printed(&cities.city, "1");
    let key = signer(&badge);
    cities.city.issuer(&["keys", "dead", &key]).unwrap();
    cities.welcome();
    let report = cities.report(&badge);
    assert_eq!(judged(&report).0, "genuine", "{report}");
}

/// The fragment of the key that signed a badge.
fn signer(badge: &Path) -> String {
    let token = std::fs::read_to_string(badge).unwrap();
    let header = BASE64URL.decode(token.split('.').next().unwrap()).unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    text(&header, "kid").split('#').nth(1).unwrap().to_owned()
}

#[test]
fn n3_badges_stay_genuine_when_their_issuer_has_closed_and_its_server_is_gone() {
    let mut cities = Cities::new("gone");
    let badge = printed(&cities.city, "1");
    cities.close();
    let report = cities.report(&badge);
    assert_eq!(judged(&report).0, "genuine", "{report}");
    assert!(report["issuer"]["closed"].is_string(), "{report}");
}

#[test]
fn a_badge_that_was_withdrawn_stays_withdrawn_after_the_end() {
    let mut cities = Cities::new("withdrawn");
    let badge = printed(&cities.city, "1");
    cities.city.issuer(&["award", "end", "1"]).unwrap();
    cities.close();
    assert_eq!(cities.judged(&badge).0, "no_longer_valid");
}

#[test]
fn nothing_is_issued_after_the_end_and_no_key_is_left() {
    let mut cities = Cities::new("closed");
    cities.close();
    let issuer = Programs::beside_this_one().unwrap().issuer;
    let refused = cities.city.run(&issuer, &["--json", "award", "print", "1"]).unwrap();
    assert!(refused.errors.contains("organisation_closed"), "{}", refused.errors);
    let files = std::fs::read_dir(cities.city.workplace().path("issuer/keys")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    assert_eq!(names.filter(|name| name.starts_with("o.havnby")).count(), 0);
}

#[test]
fn that_an_issuer_closed_is_said_in_six_languages() {
    let mut cities = Cities::new("said");
    let badge = printed(&cities.city, "1");
    cities.close();
    let mut said = Vec::new();
    for lang in Lang::ALL {
        let answer = verifier(&cities.north, &["--lang", lang.tag()], &badge);
        let words = Bundle::new(lang, &[]);
        let closed = words.say_with("told-closed", &[("issuer", "X".into()), ("date", "Y".into())]);
        let part = closed.split(['X', 'Y']).find(|part| part.trim().len() > 3).unwrap();
        assert!(answer.out.contains(part.trim()), "{lang}: {part:?} in {}", answer.out);
        said.push(part.to_owned());
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 6);
}
