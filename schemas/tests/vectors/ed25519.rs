//! Ed25519 against edge cases: of CCTV, which libraries answer differently, and of Wycheproof.

use schemas::key::{Ed25519Public, KeyError};

use crate::reference;

#[test]
fn of_the_edge_cases_only_the_strictly_valid_are_accepted() {
    let Some(cases) = reference::json("vectors/ed25519/cctv-ed25519vectors.json") else { return };
    let cases = cases.as_array().unwrap();
    let accepted = cases.iter().filter(|case| {
        let key = Ed25519Public::from_bytes(&reference::bytes(&case["key"]));
        let message = case["msg"].as_str().unwrap().as_bytes();
        key.is_ok_and(|key| key.verify(message, &reference::bytes(&case["sig"])).is_ok())
    });
    assert_eq!((cases.len(), accepted.count()), (914, 43));
}

#[test]
fn every_key_of_small_order_is_refused_when_it_is_read() {
    let Some(cases) = reference::json("vectors/ed25519/cctv-ed25519vectors.json") else { return };
    let flagged = |case: &&serde_json::Value| {
        case["flags"].as_array().is_some_and(|flags| flags.iter().any(|flag| flag == "low_order_A"))
    };
    let low_order: Vec<_> = cases.as_array().unwrap().iter().filter(flagged).collect();
    assert!(!low_order.is_empty());
    for case in low_order {
        let key = Ed25519Public::from_bytes(&reference::bytes(&case["key"]));
        assert!(matches!(key, Err(KeyError::Weak | KeyError::NotAPoint)), "{}", case["number"]);
    }
}

#[test]
fn wycheproof_agrees_on_every_signature() {
    let Some(vectors) = reference::json("vectors/jose/ed25519_test.json") else { return };
    let mut count = 0;
    for group in vectors["testGroups"].as_array().unwrap() {
        let key = Ed25519Public::from_bytes(&reference::bytes(&group["publicKey"]["pk"])).unwrap();
        for case in group["tests"].as_array().unwrap() {
            let fits = key.verify(&reference::bytes(&case["msg"]), &reference::bytes(&case["sig"])).is_ok();
            assert_eq!(fits, case["result"] == "valid", "{}", case["tcId"]);
            count += 1;
        }
    }
    assert_eq!(count, 151);
}
