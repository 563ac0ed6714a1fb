//! Completions and drafts as an issuer makes them.

use schemas::{
    credential::{Address, Draft, Profile, StatusEntry, Types},
    lang::Lang,
    outcome::{AchievementAddress, Attendance, Badge, Catalogue, Completion, Earned, Participation},
};
use serde_json::{Map, json};

pub(crate) fn address() -> AchievementAddress {
    AchievementAddress::below(&"https://badges.example".parse().unwrap())
}

/// Somebody reached every outcome and missed one session.
pub(crate) fn completion(badge: &Badge, lang: Lang) -> Completion {
    Completion {
        badge: badge.id.clone(),
        outcomes: badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect(),
        attendance: Attendance::new(5, 6).unwrap(),
        exception: None,
        first_session: "2026-09-07T15:00:00Z".parse().unwrap(),
        last_session: "2026-10-12T16:30:00Z".parse().unwrap(),
        place: "Eksempelbiblioteket".to_owned(),
        city: "Aarhus".to_owned(),
        participation: Participation::OnSite,
        work: Vec::new(),
        lang,
    }
}

pub(crate) fn earned(catalogue: &Catalogue, completion: &Completion) -> Earned {
    catalogue.achievement(completion, &address()).unwrap()
}

/// A badge of the starter catalogue.
pub(crate) fn starter(id: &str) -> (Catalogue, Badge) {
    let catalogue = Catalogue::starter();
    let badge = catalogue.badge(&id.parse().unwrap()).unwrap().clone();
    (catalogue, badge)
}

/// The paper edition for Freja, from a Danish library.
pub(crate) fn draft(earned: Earned) -> Draft {
    let status = "https://badges.example/o/aarhus/status/1";
    Draft {
        id: "urn:uuid:5f0c7a52-7f0e-4a52-9a7e-0a4f6f0a1b2c".parse().unwrap(),
        issuer: library(),
        subject: "urn:uuid:9d2b1c34-1e5f-4f63-8c1d-3b7a9e2d4c5f".parse().unwrap(),
        name: Some("Freja Ø.".parse().unwrap()),
        awarded: "2026-10-12T16:30:00Z".parse().unwrap(),
        valid_from: "2026-10-12T16:42:07Z".parse().unwrap(),
        valid_until: None,
        status: StatusEntry {
            id: Some(format!("{status}#94567").parse().unwrap()),
            types: Types::of(["BitstringStatusListEntry"]),
            status_purpose: Some("revocation".to_owned()),
            status_list_index: Some(json!("94567")),
            status_list_credential: Some(status.parse().unwrap()),
            other: Map::new(),
        },
        earned,
    }
}

fn library() -> Profile {
    let address = Address {
        address_country_code: Some("DK".to_owned()),
        address_locality: Some("Aarhus".to_owned()),
        ..serde_json::from_value(json!({"type": ["Address"]})).unwrap()
    };
    Profile {
        name: Some("Eksempelbiblioteket i Aarhus".to_owned()),
        url: Some("https://bibliotek.example".parse().unwrap()),
        address: Some(address),
        ..serde_json::from_value(json!({"id": "did:web:badges.example:o:aarhus", "type": ["Profile"]}))
            .unwrap()
    }
}
