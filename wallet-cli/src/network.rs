//! The way to others, which ends in time whatever they do, and what a failed request means to a learner in a library whose
//! wifi drops.

use std::time::Duration;

use schemas::{
    fetch::{Allowance, FetchError, Fetcher, Policy},
    limits::{CHECK_REQUESTS, CHECK_TIME, CLAIM_TIME},
};
use url::Url;

use crate::trouble::Trouble;

/// The way to others for one command: as many requests as it needs, but together in bounded time.
pub(crate) fn fetcher(policy: Policy) -> Fetcher {
    within(CLAIM_TIME, policy)
}

fn within(time: Duration, policy: Policy) -> Fetcher {
    Fetcher::new(policy).within(Allowance { requests: usize::MAX, time })
}

/// The same way for what is welcome and can be done without: somebody stands at a counter and waits.
pub(crate) fn briefly(fetcher: &Fetcher) -> Fetcher {
    fetcher.within(Allowance { requests: CHECK_REQUESTS, time: CHECK_TIME })
}

/// The host that a sentence names.
pub(crate) fn host(address: &Url) -> String {
    address.host_str().unwrap_or_default().to_owned()
}

/// Tells what went wrong with a request to this host.
pub(crate) fn trouble(host: &str, error: &FetchError) -> Trouble {
    let trouble = match error {
        FetchError::Forbidden(_) => Trouble::refused("address_refused"),
        FetchError::NameUnknown => Trouble::could_not("network_name_unknown"),
        FetchError::Unreachable(_) => Trouble::could_not("network_unreachable"),
        FetchError::TooSlow | FetchError::Spent => Trouble::could_not("network_slow"),
        FetchError::Status { status: 429 | 500.. } => Trouble::could_not("issuer_busy"),
        // Wifi that wants a login first answers for everybody, and a server that is just being set up for itself.
        FetchError::TooLarge { .. } | FetchError::Redirected | FetchError::Status { .. } => {
            Trouble::could_not("issuer_unusable")
        }
    };
    trouble.with("host", host)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use schemas::{Demo, fetch::Headers};

    use super::*;

    #[test]
    fn whoever_never_answers_is_not_waited_for_any_longer_than_was_meant() {
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let address: Url = format!("http://{}/", silent.local_addr().unwrap()).parse().unwrap();
        let fetcher = within(Duration::from_millis(50), Policy::claim(Demo::On));
        let ask = || fetcher.get(&address, Headers::accepting("application/json"));
        assert!(matches!(ask(), Err(FetchError::TooSlow | FetchError::Spent)));
        assert!(matches!(ask(), Err(FetchError::Spent)));
    }

    #[test]
    fn each_way_to_get_no_answer_has_a_name() {
        let code = |error: &FetchError| trouble("library.example", error).code();
        assert_eq!(code(&FetchError::NameUnknown), "network_name_unknown");
        assert_eq!(code(&FetchError::TooSlow), "network_slow");
        assert_eq!(code(&FetchError::Status { status: 429 }), "issuer_busy");
        assert_eq!(code(&FetchError::Redirected), "issuer_unusable");
    }
}
