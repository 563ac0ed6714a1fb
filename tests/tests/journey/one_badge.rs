//! One badge in many cities: a network's coordinator hands its badges to a server elsewhere, and each city adds its page.

use serde_json::Value;
use tests::programs::Programs;
use tests::world::World;
use tests::{learner, library};

use crate::people::world;

/// A network on one server, which shares what a member made, and a server elsewhere. Gives the root's fingerprint too.
fn two_servers(name: &str) -> (World, World, String) {
    let (here, there) = (world(&format!("{name}-here")), world(&format!("{name}-there")));
    library::set_up(&here).unwrap();
    library::set_up(&there).unwrap();
    let root = here.issuer(&["--json", "network", "init", "south", "--name", "en=South"]).unwrap();
    let root = root.json().unwrap()["root"].as_str().unwrap().to_owned();
    here.issuer(&["network", "add", "havnby", "--network", "south"]).unwrap();
    here.workplace().write("kombucha.toml", library::KOMBUCHA).unwrap();
    here.issuer(&["badge", "add", &here.workplace().path("kombucha.toml").to_string_lossy()]).unwrap();
    here.issuer(&["badge", "share", "havnby-kombucha", "--network", "south"]).unwrap();
    (here, there, root)
}

fn exported(here: &World) -> String {
    let file = here.workplace().path("badges.jwt").to_string_lossy().into_owned();
    here.issuer(&["badge", "export", &file, "--network", "south"]).unwrap();
    file
}

fn given(world: &World) -> Vec<String> {
    let listed = world.issuer(&["--json", "badge", "list"]).unwrap().json().unwrap();
    let badges = listed["badges"].as_array().cloned().unwrap_or_default();
    badges.iter().filter_map(|badge| badge["badge"].as_str().map(str::to_owned)).collect()
}

#[test]
fn what_the_coordinator_hands_over_is_given_elsewhere_too() {
    let (here, there, root) = two_servers("handed");
    let taken = there.issuer(&["badge", "take", &exported(&here), "--root", &root]).unwrap();
    assert_eq!(taken.code, 0, "{}", taken.out);
    assert!(given(&there).contains(&"havnby-kombucha".to_owned()));
}

#[test]
fn a_catalogue_that_somebody_changed_on_the_way_is_refused() {
    let (here, there, root) = two_servers("changed");
    let text = std::fs::read_to_string(exported(&here)).unwrap();
    let (payload, signature) = text.trim().rsplit_once('.').unwrap();
    let reversed: String = signature.chars().rev().collect();
    let file = there.workplace().write("changed.jwt", &format!("{payload}.{reversed}")).unwrap();
    let file = file.to_string_lossy();
    let issuer = Programs::beside_this_one().unwrap().issuer;
    let refused = there.run(&issuer, &["--json", "badge", "take", &file, "--root", &root]).unwrap();
    assert_eq!(refused.code, 1);
    assert!(refused.errors.contains("not_their_catalogue"), "{}", refused.errors);
    assert!(!given(&there).contains(&"havnby-kombucha".to_owned()));
}

/// What city of learning a badge names when it is read by the employer's program.
fn pages(report: &Value) -> Vec<&str> {
    let pages = report["badge"]["pages"].as_array();
    pages.into_iter().flatten().filter_map(|page| page["url"].as_str()).collect()
}

#[test]
fn n4_a_badge_names_its_page_in_the_city_of_learning() {
    let world = world("city-page");
    library::set_up(&world).unwrap();
    let _issuer = world.serve_issuer().unwrap();
    let page = "https://havnby.example/activities/7";
    world.issuer(&["badge", "page", "climate-in-my-street", "--activity", page]).unwrap();
    let circle = library::hold_circle(&world).unwrap();
    library::close_circle(&world, &circle).unwrap();
    let waiting = library::waiting(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let shown = learner::export(&world, "jwt").unwrap();
    assert_eq!(pages(&world.check_all(&[shown]).unwrap()[0]), [page]);
    assert!(world.wallet(&["show", "1"]).unwrap().out.contains(page));
}
