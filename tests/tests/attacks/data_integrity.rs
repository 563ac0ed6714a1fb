//! Class C: Data Integrity proofs. Absent, altered, bendable, by another key, for another purpose, under another name.

use crate::case::{Case, changed};
use crate::forge::{self, embed, options, value};
use crate::left_out;
use crate::network::{LIBRARY, Network, REVOCATIONS, entry};
use num_bigint::BigUint;
use schemas::verdict::Code;
use serde_json::{Value, json};

/// The order of the group of Ed25519 (RFC 8032, 5.1).
const ORDER: &str = "7237005577332262213973186563042994240857116359379907606001950938285454250989";

/// Points of small order, with which one signature fits many texts (RFC 8032, 8.4), also in spellings of their own.
const WEAK: [&str; 10] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = absent(network);
    cases.extend(values(network));
    cases.extend(weak_keys(network));
    cases.extend(purposes(network));
    cases.extend(methods(network));
    cases.extend(suites(network));
    cases.extend(members(network));
    cases.extend(sets(network));
    cases.extend(borrowed(network));
    cases.extend(left_out::cases());
    cases
}

/// The sound badge with something else for its proof, or for a member of it.
fn after(network: &Network, name: &str, pointer: &str, value: Value, code: Code) -> Case {
    Case::new(name, changed(forge::sound(network), pointer, value).to_string(), code)
}

/// The badge with a proof that fits these options.
fn with(network: &Network, name: &str, member: &str, value: Value, code: Code) -> Case {
    let options = changed(options(), &format!("/{member}"), value);
    Case::new(name, embed(network, network.badge(), &options).to_string(), code)
}

fn absent(network: &Network) -> Vec<Case> {
    let other = |name, proof, code| after(network, name, "/proof", proof, code);
    vec![
        Case::new("no proof", network.badge().to_string(), Code::ProofMissing),
        other("a proof that is nothing", Value::Null, Code::ProofMalformed),
        other("an empty list of proofs", json!([]), Code::ProofMissing),
        other("an empty proof", json!({}), Code::SuiteUnknown),
        other("a proof that is a text", "genuine".into(), Code::ProofMalformed),
        other("a proof that is true", true.into(), Code::ProofMalformed),
        other("a list of nothing", json!([null]), Code::ProofMalformed),
        after(network, "a proof in the subject", "/credentialSubject/proof", options(), Code::TermUndefined),
    ]
}

fn values(network: &Network) -> Vec<Case> {
    let sound = forge::signature(&forge::sound(network));
    let of = |name, text: String, code| after(network, name, "/proof/proofValue", text.into(), code);
    let bytes = |name, bytes: &[u8]| of(name, value(bytes), Code::SignatureWrong);
    let (r, s) = sound.split_at(32);
    let bendable = BigUint::from_bytes_le(s) + BigUint::parse_bytes(ORDER.as_bytes(), 10).unwrap();
    let mut bent = bendable.to_bytes_le();
    bent.resize(32, 0);
    let flipped: Vec<u8> = sound.iter().map(|byte| !byte).collect();
    let short = |text: String| (text, Code::ProofMalformed);
    let mut cases = vec![
        bytes("a signature of zeros", &[0; 64]),
        bytes("a signature of ones", &[255; 64]),
        bytes("the second half plus the order of the group", &[r, &bent].concat()),
        bytes("the halves in the other order", &[s, r].concat()),
        bytes("the first half of another", &[&forge::signature(&other_badge(network))[..32], s].concat()),
        bytes("every bit the other way round", &flipped),
    ];
    let written = [
        ("no text", short(String::new())),
        ("the letter of its base alone", short("z".to_owned())),
        ("a byte too few", short(value(&sound[..63]))),
        ("a byte too many", short(value(&[&sound[..], &[0]].concat()))),
        ("a zero before it", short(value(&[&[0], &sound[..]].concat()))),
        (
            "in hexadecimal",
            short(sound.iter().fold("f".to_owned(), |text, byte| format!("{text}{byte:02x}"))),
        ),
        ("without the letter of its base", short(value(&sound)[1..].to_owned())),
        ("with another letter", short(value(&sound).replacen('z', "u", 1))),
        ("with letters that its base has not", short(format!("{}0OIl", value(&sound)))),
        ("with a blank", short(format!("{} ", value(&sound)))),
        ("with a line end", short(format!("{}\n", value(&sound)))),
        ("longer than any", short(format!("z{}", "1".repeat(100_000)))),
    ];
    cases.extend(written.map(|(name, (text, code))| of(name, text, code)));
    cases
}

