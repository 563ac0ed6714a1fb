//! The form of a badge as a page: the organisation's own language first, the others folded away, the picture and the
//! checklist beside it.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use schemas::{
    art::{Art, Colour, Design, Sign},
    lang::Lang,
    locale::Bundle,
    outcome::{Participation, Shown},
};

use super::{
    super::{Complaints, Desk, DeskFrame},
    parts::{Checklist, Choice},
    picture::RING,
    typed::{OUTCOMES, Typed, participation_name, shown_name},
};
use crate::{
    badges::{Draft, find},
    web::page::{own_name, show},
};

#[derive(Template)]
#[template(path = "badge_form.html")]
pub(super) struct Page {
    frame: DeskFrame,
    org: String,
    heading: String,
    hint: String,
    /// The version that is being changed.
    base: Option<u32>,
    typed: Typed,
    complaints: Complaints,
    first: Lang,
    others: Vec<Language>,
    outcomes: Vec<Outcome>,
    shown: Vec<Choosable>,
    forms: Vec<Choosable>,
    signs: Vec<Choosable>,
    colours: Vec<Choosable>,
    svg: String,
    checklist: Checklist,
}

/// Another language than the organisation's own.
struct Language {
    lang: Lang,
    name: &'static str,
}

/// A row of the form.
struct Outcome {
    field: &'static str,
    label: String,
    /// Its name in the catalogue, if it has one.
    id: String,
    /// What is looked for.
    asked: String,
    chosen: Vec<Choice>,
    found: Vec<Choice>,
    more: Option<String>,
    nothing: bool,
}

/// Something to choose.
struct Choosable {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

/// What the form is for.
pub(super) enum Purpose {
    /// A new badge.
    New,
    /// The version after this one.
    After(u32),
}

/// The page with what was typed so far.
pub(super) fn page(desk: Desk, purpose: &Purpose, typed: Typed, read: (Draft, Complaints)) -> Response {
    let (draft, complaints) = read;
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let words = &desk.frame.words;
    let first = desk.organisation.language;
    let design = draft.design.unwrap_or(Design { sign: Sign::ALL[0], colour: Colour::ALL[0] });
    let name = draft.name.get(first).map(|(_, name)| name.to_owned()).unwrap_or_default();
    let art = Art { design, name, city: desk.organisation.city.clone(), ring: RING };
    let others = Lang::ALL.into_iter().filter(|lang| *lang != first);
    let others = others.map(|lang| Language { lang, name: own_name(lang) }).collect();
    let page = Page {
        org: desk.organisation.slug.clone(),
        heading: match purpose {
            Purpose::New => words.say("badges-new"),
            Purpose::After(_) => words.say("badges-change"),
        },
        hint: match purpose {
            Purpose::New => words.say("badges-new-hint"),
            Purpose::After(_) => words.say("badges-change-hint"),
        },
        base: match purpose {
            Purpose::New => None,
            Purpose::After(version) => Some(*version),
        },
        first,
        others,
        outcomes: outcomes(&typed, words),
        shown: shown(words, draft.shown),
        forms: forms(words, draft.participation),
        signs: signs(words, design.sign),
        colours: colours(words, design.colour),
        svg: art.svg(),
        checklist: Checklist::of(words, &draft, &desk.organisation),
        typed,
        complaints,
        frame: desk.frame,
    };
    show(status, &page)
}

/// Every outcome that is written, and room for another.
fn outcomes(typed: &Typed, words: &Bundle) -> Vec<Outcome> {
    let written = OUTCOMES.iter().rposition(|field| typed.has(field)).map_or(0, |last| last + 1);
    let rows = (written + 1).max(2);
    OUTCOMES.iter().take(rows).enumerate().map(|(at, field)| outcome(typed, words, field, at + 1)).collect()
}

fn outcome(typed: &Typed, words: &Bundle, field: &'static str, number: usize) -> Outcome {
    let lang = words.lang();
    let chosen = typed.targets(field);
    let asked = typed.get(&format!("{field}.find"));
    let found = find(asked, lang);
    let more = i64::try_from(found.more).unwrap_or_default();
    let number = i64::try_from(number).unwrap_or_default();
    Outcome {
        field,
        id: typed.get(&format!("{field}.id")).to_owned(),
        asked: asked.to_owned(),
        label: words.say_with("badges-outcome", &[("number", number.into())]),
        nothing: !asked.is_empty() && found.shown.is_empty(),
        more: (more > 0).then(|| words.say_with("badges-find-more", &[("more", more.into())])),
        found: found
            .shown
            .into_iter()
            .filter(|target| !chosen.contains(target))
            .map(|target| Choice::of(target, lang))
            .collect(),
        chosen: chosen.into_iter().map(|target| Choice::of(target, lang)).collect(),
    }
}

fn shown(words: &Bundle, chosen: Shown) -> Vec<Choosable> {
    let option = |shown: Shown| Choosable {
        value: shown_name(shown),
        label: words.say(&format!("badges-shown-{}", shown_name(shown))),
        is_chosen: shown == chosen,
    };
    Shown::ALL.into_iter().map(option).collect()
}

fn forms(words: &Bundle, chosen: Participation) -> Vec<Choosable> {
    let option = |form: Participation| Choosable {
        value: participation_name(form),
        label: words.say(&format!("badges-form-{}", participation_name(form))),
        is_chosen: form == chosen,
    };
    Participation::ALL.into_iter().map(option).collect()
}

fn signs(words: &Bundle, chosen: Sign) -> Vec<Choosable> {
    let option = |sign: Sign| Choosable {
        value: sign.name(),
        label: words.say(&format!("badges-sign-{}", sign.name())),
        is_chosen: sign == chosen,
    };
    Sign::ALL.into_iter().map(option).collect()
}

fn colours(words: &Bundle, chosen: Colour) -> Vec<Choosable> {
    let option = |colour: Colour| Choosable {
        value: colour.name(),
        label: words.say(&format!("badges-colour-{}", colour.name())),
        is_chosen: colour == chosen,
    };
    Colour::ALL.into_iter().map(option).collect()
}
