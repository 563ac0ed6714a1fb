//! The drills of docs/drills.md, with the commands as they stand there.

use crate::people::{judged, world};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use issuer::keys::{KeyFolder, KeyName};
use schemas::{
    Demo,
    jose::{self, SigningKey},
    key::AnySigner,
};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::library::{self, BADGE};
use tests::programs::Programs;
use tests::service::Service;
use tests::world::World;

const BADGES: usize = 12;
/// Keys as the drills write them, without the letter of their kind.
const EXAMPLE: &str = "202611a";

/// Everybody's name begins with the same letters, which stand nowhere else in a badge.
const NAME: &str = "Xenobia";

/// A library where twelve people earned a badge.
fn earned(world: &World) -> Service {
    library::set_up(world).unwrap();
    hold_circle(world)
}

/// Twelve people earn a badge at a library that is set up.
fn hold_circle(world: &World) -> Service {
    let service = world.serve_issuer().unwrap();
    let names: String = ('A'..).take(BADGES).map(|letter| format!("{NAME} {letter}\n")).collect();
    let people = world.workplace().write("names.txt", &names).unwrap().to_string_lossy().into_owned();
    let new = ["--json", "circle", "new", "--title", "Klima", "--sessions", "2", "--badge", BADGE];
    let made = world.issuer(&[&new[..], &["--learners", &people]].concat()).unwrap().json().unwrap();
    let circle = made["circle"].as_str().unwrap();
    world.issuer(&["circle", "attend", circle, "--everybody", "--sessions", "1,2"]).unwrap();
    world.issuer(&["circle", "outcome", circle, "--everybody"]).unwrap();
    world.issuer(&["circle", "close", circle]).unwrap();
    service
}

/// The paper edition of an award.
fn printed(world: &World, award: usize) -> PathBuf {
    world.issuer(&["award", "print", &award.to_string(), "--out", "paper"]).unwrap();
    world.workplace().path(&format!("paper/badge-{award}.jwt"))
}

fn all_printed(world: &World) -> Vec<PathBuf> {
    (1..=BADGES).map(|award| printed(world, award)).collect()
}

/// The header of a token, or its payload.
fn part(token: &str, at: usize) -> String {
    let part = BASE64URL.decode(token.split('.').nth(at).unwrap()).unwrap();
    String::from_utf8(part).unwrap()
}

/// The name of the key that signed a badge.
fn signer(badge: &Path) -> String {
    let header: Value = serde_json::from_str(&part(&std::fs::read_to_string(badge).unwrap(), 0)).unwrap();
    header["kid"].as_str().unwrap().to_owned()
}

/// The part of it that the drills write.
fn fragment(kid: &str) -> &str {
    kid.split('#').nth(1).unwrap()
}

/// What the thief copied out of the key folder.
fn stolen(world: &World, fragment: &str) -> Arc<AnySigner> {
    let folder = world.workplace().path("issuer/keys");
    let keys = KeyFolder::open(&folder, &folder.join("passphrase"), Demo::On).unwrap();
    keys.read(&KeyName { kind: 'o', owner: "havnby".into(), fragment: fragment.to_owned() }).unwrap()
}

/// The same badge with all its dates for somebody who never came, signed with the stolen key.
fn forged(world: &World, real: &Path, key: &AnySigner, at: usize) -> PathBuf {
    let AnySigner::P256(key) = key else { panic!("another key") };
    let token = std::fs::read_to_string(real).unwrap();
    let payload = part(&token, 1).replace(NAME, "Mallory");
    assert!(payload.contains("Mallory"), "{payload}");
    let token = jose::sign(SigningKey::P256(key.as_ref()), "JWT", &signer(real), payload.as_bytes()).unwrap();
    world.workplace().write(&format!("forged-{at}.jwt"), &token).unwrap()
}

/// The commands that a drill shows.
fn commands(heading: &str) -> Vec<&'static str> {
    let drills = include_str!("../../../docs/drills.md");
    let drill = drills.split("\n## ").find(|drill| drill.starts_with(heading)).unwrap();
    drill.lines().filter_map(|line| line.strip_prefix("kreds-issuer ")).collect()
}

