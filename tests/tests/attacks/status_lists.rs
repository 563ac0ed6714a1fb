//! Class G: status lists. Where the badge points, what stands there, who signed it and when it says anything.

use crate::case::{Case, Held, bent, changed, key};
use crate::network::{Network, REVOCATIONS, SUSPENSIONS, entry, signed};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use schemas::jose::Compact;
use schemas::limits::STATUS_LIST_BYTES;
use schemas::status::Purpose;
use schemas::verdict::Code;
use serde_json::{Value, json};
use std::io::Write as _;

/// Bytes of the smallest list.
const WHOLE: usize = 16 * 1024;

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = indices(network);
    cases.extend(entries(network));
    cases.extend(entries_elsewhere(network));
    cases.extend(bits(network));
    cases.extend(packings(network));
    cases.extend(signers(network));
    cases.extend(terms(network));
    cases
}

fn with_entry(network: &Network, name: &str, entry: Value, code: Code) -> Case {
    Case::new(name, network.token(&bent(network, "/credentialStatus", entry)), code)
}

fn indices(network: &Network) -> Vec<Case> {
    let at = |index: Value, code| {
        let entry = changed(entry(REVOCATIONS, "revocation", "5"), "/statusListIndex", index.clone());
        with_entry(network, &format!("at place {index}"), json!([entry]), code)
    };
    let malformed =
        ["-1", "+5", " 5", "5 ", "", "007", "1.0", "0x5", "1e1", "٥", "5,6", "five", "18446744073709551616"];
    let beyond = ["131072", "131079", "999999999", "18446744073709551615", "9223372036854775808"];
    let mut cases: Vec<Case> =
        malformed.into_iter().map(|text| at(text.into(), Code::StatusMissing)).collect();
    cases.extend(beyond.map(|text| at(text.into(), Code::StatusListBad)));
    cases.extend([json!(-1), json!(1.5), json!(true)].map(|index| at(index, Code::StatusMissing)));
    cases
}

/// The badge whose one entry has another member.
fn bent_entry(network: &Network, name: &str, member: &str, value: Value, code: Code) -> Case {
    let entry = changed(entry(REVOCATIONS, "revocation", "5"), &format!("/{member}"), value);
    with_entry(network, name, json!([entry]), code)
}

fn entries(network: &Network) -> Vec<Case> {
    let kind = |name: &str| {
        let name = [name];
        bent_entry(network, &format!("status of the kind {name:?}"), "type", json!(name), Code::TermUndefined)
    };
    let purpose = |purpose: &str, code| {
        bent_entry(network, &format!("for the purpose {purpose}"), "statusPurpose", purpose.into(), code)
    };
    let mut none = network.badge();
    none.as_object_mut().unwrap().shift_remove("credentialStatus");
    vec![
        kind("StatusList2021Entry"),
        kind("RevocationList2020Status"),
        kind("TokenStatusListEntry"),
        kind("BitstringStatusList"),
        purpose("message", Code::StatusKindUnknown),
        purpose("REVOCATION", Code::StatusKindUnknown),
        purpose("refresh", Code::StatusMissing),
        Case::new("no status at all", network.token(&none), Code::StatusMissing),
    ]
}

/// Entries on lists that are not the one that the network names.
fn entries_elsewhere(network: &Network) -> Vec<Case> {
    let on = |list: &str| {
        let name = format!("on the list {list}");
        bent_entry(network, &name, "statusListCredential", list.into(), Code::StatusMissing)
    };
    let beside_a_sound_one = |name: &str, other: Value, code| {
        with_entry(network, name, json!([entry(REVOCATIONS, "revocation", "5"), other]), code)
    };
    let elsewhere = "https://evil.example/1";
    vec![
        on(elsewhere),
        on("https://badges.example/o/other/status/1"),
        on(&REVOCATIONS.replace("badges", "BADGES")),
        on(&format!("{REVOCATIONS}?x")),
        beside_a_sound_one("one unknown", json!({ "id": "urn:x:1", "type": ["Other"] }), Code::ValueLost),
        beside_a_sound_one("one elsewhere", entry(elsewhere, "revocation", "5"), Code::StatusMissing),
        beside_a_sound_one("one not at hand", entry(SUSPENSIONS, "suspension", "5"), Code::StatusUnknown),
    ]
}

/// The badge while its reader holds this list.
fn holding(network: &Network, name: &str, list: String, code: Code) -> Case {
    let bytes = network.token(&network.badge());
    Case::new(name, bytes, code).holding(Held::with_status(network, list))
}

fn bits(network: &Network) -> Vec<Case> {
    let list = |purpose, set: &[u64]| network.status(REVOCATIONS, purpose, set);
    vec![
        holding(network, "withdrawn", list(Purpose::Revocation, &[5]), Code::Withdrawn),
        holding(
            network,
            "withdrawn among all",
            list(Purpose::Revocation, &(0..1_000).collect::<Vec<_>>()),
            Code::Withdrawn,
        ),
        holding(network, "a list for suspensions only", list(Purpose::Suspension, &[]), Code::StatusListBad),
    ]
}

/// What the library's list says.
pub(crate) fn list(network: &Network) -> Value {
    let token = network.status(REVOCATIONS, Purpose::Revocation, &[]);
    serde_json::from_slice(Compact::read(&token).unwrap().payload()).unwrap()
}

