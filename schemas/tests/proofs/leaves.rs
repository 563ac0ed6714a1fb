//! Every single leaf of an issued badge is changed, one at a time: no change is ever taken for what was signed.
//!
//! Most changes show as a signature that does not fit. The rest is named here with the reason that is given: what
//! decides how a badge is read and whose key is looked for is looked at before the signature can be.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::verdict::{Code, Word};
use serde_json::Value;
use tests::leaf::each_changed;

use crate::sample::{as_token, claims, code, with_proof};

/// What each changed leaf of the badge with a proof inside leads to, where it is not a wrong signature.
const EMBEDDED: [(&str, Code); 22] = [
    ("/@context/0", Code::NotABadge),
    ("/@context/1", Code::ContextUnknown),
    ("/type/0", Code::NotABadge),
    ("/type/1", Code::NotABadge),
    ("/issuer/id", Code::KeyOfAnother),
    ("/issuer/type/0", Code::TermUndefined),
    ("/issuer/address/type/0", Code::TermUndefined),
    ("/credentialSubject/type/0", Code::TermUndefined),
    ("/credentialSubject/identifier/0/type/0", Code::TermUndefined),
    ("/credentialSubject/achievement/type/0", Code::TermUndefined),
    ("/credentialSubject/achievement/alignment/0/type/0", Code::TermUndefined),
    ("/credentialSubject/achievement/alignment/1/type/0", Code::TermUndefined),
    ("/credentialSubject/achievement/resultDescription/0/type/0", Code::TermUndefined),
    ("/credentialSubject/achievement/related/0/type/0", Code::ValueLost),
    ("/credentialSubject/result/0/type/0", Code::TermUndefined),
    ("/evidence/0/type/0", Code::ValueLost),
    ("/credentialStatus/0/type/0", Code::TermUndefined),
    ("/proof/type", Code::SuiteUnknown),
    ("/proof/cryptosuite", Code::SuiteUnknown),
    ("/proof/created", Code::ProofMalformed),
    ("/proof/proofPurpose", Code::PurposeWrong),
    ("/proof/proofValue", Code::ProofMalformed),
];
/// The same for the badge as a token.
const TOKEN: [(&str, Code); 6] = [
    ("header/alg", Code::SuiteUnknown),
    ("header/typ", Code::KindWrong),
    ("/@context/0", Code::NotABadge),
    ("/type/0", Code::NotABadge),
    ("/type/1", Code::NotABadge),
    ("/issuer/id", Code::KeyOfAnother),
];

fn exceptions(codes: impl Iterator<Item = (String, Code)>) -> Vec<(String, Code)> {
    codes.filter(|(_, code)| *code != Code::SignatureWrong).collect()
}

/// The leaves after whose change nobody says that the badge is forged: another kind of text, or of proof, may be sound.
const LEFT_OPEN: [&str; 7] =
    ["/@context/0", "/@context/1", "/type/0", "/type/1", "/proof/type", "/proof/cryptosuite", "header/alg"];

fn expected(list: &[(&str, Code)]) -> Vec<(String, Code)> {
    list.iter().map(|(place, code)| ((*place).to_owned(), *code)).collect()
}

#[test]
fn no_changed_leaf_of_a_badge_with_a_proof_inside_is_taken_for_signed() {
    let document: Value = serde_json::from_str(with_proof(&claims()).text()).unwrap();
    let codes = each_changed(&document).map(|(place, changed)| (place, code(&changed.to_string())));
    assert_eq!(exceptions(codes), expected(&EMBEDDED));
}

#[test]
fn no_changed_leaf_of_a_token_is_taken_for_signed() {
    let signed = as_token(&claims());
    let parts: Vec<&str> = signed.text().split('.').collect();
    let part = |at: usize| serde_json::from_slice::<Value>(&BASE64URL.decode(parts[at]).unwrap()).unwrap();
    let (header, payload) = (part(0), part(1));
    let encode = |value: &Value| BASE64URL.encode(value.to_string());
    let headers = each_changed(&header).map(|(place, header)| {
        (format!("header{place}"), code(&format!("{}.{}.{}", encode(&header), parts[1], parts[2])))
    });
    let payloads = each_changed(&payload)
        .map(|(place, payload)| (place, code(&format!("{}.{}.{}", parts[0], encode(&payload), parts[2]))));
    assert_eq!(exceptions(headers.chain(payloads)), expected(&TOKEN));
}

#[test]
fn a_changed_leaf_is_not_genuine_unless_it_says_how_to_read_the_badge() {
    let open = EMBEDDED.iter().chain(&TOKEN).filter(|(_, code)| code.word() != Word::NotGenuine);
    let unlisted: Vec<_> = open.filter(|(place, _)| !LEFT_OPEN.contains(place)).collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
}

#[test]
fn no_changed_character_of_a_signature_is_taken_for_signed() {
    let signed = as_token(&claims());
    let start = signed.text().rfind('.').unwrap() + 1;
    for at in start..signed.text().len() {
        let other = if &signed.text()[at..=at] == "A" { "B" } else { "A" };
        let mut text = signed.text().to_owned();
        text.replace_range(at..=at, other);
        assert!(matches!(code(&text), Code::SignatureWrong | Code::Unreadable), "{at}");
    }
}
