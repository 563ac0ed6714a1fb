//! The sample circle of the reference material, and the sentences for everything that can be left out.

use std::path::PathBuf;

use schemas::{credential::NotAName, json, lang::Lang, locale::Bundle, outcome::Participation};

use super::{Column, ImportError, Presence, Reason, attendance, circles, learners};

/// A sample of P2PU; `None`, with a word why, where there is none to read.
fn sample(name: &str) -> Option<Vec<u8>> {
    let Some(root) = std::env::var_os("KREDS_REFERENCE") else {
        println!("KREDS_REFERENCE is not set: {name} is not read");
        return None;
    };
    let path = PathBuf::from(root).join("p2pu").join(name);
    Some(std::fs::read(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display())))
}

#[test]
fn the_sample_reply_is_a_circle_of_six_sessions_in_aarhus() {
    let Some(bytes) = sample("learningcircles_reply.json") else { return };
    let circle = circles(&bytes).unwrap().found.remove(0);
    assert_eq!((circle.source_id, circle.sessions, circle.minutes), (41, 6, Some(90)));
    assert_eq!((circle.city.as_str(), circle.language), ("Aarhus", Some(Lang::Da)));
    assert_eq!(circle.participation, Participation::OnSite);
    assert_eq!(circle.last_date.to_string(), "2026-10-12");
}

#[test]
fn the_sample_export_has_three_learners_and_one_who_became_anonymous() {
    let Some(bytes) = sample("signups_export.csv") else { return };
    let list = learners(&bytes, Some(41)).unwrap();
    let names: Vec<&str> = list.found.iter().map(|learner| learner.name.as_str()).collect();
    assert_eq!(names, ["Åse Ørsted", "=Žan, Čuš", "Freja"]);
    assert_eq!((list.left_out[0].row, &list.left_out[0].reason), (5, &Reason::Anonymised));
}

#[test]
fn the_sample_attendance_names_sign_ups_in_both_spellings() {
    let Some(bytes) = sample("meeting_feedback.json") else { return };
    let there: Vec<Presence> =
        attendance(&bytes).unwrap().found.into_iter().map(|meeting| meeting.presence).collect();
    let named = |sign_ups: &[u64]| Presence::Named(sign_ups.iter().copied().collect());
    assert_eq!(there, [named(&[901, 902, 903]), named(&[901, 903])]);
}

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../locales/en/import.ftl"),
        Lang::Da => include_str!("../../locales/da/import.ftl"),
        Lang::Sv => include_str!("../../locales/sv/import.ftl"),
        Lang::Sl => include_str!("../../locales/sl/import.ftl"),
        Lang::De => include_str!("../../locales/de/import.ftl"),
        Lang::Pt => include_str!("../../locales/pt/import.ftl"),
    }
}

/// Code and facts of everything that can go wrong.
fn everything() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let field = || "name".to_owned();
    let errors = [
        ImportError::TooLarge { bytes: 2, most: 1 },
        ImportError::TooManyRows { most: 1 },
        ImportError::Empty,
        ImportError::NotJson(json::read(b"{").unwrap_err()),
        ImportError::OtherJson,
        ImportError::SourceError { fields: vec![field()] },
        ImportError::NoNameColumn { found: vec![field()] },
        ImportError::ColumnTwice { column: Column::Name },
        ImportError::UnevenRow { row: 2, found: 3, expected: 2 },
        ImportError::SeveralCircles { found: vec![41, 42] },
        ImportError::OtherCircle { wanted: 7, found: vec![41] },
    ];
    let reasons = [
        Reason::Deleted,
        Reason::Draft,
        Reason::Anonymised,
        Reason::Name(NotAName::Empty),
        Reason::Name(NotAName::TooLong(129)),
        Reason::Name(NotAName::Hidden('\u{202E}')),
        Reason::EmailForName,
        Reason::NumberForName,
        Reason::RowOfTable,
        Reason::NotANumber { column: Column::Attended },
        Reason::Unreadable { field: field() },
    ];
    let of_errors = errors.iter().map(|error| (error.code(), error.facts()));
    of_errors.chain(reasons.iter().map(|reason| (reason.code(), reason.facts()))).collect()
}

#[test]
fn every_refusal_has_its_sentence_in_every_language() {
    for lang in Lang::ALL {
        let sentences = Bundle::new(lang, &[source(lang)]);
        for (code, facts) in everything() {
            let facts: Vec<_> = facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
            let key = code.replace('_', "-");
            let said = sentences.say_with(&key, &facts);
            assert!(sentences.has(&key) && !said.contains(['{', '$']), "{lang} {key}: {said}");
        }
    }
}
