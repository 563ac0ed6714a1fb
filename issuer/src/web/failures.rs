//! How many failures one address may cause: guessing is slow, and twelve phones behind one library address that do
//! nothing wrong are not slowed at all.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use schemas::time::Timestamp;

/// Failures of one address in a minute.
const MOST: u32 = 20;
const MINUTE: Duration = Duration::from_secs(60);
/// Addresses that are remembered at once.
const ADDRESSES: usize = 10_000;

/// Failures by address.
#[derive(Debug, Default)]
pub(super) struct FailureBudget(Mutex<HashMap<IpAddr, Window>>);

#[derive(Clone, Copy, Debug)]
struct Window {
    since: Timestamp,
    count: u32,
}

impl FailureBudget {
    /// Has this address failed too often in the last minute?
    pub(super) fn is_spent(&self, address: IpAddr, now: Timestamp) -> bool {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        windows.get(&address).is_some_and(|window| window.count >= MOST && now < window.since.after(MINUTE))
    }

    /// Counts a failure.
    pub(super) fn count(&self, address: IpAddr, now: Timestamp) {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= ADDRESSES {
            windows.retain(|_, window| now < window.since.after(MINUTE));
        }
        let window = windows.entry(address).or_insert(Window { since: now, count: 0 });
        if now >= window.since.after(MINUTE) {
            *window = Window { since: now, count: 0 };
        }
        window.count = window.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_failures_in_a_minute_are_enough() {
        let budget = FailureBudget::default();
        let address = IpAddr::from([192, 0, 2, 7]);
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        for _ in 0..19 {
            budget.count(address, now);
        }
        assert!(!budget.is_spent(address, now));
        budget.count(address, now);
        assert!(budget.is_spent(address, now));
        assert!(!budget.is_spent(address, now.after(MINUTE)));
    }
    /// One guess a millisecond, refused ones not even looked at: a code has 128 bits, and these are 340 tries.
    #[test]
    fn of_a_million_guesses_from_one_address_hardly_any_is_looked_at() {
        let budget = FailureBudget::default();
        let address = IpAddr::from([192, 0, 2, 7]);
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let looked_at = (0..1_000_000).filter(|guess| {
            let now = start.after(Duration::from_millis(*guess));
            let looked_at = !budget.is_spent(address, now);
            if looked_at {
                budget.count(address, now);
            }
            looked_at
        });
        assert_eq!(looked_at.count(), 340);
    }
}
