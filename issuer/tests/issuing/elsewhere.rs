//! The doors to a library's own accounts, as far as they are ours; the way there and back is gone with a real provider in
//! the whole-system tests.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
use issuer::{
    accounts::{self, ElsewhereError, Joining, Subject, TeamChange},
    issuer::Issuer,
    oidc::Provider,
    store::{Deed, Role},
};
use schemas::{Demo, lang::Lang};
use tokio::{net::TcpListener, task::JoinSet};

use crate::{
    browser::{Browser, PASSWORD},
    library::Library,
};

/// The library with a provider on this port of loopback.
async fn with_provider(library: &Library, port: u16) -> Arc<Issuer> {
    let mut issuer = Arc::into_inner(library.reopen().await).unwrap();
    let address = format!("http://localhost:{port}");
    let label = Some("Havnby-kontoen".to_owned());
    issuer.settings.oidc = Some(Provider::new(&address, "kreds", "secret", label, Demo::On).unwrap());
    Arc::new(issuer)
}

/// A port on which nobody answers.
async fn silent_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap().port()
}

async fn invitation(library: &Library, role: Role) -> accounts::LinkCode {
    let guest = accounts::Guest { name: "Žan", role };
    accounts::invite(&library.issuer, library.organisation.id, None, guest).await.unwrap().code
}

fn subject(subject: &str, login: &str) -> Subject {
    let (provider, login) = ("https://accounts.example".into(), login.parse().ok());
    Subject { provider, subject: subject.into(), name: None, login }
}

async fn join(library: &Library, who: Subject) -> issuer::store::AccountId {
    let code = invitation(library, Role::Facilitator).await;
    let joining = Joining::Elsewhere { subject: who, language: Lang::Sl };
    accounts::join(&library.issuer, code, joining).await.unwrap()
}

