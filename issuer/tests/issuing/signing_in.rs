//! Doors to the desk: the first run, invitations, signing in and out, and what each refuses.

use axum::http::StatusCode;
use issuer::{accounts, store::Role};

use crate::{
    browser::{Browser, PASSWORD},
    library::Library,
};

const FIRST_RUN: [(&str, &str); 9] = [
    ("organisation", "Åby Bibliotek"),
    ("slug", ""),
    ("city", "Åby"),
    ("country", "dk"),
    ("language", "da"),
    ("time_zone", "Europe/Copenhagen"),
    ("person", "Anna Holm"),
    ("login", "Anna@Aaby.dk"),
    ("password", PASSWORD),
];

async fn first_run_path(library: &Library) -> String {
    let code = accounts::first_run_code(&library.issuer).await.unwrap().unwrap();
    format!("/first-run?code={code}")
}

#[tokio::test]
async fn the_first_run_makes_organisation_keys_and_account_and_signs_in() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    let path = first_run_path(&library).await;
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    assert_eq!(browser.post(&path, &FIRST_RUN).await.location(), "/desk");
    let home = browser.get("/desk").await;
    assert!(home.body.contains("Åby Bibliotek") && home.body.contains("Anna Holm"), "{}", home.body);
    let mut tx = library.issuer.store.read().await.unwrap();
    let organisation = tx.organisation("aaby-bibliotek").await.unwrap().unwrap();
    assert_eq!(tx.signing_keys(organisation.id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_first_run_happens_once() {
    let library = Library::open().await;
    let path = first_run_path(&library).await;
    let mut browser = Browser::new(&library.issuer);
    browser.post(&path, &FIRST_RUN).await;
    assert!(browser.get(&path).await.refuses("first_run_over"));
    assert!(Browser::new(&library.issuer).post(&path, &FIRST_RUN).await.refuses("first_run_over"));
}

#[tokio::test]
async fn a_refused_first_run_comes_back_filled_in_but_for_the_password() {
    let library = Library::open().await;
    let path = first_run_path(&library).await;
    let mut fields = FIRST_RUN;
    fields[8].1 = "short";
    let page = Browser::new(&library.issuer).post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("href=\"#password\"") && page.body.contains("value=\"Åby Bibliotek\""));
    assert!(!page.body.contains("short\""));
}

#[tokio::test]
async fn an_empty_first_run_says_of_each_field_what_is_missing_and_nothing_twice() {
    let library = Library::open().await;
    let path = first_run_path(&library).await;
    let fields = FIRST_RUN.map(|(name, _)| (name, ""));
    let page = Browser::new(&library.issuer).post(&path, &fields).await;
    let summary = page.body.split("<ul>").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
    let mut said: Vec<&str> = summary.split("</a>").filter_map(|line| line.rsplit('>').next()).collect();
    let all = said.len();
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), all, "{summary}");
    assert!(!summary.contains("#slug"), "the short name follows from the name: {summary}");
}

#[tokio::test]
async fn an_invitation_works_once() {
    let library = Library::open().await;
    let guest = accounts::Guest { name: "Bo", role: Role::Facilitator };
    let invited = accounts::invite(&library.issuer, library.organisation.id, None, guest).await.unwrap();
    let path = format!("/invitation/{}", invited.code);
    let fields = [("person", "Bo"), ("login", "bo"), ("password", PASSWORD)];
    assert_eq!(Browser::new(&library.issuer).post(&path, &fields).await.location(), "/desk");
    assert!(Browser::new(&library.issuer).get(&path).await.refuses("invitation_over"));
}

#[tokio::test]
async fn an_invitation_is_over_after_a_week() {
    let library = Library::open().await;
    let guest = accounts::Guest { name: "", role: Role::Facilitator };
    let invited = accounts::invite(&library.issuer, library.organisation.id, None, guest).await.unwrap();
    library.wait(7 * 24 * 60 * 60);
    let page = Browser::new(&library.issuer).get(&format!("/invitation/{}", invited.code)).await;
    assert!(page.refuses("invitation_over"));
}

#[tokio::test]
async fn the_right_password_signs_in_with_a_new_token_and_a_host_bound_cookie() {
    let library = Library::open().await;
    Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut browser = Browser::new(&library.issuer);
    let mut cookies = Vec::new();
    for _ in 0..2 {
        let fields = [("login", " BO "), ("password", PASSWORD), ("next", "/desk/havnby/circles")];
        let page = browser.post("/sign-in", &fields).await;
        assert_eq!(page.location(), "/desk/havnby/circles");
        cookies.push(page.headers["set-cookie"].to_str().unwrap().to_owned());
    }
    assert!(cookies[0].starts_with("__Host-kreds="));
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookies[0].split("; ").any(|one| one == part), "{part}: {}", cookies[0]);
    }
    assert_ne!(cookies[0], cookies[1]);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_told_the_same() {
    let library = Library::open().await;
    Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut browser = Browser::new(&library.issuer);
    let wrong = browser.post("/sign-in", &[("login", "bo"), ("password", "no such password")]).await;
    let unknown = browser.post("/sign-in", &[("login", "by"), ("password", "no such password")]).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert_eq!(wrong.body, unknown.body.replace("value=\"by\"", "value=\"bo\""));
}

#[tokio::test]
async fn guessing_is_slowed_and_nobody_is_locked_out() {
    let library = Library::open().await;
    Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut browser = Browser::new(&library.issuer);
    for _ in 0..6 {
        browser.post("/sign-in", &[("login", "bo"), ("password", "guess after guess")]).await;
    }
    let right = [("login", "bo"), ("password", PASSWORD)];
    assert_eq!(browser.post("/sign-in", &right).await.status, StatusCode::TOO_MANY_REQUESTS);
    library.wait(2);
    assert_eq!(browser.post("/sign-in", &right).await.location(), "/desk");
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let stolen = browser.cookie.clone();
    assert_eq!(browser.post("/sign-out", &[]).await.location(), "/sign-in");
    browser.cookie = stolen;
    assert_eq!(browser.get("/desk").await.location(), "/sign-in?next=%2Fdesk");
}

#[tokio::test]
async fn a_session_ends_after_twelve_idle_hours_and_after_two_weeks() {
    let library = Library::open().await;
    let mut idle = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    library.wait(12 * 60 * 60);
    assert_eq!(idle.get("/desk").await.status, StatusCode::SEE_OTHER);
    let mut busy = Browser::signed_in(&library, "by", Role::Facilitator).await;
    for _ in 0..27 {
        library.wait(12 * 60 * 60 - 1);
        assert_eq!(busy.get("/desk").await.status, StatusCode::OK);
    }
    library.wait(12 * 60 * 60 - 1);
    assert_eq!(busy.get("/desk").await.status, StatusCode::OK);
    library.wait(60);
    assert_eq!(busy.get("/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_without_its_token_or_from_elsewhere_is_refused() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    for site in [Some("cross-site"), Some("same-site"), None] {
        browser.site = site;
        assert!(browser.post("/sign-out", &[]).await.refuses("form_not_ours"), "{site:?}");
    }
    browser.site = Some("same-origin");
    browser.csrf = "another".into();
    assert!(browser.post("/sign-out", &[]).await.refuses("form_not_ours"));
}
