//! The frame of every desk page: who is signed in, where, and the pages that their role opens.

use std::ops::Deref;

use axum::http::{Method, Uri};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use subtle::ConstantTimeEq as _;

use crate::{
    accounts::SessionToken,
    keys::ServerSecret,
    store::{Network, Role},
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

/// Pages of a network in the order of the bar; the sentence is `network-page-<name>`, and an empty address is its home.
const NETWORK_PAGES: [(&str, &str); 3] = [("figures", ""), ("badges", "/badges"), ("members", "/members")];

/// Addresses of forms that lie beside the page they stand on; where something is wrong, it is shown again there.
const FORMS_OF_MEMBERS: [&str; 2] = ["/guests", "/recognised"];

/// What `desk.html` shows around a page.
#[derive(Debug)]
pub(in crate::web) struct DeskFrame {
    frame: Frame,
    /// The token of this session's forms; goes into each form as the hidden field `csrf` (`csrf.html`).
    pub(in crate::web) csrf: String,
    /// The name of who is signed in.
    pub(in crate::web) person: String,
    /// The organisation or network of the page, if it is one of either.
    pub(in crate::web) place: Option<Bar>,
}

/// The organisation or network in the bar.
#[derive(Debug)]
pub(in crate::web) struct Bar {
    pub(in crate::web) name: String,
    pub(in crate::web) links: Vec<Link>,
}

/// A link in the bar.
#[derive(Debug)]
pub(in crate::web) struct Link {
    /// Below the public address.
    pub(in crate::web) path: String,
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
                path: format!("/desk/{slug}/{name}"),
                title: self.words.say(&format!("desk-{name}")),
                is_current: here == Some(*name),
            })
            .collect();
        self.place = Some(Bar { name: name.unwrap_or_default(), links });
        self
    }

    /// The same, of a page of a network. Whoever looks after a network has all of its pages.
    pub(super) fn in_network(mut self, network: &Network, uri: &Uri) -> Self {
        let home = format!("/network/{}", network.slug);
        let name = network.name.get(self.words.lang()).map(|(_, name)| name.to_owned());
        let here = uri.path().split_once(&home).map(|(_, rest)| rest).unwrap_or_default();
        let here = if FORMS_OF_MEMBERS.contains(&here) { "/members" } else { here };
        let is_here = |tail: &str| match tail {
            "" => here.is_empty(),
            tail => here.strip_prefix(tail).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        };
        let link = |(name, tail): &(&str, &str)| Link {
            path: format!("{home}{tail}"),
            title: self.words.say(&format!("network-page-{name}")),
            is_current: is_here(tail),
        };
        let links = NETWORK_PAGES.iter().map(link).collect();
        self.place = Some(Bar { name: name.unwrap_or_else(|| network.slug.clone()), links });
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
