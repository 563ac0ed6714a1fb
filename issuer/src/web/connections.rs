//! How many connections there may be: in all, and from one address. A trusted proxy speaks for many people, so only
//! the bound on all of them holds for it.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

/// Connections in all.
const ALL: usize = 512;
/// Connections from one address.
const ONE: usize = 64;

/// The connections of the moment.
#[derive(Debug)]
pub(super) struct Connections {
    by_address: Mutex<HashMap<IpAddr, usize>>,
    trusted: Vec<IpAddr>,
}

/// A connection's place; given back when dropped.
#[derive(Debug)]
pub(super) struct Seat {
    address: IpAddr,
    connections: Arc<Connections>,
}

impl Connections {
    pub(super) fn new(trusted: Vec<IpAddr>) -> Arc<Self> {
        Arc::new(Connections { by_address: Mutex::default(), trusted })
    }

    /// A place for a connection from this address, if there is one.
    pub(super) fn seat(self: &Arc<Self>, address: IpAddr) -> Option<Seat> {
        let address = address.to_canonical();
        let mut by_address = self.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = by_address.values().sum();
        let own = by_address.get(&address).copied().unwrap_or_default();
        if all >= ALL || (own >= ONE && !self.trusted.contains(&address)) {
            return None;
        }
        by_address.insert(address, own + 1);
        Some(Seat { address, connections: Arc::clone(self) })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut by_address = self.connections.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        match by_address.get_mut(&self.address) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(by_address.remove(&self.address)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));

    fn stranger(number: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, number])
    }

    #[test]
    fn one_address_has_sixty_four_places() {
        let connections = Connections::new(Vec::new());
        let mut seats: Vec<Seat> = (0..64).map(|_| connections.seat(stranger(1)).unwrap()).collect();
        assert!(connections.seat(stranger(1)).is_none());
        assert!(connections.seat(stranger(2)).is_some());
        seats.pop();
        assert!(connections.seat(stranger(1)).is_some());
    }

    #[test]
    fn a_proxy_has_all_places_and_no_more() {
        let connections = Connections::new(vec![PROXY]);
        let seats: Vec<Seat> = (0..512).map(|_| connections.seat(PROXY).unwrap()).collect();
        assert!(connections.seat(PROXY).is_none() && connections.seat(stranger(1)).is_none());
        drop(seats);
        assert!(connections.seat(stranger(1)).is_some());
    }
}
