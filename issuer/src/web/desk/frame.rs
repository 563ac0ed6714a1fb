//! The frame of every desk page: who is signed in, where, and the pages that their role opens.

use std::ops::Deref;

use axum::http::{Method, Uri};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use subtle::ConstantTimeEq as _;

use crate::{
    accounts::SessionToken,
    keys::ServerSecret,
    store::Role,
    web::{
        Web,
        gate::{Place, SignedIn},
        page::Frame,
        routes::Access,
    },
};

/// Pages of an organisation in the order of the bar; the sentence is `desk-<name>`.
const PAGES: [(&str, &str); 5] = [
    ("circles", "/desk/{org}/circles"),
    ("badges", "/desk/{org}/badges"),
    ("people", "/desk/{org}/people"),
    ("team", "/desk/{org}/team"),
    ("journal", "/desk/{org}/journal"),
];

/// What `desk.html` shows around a page.
#[derive(Debug)]
pub(in crate::web) struct DeskFrame {
    frame: Frame,
    /// The token of this session's forms; goes into each form as the hidden field `csrf` (`csrf.html`).
    pub(in crate::web) csrf: String,
    /// The name of who is signed in.
    pub(in crate::web) person: String,
    /// The organisation of the page, if it is one of an organisation.
    pub(in crate::web) place: Option<Bar>,
}

/// The organisation in the bar.
#[derive(Debug)]
pub(in crate::web) struct Bar {
    pub(in crate::web) name: String,
    pub(in crate::web) slug: String,
    pub(in crate::web) links: Vec<Link>,
}

/// A link in the bar.
#[derive(Debug)]
pub(in crate::web) struct Link {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) title: String,
    pub(in crate::web) is_current: bool,
}

impl Deref for DeskFrame {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl DeskFrame {
    /// The frame of a page of one's own, in the language of the account.
    pub(in crate::web) fn of(web: &Web, who: &SignedIn) -> Self {
        DeskFrame {
            frame: Frame::new(web, who.account.language),
            csrf: csrf(&web.issuer.secret, &who.token),
            person: who.account.name.clone(),
            place: None,
        }
    }

    /// The same, of a page of an organisation.
    pub(super) fn at(mut self, web: &Web, place: &Place, uri: &Uri) -> Self {
        let name = place.organisation.name.get(self.words.lang()).map(|(_, name)| name.to_owned());
        let slug = place.organisation.slug.clone();
        let here = uri.path().split(&format!("/desk/{slug}/")).nth(1).and_then(|rest| rest.split('/').next());
        let links = PAGES
            .iter()
            .filter(|(_, path)| is_open(web, path, place.role))
            .map(|(name, _)| Link {
                name,
                title: self.words.say(&format!("desk-{name}")),
                is_current: here == Some(*name),
            })
            .collect();
        self.place = Some(Bar { name: name.unwrap_or_default(), slug, links });
        self
    }
}

/// The table of routes decides what the bar offers.
fn is_open(web: &Web, path: &str, role: Role) -> bool {
    web.table.iter().any(|entry| {
        entry.path == path
            && entry.method == Method::GET
            && matches!(entry.access, Access::Role(needed) if needed <= role)
    })
}

/// The token that a session's forms carry.
fn csrf(secret: &ServerSecret, token: &SessionToken) -> String {
    BASE64URL.encode(secret.derive("form", token.expose().as_bytes()))
}

/// Is it the token of this session's forms?
pub(super) fn is_ours(secret: &ServerSecret, token: &SessionToken, sent: &str) -> bool {
    csrf(secret, token).as_bytes().ct_eq(sent.as_bytes()).into()
}
