//! Whose request it is: the peer's address, or what a trusted proxy says of it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use schemas::caller;

/// The address that failures are counted for.
pub(super) fn address(request: &Request, trusted: &[IpAddr]) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let values = request.headers().get_all("x-forwarded-for").iter();
    let forwarded = values.filter_map(|value| value.to_str().ok());
    caller::address(peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)), forwarded, trusted)
}
