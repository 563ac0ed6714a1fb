//! The ticket of a request, in a cookie of its own: for the pages below `ask` alone, unread by scripts, gone with the
//! request. A link from elsewhere must bring it along, because a wallet sends the browser back by one.

use axum::http::{HeaderMap, header};
use schemas::limits::ASKED_TIME;
use url::Url;

use crate::asking::Opened;

/// The cookie of a request that was just begun.
pub(super) fn of(opened: &Opened, public_url: &Url) -> String {
    let secure = if public_url.scheme() == "https" { "; Secure" } else { "" };
    format!(
        "ask-{}={}; Path={}ask; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
        opened.id.as_str(),
        opened.ticket.as_str(),
        public_url.path(),
        ASKED_TIME.as_secs(),
    )
}

/// The ticket that a browser brings for this request.
pub(super) fn ticket<'h>(headers: &'h HeaderMap, id: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| name.strip_prefix("ask-") == Some(id)).map(|(_, ticket)| ticket)
}
