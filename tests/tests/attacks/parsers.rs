//! Every parser of foreign bytes, as a function that chance can be set upon: any bytes are read or refused, and what is
//! read keeps its promises. Here chance is short and on every machine; `tests/fuzz` sets libFuzzer upon the same functions.

use issuer::import;
use schemas::bake::{self, Baked};
use schemas::canonical::{self, Contexts, Omit};
use schemas::credential::{AchievementCredential, EndorsementCredential};
use schemas::did::{Did, document::DidDocument, key_document, web};
use schemas::jose::{self, Compact, SigningKey};
use schemas::key::{P256Secret, PublicKey};
use schemas::offer::Scanned;
use schemas::openid4vci::{self, CredentialResponse, IssuerMetadata, TokenResponse};
use schemas::openid4vp::holder::{Link, SignedRequest};
use schemas::openid4vp::{Answer, ClientId, wallet_nonce};
use schemas::outcome::Catalogue;
use schemas::presentation;
use schemas::proof::{self, Question, Uncut, verify_presentation};
use schemas::qr::{self, payload};
use schemas::stage::Signed;
use schemas::status::{RevocationList, StatusList, StatusListCredential};
use schemas::text::display_safe;
use schemas::time::Timestamp;
use schemas::trust::{Anchor, Mark, Survivors, TrustBook, open};
use schemas::uri::Uri;
use schemas::verdict::{Moment, Word};
use schemas::{Demo, json};
use serde::Deserialize as _;
use serde::de::IgnoredAny;
use std::path::Path;
use verifier::any_credential::{self, StatusCheck, Wish};
use verifier::checker::{Checker, Network};
use verifier::input;
use verifier::keys::Keys;
use wallet_cli::found;
use wallet_cli::paper::chunks::{Chunk, Gathered};
use wallet_cli::vault::Backup;

