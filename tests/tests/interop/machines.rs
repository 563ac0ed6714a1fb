//! What verifier and issuer answer to programs: their descriptions are accepted by the validators of other projects, real
//! answers fit them, and of what the verifier was sent nothing stays behind.

use crate::peer::Peer;
use serde_json::{Value, json};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;
use tests::programs::Programs;
use tests::service::{self, Service, Services, free_port};
use tests::workplace::Workplace;
use tests::world::World;
use tests::{learner, library};

/// A library's evening, and one badge that was collected there.
struct Evening {
    world: World,
    _services: Services,
    badge: String,
    token: String,
    award: String,
}

impl Evening {
    fn new(name: &str) -> Self {
        let programs = Programs::beside_this_one().unwrap();
        let world = World::new(programs, Workplace::temporary(name).unwrap(), |_| {}).unwrap();
        let (services, waiting) = library::last_evening(&world).unwrap();
        learner::make_wallet(&world).unwrap();
        learner::claim(&world, &waiting[0]).unwrap();
        let [badge, token] =
            ["json", "jwt"].map(|form| fs::read_to_string(learner::export(&world, form).unwrap()).unwrap());
        let award = waiting[0].award.clone();
        Evening { world, _services: services, badge, token: token.trim().to_owned(), award }
    }
}

/// Status and body of the answer.
pub(crate) fn posted(port: u16, path: &str, media_type: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    let length = body.len();
    let head = format!("POST {path} HTTP/1.0\r\nHost: localhost\r\nContent-Type: {media_type}\r\n");
    write!(stream, "{head}Content-Length: {length}\r\n\r\n{body}").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

fn document(port: u16, path: &str, body: &str) -> Value {
    serde_json::from_str(&posted(port, path, "application/json", body).1).unwrap()
}

fn published(name: &str) -> Value {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    serde_json::from_str(&fs::read_to_string(place).unwrap()).unwrap()
}

fn fit(schema: &Value, answers: &[Value]) {
    let question = json!({ "do": "answers", "schema": schema, "answers": answers });
    assert_eq!(Peer::Schemas.accepts(&question), Ok(()));
}

/// The schema that the description of the routes has under this name.
fn part(description: &Value, name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}"), "components": description["components"] })
}

#[test]
fn others_accept_our_descriptions_and_real_answers_fit_them() {
    let evening = Evening::new("described");
    let port = evening.world.verifier_port();
    let description: Value = serde_json::from_str(&service::get(port, "/api/openapi.json").unwrap()).unwrap();
    assert!(description == published("openapi.json"), "docs/openapi.json is another");
    assert_eq!(Peer::Schemas.accepts(&json!({ "do": "openapi", "document": description })), Ok(()));

    let changed = evening.badge.replace("Havnby", "Havn");
    let stranger = evening.badge.replace("did:web:", "did:example:");
    let mut verdicts: Vec<Value> = [evening.badge.as_str(), &changed, &stranger, "{}"]
        .map(|badge| document(port, "/api/check", badge))
        .into();
    let question =
        json!({ "verifiableCredential": evening.token, "options": { "returnResults": true } }).to_string();
    let mut answers =
        vec![document(port, "/credentials/verify", &question), document(port, "/presentations/verify", "{}")];
    evening.world.issuer(&["award", "end", &evening.award]).unwrap();
    verdicts.push(document(port, "/api/check", &evening.badge));
    answers.push(document(port, "/credentials/verify", &question));

    let words: Vec<&str> = verdicts.iter().map(|verdict| verdict["verdict"].as_str().unwrap()).collect();
    assert_eq!(words, ["genuine", "not_genuine", "cannot_tell", "cannot_tell", "no_longer_valid"]);
    fit(&published("verdict.schema.json"), &verdicts);
    fit(&part(&description, "Verdict"), &verdicts);
    assert_eq!(
        answers.iter().map(|answer| answer["verified"] == true).collect::<Vec<_>>(),
        [true, false, false]
    );
    fit(&part(&description, "VerificationResult"), &answers);
    let problem = posted(port, "/api/check", "text/html", "<p>").1;
    fit(&part(&description, "Problem"), &[serde_json::from_str(&problem).unwrap()]);
}

