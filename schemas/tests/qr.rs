//! The walk of a whole badge through its QR: from a completion to digits, a picture, and back to a checked token.

#![expect(clippy::unwrap_used, reason = "what cannot be set up stops the test")]

use schemas::{
    credential::{AchievementCredential, Draft, Profile, StatusEntry},
    jose,
    key::{P256Secret, PublicKey},
    lang::Lang,
    outcome::{AchievementAddress, Attendance, Badge, Catalogue, Completion},
    proof,
    qr::{self, BadgeLink, Digits, Medium, NotShown, badge_link, badge_picture, payload},
    stage::{Signed, Unsigned},
};

const ISSUER: &str = "did:web:badges.aarhusbibliotekerne.dk:o:dokk1";

/// As long as real ones are, and from no catalogue of ours.
const BICYCLE: &str = "
[[outcome]]
id = 'repair'
alignments = ['sdg:12', 'sdg:11']
text.da = 'finde og lappe et hul, skifte en slange og justere gear og bremser på en almindelig cykel'

[[outcome]]
id = 'explain'
alignments = ['greencomp:4.3']
text.da = 'forklare andre, hvorfor det betaler sig at reparere frem for at købe nyt'

[[badge]]
id = 'cykel'
version = 2
outcomes = ['repair', 'explain']
shown = 'practice'
participation = 'on-site'
HOURS
name.da = 'Ordn din egen cykel'
description.da = 'Har øvet sig i at holde en cykel kørende i byen, sammen med naboer i gården bag biblioteket.'
";

fn secret() -> P256Secret {
    P256Secret::from_bytes([7; 32]).unwrap()
}

/// The edition for paper; a wallet's differs in its subject.
fn signed(catalogue: &Catalogue, badge: &Badge, lang: Lang) -> Signed<AchievementCredential> {
    let completion = Completion {
        badge: badge.id.clone(),
        outcomes: badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect(),
        attendance: Attendance::new(5, 6).unwrap(),
        exception: None,
        first_session: "2026-09-03T16:30:00Z".parse().unwrap(),
        last_session: "2026-10-08T18:30:00Z".parse().unwrap(),
        place: "Dokk1".to_owned(),
        city: "Aarhus".to_owned(),
        participation: badge.participation,
        work: Vec::new(),
        lang,
    };
    let base = "https://badges.citiesoflearning.example".parse().unwrap();
    let draft = Draft {
        id: "urn:uuid:3f0c2a4e-5d1b-4c8e-9b7a-12d4e6f8a0c2".parse().unwrap(),
        issuer: issuer(),
        subject: "urn:uuid:b1f5d0c7-8e21-4a36-9c44-7fe0a9d35b18".parse().unwrap(),
        name: Some("Søren K.".parse().unwrap()),
        awarded: "2026-10-08T18:41:09Z".parse().unwrap(),
        valid_from: "2026-10-08T18:52:37Z".parse().unwrap(),
        valid_until: None,
        status: status(),
        earned: catalogue.achievement(&completion, &AchievementAddress::below(&base)).unwrap(),
    };
    let unsigned = Unsigned::new(draft.credential()).unwrap();
    proof::jwt::sign(&unsigned, &secret(), &format!("{ISSUER}#p202610a").parse().unwrap()).unwrap()
}

fn issuer() -> Profile {
    let text = r#"{"id":"ISSUER","type":["Profile"],"name":"Aarhus Bibliotekerne","url":"https://badges.aarhusbibliotekerne.dk/o/dokk1",
        "address":{"type":["Address"],"addressCountryCode":"DK","addressLocality":"Aarhus"}}"#;
    serde_json::from_str(&text.replace("ISSUER", ISSUER)).unwrap()
}

fn status() -> StatusEntry {
    let list = "https://badges.aarhusbibliotekerne.dk/o/dokk1/status/3";
    serde_json::from_value(serde_json::json!({
        "id": format!("{list}#94567"), "type": ["BitstringStatusListEntry"], "statusPurpose": "revocation",
        "statusListIndex": "94567", "statusListCredential": list
    }))
    .unwrap()
}

