//! Whose request it is: the peer's address, or what a trusted proxy says of it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
};

/// The address that failures are counted for.
pub(super) fn address(request: &Request, trusted: &[IpAddr]) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)).to_canonical();
    if trusted.contains(&peer) { forwarded(request.headers(), trusted).unwrap_or(peer) } else { peer }
}

/// The last address that no trusted proxy added: earlier ones may be invented.
fn forwarded(headers: &HeaderMap, trusted: &[IpAddr]) -> Option<IpAddr> {
    let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let addresses: Vec<IpAddr> =
        values.flat_map(|value| value.split(',')).filter_map(|part| part.trim().parse().ok()).collect();
    addresses.into_iter().rev().find(|address| !trusted.contains(address))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn request(peer: [u8; 4], forwarded: &str) -> Request {
        let mut request =
            Request::builder().header("x-forwarded-for", forwarded).body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 4711))));
        request
    }

    const PROXY: [u8; 4] = [10, 0, 0, 1];

    #[test]
    fn a_stranger_cannot_borrow_an_address() {
        let request = request([192, 0, 2, 9], "198.51.100.1");
        assert_eq!(address(&request, &[PROXY.into()]), IpAddr::from([192, 0, 2, 9]));
    }

    #[test]
    fn the_last_address_before_the_proxy_counts() {
        let request = request(PROXY, "203.0.113.5, 198.51.100.1");
        assert_eq!(address(&request, &[PROXY.into()]), IpAddr::from([198, 51, 100, 1]));
    }
}
