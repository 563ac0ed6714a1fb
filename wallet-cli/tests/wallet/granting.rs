//! What an issuer grants is used to the end: by offers whose code is good once, by each kind of proof, and later.
use super::{issuer::Issuer, learner::Learner, mood::Mood};

fn collected(mood: Mood) -> Issuer {
    let (learner, issuer) = (Learner::new(), Issuer::new(mood));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(learner.badges().len(), 1);
    assert!(learner.types(&["show", "1"]).out.contains("Kept as: json, jwt"));
    issuer
}

#[test]
fn an_offer_that_the_link_holds_itself_is_collected() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    assert_eq!(learner.types(&["claim", &issuer.whole_offer_link()]).exit, 0);
}

#[test]
fn after_the_token_a_code_that_is_good_once_is_not_needed_again() {
    for place in ["POST /nonce", "POST /credential", "GET /o/aarhus/did.json"] {
        let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff(place)));
        let link = issuer.whole_offer_link();
        assert_eq!(learner.types(&["claim", &link]).exit, 2, "{place}");
        issuer.turns(Mood::Honest);
        let done = learner.types(&["claim", &link]);
        assert_eq!((done.exit, learner.badges().len()), (0, 1), "{place}: {}", done.err);
        let tokens = issuer.asked().iter().filter(|line| *line == "POST /token").count();
        assert_eq!(tokens, 1, "{place}");
    }
}

#[test]
fn a_badge_that_arrived_is_not_asked_for_again_when_its_key_was_not_to_be_had() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("GET /o/aarhus/did.json")));
    learner.types(&["claim", &issuer.link()]);
    issuer.turns(Mood::Honest);
    learner.types(&["claim", &issuer.link()]);
    assert_eq!(issuer.asked().iter().filter(|line| *line == "POST /credential").count(), 2);
}

#[test]
fn what_was_granted_before_is_finished_without_its_link() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")));
    learner.types(&["claim", &issuer.whole_offer_link()]);
    issuer.turns(Mood::Honest);
    let done = learner.types(&["claim"]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
    assert!(learner.types(&["claim"]).out.contains("No badge is waiting"));
}

#[test]
fn the_facilitators_code_is_not_asked_for_after_the_token() {
    let (learner, issuer) =
        (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")).wanting("493536"));
    assert_eq!(learner.types(&["claim", &issuer.link(), "--tx-code", "493536"]).exit, 2);
    issuer.turns(Mood::Honest);
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
}

#[test]
fn with_a_token_that_is_over_the_offer_is_asked_again() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")));
    learner.types(&["claim", &issuer.link()]);
    issuer.turns(Mood::Honest);
    issuer.forgets_tokens();
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
}

#[test]
fn what_is_over_and_cannot_be_had_again_is_said_to_be_over_once() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")));
    learner.types(&["claim", &issuer.whole_offer_link()]);
    issuer.turns(Mood::Honest);
    issuer.forgets_tokens();
    assert_eq!(learner.types(&["claim"]).code(), "claim_over");
    assert_eq!(learner.types(&["claim"]).exit, 0);
}

#[test]
fn a_badge_that_was_promised_is_collected_later() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Promises(0)));
    let first = learner.types(&["claim", &issuer.link()]);
    assert_eq!((first.code(), first.exit), ("badge_promised", 2), "{}", first.err);
    assert_eq!(learner.types(&["claim"]).code(), "badge_promised");
    issuer.turns(Mood::Honest);
    let done = learner.types(&["claim"]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
    assert_eq!(issuer.holders().len(), 1);
}

#[test]
fn an_issuer_that_says_not_yet_as_drafts_did_is_asked_again() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Promises(0)));
    learner.types(&["claim", &issuer.link()]);
    issuer.turns(Mood::Says("POST /deferred", 400, r#"{"error":"issuance_pending"}"#));
    assert_eq!(learner.types(&["claim"]).code(), "badge_promised");
    issuer.turns(Mood::Honest);
    learner.waits_until("2026-10-12T18:43:00Z");
    assert_eq!((learner.types(&["claim"]).exit, learner.badges().len()), (0, 1));
}

#[test]
fn an_issuer_that_wants_time_is_not_asked_before_it_is_over() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Promises(60)));
    learner.types(&["claim", &issuer.link()]);
    learner.types(&["claim"]);
    assert!(!issuer.asked().contains(&"POST /deferred".to_owned()));
    issuer.turns(Mood::Honest);
    learner.waits_until("2026-10-12T18:43:00Z");
    assert_eq!(learner.types(&["claim"]).exit, 0);
}

#[test]
fn a_presentation_proves_the_key_where_it_is_wanted() {
    collected(Mood::WantsPresentations);
}

#[test]
fn a_token_proves_the_key_where_there_are_no_nonces() {
    collected(Mood::WithoutNonce);
}

#[test]
fn a_name_that_came_with_the_token_is_asked_for() {
    collected(Mood::NamesBadges);
}

#[test]
fn an_issuer_that_takes_no_key_of_ours_is_told_before_anything_is_used_up() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::WantsAnotherKey));
    assert_eq!(learner.types(&["claim", &issuer.link()]).code(), "offer_not_supported");
    assert!(!issuer.asked().contains(&"POST /token".to_owned()));
}

#[test]
fn the_issuer_is_told_that_the_badge_was_kept() {
    assert_eq!(collected(Mood::Honest).told(), ["credential_accepted", "credential_accepted"]);
}
