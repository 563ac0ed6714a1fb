//! What an issuer says that is in trouble, or what somebody says in its place, takes nothing away that was granted.
use super::{
    http::{Answer, serve},
    issuer::Issuer,
    learner::Learner,
    mood::Mood,
};

fn asked(issuer: &Issuer, line: &str) -> usize {
    issuer.asked().iter().filter(|asked| *asked == line).count()
}

/// A claim by an offer that is good once, to which this was said; and the same command when all is well again.
fn said_and_mended(place: &'static str, status: u16, text: &'static str) -> (Learner, Issuer) {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Says(place, status, text)));
    let link = issuer.whole_offer_link();
    let first = learner.types(&["claim", &link]);
    assert_eq!(first.exit, 2, "{place} {status}: {}", first.err);
    assert_eq!(issuer.told(), [""; 0], "{place} {status}");
    issuer.turns(Mood::Honest);
    let second = learner.types(&["claim", &link]);
    assert_eq!((second.exit, learner.badges().len()), (0, 1), "{place} {status}: {}", second.err);
    assert_eq!(asked(&issuer, "POST /token"), 1, "{place} {status}");
    (learner, issuer)
}

#[test]
fn a_key_document_that_is_not_to_be_had_keeps_the_badge_that_arrived() {
    let other = r#"{"id":"did:web:localhost%3A1:o:other","verificationMethod":[]}"#;
    for (status, text) in
        [(403, ""), (404, ""), (500, ""), (301, ""), (200, "<html>Log in</html>"), (200, other)]
    {
        let (_learner, issuer) = said_and_mended("GET /o/aarhus/did.json", status, text);
        assert_eq!(asked(&issuer, "POST /credential"), 2, "{status} {text}");
        assert_eq!(issuer.told(), ["credential_accepted", "credential_accepted"]);
    }
}

#[test]
fn a_key_that_its_document_does_not_name_keeps_the_badge_that_arrived() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::WithoutKeys));
    let link = issuer.whole_offer_link();
    let first = learner.types(&["claim", &link]);
    assert_eq!((first.code(), first.exit), ("badge_unchecked", 2), "{}", first.err);
    issuer.turns(Mood::Honest);
    assert_eq!(learner.types(&["claim", &link]).exit, 0);
    assert_eq!((learner.badges().len(), asked(&issuer, "POST /token")), (1, 1));
}

#[test]
fn an_answer_that_is_none_keeps_what_was_granted() {
    let page = "<html>Log in to the library’s wifi</html>";
    for place in ["POST /nonce", "POST /credential"] {
        for (status, text) in [(200, page), (403, page), (404, ""), (502, page), (302, "")] {
            said_and_mended(place, status, text);
        }
    }
}

#[test]
fn a_badge_that_arrived_outlives_its_token() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Says("GET /o/aarhus/did.json", 404, "")));
    let link = issuer.whole_offer_link();
    assert_eq!(learner.types(&["claim", &link]).exit, 2);
    issuer.turns(Mood::Says("GET /.well-known/oauth", 503, ""));
    issuer.forgets_tokens();
    assert_eq!(learner.types(&["claim", &link]).exit, 2);
    issuer.turns(Mood::Honest);
    assert_eq!((learner.types(&["claim"]).exit, learner.badges().len()), (0, 1));
}

#[test]
fn one_form_that_arrived_is_kept_though_the_token_ended_before_the_other() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::KeepsTokenUntilOne));
    let link = issuer.whole_offer_link();
    assert_eq!(learner.types(&["claim", &link]).exit, 1);
    issuer.turns(Mood::Honest);
    learner.types(&["claim"]);
    assert_eq!(learner.badges().len(), 1);
}

#[test]
fn an_issuer_that_moved_is_found_again_by_its_link() {
    for moved in ["GET /.well-known/openid", "GET /.well-known/oauth"] {
        let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")));
        learner.types(&["claim", &issuer.link()]);
        issuer.turns(Mood::SaysOnce(moved, 404, ""));
        let done = learner.types(&["claim", &issuer.link()]);
        assert_eq!((done.exit, learner.badges().len()), (0, 1), "{moved}: {}", done.err);
        assert_eq!(issuer.holders().len(), 1, "{moved}");
    }
}

