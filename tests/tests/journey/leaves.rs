//! Any single leaf of an issued badge is changed, in either form: the verdict is never *genuine*.
//!
//! It is *not genuine* for all leaves but those that say how the badge is to be read or whose key signed it; what is said
//! of those stands in the table.

use crate::people::{judged, world};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde_json::Value;
use tests::leaf::each_changed;
use tests::world::World;
use tests::{learner, library};

/// Leaves of a badge with a proof inside after whose change it is not called forged, with the reason that is given.
const OPEN_IN_JSON: [(&str, &str); 7] = [
    ("/@context/0", "not_a_badge"),
    ("/@context/1", "context_unknown"),
    ("/type/0", "not_a_badge"),
    ("/type/1", "not_a_badge"),
    ("/proof/type", "suite_unknown"),
    ("/proof/cryptosuite", "suite_unknown"),
    ("/proof/verificationMethod", "key_not_on_list"),
];
/// The same for a token, whose header says what a proof says.
const OPEN_IN_TOKEN: [(&str, &str); 5] = [
    ("header/alg", "suite_unknown"),
    ("header/kid", "key_not_on_list"),
    ("/@context/0", "not_a_badge"),
    ("/type/0", "not_a_badge"),
    ("/type/1", "not_a_badge"),
];

/// What the verifier says of each, where that is not that it is forged.
fn not_called_forged(world: &World, badges: &[(String, String)]) -> Vec<(String, String)> {
    let file = |(at, (_, text)): (usize, &(String, String))| {
        world.workplace().write(&format!("{at}.badge"), text).unwrap()
    };
    let files: Vec<_> = badges.iter().enumerate().map(file).collect();
    let reports = world.check_all(&files).unwrap();
    assert_eq!(reports.len(), badges.len());
    let verdicts = badges.iter().zip(&reports).map(|((place, _), report)| (place.clone(), judged(report)));
    let open = verdicts.filter(|(_, (verdict, _))| verdict != "not_genuine");
    open.map(|(place, (verdict, reason))| {
        assert_eq!(verdict, "cannot_tell", "{place}");
        (place, reason)
    })
    .collect()
}

/// A wallet with one badge of the sample circle.
fn collected(world: &World) -> tests::service::Services {
    let (services, waiting) = library::last_evening(world).unwrap();
    learner::make_wallet(world).unwrap();
    learner::claim(world, &waiting[0]).unwrap();
    services
}

fn expected(left_open: &[(&str, &str)]) -> Vec<(String, String)> {
    left_open.iter().map(|(place, reason)| ((*place).to_owned(), (*reason).to_owned())).collect()
}

#[test]
fn no_changed_leaf_of_a_badge_with_a_proof_inside_is_genuine() {
    let world = world("leaves-json");
    let _services = collected(&world);
    learner::export(&world, "json").unwrap();
    let badge: Value = serde_json::from_str(&world.workplace().read("badge.json").unwrap()).unwrap();
    let changed: Vec<_> = each_changed(&badge).map(|(place, badge)| (place, badge.to_string())).collect();
    assert_eq!(not_called_forged(&world, &changed), expected(&OPEN_IN_JSON));
}

#[test]
fn no_changed_leaf_of_a_token_is_genuine() {
    let world = world("leaves-jwt");
    let _services = collected(&world);
    learner::export(&world, "jwt").unwrap();
    let token = world.workplace().read("badge.jwt").unwrap();
    let [header, payload, signature] = token.trim().split('.').collect::<Vec<_>>()[..] else {
        panic!("not a token")
    };
    let read = |part: &str| serde_json::from_slice::<Value>(&BASE64URL.decode(part).unwrap()).unwrap();
    let write = |value: &Value| BASE64URL.encode(value.to_string());
    let headers = each_changed(&read(header)).map(|(place, changed)| {
        (format!("header{place}"), format!("{}.{payload}.{signature}", write(&changed)))
    });
    let payloads = each_changed(&read(payload))
        .map(|(place, changed)| (place, format!("{header}.{}.{signature}", write(&changed))));
    let changed: Vec<_> = headers.chain(payloads).collect();
    assert_eq!(not_called_forged(&world, &changed), expected(&OPEN_IN_TOKEN));
}
