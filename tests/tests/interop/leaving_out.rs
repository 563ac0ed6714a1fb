//! A badge of which parts are left out: a program of others makes the base proof, our wallet makes of it what is shown, and
//! theirs takes it. What was done to it afterwards neither takes.

use std::fs;

use crate::badge::sample;
use crate::openid4vci::world;
use crate::peer::Peer;
use crate::suites::{accepted_by_them, documents, read_with};
use crate::visitor::Visitor;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::credential::{AchievementCredential, Detail};
use schemas::did;
use schemas::proof::{Divisible, Uncut};
use schemas::verdict::Code;
use serde_json::{Value, json};
use tests::{learner, library};
use url::Url;

const SD: &str = "ecdsa-sd-2023";

/// What the learner keeps back, and what is left to be named where others are told what to show.
const KEPT_BACK: [Detail; 2] = [Detail::Learner, Detail::Results];
const SHOWN: [&str; 9] = [
    "/name",
    "/awardedDate",
    "/evidence",
    "/credentialSubject/creditsEarned",
    "/credentialSubject/achievement/achievementType",
    "/credentialSubject/achievement/description",
    "/credentialSubject/achievement/criteria",
    "/credentialSubject/achievement/inLanguage",
    "/credentialSubject/achievement/alignment",
];

/// A badge that they issue so that parts may be left out, and what they show of it when they are told these.
fn issued(badge: &Value) -> (Value, Value) {
    let mandatory = ["/issuer", "/validFrom", "/credentialSubject/achievement/name"];
    let mut answer = Peer::Suites.ask(&json!({
        "do": "sign", "suite": SD, "curve": "P-256", "credential": badge, "documents": documents(),
        "created": "2026-11-11T19:00:00Z", "mandatory": mandatory, "reveal": SHOWN,
    }));
    (answer["base"].take(), answer["credential"].take())
}

fn kept(base: &Value) -> Result<Divisible<AchievementCredential>, Code> {
    let read = || {
        let uncut = Uncut::<AchievementCredential>::read(&base.to_string())?.unwrap();
        let key = did::resolve(uncut.asks_for().key()?).unwrap();
        uncut.verify(&key)
    };
    read().map_err(|refusal| refusal.code())
}

fn without(base: &Value, details: &[Detail]) -> Value {
    let shown = kept(base).unwrap().leaving_out(&details.iter().copied().collect()).unwrap();
    serde_json::from_str(shown.signed().text()).unwrap()
}

/// The document alone: each program orders the bytes of its proof as it likes.
fn says(badge: &Value) -> Value {
    let mut badge = badge.clone();
    badge.as_object_mut().unwrap().remove("proof");
    badge
}

/// A proof's value with its bytes changed.
fn with_bytes(badge: &Value, change: impl FnOnce(&mut Vec<u8>)) -> Value {
    let mut badge = badge.clone();
    let value = badge["proof"]["proofValue"].as_str().unwrap();
    let mut bytes = BASE64URL.decode(&value[1..]).unwrap();
    change(&mut bytes);
    badge["proof"]["proofValue"] = format!("u{}", BASE64URL.encode(bytes)).into();
    badge
}

/// Where the list of signatures begins: after tag and head, a signature and a key.
const SIGNATURES: usize = 3 + 1 + (2 + 64) + (2 + 35);
/// A signature with its head.
const SIGNATURE: usize = 2 + 64;

/// How many signatures there are, and the byte that says so.
fn count(bytes: &mut [u8]) -> (usize, &mut u8) {
    match bytes[SIGNATURES] {
        0x98 => (usize::from(bytes[SIGNATURES + 1]), &mut bytes[SIGNATURES + 1]),
        short => (usize::from(short - 0x80), &mut bytes[SIGNATURES]),
    }
}

