//! People of a library sign in to its desk with the accounts that they have there, over OpenID Connect, and a provider
//! that says what it should not is not believed.

use crate::own_accounts::{Habits, Library};
use crate::visitor::Visitor;

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_person_joins_and_later_signs_in_with_the_account_of_the_library() {
    let library = Library::open(Habits::USUAL).await;
    let mut bodil = library.joined("bodil");
    assert!(bodil.get(&library.at("/desk")).body.contains("bodil Holm"));
    let page = library.at("/sign-in?next=/desk/account");
    let again = library.sign_in(&mut Visitor::default(), &page, "bodil");
    assert_eq!(again.tail(), "/desk/account");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_invitation_leads_to_the_same_account() {
    let library = Library::open(Habits::USUAL).await;
    library.joined("bodil");
    library.joined("bodil");
    assert_eq!(library.team(), ["bodil"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_with_an_account_of_the_library_has_another_account_here() {
    let library = Library::open(Habits::USUAL).await;
    library.joined("bodil");
    library.joined("bo");
    assert_eq!(library.team(), ["bo", "bodil"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_not_invited_is_told_to_ask_for_an_invitation() {
    let library = Library::open(Habits::USUAL).await;
    library.joined("bodil");
    let page = library.sign_in(&mut Visitor::default(), &library.at("/sign-in"), "mallory");
    assert!(page.refuses("not_invited"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_role_left_does_not_get_in() {
    let library = Library::open(Habits::USUAL).await;
    library.joined("bodil");
    library.end("bodil");
    let page = library.sign_in(&mut Visitor::default(), &library.at("/sign-in"), "bodil");
    assert!(page.refuses("not_invited"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_sign_in_opens_another_session_and_ends_the_one_before() {
    let library = Library::open(Habits::USUAL).await;
    let mut bodil = library.joined("bodil");
    let mut before = bodil.clone();
    let link = bodil.get(&library.at("/sign-in")).link("/sign-in/elsewhere?");
    let known = bodil.get(&link);
    let back = bodil.get(known.leads()).leads().clone();
    assert_eq!(bodil.get(&back).tail(), "/desk");
    assert_ne!(bodil.cookies["kreds"], before.cookies["kreds"]);
    assert_eq!(before.get(&library.at("/desk")).tail(), "/sign-in?next=%2Fdesk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_may_want_the_secret_in_the_form() {
    let library = Library::open(Habits { auth: "client_secret_post", ..Habits::USUAL }).await;
    library.joined("bodil");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_knows_another_secret_of_ours_proves_nothing() {
    let library = Library::open(Habits { secret: "another", ..Habits::USUAL }).await;
    let page = library.sign_in(&mut Visitor::default(), &library.invite(), "bodil");
    assert!(page.refuses("provider_unproven"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_turns_round_at_the_provider_is_where_they_began() {
    let library = Library::open(Habits::USUAL).await;
    let page = library.sign_in(&mut Visitor::default(), &library.at("/sign-in?next=/desk/account"), "");
    assert_eq!(page.tail(), "/sign-in?next=%2Fdesk%2Faccount&lang=en");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_to_another_question_is_refused_and_the_right_one_still_counts() {
    let library = Library::open(Habits::USUAL).await;
    let mut bodil = Visitor::default();
    let back = library.go(&mut bodil, &library.invite(), "bodil");
    let mut changed = back.clone();
    let others = back.query_pairs().filter(|(name, _)| name != "state");
    let pairs: Vec<(String, String)> = others.map(|(name, value)| (name.into(), value.into())).collect();
    changed.query_pairs_mut().clear().extend_pairs(pairs).append_pair("state", "another");
    let page = bodil.get(&changed);
    assert!(page.refuses("journey_lost"), "{}", page.body);
    assert_eq!(bodil.get(&back).tail(), "/desk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_back_that_somebody_else_went_is_refused() {
    let library = Library::open(Habits::USUAL).await;
    let back = library.go(&mut Visitor::default(), &library.invite(), "mallory");
    let mut bodil = Visitor::default();
    library.go(&mut bodil, &library.at("/sign-in"), "bodil");
    assert!(bodil.get(&back).refuses("journey_lost"));
    assert!(Visitor::default().get(&back).refuses("journey_lost"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_ends_after_ten_minutes() {
    let library = Library::open(Habits::USUAL).await;
    let mut bodil = Visitor::default();
    let back = library.go(&mut bodil, &library.invite(), "bodil");
    library.wait(10 * 60);
    assert!(bodil.get(&back).refuses("journey_lost"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_back_leads_back_once() {
    let library = Library::open(Habits::USUAL).await;
    let mut bodil = Visitor::default();
    let back = library.go(&mut bodil, &library.invite(), "bodil");
    let mut thief = bodil.clone();
    assert_eq!(bodil.get(&back).tail(), "/desk");
    assert!(bodil.get(&back).refuses("journey_lost"));
    assert!(thief.get(&back).refuses("provider_unproven"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_the_provider_signs_anew_is_believed_as_long_as_nothing_is_changed() {
    let library = Library::open(Habits { spoil: Some("nothing"), ..Habits::USUAL }).await;
    library.joined("bodil");
}

macro_rules! not_believed {
    ($($name:ident $spoil:literal)*) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            let library = Library::open(Habits { spoil: Some($spoil), ..Habits::USUAL }).await;
            let page = library.sign_in(&mut Visitor::default(), &library.invite(), "bodil");
            assert!(page.refuses("provider_unproven"), "{}", page.body);
            assert!(library.team().is_empty());
        }
    )*};
}

not_believed! {
    a_token_for_another_audience_is_not_believed "audience"
    a_token_that_others_may_use_too_is_not_believed "audiences"
    a_token_of_another_journey_is_not_believed "nonce"
    a_token_of_no_journey_is_not_believed "no-nonce"
    a_token_of_another_provider_is_not_believed "issuer"
    a_token_whose_time_is_over_is_not_believed "expired"
    a_token_about_nobody_is_not_believed "no-subject"
    a_token_without_a_signature_is_not_believed "unsigned"
    a_token_signed_by_another_key_is_not_believed "another-key"
    a_token_signed_with_the_secret_that_we_know_too_is_not_believed "shared-secret"
}