#[tokio::test]
async fn without_settings_there_is_no_other_way_in() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    assert!(!browser.get("/sign-in").await.body.contains("/sign-in/elsewhere"));
    assert_eq!(browser.get("/sign-in/elsewhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/sign-in/back?state=x&code=y").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sign_in_page_names_the_accounts_of_the_library_in_every_language() {
    let library = Library::open().await;
    let mut browser = Browser::new(&with_provider(&library, silent_port().await).await);
    for lang in Lang::ALL {
        let page = browser.get(&format!("/sign-in?next=/desk/havnby/team&lang={lang}")).await;
        let href = format!("/sign-in/elsewhere?next=%2Fdesk%2Fhavnby%2Fteam&#38;lang={lang}");
        assert!(page.body.contains(&href) && page.body.contains("Havnby-kontoen"), "{}", page.body);
    }
}

#[tokio::test]
async fn an_invitation_may_be_accepted_with_an_account_of_the_library() {
    let library = Library::open().await;
    let mut browser = Browser::new(&with_provider(&library, silent_port().await).await);
    let code = invitation(&library, Role::Facilitator).await;
    let page = browser.get(&format!("/invitation/{code}")).await;
    assert!(
        page.body.contains(&format!("/sign-in/elsewhere?invitation={code}&#38;lang=en")),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_provider_that_is_down_is_told_in_the_readers_language_and_the_way_on_is_kept() {
    let library = Library::open().await;
    let mut browser = Browser::new(&with_provider(&library, silent_port().await).await);
    let page = browser.get("/sign-in/elsewhere?next=/desk/havnby/team&lang=da").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.refuses("provider_unreachable") && page.body.contains("<html lang=\"da\">"));
    assert!(page.body.contains("/kreds/sign-in?next=%2Fdesk%2Fhavnby%2Fteam&#38;lang=da"), "{}", page.body);
}

#[tokio::test]
async fn a_provider_that_hangs_holds_eight_turns_and_no_password() {
    let library = Library::open().await;
    let provider = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let issuer = with_provider(&library, provider.local_addr().unwrap().port()).await;
    Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let mut waiting = JoinSet::new();
    let mut held = Vec::new();
    let browser = || Browser::new(&issuer);
    for mut browser in (0..8).map(|_| browser()) {
        waiting.spawn(async move { browser.get("/sign-in/elsewhere").await.status });
        held.push(provider.accept().await.unwrap());
    }
    let mut ninth = browser();
    assert!(ninth.get("/sign-in/elsewhere").await.refuses("provider_unreachable"));
    let asked = tokio::time::timeout(Duration::ZERO, provider.accept()).await;
    assert!(asked.is_err(), "the provider was asked for a ninth time");
    let fields = [("login", "bo"), ("password", PASSWORD)];
    assert_eq!(ninth.post("/sign-in", &fields).await.location(), "/desk");
    drop((provider, held));
    assert!(waiting.join_all().await.iter().all(|status| *status == StatusCode::SERVICE_UNAVAILABLE));
}

#[tokio::test]
async fn a_page_of_somebody_else_sends_nobody_on_a_journey() {
    let library = Library::open().await;
    let mut browser = Browser::new(&with_provider(&library, silent_port().await).await);
    let code = invitation(&library, Role::Facilitator).await;
    browser.site = Some("cross-site");
    let page = browser.get(&format!("/sign-in/elsewhere?invitation={code}&lang=en")).await;
    assert_eq!(page.location(), format!("/invitation/{code}?lang=en"));
    let page = browser.get("/sign-in/elsewhere?next=//evil.example&lang=en").await;
    assert_eq!(page.location(), "/sign-in?next=%2Fdesk&lang=en");
}

#[tokio::test]
async fn nobody_comes_back_who_never_left() {
    let library = Library::open().await;
    let mut browser = Browser::new(&with_provider(&library, silent_port().await).await);
    for cookie in [None, Some("__Host-kreds-journey=invented".to_owned())] {
        browser.cookie = cookie;
        assert!(browser.get("/sign-in/back?state=x&code=y").await.refuses("journey_lost"));
    }
}

#[tokio::test]
async fn a_login_name_from_elsewhere_that_somebody_has_is_marked_and_opens_nothing_of_theirs() {
    let library = Library::open().await;
    Browser::signed_in(&library, "bo", Role::Administrator).await;
    let other = join(&library, subject("7", "bo")).await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let (bo, _) = tx.account_of_login(&"bo".parse().unwrap()).await.unwrap().unwrap();
    let account = tx.account(other).await.unwrap().unwrap();
    assert!(bo.id != other && account.login.as_str().starts_with("bo+"), "{account:?}");
}

#[tokio::test]
async fn who_has_joined_from_elsewhere_is_known_by_provider_and_subject_alone() {
    let library = Library::open().await;
    let account = join(&library, subject("7", "zan")).await;
    let enter = async |who: Subject| accounts::sign_in_elsewhere(&library.issuer, &who).await;
    assert_eq!(enter(subject("7", "married-since")).await.unwrap(), account);
    assert!(matches!(enter(subject("8", "zan")).await, Err(ElsewhereError::NotInvited)));
    let another = Subject { provider: "https://another.example".into(), ..subject("7", "zan") };
    assert!(matches!(enter(another).await, Err(ElsewhereError::NotInvited)));
}

#[tokio::test]
async fn who_has_no_role_left_is_not_invited_any_more() {
    let library = Library::open().await;
    let account = join(&library, subject("7", "zan")).await;
    let organisation = library.organisation.id;
    let change = TeamChange { organisation, by: None, role: Role::Administrator, account };
    accounts::end_authority(&library.issuer, change, library.issuer.clock.now()).await.unwrap();
    let entered = accounts::sign_in_elsewhere(&library.issuer, &subject("7", "zan")).await;
    assert!(matches!(entered, Err(ElsewhereError::NotInvited)));
}

#[tokio::test]
async fn joining_from_elsewhere_stands_in_the_journal_without_a_name() {
    let library = Library::open().await;
    let account = join(&library, subject("7", "zan")).await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let lines = tx.journal_lines(library.organisation.id, 2).await.unwrap();
    let told: Vec<(Deed, &str)> = lines.iter().map(|line| (line.deed, line.about.as_str())).collect();
    let linked = format!("account {account}");
    assert_eq!(told, [(Deed::Join, "invitation 1"), (Deed::LinkAccount, linked.as_str())]);
}

#[tokio::test]
async fn an_account_from_elsewhere_has_no_password_to_guess_or_to_change() {
    let library = Library::open().await;
    let account = join(&library, subject("7", "zan")).await;
    let mut browser = Browser::new(&library.issuer);
    let guessed = browser.post("/sign-in", &[("login", "zan"), ("password", "")]).await;
    assert_eq!(guessed.status, StatusCode::FORBIDDEN);
    let token = accounts::open_session(&library.issuer, account, None).await.unwrap();
    browser.cookie = Some(format!("__Host-kreds={}", token.expose()));
    let page = browser.get("/desk/account").await;
    assert!(page.body.contains("Žan") && !page.body.contains("name=\"old\""), "{}", page.body);
}
