//! What a failed request means to a learner in a library whose wifi drops.

use schemas::fetch::FetchError;
use url::Url;

use crate::trouble::Trouble;

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
    use super::*;

    #[test]
    fn each_way_to_get_no_answer_has_a_name() {
        let code = |error: &FetchError| trouble("library.example", error).code();
        assert_eq!(code(&FetchError::NameUnknown), "network_name_unknown");
        assert_eq!(code(&FetchError::TooSlow), "network_slow");
        assert_eq!(code(&FetchError::Status { status: 429 }), "issuer_busy");
        assert_eq!(code(&FetchError::Redirected), "issuer_unusable");
    }
}
