//! Whom the real program contacts: it runs in a network namespace of its own in which every packet is seen, with badges
//! that name addresses inside in every spelling, names that lead inside, and a server that sends on to one.

use crate::addresses::{self, of_issuer, with_list_at};
use crate::network::Network;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use tests::programs::{Answer, Programs};

/// What the names in the namespace lead to.
const HOSTS: &str = "127.0.0.1 localhost loop.example
::1 localhost loop6.example
10.0.0.5 ten.example
192.168.1.1 router.example
169.254.169.254 metadata.example
100.64.0.1 carrier.example
fd00::1 six.example
fe80::1 link.example
::ffff:10.0.0.5 mapped.example
9.9.9.9 public.example
9.9.9.9 mixed.example
10.0.0.5 mixed.example
";

/// Names that lead inside, at least with one of their addresses.
const LEADING_INSIDE: [&str; 10] = [
    "loop.example",
    "loop6.example",
    "ten.example",
    "router.example",
    "metadata.example",
    "carrier.example",
    "six.example",
    "link.example",
    "mapped.example",
    "mixed.example",
];

/// Where demo mode may ask.
const THIS_MACHINE: [&str; 2] = ["127.0.0.1", "::1"];

/// What came of a run in the namespace: every address that a packet went to.
struct Contacts {
    code: i64,
    out: String,
    packets: Vec<String>,
}

/// Runs `kreds-verifier check --json` in a network of its own; nothing where this machine does not allow for one.
#[expect(clippy::print_stdout, reason = "what is left out must be told")]
fn contacts(folder: &Path, demo: bool, inputs: &[&str]) -> Option<Contacts> {
    let hosts = folder.join("hosts");
    fs::write(&hosts, HOSTS).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks/namespace.py");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--net", "--mount", "python3"]).arg(script).arg(hosts);
    command.arg(Programs::beside_this_one().unwrap().verifier);
    command.args(["--trust-dir", "kept", "check", "--json"]).args(inputs).current_dir(folder);
    if demo {
        command.env("KREDS_DEMO", "1");
    }
    let answer = Answer::of(&mut command).unwrap();
    if answer.code != 0 {
        // Where the standards' vectors are, everything else must be too; elsewhere a machine may forbid namespaces.
        assert!(std::env::var_os("KREDS_REFERENCE").is_none(), "no network namespace: {}", answer.errors);
        println!("NOT TESTED: this machine gives no network namespace: {}", answer.errors);
        return None;
    }
    let said = answer.json().unwrap();
    let packets = said["packets"].as_array().unwrap().iter().map(|to| to.as_str().unwrap().to_owned());
    Some(Contacts {
        code: said["code"].as_i64().unwrap(),
        out: said["out"].as_str().unwrap().to_owned(),
        packets: packets.collect(),
    })
}

#[test]
fn nobody_inside_is_ever_contacted() {
    let network = Network::new();
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    fs::create_dir(&inbox).unwrap();
    let mut badges: Vec<Vec<u8>> = addresses::cases(&network).into_iter().map(|case| case.bytes).collect();
    for name in LEADING_INSIDE {
        let (did, address) = (format!("did:web:{name}:o:x"), format!("https://{name}/i"));
        badges.push(of_issuer(&network, &did, &format!("{did}#e1")));
        badges.push(of_issuer(&network, &address, &format!("{address}#1")));
        badges.push(with_list_at(&network, &format!("https://{name}/status/1")));
    }
    for (number, badge) in badges.iter().enumerate() {
        fs::write(inbox.join(format!("{number:03}")), badge).unwrap();
    }
    for demo in [false, true] {
        let Some(seen) = contacts(folder.path(), demo, &["inbox"]) else { return };
        let lines: Vec<Value> = seen.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((lines.len(), seen.code), (badges.len(), 2), "{}", seen.out);
        assert!(lines.iter().all(|line| line["verdict"] == "cannot_tell"));
        // In demo mode this machine itself may be asked, by its three names.
        let inside: Vec<_> =
            seen.packets.iter().filter(|to| !(demo && THIS_MACHINE.contains(&to.as_str()))).collect();
        assert!(inside.is_empty(), "demo {demo}: {inside:?}");
    }
}

#[test]
fn a_link_inside_is_not_followed_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let links: Vec<String> = addresses::INSIDE
        .into_iter()
        .chain(LEADING_INSIDE)
        .flat_map(|host| [format!("https://{host}/badge.json"), format!("http://{host}/badge.json")])
        .collect();
    let links: Vec<&str> = links.iter().map(String::as_str).collect();
    let Some(seen) = contacts(folder.path(), false, &links) else { return };
    assert_eq!(seen.packets, [""; 0], "{}", seen.out);
}

#[test]
fn a_server_that_sends_on_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let Some(seen) = contacts(folder.path(), true, &["http://localhost:8000/badge.json"]) else { return };
    assert!(seen.packets.iter().any(|to| to == "127.0.0.1"), "{}", seen.out);
    assert!(seen.packets.iter().all(|to| THIS_MACHINE.contains(&to.as_str())), "{:?}", seen.packets);
}

#[test]
fn a_contact_that_is_allowed_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let Some(seen) = contacts(folder.path(), false, &["https://public.example/badge.json"]) else { return };
    assert_eq!(seen.packets, ["9.9.9.9"], "{}", seen.out);
}