pub(crate) fn sign(network: &Network, list: &Value) -> String {
    signed(&list.to_string(), "vc+jwt", &network.key, &key("p202601a"))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A list of this many bytes without any bit set, packed.
pub(crate) fn of_bytes(bytes: usize) -> String {
    format!("u{}", BASE64URL.encode(gzip(&vec![0; bytes])))
}

fn packings(network: &Network) -> Vec<Case> {
    let of = |name: &str, text: String| {
        let list = changed(list(network), "/credentialSubject/encodedList", text.into());
        holding(network, name, sign(network, &list), Code::StatusListBad)
    };
    let packed = |name: &str, bytes: &[u8]| of(name, format!("u{}", BASE64URL.encode(bytes)));
    let sound = gzip(&[0; WHOLE]);
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(&[0; WHOLE]).unwrap();
    let mut raw = DeflateEncoder::new(Vec::new(), Compression::fast());
    raw.write_all(&[0; WHOLE]).unwrap();
    let mut wrong_sum = sound.clone();
    let at = wrong_sum.len() - 8;
    wrong_sum[at] ^= 1;
    let digits = BASE64URL.encode(&sound);
    vec![
        of("a list without the letter of its base", digits.clone()),
        of("a list in another base", format!("z{digits}")),
        of("a padded list", format!("u{digits}==")),
        of("a list with a line end", format!("u{digits}\n")),
        packed("nothing packed", b""),
        packed("a list of zlib", &zlib.finish().unwrap()),
        packed("a list without wrapping", &raw.finish().unwrap()),
        packed("a list that is not packed", &[0; WHOLE]),
        packed("a list in two parts", &[&sound[..], &sound].concat()),
        packed("a list with a byte after it", &[&sound[..], &[0]].concat()),
        packed("a list with a wrong sum", &wrong_sum),
        packed("half a list", &sound[..sound.len() / 2]),
        packed("a list cut by a byte", &sound[..sound.len() - 1]),
        packed("a list for one", &gzip(&[0])),
        packed("a list a byte too short", &gzip(&[0; WHOLE - 1])),
        packed("a list a byte too long", &gzip(&vec![0; STATUS_LIST_BYTES + 1])),
        packed("a bomb of four times that", &gzip(&vec![0; 4 * STATUS_LIST_BYTES])),
    ]
}

/// A list that is not the library's counts as none.
fn signers(network: &Network) -> Vec<Case> {
    let until = "2026-11-28T00:00:00Z";
    let stranger = network.status_until(REVOCATIONS, Purpose::Revocation, &[], until, &network.stranger);
    let by = |fragment: &str, secret| signed(&list(network).to_string(), "vc+jwt", secret, &key(fragment));
    let bent = |name: &str, pointer: &str, value: Value| {
        let list = sign(network, &changed(list(network), pointer, value));
        holding(network, name, list, Code::StatusUnknown)
    };
    let cut = sign(network, &list(network));
    vec![
        holding(network, "a stranger's list", stranger, Code::StatusUnknown),
        holding(
            network,
            "a list of the stolen key",
            by("p202601b", &network.stolen_key),
            Code::StatusListBad,
        ),
        holding(
            network,
            "a list of a key that nobody listed",
            by("p202612z", &network.stranger),
            Code::StatusUnknown,
        ),
        holding(
            network,
            "a list as a badge's token",
            signed(&list(network).to_string(), "JWT", &network.key, &key("p202601a")),
            Code::StatusUnknown,
        ),
        holding(network, "a list without a kind", cut[..cut.len() - 8].to_owned(), Code::StatusUnknown),
        holding(network, "a badge for a list", network.token(&network.badge()), Code::StatusUnknown),
        holding(network, "no text for a list", String::new(), Code::StatusUnknown),
        bent("a list of another issuer", "/issuer", "did:web:evil.example".into()),
        bent("a list at another address", "/id", SUSPENSIONS.into()),
        bent("a list of another type", "/type", json!(["VerifiableCredential", "OpenBadgeCredential"])),
        bent("a list that says another name for its issuer", "/iss", "did:web:evil.example".into()),
        bent("a list with a word that nobody defines", "/credentialSubject/comment", "x".into()),
        bent("a list with its bits twice", "/credentialSubject/encodedList", json!(["u", "u"])),
    ]
}

/// Dates of the list itself.
fn terms(network: &Network) -> Vec<Case> {
    let ended =
        network.status_until(REVOCATIONS, Purpose::Revocation, &[], "2026-11-22T11:58:00Z", &network.key);
    let ended_set =
        network.status_until(REVOCATIONS, Purpose::Revocation, &[5], "2026-11-22T11:58:00Z", &network.key);
    let mut later = changed(list(network), "/validFrom", "2026-11-22T12:02:00Z".into());
    later["nbf"] = crate::network::time("2026-11-22T12:02:00Z").seconds().into();
    let endless = changed(list(network), "/validUntil", "2026-11-21".into());
    vec![
        holding(network, "a list past its end", ended, Code::StatusUnknown),
        holding(network, "withdrawn on a list past its end", ended_set, Code::Withdrawn),
        holding(network, "a list of tomorrow", sign(network, &later), Code::StatusUnknown),
        holding(network, "a list with half a date", sign(network, &endless), Code::StatusUnknown),
    ]
}
