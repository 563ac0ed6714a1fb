//! What is known besides the badge: kept and stapled status lists, survivors of dead keys, endorsements, the recipient.

use schemas::{
    Demo,
    credential::{AchievementCredential, EndorsementCredential},
    key::P256Secret,
    proof::jwt,
    stage::Unsigned,
    trust::{Anchor, Place, TrustList, open},
};
use serde_json::{Value, json};

use crate::town::{Answer, Town, kreds_verifier};

/// A town whose network is pinned.
pub(crate) fn pinned(name: &str, withdrawn: &[u64], change: impl FnOnce(&mut TrustList)) -> Town {
    let town = Town::with_withdrawn(name, withdrawn);
    pin(&town, &town.trust_list(change));
    town
}

pub(crate) fn pin(town: &Town, list: &str) {
    let root = open(list, Anchor::HandedOver).unwrap().claims().root.fingerprint().to_string();
    std::fs::write(town.file("trust.jwt"), list).unwrap();
    assert_eq!(town.run(&["trust", "add", &town.file("trust.jwt"), "--root", &root]).code, 0);
}

pub(crate) fn checked(town: &Town, arguments: &[&str]) -> Value {
    let badge = town.file("badge.jwt");
    let answer = town.run(&[&["check", "--json", &badge], arguments].concat());
    assert_eq!(answer.out.lines().count(), 1, "{answer:?}");
    answer.lines().remove(0)
}

#[test]
fn a_status_list_is_kept_for_the_time_without_a_network() {
    let town = pinned("kept", &[], |_| {});
    assert_eq!(checked(&town, &["--offline"])["reason"], "status_unknown");
    assert_eq!(checked(&town, &[])["evidence"]["statusList"]["source"], "fetched");
    let offline = checked(&town, &["--offline"]);
    assert_eq!((&offline["verdict"], &offline["reason"]), (&"genuine".into(), &"status_clear".into()));
    assert_eq!(offline["evidence"]["statusList"]["source"], "kept");
    assert_eq!(offline["evidence"]["statusList"]["date"], "2026-11-22T06:00:00Z");
    assert_eq!(offline["evidence"]["trustList"]["version"], 1);
    let later = checked(&town, &["--offline", "--at", "2026-12-01T00:00:00Z"]);
    assert_eq!(later["reason"], "status_unknown");
}

#[test]
fn an_older_list_never_takes_the_place_of_one_that_was_seen() {
    let town = pinned("replayed", &[5], |_| {});
    assert_eq!(checked(&town, &[])["reason"], "withdrawn");
    town.publish("/o/aarhus/status/1", town.status_of("2026-11-21T06:00:00Z", &[]));
    assert_eq!(checked(&town, &[])["reason"], "withdrawn");
    town.publish("/o/aarhus/status/1", "nothing of use".to_owned());
    assert_eq!(checked(&town, &[])["reason"], "withdrawn");
    assert_eq!(checked(&town, &["--offline"])["reason"], "withdrawn");
}

#[test]
fn a_list_that_came_with_the_badge_counts_offline() {
    let town = pinned("stapled", &[], |_| {});
    std::fs::write(town.file("status.jwt"), town.status_of("2026-11-22T06:00:00Z", &[])).unwrap();
    let line = checked(&town, &["--offline", "--status-list", &town.file("status.jwt")]);
    assert_eq!(
        (&line["verdict"], &line["evidence"]["statusList"]["source"]),
        (&"genuine".into(), &"stapled".into())
    );
}

#[test]
fn what_is_no_status_list_is_trouble_before_any_badge_is_looked_at() {
    let town = Town::with_withdrawn("unstapled", &[]);
    let answer =
        town.run(&["check", "--json", "--status-list", &town.file("badge.jwt"), &town.file("badge.jwt")]);
    assert_eq!((answer.code, answer.out.as_str()), (64, ""));
    assert!(answer.err.contains("\"status_file_bad\""), "{}", answer.err);
}

