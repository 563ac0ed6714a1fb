//! The two answers to one badge side by side, with the reason for whatever differs.

use std::{collections::BTreeMap, fmt};

use schemas::{
    canonical::{self, Fault, Omit},
    json,
};
use serde_json::Value;

use crate::peer::Theirs;

/// What became of a badge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Comparison {
    /// The same bytes.
    Equal,
    /// Neither gives it a form.
    BothRefuse,
    /// We do not read this part of JSON-LD, or give up earlier.
    OnlyTheyAccept(String),
    /// We call wrong what they accept.
    OnlyWeCallItWrong(String),
    /// They drop an identifier that is an empty text without a word; we call it relative, which it is.
    TheyDropEmptyIdentifiers,
    /// They take `_:a b` for a blank node where it is only referred to, and refuse it where it is an identifier.
    TheyTakeSpacesInBlankNodes,
    /// They pass over a language that is null, and types that are none, in a value object, where JSON-LD 1.1 demands an
    /// error (expansion, steps 13.4.8 and 14); without these members the bytes are the same.
    TheyPassOverEmptyMembers,
    /// They drop a term or identifier that has the form of a keyword and is none (`@foo`), with its statement; what is
    /// dropped is not signed, so we refuse it. Without it the bytes are the same.
    TheyDropWhatLooksLikeAKeyword,
    /// We give a form to what they refuse.
    OnlyWeAccept(String),
    /// The same statements; they write one twice, because they miss that differently spelt values are one.
    TheyRepeatLines,
    /// The same statements; they sort by UTF-16 units, and the badge has characters that sort differently so.
    TheySortByUtf16,
    /// Other statements.
    Different(String),
}

impl Comparison {
    pub(crate) fn of(badge: &str, theirs: &Theirs) -> Self {
        match (ours(badge), theirs) {
            (Ok(ours), Ok(theirs)) if ours == *theirs => Comparison::Equal,
            (Ok(ours), Ok(theirs)) => explained(&ours, theirs),
            (Err(_), Err(_)) => Comparison::BothRefuse,
            (Ok(_), Err(refusal)) => Comparison::OnlyWeAccept(refusal.clone()),
            (Err(Refusal::CannotTell(why)), Ok(_)) => Comparison::OnlyTheyAccept(why),
            (Err(Refusal::Wrong(Fault::RelativeIri(iri))), Ok(_)) if iri.is_empty() => {
                Comparison::TheyDropEmptyIdentifiers
            }
            (Err(Refusal::Wrong(Fault::RelativeIri(iri))), Ok(_)) if iri.starts_with("_:") => {
                Comparison::TheyTakeSpacesInBlankNodes
            }
            (Err(Refusal::Wrong(fault)), Ok(_)) => without_what_they_pass_over(badge, &fault, theirs)
                .unwrap_or_else(|| Comparison::OnlyWeCallItWrong(fault.to_string())),
        }
    }

