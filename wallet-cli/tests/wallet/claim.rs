//! Collecting a badge ends with exactly one badge in the wallet, or with a reason and nothing lost.
use super::{issuer::Issuer, learner::Learner, mood::Mood};

const PLACES: [&str; 8] = [
    "GET /c/",
    "GET /.well-known/openid",
    "GET /.well-known/oauth",
    "POST /token",
    "POST /nonce",
    "POST /credential",
    "GET /o/aarhus/did.json",
    "POST /notification",
];

fn refused(mood: Mood, code: &str) {
    let (learner, issuer) = (Learner::new(), Issuer::new(mood));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.code(), done.exit), (code, 1), "{}", done.err);
    assert_eq!(learner.badges(), [""; 0]);
}

#[test]
fn a_claimed_badge_is_in_the_list() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(learner.badges(), ["1. Climate in my street; Aarhus Libraries; 12 October 2026"]);
}

#[test]
fn both_forms_are_collected_for_one_key() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    learner.types(&["claim", &issuer.link()]);
    assert_eq!(issuer.holders().len(), 1);
    assert!(learner.types(&["show", "1"]).out.contains("Kept as: json, jwt"));
}

#[test]
fn who_offers_what_is_shown_before_anything_is_taken() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Forgetful));
    let honest = Issuer::new(Mood::Honest);
    assert!(!learner.types(&["claim", &issuer.link()]).err.contains("offers you"));
    let shown = learner.types(&["claim", &honest.link()]).err;
    assert!(
        shown.contains("localhost offers you: Climate in my street. It calls itself: Aarhus Libraries"),
        "{shown}"
    );
}

#[test]
fn a_badge_that_was_offered_under_another_name_is_kept_and_that_is_said() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    issuer.names_the_badge("Cooking for many");
    let done = learner.types(&["claim", &issuer.link()]);
    let said =
        "The badge is in your wallet: Cooking for many\nIts issuer had offered it under another name.\n";
    assert_eq!((done.exit, done.out.as_str()), (0, said), "{}", done.err);
    let other = Issuer::new(Mood::Honest);
    other.names_the_badge("Water in my street");
    assert_eq!(learner.asks(&["claim", &other.link()])["badges"][0]["named_otherwise"], true);
}

#[test]
fn a_name_in_any_language_of_the_offer_is_the_one_that_was_offered() {
    for (mood, name) in [(Mood::Honest, "Klima i min gade"), (Mood::Plain, "Cooking for many")] {
        let (learner, issuer) = (Learner::new(), Issuer::new(mood));
        issuer.names_the_badge(name);
        let claimed = learner.asks(&["claim", &issuer.link()]);
        assert_eq!(claimed["badges"][0]["named_otherwise"], serde_json::Value::Null, "{name}");
    }
}

#[test]
fn an_issuer_cannot_write_control_characters_to_the_terminal() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let done = learner.types(&["claim", &issuer.link()]);
    assert!(!format!("{}{}", done.out, done.err).contains('\u{1b}'));
}

#[test]
fn claiming_twice_gives_the_same_badge_once() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    learner.types(&["claim", &issuer.link()]);
    let asked = issuer.asked().len();
    let again = learner.types(&["claim", &issuer.offer_link()]);
    assert_eq!((again.exit, learner.badges().len()), (0, 1));
    assert_eq!(issuer.asked().len(), asked);
}

#[test]
fn two_who_claim_the_same_offer_at_once_get_one_badge_and_both_succeed() {
    for _ in 0..8 {
        let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
        let link = issuer.link();
        let claims = || {
            for _ in 0..3 {
                let done = learner.types(&["claim", &link]);
                assert_eq!(done.exit, 0, "{}", done.err);
            }
        };
        std::thread::scope(|scope| [scope.spawn(claims), scope.spawn(claims)].map(|one| one.join().unwrap()));
        assert_eq!((learner.badges().len(), issuer.holders().len()), (1, 1));
        assert_eq!(learner.asks(&["claim"])["waiting"], 0);
    }
}

#[test]
fn a_connection_that_breaks_anywhere_is_not_even_noticed() {
    for place in PLACES {
        for mood in [Mood::BreaksOffOnce(place), Mood::LosesAnswerOnce(place)] {
            let (learner, issuer) = (Learner::new(), Issuer::new(mood.clone()));
            let done = learner.types(&["claim", &issuer.link()]);
            assert_eq!(done.exit, 0, "{mood:?}: {}", done.err);
            assert_eq!((learner.badges().len(), issuer.holders().len()), (1, 1), "{mood:?}");
        }
    }
}

