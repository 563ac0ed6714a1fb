//! The rows: what is sound and what the lists say about it. What was spoilt on the way is in `spoilt`.

use super::network::{LIBRARY, Network, REVOCATIONS, SUSPENSIONS, entry, name, signed, time};
use super::{closed, kept, spoilt};
use schemas::jose::Compact;
use schemas::qr::payload;
use schemas::status::Purpose;
use schemas::time::Timestamp;
use schemas::trust::{Fingerprint, PinnedKey, TrustedIssuer};
use serde_json::{Value, json};

/// A text that somebody gives, and everything that the reader holds.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) now: Timestamp,
    pub(super) root: Fingerprint,
    /// Trust lists of an earlier visit.
    pub(super) kept: Vec<String>,
    /// Status lists of an earlier visit.
    pub(super) kept_status: Vec<(String, String)>,
    /// Trust lists of today.
    pub(super) trust: Vec<String>,
    pub(super) status: Vec<(String, String)>,
    /// The survivors file of the stolen key.
    pub(super) survivors: Option<String>,
}

impl Case {
    /// A row on an ordinary day: the list names the library, and nothing is withdrawn.
    pub(super) fn on_a_usual_day(network: &Network, name: &'static str, text: impl Into<String>) -> Self {
        Case {
            name,
            text: text.into(),
            now: time("2026-11-22T12:00:00Z"),
            root: network.fingerprint(),
            kept: Vec::new(),
            kept_status: Vec::new(),
            trust: vec![network.list(7, network.library(), &network.working)],
            status: vec![
                (REVOCATIONS.to_owned(), network.status(REVOCATIONS, Purpose::Revocation, &[9])),
                (SUSPENSIONS.to_owned(), network.status(SUSPENSIONS, Purpose::Suspension, &[9])),
            ],
            survivors: None,
        }
    }

    pub(super) fn at(self, now: &str) -> Self {
        Case { now: time(now), ..self }
    }

    pub(super) fn with_status(self, address: &str, text: String) -> Self {
        Case { status: vec![(address.to_owned(), text)], ..self }
    }

    pub(super) fn with_trust(self, trust: Vec<String>) -> Self {
        Case { trust, ..self }
    }
}

/// The link that a QR code holds.
pub(super) fn link(token: &str) -> String {
    format!("https://verify.example/v#{}", payload::encode(token).unwrap().as_str())
}

/// A badge with one member replaced, as a link.
fn bent(network: &Network, pointer: &str, value: Value) -> String {
    let mut badge = network.badge();
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    match badge.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[member.parse::<usize>().unwrap()] = value,
        object => object[member] = value,
    }
    link(&network.token(&badge))
}

/// All rows on which both engines must agree.
pub(super) fn all(network: &Network) -> Vec<Case> {
    let mut cases = ways(network);
    cases.extend(standing(network));
    cases.extend(pointers(network));
    cases.extend(dates(network));
    cases.extend(trust(network));
    cases.extend(recognised(network));
    cases.extend(keys(network));
    cases.extend(strangers(network));
    cases.extend(survivors(network));
    cases.extend(kept::status(network));
    cases.extend(closed::cases(network));
    cases.extend(spoilt::codes(network));
    cases.extend(spoilt::tokens(network));
    cases.extend(spoilt::headers(network));
    cases.extend(spoilt::other_things(network));
    cases
}

/// One badge in all the ways in which it is handed over.
fn ways(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let token = network.token(&network.badge());
    let lean = link(&token);
    let digits = lean.split_once('#').unwrap().1.to_owned();
    let payload: Value = serde_json::from_slice(Compact::read(&token).unwrap().payload()).unwrap();
    let sign =
        |payload: &Value| signed(&payload.to_string(), "JWT", &network.key, &name(LIBRARY, "p202601a"));
    let mut first = json!({ "iss": LIBRARY });
    first.as_object_mut().unwrap().extend(payload.as_object().unwrap().clone());
    let mut audience = payload.clone();
    audience["aud"] = "https://shop.example".into();
    let mut subject = payload;
    subject.as_object_mut().unwrap().shift_remove("sub");
    let mut nameless = network.badge();
    nameless["credentialSubject"].as_object_mut().unwrap().shift_remove("identifier");
    vec![
        row("genuine, lean", lean.clone()),
        row("genuine, full", link(&sign(&first))),
        row("genuine, for an audience", link(&sign(&audience))),
        row("genuine, without the claim of its subject", link(&sign(&subject))),
        row(
            "genuine, of another host",
            lean.replace("https://verify.example/v", "http://old.example:8080/x?y=1"),
        ),
        row("genuine, digits alone", digits),
        row("genuine, among blanks", format!(" \n{lean}\t")),
        row("genuine, as a token", token.clone()),
        row("genuine, without a name", link(&network.token(&nameless))),
        row("genuine, with the other signature of the pair", link(&spoilt::mirrored(&token))),
    ]
}