    pub(crate) fn is_explained(&self) -> bool {
        match self {
            Comparison::Equal
            | Comparison::BothRefuse
            | Comparison::OnlyTheyAccept(_)
            | Comparison::TheyDropEmptyIdentifiers
            | Comparison::TheyTakeSpacesInBlankNodes
            | Comparison::TheyPassOverEmptyMembers
            | Comparison::TheyDropWhatLooksLikeAKeyword
            | Comparison::TheyRepeatLines
            | Comparison::TheySortByUtf16 => true,
            Comparison::OnlyWeCallItWrong(_) | Comparison::OnlyWeAccept(_) | Comparison::Different(_) => {
                false
            }
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

enum Refusal {
    CannotTell(String),
    Wrong(Fault),
}

fn ours(badge: &str) -> Result<String, Refusal> {
    let document =
        json::read(badge.as_bytes()).map_err(|error| Refusal::CannotTell(error.kind.to_string()))?;
    match canonical::canonicalise(document.as_object().unwrap(), Omit::Nothing) {
        Ok(canonical) => Ok(canonical.into_string()),
        Err(error) if error.is_unknown() => Err(Refusal::CannotTell(error.fault.to_string())),
        Err(error) => Err(Refusal::Wrong(error.fault)),
    }
}

/// What they pass over, if all else that differs about the badge has a reason too: a badge may have several.
fn without_what_they_pass_over(badge: &str, fault: &Fault, theirs: &Theirs) -> Option<Comparison> {
    let (kind, rest) = match fault {
        Fault::RelativeIri(iri) if looks_like_a_keyword(iri) => {
            (Comparison::TheyDropWhatLooksLikeAKeyword, without_value(badge, iri))
        }
        _ => (Comparison::TheyPassOverEmptyMembers, without_empty_members(badge)),
    };
    Comparison::of(&rest?, theirs).is_explained().then_some(kind)
}

/// The badge without null languages and empty lists of types in its value objects, if it has any.
fn without_empty_members(badge: &str) -> Option<String> {
    fn strip(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(members) => {
                if members.contains_key("@value") {
                    members.retain(|name, value| {
                        !(name == "@language" && value.is_null() || *value == Value::Array(Vec::new()))
                    });
                }
                members.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    stripped(badge, strip)
}

/// JSON-LD 1.1, IRI expansion, step 2.
fn looks_like_a_keyword(text: &str) -> bool {
    let name = text.strip_prefix('@').unwrap_or_default();
    !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_alphabetic())
}

/// The badge without the members that say just this, if it has any.
fn without_value(badge: &str, text: &str) -> Option<String> {
    fn strip(value: &mut Value, text: &str) {
        match value {
            Value::Array(items) => {
                items.retain(|item| item != text);
                items.iter_mut().for_each(|item| strip(item, text));
            }
            Value::Object(members) => {
                members.retain(|_, value| value != text);
                members.values_mut().for_each(|value| strip(value, text));
            }
            _ => {}
        }
    }
    stripped(badge, |value| strip(value, text))
}

/// The badge with less in it; `None` if nothing was there to be taken.
fn stripped(badge: &str, strip: impl FnOnce(&mut Value)) -> Option<String> {
    let whole: Value = serde_json::from_str(badge).ok()?;
    let mut less = whole.clone();
    strip(&mut less);
    (less != whole).then(|| less.to_string())
}

/// Both have a form, and the bytes differ: do they say the same?
fn explained(ours: &str, theirs: &str) -> Comparison {
    let relabelled = canonical::canonicalise_nquads(theirs).map(canonical::Canonical::into_string);
    let mut lines: Vec<&str> = theirs.lines().collect();
    lines.sort_unstable();
    if relabelled.as_deref() != Ok(ours) {
        Comparison::Different(format!("ours:\n{ours}theirs:\n{theirs}"))
    } else if lines.windows(2).any(|pair| pair[0] == pair[1]) {
        Comparison::TheyRepeatLines
    } else if ours.contains(|c| c > '\u{FFFF}') && ours.contains(|c| ('\u{E000}'..='\u{FFFF}').contains(&c)) {
        Comparison::TheySortByUtf16
    } else {
        Comparison::Different("other labels".to_owned())
    }
}

/// How often each happened.
#[derive(Default)]
pub(crate) struct Tally(BTreeMap<Comparison, u64>);

impl Tally {
    pub(crate) fn count(&mut self, comparison: &Comparison) {
        let kind = match comparison {
            Comparison::OnlyTheyAccept(why) => Comparison::OnlyTheyAccept(shortened(why)),
            Comparison::OnlyWeAccept(_) => Comparison::OnlyWeAccept(String::new()),
            Comparison::OnlyWeCallItWrong(_) => Comparison::OnlyWeCallItWrong(String::new()),
            Comparison::Different(_) => Comparison::Different(String::new()),
            other => other.clone(),
        };
        *self.0.entry(kind).or_default() += 1;
    }

    /// A run in which hardly anything is accepted, or hardly anything refused, would prove little.
    pub(crate) fn assert_it_is_a_test(&self, count: u64) {
        let times = |kind| self.0.get(&kind).copied().unwrap_or_default();
        assert!(times(Comparison::Equal) * 3 > count, "too few badges were accepted");
        assert!(times(Comparison::BothRefuse) * 20 > count, "too few badges were refused");
    }
}

/// Without what differs from badge to badge.
fn shortened(why: &str) -> String {
    why.split(['"', '<', '_']).next().unwrap_or_default().chars().filter(|c| !c.is_ascii_digit()).collect()
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(kind, times)| writeln!(f, "{times:>9} {kind}"))
    }
}