fn other_badge(network: &Network) -> Value {
    embed(network, changed(network.badge(), "/name", "Doctor of Climate".into()), &options())
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// Issuers that are a key with which anybody signs anything: the signature (1, 0) fits every text.
fn weak_keys(network: &Network) -> Vec<Case> {
    let each = WEAK.into_iter().map(|point| {
        let key = value(&[&[0xed, 0x01], &hex(point)[..]].concat());
        let badge = changed(network.badge(), "/issuer/id", format!("did:key:{key}").into());
        let options = changed(options(), "/verificationMethod", format!("did:key:{key}#{key}").into());
        let mut signature = [0; 64];
        signature[0] = 1;
        let document =
            changed(embed(network, badge, &options), "/proof/proofValue", value(&signature).into());
        Case::new(format!("the weak key {point}"), document.to_string(), Code::KeyWeak)
    });
    each.collect()
}

fn purposes(network: &Network) -> Vec<Case> {
    let names = [
        "authentication",
        "keyAgreement",
        "capabilityInvocation",
        "capabilityDelegation",
        "AssertionMethod",
        "assertionMethod ",
        "https://w3id.org/security#assertionMethod",
        "",
    ];
    names
        .map(|name| {
            with(network, &format!("the purpose {name:?}"), "proofPurpose", name.into(), Code::PurposeWrong)
        })
        .into()
}

fn methods(network: &Network) -> Vec<Case> {
    let by = |method: &str, code| {
        with(network, &format!("by {method}"), "verificationMethod", method.into(), code)
    };
    let strange = "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    vec![
        by("did:web:evil.example#e202601a", Code::KeyOfAnother),
        by(&format!("did:key:{strange}#{strange}"), Code::KeyOfAnother),
        by("did:web:badges.example#e202601a", Code::KeyOfAnother),
        by("did:web:badges.example:o:havnby2#e202601a", Code::KeyOfAnother),
        by("did:web:badges.example:o#e202601a", Code::KeyOfAnother),
        by("did:web:BADGES.example:o:havnby#e202601a", Code::KeyOfAnother),
        by(&format!("{LIBRARY}#e202612z"), Code::KeyNotOnList),
        by(&format!("{LIBRARY}#{strange}"), Code::KeyNotOnList),
        by(&format!("{LIBRARY}#p202601a"), Code::KeyTypeWrong),
        by(&format!("{LIBRARY}#E202601A"), Code::KeyNotOnList),
        by(LIBRARY, Code::IssuerKindUnknown),
        by("#e202601a", Code::IssuerKindUnknown),
        by("e202601a", Code::IssuerKindUnknown),
        by("https://evil.example/key#1", Code::IssuerKindUnknown),
        by(&format!("{LIBRARY}?service=x#e202601a"), Code::IssuerKindUnknown),
        by(&format!("{LIBRARY}/x#e202601a"), Code::IssuerKindUnknown),
        with(
            network,
            "a method that is an object",
            "verificationMethod",
            json!({ "id": "x:y" }),
            Code::ProofMalformed,
        ),
        with(network, "two methods", "verificationMethod", json!(["x:y", "x:z"]), Code::ProofMalformed),
        by("", Code::IssuerKindUnknown),
    ]
}

/// A signature by one suite under the name of another.
fn suites(network: &Network) -> Vec<Case> {
    let named = |name: &str, code| {
        after(network, &format!("relabelled as {name}"), "/proof/cryptosuite", name.into(), code)
    };
    let typed =
        |name: &str, code| after(network, &format!("of the type {name}"), "/proof/type", name.into(), code);
    let of_json = changed(options(), "/cryptosuite", "eddsa-jcs-2022".into());
    let back =
        changed(embed(network, network.badge(), &of_json), "/proof/cryptosuite", "eddsa-rdfc-2022".into());
    let mut older = options();
    older.as_object_mut().unwrap().shift_remove("cryptosuite");
    older["type"] = "Ed25519Signature2020".into();
    vec![
        named("eddsa-jcs-2022", Code::SignatureWrong),
        named("eddsa-2022", Code::SignatureWrong),
        named("ecdsa-rdfc-2019", Code::KeyTypeWrong),
        named("ecdsa-sd-2023", Code::ProofMalformed),
        named("bbs-2023", Code::SuiteUnknown),
        named("none", Code::SuiteUnknown),
        named("EDDSA-RDFC-2022", Code::SuiteUnknown),
        named("eddsa-rdfc-2022 ", Code::SuiteUnknown),
        named("", Code::SuiteUnknown),
        typed("Ed25519Signature2018", Code::SuiteUnknown),
        typed("Ed25519Signature2020", Code::SuiteUnknown),
        typed("JsonWebSignature2020", Code::SuiteUnknown),
        typed("dataintegrityproof", Code::SuiteUnknown),
        Case::new("a signature over JSON, relabelled", back.to_string(), Code::SignatureWrong),
        Case::new(
            "the suite of 2020 in a badge of the newer model",
            embed(network, network.badge(), &older).to_string(),
            Code::TermUndefined,
        ),
    ]
}

