//! Answers that are taken, and what the page says of the badge and of its holder.

use axum::http::StatusCode;
use serde_json::json;

use super::wallet::{did, embedded, holder, library, own, question, shown_as_token, shown_embedded, token};

const GENUINE: &str = "class=\"verdict genuine\"";
const CANNOT_TELL: &str = "class=\"verdict cannot_tell\"";
const PROVED: &str = "<p class=\"holder\">Whoever shows it proved that it was given to them.</p>";
const COPY: &str = "does not show who is holding it";

#[test]
fn a_badge_from_its_holders_wallet_is_genuine_and_theirs() {
    let (town, shop) = library("ask-token", &[]);
    let (begun, asked) = shop.ask();
    let badge = token(&town, &did(&own()));
    let reply = shop.answer(begun.id(), &shown_as_token(&[&badge], &own(), &question(&asked)));
    assert_eq!((reply.status, reply.json()), (StatusCode::OK, json!({})));
    let page = shop.look(&begun).body;
    assert!(page.contains(GENUINE) && page.contains(PROVED) && !page.contains(COPY), "{page}");
}

#[test]
fn a_badge_with_its_proof_inside_is_genuine_and_theirs() {
    let (town, shop) = library("ask-embedded", &[]);
    let (begun, asked) = shop.ask();
    let badge = embedded(&town, &did(&own()));
    let reply = shop.answer(begun.id(), &shown_embedded(&[&badge], &own(), &question(&asked)));
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    let page = shop.look(&begun).body;
    assert!(page.contains(GENUINE) && page.contains(PROVED), "{page}");
}

#[test]
fn somebody_elses_badge_is_never_green() {
    let (town, shop) = library("ask-other-key", &[]);
    for badge in [token(&town, &did(&own())), embedded(&town, &did(&own()))] {
        let (begun, asked) = shop.ask();
        let thief = holder(21);
        let vp_token = if badge.starts_with('{') {
            shown_embedded(&[&badge], &thief, &question(&asked))
        } else {
            shown_as_token(&[&badge], &thief, &question(&asked))
        };
        assert_eq!(shop.answer(begun.id(), &vp_token).status, StatusCode::OK);
        let page = shop.look(&begun).body;
        assert!(page.contains(CANNOT_TELL) && page.contains("holder_not_proved"), "{page}");
        assert!(!page.contains(GENUINE) && !page.contains(PROVED), "{page}");
    }
}

#[test]
fn a_badge_for_paper_proves_no_holder_and_the_page_says_why() {
    let (town, shop) = library("ask-paper", &[]);
    let (begun, asked) = shop.ask();
    let badge = token(&town, "urn:uuid:5a4cf6a4-31a7-4f0e-8a6c-98b3f6a3c1aa");
    shop.answer(begun.id(), &shown_as_token(&[&badge], &own(), &question(&asked)));
    let page = shop.look(&begun).body;
    assert!(page.contains(CANNOT_TELL) && page.contains("This badge was made for paper"), "{page}");
}

#[test]
fn a_withdrawn_badge_is_no_longer_valid_whoever_holds_it() {
    let (town, shop) = library("ask-withdrawn", &[5]);
    let (begun, asked) = shop.ask();
    let badge = token(&town, &did(&own()));
    shop.answer(begun.id(), &shown_as_token(&[&badge], &own(), &question(&asked)));
    let page = shop.look(&begun).body;
    assert!(page.contains("class=\"verdict no_longer_valid\"") && page.contains(PROVED), "{page}");
}

#[test]
fn a_badge_that_was_altered_in_the_wallet_is_not_genuine() {
    let (town, shop) = library("ask-altered", &[]);
    let (begun, asked) = shop.ask();
    let badge = embedded(&town, &did(&own())).replace("Climate in my street", "Climate everywhere");
    shop.answer(begun.id(), &shown_embedded(&[&badge], &own(), &question(&asked)));
    let page = shop.look(&begun).body;
    assert!(page.contains("class=\"verdict not_genuine\"") && !page.contains(PROVED), "{page}");
}

#[test]
fn a_status_list_that_the_wallet_brings_along_counts_as_elsewhere() {
    let (town, shop) = library("ask-stapled", &[]);
    town.withdraw("/o/aarhus/status/1");
    let list = town.status_of("2026-11-22T06:00:00Z", &[]);
    let badge = token(&town, &did(&own()));
    for (lists, word) in [(&[][..], CANNOT_TELL), (&[list.as_str()][..], GENUINE)] {
        let (begun, asked) = shop.ask();
        let shown = [&[badge.as_str()], lists].concat();
        shop.answer(begun.id(), &shown_as_token(&shown, &own(), &question(&asked)));
        let page = shop.look(&begun).body;
        assert!(page.contains(word), "{page}");
    }
}

#[test]
fn a_presentation_that_does_not_hold_is_dropped_beside_one_that_does() {
    let (town, shop) = library("ask-dropped", &[]);
    let (begun, asked) = shop.ask();
    let (badge, other) = (token(&town, &did(&own())), embedded(&town, &did(&own())));
    let stale = schemas::proof::Question { challenge: "of-another-day", ..question(&asked) };
    let mut vp_token = shown_as_token(&[&badge], &own(), &question(&asked));
    vp_token["ldp"] = shown_embedded(&[&other], &own(), &stale)["ldp"].clone();
    assert_eq!(shop.answer(begun.id(), &vp_token).status, StatusCode::OK);
    assert_eq!(shop.look(&begun).body.matches("class=\"verdict ").count(), 1);
}