/// What a forger might do to a badge that is shown.
fn forged(shown: &Value) -> Vec<Value> {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut badge = shown.clone();
        change(&mut badge);
        badge
    };
    vec![
        changed(&|badge| badge["credentialSubject"]["achievement"]["inLanguage"] = json!("en")),
        changed(&|badge| {
            let name = badge["evidence"][0]["name"].take();
            badge["evidence"][0].as_object_mut().unwrap().remove("name");
            badge["credentialSubject"]["achievement"]["alignment"][0]["targetCode"] = name;
        }),
        changed(&|badge| drop(badge["credentialSubject"].as_object_mut().unwrap().remove("creditsEarned"))),
        changed(&|badge| drop(badge["issuer"].as_object_mut().unwrap().remove("url"))),
        // A bit in the label of the first blank node, which stands behind the signatures.
        with_bytes(shown, |bytes| {
            let (signatures, _) = count(bytes);
            bytes[SIGNATURES + 2 + signatures * SIGNATURE + 6] ^= 1;
        }),
        // One signature fewer, and a list that says so.
        with_bytes(shown, |bytes| {
            *count(bytes).1 -= 1;
            bytes.drain(SIGNATURES + 2..SIGNATURES + 2 + SIGNATURE);
        }),
        // The last of those that must be shown is one of the others.
        with_bytes(shown, |bytes| *bytes.last_mut().unwrap() -= 1),
    ]
}

#[test]
fn what_our_wallet_leaves_they_take_and_what_they_leave_we_take() {
    let (base, theirs) = issued(&sample());
    let ours = without(&base, &KEPT_BACK);
    assert_eq!(says(&ours), says(&theirs));
    assert_eq!(accepted_by_them(SD, &[ours.clone(), theirs.clone()]), [true, true]);
    assert!([ours, theirs].iter().all(|badge| read_with(badge, None).is_ok()));
}

#[test]
fn whatever_is_left_out_they_take_the_rest() {
    let (base, _) = issued(&sample());
    let free = kept(&base).unwrap().details();
    let cuts = free.iter().map(|detail| vec![*detail]).chain([Vec::new(), Detail::ALL.to_vec()]);
    let shown: Vec<Value> = cuts.map(|details| without(&base, &details)).collect();
    assert_eq!(free.len(), 5);
    assert_eq!(accepted_by_them(SD, &shown), vec![true; shown.len()]);
}

#[test]
fn forgeries_of_what_is_left_are_refused_by_both() {
    let (base, theirs) = issued(&sample());
    for shown in [without(&base, &KEPT_BACK), theirs] {
        let forged = forged(&shown);
        let ours: Vec<bool> = forged.iter().map(|badge| read_with(badge, None).is_ok()).collect();
        assert_eq!(ours, vec![false; forged.len()]);
        assert_eq!(accepted_by_them(SD, &forged), ours);
    }
}

#[test]
fn what_stands_alike_in_two_places_is_told_apart_by_both() {
    let mut badge = sample();
    let twin = json!({ "type": ["Evidence"], "name": "A map" });
    let other = json!({ "type": ["Evidence"], "name": "A map", "genre": "Drawing" });
    badge["evidence"] = json!([twin, other]);
    let (base, _) = issued(&badge);
    let shown: Vec<Value> = [&[][..], &[Detail::Evidence]].map(|details| without(&base, details)).into();
    assert_eq!(accepted_by_them(SD, &shown), [true, true]);
}

#[test]
fn our_verifier_takes_what_our_wallet_leaves_and_the_proof_of_its_holder() {
    let world = world("leaving-out");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let claimed: Value =
        serde_json::from_str(&fs::read_to_string(learner::export(&world, "json").unwrap()).unwrap()).unwrap();
    let mut badge = sample();
    badge["credentialSubject"]["id"] = claimed["credentialSubject"]["id"].clone();
    let file = world.workplace().path("base.json");
    fs::write(&file, issued(&badge).0.to_string()).unwrap();
    world.wallet(&["import", &file.to_string_lossy()]).unwrap();

    let mut employer = Visitor::default();
    let begin = format!("{}/ask?lang=en", world.verifier_url()).parse().unwrap();
    let page = employer.post(&begin, "way=this_device").leads().clone();
    let link: Url = employer.get(&page).link("openid4vp://");
    let asked = ["answer", link.as_str(), "--yes", "--json", "--badge", "2", "--only", "alignments"];
    let answer = world.wallet(&asked).unwrap().json().unwrap();
    let left_out = json!(["learner", "results", "evidence", "credits"]);
    assert_eq!((&answer["outcome"], &answer["badges"][0]["left_out"]), (&json!("shown"), &left_out));
    let back = answer["redirect_uri"].as_str().unwrap().parse().unwrap();
    let result = employer.get(&back).body;
    assert!(result.contains("Whoever shows it proved that it was given to them."), "{result}");
    assert!(result.contains("class=\"verdict cannot_tell\"") && !result.contains("Žiga"), "{result}");
}
