//! A link to a circle at P2PU, as people copy it from their browser, and the address at which its facts lie.

use schemas::uri::Uri;
use url::Url;

const HOST: &str = "learningcircles.p2pu.org";

/// The number of the circle that a link leads to: of its sign-up page, its manage page, its report, or the API.
///
/// ```
/// use issuer::import::p2pu_number;
/// assert_eq!(p2pu_number("https://learningcircles.p2pu.org/en/signup/dokk1-41/"), Some(41));
/// assert_eq!(p2pu_number("https://elsewhere.example/en/signup/dokk1-41/"), None);
/// ```
pub fn p2pu_number(link: &str) -> Option<u64> {
    let url = Url::parse(link.trim()).ok().filter(|url| url.host_str() == Some(HOST))?;
    if let Some((_, id)) = url.query_pairs().find(|(name, _)| name == "id") {
        return id.parse().ok();
    }
    let parts: Vec<&str> = url.path_segments()?.filter(|part| !part.is_empty()).collect();
    let after = |name: &str| parts.iter().position(|part| *part == name).and_then(|at| parts.get(at + 1));
    let by_number = after("studygroup").or_else(|| after("learning-circle")).and_then(|id| id.parse().ok());
    by_number.or_else(|| after("signup")?.rsplit('-').next()?.parse().ok())
}

/// Where P2PU publishes what it knows of a circle.
#[expect(clippy::expect_used, reason = "a fixed address with a number at its end is a URI")]
pub fn p2pu_address(circle: u64) -> Uri {
    format!("https://{HOST}/api/learningcircles/?id={circle}").parse().expect("an address of the web")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_a_circle_leads_to_its_number() {
        for path in [
            "en/signup/dokk1-og-mere-41/",
            "en/studygroup/41/",
            "studygroup/41/report/",
            "api/learningcircles/?id=41",
            "api/learning-circle/41/",
        ] {
            assert_eq!(p2pu_number(&format!("https://{HOST}/{path}")), Some(41), "{path}");
        }
    }

    #[test]
    fn no_other_host_is_asked() {
        for link in [
            "https://learningcircles.p2pu.org.example/api/learningcircles/?id=41",
            "https://a@example/learningcircles.p2pu.org/?id=41",
            "http://127.0.0.1/?id=41",
            "41",
        ] {
            assert_eq!(p2pu_number(link), None, "{link}");
        }
    }
}
