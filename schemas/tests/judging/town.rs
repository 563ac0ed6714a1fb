//! One library, one network, one badge, all in order; each test spoils one thing.

use schemas::{
    credential::AchievementCredential,
    key::{Jwk, P256Secret, PublicKey},
    proof::{self, jwt},
    stage::{Document, Unsigned, Verified},
    status::{ListTerms, Purpose, StatusList, StatusListCredential},
    time::Timestamp,
    trust::{
        Anchor, Mark, PinnedKey, Root, Survivors, TrustBook, TrustList, TrustedIssuer, WorkingKey, open,
    },
    verdict::{
        Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, OwnWord, RecipientEvidence,
        Source, StatusEvidence, StatusFound, Verdict, judge,
    },
};
use serde_json::{Value, json};

pub(crate) const LIBRARY: &str = "did:web:badges.example:o:aarhus";
pub(crate) const LIST: &str = "https://badges.example/o/aarhus/status/1";
pub(crate) const NETWORK: &str = "did:web:cities.example:o:north";
const INDEX: u64 = 94_567;

pub(crate) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn secret(byte: u8) -> P256Secret {
    P256Secret::from_bytes([byte; 32]).unwrap()
}

fn public(byte: u8) -> PublicKey {
    PublicKey::P256(secret(byte).public())
}

fn signed<T: Document>(claims: T, key: u8, name: &str) -> Verified<T> {
    let signed = jwt::sign(&Unsigned::new(claims).unwrap(), &secret(key), &name.parse().unwrap()).unwrap();
    proof::verify(signed, &public(key)).unwrap()
}

/// The badge, with these members in place of its own.
pub(crate) fn badge(changes: &Value) -> Verified<AchievementCredential> {
    badge_of(LIBRARY, changes)
}

/// A badge that this issuer signed, with these members in place of its own.
pub(crate) fn badge_of(issuer: &str, changes: &Value) -> Verified<AchievementCredential> {
    let mut badge = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Climate in my street",
        "issuer": { "id": issuer, "type": ["Profile"], "name": "What the badge says" },
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": {
            "id": "urn:uuid:5a4cf6a4-31a7-4f0e-8a6c-98b3f6a3c1aa",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://cities.example/a/climate/1/en",
                "type": ["Achievement"],
                "name": "Climate in my street",
                "description": "Measures and changes something at home.",
                "criteria": { "narrative": "Came to five of six evenings." },
            },
        },
        "credentialStatus": [entry("revocation", INDEX)],
    });
    for (name, value) in changes.as_object().unwrap() {
        badge[name] = value.clone();
    }
    if badge["credentialStatus"].is_null() {
        badge.as_object_mut().unwrap().remove("credentialStatus");
    }
    signed(serde_json::from_value(badge).unwrap(), 3, &format!("{issuer}#p202611a"))
}

pub(crate) fn entry(purpose: &str, index: u64) -> Value {
    json!({
        "type": ["BitstringStatusListEntry"],
        "statusPurpose": purpose,
        "statusListIndex": index.to_string(),
        "statusListCredential": LIST,
    })
}

/// The network's list, changed.
pub(crate) fn trust(change: impl FnOnce(&mut TrustList)) -> Verified<TrustList> {
    list_of(NETWORK, 1, change)
}

/// The list of a network with the library on it, changed; its root is this key, its working key the next one.
pub(crate) fn list_of(network: &str, root: u8, change: impl FnOnce(&mut TrustList)) -> Verified<TrustList> {
    let working = WorkingKey {
        iss: network.parse().unwrap(),
        kid: format!("{network}#p202611a").parse().unwrap(),
        jwk: Jwk(public(root + 1)),
        iat: time("2026-11-01T00:00:00Z"),
        exp: time("2027-11-01T00:00:00Z"),
    };
    let mut list = TrustList {
        iss: network.parse().unwrap(),
        version: 7,
        iat: time("2026-11-20T00:00:00Z"),
        exp: time("2026-12-20T00:00:00Z"),
        name: serde_json::from_value(json!({ "en": "Cities of the North" })).unwrap(),
        root: Root::name(&secret(root), &format!("{network}#root").parse().unwrap(), &working).unwrap(),
        issuers: vec![library()],
        recognises: Vec::new(),
    };
    change(&mut list);
    let text = jwt::sign(&Unsigned::new(list).unwrap(), &secret(root + 1), &working.kid).unwrap();
    open(text.text(), Anchor::HandedOver).unwrap()
}

