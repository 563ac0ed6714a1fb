//! Everything that an offer holds and the wallet can keep is collected, each badge with a key of its own, and what is left
//! is named.
use super::{issuer::Issuer, learner::Learner, mood::Mood};

fn both(mood: Mood) -> (Learner, Issuer) {
    let (learner, issuer) = (Learner::new(), Issuer::new(mood));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let names: Vec<String> =
        learner.badges().iter().map(|line| line.split(';').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["1. Climate in my street", "2. Water in my street"]);
    for number in ["1", "2"] {
        assert!(learner.types(&["show", number]).out.contains("Kept as: json, jwt"), "{number}");
    }
    (learner, issuer)
}

#[test]
fn several_badges_of_one_offer_are_all_collected_each_for_a_key_of_its_own() {
    let (_learner, issuer) = both(Mood::OffersTwoBadges);
    assert_eq!(issuer.holders().len(), 2);
}

#[test]
fn several_badges_of_one_token_get_a_key_each_and_their_forms_the_same() {
    let (_learner, issuer) = both(Mood::NamesTwoBadges);
    let mut holders = issuer.holders();
    holders.sort_by_key(ToString::to_string);
    holders.dedup();
    assert_eq!(holders.len(), 2);
}

#[test]
fn all_badges_of_an_offer_are_named_before_anything_is_taken() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersTwoBadges));
    let done = learner.types(&["claim", &issuer.link()]);
    assert!(done.err.contains("offers you: Climate in my street, Water in my street."), "{}", done.err);
}

#[test]
fn an_interrupted_offer_of_several_badges_goes_on_with_the_same_keys() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersTwoBadges));
    issuer.stumbles_after_credentials(3);
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 2);
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.exit, learner.badges().len()), (0, 2), "{}", done.err);
    assert_eq!(issuer.holders().len(), 2);
}

#[test]
fn what_is_offered_along_and_not_taken_is_named() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersAttested));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
    assert!(done.err.contains("not taken by this wallet: Water in my street"), "{}", done.err);
    let again = Issuer::new(Mood::OffersAttested);
    assert_eq!(Learner::new().asks(&["claim", &again.link()])["left"][0], "Water in my street");
}

#[test]
fn two_forms_of_which_the_issuer_says_nothing_are_one_badge() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Plain));
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    assert_eq!((learner.badges().len(), issuer.holders().len()), (1, 1));
}

#[test]
fn what_arrived_is_told_though_the_rest_is_promised() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersTwoBadges));
    issuer.promises_after_credentials(2);
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.code(), done.exit), ("badge_promised", 2));
    assert!(done.out.contains("The badge is in your wallet: Climate in my street"), "{}", done.out);
}

#[test]
fn an_answer_that_was_lost_takes_no_other_badge_of_the_token_away() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersTwoBadges));
    issuer.loses_its_next_badge();
    let done = learner.types(&["claim", &issuer.whole_offer_link()]);
    assert_eq!((done.code(), learner.badges().len()), ("offer_used", 2), "{}", done.err);
    assert!(learner.types(&["show", "1"]).out.contains("Kept as: jwt"));
    assert!(done.out.contains("Water in my street"), "{}", done.out);
}

#[test]
fn one_badge_that_is_not_what_was_offered_does_not_keep_the_other_away() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::OffersTwoBadges));
    issuer.names_the_badge("Forged");
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.code(), done.exit), ("badge_not_sound", 1), "{}", done.err);
    assert!(done.out.contains("Water in my street"), "{}", done.out);
    assert_eq!(issuer.told(), ["credential_failure", "credential_accepted", "credential_accepted"]);
    assert!(learner.types(&["claim"]).out.contains("No badge is waiting"));
}

#[test]
fn entries_and_pictures_that_cannot_be_read_disturb_nothing() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::WritesBadly));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert!(done.err.contains("Climate in my street. It calls itself: Aarhus Libraries"), "{}", done.err);
}

#[test]
fn an_issuer_that_only_hands_out_encrypted_badges_is_told_before_anything_is_used_up() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Encrypts));
    assert_eq!(learner.types(&["claim", &issuer.link()]).code(), "offer_not_supported");
    assert!(!issuer.asked().contains(&"POST /token".to_owned()));
}
