//! VC-API's issuing with programs of another project: what the issuer signs for them their libraries verify, what it refuses
//! because a word means nothing they refuse too, and nobody takes any of it for a badge of the library.

use crate::machines::posted;
use crate::peer::Peer;
use schemas::canonical::{self, Contexts, Omit};
use schemas::{json as strict, vocabulary};
use serde_json::{Map, Value, json};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;
use tests::library;
use tests::programs::Programs;
use tests::service::{Service, free_port};
use tests::workplace::Workplace;
use tests::world::World;

const TOKEN: &str = "pQ8xTn2vKd5LwZs9RbYcHg";
const V2: &str = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
const NOW: &str = "2030-01-01T00:00:00Z";

/// A library whose issuer signs for a program.
struct Integrated {
    world: World,
    _issuer: Service,
    did: String,
}

impl Integrated {
    fn new(name: &str) -> Self {
        let world =
            World::new(Programs::beside_this_one().unwrap(), Workplace::temporary(name).unwrap(), |_| {})
                .unwrap();
        library::set_up(&world).unwrap();
        let settings = world.workplace().read("issuer/kreds.toml").unwrap();
        let own = "[vc_api]\ntoken_file = \"vc-api.token\"\ntest_contexts = true\n";
        world.workplace().write("issuer/vc-api.token", TOKEN).unwrap();
        world.workplace().write("issuer/kreds.toml", &[&settings, own].concat()).unwrap();
        let key = world.issuer(&["--json", "keys", "integration"]).unwrap().json().unwrap();
        let did = key["did"].as_str().unwrap().to_owned();
        let issuer = world.serve_issuer().unwrap();
        Integrated { world, _issuer: issuer, did }
    }

    /// As the suites of the W3C ask: the issuer is the configured one, whatever the credential said.
    fn issue(&self, credential: &Value) -> (u16, Value) {
        let mut credential = credential.clone();
        credential["issuer"] = match &credential["issuer"] {
            Value::Object(described) => {
                let mut described = described.clone();
                described.insert("id".to_owned(), json!(self.did));
                Value::Object(described)
            }
            _ => json!(self.did),
        };
        let body = json!({ "credential": credential, "options": {} }).to_string();
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.world.issuer_port())).unwrap();
        let head = format!(
            "POST /credentials/issue HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\n\
             Authorization: Bearer {TOKEN}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        write!(stream, "{head}{body}").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), serde_json::from_str(body).unwrap())
    }
}

fn documents() -> Value {
    let known =
        vocabulary::URLS.iter().map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone()));
    let examples = [(vocabulary::EXAMPLES.to_owned(), vocabulary::examples().clone())];
    Value::Object(known.chain(examples).collect::<Map<_, _>>())
}

fn plain() -> Value {
    json!({
        "@context": [V2],
        "id": "urn:uuid:7f3a6b0c-2d41-4c0e-9a57-2f1d6d1f7b10",
        "type": ["VerifiableCredential"],
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": { "id": "did:example:subject", "name": "Žan" },
    })
}

fn with(members: &[(&str, Value)]) -> Value {
    let mut credential = plain();
    for (member, value) in members {
        credential[*member] = value.clone();
    }
    credential
}

/// Credentials within the pinned contexts.
fn pinned() -> Vec<Value> {
    let language = |text: &str, tag: &str| json!({ "@value": text, "@language": tag });
    let members: Vec<(&str, Value)> = vec![
        ("validFrom", json!("2026-11-10T12:00:00.123-05:00")),
        ("validUntil", json!("2036-11-10T12:00:00Z")),
        ("id", json!("https://example.org/credentials/1")),
        ("name", json!("Diploma")),
        ("name", language("Spričevalo", "sl")),
        ("description", json!([language("Diploma", "en"), language("Vitnemål", "no")])),
        ("description", json!({ "@value": "שלום", "@language": "he" })),
        ("issuer", json!({ "id": "", "name": "A school", "description": language("Skole", "da") })),
        ("credentialSubject", json!([{ "id": "did:example:a" }, { "id": "did:example:b", "name": "B" }])),
        ("credentialSubject", json!({ "name": "without an id\n\twith \"quotes\" and \\ \u{1F600}" })),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "https://schema.org/age": 17, "https://schema.org/score": 2.5 }),
        ),
        ("credentialSubject", json!({ "id": "did:example:a", "https://schema.org/sound": true })),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "https://schema.org/knows": { "id": "did:example:b", "name": "B" } }),
        ),
    ];
    let changed = members.into_iter().chain(services()).map(|member| with(&[member]));
    std::iter::once(plain()).chain(changed).chain([badge("A badge of nobody")]).collect()
}

