//! Kreds and npm `jsonld` with `rdf-canonize` give the same canonical form to the same badges.
//!
//! Badges of every class of the model are generated and spoilt from a fixed seed. Nothing may be accepted that the other
//! refuses in safe mode; what we refuse alone and every byte that differs must have a named reason. More badges:
//! `KREDS_DIFFERENTIAL_COUNT`; others: `KREDS_DIFFERENTIAL_SEED`.
#![expect(clippy::unwrap_used, reason = "what cannot be made or asked is a failed test")]

mod badge;
mod chance;
mod compare;
mod peer;
mod spoil;
mod stock;

use compare::{Comparison, Tally};

const COUNT: u64 = 20_000;
const SEED: u64 = 20_261_012;
/// Badges that are handed over at once.
const BATCH: u64 = 2_000;

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

#[test]
fn the_canonical_form_is_that_of_others() {
    let (count, seed) =
        (setting("KREDS_DIFFERENTIAL_COUNT", COUNT), setting("KREDS_DIFFERENTIAL_SEED", SEED));
    let mut tally = Tally::default();
    let mut unexplained = Vec::new();
    for first in (0..count).step_by(BATCH.try_into().unwrap()) {
        let badges: Vec<String> =
            (first..count.min(first + BATCH)).map(|number| spoil::badge(seed, number)).collect();
        for (badge, theirs) in badges.iter().zip(peer::canonical_forms(&badges)) {
            let comparison = Comparison::of(badge, &theirs);
            tally.count(&comparison);
            if !comparison.is_explained() {
                unexplained.push(format!("{comparison}\n  {badge}"));
            }
        }
    }
    report(&format!("seed {seed}, {count} badges\n{tally}"));
    let shown = unexplained.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(unexplained.is_empty(), "{} of {count} differ without a reason:\n{shown}", unexplained.len());
    tally.assert_it_is_a_test(count);
}

#[expect(clippy::print_stderr, reason = "the seed must be seen to repeat a run")]
fn report(text: &str) {
    eprintln!("{text}");
}

/// Met once in 60,000 badges.
#[test]
fn what_has_the_form_of_a_keyword_is_dropped_by_others_and_refused_by_us() {
    let badge = serde_json::json!({
        "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
        "id": "urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "type": ["VerifiableCredential"],
        "evidence": [{ "type": ["DataIntegrityProof"], "proofPurpose": "@foo" }],
    });
    let badge = badge.to_string();
    let theirs = peer::canonical_forms(std::slice::from_ref(&badge)).remove(0);
    assert_eq!(Comparison::of(&badge, &theirs), Comparison::TheyDropWhatLooksLikeAKeyword);
}