fn members(network: &Network) -> Vec<Case> {
    let unknown = |member: &str, value: &str| {
        with(network, &format!("a proof with {member}"), member, value.into(), Code::ProofUnknown)
    };
    let created = |date: &str| {
        with(network, &format!("a proof made {date:?}"), "created", date.into(), Code::ProofMalformed)
    };
    vec![
        unknown("expires", "2027-11-10T12:00:00Z"),
        unknown("nonce", "n"),
        unknown("challenge", "c"),
        unknown("domain", "shop.example"),
        unknown("previousProof", "urn:uuid:1"),
        with(network, "a proof with a name", "name", "x".into(), Code::ProofMalformed),
        with(network, "a proof with a key", "publicKeyMultibase", "z6Mk".into(), Code::ProofMalformed),
        with(network, "a proof with a token", "jws", "e30..x".into(), Code::ProofMalformed),
        created("yesterday"),
        created(""),
        created("2026-11-10"),
        after(
            network,
            "a proof made later",
            "/proof/created",
            "2026-11-11T12:00:00Z".into(),
            Code::SignatureWrong,
        ),
        after(network, "a proof with an id", "/proof/id", "urn:uuid:1".into(), Code::SignatureWrong),
    ]
}

fn sets(network: &Network) -> Vec<Case> {
    let good = forge::sound(network)["proof"].clone();
    let bad = changed(good.clone(), "/created", "2026-11-11T12:00:00Z".into());
    let strange = changed(good.clone(), "/verificationMethod", "did:web:evil.example#e1".into());
    let foreign = changed(good.clone(), "/cryptosuite", "bbs-2023".into());
    let of = |name, proofs: Value, code| after(network, name, "/proof", proofs, code);
    vec![
        of("a bad proof after a good one", json!([good, bad]), Code::SignatureWrong),
        of("a bad proof before a good one", json!([bad, good]), Code::SignatureWrong),
        of("somebody else's proof beside a good one", json!([good, strange]), Code::KeyOfAnother),
        of("nothing but suites that nobody knows", json!([foreign, foreign]), Code::SuiteUnknown),
        of("a bad proof beside one that nobody knows", json!([foreign, bad]), Code::SignatureWrong),
        of("five good proofs", json!([good, good, good, good, good]), Code::ProofUnknown),
        of("a thousand proofs", vec![good.clone(); 1_000].into(), Code::ProofUnknown),
        of("a good proof and a text", json!([good, "x"]), Code::ProofMalformed),
        of("a good proof in a list in a list", json!([[good]]), Code::ProofMalformed),
    ]
}

/// A sound proof of something else.
fn borrowed(network: &Network) -> Vec<Case> {
    let status = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": REVOCATIONS,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": LIBRARY,
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": { "type": "BitstringStatusList", "statusPurpose": "revocation", "encodedList": "uH4sI" },
    });
    let list = embed(network, status, &options());
    let proof_of = |other: &Value| changed(network.badge(), "/proof", other["proof"].clone()).to_string();
    let moved = changed(network.badge(), "/credentialStatus", json!([entry(REVOCATIONS, "revocation", "6")]));
    vec![
        Case::new("the proof of another badge", proof_of(&other_badge(network)), Code::SignatureWrong),
        Case::new("the proof of a status list", proof_of(&list), Code::SignatureWrong),
        Case::new("a status list with its own proof", list.to_string(), Code::NotABadge),
        Case::new(
            "the proof of the same badge at another place of the list",
            proof_of(&embed(network, moved, &options())),
            Code::SignatureWrong,
        ),
    ]
}
