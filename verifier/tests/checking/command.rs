//! `kreds-verifier check`.

use schemas::{
    Demo,
    credential::AchievementCredential,
    lang::Lang,
    qr::{Medium, Picture, payload},
};

use crate::town::{Town, kreds_verifier};

#[test]
fn a_badge_of_a_listed_issuer_is_genuine() {
    let town = Town::with_withdrawn("genuine", &[]);
    let answer = town.check(&["--json", &town.file("badge.jwt")]);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, line["verdict"].as_str()), (0, Some("genuine")), "{answer:?}");
    assert_eq!(line["issuer"]["name"], "Aarhus Libraries");
    assert_eq!(line["badge"]["holder"], "Žan Č.");
    assert_eq!(line["demo"], true);
}

#[test]
fn all_eight_checks_are_listed_in_their_order() {
    let town = Town::with_withdrawn("eight", &[]);
    let line = &town.check(&["--json", &town.file("badge.jwt")]).lines()[0];
    let checks = line["checks"].as_array().unwrap();
    let names: Vec<&str> = checks.iter().map(|check| check["name"].as_str().unwrap()).collect();
    let order = ["form", "proof", "issuer_key", "issuer_trust", "dates", "status", "endorsements", "holder"];
    assert_eq!(names, order);
    assert_eq!(checks[5]["code"], "status_clear");
}

#[test]
fn the_reader_is_told_in_sentences_who_gave_it_and_when() {
    let town = Town::with_withdrawn("sentences", &[]);
    let answer = town.check(&["--lang", "da", &town.file("badge.jwt")]);
    assert!(
        answer.out.contains("Aarhus Biblioteker gav det til »Žan Č.« den 10. november 2026."),
        "{}",
        answer.out
    );
    assert!(answer.out.starts_with("✔ ÆGTE"), "{}", answer.out);
    assert!(!answer.out.contains("The best"), "the badge's own name for its issuer was shown");
}

#[test]
fn naming_a_trust_list_says_aloud_who_signed_it() {
    let town = Town::with_withdrawn("aloud", &[]);
    let answer = town.check(&[&town.file("badge.jwt")]);
    assert!(
        answer.err.contains("Cities of the North") && answer.err.contains("Root key: "),
        "{}",
        answer.err
    );
}

#[test]
fn terms_of_the_european_lists_are_said_in_the_readers_words() {
    let town = Town::with_withdrawn("european", &[]);
    let told = town.check(&["--lang", "da", &town.file("badge.jwt")]).out;
    assert!(told.contains("Bedømmelse: et projekt\n"), "{told}");
}

#[test]
fn the_word_is_followed_by_at_most_two_sentences() {
    let town = Town::with_withdrawn("two-sentences", &[7]);
    std::fs::write(town.file("ended.jwt"), town.badge(7)).unwrap();
    for (lang, file) in
        Lang::ALL.into_iter().flat_map(|lang| ["badge.jwt", "ended.jwt"].map(|file| (lang, file)))
    {
        let answer = town.check(&["--lang", lang.tag(), &town.file(file)]);
        let told = answer.out.lines().nth(2).unwrap();
        // A date has a stop of its own in three languages.
        let ends = told
            .replace("Žan Č.", "")
            .replace("10. ", "10 ")
            .replace("22. ", "22 ")
            .matches(['.', '!'])
            .count();
        assert!((1..=2).contains(&ends), "{lang}: {told}");
    }
}

#[test]
fn a_withdrawn_badge_is_no_longer_valid() {
    let town = Town::with_withdrawn("withdrawn", &[5]);
    let answer = town.check(&[&town.file("badge.jwt")]);
    assert_eq!(answer.code, 3);
    assert!(answer.out.starts_with("■ WITHDRAWN"), "{}", answer.out);
}

#[test]
fn a_changed_badge_is_not_genuine() {
    let town = Town::with_withdrawn("changed", &[]);
    let (head, signature) =
        town.badge(5).rsplit_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let (header, _) = head.split_once('.').unwrap();
    let other = town.badge(6);
    let payload = other.split('.').nth(1).unwrap();
    let answer = town.check(&["--json", &format!("{header}.{payload}.{signature}")]);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, line["reason"].as_str()), (1, Some("signature_wrong")));
    assert!(line.get("badge").is_none(), "claims of a forged badge were shown");
}

