//! Badges of 1EdTech, from file to verdict without a network: their issuers cannot be asked, so at best a badge is
//! unchanged and its issuer not proven; and what 1EdTech's own validator refuses is refused.
//!
//! The files are read from the folder that `KREDS_REFERENCE` names.

use std::path::Path;

use schemas::{Demo, trust::TrustBook, verdict::Moment};
use verifier::checker::{Checker, Network};

use crate::town::now;

/// File by file, what decides the verdict.
const EXPECTED: [(&str, &str); 20] = [
    ("complete.json", "issuer_unproven"),
    ("simple.json", "issuer_unproven"),
    ("simple.1ob", "issuer_unproven"),
    ("simple-context-version.json", "issuer_unproven"),
    ("simple-did-key-method.json", "issuer_unproven"),
    ("simple-eddsa-2022.json", "issuer_unproven"),
    ("simple_v1.json", "issuer_unproven"),
    ("simple-err-expired.json", "issuer_unproven"),
    ("simple-json.png", "issuer_unproven"),
    ("simple-json.svg", "issuer_unproven"),
    ("simple-jwt.png", "issuer_unproven"),
    ("simple-jwt.svg", "issuer_unproven"),
    ("bit-string-list/credential-status-revoked.json", "issuer_unproven"),
    ("bit-string-list/credential-status-revoked-blank-nodes.json", "issuer_unproven"),
    ("worked-example/linked-data-proof-ob-3.json", "issuer_unproven"),
    ("worked-example/linked-data-proof-ob-1.json", "proof_missing"),
    ("simple-err-proof-value.json", "signature_wrong"),
    ("simple-err-issuer-type.json", "value_lost"),
    ("endorsement-valid.json", "not_a_badge"),
    ("bit-string-list/testlist", "not_a_badge"),
];

/// The badge in a file, lifted out of its picture if it is one.
fn badge_in(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let between = |from: &str, to: &str| {
        let start = text.find(from).map(|at| at + from.len())?;
        text[start..].find(to).map(|length| text[start..start + length].to_owned())
    };
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("svg") => between("verify=\"", "\"").or_else(|| between("<![CDATA[", "]]>")).unwrap(),
        Some("png") => {
            let keyword = b"iTXtopenbadgecredential\0\0\0\0\0";
            let at = bytes.windows(keyword.len()).position(|part| part == keyword).unwrap();
            let length = u32::from_be_bytes(bytes[at - 4..at].try_into().unwrap()) as usize;
            String::from_utf8(bytes[at + keyword.len()..at + 4 + length].to_vec()).unwrap()
        }
        _ => text.into_owned(),
    }
}

#[test]
fn each_badge_of_1edtech_has_the_right_verdict() {
    let Some(root) = std::env::var_os("KREDS_REFERENCE") else { return };
    let folder = Path::new(&root).join("vectors/open-badges");
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::Off);
    let codes = EXPECTED.map(|(name, _)| {
        let found = checker.check(Ok(badge_in(&folder.join(name))), Moment::Clock(now()));
        (name, found.verdict.reason().as_str())
    });
    assert_eq!(codes, EXPECTED);
}
