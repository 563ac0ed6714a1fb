//! Parts that the form of a badge and its page share: the checklist of the EU's elements, and alignments in words.

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
    outcome::Target,
};

use crate::{
    badges::{Draft, Element, Presence, title},
    store::Organisation,
};

/// A line of the checklist.
pub(super) struct ElementLine {
    pub(super) name: String,
    pub(super) presence: &'static str,
    pub(super) standing: String,
    pub(super) why: String,
}

/// The eleven elements, and how many of them there are.
pub(super) struct Checklist {
    pub(super) summary: String,
    pub(super) verdict: String,
    pub(super) lines: Vec<ElementLine>,
}

impl Checklist {
    pub(super) fn of(words: &Bundle, draft: &Draft, owner: &Organisation) -> Self {
        let presences = Element::ALL.map(|element| (element, element.presence(draft, owner)));
        let missing = presences.iter().filter(|(_, presence)| *presence == Presence::Missing).count();
        let line = |(element, presence): (Element, Presence)| ElementLine {
            name: words.say(&format!("badges-element-{}", element.name())),
            presence: presence.name(),
            standing: words.say(&format!("badges-presence-{}", presence.name())),
            why: words.say(&format!("badges-why-{}", element.name())),
        };
        let missing = i64::try_from(missing).unwrap_or_default();
        Checklist {
            summary: words.say_with("badges-elements-missing", &[("missing", Arg::from(missing))]),
            verdict: words.say(match missing {
                0 => "badges-is-micro-credential",
                _ if draft.shown.is_assessed() => "badges-is-badge",
                _ => "badges-is-certificate",
            }),
            lines: presences.into_iter().map(line).collect(),
        }
    }
}

/// A goal or competence in words.
pub(super) struct Choice {
    pub(super) reference: String,
    pub(super) framework: &'static str,
    pub(super) title: String,
}

impl Choice {
    pub(super) fn of(target: &'static Target, lang: Lang) -> Self {
        Choice {
            reference: target.to_string(),
            framework: target.framework().name(),
            title: title(target, lang).to_owned(),
        }
    }
}
