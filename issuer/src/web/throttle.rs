//! Guessing passwords is slow: after a few wrong ones, each attempt for one account from one address waits longer.
//! Nobody is locked out: other addresses, and other accounts at the same address, are not slowed.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use schemas::time::Timestamp;

/// Attempts that cost nothing but the hash.
const FREE: u32 = 5;
/// The longest wait.
const LONGEST: u64 = 5 * 60;
/// Wrong attempts are forgotten after this long without one.
const MEMORY: Duration = Duration::from_secs(60 * 60);
/// Pairs of account and address that are remembered at once.
const PAIRS: usize = 10_000;

/// Wrong attempts by account and address.
#[derive(Debug, Default)]
pub(super) struct Throttle(Mutex<HashMap<(String, IpAddr), Wrong>>);

#[derive(Clone, Copy, Debug)]
struct Wrong {
    count: u32,
    last: Timestamp,
}

impl Wrong {
    fn wait(self) -> Duration {
        let steps = self.count.saturating_sub(FREE);
        let seconds = if steps == 0 { 0 } else { 2_u64.saturating_pow(steps) };
        Duration::from_secs(seconds.min(LONGEST))
    }
}

impl Throttle {
    /// From when this account may be tried again from this address; `None` for at once.
    pub(super) fn wait_until(&self, login: &str, address: IpAddr, now: Timestamp) -> Option<Timestamp> {
        let wrong = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let until = wrong.get(&key(login, address)).map(|wrong| wrong.last.after(wrong.wait()));
        until.filter(|until| now < *until)
    }

    /// Counts a wrong attempt.
    pub(super) fn count(&self, login: &str, address: IpAddr, now: Timestamp) {
        let mut wrong = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= PAIRS {
            wrong.retain(|_, wrong| now < wrong.last.after(MEMORY));
        }
        let one = wrong.entry(key(login, address)).or_insert(Wrong { count: 0, last: now });
        if now >= one.last.after(MEMORY) {
            one.count = 0;
        }
        *one = Wrong { count: one.count.saturating_add(1), last: now };
    }

    /// The right password was given.
    pub(super) fn forgive(&self, login: &str, address: IpAddr) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(login, address));
    }
}

/// However it is written, it is the same account; long texts are not kept.
fn key(login: &str, address: IpAddr) -> (String, IpAddr) {
    (login.trim().to_lowercase().chars().take(128).collect(), address)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    fn now() -> Timestamp {
        "2026-11-22T10:00:00Z".parse().unwrap()
    }

    fn after(wrong: u32) -> Throttle {
        let throttle = Throttle::default();
        (0..wrong).for_each(|_| throttle.count("anna", HERE, now()));
        throttle
    }

    #[test]
    fn the_wait_doubles_and_ends_at_five_minutes() {
        let wait = |wrong| {
            after(wrong).wait_until("anna", HERE, now()).map(|until| until.seconds() - now().seconds())
        };
        assert_eq!([5, 6, 7, 8, 60].map(wait), [None, Some(2), Some(4), Some(8), Some(300)]);
    }

    #[test]
    fn others_are_not_slowed() {
        let throttle = after(60);
        assert_eq!(throttle.wait_until("bo", HERE, now()), None);
        assert_eq!(throttle.wait_until("anna", IpAddr::from([192, 0, 2, 8]), now()), None);
    }

    #[test]
    fn another_way_of_writing_the_name_is_no_way_out() {
        assert!(after(60).wait_until(" ANNA", HERE, now()).is_some());
    }

    #[test]
    fn the_right_password_is_forgiven_everything() {
        let throttle = after(60);
        throttle.forgive("Anna", HERE);
        assert_eq!(throttle.wait_until("anna", HERE, now()), None);
    }
}
