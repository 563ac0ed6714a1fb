//! Who may go where: every route of the table, tried by everybody, through the real router. The table is that of
//! `docs/routes.md`, which is checked here.

use std::{collections::BTreeMap, time::Duration};

use axum::http::{Method, StatusCode};
use issuer::{
    networks, organisations,
    store::{NewOrganisation, Role},
    web::{self, Access, Entry},
};
use schemas::lang::Lang;

use crate::{
    browser::{Browser, PASSWORD, Page},
    library::Library,
};

/// Who tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Nobody,
    /// An administrator, but of another organisation.
    Elsewhere,
    Here(Role),
    /// Somebody who looks after the network, and belongs to another organisation.
    OfTheNetwork,
    /// The same, until yesterday.
    OfTheNetworkOnce,
    /// Somebody who looks after another network.
    OfAnotherNetwork,
}

const EVERYBODY: [Who; 8] = [
    Who::Nobody,
    Who::Elsewhere,
    Who::OfTheNetwork,
    Who::OfTheNetworkOnce,
    Who::OfAnotherNetwork,
    Who::Here(Role::Facilitator),
    Who::Here(Role::Coordinator),
    Who::Here(Role::Administrator),
];

/// What the gate does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gate {
    /// It lets them through; what the page then says is its own affair.
    Opens,
    /// It asks them to sign in.
    AsksToSignIn,
    /// It does not know them here.
    KnowsThemNot,
    /// It says that their role is too low.
    WantsMore,
}

fn expected(access: Access, who: Who) -> Gate {
    match (access, who) {
        (Access::Public | Access::Machine, _) => Gate::Opens,
        (_, Who::Nobody) => Gate::AsksToSignIn,
        (Access::SignedIn, _) => Gate::Opens,
        (Access::Role(needed), Who::Here(role)) if role >= needed => Gate::Opens,
        (Access::Role(_), Who::Here(_)) => Gate::WantsMore,
        (Access::Role(_), _) => Gate::KnowsThemNot,
        (Access::Network, Who::OfTheNetwork) => Gate::Opens,
        (Access::Network, _) => Gate::KnowsThemNot,
    }
}

fn seen(page: &Page) -> Gate {
    if page.location().starts_with("/sign-in?next=") || page.refuses("signed_out") {
        Gate::AsksToSignIn
    } else if page.refuses("not_of_the_team") && page.status == StatusCode::NOT_FOUND {
        Gate::KnowsThemNot
    } else if page.refuses("role_too_low") && page.status == StatusCode::FORBIDDEN {
        Gate::WantsMore
    } else {
        Gate::Opens
    }
}

/// The path with its blanks filled in; organisation and network are real, all else is made up.
fn path(entry: &Entry) -> String {
    let fill = |part: &str| match part {
        "{org}" => "havnby".to_owned(),
        "{network}" => "north".to_owned(),
        part if part.starts_with('{') => "987654".to_owned(),
        part => part.to_owned(),
    };
    entry.path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn elsewhere(library: &Library) -> Browser {
    let new = NewOrganisation {
        slug: "aarhus".into(),
        did: library.issuer.organisation_did("aarhus").unwrap(),
        name: [(Lang::Da, "Aarhus".to_owned())].into_iter().collect(),
        city: "Aarhus".into(),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    };
    let organisation = organisations::add(&library.issuer, &new).await.unwrap();
    for login in ["north", "north-once", "south"] {
        Browser::signed_in_at(library, organisation.id, login, Role::Facilitator).await;
    }
    Browser::signed_in_at(library, organisation.id, "elsewhere", Role::Administrator).await
}

/// Two networks with those who look after them.
async fn of_networks(library: &Library, browsers: &mut BTreeMap<Who, Browser>) {
    let issuer = &library.issuer;
    let name = |slug: &str| [(Lang::Da, slug.to_owned())].into_iter().collect();
    let north = networks::found(issuer, "north", name("north")).await.unwrap();
    let south = networks::found(issuer, "south", name("south")).await.unwrap();
    networks::add_member(issuer, &north, &library.organisation, None).await.unwrap();
    let yesterday = issuer.clock.now().before(Duration::from_secs(24 * 60 * 60));
    let named = [
        (Who::OfTheNetwork, &north, "north", None),
        (Who::OfTheNetworkOnce, &north, "north-once", Some(yesterday)),
        (Who::OfAnotherNetwork, &south, "south", None),
    ];
    for (who, network, login, until) in named {
        networks::appoint(issuer, network, &login.parse().unwrap(), until).await.unwrap();
        let mut browser = Browser::new(issuer);
        browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]).await;
        browser.get("/desk").await;
        browsers.insert(who, browser);
    }
}

