//! Keys that are not in the key folder: somebody else's program has them, as a device or a service would, and signs with
//! them. The issuer knows no more of them than what a [`Signer`] is.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};

use issuer::{
    editions::{self, EditionError},
    failure::{Failure, FailureCode},
    issuer::Issuer,
    keys::{KeyFolder, KeyName},
    store::{AwardId, HandOut},
};
use schemas::{
    Demo,
    credential::AchievementCredential,
    key::{AnySigner, Ed25519Public, NotSigned, P256Public, PublicKey, SecretKey, Signer},
    proof,
    stage::Signed,
};

use crate::library::Library;

const ED25519: &str = "e202610a";
const P256: &str = "p202610a";

/// PrivateKeyInfo up to the 32 bytes of the secret (RFC 8410, 7; RFC 5915, 3 without its optional members).
const ED25519_INFO: &[u8] = b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20";
const P256_INFO: &[u8] = b"\x30\x41\x02\x01\x00\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\
    \x48\xce\x3d\x03\x01\x07\x04\x27\x30\x25\x02\x01\x01\x04\x20";

/// A key in a folder of OpenSSL's, which signs with it as a process of its own.
#[derive(Debug)]
struct Device<P> {
    public: P,
    file: PathBuf,
}

impl Signer<Ed25519Public> for Device<Ed25519Public> {
    fn public(&self) -> Ed25519Public {
        self.public.clone()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned> {
        let text = self.file.with_extension("message");
        std::fs::write(&text, message).map_err(not_signed)?;
        let mut openssl = Command::new("openssl");
        openssl.args(["pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey"]).arg(&self.file);
        openssl.arg("-in").arg(&text);
        said(&mut openssl, b"")
    }
}

impl Signer<P256Public> for Device<P256Public> {
    fn public(&self) -> P256Public {
        self.public.clone()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned> {
        let mut openssl = Command::new("openssl");
        openssl.args(["dgst", "-sha256", "-keyform", "DER", "-sign"]).arg(&self.file);
        said(&mut openssl, message).map(|der| two_numbers(&der))
    }
}

fn not_signed(cause: std::io::Error) -> NotSigned {
    NotSigned(cause.into())
}

fn said(program: &mut Command, input: &[u8]) -> Result<Vec<u8>, NotSigned> {
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut running = program.spawn().map_err(not_signed)?;
    running.stdin.take().unwrap().write_all(input).map_err(not_signed)?;
    let output = running.wait_with_output().map_err(not_signed)?;
    if output.status.success() { Ok(output.stdout) } else { Err(NotSigned("the device is away".into())) }
}

/// ECDSA-Sig-Value (RFC 3279, 2.2.3) as JOSE has it: both numbers in 32 bytes.
fn two_numbers(der: &[u8]) -> Vec<u8> {
    let (first, rest) = der[4..].split_at(der[3].into());
    [first, &rest[2..]].into_iter().flat_map(filled).collect()
}

fn filled(number: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = number.iter().copied().skip_while(|byte| *byte == 0).collect();
    [vec![0; 32 - digits.len()], digits].concat()
}

fn name(fragment: &str) -> KeyName {
    KeyName { kind: 'o', owner: "havnby".to_owned(), fragment: fragment.to_owned() }
}

/// The key of this name goes into the device, and the key folder has it no more.
fn moved(keys: &KeyFolder, folder: &Path, fragment: &str) -> AnySigner {
    let path = folder.join("keys").join(format!("{}.jwk", name(fragment)));
    let secret = keys.read_elsewhere(&path).unwrap();
    let info = if fragment == ED25519 { ED25519_INFO } else { P256_INFO };
    let file = folder.join(format!("{fragment}.device"));
    std::fs::write(&file, [info, &number(&secret)].concat()).unwrap();
    assert!(keys.delete(&name(fragment)).unwrap());
    match secret.public() {
        PublicKey::Ed25519(public) => AnySigner::Ed25519(Box::new(Device { public, file })),
        PublicKey::P256(public) => AnySigner::P256(Box::new(Device { public, file })),
        other => panic!("{other:?}"),
    }
}

fn number(secret: &SecretKey) -> Vec<u8> {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
    let jwk: serde_json::Value = serde_json::from_str(&secret.to_jwk()).unwrap();
    BASE64URL.decode(jwk["d"].as_str().unwrap()).unwrap()
}

/// A library with awards, both of whose keys are in the device.
async fn with_device() -> (Library, Arc<Issuer>) {
    let library = Library::with_awards(HandOut::Slip).await;
    let folder = library.folder.path();
    let mut issuer = Arc::into_inner(library.reopen().await).unwrap();
    let settings = &issuer.settings;
    let mut keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, Demo::Off).unwrap();
    for fragment in [ED25519, P256] {
        let signer = moved(&keys, folder, fragment);
        keys = keys.with(name(fragment), signer);
    }
    issuer.keys = keys;
    (library, Arc::new(issuer))
}

fn holds(text: &str, issuer: &Issuer, fragment: &str) -> bool {
    let signed = Signed::<AchievementCredential>::read(text).unwrap();
    proof::verify(signed, &issuer.keys.read(&name(fragment)).unwrap().public()).is_ok()
}

#[tokio::test]
async fn a_badge_is_signed_in_both_forms_with_keys_that_another_program_has() {
    let (_library, issuer) = with_device().await;
    let edition = editions::print(&issuer, AwardId(1)).await.unwrap();
    assert!(holds(&edition.data_integrity, &issuer, ED25519));
    assert!(holds(&edition.jwt, &issuer, P256));
}

#[tokio::test]
async fn a_device_that_does_not_sign_is_a_failure_with_a_name() {
    let (library, issuer) = with_device().await;
    std::fs::remove_file(library.folder.path().join(format!("{P256}.device"))).unwrap();
    let refused = editions::print(&issuer, AwardId(1)).await.unwrap_err();
    assert_eq!(Failure::from(refused).code, FailureCode::SigningFailed);
}

#[tokio::test]
async fn what_a_device_did_not_sign_is_signed_when_it_is_back() {
    let (library, issuer) = with_device().await;
    let (device, away) =
        [".device", ".away"].map(|end| library.folder.path().join(format!("{P256}{end}"))).into();
    std::fs::rename(&device, &away).unwrap();
    assert!(editions::print(&issuer, AwardId(1)).await.is_err());
    std::fs::rename(&away, &device).unwrap();
    assert_eq!(editions::resume(&issuer).await.unwrap(), 1);
}

#[tokio::test]
async fn what_a_device_signs_with_another_key_never_leaves() {
    let (library, issuer) = with_device().await;
    let file = library.folder.path().join(format!("{ED25519}.device"));
    std::fs::write(&file, [ED25519_INFO, &[9; 32]].concat()).unwrap();
    let refused = editions::print(&issuer, AwardId(1)).await;
    assert!(matches!(refused, Err(EditionError::SelfCheck(_))), "{refused:?}");
}
