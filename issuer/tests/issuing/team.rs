//! The team: who may invite whom, other roles, the end of an authority (story F7), and the journal of it.

use axum::http::StatusCode;
use issuer::store::{Account, Act, Deed, Role};

use crate::{
    browser::{Browser, PASSWORD},
    library::Library,
};

async fn account(library: &Library, login: &str) -> Account {
    let mut tx = library.issuer.store.read().await.unwrap();
    tx.account_of_login(&login.parse().unwrap()).await.unwrap().unwrap().0
}

#[tokio::test]
async fn a_coordinator_invites_with_a_link_that_leads_to_the_desk() {
    let library = Library::open().await;
    let mut coordinator = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let fields = [("name", "Bo"), ("role", "facilitator")];
    let sent = coordinator.post("/desk/havnby/team/invite", &fields).await;
    assert_eq!(sent.location(), "/desk/havnby/team?done=invited");
    let page = coordinator.get(sent.location()).await;
    let link =
        page.body.split("value=\"https://badges.example/kreds").nth(1).unwrap().split('"').next().unwrap();
    let fields = [("person", "Bo"), ("login", "bo"), ("password", PASSWORD)];
    let mut guest = Browser::new(&library.issuer);
    assert_eq!(guest.post(link, &fields).await.location(), "/desk");
    assert!(guest.get("/desk").await.body.contains("Havnby Bibliotek"));
}

