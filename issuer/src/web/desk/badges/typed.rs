//! What somebody typed into the form of a badge, kept as it was: a form that is refused comes back with everything
//! in it.

use schemas::{
    art::{Colour, Design, Sign},
    lang::Lang,
    outcome::{AttendanceRule, Participation, Shown, Target},
    uri::Uri,
};

use crate::badges::Draft;

/// Outcomes that a badge may have, and their fields.
pub(super) const OUTCOMES: [&str; 5] = ["outcome-1", "outcome-2", "outcome-3", "outcome-4", "outcome-5"];
/// The fields of the form, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(Vec<(String, String)>);

impl Typed {
    pub(super) fn sent(fields: Vec<(String, String)>) -> Self {
        Typed(fields)
    }

    /// The value of a field, without space around it.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim()).unwrap_or_default()
    }

    /// The value of a field in one language.
    pub(super) fn get_in(&self, name: &str, lang: &Lang) -> &str {
        self.get(&format!("{name}.{lang}"))
    }

    /// The targets that were chosen for an outcome.
    pub(super) fn targets(&self, outcome: &str) -> Vec<&'static Target> {
        let name = format!("{outcome}.target");
        let chosen = self.0.iter().filter(|(own, _)| *own == name);
        chosen.filter_map(|(_, reference)| Target::find(reference).ok()).collect()
    }

    /// Is anything written of this outcome, in any language?
    pub(super) fn has(&self, outcome: &str) -> bool {
        Lang::ALL.into_iter().any(|lang| !self.get_in(outcome, &lang).is_empty())
    }

    /// A badge as a filled form.
    pub(super) fn of(draft: &Draft) -> Self {
        let mut fields = Vec::new();
        let mut put = |name: String, value: String| fields.push((name, value));
        for (name, text) in
            [("name", &draft.name), ("description", &draft.description), ("quality", &draft.quality)]
        {
            text.iter().for_each(|(lang, text)| put(format!("{name}.{lang}"), text.to_owned()));
        }
        for (name, outcome) in OUTCOMES.iter().zip(&draft.outcomes) {
            outcome.text.iter().for_each(|(lang, text)| put(format!("{name}.{lang}"), text.to_owned()));
            outcome.alignments.iter().for_each(|target| put(format!("{name}.target"), target.to_string()));
            put(format!("{name}.id"), outcome.id.as_ref().map(ToString::to_string).unwrap_or_default());
        }
        put("shown".into(), shown_name(draft.shown).into());
        put("participation".into(), participation_name(draft.participation).into());
        let (rule, sessions) = match draft.attendance {
            AttendanceRule::AllBut(missed) => ("all-but", missed),
            AttendanceRule::AtLeast(needed) => ("at-least", needed),
        };
        put("rule".into(), rule.into());
        put("sessions".into(), sessions.to_string());
        for (name, number) in
            [("hours", draft.hours), ("eqf", draft.eqf.map(u16::from)), ("years", draft.valid_years)]
        {
            put(name.into(), number.map(|number| number.to_string()).unwrap_or_default());
        }
        if let Some(city) = draft.cities.first() {
            put("city".into(), city.city.clone());
            put("activity".into(), city.activity.to_string());
            put("playlist".into(), city.playlist.as_ref().map(Uri::to_string).unwrap_or_default());
        }
        if let Some(design) = draft.design {
            put("sign".into(), design.sign.name().into());
            put("colour".into(), design.colour.name().into());
        }
        Typed(fields)
    }

    /// The design that was chosen so far.
    pub(super) fn design(&self) -> Option<Design> {
        let sign: Sign = self.get("sign").parse().ok()?;
        let colour: Colour = self.get("colour").parse().ok()?;
        Some(Design { sign, colour })
    }
}

/// As forms and sentences name it.
pub(super) fn shown_name(shown: Shown) -> &'static str {
    match shown {
        Shown::Attended => "attended",
        Shown::Peers => "peers",
        Shown::Facilitator => "facilitator",
        Shown::Practice => "practice",
        Shown::Artefact => "artefact",
        Shown::Project => "project",
        Shown::Portfolio => "portfolio",
    }
}

/// As forms and sentences name it.
pub(super) fn participation_name(form: Participation) -> &'static str {
    match form {
        Participation::OnSite => "on-site",
        Participation::Online => "online",
        Participation::Blended => "blended",
    }
}