#[test]
fn a_presentation_brings_its_badge_and_the_lists_stapled_to_it() {
    let town = pinned("presented", &[], |_| {});
    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [
            town.badge(5),
            {
                "@context": "https://www.w3.org/ns/credentials/v2",
                "type": "EnvelopedVerifiableCredential",
                "id": format!("data:application/vc+jwt,{}", town.status_of("2026-11-22T06:00:00Z", &[])),
            },
        ],
    });
    std::fs::write(town.file("presentation.json"), presentation.to_string()).unwrap();
    let answer = town.run(&["check", "--json", "--offline", &town.file("presentation.json")]);
    let line = &answer.lines()[0];
    assert_eq!(
        (&line["verdict"], &line["checks"][7]["code"]),
        (&"genuine".into(), &"holder_not_asked".into()),
        "{answer:?}"
    );
}

#[test]
fn the_reader_may_ask_whether_it_was_given_to_somebody() {
    let town = pinned("recipient", &[], |_| {});
    let named = checked(&town, &["--recipient", "žan č."]);
    assert_eq!((&named["verdict"], &named["recipient"]), (&"genuine".into(), &"named".into()));
    let other = checked(&town, &["--recipient", "Ana B."]);
    assert_eq!((&other["verdict"], &other["reason"]), (&"cannot_tell".into(), &"recipient_other".into()));
    let unsaid = checked(&town, &["--recipient", "zan@example.com"]);
    assert_eq!(unsaid["reason"], "recipient_unsaid");
}

#[test]
fn an_issuer_that_looks_like_a_listed_one_is_pointed_out() {
    let town = pinned("alike", &[], |list| {
        list.issuers[0].did = "did:web:badges.example:o:aarhus".parse().unwrap();
        list.issuers[0].keys.clear();
        list.issuers[0].name = serde_json::from_value(json!({ "en": "Tho best b Iibrary b" })).unwrap();
    });
    let line = checked(&town, &[]);
    assert_eq!(
        (&line["reason"], &line["lookAlike"]["did"]),
        (&"issuer_unknown".into(), &"did:web:badges.example:o:aarhus".into())
    );
    let answer = town.run(&["check", &town.file("badge.jwt")]);
    assert!(
        answer.out.contains("Careful: its name or address looks like that of Tho best"),
        "{}",
        answer.out
    );
}

#[test]
fn an_address_that_looks_like_a_listed_one_is_pointed_out_before_its_key_is_known() {
    let town = pinned("alike-away", &[], |list| {
        list.issuers[0].did = "did:web:badges.example:o:aarhus".parse().unwrap();
        list.issuers[0].keys.clear();
    });
    let mut claims = town.badge_claims(5);
    claims["issuer"]["id"] = "did:web:badges.examp1e:o:aarhus".into();
    let claims = serde_json::from_value(claims).unwrap();
    let name = "did:web:badges.examp1e:o:aarhus#p202611a".parse().unwrap();
    let badge = jwt::sign(
        &Unsigned::<AchievementCredential>::new(claims).unwrap(),
        &P256Secret::from_bytes([9; 32]).unwrap(),
        &name,
    );
    std::fs::write(town.file("badge.jwt"), badge.unwrap().text()).unwrap();
    let answer = town.run(&["check", "--offline", &town.file("badge.jwt")]);
    assert!(answer.out.contains("[key_not_looked_up]"), "{}", answer.out);
    assert!(answer.out.contains("looks like that of Aarhus Libraries"), "{}", answer.out);
}

#[test]
fn without_any_trust_list_that_is_the_reason() {
    let town = Town::with_withdrawn("no-lists", &[]);
    let answer = town.run(&["check", "--json", "--offline", &town.file("badge.jwt")]);
    assert_eq!(answer.lines()[0]["reason"], "trust_list_none");
}

#[test]
fn a_badge_that_the_records_confirm_outlives_its_stolen_key() {
    let town = Town::with_withdrawn("survivor", &[]);
    let address = town.at("/trust/survivors.jwt");
    pin(
        &town,
        &town.trust_list(|list| {
            list.issuers[0].keys[0].dead = Some(list.iat);
            list.issuers[0].keys[0].survivors = Some(address.parse().unwrap());
        }),
    );
    let key = |line: &Value| line["checks"][2]["code"].as_str().unwrap().to_owned();
    assert_eq!(key(&checked(&town, &[])), "key_dead");
    town.publish("/trust/survivors.jwt", town.survivors(&[&town.badge(6)]));
    assert_eq!(key(&checked(&town, &[])), "key_dead");
    town.publish("/trust/survivors.jwt", town.survivors(&[&town.badge(5)]));
    assert_eq!(key(&checked(&town, &[])), "key_dead_survivor");
    assert_eq!(key(&checked(&town, &["--offline"])), "key_dead_survivor");
}

