//! A library on loopback with everything that a verifier asks for: its DID document, its status list, a trust list.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use schemas::{
    Demo,
    credential::AchievementCredential,
    did::{Did, document::DidDocument},
    key::{Jwk, P256Secret, PublicKey},
    proof::jwt,
    stage::{Document, Signed, Unsigned},
    status::{ListTerms, Purpose, StatusList, StatusListCredential},
    time::Timestamp,
    trust::{Mark, PinnedKey, Root, Survivors, TrustList, TrustedIssuer, WorkingKey},
};
use serde_json::{Value, json};
use verifier::{call::call, progress::Screen, run::Machine};

pub(crate) const NOW: &str = "2026-11-22T12:00:00Z";
const NETWORK: &str = "did:web:localhost%3A1:o:north";

/// The library, and the files that it gave away.
pub(crate) struct Town {
    did: Did,
    address: String,
    folder: PathBuf,
    pages: Pages,
}

pub(crate) type Pages = Arc<Mutex<HashMap<String, String>>>;

/// What a run of the program answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    /// The lines of `--json`.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    time(NOW)
}

fn secret(byte: u8) -> P256Secret {
    P256Secret::from_bytes([byte; 32]).unwrap()
}

fn public(byte: u8) -> PublicKey {
    PublicKey::P256(secret(byte).public())
}

impl Town {
    /// A library in which the badges at these places of the status list are withdrawn.
    pub(crate) fn with_withdrawn(name: &str, withdrawn: &[u64]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::remove_dir_all(&folder).ok();
        std::fs::create_dir_all(&folder).unwrap();
        let did: Did = format!("did:web:localhost%3A{port}:o:aarhus").parse().unwrap();
        let town = Town {
            did,
            address: format!("http://localhost:{port}/o/aarhus"),
            folder,
            pages: Pages::default(),
        };
        *town.pages.lock().unwrap() = HashMap::from([
            ("/o/aarhus/did.json".to_owned(), town.document()),
            ("/o/aarhus/status/1".to_owned(), town.status(withdrawn)),
            ("/o/aarhus/badge.jwt".to_owned(), town.badge(5)),
        ]);
        let pages = Arc::clone(&town.pages);
        std::thread::spawn(move || serve(&listener, &pages));
        std::fs::write(town.file("trust.jwt"), town.trust_list(|_| {})).unwrap();
        std::fs::write(town.file("badge.jwt"), town.badge(5)).unwrap();
        town
    }

