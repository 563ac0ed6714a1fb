//! P-256 signatures in the form that JOSE uses, against Wycheproof.

use schemas::key::P256Public;

use crate::reference;

#[test]
fn wycheproof_agrees_on_every_signature() {
    let Some(vectors) = reference::json("vectors/jose/ecdsa_secp256r1_sha256_p1363_test.json") else {
        return;
    };
    let mut count = 0;
    for group in vectors["testGroups"].as_array().unwrap() {
        let point = reference::bytes(&group["publicKey"]["uncompressed"]);
        let key = P256Public::from_coordinates(&point[1..33], &point[33..]).unwrap();
        for case in group["tests"].as_array().unwrap() {
            let fits = key.verify(&reference::bytes(&case["msg"]), &reference::bytes(&case["sig"])).is_ok();
            assert_eq!(fits, case["result"] == "valid", "{}", case["tcId"]);
            count += 1;
        }
    }
    assert_eq!(count, 262);
}
