//! Does a form come from our own pages? Browsers say so, and scripts of other sites cannot change what they say.

use axum::http::{HeaderMap, header};

use crate::public_url::PublicUrl;

/// Where a request comes from, by the browser's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// From a page of ours.
    Ours,
    /// From somewhere else.
    Foreign,
    /// Nobody said: no browser of these years.
    Unsaid,
}

/// What `Sec-Fetch-Site` says, else `Origin`.
pub(super) fn origin(headers: &HeaderMap, public_url: &PublicUrl) -> Origin {
    let said = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = said("sec-fetch-site") {
        return if ["same-origin", "none"].contains(&site) { Origin::Ours } else { Origin::Foreign };
    }
    match said(header::ORIGIN.as_str()) {
        Some(origin) if origin == public_url.origin() => Origin::Ours,
        Some(_) => Origin::Foreign,
        None => Origin::Unsaid,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;
    use schemas::Demo;

    use super::*;

    fn asked(headers: &[(&'static str, &'static str)]) -> Origin {
        let url = PublicUrl::parse("https://badges.example/kreds", Demo::Off).unwrap();
        let pairs =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
        origin(&pairs.collect(), &url)
    }

    #[test]
    fn our_own_page_is_ours() {
        assert_eq!(asked(&[("sec-fetch-site", "same-origin")]), Origin::Ours);
        assert_eq!(asked(&[("origin", "https://badges.example")]), Origin::Ours);
    }

    #[test]
    fn a_sister_site_and_a_hidden_origin_are_foreign() {
        assert_eq!(asked(&[("sec-fetch-site", "same-site")]), Origin::Foreign);
        assert_eq!(asked(&[("origin", "null")]), Origin::Foreign);
        assert_eq!(asked(&[("origin", "https://badges.example.evil")]), Origin::Foreign);
    }

    #[test]
    fn the_newer_header_is_believed_first() {
        assert_eq!(
            asked(&[("origin", "https://badges.example"), ("sec-fetch-site", "cross-site")]),
            Origin::Foreign
        );
    }
}
