//! Whatever becomes of the bytes on their way, only what was signed is ever taken for signed, and nothing panics.
//!
//! Bytes are changed, lost, added and doubled by chance. `PROPTEST_CASES` says how often (256; script/long: 100,000).

use std::sync::LazyLock;

use proptest::{collection::vec, prelude::*, sample::Index};
use schemas::{
    canonical::{self, Omit},
    json,
    qr::payload,
    stage::{Signed, Verified},
    status::StatusList,
};

use crate::sample::{self, Badge, as_token, check, claims, with_proof};

/// One accident.
#[derive(Clone, Debug)]
enum Accident {
    Changed(Index, u8),
    Lost(Index, usize),
    Added(Index, u8),
    Doubled(Index, usize),
}

fn accidents() -> impl Strategy<Value = Vec<Accident>> {
    // Signs that mean something to JSON and to tokens happen more often than others.
    let byte = || prop_oneof![any::<u8>(), proptest::sample::select(b"{}[]\",:\\.-_0e \n".to_vec())];
    let accident = prop_oneof![
        (any::<Index>(), byte()).prop_map(|(at, byte)| Accident::Changed(at, byte)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Accident::Lost(at, length)),
        (any::<Index>(), byte()).prop_map(|(at, byte)| Accident::Added(at, byte)),
        (any::<Index>(), 1..400_usize).prop_map(|(at, length)| Accident::Doubled(at, length)),
    ];
    vec(accident, 1..6)
}

/// The text after all that; bytes that are no UTF-8 any more become the replacement character.
fn spoilt(text: &str, accidents: &[Accident]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for accident in accidents {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        match accident {
            Accident::Changed(at, byte) => bytes[at.index(length)] = *byte,
            Accident::Lost(at, many) => {
                let from = at.index(length);
                bytes.drain(from..length.min(from + many));
            }
            Accident::Added(at, byte) => bytes.insert(at.index(length), *byte),
            Accident::Doubled(at, many) => {
                let from = at.index(length);
                let part = bytes[from..length.min(from + many)].to_vec();
                bytes.splice(from..from, part);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

static EMBEDDED: LazyLock<Signed<Badge>> = LazyLock::new(|| with_proof(&claims()));
static TOKEN: LazyLock<Signed<Badge>> = LazyLock::new(|| as_token(&claims()));
static SAID: LazyLock<String> = LazyLock::new(|| said(&check(EMBEDDED.text()).unwrap()));

/// What a badge says, whatever the order and spacing of its text.
fn said(badge: &Verified<Badge>) -> String {
    format!("{:?}", badge.claims())
}

fn settings() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_spoilt_badge_with_a_proof_inside_says_what_was_signed_or_nothing(accidents in accidents()) {
        if let Ok(badge) = check(&spoilt(EMBEDDED.text(), &accidents)) {
            prop_assert_eq!(said(&badge), SAID.as_str());
        }
    }

    #[test]
    fn a_spoilt_token_says_what_was_signed_or_nothing(accidents in accidents()) {
        if let Ok(badge) = check(&spoilt(TOKEN.text(), &accidents)) {
            prop_assert_eq!(said(&badge), said(&check(TOKEN.text()).unwrap()));
        }
    }

    #[test]
    fn what_the_strict_reader_accepts_others_accept(accidents in accidents()) {
        let text = spoilt(&sample::claims().to_string(), &accidents);
        if json::read(text.as_bytes()).is_ok() {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..2_000)) {
        if let Ok(value) = json::read(&bytes)
            && let Some(object) = value.as_object()
        {
            let _ = canonical::canonicalise(object, Omit::Nothing);
        }
    }

    #[test]
    fn a_spoilt_document_has_one_canonical_form_or_none(accidents in accidents()) {
        let text = spoilt(&sample::claims().to_string(), &accidents);
        let Ok(value) = json::read(text.as_bytes()) else { return Ok(()) };
        let Some(object) = value.as_object() else { return Ok(()) };
        let once = canonical::canonicalise(object, Omit::Nothing).map(|form| form.sha256());
        let again = canonical::canonicalise(object, Omit::Nothing).map(|form| form.sha256());
        prop_assert_eq!(once.is_ok(), again.is_ok());
        if let (Ok(once), Ok(again)) = (once, again) {
            prop_assert_eq!(once, again);
        }
    }

    #[test]
    fn any_digits_are_a_badge_or_a_refusal(digits in "[0-9]{1,3000}") {
        if let Ok(digits) = digits.parse() {
            let _ = payload::decode(&digits);
        }
    }

    #[test]
    fn any_status_list_is_unpacked_or_refused(text in "u?[A-Za-z0-9_-]{0,2000}") {
        let _ = StatusList::decode(&text);
    }
}