/// A badge whose one entry points to this place of the list of withdrawn badges.
fn slot(network: &Network, index: &str) -> String {
    bent(network, "/credentialStatus", json!([entry(REVOCATIONS, "revocation", index)]))
}

/// What the status lists say.
fn standing(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let both = |one: &str, other: &str| {
        let entries = json!([entry(REVOCATIONS, "revocation", one), entry(SUSPENSIONS, "suspension", other)]);
        bent(network, "/credentialStatus", entries)
    };
    let living = (Purpose::Revocation, "2026-11-28T00:00:00Z");
    let ended = (Purpose::Revocation, "2026-11-22T00:00:00Z");
    let list =
        |(purpose, until), set: &[u64], key| network.status_until(REVOCATIONS, purpose, set, until, key);
    let elsewhere = network.status(SUSPENSIONS, Purpose::Revocation, &[]);
    let sound = || slot(network, "5");
    let held = |name, text| row(name, sound()).with_status(REVOCATIONS, text);
    vec![
        row("withdrawn", slot(network, "9")),
        row("suspended", both("5", "9")),
        row("withdrawn and suspended", both("9", "9")),
        row("neither of two", both("5", "5")),
        row("no status list at hand", sound())
            .with_status("https://elsewhere.example/status/1", elsewhere.clone()),
        held("status list over", list(ended, &[], &network.key)),
        held("withdrawn on a list that is over", list(ended, &[5], &network.key)),
        held("status list of a stranger", list(living, &[], &network.stranger)),
        held("status list for another purpose", network.status(REVOCATIONS, Purpose::Suspension, &[])),
        held("status list of another address", elsewhere),
        held("status list cut", "eyJ.eyJ.eyJ".to_owned()),
        row("beyond the end of the list", slot(network, "131072")),
    ]
}

/// What the badge says about where its status stands.
fn pointers(network: &Network) -> Vec<Case> {
    let bent = |name, pointer: &str, value: Value| {
        Case::on_a_usual_day(network, name, bent(network, pointer, value))
    };
    let at = |name, index: &str| Case::on_a_usual_day(network, name, slot(network, index));
    let mut none = network.badge();
    none.as_object_mut().unwrap().shift_remove("credentialStatus");
    let half = json!({ "type": "BitstringStatusListEntry", "statusPurpose": "revocation" });
    let elsewhere = "https://elsewhere.example/status/1";
    vec![
        at("index with a leading zero", "007"),
        at("index larger than any", "18446744073709551616"),
        bent("index as a number", "/credentialStatus/0/statusListIndex", 5.into()),
        Case::on_a_usual_day(network, "no status entry", link(&network.token(&none))),
        bent(
            "a list that the network does not name",
            "/credentialStatus/0/statusListCredential",
            elsewhere.into(),
        ),
        bent("an entry without its list", "/credentialStatus", half),
        bent("only an offer to refresh", "/credentialStatus/0/statusPurpose", "refresh".into()),
    ]
}

fn dates(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let until = |end: &str| bent(network, "/validUntil", end.into());
    let mut both = network.badge();
    both["validUntil"] = "2026-11-15T00:00:00Z".into();
    both["credentialStatus"][0]["statusListIndex"] = "9".into();
    vec![
        row("expired", until("2026-11-15T00:00:00Z")),
        row("valid until next year", until("2027-11-15T00:00:00Z")),
        row("expired within the leeway", until("2026-11-22T11:59:30Z")),
        row("expired and withdrawn", link(&network.token(&both))),
        row("not yet valid", bent(network, "/validFrom", "2026-11-25T00:00:00Z".into())),
        row("valid in half a minute", bent(network, "/validFrom", "2026-11-22T12:00:30Z".into())),
        row("clock before the lists", link(&network.token(&network.badge()))).at("2026-11-15T12:00:00Z"),
        row("clock before the status list only", link(&network.token(&network.badge())))
            .at("2026-11-20T12:00:00Z"),
        row("trust list over", link(&network.token(&network.badge()))).at("2026-12-25T00:00:00Z"),
        row("withdrawn, trust list over", bent(network, "/credentialStatus/0/statusListIndex", "9".into()))
            .at("2026-12-25T00:00:00Z"),
    ]
}