/// Calls them, for the keys of this world.
fn call(world: &World, commands: &[&str], key: &str) {
    for command in commands {
        let command = command.replace(EXAMPLE, &key[1..]);
        world.issuer(&command.split(' ').collect::<Vec<_>>()).unwrap();
    }
}

fn verdicts(world: &World, badges: &[PathBuf]) -> Vec<(String, String)> {
    world.check_all(badges).unwrap().iter().map(judged).collect()
}

#[test]
fn n3_after_the_drill_twelve_real_badges_are_genuine_and_twelve_forged_ones_are_not() {
    let world = world("stolen");
    let _service = earned(&world);
    let real = all_printed(&world);
    let kid = signer(&real[0]);
    let key = stolen(&world, fragment(&kid));
    let forged: Vec<PathBuf> =
        real.iter().enumerate().map(|(at, real)| forged(&world, real, &key, at)).collect();
    assert!(verdicts(&world, &forged).iter().all(|(word, _)| word == "genuine"), "the theft is one");
    call(&world, &commands("A key was stolen"), fragment(&kid));
    let (real, forged) = (verdicts(&world, &real), verdicts(&world, &forged));
    assert!(real.iter().all(|(word, _)| word == "genuine") && real.len() == BADGES, "{real:?}");
    assert_eq!(forged, vec![("cannot_tell".to_owned(), "key_dead".to_owned()); BADGES]);
}

#[test]
fn badges_of_before_and_after_a_replaced_key_are_genuine() {
    let world = world("replaced");
    let _service = earned(&world);
    let before = printed(&world, 1);
    let kid = signer(&before);
    call(&world, &commands("A key is replaced"), fragment(&kid));
    let after = printed(&world, 2);
    assert_ne!(signer(&after), kid);
    let words: Vec<String> = verdicts(&world, &[before, after]).into_iter().map(|(word, _)| word).collect();
    assert_eq!(words, ["genuine", "genuine"]);
}

#[test]
fn what_was_stopped_is_refused_until_it_goes_on() {
    let world = world("switched-off");
    let _service = earned(&world);
    let commands = commands("Somebody issues");
    let [off, on] = commands[..] else { panic!("{commands:?}") };
    call(&world, &[off], EXAMPLE);
    let refused =
        world.run(&Programs::beside_this_one().unwrap().issuer, &["--json", "award", "print", "1"]).unwrap();
    assert!(refused.errors.contains("issuing_off"), "{}", refused.errors);
    call(&world, &[on], EXAMPLE);
    assert_eq!(verdicts(&world, &[printed(&world, 1)])[0].0, "genuine");
}

#[test]
fn n1_a_network_signs_on_while_its_root_key_lies_in_a_safe_and_is_renewed_from_there() {
    let world = world("safe");
    library::set_up(&world).unwrap();
    let [key, safe] = ["issuer/keys", "stick"].map(|folder| world.workplace().path(folder));
    std::fs::create_dir(&safe).unwrap();
    std::fs::rename(key.join("n.north.root.jwk"), safe.join("n.north.root.jwk")).unwrap();
    let _service = hold_circle(&world);
    let badge = [printed(&world, 1)];
    world.issuer(&["check"]).unwrap();
    let commands = commands("The key that signs the trust list ends");
    let [renew, export] = commands[..] else { panic!("{commands:?}") };
    call(&world, &[renew], EXAMPLE);
    assert_eq!(verdicts(&world, &badge)[0].0, "genuine", "by the list of before");
    call(&world, &[export], EXAMPLE);
    assert_eq!(verdicts(&world, &badge)[0].0, "genuine", "by the new list");
}

#[test]
fn badges_of_an_issuer_that_ends_on_the_networks_own_server_stay_genuine() {
    let world = world("ended");
    let _service = earned(&world);
    let badge = [printed(&world, 1)];
    call(&world, &commands("An issuer ends"), EXAMPLE);
    world.issuer(&["network", "export", &world.trust_list().to_string_lossy()]).unwrap();
    let report = world.check_all(&badge).unwrap().remove(0);
    assert!(report["issuer"]["closed"].is_string() && judged(&report).0 == "genuine", "{report}");
}
