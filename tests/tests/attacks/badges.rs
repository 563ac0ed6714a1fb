//! Sound badges in many shapes, as libraries issue them: every kind of member stands in one of them.

use crate::case::{changed, key};
use crate::forge::{embed, options};
use crate::network::{LIBRARY, Network, REVOCATIONS, SUSPENSIONS, entry};
use serde_json::{Value, json};

/// What the badges say.
pub(crate) fn claims(network: &Network) -> [Value; 10] {
    let with = |places: &[(&str, Value)]| {
        places.iter().fold(network.badge(), |badge, (place, value)| changed(badge, place, value.clone()))
    };
    let mut nameless = network.badge();
    nameless["credentialSubject"].as_object_mut().unwrap().shift_remove("identifier");
    [
        network.badge(),
        nameless,
        with(&[
            ("/validUntil", "2036-11-10T12:00:00Z".into()),
            ("/awardedDate", "2026-11-10T12:00:00Z".into()),
        ]),
        with(&[("/credentialSubject/achievement/alignment", alignments())]),
        with(&results()),
        with(&[("/evidence", evidence()), ("/credentialSubject/narrative", "Came to five of six.".into())]),
        with(&[("/issuer", issuer())]),
        with(&words()),
        with(&[(
            "/credentialStatus",
            json!([entry(REVOCATIONS, "revocation", "5"), entry(SUSPENSIONS, "suspension", "131071"),]),
        )]),
        with(&[
            ("/name", "Žeja 渇き 🏜️ \"\\\u{7f}é".into()),
            ("/credentialSubject/achievement/criteria/narrative", "Ena\nDve\tTri\r\n".into()),
            ("/credentialSubject/creditsEarned", json!(0.1)),
        ]),
    ]
}

fn alignments() -> Value {
    json!([
        {
            "type": ["Alignment"],
            "targetName": "Climate action",
            "targetUrl": "https://sdgs.un.org/goals/goal13",
            "targetCode": "13",
            "targetFramework": "UN Sustainable Development Goals",
        },
        {
            "type": ["Alignment"],
            "targetName": "Systems thinking",
            "targetUrl": "https://data.europa.eu/greencomp/2.1",
            "targetType": "ceasn:Competency",
        },
    ])
}

fn results() -> [(&'static str, Value); 4] {
    let description = "https://cities.example/a/climate/1/en#sessions";
    [
        (
            "/credentialSubject/achievement/resultDescription",
            json!([{
                "id": description,
                "type": ["ResultDescription"],
                "name": "Sessions",
                "resultType": "ext:SessionsAttended",
                "allowedValue": ["5/6", "6/6"],
            }]),
        ),
        (
            "/credentialSubject/result",
            json!([{
                "type": ["Result"],
                "resultDescription": description,
                "value": "5/6",
            }]),
        ),
        ("/credentialSubject/activityStartDate", "2026-09-07T14:30:00Z".into()),
        ("/credentialSubject/creditsEarned", json!(1.5)),
    ]
}

fn evidence() -> Value {
    json!([
        { "id": "https://badges.example/e/1", "type": ["Evidence"], "name": "A map of the street's trees" },
        { "id": "https://badges.example/e/2", "type": ["Evidence"], "description": "A window, mended" },
    ])
}

fn issuer() -> Value {
    json!({
        "id": LIBRARY,
        "type": ["Profile"],
        "name": "Havnby Library",
        "url": "https://badges.example/o/havnby",
        "email": "desk@havnby.example",
        "address": {
            "id": "https://badges.example/o/havnby#address",
            "type": ["Address"],
            "addressCountryCode": "DK",
            "addressLocality": "Havnby",
        },
    })
}

fn words() -> [(&'static str, Value); 5] {
    [
        ("/credentialSubject/achievement/tag", json!(["climate", "street"])),
        ("/credentialSubject/achievement/inLanguage", "en".into()),
        ("/credentialSubject/achievement/version", "1".into()),
        ("/credentialSubject/achievement/achievementType", "MicroCredential".into()),
        (
            "/credentialSubject/achievement/related",
            json!([
                { "id": "https://cities.example/a/climate/1/da", "type": ["Related"], "inLanguage": "da" },
            ]),
        ),
    ]
}

/// With a proof inside: the first by its canonical form, every third by its JSON.
pub(crate) fn embedded(network: &Network) -> Vec<Value> {
    let of_json = changed(options(), "/cryptosuite", "eddsa-jcs-2022".into());
    let by_form = options();
    let sign = |(at, claims)| embed(network, claims, if at % 3 == 2 { &of_json } else { &by_form });
    claims(network).into_iter().enumerate().map(sign).collect()
}

/// As tokens.
pub(crate) fn tokens(network: &Network) -> Vec<String> {
    let sign = |claims: Value| network.token_by(&claims, &network.key, &key("p202601a"));
    claims(network).into_iter().map(sign).collect()
}