/// What a credential leads to.
fn services() -> Vec<(&'static str, Value)> {
    vec![
        ("type", json!(["VerifiableCredential", "https://example.org/Diploma"])),
        (
            "credentialStatus",
            json!({ "id": "https://example.org/status#7", "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation", "statusListIndex": "7", "statusListCredential": "https://example.org/status" }),
        ),
        ("credentialSchema", json!({ "id": "https://example.org/schema", "type": "JsonSchema" })),
        ("termsOfUse", json!({ "type": "https://example.org/Terms" })),
        ("evidence", json!([{ "id": "https://example.org/e", "type": ["https://example.org/Evidence"] }])),
        (
            "refreshService",
            json!({ "id": "https://example.org/refresh", "type": "https://example.org/Refresh" }),
        ),
        (
            "relatedResource",
            json!({ "id": "https://example.org/terms.pdf", "mediaType": "application/pdf",
            "digestSRI": "sha256-BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=" }),
        ),
    ]
}

/// An Open Badge whose issuer calls itself by the library's name.
fn badge(name: &str) -> Value {
    with(&[
        ("@context", json!([V2, OPEN_BADGES])),
        ("type", json!(["VerifiableCredential", "OpenBadgeCredential"])),
        ("name", json!(name)),
        ("issuer", json!({ "id": "", "type": ["Profile"], "name": "Havnby Bibliotek" })),
        (
            "credentialSubject",
            json!({
                "id": "did:example:subject",
                "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://example.org/achievement", "type": ["Achievement"], "name": name, "description": "D",
                    "criteria": { "narrative": "N" },
                },
            }),
        ),
    ])
}

/// Credentials that only the context of the examples makes sense of.
fn examples() -> Vec<Value> {
    let members: Vec<(&str, Value)> = vec![
        ("type", json!(["VerifiableCredential", "ExampleDegreeCredential"])),
        ("type", json!(["VerifiableCredential", "ExampleAlumniCredential", "https://example.org/Diploma"])),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "degree": { "type": "ExampleBachelorDegree", "name": "Bachelor" } }),
        ),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "alumniOf": { "id": "did:example:u", "since": 2017, "grade": 1.5 } }),
        ),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "shoeSize": 43, "isTall": false, "words": ["a", "b"] }),
        ),
        (
            "credentialSubject",
            json!({ "id": "did:example:a", "": "no word", "an odd:one": { "id": "did:example:b" } }),
        ),
        ("evidence", json!({ "type": "ExampleEvidence", "photograph": "https://example.org/p.png" })),
        (
            "termsOfUse",
            json!({ "type": "ExamplePolicy", "prohibition": [{ "assigner": "did:example:a", "action": ["Archival"] }] }),
        ),
        ("credentialStatus", json!({ "type": "ExampleStatus", "id": "https://example.org/s" })),
        ("refreshService", json!({ "type": "ExampleRefresh", "url": "https://example.org/r" })),
        ("anything", json!({ "nested": { "deeper": { "id": "urn:x:1", "type": ["Thing", "@other"] } } })),
        ("anything", json!({ "@value": "typed", "type": "SomeDatatype" })),
        ("foo:bar", json!("an address of its own")),
        ("_x", json!("underlined")),
    ];
    let named = ("@context", json!([V2, vocabulary::EXAMPLES]));
    members.into_iter().map(|member| with(&[named.clone(), member])).collect()
}

/// Words that no context defines, in many places.
fn undefined() -> Vec<Value> {
    vec![
        with(&[("shoeSize", json!(43))]),
        with(&[("type", json!(["VerifiableCredential", "ExampleDegreeCredential"]))]),
        with(&[("credentialSubject", json!({ "id": "did:example:a", "degree": "Bachelor" }))]),
        with(&[("credentialSubject", json!({ "id": "not an address", "name": "B" }))]),
        with(&[("evidence", json!({ "type": "ExampleEvidence" }))]),
        with(&[("name", json!({ "@value": "a", "@language": "no language" }))]),
        with(&[("issuer", json!({ "id": "", "nickname": "N" }))]),
        with(&[("termsOfUse", json!({ "type": "https://example.org/T", "clause": 5 }))]),
    ]
}

fn ours(credential: &Value, contexts: Contexts) -> Option<String> {
    let text = credential.to_string();
    let value = strict::read(text.as_bytes()).unwrap();
    let form = canonical::canonicalise_within(contexts, value.as_object().unwrap(), Omit::Proof);
    form.ok().map(canonical::Canonical::into_string)
}

