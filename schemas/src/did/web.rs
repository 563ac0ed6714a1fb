//! `did:web`: a DID is a web address in another spelling (did:web method, Read). Fetching is done elsewhere.
//!
//! Names only, https only. In demo mode loopback is allowed too, over http.

use url::{Host, Url};

use super::{Did, NotADid};
use crate::Demo;

/// Why a `did:web` has no document address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DidWebError {
    /// A DID of another method.
    #[error("not a did:web: {0}")]
    AnotherMethod(Did),
    /// The parts do not make the address of one document.
    #[error("not a web address: {0}")]
    NotAnAddress(Did),
    /// An IP address, or a name without a dot, that no public issuer has.
    #[error("not a public name: {0}")]
    NotPublic(Did),
}

/// Where the document of a DID stands.
///
/// ```
/// use schemas::{Demo, did::web};
/// let did = "did:web:badges.example%3A8443:o:aarhus".parse().unwrap();
/// let url = web::document_url(&did, Demo::Off)?;
/// assert_eq!(url.as_str(), "https://badges.example:8443/o/aarhus/did.json");
/// # Ok::<(), web::DidWebError>(())
/// ```
pub fn document_url(did: &Did, demo: Demo) -> Result<Url, DidWebError> {
    if did.method() != "web" {
        return Err(DidWebError::AnotherMethod(did.clone()));
    }
    let refused = || DidWebError::NotAnAddress(did.clone());
    let mut parts = did.specific().split(':');
    let authority = parts.next().and_then(authority).ok_or_else(refused)?;
    let segments: Vec<&str> = parts.collect();
    if !segments.iter().copied().all(is_segment) {
        return Err(refused());
    }
    let path = if segments.is_empty() { ".well-known".to_owned() } else { segments.join("/") };
    let secure = Url::parse(&format!("https://{authority}/{path}/did.json")).map_err(|_| refused())?;
    match reach(&secure) {
        Reach::Public => Ok(secure),
        Reach::Loopback if demo.is_on() => {
            Url::parse(&format!("http://{authority}/{path}/did.json")).map_err(|_| refused())
        }
        Reach::Loopback | Reach::Neither => Err(DidWebError::NotPublic(did.clone())),
    }
}

/// The DID of an organisation under a service's public address: `{public_url}/o/<org>`.
pub fn from_url(public_url: &Url, org: &str) -> Result<Did, NotADid> {
    below(public_url, &["o", org])
}

/// The DID whose document stands that many steps below a service's public address.
pub fn below(public_url: &Url, steps: &[&str]) -> Result<Did, NotADid> {
    let refused = || NotADid(format!("{public_url} {}", steps.join(" ")));
    let host = public_url.host_str().ok_or_else(refused)?.replace('[', "%5B").replace(']', "%5D");
    let mut did = format!("did:web:{}", host.replace(':', "%3A"));
    if let Some(port) = public_url.port() {
        did.push_str(&format!("%3A{port}"));
    }
    let segments = public_url.path_segments().ok_or_else(refused)?.filter(|segment| !segment.is_empty());
    for segment in segments.chain(steps.iter().copied()) {
        did.push_str(&format!(":{segment}"));
    }
    did.parse()
}

/// Host and port, with the escapes undone that an address needs: `:`, and the brackets of IPv6.
fn authority(part: &str) -> Option<String> {
    let escapes = [("%3A", ":"), ("%3a", ":"), ("%5B", "["), ("%5b", "["), ("%5D", "]"), ("%5d", "]")];
    let plain = escapes.iter().fold(part.to_owned(), |text, (escape, sign)| text.replace(escape, sign));
    (!plain.is_empty() && !plain.contains(['%', '@'])).then_some(plain)
}

/// One step of a path that can only mean itself: not empty, no dots alone, no escaped slash.
fn is_segment(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    !part.is_empty()
        && !matches!(lower.replace("%2e", ".").as_str(), "." | "..")
        && !["%2f", "%5c", "%00"].iter().any(|escape| lower.contains(escape))
}

enum Reach {
    Public,
    Loopback,
    Neither,
}

fn reach(url: &Url) -> Reach {
    match url.host() {
        Some(Host::Domain("localhost")) => Reach::Loopback,
        Some(Host::Domain(name)) if name.trim_end_matches('.').contains('.') => Reach::Public,
        Some(Host::Ipv4(address)) if address.is_loopback() => Reach::Loopback,
        Some(Host::Ipv6(address)) if address.is_loopback() => Reach::Loopback,
        _ => Reach::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(did: &str, demo: Demo) -> Result<String, DidWebError> {
        document_url(&did.parse().unwrap(), demo).map(String::from)
    }

    #[test]
    fn a_bare_host_has_its_document_in_the_well_known_place() {
        let url = address("did:web:badges.example", Demo::Off);
        assert_eq!(url.unwrap(), "https://badges.example/.well-known/did.json");
    }

    #[test]
    fn an_ip_address_is_no_issuer() {
        for did in ["did:web:10.0.0.5:o:x", "did:web:2130706433", "did:web:0x7f.1", "did:web:169.254.169.254"]
        {
            assert!(matches!(address(did, Demo::Off), Err(DidWebError::NotPublic(_))), "{did}");
        }
    }

    #[test]
    fn loopback_is_reached_over_http_in_demo_mode_only() {
        for (did, url) in [
            ("did:web:localhost%3A8080:o:x", "http://localhost:8080/o/x/did.json"),
            ("did:web:127.0.0.1%3A8080:o:x", "http://127.0.0.1:8080/o/x/did.json"),
            ("did:web:%5B%3A%3A1%5D%3A8080:o:x", "http://[::1]:8080/o/x/did.json"),
        ] {
            assert_eq!(address(did, Demo::On).unwrap(), url);
            assert!(matches!(address(did, Demo::Off), Err(DidWebError::NotPublic(_))), "{did}");
        }
    }

    #[test]
    fn private_addresses_stay_out_of_reach_in_demo_mode() {
        assert!(matches!(address("did:web:10.0.0.5", Demo::On), Err(DidWebError::NotPublic(_))));
    }

    #[test]
    fn a_path_cannot_climb() {
        for did in ["did:web:a.example:..:x", "did:web:a.example:%2e%2E:x", "did:web:a.example:a%2Fb"] {
            assert!(matches!(address(did, Demo::Off), Err(DidWebError::NotAnAddress(_))), "{did}");
        }
    }

    #[test]
    fn an_escaped_user_or_query_is_no_address() {
        for did in ["did:web:good.example%40evil.example", "did:web:a.example%3Fx", "did:web:a.example%23x"] {
            assert!(matches!(address(did, Demo::Off), Err(DidWebError::NotAnAddress(_))), "{did}");
        }
    }

    #[test]
    fn the_did_of_an_organisation_leads_back_to_its_document() {
        for public_url in
            ["https://badges.example/", "https://badges.example:8443/kreds/", "http://[::1]:8080/"]
        {
            let public_url: Url = public_url.parse().unwrap();
            let did = from_url(&public_url, "aarhus").unwrap();
            let expected = public_url.join("o/aarhus/did.json").unwrap();
            assert_eq!(document_url(&did, Demo::On).unwrap(), expected);
        }
    }
}