#[test]
fn a_name_that_is_read_from_right_to_left_turns_nothing_around_it() {
    let town = Town::with_withdrawn("from-the-right", &[]);
    let mut claims = town.badge_claims(5);
    claims["credentialSubject"]["identifier"][0]["identityHash"] = "سارا 5".into();
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    std::fs::write(town.file("badge.jwt"), badge).unwrap();
    let told = town.check(&[&town.file("badge.jwt")]).out;
    assert!(told.contains("Name on the badge: \u{2068}سارا 5\u{2069}\n"), "{told}");
    assert_eq!(told.matches("سارا 5").count(), told.matches("\u{2068}سارا 5\u{2069}").count(), "{told}");
    let line = town.check(&["--json", &town.file("badge.jwt")]).out;
    assert!(line.contains("سارا 5") && !line.contains("2068"), "{line}");
}

#[test]
fn what_is_no_badge_is_not_called_a_forged_one() {
    let town = Town::with_withdrawn("no-badge", &[]);
    std::fs::write(town.file("notes.json"), r#"{"a":1,"a":2}"#).unwrap();
    let line = &town.check(&["--json", &town.file("notes.json")]).lines()[0];
    assert_eq!(
        (line["verdict"].as_str(), line["reason"].as_str()),
        (Some("cannot_tell"), Some("not_a_badge"))
    );
}

#[test]
fn a_sound_badge_of_an_unknown_issuer_cannot_be_told() {
    let town = Town::with_withdrawn("unknown", &[]);
    let answer = kreds_verifier(&["check", "--json", &town.file("badge.jwt")], Demo::On);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, line["verdict"].as_str()), (2, Some("cannot_tell")));
    assert_eq!(line["checks"][1]["outcome"], "passed");
    assert_eq!(line["checks"][3]["outcome"], "not_done");
}

#[test]
fn without_a_network_the_signature_is_checked_and_the_status_is_not_guessed() {
    let town = Town::with_withdrawn("offline", &[]);
    let answer = town.check(&["--json", "--offline", &town.file("badge.jwt")]);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, line["reason"].as_str()), (2, Some("status_unknown")));
    assert_eq!(line["checks"][1]["outcome"], "passed");
}

#[test]
fn a_badge_is_read_from_a_picture_a_link_and_its_digits() {
    let town = Town::with_withdrawn("shapes", &[]);
    let digits = payload::encode(&town.badge(5)).unwrap();
    let link = format!("https://verify.example/v#{}", digits.as_str());
    std::fs::write(town.file("badge.png"), Picture::of(&link, Medium::Screen).unwrap().png()).unwrap();
    let answer =
        town.check(&["--json", &town.file("badge.png"), &link, digits.as_str(), &town.page("badge.jwt")]);
    let verdicts: Vec<_> = answer.lines().iter().map(|line| line["verdict"].clone()).collect();
    assert_eq!((answer.code, verdicts), (0, vec!["genuine".into(); 4]));
}

#[test]
fn the_worst_of_several_badges_decides_the_exit_code() {
    let town = Town::with_withdrawn("several", &[6]);
    let (sound, withdrawn) = (town.badge(5), town.badge(6));
    assert_eq!(town.check(&[&sound, &withdrawn]).code, 3);
    assert_eq!(town.check(&[&sound, &withdrawn, "WIFI:S:Bibliotek;;"]).code, 2);
}

#[test]
fn what_is_no_badge_is_named() {
    let answer = kreds_verifier(&["check", "WIFI:S:Bibliotek;;"], Demo::Off);
    assert!(answer.out.contains("It looks like a Wi-Fi code."), "{}", answer.out);
    assert_eq!(answer.code, 2);
}

#[test]
fn outside_demo_mode_loopback_is_not_asked_and_its_network_not_trusted() {
    let town = Town::with_withdrawn("real", &[]);
    let answer = kreds_verifier(&["check", "--json", &town.badge(5)], Demo::Off);
    assert_eq!((answer.code, answer.lines()[0]["reason"].as_str()), (2, Some("key_document_bad")));
    let trusting = ["check", "--json", "--trust", &town.file("trust.jwt"), &town.badge(5)];
    let answer = kreds_verifier(&trusting, Demo::Off);
    assert_eq!(answer.code, 64);
    assert!(answer.err.contains("\"error\":\"trust_file_demo\""), "{}", answer.err);
}

#[test]
fn a_trust_list_that_is_none_is_trouble_with_a_remedy() {
    let town = Town::with_withdrawn("notrust", &[]);
    let answer = kreds_verifier(&["check", "--trust", &town.file("badge.jwt"), &town.badge(5)], Demo::On);
    assert_eq!((answer.code, answer.out.as_str()), (64, ""));
    assert!(answer.err.contains("[trust_file_bad]\n"), "{}", answer.err);
}

#[test]
fn a_badge_is_judged_as_of_the_time_asked_for() {
    let town = Town::with_withdrawn("at", &[]);
    let answer = town.check(&["--json", "--at", "2026-11-01T00:00:00Z", &town.badge(5)]);
    assert_eq!(answer.lines()[0]["reason"], "not_yet_valid");
}
