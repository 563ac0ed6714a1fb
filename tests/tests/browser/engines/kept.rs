//! Rows in which a browser was there before: what it holds meets what it gets today, and somebody in between may have
//! chosen which of the issuer's lists that is.

use super::cases::{Case, link};
use super::network::{LIBRARY, Network, REVOCATIONS, name, time};
use schemas::proof::jwt;
use schemas::stage::Unsigned;
use schemas::status::{ListTerms, Purpose, StatusList, StatusListCredential};

const DAY_BEFORE: &str = "2026-11-21T00:00:00Z";
const TODAY: &str = "2026-11-22T00:00:00Z";
const TOMORROW: &str = "2026-11-23T00:00:00Z";

/// The library's list of this date, with the badge on it or not.
fn list(network: &Network, date: &str, withdrawn: &[u64]) -> String {
    let mut bits = StatusList::new(0);
    withdrawn.iter().for_each(|index| bits.set(*index).unwrap());
    let terms = ListTerms {
        address: REVOCATIONS.parse().unwrap(),
        issuer: LIBRARY.parse().unwrap(),
        purpose: Purpose::Revocation,
        valid_from: time(date),
        valid_until: Some(time("2026-11-28T00:00:00Z")),
    };
    let unsigned = Unsigned::new(StatusListCredential::new(terms, &bits)).unwrap();
    jwt::sign(&unsigned, &network.key, &name(LIBRARY, "p202601a")).unwrap().text().to_owned()
}

/// Of the badge at place 5.
pub(super) fn status(network: &Network) -> Vec<Case> {
    let sound = link(&network.token(&network.badge()));
    let row = |name, before: String, today: String| Case {
        kept_status: vec![(REVOCATIONS.to_owned(), before)],
        ..Case::on_a_usual_day(network, name, sound.clone()).with_status(REVOCATIONS, today)
    };
    let withdrawn = |date| list(network, date, &[5]);
    let clear = |date| list(network, date, &[]);
    vec![
        row("an older status list comes back", withdrawn(TODAY), clear(DAY_BEFORE)),
        row("a newer status list withdraws", clear(DAY_BEFORE), withdrawn(TODAY)),
        row("a list of tomorrow that withdraws", clear(TODAY), withdrawn(TOMORROW)),
        row("a list of tomorrow after one that withdraws", withdrawn(TODAY), clear(TOMORROW)),
        row("a list of tomorrow was kept", clear(TOMORROW), withdrawn(TODAY)),
        row("a list of nobody comes after one that withdraws", withdrawn(TODAY), "eyJ.eyJ.eyJ".to_owned()),
    ]
}
