//! What holds for every answer of the service, whichever page or document it is: the list is taken from the router,
//! so a new page is held to it at once.

use axum::http::{Method, StatusCode};
use issuer::{
    store::{HandOut, Role},
    web::{self, Entry},
};

use url::form_urlencoded;

use crate::{
    browser::{Browser, Page},
    circles::{rows, twelve},
    library::Library,
};

const ROSTER: &str = "/desk/havnby/circles/klima-i-min-gade";

/// A name that would run if it were markup.
const MARKUP: &str = "<b onfocus=alert(1)>Ea' &amp;";

fn path(entry: &Entry) -> String {
    let fill = |part: &str| match part {
        "{org}" => "havnby".to_owned(),
        "{circle}" => "p2pu-512".to_owned(),
        "{award}" | "{learner}" | "{account}" | "{number}" => "1".to_owned(),
        part if part.starts_with('{') => "987654".to_owned(),
        part => part.to_owned(),
    };
    entry.path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

/// Every page and document, as an administrator gets it.
async fn every_page(browser: &mut Browser) -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    for entry in web::table().iter().filter(|entry| entry.method == Method::GET) {
        let path = path(entry);
        let page = browser.get(&path).await;
        pages.push((path, page));
    }
    pages
}

async fn administrator(library: &Library) -> Browser {
    Browser::signed_in(library, "all", Role::Administrator).await
}

/// Those of the pages whose answer lacks what `holds` asks for.
fn lacking(pages: &[(String, Page)], holds: impl Fn(&Page) -> bool) -> Vec<&str> {
    pages.iter().filter(|(_, page)| !holds(page)).map(|(path, _)| path.as_str()).collect()
}

fn says(page: &Page, header: &str, part: &str) -> bool {
    page.headers.get(header).is_some_and(|value| value.to_str().unwrap().contains(part))
}

#[tokio::test]
async fn every_answer_forbids_frames_and_whatever_it_does_not_need() {
    let library = Library::with_awards(HandOut::Slip).await;
    let pages = every_page(&mut administrator(&library).await).await;
    let policy = "content-security-policy";
    assert_eq!(lacking(&pages, |page| says(page, policy, "default-src 'none'")), [""; 0]);
    assert_eq!(lacking(&pages, |page| says(page, policy, "frame-ancestors 'none'")), [""; 0]);
    assert_eq!(lacking(&pages, |page| !says(page, policy, "unsafe-")), [""; 0]);
}

#[tokio::test]
async fn no_answer_is_taken_for_another_kind_of_file() {
    let library = Library::open().await;
    let pages = every_page(&mut administrator(&library).await).await;
    assert_eq!(lacking(&pages, |page| says(page, "x-content-type-options", "nosniff")), [""; 0]);
}

#[tokio::test]
async fn no_link_tells_another_site_where_it_stood() {
    let library = Library::open().await;
    let pages = every_page(&mut administrator(&library).await).await;
    assert_eq!(lacking(&pages, |page| says(page, "referrer-policy", "same-origin")), [""; 0]);
}

#[tokio::test]
async fn browsers_come_back_over_https_only() {
    let library = Library::open().await;
    let pages = every_page(&mut administrator(&library).await).await;
    assert_eq!(lacking(&pages, |page| says(page, "strict-transport-security", "max-age=")), [""; 0]);
}

#[tokio::test]
async fn no_browser_keeps_a_page_of_the_desk() {
    let library = Library::with_awards(HandOut::Slip).await;
    let pages = every_page(&mut administrator(&library).await).await;
    let desk: Vec<_> =
        pages.into_iter().filter(|(path, _)| path.starts_with("/desk/") && !path.ends_with(".svg")).collect();
    assert_eq!(lacking(&desk, |page| says(page, "cache-control", "no-store")), [""; 0]);
}

#[tokio::test]
async fn addresses_come_from_the_settings_and_never_from_the_request() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = administrator(&library).await;
    browser.host = Some("evil.example");
    let pages = every_page(&mut browser).await;
    let clean = |page: &Page| {
        !page.body.contains("evil.example") && !page.headers.values().any(|value| value == "evil.example")
    };
    assert_eq!(lacking(&pages, clean), [""; 0]);
}

#[tokio::test]
async fn a_method_that_no_page_uses_is_refused() {
    let library = Library::open().await;
    let mut browser = administrator(&library).await;
    for entry in web::table() {
        for method in ["PUT", "DELETE", "PATCH", "TRACE"] {
            let status = browser.send(method, &path(&entry)).await.status;
            assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{method} {}", entry.path);
        }
    }
}

#[tokio::test]
async fn a_name_is_never_markup() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = administrator(&library).await;
    browser.get(ROSTER).await;
    browser.post(ROSTER, &[("add", MARKUP), ("key", "one press of the button")]).await;
    assert!(rows(&library).await.iter().any(|row| row.learner.name == MARKUP));
    for tail in ["", "/attendance-list"] {
        let page = browser.get(&format!("{ROSTER}{tail}")).await;
        assert!(page.body.contains("onfocus") && !page.body.contains("<b onfocus"), "{tail}: {}", page.body);
    }
}

#[tokio::test]
async fn what_an_address_says_is_never_markup() {
    let library = Library::open().await;
    let mut browser = administrator(&library).await;
    let typed: String = form_urlencoded::byte_serialize(MARKUP.as_bytes()).collect();
    for path in ["/desk/havnby/circles?q=", "/desk/havnby/people?q=", "/sign-in?next="] {
        let page = browser.get(&format!("{path}{typed}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("<b onfocus"), "{path}: {}", page.body);
    }
}

#[tokio::test]
async fn an_upload_beyond_five_megabytes_is_told_so() {
    let library = Library::open().await;
    let mut browser = administrator(&library).await;
    browser.get("/desk/havnby/circles/new").await;
    let much = vec![b'x'; 5 * 1024 * 1024 + 1];
    let page = browser.upload("/desk/havnby/circles/new", &[], ("file", "much.txt", &much)).await;
    assert!(page.refuses("upload_too_large"), "{}", page.status);
}

#[tokio::test]
async fn a_second_sign_in_ends_the_first_session_of_the_browser() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let before = browser.cookie.clone();
    let fields = [("login", "bo"), ("password", crate::browser::PASSWORD), ("next", "/desk")];
    assert_eq!(browser.post("/sign-in", &fields).await.location(), "/desk");
    browser.cookie = before;
    assert_eq!(browser.get("/desk").await.location(), "/sign-in?next=%2Fdesk");
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_told_in_words() {
    let library = Library::open().await;
    let mut browser = administrator(&library).await;
    for path in ["/nowhere", "/desk/havnby/awards/none", "/o/nobody", "/c"] {
        let page = browser.get(path).await;
        assert!(page.refuses("page_unknown") && page.status.is_client_error(), "{path}: {}", page.status);
    }
}
