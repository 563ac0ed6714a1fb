//! An issuer that closed: its keys ended that day, and its network keeps its last status lists, which have no end.

use super::cases::Case;
use super::network::{LIBRARY, Network, REVOCATIONS, name, time};
use schemas::proof::jwt;
use schemas::stage::Unsigned;
use schemas::status::{ListTerms, Purpose, StatusList, StatusListCredential};
use schemas::trust::{KeptList, TrustedIssuer};

/// The day on which the library closed and signed its last lists.
const CLOSED: &str = "2026-11-21T00:00:00Z";

fn library(network: &Network) -> TrustedIssuer {
    let mut library = network.library();
    library.closed = Some(time(CLOSED));
    library.keys.iter_mut().for_each(|key| key.until = key.until.or(Some(time(CLOSED))));
    let at = "https://north.example/trust/north/status_1".parse().unwrap();
    library.kept_lists = vec![KeptList { list: REVOCATIONS.parse().unwrap(), at }];
    library
}

/// The last list of withdrawn badges that the library signed.
fn last_list(network: &Network, withdrawn: &[u64]) -> String {
    let mut bits = StatusList::new(0);
    withdrawn.iter().for_each(|index| bits.set(*index).unwrap());
    let terms = ListTerms {
        address: REVOCATIONS.parse().unwrap(),
        issuer: LIBRARY.parse().unwrap(),
        purpose: Purpose::Revocation,
        valid_from: time(CLOSED),
        valid_until: None,
    };
    let unsigned = Unsigned::new(StatusListCredential::new(terms, &bits)).unwrap();
    jwt::sign(&unsigned, &network.key, &name(LIBRARY, "p202601a")).unwrap().text().to_owned()
}

pub(super) fn cases(network: &Network) -> Vec<Case> {
    let badge = network.token(&network.badge());
    let list = network.list(8, library(network), &network.working);
    let row = |name, set: &[u64]| {
        let case = Case::on_a_usual_day(network, name, badge.clone()).with_trust(vec![list.clone()]);
        case.with_status(REVOCATIONS, last_list(network, set)).at("2026-12-19T12:00:00Z")
    };
    vec![
        row("closed, on its last list for ever", &[9]),
        row("closed, withdrawn before that", &[5]),
        Case { status: Vec::new(), ..row("closed, its last list not at hand", &[]) },
    ]
}
