//! Badges in pictures and on paper, carried between our wallet and programs of others: the wallet puts one in and a Python
//! library takes it out, and the other way round; what the wallet prints is judged by our verifier from a scan.

use crate::badge::sample;
use crate::peer::Peer;
use base64::{Engine as _, prelude::BASE64_STANDARD as BASE64};
use schemas::key::{P256Secret, PublicKey};
use schemas::{credential::AchievementCredential, did::DidUrl, proof, stage::Unsigned};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use tests::programs::{Answer, Programs};

fn secret() -> P256Secret {
    P256Secret::from_bytes([7; 32]).unwrap()
}

/// A badge of an issuer whose name is its key, so that nothing has to be fetched.
fn badge() -> String {
    let key = PublicKey::P256(secret().public()).to_multibase().unwrap();
    let name: DidUrl = format!("did:key:{key}#{key}").parse().unwrap();
    let mut badge = sample();
    badge["issuer"]["id"] = name.did().as_str().into();
    let unsigned: Unsigned<AchievementCredential> = Unsigned::from_journal(&badge.to_string()).unwrap();
    proof::jwt::sign(&unsigned, &secret(), &name).unwrap().text().to_owned()
}

/// A wallet that holds this badge.
struct Wallet {
    folder: TempDir,
    programs: Programs,
}

impl Wallet {
    fn new() -> Self {
        let wallet =
            Wallet { folder: tempfile::tempdir().unwrap(), programs: Programs::beside_this_one().unwrap() };
        fs::write(wallet.file("passphrase"), "heron canal lantern tuesday").unwrap();
        wallet.types(&["init"]);
        wallet
    }

    fn with(badge: &str) -> Self {
        let wallet = Wallet::new();
        fs::write(wallet.file("badge.jwt"), badge).unwrap();
        wallet.types(&["import", &wallet.path("badge.jwt")]);
        wallet
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn path(&self, name: &str) -> String {
        self.file(name).display().to_string()
    }

    fn types(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(&self.programs.wallet);
        command.args(arguments).env("KREDS_VAULT", self.file("vault")).env("KREDS_LANG", "en");
        command.env("KREDS_PASSPHRASE_FILE", self.file("passphrase"));
        Answer::of(&mut command).and_then(|answer| answer.ended_with(0)).unwrap().out
    }

    /// The badge taken out, inside its picture.
    fn picture(&self, kind: &str) -> Vec<u8> {
        let file = format!("own.{kind}");
        self.types(&["export", "1", "--format", kind, "--out", &self.path(&file)]);
        fs::read(self.file(&file)).unwrap()
    }
}

fn taken_out_by_others(kind: &str, picture: &[u8]) -> Value {
    let question = json!({ "do": "take-out", "kind": kind, "picture": BASE64.encode(picture) });
    Peer::OpenBadgesLib.ask(&question)["badge"].clone()
}

#[test]
fn a_badge_that_our_wallet_put_into_a_picture_is_taken_out_by_a_python_library() {
    let badge = badge();
    let wallet = Wallet::with(&badge);
    for kind in ["png", "svg"] {
        assert_eq!(taken_out_by_others(kind, &wallet.picture(kind)), badge, "{kind}");
    }
}

#[test]
fn a_badge_that_a_python_library_put_into_a_picture_is_kept_by_our_wallet() {
    let badge = badge();
    let png = schemas::qr::Picture::of("a photograph", schemas::qr::Medium::Screen).unwrap().png();
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>"#.to_vec();
    for (kind, picture) in [("png", png), ("svg", svg)] {
        let question =
            json!({ "do": "put-in", "kind": kind, "picture": BASE64.encode(picture), "badge": badge });
        let baked = Peer::OpenBadgesLib.ask(&question)["picture"].clone();
        let wallet = Wallet::new();
        fs::write(wallet.file("theirs"), BASE64.decode(baked.as_str().unwrap()).unwrap()).unwrap();
        wallet.types(&["import", &wallet.path("theirs")]);
        assert_eq!(wallet.types(&["export", "1", "--format", "jwt"]), badge, "{kind}");
    }
}

#[test]
fn a_card_that_was_printed_in_black_and_scanned_is_judged_by_our_verifier() {
    let wallet = Wallet::with(&badge());
    let card = wallet.path("card.pdf");
    wallet.types(&["paper", "1", &card, "--verifier", "https://verify.example"]);
    let mut scanner = Command::new("pdftoppm");
    scanner.args(["-mono", "-png", "-r", "300", "-singlefile", &card]).arg(wallet.file("scan"));
    assert!(scanner.status().expect("pdftoppm is not in place: run script/setup").success());
    let mut verifier = Command::new(&wallet.programs.verifier);
    verifier.args(["check", "--json"]).arg(wallet.file("scan.png")).env("KREDS_TRUST_DIR", wallet.file("t"));
    let line: Value = Answer::of(&mut verifier).unwrap().json().unwrap();
    // Nobody has heard of this issuer, so the word is that it cannot be told; the signature on the paper holds.
    assert_eq!(
        (&line["checks"][0]["outcome"], &line["checks"][1]["outcome"]),
        (&"passed".into(), &"passed".into())
    );
    assert_eq!(line["checks"][3]["outcome"], "not_done", "{line}");
}
