//! Reasons that no file brings about: somebody who thinks again, a wallet without a home, an output that is full.

use std::{
    collections::VecDeque,
    ffi::OsString,
    io::{self, Cursor},
    process::Command,
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use schemas::{
    Demo,
    credential::AchievementCredential,
    did::{self, Did},
    jose,
    key::{Jwk, PublicKey, SecretKey},
    proof,
    stage::Unsigned,
};
use sha2::{Digest as _, Sha256};
use wallet_cli::{
    surroundings::{Environment, Questions, Surroundings},
    trouble::Trouble,
    vault::VaultError,
};

use super::{
    golden::claims,
    http::{Answer, serve},
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Circle, Library},
};

/// Somebody who answers in this order.
struct Somebody(VecDeque<&'static str>);

impl Questions for Somebody {
    fn secret(&mut self, _: &str) -> io::Result<String> {
        self.line("")
    }

    fn line(&mut self, _: &str) -> io::Result<String> {
        self.0.pop_front().map(str::to_owned).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

/// What is said to somebody who answers so.
fn said(arguments: &[&str], environment: Environment, answers: &[&'static str]) -> String {
    let mut somebody = Somebody(answers.iter().copied().collect());
    let surroundings = Surroundings {
        now: &|| "2026-10-12T18:42:00Z".parse().unwrap(),
        chance: &mut rand::rngs::mock::StepRng::new(7, 1),
        questions: Some(&mut somebody),
        input: &mut Cursor::new(b""),
        environment,
        demo: Demo::On,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["kreds-wallet"].iter().chain(arguments).map(OsString::from);
    wallet_cli::run(arguments, surroundings, &mut out, &mut err);
    String::from_utf8(err).unwrap()
}

fn of(learner: &Learner) -> Environment {
    Environment {
        vault: Some(learner.file("vault")),
        passphrase_file: Some(learner.file("passphrase")),
        ..Environment::default()
    }
}

#[test]
fn two_passphrases_that_differ_make_no_wallet() {
    let learner = Learner::new();
    let environment = Environment { vault: Some(learner.file("new")), ..Environment::default() };
    let said = said(&["init"], environment, &["correct horse", "correct house"]);
    assert!(said.contains("[passphrases_differ]"), "{said}");
    assert!(!learner.file("new").exists());
}

#[test]
fn an_offer_that_is_declined_stays_open() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let said = said(&["claim", &issuer.link()], of(&learner), &["no"]);
    assert!(said.contains("[claim_declined]"), "{said}");
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
}

#[test]
fn a_trash_is_emptied_when_somebody_says_so() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    learner.types(&["forget", "1"]);
    assert!(said(&["trash", "--empty"], of(&learner), &["n"]).contains("[trash_not_emptied]"));
    said(&["trash", "--empty"], of(&learner), &["yes"]);
    assert_eq!(learner.types(&["trash"]).out, "The trash is empty.\n");
}

#[test]
fn nobody_is_asked_for_a_program() {
    let learner = Learner::new();
    let environment = Environment { vault: Some(learner.file("vault")), ..Environment::default() };
    let said = said(&["list", "--json"], environment, &["correct horse"]);
    assert!(said.starts_with("{\"code\"") && said.contains("passphrase_unasked"), "{said}");
}

#[test]
fn without_a_home_the_folder_has_to_be_named() {
    let said = said(&["list"], Environment::default(), &[]);
    assert!(said.contains("[vault_nowhere]"), "{said}");
}

#[test]
fn a_result_that_cannot_be_written_is_said_so() {
    let learner = Learner::new();
    let done = Command::new("sh")
        .args(["-c", "exec \"$0\" list >/dev/full", env!("CARGO_BIN_EXE_kreds-wallet")])
        .env("KREDS_VAULT", learner.file("vault"))
        .env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"))
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8(done.stderr).unwrap().contains("[output_failed]"));
}

#[test]
fn what_cannot_be_encrypted_is_said_so() {
    let error = age::EncryptError::Io(io::ErrorKind::OutOfMemory.into());
    assert_eq!(Trouble::from(VaultError::NotSealed(error)).code(), "vault_not_sealed");
}

#[test]
fn a_badge_that_is_too_long_for_a_code_is_said_so() {
    let (learner, library) = (Learner::new(), Library::open());
    let hash = |at: u32| Sha256::digest(at.to_be_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let name = (0..100).map(hash).collect::<Vec<String>>().concat();
    let badge: &'static str = Box::leak(name.into_boxed_str());
    let long = library.badge(Circle { badge, ..CLIMATE });
    assert_eq!(learner.types_with(&["import", "-"], long.as_bytes()).exit, 0);
    let done = learner.types(&["present", "1"]);
    assert_eq!(done.code(), "qr_too_dense");
    assert!(done.err.contains("its longest text is name (6400 characters)."), "{}", done.err);
}

#[test]
fn a_badge_that_is_not_signed_with_es256_is_not_called_too_long() {
    let Ok(SecretKey::Rsa(secret)) = jose::new_rsa_key() else { panic!("no RSA key") };
    let jwk = serde_json::to_string(&Jwk(PublicKey::Rsa(secret.public()))).unwrap();
    let issuer: Did = format!("did:jwk:{}", BASE64_URL_SAFE_NO_PAD.encode(jwk)).parse().unwrap();
    let claims = claims("c", "Climate in my street", issuer.as_str());
    let badge: AchievementCredential = serde_json::from_value(claims).unwrap();
    let key = did::only_key(&issuer).unwrap();
    let token = proof::jwt::sign(&Unsigned::new(badge).unwrap(), &secret, &key).unwrap();
    let learner = Learner::new();
    let done = learner.types_with(&["import", "-"], token.text().as_bytes());
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(learner.types(&["present", "1"]).code(), "qr_not_es256");
}

#[test]
fn an_issuer_that_cannot_answer_is_busy_and_one_that_answers_nonsense_cannot_be_used() {
    for (status, code) in [(503, "issuer_busy"), (200, "issuer_unusable")] {
        let port = serve(move |_| Answer::Json(status, "{}".to_owned()));
        let link = format!("http://localhost:{port}/c/01234567890123456789abcdef");
        assert_eq!(Learner::new().types(&["claim", &link]).code(), code);
    }
}

#[test]
fn an_address_that_is_none_is_said_so() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let environment = Environment { verifier: Some("here".to_owned()), ..of(&learner) };
    assert!(said(&["present", "1"], environment, &[]).contains("[verifier_not_an_address]"));
}

#[test]
fn a_passphrase_that_is_not_typed_is_not_called_a_missing_terminal() {
    let learner = Learner::new();
    let environment = Environment { vault: Some(learner.file("vault")), ..Environment::default() };
    let said = said(&["list"], environment, &[]);
    assert!(said.contains("[passphrase_not_typed]"), "{said}");
}
