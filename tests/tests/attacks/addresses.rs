//! Class F: addresses. A badge names whom to ask; nobody inside the reader's own network is asked on its word. That no
//! packet leaves is watched in `contacts`; here it is the code that counts.

use crate::case::{Case, Held, bent, changed};
use crate::forge::{self, options, value};
use crate::network::{Network, entry};
use schemas::verdict::{Code, Word};

/// This machine, the machines beside it, and nobody, in every spelling that some reader of addresses knows.
pub(crate) const INSIDE: [&str; 30] = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7F.0.0.0x1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "127.255.255.254",
    "0.0.0.0",
    "0",
    "10.0.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.8",
    "192.168.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a00:1]",
    "[64:ff9b::7f00:1]",
    "[fd00::1]",
    "[fe80::1]",
    "localhost",
];

/// Addresses that are refused for something else than where they lead.
const ODD: [&str; 10] = [
    "http://127.0.0.1/i",
    "http://badges.example/i",
    "https://user:word@127.0.0.1/i",
    "https://badges.example@127.0.0.1/i",
    "https://127.0.0.1:22/i",
    "https://127.0.0.1:25/i",
    "https://127.0.0.1:8443/i",
    "https://[::1]:6379/i",
    "https://1.1.1.1:22/i",
    "https://1.1.1.1:445/i",
];

/// What is no web address at all.
const SCHEMES: [&str; 9] = [
    "file:///etc/passwd",
    "ftp://127.0.0.1/i",
    "gopher://127.0.0.1:6379/_x",
    "dict://127.0.0.1:11211/stat",
    "ldap://127.0.0.1/x",
    "data:application/json,x",
    "javascript:alert(1)",
    "jar:https://127.0.0.1!/x",
    "unix:///run/docker.sock",
];

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = dids(network);
    cases.extend(issuers(network));
    cases.extend(lists(network));
    cases
}

/// A badge of this issuer, whose proof names this key.
pub(crate) fn of_issuer(network: &Network, issuer: &str, method: &str) -> Vec<u8> {
    let badge = bent(network, "/issuer/id", issuer.into());
    let options = changed(options(), "/verificationMethod", method.into());
    forge::embed(network, badge, &options).to_string().into_bytes()
}

fn dids(network: &Network) -> Vec<Case> {
    let each = INSIDE.into_iter().map(|host| {
        let host = host.replace('[', "%5B").replace(']', "%5D");
        let did = if host.starts_with("%5B") { host.replace(':', "%3A") } else { host };
        let did = format!("did:web:{did}:o:x");
        let bytes = of_issuer(network, &did, &format!("{did}#e1"));
        Case::new(&did, bytes, Code::KeyDocumentBad).holding(Held::nothing_but_a_network())
    });
    each.collect()
}

fn issuers(network: &Network) -> Vec<Case> {
    let asked = |address: &str, code| {
        let bytes = of_issuer(network, address, &format!("{address}#1"));
        Case::new(address, bytes, code).holding(Held::nothing_but_a_network())
    };
    let hosts = INSIDE.map(|host| asked(&format!("https://{host}/i"), Code::KeyUnreachable));
    let odd = ODD.map(|address| asked(address, Code::KeyUnreachable));
    let schemes = SCHEMES.map(|address| asked(address, Code::IssuerKindUnknown));
    hosts.into_iter().chain(odd).chain(schemes).collect()
}

/// The DID of the library's Ed25519 key by itself.
pub(crate) fn own_did(network: &Network) -> String {
    format!("did:key:{}", value(&[&[0xed, 0x01], &network.edwards.public().as_bytes()[..]].concat()))
}

/// A badge whose signature holds, by an issuer whom nobody knows, with its status at this address.
pub(crate) fn with_list_at(network: &Network, address: &str) -> Vec<u8> {
    let did = own_did(network);
    let badge = bent(network, "/issuer/id", did.clone().into());
    let badge = changed(badge, "/credentialStatus", serde_json::json!([entry(address, "revocation", "5")]));
    let (_, fragment) = did.rsplit_once(':').unwrap();
    let options = changed(options(), "/verificationMethod", format!("{did}#{fragment}").into());
    forge::embed(network, badge, &options).to_string().into_bytes()
}

fn lists(network: &Network) -> Vec<Case> {
    let at = |address: String| {
        Case::new(format!("a status list at {address}"), with_list_at(network, &address), Code::StatusUnknown)
            .and_so(Word::CannotTell)
            .holding(Held::nothing_but_a_network())
    };
    let hosts = INSIDE.into_iter().map(|host| at(format!("https://{host}/status/1")));
    hosts.chain(ODD.into_iter().map(|address| at(address.to_owned()))).collect()
}
