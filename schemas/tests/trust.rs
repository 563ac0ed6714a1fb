//! Trust lists from the root key down: who is believed, and every way in which a list is not.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its list fails")]

use schemas::{
    jose::{self, SigningKey},
    key::{Jwk, P256Secret, PublicKey},
    lang::Lang,
    proof::{self, jwt},
    stage::{Signed, Unsigned, Verified},
    status::StatusListCredential,
    time::Timestamp,
    trust::{
        Anchor, Fingerprint, Mark, PinnedKey, Place, Rollback, Root, Survivors, TrustBook, TrustError,
        TrustList, TrustedIssuer, WorkingKey, look_alike, open, open_survivors, supersedes,
    },
    verdict::{Code, Verdict},
};

const NETWORK: &str = "did:web:cities.example:o:north";

fn secret(byte: u8) -> P256Secret {
    P256Secret::from_bytes([byte; 32]).unwrap()
}

fn jwk(byte: u8) -> Jwk {
    Jwk(PublicKey::P256(secret(byte).public()))
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The root's word for key 2.
fn word() -> WorkingKey {
    WorkingKey {
        iss: NETWORK.parse().unwrap(),
        kid: format!("{NETWORK}#p202611a").parse().unwrap(),
        jwk: jwk(2),
        iat: time("2026-11-01T00:00:00Z"),
        exp: time("2027-11-01T00:00:00Z"),
    }
}

fn list(word: &WorkingKey) -> TrustList {
    let root = Root::name(&secret(1), &format!("{NETWORK}#root").parse().unwrap(), word).unwrap();
    let aarhus = TrustedIssuer {
        did: "did:web:badges.example:o:aarhus".parse().unwrap(),
        name: [(Lang::En, "Aarhus Libraries".to_owned())].into_iter().collect(),
        place: Some(Place { city: "Aarhus".to_owned(), country_code: "DK".to_owned() }),
        from: time("2026-01-01T00:00:00Z"),
        until: None,
        closed: None,
        keys: vec![PinnedKey {
            kid: "did:web:badges.example:o:aarhus#p202611a".parse().unwrap(),
            jwk: jwk(3),
            from: time("2026-01-01T00:00:00Z"),
            until: None,
            dead: None,
            survivors: None,
        }],
        status_lists: vec!["https://badges.example/o/aarhus/status/1".parse().unwrap()],
        kept_lists: Vec::new(),
    };
    TrustList {
        iss: NETWORK.parse().unwrap(),
        version: 7,
        iat: time("2026-11-20T00:00:00Z"),
        exp: time("2026-12-20T00:00:00Z"),
        name: [(Lang::En, "Cities of the North".to_owned())].into_iter().collect(),
        root,
        issuers: vec![aarhus],
        recognises: Vec::new(),
    }
}

fn signed_by(list: TrustList, key: u8, name: &str) -> String {
    let name = format!("{NETWORK}#{name}").parse().unwrap();
    jwt::sign(&Unsigned::new(list).unwrap(), &secret(key), &name).unwrap().text().to_owned()
}

fn opened(text: &str) -> Result<Verified<TrustList>, TrustError> {
    open(text, Anchor::Pinned(Fingerprint::of(&jwk(1))))
}

#[test]
fn a_list_under_a_pinned_root_is_believed() {
    let text = signed_by(list(&word()), 2, "p202611a");
    let believed = opened(&text).unwrap();
    let issuer = believed.claims().issuer(&"did:web:badges.example:o:aarhus".parse().unwrap()).unwrap();
    assert_eq!(issuer.name.exact(Lang::En), Some("Aarhus Libraries"));
}

#[test]
fn a_list_handed_over_is_believed_and_names_its_root() {
    let text = signed_by(list(&word()), 2, "p202611a");
    let believed = open(&text, Anchor::HandedOver).unwrap();
    assert_eq!(believed.claims().root.fingerprint(), Fingerprint::of(&jwk(1)));
}

#[test]
fn a_list_under_another_root_is_not_believed() {
    let text = signed_by(list(&word()), 2, "p202611a");
    let result = open(&text, Anchor::Pinned(Fingerprint::of(&jwk(9))));
    assert!(matches!(result, Err(TrustError::AnotherRoot { .. })), "{result:?}");
}

#[test]
fn a_root_key_that_somebody_else_wrote_beside_a_foreign_word_is_not_believed() {
    let mut forged = list(&word());
    forged.root.jwk = jwk(9);
    let result = open(&signed_by(forged, 2, "p202611a"), Anchor::HandedOver);
    assert!(matches!(result, Err(TrustError::NotAToken(_))), "{result:?}");
}

#[test]
fn a_list_signed_by_a_key_that_the_root_did_not_name_is_not_believed() {
    let result = opened(&signed_by(list(&word()), 9, "p202611a"));
    assert!(matches!(result, Err(TrustError::Refused(_))), "{result:?}");
}

#[test]
fn a_list_whose_key_has_another_name_than_the_root_gave_it_is_not_believed() {
    let result = opened(&signed_by(list(&word()), 2, "p202612a"));
    assert!(matches!(result, Err(TrustError::WordRefused("kid"))), "{result:?}");
}

#[test]
fn a_word_for_another_network_is_not_believed() {
    let foreign = WorkingKey { iss: "did:web:cities.example:o:south".parse().unwrap(), ..word() };
    let result = opened(&signed_by(list(&foreign), 2, "p202611a"));
    assert!(matches!(result, Err(TrustError::WordRefused("iss"))), "{result:?}");
}

#[test]
fn a_word_that_gives_the_key_a_name_of_somebody_else_is_not_believed() {
    let foreign = WorkingKey { kid: "did:web:cities.example:o:south#p202611a".parse().unwrap(), ..word() };
    let said = serde_json::to_vec(&list(&foreign)).unwrap();
    let key = secret(2);
    let signed = jose::sign(SigningKey::P256(&key), "trust+jwt", foreign.kid.as_str(), &said).unwrap();
    let result = opened(&signed);
    assert!(matches!(result, Err(TrustError::WordRefused("kid"))), "{result:?}");
}

#[test]
fn whom_a_stranger_looks_like_stays_beside_a_refusal() {
    let book = TrustBook::new([opened(&signed_by(list(&word()), 2, "p202611a")).unwrap()]);
    let alike = look_alike(&book, &"did:web:badgas.example:o:x".parse().unwrap(), None);
    let verdict = Verdict::refused(Code::KeyNotLookedUp).beside(alike);
    assert_eq!(verdict.look_alike().map(|alike| alike.did.as_str()), Some("did:web:badges.example:o:aarhus"));
}

#[test]
fn a_list_may_not_outlive_the_word_for_its_key() {
    let short = WorkingKey { exp: time("2026-12-01T00:00:00Z"), ..word() };
    let result = opened(&signed_by(list(&short), 2, "p202611a"));
    assert!(matches!(result, Err(TrustError::WordRefused("exp"))), "{result:?}");
}

#[test]
fn a_list_may_live_as_long_as_the_word_for_its_key() {
    let list = TrustList { exp: word().exp, ..list(&word()) };
    assert!(opened(&signed_by(list, 2, "p202611a")).is_ok());
}

#[test]
fn the_root_key_itself_does_not_sign_lists() {
    let lazy = WorkingKey { jwk: jwk(1), ..word() };
    let result = opened(&signed_by(list(&lazy), 1, "p202611a"));
    assert!(matches!(result, Err(TrustError::WordRefused("jwk"))), "{result:?}");
}

#[test]
fn a_list_that_can_be_read_in_two_ways_is_not_signed() {
    let mut twice = list(&word());
    let dead = PinnedKey { dead: Some(time("2026-11-01T00:00:00Z")), ..twice.issuers[0].keys[0].clone() };
    twice.issuers[0].keys.push(dead);
    assert!(Unsigned::new(twice).is_err());
    let mut twice = list(&word());
    twice.issuers.push(twice.issuers[0].clone());
    assert!(Unsigned::new(twice).is_err());
}

#[test]
fn a_changed_list_is_not_believed() {
    let text = signed_by(list(&word()), 2, "p202611a");
    let other = signed_by(TrustList { version: 8, ..list(&word()) }, 2, "p202611a");
    let (head, _) = text.rsplit_once('.').unwrap();
    let (_, signature) = other.rsplit_once('.').unwrap();
    assert!(matches!(opened(&format!("{head}.{signature}")), Err(TrustError::Refused(_))));
}

#[test]
fn the_word_of_the_root_is_no_list() {
    assert!(Signed::<TrustList>::read(&list(&word()).root.names).is_err());
}

#[test]
fn a_trust_list_is_no_status_list() {
    assert!(Signed::<StatusListCredential>::read(&signed_by(list(&word()), 2, "p202611a")).is_err());
}

#[test]
fn a_list_that_gives_an_issuer_the_key_of_another_cannot_be_made() {
    let mut wrong = list(&word());
    wrong.issuers[0].keys[0].kid = "did:web:badges.example:o:odense#p202611a".parse().unwrap();
    assert!(Unsigned::new(wrong).is_err());
}

#[test]
fn the_lists_that_a_reader_pinned_are_told() {
    let book = TrustBook::new([opened(&signed_by(list(&word()), 2, "p202611a")).unwrap()]);
    let networks: Vec<&str> = book.pinned().iter().map(|list| list.claims().iss.as_str()).collect();
    assert_eq!(networks, [NETWORK]);
}

#[test]
fn a_later_list_takes_the_place_of_an_earlier_one() {
    let held = list(&word());
    assert_eq!(supersedes(&TrustList { version: 8, ..held.clone() }, &held), Ok(()));
    assert_eq!(supersedes(&held.clone(), &held), Ok(()));
}

#[test]
fn an_earlier_list_never_takes_the_place_of_a_later_one() {
    let held = list(&word());
    let older = TrustList { version: 6, ..held.clone() };
    assert_eq!(supersedes(&older, &held), Err(Rollback::Older { held: 7, offered: 6 }));
}

#[test]
fn one_version_says_one_thing() {
    let held = list(&word());
    let other = TrustList { issuers: Vec::new(), ..held.clone() };
    assert_eq!(supersedes(&other, &held), Err(Rollback::Forked(7)));
}

#[test]
fn a_list_of_another_network_takes_no_place() {
    let held = list(&word());
    let other =
        TrustList { iss: "did:web:cities.example:o:south".parse().unwrap(), version: 9, ..held.clone() };
    assert!(matches!(supersedes(&other, &held), Err(Rollback::AnotherNetwork(_))));
}

#[test]
fn a_list_is_verified_by_its_working_key_like_any_other_document() {
    let signed = Signed::<TrustList>::read(&signed_by(list(&word()), 2, "p202611a")).unwrap();
    assert!(proof::verify(signed, &jwk(2).0).is_ok());
}

#[test]
fn a_list_counts_from_when_it_was_issued() {
    let list = opened(&signed_by(list(&word()), 2, "p202611a")).unwrap();
    assert_eq!(list.created(), Some(list.claims().iat));
}

#[test]
fn a_key_is_known_by_the_name_under_which_its_own_issuer_has_it() {
    let list = list(&word());
    let name = list.issuers[0].name_of(&jwk(3).0).map(ToString::to_string);
    assert_eq!(name.as_deref(), Some("did:web:badges.example:o:aarhus#p202611a"));
    assert_eq!(list.issuers[0].name_of(&jwk(4).0), None);
}

const MARKS: [&str; 2] = ["AAAAAAAAAAAAAAAAAAAAAA", "AQEBAQEBAQEBAQEBAQEBAQ"];

fn survivors(key: u8, name: &str) -> String {
    let file = Survivors {
        iss: NETWORK.parse().unwrap(),
        key: "did:web:badges.example:o:aarhus#p202611a".parse().unwrap(),
        version: 1,
        iat: time("2026-11-20T00:00:00Z"),
        confirmed: MARKS.iter().map(|mark| mark.parse::<Mark>().unwrap()).collect(),
    };
    let name = format!("{NETWORK}#{name}").parse().unwrap();
    jwt::sign(&Unsigned::new(file).unwrap(), &secret(key), &name).unwrap().text().to_owned()
}

#[test]
fn a_survivors_file_of_the_network_is_believed_from_when_it_was_made() {
    let file = open_survivors(&survivors(2, "p202611a"), &list(&word())).unwrap();
    assert_eq!((file.claims().confirmed.len(), file.created()), (2, Some(file.claims().iat)));
}

#[test]
fn a_survivors_file_by_a_key_that_the_root_did_not_name_is_not_believed() {
    for (key, name) in [(2, "p202611b"), (4, "p202611a")] {
        assert!(open_survivors(&survivors(key, name), &list(&word())).is_err());
    }
}

#[test]
fn a_mark_is_written_as_it_is_read() {
    let marks = MARKS.map(|mark| mark.parse::<Mark>().unwrap());
    assert_eq!(marks.map(|mark| mark.to_string()), MARKS);
    assert_eq!(format!("{:?}", marks[0]), format!("Mark({})", MARKS[0]));
}