/// The badge with these endorsements as tokens.
fn endorsed(town: &Town, tokens: &[String]) -> Answer {
    let mut claims = town.badge_claims(5);
    claims["endorsementJwt"] = json!(tokens);
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    std::fs::write(town.file("badge.jwt"), badge).unwrap();
    town.run(&["check", "--json", &town.file("badge.jwt")])
}

/// The library endorses something.
fn endorsement(town: &Town, about: &str) -> String {
    town.token::<EndorsementCredential>(serde_json::from_value(endorsement_claims(town, about)).unwrap())
}

fn endorsement_claims(town: &Town, about: &str) -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:5f0f2d7a-95cf-4b3d-9a0e-3d5b4f8a2c11",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "We know this",
        "issuer": { "id": town.library_did(), "type": ["Profile"], "name": "Anybody" },
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": {
            "id": about,
            "type": ["EndorsementSubject"],
            "endorsementComment": "A good \u{1b}[32mcourse.",
        },
        "credentialStatus": town.badge_claims(7)["credentialStatus"][0],
    })
}

const BADGE: &str = "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10";

#[test]
fn an_endorsement_by_a_listed_issuer_is_shown_with_its_words() {
    let town = pinned("endorsed", &[], |_| {});
    let answer = endorsed(&town, &[endorsement(&town, BADGE)]);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, &line["checks"][6]["code"]), (0, &"endorsements_sound".into()), "{answer:?}");
    assert_eq!(line["endorsements"][0]["issuer"]["name"], "Aarhus Libraries");
    let said = town.run(&["check", &town.file("badge.jwt")]).out;
    assert!(said.contains("Badge endorsed by: Aarhus Libraries, 10 November 2026"), "{said}");
    assert!(said.contains("\\u{1b}[32mcourse.") && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn an_endorsement_that_does_not_stand_is_not_shown_and_leaves_the_badge_genuine() {
    let town = pinned("misendorsed", &[7], |_| {});
    let good = endorsement(&town, BADGE);
    let forged = format!("{}AAAA", &good[..good.len() - 4]);
    for (token, reason) in [
        (good, "withdrawn"),
        (endorsement(&town, "urn:uuid:5f0f2d7a-95cf-4b3d-9a0e-3d5b4f8a2c12"), "subject_other"),
        (forged, "signature_wrong"),
        ("nothing".to_owned(), "unreadable"),
    ] {
        let answer = endorsed(&town, std::slice::from_ref(&token));
        let line = &answer.lines()[0];
        assert_eq!(
            (answer.code, line["endorsements"][0]["reason"].as_str()),
            (0, Some(reason)),
            "{answer:?}"
        );
        assert!(!town.run(&["check", &town.file("badge.jwt")]).out.contains("endorsed by"), "{reason}");
    }
}

/// A badge whose issuer holds a label of quality until then, as others say it.
fn labelled(town: &Town, until: &str) -> Answer {
    let library = town.library_did().to_string();
    let mut label = endorsement_claims(town, &library);
    label["validUntil"] = until.into();
    let label = town.token::<EndorsementCredential>(serde_json::from_value(label).unwrap());
    let mut claims = town.badge_claims(5);
    claims["issuer"]["endorsementJwt"] = json!([label]);
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    std::fs::write(town.file("badge.jwt"), badge).unwrap();
    town.run(&["check", &town.file("badge.jwt")])
}

#[test]
fn n5_a_label_of_quality_is_shown_until_its_end_and_a_badge_outlives_it() {
    let town = pinned("labelled", &[], |_| {});
    let held = labelled(&town, "2029-11-10T12:00:00Z");
    let line = "Issuer endorsed by: Aarhus Libraries, 10 November 2026, until 10 November 2029";
    assert!(held.code == 0 && held.out.contains(line), "{held:?}");
    let over = labelled(&town, "2026-11-20T12:00:00Z");
    assert!(over.code == 0 && !over.out.contains("endorsed"), "{over:?}");
}

#[test]
fn without_a_store_nothing_is_kept() {
    let town = Town::with_withdrawn("unkept", &[]);
    town.check(&[&town.file("badge.jwt")]);
    let offline = town.check(&["--json", "--offline", &town.file("badge.jwt")]);
    assert_eq!(offline.lines()[0]["reason"], "status_unknown");
    let answer = kreds_verifier(&["trust", "list", "--json"], Demo::On);
    assert!(answer.code == 1 && answer.err.contains("trust_no_folder"), "{answer:?}");
}

#[test]
fn a_status_list_of_tomorrow_stands_in_nobodys_way() {
    let town = pinned("tomorrow", &[], |_| {});
    town.publish("/o/aarhus/status/1", town.status_of("2036-11-22T06:00:00Z", &[]));
    assert_eq!(checked(&town, &[])["verdict"], "cannot_tell");
    town.publish("/o/aarhus/status/1", town.status_of("2026-11-22T06:00:00Z", &[]));
    assert_eq!(checked(&town, &[])["reason"], "status_clear");
    assert_eq!(checked(&town, &["--offline"])["reason"], "status_clear");
}

#[test]
fn a_status_list_of_tomorrow_does_not_hide_that_a_badge_is_withdrawn() {
    let town = pinned("withdrawn-today", &[5], |_| {});
    assert_eq!(checked(&town, &[])["reason"], "withdrawn");
    town.publish("/o/aarhus/status/1", town.status_of("2026-11-24T06:00:00Z", &[]));
    assert_eq!(checked(&town, &[])["verdict"], "no_longer_valid");
}

#[test]
fn lists_of_an_issuer_that_nobody_trusts_are_not_kept() {
    let town = pinned("untrusted", &[], |list| list.issuers.clear());
    assert_eq!(checked(&town, &[])["reason"], "issuer_unknown");
    town.run(&["trust", "add", &town.file("trust.jwt")]);
    pin(&town, &town.trust_list(|list| list.version = 2));
    assert_eq!(checked(&town, &["--offline"])["reason"], "status_unknown");
}

#[test]
fn more_status_entries_than_a_badge_needs_are_not_looked_at() {
    let town = pinned("nine", &[], |_| {});
    let mut claims = town.badge_claims(5);
    claims["credentialStatus"] = vec![claims["credentialStatus"][0].clone(); 9]
        .into_iter()
        .enumerate()
        .map(|(at, mut entry)| {
            entry["statusListIndex"] = at.to_string().into();
            entry
        })
        .collect();
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    std::fs::write(town.file("badge.jwt"), badge).unwrap();
    assert_eq!(checked(&town, &[])["reason"], "status_kind_unknown");
}

#[test]
fn of_a_badge_with_a_dead_key_it_is_only_said_who_it_says_issued_it() {
    let town = pinned("dead-key", &[], |list| {
        list.issuers[0].keys[0].dead = Some("2026-11-15T00:00:00Z".parse().unwrap());
    });
    let said = town.run(&["check", &town.file("badge.jwt")]).out;
    assert!(said.contains("Says it was issued by: The best <b>library</b>"), "{said}");
    assert!(!said.contains("\nIssued by"), "{said}");
}

#[test]
fn where_the_issuer_is_comes_from_the_trust_list() {
    let town = pinned("place", &[], |list| {
        list.issuers[0].place = Some(Place { city: "Aarhus".to_owned(), country_code: "DK".to_owned() });
    });
    let said = town.run(&["check", &town.file("badge.jwt")]).out;
    assert!(said.contains("City and country: Aarhus, DK"), "{said}");
}

#[test]
fn n4_a_city_that_calls_itself_a_learning_city_of_unesco_is_shown_as_a_member_of_nothing() {
    let town = pinned("unesco", &[], |list| list.issuers.clear());
    let mut claims = town.badge_claims(5);
    claims["issuer"]["name"] = "Aarhus, UNESCO Learning City".into();
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    std::fs::write(town.file("badge.jwt"), badge).unwrap();
    let said = checked(&town, &[]);
    assert_eq!(
        (&said["verdict"], &said["issuer"]["network"]),
        (&"cannot_tell".into(), &Value::Null),
        "{said}"
    );
}
