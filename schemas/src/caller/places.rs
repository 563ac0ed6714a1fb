//! How much may be under way at one time, connections or uploads: in all, and from one address. A trusted proxy speaks
//! for many people, so only the bound on everything holds for it.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use super::network;

/// The places of one kind, and who has them.
#[derive(Debug)]
pub struct Places {
    all: usize,
    of_one: usize,
    trusted: Vec<IpAddr>,
    taken: Mutex<HashMap<IpAddr, usize>>,
}

/// One place; given back when dropped.
#[derive(Debug)]
pub struct Place {
    network: IpAddr,
    places: Arc<Places>,
}

impl Places {
    /// So many in all, of which one address has so many at most, unless it is one of these proxies.
    pub fn new(all: usize, of_one: usize, trusted: Vec<IpAddr>) -> Arc<Self> {
        Arc::new(Places { all, of_one, trusted, taken: Mutex::default() })
    }

    /// A place for this address, if there is one.
    pub fn take(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let network = network(address);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = taken.values().sum();
        let own = taken.get(&network).copied().unwrap_or_default();
        if all >= self.all || (own >= self.of_one && !self.trusted.contains(&address.to_canonical())) {
            return None;
        }
        taken.insert(network, own + 1);
        Some(Place { network, places: Arc::clone(self) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.network) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(taken.remove(&self.network)),
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
    fn one_address_has_its_share_and_gets_it_back() {
        let places = Places::new(8, 4, Vec::new());
        let mut own: Vec<Place> = (0..4).map(|_| places.take(stranger(1)).unwrap()).collect();
        assert!(places.take(stranger(1)).is_none());
        assert!(places.take(stranger(2)).is_some());
        own.pop();
        assert!(places.take(stranger(1)).is_some());
    }

    #[test]
    fn a_proxy_has_all_places_and_no_more() {
        let places = Places::new(8, 4, vec![PROXY]);
        let all: Vec<Place> = (0..8).map(|_| places.take(PROXY).unwrap()).collect();
        assert!(places.take(PROXY).is_none() && places.take(stranger(1)).is_none());
        drop(all);
        assert!(places.take(stranger(1)).is_some());
    }

    #[test]
    fn one_network_of_the_newer_protocol_has_one_share() {
        let places = Places::new(8, 1, Vec::new());
        let [one, other, far]: [IpAddr; 3] =
            ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"].map(|text| text.parse().unwrap());
        let _own = places.take(one).unwrap();
        assert!(places.take(other).is_none());
        assert!(places.take(far).is_some());
    }
}