#[test]
fn a_claim_that_breaks_off_anywhere_is_finished_by_the_same_command() {
    for place in PLACES {
        for mood in [Mood::BreaksOff(place), Mood::LosesAnswer(place)] {
            let (learner, issuer) = (Learner::new(), Issuer::new(mood.clone()));
            let first = learner.types(&["claim", &issuer.link()]);
            issuer.turns(Mood::Honest);
            let second = learner.types(&["claim", &issuer.link()]);
            let expected = if place == "POST /notification" { 0 } else { 2 };
            assert_eq!((first.exit, second.exit), (expected, 0), "{mood:?}: {}{}", first.err, second.err);
            assert_eq!((learner.badges().len(), issuer.holders().len()), (1, 1), "{mood:?}");
        }
    }
}

#[test]
fn a_nonce_that_aged_on_the_way_is_replaced() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::StaleNonceOnce));
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
}

#[test]
fn two_offers_get_two_keys() {
    let (learner, one, other) = (Learner::new(), Issuer::new(Mood::Honest), Issuer::new(Mood::Honest));
    learner.types(&["claim", &one.link()]);
    learner.types(&["claim", &other.link()]);
    assert_ne!(one.holders(), other.holders());
}

#[test]
fn a_picture_of_the_code_is_as_good_as_the_link() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let picture = schemas::qr::Picture::of(&issuer.link(), schemas::qr::Medium::Paper).unwrap();
    std::fs::write(learner.file("wall.png"), picture.png()).unwrap();
    let done = learner.types(&["claim", learner.file("wall.png").to_str().unwrap()]);
    assert_eq!(done.exit, 0, "{}", done.err);
}

#[test]
fn of_a_slip_with_two_codes_the_one_to_collect_is_taken() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let code = |text: &str| {
        let picture = schemas::qr::Picture::of(text, schemas::qr::Medium::Paper).unwrap();
        image::load_from_memory(&picture.png()).unwrap().to_luma8()
    };
    let (collect, show) = (code(&issuer.link()), code(&format!("https://v.example/v#1{}", "0".repeat(200))));
    let mut slip = image::GrayImage::from_pixel(2600, 1300, image::Luma([255]));
    image::imageops::overlay(&mut slip, &collect, 50, 50);
    image::imageops::overlay(&mut slip, &show, 1400, 50);
    slip.save(learner.file("slip.png")).unwrap();
    let done = learner.types(&["claim", learner.file("slip.png").to_str().unwrap()]);
    assert_eq!(done.exit, 0, "{}", done.err);
}

#[test]
fn a_link_may_come_from_standard_input() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    assert_eq!(learner.types_with(&["claim", "-"], format!("{}\n", issuer.link()).as_bytes()).exit, 0);
}

#[test]
fn the_facilitators_code_opens_the_offer() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("493536"));
    assert_eq!(learner.types(&["claim", &issuer.link(), "--tx-code", "493 536"]).exit, 0);
}

#[test]
fn a_code_that_was_not_given_is_asked_for() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("493536"));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.code(), done.exit), ("tx_code_needed", 64));
}

#[test]
fn a_code_of_another_length_is_no_try() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("493536"));
    let done = learner.types(&["claim", &issuer.link(), "--tx-code", "49353"]);
    assert_eq!((done.code(), done.exit), ("tx_code_length", 64));
    assert!(done.err.contains("The code has 6 characters"), "{}", done.err);
}

#[test]
fn a_wrong_code_is_said_to_be_wrong() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("493536"));
    assert_eq!(learner.types(&["claim", &issuer.link(), "--tx-code", "000000"]).code(), "tx_code_wrong");
}

#[test]
fn an_offer_that_is_gone_is_said_so() {
    refused(Mood::Forgetful, "offer_gone");
}

#[test]
fn a_badge_that_was_collected_elsewhere_is_said_so() {
    refused(Mood::Denies, "collected_elsewhere");
}

#[test]
fn a_wireless_networks_code_is_named_as_such() {
    let done = Learner::new().types(&["claim", "WIFI:S:Bibliotek;;"]);
    assert_eq!(done.code(), "not_an_offer");
    assert!(done.err.contains("wireless network"), "{}", done.err);
}

#[test]
fn a_name_of_no_file_is_said_to_be_no_file() {
    assert_eq!(Learner::new().types(&["claim", "wall.png"]).code(), "no_such_file");
}

#[test]
fn an_issuer_that_cannot_be_reached_costs_nothing() {
    let learner = Learner::new();
    let done = learner.types(&["claim", "http://localhost:9/c/01234567890123456789abcdef"]);
    assert_eq!((done.code(), done.exit), ("network_unreachable", 2), "{}", done.err);
}

#[test]
fn the_badge_is_called_as_in_the_learners_language() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let shown = learner.types(&["claim", &issuer.link(), "--lang", "da"]).err;
    assert!(shown.contains("localhost tilbyder dig: Klima i min gade"), "{shown}");
}

#[test]
fn a_picture_that_the_issuer_names_is_not_fetched() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    learner.types(&["claim", &issuer.link()]);
    assert!(!issuer.asked().iter().any(|line| line.contains("logo")), "{:?}", issuer.asked());
}