/// A parser under the name that its fuzz target has.
pub(crate) type Parser = (&'static str, fn(&[u8]));

pub(crate) const PARSERS: [Parser; 25] = [
    ("json", strict_json),
    ("badge_json", badge_json),
    ("badge_token", badge_token),
    ("badge_png", badge_png),
    ("badge_svg", badge_svg),
    ("badge_link", badge_link),
    ("any_credential", any_credential),
    ("offer", offer),
    ("presentation", presentation),
    ("holders_proof", holders_proof),
    ("wallets_answer", wallets_answer),
    ("question_to_a_wallet", question_to_a_wallet),
    ("issuers_answer", issuers_answer),
    ("status_list", status_list),
    ("trust_list", trust_list),
    ("survivors", survivors),
    ("did_document", did_document),
    ("key_document", key_document),
    ("p2pu_import", p2pu_import),
    ("catalogue", catalogue),
    ("qr_picture", qr_picture),
    ("any_file", any_file),
    ("file_for_a_wallet", file_for_a_wallet),
    ("sheet_of_a_backup", sheet_of_a_backup),
    ("backup", backup),
];

fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// What the strict reader accepts is JSON to others, too, and it has one canonical form or none.
fn strict_json(bytes: &[u8]) {
    let Ok(value) = json::read(bytes) else { return };
    assert!(serde_json::from_slice::<IgnoredAny>(bytes).is_ok(), "read by nobody else");
    if let Some(object) = value.as_object() {
        let form = || canonical::canonicalise(object, Omit::Nothing).map(|form| form.sha256()).ok();
        assert_eq!(form(), form());
        let _ = canonical::canonical_json(object, Omit::Nothing);
    }
}

/// With the keys that it brings it may be unchanged, and what it says can be explained; what can be kept can be shown.
fn badge_json(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(badge) = Signed::<AchievementCredential>::read(&text) {
        let _ = proof::verify_unchanged(badge);
    }
    if let Ok(endorsement) = Signed::<EndorsementCredential>::read(&text) {
        let _ = proof::verify_unchanged(endorsement);
    }
    if let Ok(Some(uncut)) = Uncut::<AchievementCredential>::read(&text)
        && let Some(key) = uncut.asks_for().brought()
        && let Ok(divisible) = uncut.verify(&key)
    {
        assert!(divisible.whole().is_ok(), "kept, and never to be shown");
    }
    let _ = proof::explain(&text);
}

/// Without a network no list can be had, so that what names one is never without problems.
fn any_credential(bytes: &[u8]) {
    let text = text(bytes);
    let moment = Moment::Asked(now());
    let wish = Wish { status: StatusCheck::Asked, contexts: Contexts::WithExamples };
    let Ok(found) = any_credential::check(&text, wish, &[], &nobody_trusted(), moment) else {
        return;
    };
    if found.credential.claims().credential_status.is_some() {
        assert!(found.problems().next().is_some());
    }
}

fn badge_token(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(token) = Compact::read(&text) {
        let _ = json::read(token.payload());
    }
    badge_json(bytes);
}

/// Whatever picture a badge is found in takes another in its place.
fn badge_png(bytes: &[u8]) {
    let token = "eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2ln";
    if let Ok(Baked::Badge(_)) = bake::read(bytes)
        && let Ok(again) = bake::write(bytes, token)
    {
        assert_eq!(bake::read(&again), Ok(Baked::Badge(token.to_owned())));
    }
}

fn badge_svg(bytes: &[u8]) {
    badge_png(bytes);
}

/// A badge that is unpacked is packed into a number that unpacks to it again.
fn badge_link(bytes: &[u8]) {
    let text = text(bytes);
    let Ok(link) = text.parse::<qr::BadgeLink>() else { return };
    if let Ok(token) = payload::decode(link.digits())
        && let Ok(digits) = payload::encode(&token)
    {
        assert_eq!(payload::decode(&digits).ok().as_deref(), Some(token.as_str()));
    }
}

/// What is sorted is sorted the same way among blanks, and what is shown of it acts upon no terminal.
fn offer(bytes: &[u8]) {
    let text = text(bytes);
    assert_eq!(Scanned::sort(&text), Scanned::sort(&format!(" {text}\n")));
    assert!(!display_safe(&text).chars().any(char::is_control));
}

fn presentation(bytes: &[u8]) {
    let _ = verifier::presented::Presented::read(text(bytes).into_owned());
}

/// Nobody's proof answers a question that was never asked.
fn holders_proof(bytes: &[u8]) {
    let Ok(shown) = presentation::read(&text(bytes)) else { return };
    let checker = nobody_trusted();
    let keys = Keys::new(checker.trust(), checker.fetcher(), checker.demo());
    let Ok(key) = keys.of_holder(shown.asks_for()) else { return };
    let question = Question { challenge: "never asked", domain: None, now: now() };
    assert!(verify_presentation(shown, &key, &question).is_err());
}

/// What a wallet sends to whoever asked, and what it sends to be asked.
fn wallets_answer(bytes: &[u8]) {
    if let Ok(Answer::Shown { vp_token, .. }) = Answer::from_form(bytes) {
        assert!(vp_token.parts().iter().all(|(_, shown)| !shown.is_empty()));
    }
    let _ = wallet_nonce(bytes);
}

/// What a wallet reads of a link, and of a question that is signed, by whoever it may be: an answer goes to whoever asked.
fn question_to_a_wallet(bytes: &[u8]) {
    let text = text(bytes);
    let _ = Link::read(&text);
    let shop: ClientId = "decentralized_identifier:did:web:shop.example".parse().unwrap();
    let _ = SignedRequest::read(&text, shop.clone());
    let key = P256Secret::from_bytes([7; 32]).unwrap();
    let kind = "oauth-authz-req+jwt";
    let token = jose::sign(SigningKey::P256(&key), kind, "did:web:shop.example#key", bytes).unwrap();
    let signed = SignedRequest::read(&token, shop.clone()).unwrap();
    if let Ok(question) = signed.verify(&PublicKey::P256(key.public()), None, now()) {
        assert_eq!(question.client, shop);
        assert!(question.query.ways().iter().all(|way| !way.is_empty()));
    }
}

/// What a wallet reads of an issuer, which it writes down and reads again.
fn issuers_answer(bytes: &[u8]) {
    if let Ok(issuer) = openid4vci::read::<IssuerMetadata>(bytes) {
        let written = serde_json::to_vec(&issuer).unwrap();
        assert_eq!(openid4vci::read::<IssuerMetadata>(&written).ok(), Some(issuer));
    }
    if let Ok(token) = openid4vci::read::<TokenResponse>(bytes) {
        let written = serde_json::to_vec(&token).unwrap();
        assert_eq!(openid4vci::read::<TokenResponse>(&written).ok(), Some(token));
    }
    if let Ok(CredentialResponse::Issued { credentials, .. }) = openid4vci::read(bytes) {
        credentials.iter().for_each(|one| badge_json(one.text().as_bytes()));
    }
}

/// A list that is read has the entries that it says, and is written as it was.
fn status_list(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(list) = StatusList::decode(&text) {
        assert!(list.get(list.entries() - 1).is_ok() && list.get(list.entries()).is_err());
        assert_eq!(StatusList::decode(&list.encode()).as_ref(), Ok(&list));
    }
    let _ = Signed::<StatusListCredential>::read(&text);
    let _ = RevocationList::read(bytes);
}

fn trust_list(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(list) = open(&text, Anchor::HandedOver) {
        let mut book = TrustBook::new([list]);
        let _ = book.recognise(&text);
    }
}

/// Marks that are read are written as they were.
fn survivors(bytes: &[u8]) {
    let text = text(bytes);
    let _ = Signed::<Survivors>::read(&text);
    if let Ok(value) = json::read(bytes)
        && let Ok(file) = Survivors::deserialize(&value)
    {
        let written = serde_json::to_vec(&file).unwrap();
        let again = json::read(&written).ok().and_then(|value| Survivors::deserialize(&value).ok());
        assert_eq!(again, Some(file));
    }
    if let Ok(mark) = text.parse::<Mark>() {
        assert_eq!(mark.to_string(), text);
    }
}

/// A document on the web never speaks for an issuer at another address.
fn key_document(bytes: &[u8]) {
    let Ok(value) = json::read(bytes) else { return };
    let uri = |text: &str| text.parse::<Uri>().unwrap();
    let issuer = uri("https://badges.example/issuers/1");
    for name in ["https://badges.example/issuers/1#key", "https://badges.example/issuers/1/keys/1"] {
        if let Ok(key) = key_document::key(&value, &issuer, &uri(name)) {
            let _ = key_document::holds(&value, &key);
        }
        assert!(key_document::key(&value, &uri("https://elsewhere.example/"), &uri(name)).is_err());
    }
}

fn did_document(bytes: &[u8]) {
    if let Ok(value) = json::read(bytes) {
        let _ = DidDocument::deserialize(&value);
    }
    if let Ok(did) = text(bytes).parse::<Did>() {
        for demo in [Demo::On, Demo::Off] {
            let _ = web::document_url(&did, demo);
        }
    }
}

fn p2pu_import(bytes: &[u8]) {
    let _ = import::circles(bytes);
    let _ = import::learners(bytes, Some(41));
    let _ = import::attendance(bytes);
    let _ = import::names(bytes);
    let _ = import::kind(bytes);
    let _ = import::p2pu_number(&text(bytes));
}

fn catalogue(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = Catalogue::from_toml(text);
    }
}

