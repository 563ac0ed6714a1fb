//! Class J: text and trust. Issuers that look like others, lists that come back, lists by others, marks that turn text.

use crate::addresses::own_did;
use crate::case::{Case, Held, bent, changed};
use crate::forge::{self, options};
use crate::network::{Network, REVOCATIONS, time};
use schemas::status::Purpose;
use schemas::trust::TrustedIssuer;
use schemas::verdict::Code;

/// Names that pose as the library's.
const POSING: [&str; 12] = [
    "Havnby Library",
    "HAVNBY LIBRARY",
    "Havnby  Library",
    "Havnbу Library",
    "Ηavnby Library",
    "Havnby Lіbrary",
    "Havnby Iibrary",
    "Havnby Librarv",
    "Havnby\u{200b} Library",
    "\u{202e}yrarbiL ybnvaH",
    "Hаvnbу Lіbrаrу",
    "Ｈａｖｎｂｙ Library",
];

/// Marks that hide, turn or overwrite what stands beside them.
const MARKS: [(&str, &str); 14] = [
    ("a mark that turns the line", "\u{202e}eniuneg"),
    ("an isolate that is never closed", "\u{2067}x"),
    ("a letter without width", "gen\u{200b}uine"),
    ("a joiner of words", "gen\u{2060}uine"),
    ("a byte order mark", "\u{feff}genuine"),
    ("a soft hyphen", "gen\u{ad}uine"),
    ("a flood of accents", "Z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"),
    ("tags that nobody sees", "x\u{e0067}\u{e0065}\u{e006e}"),
    ("a line separator", "x\u{2028}✔ GENUINE"),
    ("a paragraph separator", "x\u{2029}✔ GENUINE"),
    ("an escape of eight bits", "\u{9b}2J"),
    ("a command to the operating system", "\u{9d}0;genuine\u{9c}"),
    ("a filler of Hangul", "\u{3164}\u{115f}"),
    ("markup", "<b onmouseover=alert(1)>genuine</b>"),
];

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = posing(network);
    cases.extend(hosts(network));
    cases.extend(marks(network));
    cases.extend(lists(network));
    cases.extend(versions(network));
    cases.extend(recognised(network));
    cases.extend(entries(network));
    cases.extend(dates(network));
    cases
}

/// The badge of an issuer whom nobody knows, sound in itself.
fn strangers(network: &Network, badge: serde_json::Value) -> String {
    let did = own_did(network);
    let fragment = did.rsplit_once(':').unwrap().1.to_owned();
    let badge = changed(badge, "/issuer/id", did.clone().into());
    let options = changed(options(), "/verificationMethod", format!("{did}#{fragment}").into());
    forge::embed(network, badge, &options).to_string()
}

fn posing(network: &Network) -> Vec<Case> {
    let named = |name: &str| {
        let badge = strangers(network, bent(network, "/issuer/name", name.into()));
        Case::new(
            format!("an issuer that calls itself {}", name.escape_unicode()),
            badge,
            Code::IssuerUnknown,
        )
    };
    POSING.map(named).into()
}

/// Web addresses that pose as the library's; whose keys they name cannot be asked for here.
fn hosts(network: &Network) -> Vec<Case> {
    let of = |did: &str| {
        let badge = bent(network, "/issuer/id", did.into());
        let token = network.token_by(&badge, &network.stranger, &format!("{did}#p1").parse().unwrap());
        Case::new(format!("the issuer {did}"), token, Code::KeyNotLookedUp)
    };
    [
        "did:web:badges.examp1e:o:havnby",
        "did:web:badges.example.evil.example:o:havnby",
        "did:web:badges-example.com:o:havnby",
        "did:web:xn--bdges-9ra.example:o:havnby",
        "did:web:badges.example%3A8443:o:havnby",
        "did:web:badges.example:o:havnby:o:havnby",
    ]
    .map(of)
    .into()
}

fn marks(network: &Network) -> Vec<Case> {
    let each = MARKS.into_iter().flat_map(|(name, text)| {
        ["/name", "/issuer/name"].map(|place| {
            let badge = strangers(network, bent(network, place, text.into()));
            Case::new(format!("{name} in {place}"), badge, Code::IssuerUnknown)
        })
    });
    each.collect()
}

/// The sound badge while its reader holds these trust lists.
fn holding(network: &Network, name: &str, trust: Vec<String>, code: Code) -> Case {
    let held = Held { trust, ..Held::usual(network) };
    Case::new(name, network.token(&network.badge()), code).holding(held)
}

/// Off the lists the library is anybody, and nobody can be asked for its key.
const UNLISTED: Code = Code::KeyNotLookedUp;
/// Without any list that is what the reader lacks first.
const NO_LIST: Code = Code::TrustListNone;