#[test]
fn others_verify_what_is_signed_for_them() {
    let integrated = Integrated::new("integrated");
    let credentials = [pinned(), examples()].concat();
    let answers: Vec<(u16, Value)> =
        credentials.iter().map(|credential| integrated.issue(credential)).collect();
    let refused: Vec<_> = credentials.iter().zip(&answers).filter(|(_, answer)| answer.0 != 201).collect();
    // What their own safe mode does not take either is no loss.
    let known = ["", "@other", "no word"];
    assert!(
        refused
            .iter()
            .all(|(credential, _)| known[1..].iter().any(|odd| credential.to_string().contains(odd))),
        "{refused:#?}"
    );
    let signed: Vec<&Value> =
        answers.iter().filter(|(status, _)| *status == 201).map(|(_, body)| body).collect();
    assert!(signed.len() >= 30, "{}", signed.len());
    let question = json!({
        "do": "verify", "suite": "eddsa-rdfc-2022", "credentials": signed, "documents": documents(), "now": NOW,
    });
    let answer = Peer::Suites.ask(&question);
    let verified: Vec<bool> = serde_json::from_value(answer["verified"].clone()).unwrap();
    let not: Vec<_> = signed.iter().zip(&verified).filter(|(_, verified)| !**verified).collect();
    assert!(not.is_empty(), "{not:#?} {}", answer["errors"]);
}

#[test]
fn a_word_that_means_nothing_is_refused_by_both_sides() {
    let integrated = Integrated::new("meaningless");
    let all = undefined();
    let theirs = Peer::Suites.ask(&json!({ "do": "canonize", "credentials": all, "documents": documents() }));
    for (at, credential) in all.iter().enumerate() {
        let (status, problem) = integrated.issue(credential);
        assert_eq!((status, &theirs["canonical"][at]), (400, &Value::Null), "{credential} {problem}");
    }
}

#[test]
fn the_canonical_form_under_the_context_of_examples_is_that_of_others() {
    let mut issued: Vec<Value> = [pinned(), examples(), undefined()].concat();
    for credential in &mut issued {
        if credential["issuer"]["id"] == "" {
            credential["issuer"]["id"] = json!("did:example:issuer");
        }
    }
    let theirs =
        Peer::Suites.ask(&json!({ "do": "canonize", "credentials": issued, "documents": documents() }));
    let mut equal = 0;
    for (at, credential) in issued.iter().enumerate() {
        let ours = ours(credential, Contexts::WithExamples);
        assert_eq!(ours.as_deref(), theirs["canonical"][at].as_str(), "{credential}");
        equal += usize::from(ours.is_some());
    }
    assert!(equal >= 30, "{equal}");
}

#[test]
fn the_verifier_takes_nothing_of_it_for_a_badge_of_the_library() {
    let integrated = Integrated::new("imitated");
    let (status, signed) = integrated.issue(&badge("Climate in my street"));
    assert_eq!(status, 201, "{signed}");
    let file = integrated.world.workplace().write("imitation.json", &signed.to_string()).unwrap();
    let verdicts = integrated.world.check_all(&[file]).unwrap();
    assert_eq!(verdicts[0]["verdict"], "cannot_tell", "{}", verdicts[0]);
}

#[test]
fn the_context_of_examples_is_known_where_it_was_switched_on_and_to_vc_api_alone() {
    let integrated = Integrated::new("examples");
    let credential = integrated.issue(&examples()[0]).1;
    let verified = |switches: &[&str], path: &str, body: &Value| {
        let port = free_port().unwrap();
        let mut command = Command::new(Programs::beside_this_one().unwrap().verifier);
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).args(switches);
        let log = std::env::temp_dir().join(format!("kreds-examples-{port}.log"));
        let _verifier = Service::start(command, port, &log).unwrap();
        let (status, answer) = posted(port, path, "application/json", &body.to_string());
        fs::remove_file(log).unwrap();
        (status, serde_json::from_str::<Value>(&answer).unwrap())
    };
    let question = json!({ "verifiableCredential": credential });
    let path = "/credentials/verify";
    assert_eq!(verified(&["--test-contexts"], path, &question).0, 200);
    let (status, refused) = verified(&[], path, &question);
    assert_eq!((status, &refused["problemDetails"][0]["code"]), (400, &json!("context_unknown")));
    let mut badge = badge("Climate in my street");
    badge["@context"] = json!([V2, OPEN_BADGES, vocabulary::EXAMPLES]);
    let signed = integrated.issue(&badge).1;
    let verdict = verified(&["--test-contexts"], "/api/check", &signed).1;
    assert_eq!((&verdict["verdict"], &verdict["reason"]), (&json!("cannot_tell"), &json!("context_unknown")));
}
