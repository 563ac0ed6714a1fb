//! Tokens and their keys against Wycheproof's tests of JOSE libraries.
//!
//! Kreds takes RS256, ES256, ES384 and EdDSA. So a valid token of another algorithm is refused as well, and the tests
//! say that it is refused for its algorithm; and the special rules for sets of keys never come up, since Kreds picks
//! one key.

use schemas::{
    jose::{Compact, HeaderError, JoseError},
    key::{Jwk, PublicKey},
};
use serde_json::Value;

use crate::reference;

/// Valid tokens of `json_web_signature_test` that are RS256, ES256 or ES384.
const VALID: [u64; 10] = [18, 33, 259, 260, 261, 262, 263, 345, 349, 378];
/// Cases that the file calls valid, although a part has characters that base64url does not know; we refuse them.
const LENIENT_BASE64: [u64; 2] = [372, 373];

/// Each case with the keys of its group.
fn cases(file: &str) -> Option<Vec<(Vec<Value>, Value)>> {
    let vectors = reference::json(&format!("vectors/jose/{file}"))?;
    let mut cases = Vec::new();
    for group in vectors["testGroups"].as_array().unwrap() {
        let given = group.get("public").unwrap_or(&group["private"]);
        let keys = given["keys"].as_array().cloned().unwrap_or_else(|| vec![given.clone()]);
        let tests = group["tests"].as_array().unwrap().iter();
        cases.extend(tests.map(|case| (keys.clone(), case.clone())));
    }
    Some(cases)
}

fn number(case: &Value) -> u64 {
    case["tcId"].as_u64().unwrap()
}

fn token(case: &Value) -> String {
    let text = case.get("jws").or_else(|| case.get("jwe")).unwrap();
    text.as_str().map_or_else(|| text.to_string(), str::to_owned)
}

/// The token is accepted with at least one of the keys.
fn is_accepted(keys: &[Value], case: &Value) -> bool {
    let public: Vec<PublicKey> =
        keys.iter().filter_map(|key| Some(serde_json::from_value::<Jwk>(key.clone()).ok()?.0)).collect();
    let token = token(case);
    Compact::read(&token).is_ok_and(|token| public.iter().any(|key| token.verify(key).is_ok()))
}

fn accepted(file: &str) -> Option<(usize, Vec<u64>)> {
    let cases = cases(file)?;
    let accepted = cases.iter().filter(|(keys, case)| is_accepted(keys, case));
    Some((cases.len(), accepted.map(|(_, case)| number(case)).collect()))
}

#[test]
fn of_all_tokens_only_the_valid_ones_of_our_algorithms_are_accepted() {
    let Some(accepted) = accepted("json_web_signature_test.json") else { return };
    assert_eq!(accepted, (401, VALID.to_vec()));
}

#[test]
fn valid_tokens_of_other_algorithms_are_refused_by_name() {
    let Some(cases) = cases("json_web_signature_test.json") else { return };
    let valid = cases.iter().map(|(_, case)| case).filter(|case| case["result"] == "valid");
    for case in valid.filter(|case| !VALID.contains(&number(case))) {
        let refusal = Compact::read(&token(case)).unwrap_err();
        let by_name = matches!(
            refusal,
            JoseError::Header(HeaderError::AlgorithmRefused(_) | HeaderError::AlgorithmUnknown(_))
        );
        let by_base64 = LENIENT_BASE64.contains(&number(case)) && matches!(refusal, JoseError::NotCompact);
        assert!(by_name || by_base64, "{}: {refusal}", case["tcId"]);
    }
}

#[test]
fn a_bad_key_makes_no_token_valid() {
    let Some(accepted) = accepted("json_web_key_test.json") else { return };
    // Of the five that the file calls valid, one is RS256; the others are HMAC.
    assert_eq!(accepted, (26, vec![5]));
}

#[test]
fn of_tokens_and_encrypted_texts_only_the_valid_ones_are_accepted() {
    let Some(cases) = cases("json_web_crypto_test.json") else { return };
    let (mut valid, mut invalid) = (Vec::new(), 0);
    for (keys, case) in &cases {
        match (is_accepted(keys, case), case["result"] == "valid") {
            (true, true) => valid.push(case["comment"].as_str().unwrap()),
            (false, true) => (),
            (false, false) => invalid += 1,
            (true, false) => panic!("accepted: {case}"),
        }
    }
    assert_eq!((valid, invalid), (vec!["acceptsValid"; 2], 77));
}