fn lists(network: &Network) -> Vec<Case> {
    let other = Network::new();
    let signed_with = |secret| network.list(7, network.library(), secret);
    let sound = signed_with(&network.working);
    let mut parts: Vec<&str> = sound.split('.').collect();
    let later = network.list(9, network.library(), &network.working);
    parts[1] = later.split('.').nth(1).unwrap();
    let unlisted = |name: &str, list: String| holding(network, name, vec![list], NO_LIST);
    vec![
        holding(network, "no list", vec![], NO_LIST),
        unlisted("a list by a stranger", signed_with(&network.stranger)),
        unlisted("a list of another root", other.list(7, network.library(), &other.working)),
        unlisted("a list signed with its root", signed_with(&network.root)),
        unlisted("a list signed by the library itself", signed_with(&network.key)),
        unlisted("a list cut", sound[..sound.len() - 9].to_owned()),
        unlisted("a list with the payload of another", parts.join(".")),
        unlisted("a badge for a list", network.token(&network.badge())),
        unlisted("a status list for a list", network.status(REVOCATIONS, Purpose::Revocation, &[])),
    ]
}

/// Lists of one network that differ.
fn versions(network: &Network) -> Vec<Case> {
    let with_keys = || network.list(7, network.library(), &network.working);
    let without_keys = |version| {
        let library = TrustedIssuer { keys: Vec::new(), ..network.library() };
        network.list(version, library, &network.working)
    };
    let gone = |name: &str, lists| holding(network, name, lists, Code::KeyNotOnList);
    vec![
        gone("a newer list that takes the keys away", vec![with_keys(), without_keys(8)]),
        gone("an older list that had the keys", vec![without_keys(8), with_keys()]),
        gone("two lists of one version", vec![without_keys(7), with_keys()]),
    ]
}

fn recognised(network: &Network) -> Vec<Case> {
    let south = Network::named("did:web:south.example");
    let west = Network::named("did:web:west.example");
    let north = |known| network.list_of(8, vec![], known, &network.working);
    let of_south = |known| south.list_of(3, vec![network.library()], known, &south.working);
    let of_west = west.list_of(3, vec![network.library()], vec![], &west.working);
    let mut posing = south.recognised();
    posing.network = "did:web:west.example".parse().unwrap();
    let mut of_other_root = south.recognised();
    of_other_root.root = west.fingerprint();
    let empty_south = south.list_of(3, vec![], vec![west.recognised()], &south.working);
    let through = |name: &str, lists| holding(network, &format!("through {name}"), lists, UNLISTED);
    vec![
        through("a network that nobody recognises", vec![north(vec![]), of_south(vec![])]),
        through("a network under another name", vec![north(vec![posing]), of_south(vec![])]),
        through("a network with another root", vec![north(vec![of_other_root]), of_south(vec![])]),
        through("two steps", vec![north(vec![south.recognised()]), empty_south, of_west]),
        holding(
            network,
            "through one that recognises itself",
            vec![of_south(vec![south.recognised()])],
            NO_LIST,
        ),
    ]
}

/// What the entry of the library says.
fn entries(network: &Network) -> Vec<Case> {
    let with = |name: &str, bend: &dyn Fn(&mut TrustedIssuer), code| {
        let mut library = network.library();
        bend(&mut library);
        holding(network, name, vec![network.list(8, library, &network.working)], code)
    };
    let (before, after) = (time("2026-11-09T00:00:00Z"), time("2026-11-11T00:00:00Z"));
    vec![
        with("a key reported stolen", &|library| library.keys[0].dead = Some(before), Code::KeyDead),
        with("a key that began later", &|library| library.keys[0].from = after, Code::KeyOutOfTime),
        with("a key that ended", &|library| library.keys[0].until = Some(before), Code::KeyOutOfTime),
        with("a library that began later", &|library| library.from = after, Code::IssuerOutOfTime),
        with("a library that ended", &|library| library.until = Some(before), Code::IssuerOutOfTime),
        with(
            "another key under the same name",
            &|library| library.keys[0].jwk = library.keys[1].jwk.clone(),
            Code::SignatureWrong,
        ),
        with("no list of withdrawn badges", &|library| library.status_lists.clear(), Code::StatusMissing),
    ]
}

fn dates(network: &Network) -> Vec<Case> {
    let dated = |name: &str, member: &str, date: &str, code| {
        Case::new(name, network.token(&changed(network.badge(), member, date.into())), code)
    };
    vec![
        dated("past its last day", "/validUntil", "2026-11-15T00:00:00Z", Code::Expired),
        dated("before its first day", "/validFrom", "2026-11-25T00:00:00Z", Code::NotYetValid),
    ]
}
