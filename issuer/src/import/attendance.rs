//! Attendance as P2PU keeps it for each meeting: by sign-up number, or only as a head count.
//!
//! The front end of P2PU stores the object as a text that holds JSON, so both spellings are in circulation.

use std::collections::{BTreeMap, BTreeSet};

use schemas::json::{self, Value};
use serde::{Deserialize, Serialize};

use super::{ImportError, Imported, Reason, document};

/// One meeting and who was there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedMeeting {
    /// The number that P2PU gave it.
    pub meeting: u64,
    /// Who was there.
    pub presence: Presence,
}

/// Who was at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Sign-up numbers of those who came.
    Named(BTreeSet<u64>),
    /// Only how many came.
    Counted(u16),
}

/// The meetings in an attendance file, in the order of their numbers; reports of two facilitators are joined.
pub fn attendance(bytes: &[u8]) -> Result<Imported<ImportedMeeting>, ImportError> {
    let document = document::read(bytes)?;
    let reports = match document.as_object() {
        Some(_) => std::slice::from_ref(&document),
        None => document.as_array().ok_or(ImportError::OtherJson)?,
    };
    let is_report =
        |report: &Value<'_>| report.as_object().is_some_and(|one| one.get("study_group_meeting").is_some());
    if reports.is_empty() {
        return Err(ImportError::Empty);
    }
    if !reports.iter().all(is_report) {
        return Err(ImportError::OtherJson);
    }
    let rows = reports.iter().enumerate().map(|(index, report)| (index + 1, meeting(report)));
    Ok(joined(Imported::sorted(rows)))
}

fn joined(imported: Imported<ImportedMeeting>) -> Imported<ImportedMeeting> {
    let mut meetings: BTreeMap<u64, Presence> = BTreeMap::new();
    for ImportedMeeting { meeting, presence } in imported.found {
        match (meetings.get_mut(&meeting), presence) {
            (Some(Presence::Named(there)), Presence::Named(more)) => there.extend(more),
            (Some(Presence::Named(_)), Presence::Counted(_)) => {}
            (_, presence) => {
                meetings.insert(meeting, presence);
            }
        }
    }
    let found = meetings.into_iter().map(|(meeting, presence)| ImportedMeeting { meeting, presence });
    Imported { found: found.collect(), left_out: imported.left_out }
}

fn meeting(report: &Value<'_>) -> Result<ImportedMeeting, Reason> {
    #[derive(Deserialize)]
    struct Report {
        study_group_meeting: u64,
        attendance: Option<u16>,
    }
    let Report { study_group_meeting, attendance } = document::item(report)?;
    let granular = report.as_object().and_then(|members| members.get("granular_attendance"));
    let named = granular.map(named).transpose()?.flatten();
    let presence = match (named, attendance) {
        (Some(there), Some(heads)) if there.is_empty() && heads > 0 => Presence::Counted(heads),
        (Some(there), _) => Presence::Named(there),
        (None, heads) => Presence::Counted(heads.unwrap_or_default()),
    };
    Ok(ImportedMeeting { meeting: study_group_meeting, presence })
}

/// The sign-ups marked `true`; `None` where nothing was recorded.
fn named(granular: &Value<'_>) -> Result<Option<BTreeSet<u64>>, Reason> {
    let unreadable = || Reason::Unreadable { field: "granular_attendance".to_owned() };
    match granular {
        Value::Null => Ok(None),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        Value::String(text) => {
            let inner = json::read(text.as_bytes()).map_err(|_| unreadable())?;
            if inner.as_str().is_some() { Err(unreadable()) } else { named(&inner) }
        }
        Value::Object(marks) => {
            let there = marks.iter().filter(|(_, mark)| **mark == Value::Bool(true));
            there
                .map(|(sign_up, _)| sign_up.parse().map_err(|_| unreadable()))
                .collect::<Result<_, _>>()
                .map(Some)
        }
        _ => Err(unreadable()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn presence(granular: &str) -> Presence {
        let report =
            format!(r#"[{{"study_group_meeting": 7, "attendance": 2, "granular_attendance": {granular}}}]"#);
        attendance(report.as_bytes()).unwrap().found.remove(0).presence
    }

    fn there(sign_ups: impl IntoIterator<Item = u64>) -> Presence {
        Presence::Named(sign_ups.into_iter().collect())
    }

    #[test]
    fn an_object_names_who_was_there() {
        assert_eq!(presence(r#"{"901": true, "903": true}"#), there([901, 903]));
    }

    #[test]
    fn a_text_that_holds_the_object_means_the_same() {
        assert_eq!(presence(r#""{\"901\":true,\"903\":true}""#), there([901, 903]));
    }

    #[test]
    fn a_learner_marked_false_was_not_there() {
        assert_eq!(presence(r#"{"901": true, "902": false}"#), there([901]));
    }

    #[test]
    fn a_head_count_names_nobody() {
        assert_eq!(presence("null"), Presence::Counted(2));
        assert_eq!(presence("{}"), Presence::Counted(2));
    }

    #[test]
    fn reports_of_two_facilitators_are_joined() {
        let reports = br#"[{"study_group_meeting": 7, "granular_attendance": {"1": true}},
            {"study_group_meeting": 7, "granular_attendance": {"2": true}}]"#;
        assert_eq!(
            attendance(reports).unwrap().found,
            [ImportedMeeting { meeting: 7, presence: there([1, 2]) }]
        );
    }

    #[test]
    fn a_report_with_broken_marks_is_left_out_by_number() {
        let reports = br#"[{"study_group_meeting": 7, "granular_attendance": "{"}]"#;
        let left_out = attendance(reports).unwrap().left_out.remove(0);
        assert_eq!((left_out.row, left_out.reason.code()), (1, "row_unreadable"));
    }

    #[test]
    fn a_circle_is_no_attendance() {
        assert_eq!(attendance(br#"[{"venue": "x"}]"#), Err(ImportError::OtherJson));
    }
}
