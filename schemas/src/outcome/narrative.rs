//! The sentences that go into badges, in the badge's language. What `badge.ftl` says is signed: no mark of Fluent's
//! own stands in it.

use std::{array, sync::LazyLock};

use super::{AttendanceRule, Badge, Completion, Participation, Shown, achievement::ResultKind};
use crate::{lang::Lang, locale::Bundle};

static PROSE: LazyLock<[Bundle; Lang::ALL.len()]> =
    LazyLock::new(|| array::from_fn(|at| Bundle::new(Lang::ALL[at], &[source(Lang::ALL[at])])));

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../locales/en/badge.ftl"),
        Lang::Da => include_str!("../../locales/da/badge.ftl"),
        Lang::Sv => include_str!("../../locales/sv/badge.ftl"),
        Lang::Sl => include_str!("../../locales/sl/badge.ftl"),
        Lang::De => include_str!("../../locales/de/badge.ftl"),
        Lang::Pt => include_str!("../../locales/pt/badge.ftl"),
    }
}

fn prose(lang: Lang) -> &'static Bundle {
    &PROSE[lang as usize]
}

/// What had to be done, as Markdown: the outcomes, then how they were shown, workload, quality and participation.
pub(super) fn of_badge(badge: &Badge, form: Participation, lang: Lang) -> String {
    let prose = prose(lang);
    let lead = if badge.shown.is_assessed() { "badge-can" } else { "badge-aim" };
    let outcomes = badge.outcomes.iter().filter_map(|outcome| outcome.text.exact(lang));
    let list: String = outcomes.map(|text| format!("\n- {text}")).collect();
    let mut sentences = vec![prose.say(shown(badge.shown)), attendance(prose, badge.attendance)];
    sentences.extend(
        badge.hours.map(|hours| prose.say_with("badge-hours", &[("hours", i64::from(hours).into())])),
    );
    sentences.push(prose.say(participation(form)));
    sentences.extend(
        badge
            .quality
            .get(lang)
            .map(|(_, quality)| prose.say_with("badge-quality", &[("quality", quality.into())])),
    );
    format!("{}{list}\n\n{}", prose.say(lead), sentences.join(" "))
}

/// How it went, in one sentence.
pub(super) fn of_completion(completion: &Completion, lang: Lang) -> String {
    let prose = prose(lang);
    let place: Vec<&str> = [completion.place.trim(), completion.city.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let place = place.join(", ");
    let attended = i64::from(completion.attendance.attended()).into();
    let held = i64::from(completion.attendance.held()).into();
    let key = if place.is_empty() { "badge-attended" } else { "badge-attended-at" };
    prose.say_with(key, &[("attended", attended), ("held", held), ("place", (&place).into())])
}

/// What a result is called.
pub(super) fn result_name(result: ResultKind, lang: Lang) -> String {
    prose(lang).say(match result {
        ResultKind::Sessions => "badge-result-sessions",
        ResultKind::Hours => "badge-result-hours",
    })
}

fn attendance(prose: &Bundle, rule: AttendanceRule) -> String {
    match rule {
        AttendanceRule::AllBut(0) => prose.say("badge-attend-all"),
        AttendanceRule::AllBut(missed) => {
            prose.say_with("badge-attend-all-but", &[("missed", i64::from(missed).into())])
        }
        AttendanceRule::AtLeast(needed) => {
            prose.say_with("badge-attend-at-least", &[("needed", i64::from(needed).into())])
        }
    }
}

fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Attended => "badge-shown-attended",
        Shown::Peers => "badge-shown-peers",
        Shown::Facilitator => "badge-shown-facilitator",
        Shown::Practice => "badge-shown-practice",
        Shown::Artefact => "badge-shown-artefact",
        Shown::Project => "badge-shown-project",
        Shown::Portfolio => "badge-shown-portfolio",
    }
}

fn participation(form: Participation) -> &'static str {
    match form {
        Participation::OnSite => "badge-form-on-site",
        Participation::Online => "badge-form-online",
        Participation::Blended => "badge-form-blended",
    }
}
