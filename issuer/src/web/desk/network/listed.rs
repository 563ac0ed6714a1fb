//! A member in words: as the published list has it, with what this server knows beside that.

use std::time::Duration;

use schemas::{
    did::Did,
    lang::Localised,
    locale::Bundle,
    time::Timestamp,
    trust::{PinnedKey, TrustedIssuer},
    zone::Zone,
};

use crate::{networks::NetworkOverview, store::Issuing};

/// A member of the network.
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) city: String,
    /// The DID, as part of an address.
    pub(super) path: String,
    pub(super) since: String,
    /// The last day, where an end is set.
    pub(super) until: Option<String>,
    /// Its end has come.
    pub(super) has_left: bool,
    /// Whether it issues, or that it runs elsewhere.
    pub(super) standing: String,
    pub(super) keys: Vec<Key>,
}

/// One of its keys.
pub(super) struct Key {
    pub(super) name: String,
    pub(super) state: String,
    pub(super) is_dead: bool,
    /// Where the list of what outlives it stands.
    pub(super) survivors: Option<String>,
}

impl Listed {
    pub(super) fn of(
        overview: &NetworkOverview,
        issuer: &TrustedIssuer,
        words: &Bundle,
        now: Timestamp,
    ) -> Self {
        let own = overview.own(&issuer.did);
        let zone = own.map_or(Zone::UTC, |own| own.organisation.zone());
        let standing = match (issuer.closed, own.map(|own| own.issuing)) {
            (Some(closed), _) | (None, Some(Issuing::Closed(closed))) => {
                words.say_with("member-closed", &[("day", (&words.day(closed, &zone)).into())])
            }
            (None, Some(Issuing::On)) => words.say("member-issues"),
            (None, Some(Issuing::Off)) => words.say("member-paused"),
            (None, None) => words.say("member-elsewhere"),
        };
        Listed {
            name: name_of(&issuer.name, words, issuer.did.as_str()),
            city: issuer.place.as_ref().map(|place| place.city.clone()).unwrap_or_default(),
            path: in_path(&issuer.did),
            since: words.day(issuer.from, &zone),
            until: issuer.until.map(|until| last_day(words, until, &zone)),
            has_left: issuer.until.is_some_and(|until| until <= now),
            standing,
            keys: issuer.keys.iter().map(|key| shown(key, words, &zone, now)).collect(),
        }
    }
}

fn shown(key: &PinnedKey, words: &Bundle, zone: &Zone, now: Timestamp) -> Key {
    let said = |name: &str, at: Timestamp| words.say_with(name, &[("day", (&words.day(at, zone)).into())]);
    let state = match (key.dead, key.until) {
        (Some(dead), _) => said("member-key-dead", dead),
        (None, Some(until)) if until <= now => said("member-key-ended", until),
        (None, _) => words.say("member-key-signs"),
    };
    Key {
        name: key.kid.fragment().to_owned(),
        state,
        is_dead: key.dead.is_some(),
        survivors: key.survivors.as_ref().map(ToString::to_string),
    }
}

/// A name in the reader's language, or what stands in for one.
pub(super) fn name_of(name: &Localised, words: &Bundle, otherwise: &str) -> String {
    name.get(words.lang()).map_or_else(|| otherwise.to_owned(), |(_, name)| name.to_owned())
}

/// The last day of what ends at a moment: mostly a midnight.
pub(super) fn last_day(words: &Bundle, until: Timestamp, zone: &Zone) -> String {
    words.day(until.before(Duration::from_secs(1)), zone)
}

/// A DID as one part of an address.
pub(super) fn in_path(did: &Did) -> String {
    url::form_urlencoded::byte_serialize(did.as_str().as_bytes()).collect()
}