fn trust(network: &Network) -> Vec<Case> {
    let sound = link(&network.token(&network.badge()));
    let row = |name| Case::on_a_usual_day(network, name, sound.clone());
    let list = |version, library: TrustedIssuer| network.list(version, library, &network.working);
    let bent_library = |bend: fn(&mut TrustedIssuer)| {
        let mut library = network.library();
        bend(&mut library);
        list(8, library)
    };
    let strangers = network.list(8, network.library(), &network.stranger);
    let other = Network::new();
    let of_other_root = other.list(9, network.library(), &other.working);
    let ended = bent_library(|library| library.until = Some(time("2026-10-01T00:00:00Z")));
    let closed = bent_library(|library| library.closed = Some(time("2026-11-15T00:00:00Z")));
    let twice = network.list_of(8, vec![network.library(), network.library()], vec![], &network.working);
    let key_twice = bent_library(|library| {
        let dead = PinnedKey { dead: Some(time("2026-11-15T00:00:00Z")), ..library.keys[0].clone() };
        library.keys.push(dead);
    });
    vec![
        row("issuer twice on the list").with_trust(vec![twice]),
        row("a key twice on the list, once as dead").with_trust(vec![key_twice]),
        row("issuer on no list").with_trust(vec![]),
        row("issuer trusted no more when it issued").with_trust(vec![ended]),
        row("issuer closed since").with_trust(vec![closed]),
        row("trust list signed by a stranger").with_trust(vec![strangers]),
        row("trust list of another root").with_trust(vec![of_other_root]),
        row("trust list cut").with_trust(vec!["eyJ.eyJ.eyJ".to_owned()]),
        Case { kept: vec![list(9, network.library())], ..row("an older list comes back") }
            .with_trust(vec![list(8, network.library())]),
        Case { kept: vec![list(9, network.library())], ..row("an older list that had no keys comes back") }
            .with_trust(vec![bent_library(|library| library.keys.clear())]),
        Case { kept: vec![list(7, network.library())], ..row("a newer list takes the keys away") }
            .with_trust(vec![bent_library(|library| library.keys.clear())]),
    ]
}

/// The library stands on the list of another network.
fn recognised(network: &Network) -> Vec<Case> {
    let sound = link(&network.token(&network.badge()));
    let other = Network::named("did:web:south.example");
    let third = Network::named("did:web:west.example");
    let north = |known| network.list_of(8, vec![], known, &network.working);
    let south = |known| other.list_of(3, vec![network.library()], known, &other.working);
    let west = || third.list_of(3, vec![network.library()], vec![], &third.working);
    let row = |name, trust| Case::on_a_usual_day(network, name, sound.clone()).with_trust(trust);
    let mut posing = other.recognised();
    posing.network = "did:web:west.example".parse().unwrap();
    vec![
        row("through a network that ours recognises", vec![north(vec![other.recognised()]), south(vec![])]),
        row("through one that ours recognises, over", vec![north(vec![other.recognised()]), south(vec![])])
            .at("2026-12-25T00:00:00Z"),
        row("through one that ours does not recognise", vec![north(vec![]), south(vec![])]),
        row("through one that ours recognises by another name", vec![north(vec![posing]), south(vec![])]),
        row(
            "two steps away",
            vec![
                north(vec![other.recognised()]),
                other.list_of(3, vec![], vec![third.recognised()], &other.working),
                west(),
            ],
        ),
    ]
}

/// Badges of the stolen key, which only the issuer's records can tell from a thief's.
fn survivors(network: &Network) -> Vec<Case> {
    let kid = name(LIBRARY, "p202601b");
    let real = network.token_by(&network.badge(), &network.stolen_key, &kid);
    let mut forged = network.badge();
    forged["name"] = "Doctor of Climate".into();
    let forged = network.token_by(&forged, &network.stolen_key, &kid);
    let file = network.survivors(&[&real], &network.working);
    let of_stranger = network.survivors(&[&forged], &network.stranger);
    let row = |name, token: &str, file| Case {
        survivors: Some(file),
        ..Case::on_a_usual_day(network, name, link(token))
    };
    vec![
        row("stolen key, a badge that the records confirm", &real, file.clone()),
        row("stolen key, a badge that they do not", &forged, file),
        row("stolen key, confirmed by a stranger", &forged, of_stranger),
        row("stolen key, confirmed by nothing readable", &real, "eyJ.eyJ.eyJ".to_owned()),
    ]
}