fn bicycle(hours: &str) -> Signed<AchievementCredential> {
    let quality = "[quality]\nda = 'Læringsmålene følger netværkets katalog, og facilitatoren er uddannet af netværket.'\n";
    let quality = if hours.is_empty() { "" } else { quality };
    let catalogue = Catalogue::from_toml(&format!("{quality}{}", BICYCLE.replace("HOURS", hours))).unwrap();
    signed(&catalogue, &catalogue.badges()[0], Lang::Da)
}

fn badge_text(badge: &Signed<AchievementCredential>) -> String {
    let token = jose::Compact::read(badge.text()).unwrap();
    String::from_utf8(token.payload().to_vec()).unwrap()
}

fn version(badge: &Signed<AchievementCredential>, medium: Medium) -> i16 {
    badge_picture(badge, &"https://verifier.example".parse().unwrap(), medium).unwrap().version()
}

fn is_genuine(token: &str) -> bool {
    Signed::<AchievementCredential>::read(token)
        .is_ok_and(|badge| proof::verify(badge, &PublicKey::P256(secret().public())).is_ok())
}

#[test]
fn a_danish_badge_fits_on_paper_with_room_for_dirt() {
    let badge = bicycle("");
    assert!(version(&badge, Medium::Paper) <= 19);
    assert!(version(&badge, Medium::Screen) <= 17);
}

#[test]
fn a_danish_micro_credential_fits_on_paper() {
    let badge = bicycle("hours = 15");
    assert!(badge_text(&badge).contains("MicroCredential"));
    assert!(version(&badge, Medium::Paper) <= 22);
}

#[test]
fn every_badge_of_the_starter_catalogue_fits_on_paper() {
    let starter = Catalogue::starter();
    for badge in starter.badges() {
        for lang in badge.languages() {
            let version = version(&signed(&starter, badge, *lang), Medium::Paper);
            assert!(version <= 19, "{} in {lang}: version {version}", badge.id);
        }
    }
}

#[test]
fn a_badge_is_genuine_after_its_picture_was_read() {
    let badge = bicycle("hours = 15");
    let picture = badge_picture(&badge, &"https://verifier.example".parse().unwrap(), Medium::Paper).unwrap();
    let texts = qr::read(&picture.png()).unwrap();
    let link: BadgeLink = texts[0].parse().unwrap();
    let token = payload::decode(link.digits()).unwrap();
    assert_eq!(token, badge.text());
    assert!(is_genuine(&token));
}

#[test]
fn a_badge_that_is_too_long_names_its_longest_text() {
    let mut state = 1u64;
    let mut noise = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'a' + (state >> 59) as u8 % 26)
    };
    let long: String = (0..2_500).map(|_| noise()).collect();
    let text = BICYCLE.replace("HOURS", "").replace("gear og bremser", &long);
    let catalogue = Catalogue::from_toml(&text).unwrap();
    let badge = signed(&catalogue, &catalogue.badges()[0], Lang::Da);
    let refused = badge_picture(&badge, &"https://verifier.example".parse().unwrap(), Medium::Paper);
    let Err(NotShown::TooLong { longest }) = refused else { panic!("{refused:?}") };
    assert_eq!(longest.path, "credentialSubject.achievement.criteria.narrative");
}

#[test]
fn a_wrong_digit_never_makes_another_genuine_badge() {
    let badge = bicycle("");
    let link = badge_link(&badge, &"https://verifier.example".parse().unwrap()).unwrap();
    let digits = link.digits().as_str().as_bytes();
    for place in 0..digits.len() {
        for other in (b'0'..=b'9').filter(|other| *other != digits[place]) {
            let mut wrong = digits.to_vec();
            wrong[place] = other;
            let Ok(wrong) = String::from_utf8(wrong).unwrap().parse::<Digits>() else { continue };
            // The last byte has spare bits that DEFLATE does not read: there the very same badge may come out.
            let another = payload::decode(&wrong).ok().filter(|token| token != badge.text());
            assert!(!another.is_some_and(|token| is_genuine(&token)), "digit {place} as {other}");
        }
    }
}