#[test]
fn others_accept_the_description_of_the_issuer_and_its_real_answers_fit_it() {
    let evening = Evening::new("issuer-described");
    let port = evening.world.issuer_port();
    let answered = |path: &str| evening.world.published(path).unwrap();
    let description = answered("/api/openapi.json");
    assert!(description == published("issuer-openapi.json"), "docs/issuer-openapi.json is another");
    assert_eq!(Peer::Schemas.accepts(&json!({ "do": "openapi", "document": description })), Ok(()));

    let form = "application/x-www-form-urlencoded";
    let grant =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code=none";
    let posted = |path: &str, kind: &str, body: &str| {
        serde_json::from_str::<Value>(&posted(port, path, kind, body).1).unwrap()
    };
    for (part_name, answer) in [
        ("IssuerMetadata", answered("/.well-known/openid-credential-issuer/o/havnby")),
        ("ServerMetadata", answered("/.well-known/oauth-authorization-server/o/havnby")),
        ("Nonce", posted("/o/havnby/nonce", form, "")),
        ("TokenError", posted("/o/havnby/token", form, grant)),
    ] {
        fit(&part(&description, part_name), &[answer]);
    }
}

/// Texts of a badge that say something; names of kinds stand in every program.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if text.chars().count() >= 6 => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(words).collect(),
        Value::Object(members) => {
            let says = |name: &str| !name.ends_with("ype") && name != "@context";
            members.iter().filter(|(name, _)| says(name)).flat_map(|(_, value)| words(value)).collect()
        }
        _ => Vec::new(),
    }
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![fs::read(path).unwrap()] })
        .collect()
}

#[test]
fn of_a_badge_that_was_sent_nothing_is_logged_and_nothing_written() {
    let evening = Evening::new("silent");
    let folder = evening.world.workplace().path("silent");
    fs::create_dir(&folder).unwrap();
    let port = free_port().unwrap();
    let mut command = Command::new(Programs::beside_this_one().unwrap().verifier);
    command
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--trust"])
        .arg(evening.world.trust_list());
    command.current_dir(&folder).env("KREDS_DEMO", "1").env("RUST_LOG", "trace").env("TMPDIR", &folder);
    command.env("HOME", &folder).env("KREDS_TRUST_DIR", folder.join("trust"));
    let _verifier = Service::start(command, port, &folder.join("verifier.log")).unwrap();

    let Evening { badge, token, .. } = &evening;
    let odd = badge.replacen('{', "{\"Geheimnis\":\"Geburtsort\",", 1);
    for text in [badge, token, &odd, &badge.replace("Havnby", "Havn"), &badge[..badge.len() / 2]] {
        let quoted = serde_json::from_str(text).unwrap_or_else(|_| json!(text));
        posted(port, "/", "application/x-www-form-urlencoded", &format!("text={}", form(text)));
        posted(port, "/api/check", "application/json", text);
        posted(
            port,
            "/credentials/verify",
            "application/json",
            &json!({ "verifiableCredential": quoted }).to_string(),
        );
        let shown = json!({ "verifiablePresentation": { "type": "VerifiablePresentation", "verifiableCredential": quoted } });
        posted(port, "/presentations/verify", "application/json", &shown.to_string());
    }

    let parsed: Value = serde_json::from_str(badge).unwrap();
    let mut secrets = words(&parsed["credentialSubject"]);
    secrets.extend(["id", "name"].into_iter().flat_map(|name| words(&parsed[name])));
    secrets.extend(words(&parsed["proof"]["proofValue"]));
    secrets.extend(["Geheimnis", "Geburtsort"].map(str::to_owned));
    // Of a token its signature: what stands before it begins like the status list, which is kept.
    secrets.extend(token.rsplit('.').next().map(str::to_owned));
    let written = files(&folder);
    let holds =
        |file: &Vec<u8>, secret: &str| file.windows(secret.len()).any(|part| part == secret.as_bytes());
    assert!(written.iter().any(|file| holds(file, "DEBUG verifier::checking")), "there is no log");
    let found: Vec<&String> =
        secrets.iter().filter(|secret| written.iter().any(|file| holds(file, secret))).collect();
    assert!(secrets.len() > 20 && found.is_empty(), "{found:?}");
}

/// As in a form of HTML.
fn form(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
