//! What a request may ask and whom it may reach.
//!
//! The address is looked at twice: as written, before anything happens, and as resolved, by the resolver that hands
//! exactly the checked addresses to the connection. So a name that changes its answer between check and use gains
//! nothing. Redirects are never followed: each would be an address that nobody checked.

use std::net::IpAddr;

use ureq::{
    config::Config,
    http,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};
use url::{Host, Url};

use super::address::is_public;
use crate::Demo;

/// Why an address is not asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum Forbidden {
    #[error("only https is asked, not {0}")]
    Scheme(String),
    #[error("an address with a user name or password")]
    Userinfo,
    #[error("port {0} belongs to another service")]
    Port(u16),
    #[error("no host")]
    NoHost,
    #[error("{0} is no public address")]
    NotPublic(IpAddr),
}

/// Looks at an address as written.
pub(super) fn admit(address: &Url, demo: Demo) -> Result<(), Forbidden> {
    let host = address.host().ok_or(Forbidden::NoHost)?;
    let at_home = demo.is_on() && is_loopback_name(&host);
    match address.scheme() {
        "https" => {}
        "http" if at_home => {}
        other => return Err(Forbidden::Scheme(other.to_owned())),
    }
    if !address.username().is_empty() || address.password().is_some() {
        return Err(Forbidden::Userinfo);
    }
    let port = address.port_or_known_default().unwrap_or_default();
    if !at_home && port != 443 && port < 1024 {
        return Err(Forbidden::Port(port));
    }
    match host {
        Host::Ipv4(literal) if !at_home => admit_resolved(literal.into()),
        Host::Ipv6(literal) if !at_home => admit_resolved(literal.into()),
        _ => Ok(()),
    }
}

/// The three names of this machine that demo mode knows.
fn is_loopback_name<S: AsRef<str>>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(name) => name.as_ref() == "localhost",
        Host::Ipv4(literal) => *literal == std::net::Ipv4Addr::LOCALHOST,
        Host::Ipv6(literal) => *literal == std::net::Ipv6Addr::LOCALHOST,
    }
}

fn admit_resolved(address: IpAddr) -> Result<(), Forbidden> {
    if is_public(address) { Ok(()) } else { Err(Forbidden::NotPublic(address)) }
}

/// A resolver whose every answer has been looked at.
#[derive(Debug)]
pub(super) struct GuardedResolver<R> {
    demo: Demo,
    names: R,
}

impl GuardedResolver<DefaultResolver> {
    /// Over the machine's own name lookup.
    pub(super) fn new(demo: Demo) -> Self {
        GuardedResolver { demo, names: DefaultResolver::default() }
    }
}

impl<R: Resolver> Resolver for GuardedResolver<R> {
    fn resolve(
        &self,
        uri: &http::Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        let host = uri.host().and_then(|host| Host::parse(host).ok());
        let at_home = self.demo.is_on() && host.is_some_and(|host| is_loopback_name(&host));
        for place in found.iter() {
            let allowed =
                if at_home && place.ip().is_loopback() { Ok(()) } else { admit_resolved(place.ip()) };
            allowed.map_err(|forbidden| ureq::Error::Other(Box::new(forbidden)))?;
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;

    fn judge(address: &str, demo: Demo) -> Result<(), Forbidden> {
        admit(&address.parse().unwrap(), demo)
    }

    #[test]
    fn this_machine_in_any_spelling_is_refused() {
        for host in [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "017700000001",
            "127.0.0.1.",
            "①②⑦.0.0.1",
            "%31%32%37.0.0.1",
            "0.0.0.0",
            "0",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:0:0:1]",
            "169.254.169.254",
            "[fd00:ec2::254]",
            "[64:ff9b::7f00:1]",
        ] {
            let result = judge(&format!("https://{host}/"), Demo::Off);
            assert!(matches!(result, Err(Forbidden::NotPublic(_))), "{host}: {result:?}");
        }
    }

    #[test]
    fn other_schemes_are_refused() {
        for address in [
            "http://badges.example/",
            "ftp://badges.example/",
            "http://127.0.0.1/",
            "ws://badges.example/",
            "gopher://badges.example/",
        ] {
            assert!(matches!(judge(address, Demo::Off), Err(Forbidden::Scheme(_))), "{address}");
        }
        for address in ["file:///etc/passwd", "data:,x", "javascript:1"] {
            assert_eq!(judge(address, Demo::On), Err(Forbidden::NoHost), "{address}");
        }
    }

    #[test]
    fn credentials_in_an_address_are_refused() {
        assert_eq!(judge("https://a:b@badges.example/", Demo::Off), Err(Forbidden::Userinfo));
    }

    #[test]
    fn ports_of_other_services_are_refused() {
        for port in [22, 25, 80, 139, 445] {
            assert_eq!(
                judge(&format!("https://badges.example:{port}/"), Demo::Off),
                Err(Forbidden::Port(port))
            );
        }
        assert_eq!(judge("https://badges.example:8443/", Demo::Off), Ok(()));
    }

    #[test]
    fn demo_mode_knows_three_names_of_this_machine_and_no_other() {
        for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"] {
            assert_eq!(judge(&format!("http://{host}/"), Demo::On), Ok(()), "{host}");
        }
        for host in ["127.0.0.2", "localhost.example", "10.0.0.1", "0.0.0.0"] {
            assert!(judge(&format!("http://{host}/"), Demo::On).is_err(), "{host}");
        }
    }

    /// Answers every name with the same addresses.
    #[derive(Debug)]
    struct Lying(Vec<SocketAddr>);

    impl Resolver for Lying {
        fn resolve(
            &self,
            _: &http::Uri,
            _: &Config,
            _: NextTimeout,
        ) -> Result<ResolvedSocketAddrs, ureq::Error> {
            let mut found = self.empty();
            self.0.iter().for_each(|place| found.push(*place));
            Ok(found)
        }
    }

    fn resolve(name: &str, answers: &[&str], demo: Demo) -> Result<(), String> {
        let places = answers.iter().map(|text| SocketAddr::new(text.parse().unwrap(), 443)).collect();
        let guard = GuardedResolver { demo, names: Lying(places) };
        let timeout = NextTimeout {
            after: ureq::unversioned::transport::time::Duration::NotHappening,
            reason: ureq::Timeout::Global,
            ..NextTimeout::default()
        };
        let uri = format!("https://{name}/").parse().unwrap();
        guard.resolve(&uri, &Config::default(), timeout).map(drop).map_err(|error| error.to_string())
    }

    #[test]
    fn a_name_that_leads_inside_is_refused() {
        assert!(resolve("badges.example", &["10.0.0.1"], Demo::Off).is_err());
        assert!(resolve("badges.example", &["127.0.0.1"], Demo::On).is_err());
    }

    #[test]
    fn one_inner_address_among_public_ones_is_enough_to_refuse() {
        assert!(resolve("badges.example", &["9.9.9.9", "192.168.0.1"], Demo::Off).is_err());
        assert!(resolve("badges.example", &["9.9.9.9", "1.1.1.1"], Demo::Off).is_ok());
    }

    #[test]
    fn localhost_leads_home_in_demo_mode_only() {
        assert!(resolve("localhost", &["127.0.0.1", "::1"], Demo::On).is_ok());
        assert!(resolve("localhost", &["127.0.0.1"], Demo::Off).is_err());
        assert!(resolve("localhost", &["10.0.0.1"], Demo::On).is_err());
    }
}