fn keys(network: &Network) -> Vec<Case> {
    let row = |name, token: String| Case::on_a_usual_day(network, name, link(&token));
    let by = |badge: &Value, key, kid: &str| network.token_by(badge, key, &kid.parse().unwrap());
    let mut earlier = network.badge();
    earlier["validFrom"] = "2025-06-01T00:00:00Z".into();
    let mut like = network.badge();
    like["issuer"]["id"] = "did:web:badges.examp1e:o:havnby".into();
    let badge = network.badge();
    vec![
        row(
            "key of last year, badge of last year",
            by(&earlier, &network.old_key, &format!("{LIBRARY}#p202501a")),
        ),
        row("key of last year, badge of today", by(&badge, &network.old_key, &format!("{LIBRARY}#p202501a"))),
        row(
            "key of this year, badge of last year",
            by(&earlier, &network.key, &format!("{LIBRARY}#p202601a")),
        ),
        row("stolen key", by(&badge, &network.stolen_key, &format!("{LIBRARY}#p202601b"))),
        row("a key that is not on the list", by(&badge, &network.stranger, &format!("{LIBRARY}#p202612z"))),
        row(
            "a stranger under the library's key",
            by(&badge, &network.stranger, &format!("{LIBRARY}#p202601a")),
        ),
        row(
            "a key pinned for another kind of signature",
            by(&badge, &network.key, &format!("{LIBRARY}#e202601a")),
        ),
        row("a key of another issuer", by(&badge, &network.stranger, "did:web:evil.example#p202601a")),
        row(
            "a look-alike of the library",
            by(&like, &network.stranger, "did:web:badges.examp1e:o:havnby#p202601a"),
        ),
        row("a look-alike under the library's key", by(&like, &network.key, &format!("{LIBRARY}#p202601a"))),
    ]
}

/// Strangers whose address looks like the library's, and some whose does not.
pub(super) fn strangers(network: &Network) -> Vec<Case> {
    let hosts = [
        "badges.exarnple",
        "badgs.example",
        "ba-dges.example",
        "bagdes.example",
        "xn--bdges-4ve.example",
        "xn--bdges-3wa.example",
        "xn--bdges-.example",
        "xn--99999999.example",
        "xn--hxajbheg2az3al.example",
        "badges.example.net",
        "batches.examples",
        "other.example",
    ];
    let row = |host: &&'static str| {
        let (mut badge, did) = (network.badge(), format!("did:web:{host}:o:havnby"));
        badge["issuer"]["id"] = did.as_str().into();
        let token = network.token_by(&badge, &network.stranger, &format!("{did}#p202601a").parse().unwrap());
        Case::on_a_usual_day(network, host, link(&token))
    };
    hosts.iter().map(row).collect()
}

/// Rows that the page leaves to its server, whatever the program says.
pub(super) fn beyond(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let bent = |pointer: &str, value: Value| bent(network, pointer, value);
    let mut edwards = network.badge();
    edwards["issuer"]["id"] = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK".into();
    let kid = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    vec![
        row("a member that no context defines", bent("/credentialSubject/grade", "A".into())),
        row("a null", bent("/credentialSubject/role", Value::Null)),
        row("an empty array", bent("/evidence", json!([]))),
        row("an item twice", bent("/credentialSubject/achievement/tag", json!(["a", "a"]))),
        row("a number where a text belongs", bent("/credentialSubject/role", 7.into())),
        row("a relative identifier", bent("/credentialSubject/id", "learner".into())),
        row(
            "another context",
            bent("/@context/1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json".into()),
        ),
        row(
            "nine status entries",
            bent("/credentialStatus", vec![entry(REVOCATIONS, "revocation", "5"); 9].into()),
        ),
        row("an endorsement", bent("/endorsementJwt", json!(["eyJ.eyJ.eyJ"]))),
        row("another kind of status", bent("/credentialStatus/0/type", json!(["1EdTechRevocationList"]))),
        row("another purpose of status", bent("/credentialStatus/0/statusPurpose", "message".into())),
        row("a token with RS256", network.rs256(&network.badge())),
        row("a badge as JSON", network.badge().to_string()),
        row("a link to a badge", "https://badges.example/o/havnby/badge.json".to_owned()),
        row("a did:key issuer", link(&network.token_by(&edwards, &network.stranger, &kid.parse().unwrap()))),
    ]
}