#[test]
fn badges_that_were_renamed_are_asked_for_again_when_their_names_are_back() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::BreaksOff("POST /credential")));
    let link = issuer.whole_offer_link();
    learner.types(&["claim", &link]);
    issuer.turns(Mood::Renames);
    assert_eq!((learner.types(&["claim"]).exit, learner.types(&["claim", &link]).exit), (2, 1));
    issuer.turns(Mood::Honest);
    assert_eq!((learner.types(&["claim"]).exit, learner.badges().len()), (0, 1));
}

#[test]
fn what_will_never_come_can_be_given_up() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Promises(0)));
    learner.types(&["claim", &issuer.link()]);
    issuer.turns(Mood::Says("GET /.well-known/openid", 404, ""));
    let nagged = learner.types(&["claim"]);
    assert!(nagged.exit == 2 && nagged.err.contains("claim --give-up"), "{}", nagged.err);
    let other = Issuer::new(Mood::Honest);
    assert_eq!(learner.asks(&["claim", "--give-up", &other.link()])["given_up"].as_array().unwrap().len(), 0);
    assert_eq!(learner.asks(&["claim", "--give-up"])["given_up"][0], "localhost");
    assert_eq!(learner.types(&["claim"]).exit, 0);
    issuer.turns(Mood::Honest);
    assert_eq!((learner.types(&["claim", &issuer.link()]).exit, learner.badges().len()), (0, 1));
}

#[test]
fn a_code_that_was_typed_is_sent_once_and_asked_for_again_after_a_lost_answer() {
    for mood in [Mood::BreaksOff("POST /token"), Mood::LosesAnswer("POST /token")] {
        let (learner, issuer) = (Learner::new(), Issuer::new(mood.clone()).wanting("493536"));
        let first = learner.answers(&["claim", &issuer.link()], &["yes", "493536"]);
        assert_eq!((first.exit, asked(&issuer, "POST /token")), (2, 1), "{mood:?}: {}", first.err);
        issuer.turns(Mood::Honest);
        let second = learner.answers(&["claim", &issuer.link()], &["yes", "493536"]);
        assert_eq!((second.exit, learner.badges().len()), (0, 1), "{mood:?}: {}", second.err);
    }
}

#[test]
fn nothing_typed_is_no_code_and_costs_no_try() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("493536"));
    assert_eq!(learner.answers(&["claim", &issuer.link()], &["yes", " "]).code(), "tx_code_needed");
    assert_eq!(asked(&issuer, "POST /token"), 0);
}

#[test]
fn whoever_closes_the_input_or_says_anything_but_yes_collects_nothing() {
    let answers: [&[&str]; 4] = [&[], &["n"], &["what?"], &["\u{4}"]];
    for answer in answers {
        let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
        let done = learner.answers(&["claim", &issuer.link()], answer);
        assert_eq!((done.code(), asked(&issuer, "POST /token")), ("claim_declined", 0), "{answer:?}");
    }
    for answer in ["", "yes", " Y\n"] {
        let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
        assert_eq!(learner.answers(&["claim", &issuer.link()], &[answer]).exit, 0, "{answer:?}");
    }
}

#[test]
fn the_end_of_the_input_is_no_empty_line() {
    use wallet_cli::surroundings::typed;
    assert_eq!(typed(&mut "\n".as_bytes()).unwrap(), "\n");
    assert!(typed(&mut "".as_bytes()).is_err());
}

#[test]
fn an_issuer_of_nonsense_is_no_reason_to_give_up_for_good() {
    let port = serve(move |_| Answer::Json(200, "<html>Log in</html>".to_owned()));
    let link = format!("http://localhost:{port}/c/01234567890123456789abcdef");
    let done = Learner::new().types(&["claim", &link]);
    assert_eq!((done.code(), done.exit), ("issuer_unusable", 2));
}
