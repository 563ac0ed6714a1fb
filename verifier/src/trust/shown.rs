//! Networks and their lists in sentences, and as JSON.

use schemas::{
    did::Did,
    locale::{Arg, Bundle},
    time::Timestamp,
    trust::TrustList,
};
use serde_json::{Value, json};

use super::{
    adding::Taken,
    store::{Contents, Damaged, KeptNetwork},
};

/// What a command answers, for people and for programs.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) lines: Vec<String>,
    pub(super) json: Value,
    pub(super) exit_code: u8,
}

/// The network's name in the reader's language.
fn name<'a>(list: &'a TrustList, say: &Bundle) -> &'a str {
    list.name.get(say.lang()).map_or("", |(_, name)| name)
}

/// A sentence about a list, with all that may be said of it.
fn said(key: &str, list: &TrustList, more: &[(&str, Arg<'_>)], say: &Bundle) -> String {
    let texts = [
        ("network", name(list, say).to_owned()),
        ("did", list.iss.to_string()),
        ("version", list.version.to_string()),
        ("made", say.date(list.iat)),
        ("until", say.date(list.exp)),
        ("root", list.root.fingerprint().to_string()),
    ];
    let issuers = i64::try_from(list.issuers.len()).unwrap_or(i64::MAX);
    let mut facts: Vec<(&str, Arg<'_>)> = texts.iter().map(|(name, text)| (*name, text.into())).collect();
    facts.push(("issuers", issuers.into()));
    facts.extend_from_slice(more);
    say.say_with(key, &facts)
}

pub(super) fn taken(list: &TrustList, taken: Taken, say: &Bundle) -> String {
    match taken {
        Taken::New => said("trust-new", list, &[], say),
        Taken::Newer { from } => said("trust-newer", list, &[("from", (&from.to_string()).into())], say),
        Taken::Same => said("trust-same", list, &[], say),
    }
}

pub(super) fn outcome(taken: Taken) -> &'static str {
    match taken {
        Taken::New => "new",
        Taken::Newer { .. } => "newer",
        Taken::Same => "same",
    }
}

pub(super) fn root(list: &TrustList, say: &Bundle) -> String {
    said("trust-root", list, &[], say)
}

pub(super) fn named(list: &TrustList, say: &Bundle) -> String {
    said("trust-read", list, &[], say)
}

pub(super) fn removed(list: &TrustList, say: &Bundle) -> String {
    said("trust-removed", list, &[], say)
}

impl Damaged {
    /// That it is left out, and what to do.
    pub fn said(&self, say: &Bundle) -> String {
        say.say_with("trust-damaged", &[("file", (&self.file.display().to_string()).into())])
    }
}

/// Why a network's list stays as it is.
pub(super) fn not_updated(network: &Did, list: Option<&TrustList>, code: &str, say: &Bundle) -> String {
    let name = list.map_or(network.as_str(), |list| name(list, say));
    let reason = say.say(&format!("trust-kept-{code}"));
    say.say_with(
        "trust-kept",
        &[("network", name.into()), ("reason", (&reason).into()), ("code", code.into())],
    )
}

/// One network with everything that is known of it.
pub(super) fn network(kept: &KeptNetwork, contents: &Contents, now: Timestamp, say: &Bundle) -> Vec<String> {
    let list = kept.list.claims();
    let origin = [("origin", kept.record.origin.to_string()), ("fetched", say.date(kept.record.fetched))];
    let origin: Vec<(&str, Arg<'_>)> = origin.iter().map(|(name, text)| (*name, text.into())).collect();
    let mut lines = vec![said("trust-list", list, &[], say)];
    lines.extend((now > list.exp).then(|| said("trust-old", list, &[], say)));
    lines.push(said("trust-from", list, &origin, say));
    lines.push(said("trust-root", list, &[], say));
    for through in recognisers(kept, contents) {
        lines.push(said("trust-through", list, &[("through", name(through, say).into())], say));
    }
    for known in &list.recognises {
        let key = if contents.find(&known.network).is_some() {
            "trust-recognises"
        } else {
            "trust-recognises-unheld"
        };
        let other = [("other", known.network.to_string()), ("otherroot", known.root.to_string())];
        let other: Vec<(&str, Arg<'_>)> = other.iter().map(|(name, text)| (*name, text.into())).collect();
        lines.push(said(key, list, &other, say));
    }
    let (first, rest) = (lines.remove(0), lines);
    std::iter::once(first).chain(rest.into_iter().map(|line| format!("    {line}"))).collect()
}

/// The pinned lists that vouch for a network that is not pinned itself.
fn recognisers<'a>(kept: &'a KeptNetwork, contents: &'a Contents) -> impl Iterator<Item = &'a TrustList> {
    let (own, root) = (kept.list.claims(), kept.list.claims().root.fingerprint());
    let pinned = contents.networks.iter().filter(|other| other.record.root.is_some());
    let vouches = move |list: &&TrustList| {
        list.recognises.iter().any(|known| known.network == own.iss && known.root == root)
    };
    pinned.map(|other| other.list.claims()).filter(vouches).filter(|_| kept.record.root.is_none())
}

/// A list as JSON.
pub(super) fn facts(list: &TrustList, say: &Bundle) -> Value {
    json!({
        "did": list.iss, "name": name(list, say), "root": list.root.fingerprint(), "version": list.version,
        "made": list.iat, "until": list.exp, "issuers": list.issuers.len(),
    })
}

/// A network as JSON.
pub(super) fn machine(kept: &KeptNetwork, contents: &Contents, say: &Bundle) -> Value {
    let list = kept.list.claims();
    let mut facts = facts(list, say);
    let recognises = list.recognises.iter().map(|known| {
        json!({
            "network": known.network, "root": known.root, "held": contents.find(&known.network).is_some(),
        })
    });
    let through = recognisers(kept, contents).map(|other| json!(other.iss));
    facts["pinned"] = kept.record.root.is_some().into();
    facts["origin"] = kept.record.origin.to_string().into();
    facts["fetched"] = json!(kept.record.fetched);
    facts["recognises"] = recognises.collect();
    facts["through"] = through.collect();
    facts
}