fn qr_picture(bytes: &[u8]) {
    let _ = qr::read(bytes);
}

/// Whoever trusts nobody calls nothing genuine.
fn any_file(bytes: &[u8]) {
    let report = nobody_trusted().check(input::from_bytes(bytes), Moment::Asked(now()));
    assert_ne!(report.verdict.word(), Word::Genuine);
}

/// What a wallet finds in a file it can read as a badge, or say why not.
fn file_for_a_wallet(bytes: &[u8]) {
    let Ok(found) = found::badges_in(bytes.to_vec(), Path::new("file")) else { return };
    assert!(!found.is_empty());
    for text in found.into_iter().flatten() {
        badge_json(text.as_bytes());
    }
}

/// Every code that is read is written as it was; together they are the backup that they name, or none.
fn sheet_of_a_backup(bytes: &[u8]) {
    let mut gathered = Gathered::default();
    for line in text(bytes).lines() {
        let Some(chunk) = Chunk::read(line) else { continue };
        assert_eq!(chunk.text(), line.trim());
        let _ = gathered.take(chunk);
    }
    if let Ok(whole) = gathered.whole() {
        backup(&whole);
    }
}

/// A backup that is read is written as it was, as a file and on paper; without its key it stays shut.
fn backup(bytes: &[u8]) {
    if let Some(on_paper) = Backup::from_bytes(bytes) {
        assert_eq!(on_paper.to_bytes(), bytes);
    }
    let file = Path::new("backup");
    if let Ok(read) = Backup::from_text(bytes, file) {
        assert_eq!(Backup::from_text(read.to_text().as_bytes(), file).ok(), Some(read));
    }
}

fn nobody_trusted() -> Checker {
    Checker::new(TrustBook::default(), Network::Offline, Demo::Off)
}

fn now() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}