    pub(crate) fn file(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn page(&self, name: &str) -> String {
        format!("{}/{name}", self.address)
    }

    fn key(&self) -> schemas::did::DidUrl {
        self.did.key("p202611a").unwrap()
    }

    fn document(&self) -> String {
        self.document_naming("p202611a", 3)
    }

    /// The library's DID document with this one key under this name.
    pub(crate) fn document_naming(&self, fragment: &str, key: u8) -> String {
        let name = self.did.key(fragment).unwrap();
        serde_json::to_string(&DidDocument::new(self.did.clone(), [(name, public(key))])).unwrap()
    }

    fn status(&self, withdrawn: &[u64]) -> String {
        self.status_of("2026-11-22T06:00:00Z", withdrawn)
    }

    /// The status list of this date, good for a week, in which the badges at these places are withdrawn.
    pub(crate) fn status_of(&self, date: &str, withdrawn: &[u64]) -> String {
        self.list_at(&self.page("status/1"), date, withdrawn)
    }

    /// The same at this address, of today.
    pub(crate) fn token_of_list(&self, address: &str, withdrawn: &[u64]) -> String {
        self.list_at(address, "2026-11-22T06:00:00Z", withdrawn)
    }

    fn list_at(&self, address: &str, date: &str, withdrawn: &[u64]) -> String {
        let mut bits = StatusList::new(0);
        withdrawn.iter().for_each(|index| bits.set(*index).unwrap());
        let terms = ListTerms {
            address: address.parse().unwrap(),
            issuer: (&self.did).into(),
            purpose: Purpose::Revocation,
            valid_from: time(date),
            valid_until: Some(time(date).after(std::time::Duration::from_secs(7 * 24 * 60 * 60))),
        };
        self.token(StatusListCredential::new(terms, &bits))
    }

    /// Signed by the library.
    pub(crate) fn token<T: Document>(&self, claims: T) -> String {
        jwt::sign(&Unsigned::new(claims).unwrap(), &secret(3), &self.key()).unwrap().text().to_owned()
    }

    /// The same badge, signed with another key in the library's name.
    pub(crate) fn badge_by(&self, fragment: &str, key: u8) -> String {
        let claims: AchievementCredential = serde_json::from_value(self.badge_claims(5)).unwrap();
        let name = self.did.key(fragment).unwrap();
        jwt::sign(&Unsigned::new(claims).unwrap(), &secret(key), &name).unwrap().text().to_owned()
    }

    /// The badge with this place in the status list, as a token.
    pub(crate) fn badge(&self, index: u64) -> String {
        self.token::<AchievementCredential>(serde_json::from_value(self.badge_claims(index)).unwrap())
    }

    /// What that badge says.
    pub(crate) fn badge_claims(&self, index: u64) -> Value {
        json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "Climate in my street",
            "issuer": { "id": self.did.as_str(), "type": ["Profile"], "name": "The best <b>library</b>" },
            "validFrom": "2026-11-10T12:00:00Z",
            "credentialSubject": {
                "id": "urn:uuid:5a4cf6a4-31a7-4f0e-8a6c-98b3f6a3c1aa",
                "type": ["AchievementSubject"],
                "identifier": [{
                    "type": ["IdentityObject"],
                    "hashed": false,
                    "identityHash": "Žan Č.",
                    "identityType": "name",
                }],
                "achievement": {
                    "id": "https://cities.example/a/climate/1/en",
                    "type": ["Achievement"],
                    "name": "Climate in my street",
                    "description": "Measures and changes something at home.",
                    "criteria": { "narrative": "Can:\n- mend a window\n\nCame to five of six evenings." },
                    "alignment": [assessed()],
                },
            },
            "credentialStatus": [{
                "type": ["BitstringStatusListEntry"],
                "statusPurpose": "revocation",
                "statusListIndex": index.to_string(),
                "statusListCredential": self.page("status/1"),
            }],
        })
    }

    /// The network's list, changed.
    pub(crate) fn trust_list(&self, change: impl FnOnce(&mut TrustList)) -> String {
        self.list_of(NETWORK, 1, change)
    }

    /// The list of a network that knows the library, changed; its root is this key, its working key the next.
    pub(crate) fn list_of(&self, network: &str, root: u8, change: impl FnOnce(&mut TrustList)) -> String {
        let working = WorkingKey {
            iss: network.parse().unwrap(),
            kid: format!("{network}#p202611a").parse().unwrap(),
            jwk: Jwk(public(root + 1)),
            iat: time("2026-11-01T00:00:00Z"),
            exp: time("2027-11-01T00:00:00Z"),
        };
        let mut list = TrustList {
            iss: network.parse().unwrap(),
            version: 1,
            iat: time("2026-11-20T00:00:00Z"),
            exp: time("2026-12-20T00:00:00Z"),
            name: serde_json::from_value(json!({ "en": "Cities of the North" })).unwrap(),
            root: Root::name(&secret(root), &format!("{network}#root").parse().unwrap(), &working).unwrap(),
            issuers: vec![self.library()],
            recognises: Vec::new(),
        };
        change(&mut list);
        jwt::sign(&Unsigned::new(list).unwrap(), &secret(root + 1), &working.kid).unwrap().text().to_owned()
    }

    fn library(&self) -> TrustedIssuer {
        let from = time("2026-01-01T00:00:00Z");
        let key = PinnedKey {
            kid: self.key(),
            jwk: Jwk(public(3)),
            from,
            until: None,
            dead: None,
            survivors: None,
        };
        TrustedIssuer {
            did: self.did.clone(),
            name: serde_json::from_value(json!({ "en": "Aarhus Libraries", "da": "Aarhus Biblioteker" }))
                .unwrap(),
            place: None,
            from,
            until: None,
            closed: None,
            keys: vec![key],
            status_lists: vec![self.page("status/1").parse().unwrap()],
            kept_lists: Vec::new(),
        }
    }

    /// The library's DID.
    pub(crate) fn library_did(&self) -> &str {
        self.did.as_str()
    }

    /// The network's survivors file for the library's key, which confirms these badges.
    pub(crate) fn survivors(&self, badges: &[&str]) -> String {
        let file = Survivors {
            iss: NETWORK.parse().unwrap(),
            key: self.key(),
            version: 1,
            iat: time("2026-11-20T00:00:00Z"),
            confirmed: badges.iter().map(|badge| Mark::of(&Signed::read(badge).unwrap()).unwrap()).collect(),
        };
        let name = format!("{NETWORK}#p202611a").parse().unwrap();
        jwt::sign(&Unsigned::new(file).unwrap(), &secret(2), &name).unwrap().text().to_owned()
    }

    /// The DID of a network whose list this town's own server has.
    pub(crate) fn network(&self, name: &str) -> String {
        self.did.as_str().replace(":o:aarhus", &format!(":n:{name}"))
    }

    /// Lets the server answer like this from now on.
    pub(crate) fn publish(&self, path: &str, text: String) {
        self.pages.lock().unwrap().insert(path.to_owned(), text);
    }

    /// The server gives no answer there any more.
    pub(crate) fn withdraw(&self, path: &str) {
        self.pages.lock().unwrap().remove(path);
    }

    /// Where the server has a page.
    pub(crate) fn at(&self, path: &str) -> String {
        self.address.replace("/o/aarhus", path)
    }

    /// Runs the program in demo mode with a store of this town's own.
    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        let store = self.file("store");
        kreds_verifier(&[arguments, &["--trust-dir", &store]].concat(), Demo::On)
    }

    /// Runs `check` in demo mode, trusting the network's list.
    pub(crate) fn check(&self, arguments: &[&str]) -> Answer {
        let trust = self.file("trust.jwt");
        kreds_verifier(&[&["check", "--trust", &trust], arguments].concat(), Demo::On)
    }
}

/// How it was assessed, in a term of the European lists.
fn assessed() -> Value {
    json!({
        "type": ["Alignment"],
        "targetName": "project work",
        "targetType": "ext:AssessmentType",
        "targetUrl": "http://data.europa.eu/snb/assessment/795dac4096",
    })
}

/// Runs the program.
pub(crate) fn kreds_verifier(arguments: &[&str], demo: Demo) -> Answer {
    let all = std::iter::once("kreds-verifier").chain(arguments.iter().copied());
    let all: Vec<_> = all.map(std::ffi::OsString::from).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = call(
        &all,
        &mut Machine {
            demo,
            clock: now,
            chance: |bytes| bytes.fill(7),
            trust_folder: None,
            screen: Screen::None,
            locale: None,
            out: &mut out,
            err: &mut err,
        },
    );
    Answer { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

pub(crate) fn serve(listener: &TcpListener, pages: &Pages) {
    for stream in listener.incoming() {
        let mut stream = stream.unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        lines.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
        let page = first.split(' ').nth(1).and_then(|path| pages.lock().unwrap().get(path).cloned());
        let answer = match page {
            Some(body) => format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            ),
            None => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
        };
        stream.write_all(answer.as_bytes()).ok();
    }
}