async fn browsers(library: &Library) -> BTreeMap<Who, Browser> {
    let mut browsers = BTreeMap::new();
    browsers.insert(Who::Nobody, Browser::new(&library.issuer));
    browsers.insert(Who::Elsewhere, elsewhere(library).await);
    for role in Role::ALL {
        browsers.insert(Who::Here(role), Browser::signed_in(library, role.name(), role).await);
    }
    of_networks(library, &mut browsers).await;
    browsers
}

#[tokio::test]
async fn every_route_and_role_is_as_the_table_says() {
    let library = Library::open().await;
    let mut browsers = browsers(&library).await;
    let table = web::table();
    let mut cells = 0;
    let mut wrong = Vec::new();
    for entry in &table {
        for who in EVERYBODY {
            let browser = browsers.get_mut(&who).unwrap();
            let kept = (browser.cookie.clone(), browser.csrf.clone());
            if entry.path.contains("sign-out") {
                // Without its token the gate lets it through and the session goes on.
                browser.csrf.clear();
            }
            let page = match entry.method {
                Method::GET => browser.get(&path(entry)).await,
                _ => browser.post(&path(entry), &[]).await,
            };
            (browser.cookie, browser.csrf) = kept;
            let (expected, seen) = (expected(entry.access, who), seen(&page));
            if expected != seen {
                wrong.push(format!("{} {} {who:?}: {seen:?}, not {expected:?}", entry.method, entry.path));
            }
            cells += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(cells, table.len() * EVERYBODY.len());
}

#[tokio::test]
async fn every_form_of_the_desk_needs_its_token_and_comes_from_our_own_pages() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "all", Role::Administrator).await;
    let name = [(Lang::Da, "Nord".to_owned())].into_iter().collect();
    let north = networks::found(&library.issuer, "north", name).await.unwrap();
    networks::appoint(&library.issuer, &north, &"all".parse().unwrap(), None).await.unwrap();
    let desk = |entry: &Entry| !matches!(entry.access, Access::Public | Access::Machine);
    for entry in web::table().iter().filter(|entry| entry.method == Method::POST && desk(entry)) {
        let token = browser.csrf.clone();
        // A refusal is a page with a token of its own, which the browser would send next.
        browser.csrf.clear();
        let posted = browser.post(&path(entry), &[]).await;
        browser.csrf.clear();
        let uploaded = browser.upload(&path(entry), &[], ("file", "x.csv", b"x")).await;
        let refused = posted.refuses("form_not_ours") || uploaded.refuses("form_not_ours");
        assert!(refused, "{entry:?}: {posted:?}");
        browser.csrf = token;
        browser.site = Some("cross-site");
        assert!(browser.post(&path(entry), &[]).await.refuses("form_not_ours"), "{entry:?}");
        browser.site = Some("same-origin");
    }
}

#[tokio::test]
async fn every_public_form_is_refused_from_elsewhere() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    browser.site = Some("cross-site");
    for entry in web::table() {
        if entry.method == Method::POST && entry.access == Access::Public {
            assert!(browser.post(&path(&entry), &[]).await.refuses("form_not_ours"), "{entry:?}");
        }
    }
}

#[test]
fn the_table_of_routes_in_the_documents_is_the_real_one() {
    let access = |access: Access| match access {
        Access::Public => "everybody",
        Access::Machine => "programs",
        Access::SignedIn => "whoever is signed in",
        Access::Role(role) => role.name(),
        Access::Network => "whoever looks after the network",
    };
    let line = |entry: Entry| format!("| {} | `{}` | {} |\n", entry.method, entry.path, access(entry.access));
    let mut lines: Vec<String> = web::table().into_iter().map(line).collect();
    lines.sort_by_key(|line| line.split('`').nth(1).map(str::to_owned));
    let table = lines.concat();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/routes.md");
    let text = std::fs::read_to_string(file).unwrap();
    let (head, written) = text.split_once("|---|---|---|\n").unwrap();
    if std::env::var_os("KREDS_WRITE_DOCS").is_some() {
        std::fs::write(file, format!("{head}|---|---|---|\n{table}")).unwrap();
    } else {
        assert_eq!(written, table, "write it anew with KREDS_WRITE_DOCS=1");
    }
}
