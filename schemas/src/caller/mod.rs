//! Who asks a service over HTTP, how often, and how much of it at one time: the same rules for all services of Kreds.
//!
//! It knows no HTTP and no clock. An address is what the connection says, or what a trusted proxy says of it; what
//! strangers write into a header counts for nothing. Memory is bounded, however many addresses somebody has.

mod places;

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
    time::Duration,
};

pub use places::{Place, Places};

use crate::time::Timestamp;

const MINUTE: Duration = Duration::from_secs(60);
/// Addresses that are remembered at once.
const ADDRESSES: usize = 10_000;
/// Whom all others are taken for while there is no room for more.
const EVERYBODY_ELSE: IpAddr = IpAddr::V6(Ipv6Addr::UNSPECIFIED);

/// Whose request it is: the peer's, or that of the last address in `X-Forwarded-For` that no trusted proxy added, for
/// earlier ones may be invented.
pub fn address<'h>(peer: IpAddr, forwarded: impl Iterator<Item = &'h str>, trusted: &[IpAddr]) -> IpAddr {
    let peer = peer.to_canonical();
    if !trusted.contains(&peer) {
        return peer;
    }
    let addresses: Vec<IpAddr> =
        forwarded.flat_map(|value| value.split(',')).filter_map(|part| part.trim().parse().ok()).collect();
    addresses.into_iter().rev().find(|address| !trusted.contains(address)).unwrap_or(peer)
}

/// So many in a minute for each address.
#[derive(Debug)]
pub struct MinuteBudget {
    most: u32,
    windows: Mutex<HashMap<IpAddr, Window>>,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    since: Timestamp,
    count: u32,
}

impl MinuteBudget {
    /// This many.
    pub fn new(most: u32) -> Self {
        MinuteBudget { most, windows: Mutex::default() }
    }

    /// Until when this address has nothing left; `None` while it has.
    pub fn spent_until(&self, address: IpAddr, now: Timestamp) -> Option<Timestamp> {
        let windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let window = windows.get(&place(&windows, address))?;
        let end = window.since.after(MINUTE);
        (window.count >= self.most && now < end).then_some(end)
    }

    /// Counts one.
    pub fn count(&self, address: IpAddr, now: Timestamp) {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= ADDRESSES {
            windows.retain(|_, window| now < window.since.after(MINUTE));
        }
        let place = place(&windows, address);
        let window = windows.entry(place).or_insert(Window { since: now, count: 0 });
        if now >= window.since.after(MINUTE) {
            *window = Window { since: now, count: 0 };
        }
        window.count = window.count.saturating_add(1);
    }
}

/// Where an address is counted while there is room for it.
fn place(windows: &HashMap<IpAddr, Window>, address: IpAddr) -> IpAddr {
    let network = network(address);
    if windows.len() < ADDRESSES || windows.contains_key(&network) { network } else { EVERYBODY_ELSE }
}

/// What an address is counted by. A household has as many addresses of IPv6 as it likes, but one network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        older => older,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    fn now() -> Timestamp {
        "2026-11-22T10:00:00Z".parse().unwrap()
    }

    fn spent(address: IpAddr, times: u32) -> MinuteBudget {
        let budget = MinuteBudget::new(20);
        (0..times).for_each(|_| budget.count(address, now()));
        budget
    }

    #[test]
    fn a_stranger_cannot_borrow_an_address() {
        assert_eq!(address(HERE, ["198.51.100.1"].into_iter(), &[PROXY]), HERE);
    }

    #[test]
    fn the_last_address_before_the_proxy_counts() {
        let told = address(PROXY, ["203.0.113.5, 198.51.100.1", "10.0.0.1"].into_iter(), &[PROXY]);
        assert_eq!(told, IpAddr::from([198, 51, 100, 1]));
    }

    #[test]
    fn a_minute_later_there_is_as_much_again() {
        assert_eq!(spent(HERE, 19).spent_until(HERE, now()), None);
        let budget = spent(HERE, 20);
        let end = now().after(MINUTE);
        assert_eq!(budget.spent_until(HERE, now()), Some(end));
        assert_eq!(budget.spent_until(HERE, end), None);
    }

    #[test]
    fn one_network_of_the_newer_protocol_is_one_caller() {
        let [one, other, far]: [IpAddr; 3] =
            ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"].map(|text| text.parse().unwrap());
        let budget = spent(one, 20);
        assert!(budget.spent_until(other, now()).is_some());
        assert_eq!(budget.spent_until(far, now()), None);
    }

    #[test]
    fn a_flood_of_addresses_takes_no_more_memory_and_no_way_round() {
        let budget = MinuteBudget::new(20);
        let flood = |at: u32| IpAddr::from((0x0a00_0000 + at).to_be_bytes());
        (0..20_000).for_each(|at| budget.count(flood(at), now()));
        assert!(budget.windows.lock().unwrap().len() <= ADDRESSES + 1);
        assert!(budget.spent_until(HERE, now()).is_some());
        assert_eq!(budget.spent_until(flood(1), now()), None);
    }

    /// One guess a millisecond, refused ones not even looked at: a code has 128 bits, and these are 340 tries.
    #[test]
    fn of_a_million_guesses_from_one_address_hardly_any_is_looked_at() {
        let budget = MinuteBudget::new(20);
        let looked_at = (0..1_000_000).filter(|guess| {
            let now = now().after(Duration::from_millis(*guess));
            let looked_at = budget.spent_until(HERE, now).is_none();
            if looked_at {
                budget.count(HERE, now);
            }
            looked_at
        });
        assert_eq!(looked_at.count(), 340);
    }
}
