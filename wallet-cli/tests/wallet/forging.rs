//! Whatever an issuer hands over that is not what it offered is not kept, and the reason is said.
use super::{issuer::Issuer, learner::Learner, mood::Mood};

/// Refused with this code, with a sentence that has these words, and the issuer hears of it.
fn refused(mood: &Mood, code: &str, reason: &str) {
    let (learner, issuer) = (Learner::new(), Issuer::new(mood.clone()));
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.code(), done.exit), (code, 1), "{mood:?}: {}", done.err);
    assert!(done.err.contains(reason), "{mood:?}: {}", done.err);
    assert_eq!(learner.badges(), [""; 0]);
    assert_eq!(issuer.told(), ["credential_failure"], "{mood:?}");
}

#[test]
fn an_offer_that_speaks_for_another_host_is_refused() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::SpeaksForOther));
    assert_eq!(learner.types(&["claim", &issuer.link()]).code(), "offer_elsewhere");
    assert_eq!(issuer.asked().len(), 1);
}

#[test]
fn a_badge_for_another_key_is_not_kept() {
    refused(&Mood::BindsToOther, "not_what_was_offered", "somebody else’s key");
}

#[test]
fn a_badge_in_another_form_is_not_kept() {
    refused(&Mood::MixesForms, "not_what_was_offered", "another form");
}

#[test]
fn a_badge_of_another_type_is_not_kept() {
    refused(&Mood::OffersMore, "not_what_was_offered", "another type");
}

#[test]
fn a_badge_of_another_issuer_is_not_kept() {
    let other = Issuer::new(Mood::Honest).did();
    refused(&Mood::HandsOutOf(other), "not_what_was_offered", "somebody else than the one who offered it");
}

#[test]
fn a_badge_that_was_changed_is_not_kept() {
    refused(&Mood::Tampers, "badge_not_sound", "");
}

#[test]
fn a_badge_signed_with_another_key_is_not_kept() {
    refused(&Mood::SignsWithOther, "badge_not_sound", "");
}

#[test]
fn something_that_is_no_badge_is_not_kept() {
    refused(&Mood::HandsOutOther, "badge_not_sound", "");
}

#[test]
fn what_was_refused_once_is_not_waited_for() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Tampers));
    learner.types(&["claim", &issuer.link()]);
    assert!(learner.types(&["claim"]).out.contains("No badge is waiting"));
}