fn library() -> TrustedIssuer {
    TrustedIssuer {
        did: LIBRARY.parse().unwrap(),
        name: serde_json::from_value(json!({ "en": "Aarhus Libraries" })).unwrap(),
        place: None,
        from: time("2026-01-01T00:00:00Z"),
        until: None,
        closed: None,
        keys: vec![PinnedKey {
            kid: format!("{LIBRARY}#p202611a").parse().unwrap(),
            jwk: Jwk(public(3)),
            from: time("2026-01-01T00:00:00Z"),
            until: None,
            dead: None,
            survivors: None,
        }],
        status_lists: vec![LIST.parse().unwrap()],
        kept_lists: Vec::new(),
    }
}

/// The network's survivors file for the library's key, changed, signed by this network's working key.
pub(crate) fn survivors(
    badges: &[&Verified<AchievementCredential>],
    change: impl FnOnce(&mut Survivors),
) -> Verified<Survivors> {
    let mut file = Survivors {
        iss: NETWORK.parse().unwrap(),
        key: format!("{LIBRARY}#p202611a").parse().unwrap(),
        version: 1,
        iat: time("2026-11-20T00:00:00Z"),
        confirmed: badges.iter().map(|badge| Mark::of(badge.signed()).unwrap()).collect(),
    };
    change(&mut file);
    let name = format!("{}#p202611a", file.iss.as_str());
    signed(file, 2, &name)
}

/// A reader who pinned the network's list, changed.
pub(crate) fn book(change: impl FnOnce(&mut TrustList)) -> TrustBook {
    TrustBook::new([trust(change)])
}

/// The library's status list with these bits set, changed.
pub(crate) fn status(set: &[u64], change: impl FnOnce(&mut StatusListCredential)) -> StatusEvidence {
    let mut bits = StatusList::new(0);
    set.iter().for_each(|index| bits.set(*index).unwrap());
    let terms = ListTerms {
        address: LIST.parse().unwrap(),
        issuer: LIBRARY.parse().unwrap(),
        purpose: Purpose::Revocation,
        valid_from: time("2026-11-21T06:00:00Z"),
        valid_until: Some(time("2026-11-28T06:00:00Z")),
    };
    let mut list = StatusListCredential::new(terms, &bits);
    change(&mut list);
    let name = format!("{}#p202611a", list.issuer().as_str());
    StatusEvidence {
        address: LIST.parse().unwrap(),
        found: StatusFound::List(Box::new(signed(list, 3, &name))),
        source: Source::Fetched,
    }
}

/// Evidence with nothing to find fault with.
pub(crate) fn evidence(trust: &TrustBook) -> Evidence<'_> {
    Evidence {
        moment: Moment::Clock(time("2026-11-22T12:00:00Z")),
        trust,
        key: KeySource::TrustList,
        own_word: OwnWord::Names,
        survivors: Vec::new(),
        status: vec![status(&[1, 2, 3], |_| {})],
        endorsements: EndorsementEvidence::Unchecked,
        holder: HolderEvidence::NotAsked,
        recipient: RecipientEvidence::NotAsked,
    }
}

/// The verdict when only the badge is changed.
pub(crate) fn judged(changes: &Value) -> Verdict {
    judge(&badge(changes), &evidence(&book(|_| {})))
}

/// The verdict when only the evidence is changed.
pub(crate) fn judged_with(change: impl FnOnce(&mut Evidence<'_>)) -> Verdict {
    let lists = book(|_| {});
    let mut evidence = evidence(&lists);
    change(&mut evidence);
    judge(&badge(&json!({})), &evidence)
}

/// The verdict when only the trust list is changed.
pub(crate) fn judged_by(change: impl FnOnce(&mut TrustList)) -> Verdict {
    judge(&badge(&json!({})), &evidence(&book(change)))
}

/// The verdict when the status list has these bits and this change.
pub(crate) fn judged_under(set: &[u64], change: impl FnOnce(&mut StatusListCredential)) -> Verdict {
    judged_with(|evidence| evidence.status = vec![status(set, change)])
}

/// The checks that did not pass, but for the two that are never needed.
pub(crate) fn against(verdict: &Verdict) -> Vec<Code> {
    let codes = verdict.checks().iter().map(|check| check.code());
    codes.filter(|code| code.word() != schemas::verdict::Word::Genuine).collect()
}