#[tokio::test]
async fn nobody_gives_or_takes_a_role_above_their_own() {
    let library = Library::open().await;
    Browser::signed_in(&library, "anna", Role::Administrator).await;
    let mut coordinator = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let invited = coordinator.post("/desk/havnby/team/invite", &[("role", "administrator")]).await;
    assert!(invited.refuses("role_too_high"));
    let (anna, kirsten) = (account(&library, "anna").await.id, account(&library, "kirsten").await.id);
    for (who, what) in [(anna, "end"), (anna, "role"), (kirsten, "role")] {
        let path = format!("/desk/havnby/team/{who}/{what}");
        let role = if who == anna { "facilitator" } else { "administrator" };
        assert!(
            coordinator.post(&path, &[("role", role), ("day", "")]).await.refuses("role_too_high"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let library = Library::open().await;
    let mut anna = Browser::signed_in(&library, "anna", Role::Administrator).await;
    let id = account(&library, "anna").await.id;
    let end = anna.post(&format!("/desk/havnby/team/{id}/end"), &[("day", "")]).await;
    let role = anna.post(&format!("/desk/havnby/team/{id}/role"), &[("role", "facilitator")]).await;
    assert!(end.refuses("last_administrator") && role.refuses("last_administrator"));
}

#[tokio::test]
async fn f7_an_ended_authority_opens_nothing_any_more() {
    let library = Library::open().await;
    let mut bo = Browser::signed_in(&library, "bo", Role::Coordinator).await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let id = account(&library, "bo").await.id;
    assert_eq!(bo.get("/desk/havnby/team").await.status, StatusCode::OK);
    let ended = kirsten.post(&format!("/desk/havnby/team/{id}/end"), &[("day", "")]).await;
    assert_eq!(ended.location(), "/desk/havnby/team?done=ended");
    assert!(bo.get("/desk/havnby/team").await.refuses("not_of_the_team"));
    assert!(bo.post("/desk/havnby/team/invite", &[("role", "facilitator")]).await.refuses("not_of_the_team"));
}

#[tokio::test]
async fn an_authority_ends_when_its_last_day_is_over_at_the_library() {
    let library = Library::open().await;
    let mut bo = Browser::signed_in(&library, "bo", Role::Coordinator).await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let path = format!("/desk/havnby/team/{}/end", account(&library, "bo").await.id);
    let page = kirsten.post(&path, &[("day", "2026-10-15")]).await;
    let page = kirsten.get(page.location()).await;
    assert!(page.body.contains("until 15 October 2026"), "{}", page.body);
    library.wait(28 * 60 * 60 - 1);
    bo.post("/sign-in", &[("login", "bo"), ("password", PASSWORD)]).await;
    assert_eq!(bo.get("/desk/havnby/team").await.status, StatusCode::OK);
    library.wait(1);
    assert!(bo.get("/desk/havnby/team").await.refuses("not_of_the_team"));
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_opens_nothing() {
    let library = Library::open().await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    kirsten.post("/desk/havnby/team/invite", &[("role", "facilitator")]).await;
    let page = kirsten.get("/desk/havnby/team").await;
    let link =
        page.body.split("value=\"https://badges.example/kreds").nth(1).unwrap().split('"').next().unwrap();
    let withdraw =
        page.body.split("action=\"https://badges.example/kreds").find(|part| part.contains("/withdraw\""));
    kirsten.post(withdraw.unwrap().split('"').next().unwrap(), &[]).await;
    assert!(Browser::new(&library.issuer).get(link).await.refuses("invitation_over"));
}

#[tokio::test]
async fn a_changed_password_signs_every_other_browser_out() {
    let library = Library::open().await;
    let mut bo = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut other = Browser::new(&library.issuer);
    other.post("/sign-in", &[("login", "bo"), ("password", PASSWORD)]).await;
    let new = "et helt nyt kodeord";
    let wrong = bo.post("/desk/account/password", &[("old", "not this one"), ("new", new)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = bo.post("/desk/account/password", &[("old", PASSWORD), ("new", new)]).await;
    assert_eq!(done.location(), "/desk/account?done=password");
    assert_eq!(bo.get("/desk").await.status, StatusCode::OK);
    assert_eq!(other.get("/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_desk_speaks_the_language_of_the_account() {
    let library = Library::open().await;
    let mut bo = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    bo.post("/desk/account", &[("person", "Bo Žagar"), ("language", "sl")]).await;
    let page = bo.get("/desk/account").await;
    assert!(
        page.body.contains("<html lang=\"sl\">")
            && page.body.contains("Odjava")
            && page.body.contains("Bo Žagar")
    );
}

#[tokio::test]
async fn the_journal_tells_who_did_what_and_its_chain_holds() {
    let library = Library::open().await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    kirsten.post("/desk/havnby/team/invite", &[("role", "facilitator")]).await;
    let page = kirsten.get("/desk/havnby/journal").await;
    assert!(
        page.body.contains("Somebody invited") && page.body.contains("<bdi>kirsten</bdi>"),
        "{}",
        page.body
    );
    assert_eq!(library.issuer.store.read().await.unwrap().broken_line().await.unwrap(), None);
}

#[tokio::test]
async fn a_deed_that_was_not_committed_is_not_in_the_journal() {
    let library = Library::open().await;
    let mut tx = library.issuer.store.write().await.unwrap();
    let at = library.issuer.clock.now();
    let organisation = Some(library.organisation.id);
    tx.record(Act { actor: None, organisation, what: Deed::Erase, about: "learner 1", at }).await.unwrap();
    drop(tx);
    let lines =
        library.issuer.store.read().await.unwrap().journal_lines(library.organisation.id, 10).await.unwrap();
    assert!(lines.is_empty());
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_once_under_a_link_from_a_coordinator() {
    let library = Library::open().await;
    let mut bo = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let path = format!("/desk/havnby/team/{}/password", account(&library, "bo").await.id);
    let page = kirsten.get(&path).await;
    let link =
        page.body.split("value=\"https://badges.example/kreds").nth(1).unwrap().split('"').next().unwrap();
    let mut anywhere = Browser::new(&library.issuer);
    let set = anywhere.post(link, &[("password", "et helt nyt kodeord")]).await;
    assert_eq!(set.location(), "/desk");
    assert_eq!(bo.get("/desk").await.status, StatusCode::SEE_OTHER);
    assert!(anywhere.post(link, &[("password", "og endnu et nyt kodeord")]).await.refuses("invitation_over"));
}

#[tokio::test]
async fn a_coordinator_cannot_become_an_administrator_by_a_forgotten_password() {
    let library = Library::open().await;
    Browser::signed_in(&library, "anna", Role::Administrator).await;
    let mut kirsten = Browser::signed_in(&library, "kirsten", Role::Coordinator).await;
    let path = format!("/desk/havnby/team/{}/password", account(&library, "anna").await.id);
    assert!(kirsten.get(&path).await.refuses("role_too_high"));
}
