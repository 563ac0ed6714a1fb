//! The documents that are worked on: the ordinary badge, a large one, and one that nobody should try to the end.

use serde_json::{Value, json};

/// When all of them are signed.
pub const ISSUED_AT: &str = "2026-11-11T19:00:00Z";

/// An ordinary badge of a learning circle: 58 statements, 2.5 kB without its proof.
pub fn typical() -> Value {
    serde_json::from_str(include_str!("../badges/typical.json")).unwrap_or_default()
}

/// A badge that says of everything all that the model has a place for, as large as the official complete example (356
/// statements, 16 kB), with these endorsements.
pub fn large(endorsements: &[Value]) -> Value {
    let mut badge = typical();
    badge["endorsement"] = endorsements.into();
    badge["evidence"] = many(5, |at| {
        json!({
            "id": format!("https://library.example/evidence/{at}"),
            "type": ["Evidence"],
            "name": format!("Kort {at} over gadens træer"),
            "narrative": "Tegnet af gruppen efter en gåtur, med de træer, der manglede.",
            "description": "Et kort på papir, fotograferet på biblioteket.",
            "genre": "Map",
            "audience": "Neighbours",
        })
    });
    badge["issuer"] = profile("did:web:badges.example:o:havnby", "Havnegade 1");
    let subject = &mut badge["credentialSubject"];
    subject["narrative"] = "Har ledt gåturen og skrevet brevet til kommunen.".into();
    subject["creditsEarned"] = json!(2.5);
    subject["result"] = many(
        5,
        |at| json!({ "type": ["Result"], "resultDescription": description(at), "value": at.to_string(), "alignment": [alignment(at)] }),
    );
    let achievement = &mut subject["achievement"];
    achievement["creator"] = profile("https://cities.example/o/north", "Havnegade 2");
    achievement["alignment"] = many(6, alignment);
    achievement["tag"] = many(6, |at| format!("tag-{at}").into());
    achievement["resultDescription"] = many(5, |at| {
        json!({
            "id": description(at),
            "type": ["ResultDescription"],
            "name": format!("Resultat {at}"),
            "resultType": "RawScore",
            "allowedValue": (0..4).map(|value| format!("{at}.{value}")).collect::<Vec<_>>(),
            "alignment": [alignment(at + 10)],
        })
    });
    badge
}

/// Two equal parts with a hundred equal parts each: telling them apart means to try every order.
pub fn hard() -> Value {
    let child = json!({ "type": ["Alignment"], "targetName": "same", "targetUrl": "https://same.example/" });
    let parent = json!({ "type": ["Achievement"], "alignment": vec![child; 100] });
    let mut badge = typical();
    badge["credentialSubject"] = vec![parent; 2].into();
    badge
}

fn many(count: usize, make: impl Fn(usize) -> Value) -> Value {
    (1..=count).map(make).collect()
}

fn description(at: usize) -> String {
    format!("https://badges.example/a/climate-street/1/da#result-{at}")
}

fn alignment(at: usize) -> Value {
    json!({
        "type": ["Alignment"],
        "targetCode": format!("2.{at}"),
        "targetDescription": "At se en gade som et system, i hvilket alting hænger sammen.",
        "targetFramework": "GreenComp: the European sustainability competence framework",
        "targetName": "Systemtænkning",
        "targetType": "ceasn:Competency",
        "targetUrl": format!("https://data.europa.eu/greencomp/2.{at}"),
    })
}

fn profile(id: &str, street: &str) -> Value {
    let mut issuer = typical()["issuer"].take();
    issuer["id"] = id.into();
    issuer["description"] = "Et bibliotek ved havnen, med seks læringscirkler om året.".into();
    issuer["email"] = "circles@library.example".into();
    issuer["address"] = json!({
        "type": ["Address"],
        "addressCountryCode": "DK",
        "addressLocality": "Havnby",
        "streetAddress": street,
        "geo": { "id": format!("{id}#geo"), "type": ["GeoCoordinates"], "latitude": 56.15, "longitude": 10.2 },
    });
    issuer["otherIdentifier"] = many(
        2,
        |at| json!({ "type": ["IdentifierEntry"], "identifier": format!("{street}-{at}"), "identifierType": "identifier" }),
    );
    issuer
}
