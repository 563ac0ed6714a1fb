//! What one piece of work may ask of others in all, however many documents point to further ones: each request has
//! bounds of its own, and a hostile document must not add them up.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use super::FetchError;

/// The bounds of one check, or of one claim.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// Requests.
    pub requests: usize,
    /// Time in which anything is asked; what passes between two requests, while somebody thinks, does not count.
    pub time: Duration,
}

/// What is left of an allowance.
#[derive(Debug)]
pub(super) struct Account(Mutex<Left>);

#[derive(Debug)]
struct Left {
    requests: usize,
    time: Duration,
    /// Requests that are under way side by side, and since when there are any.
    under_way: usize,
    since: Instant,
}

/// A request that is under way.
pub(super) struct UnderWay<'a> {
    account: &'a Account,
    /// How long it may take.
    pub(super) time: Duration,
}

impl Account {
    pub(super) fn open(Allowance { requests, time }: Allowance) -> Self {
        Account(Mutex::new(Left { requests, time, under_way: 0, since: Instant::now() }))
    }

    /// Takes one request out.
    pub(super) fn draw(&self) -> Result<UnderWay<'_>, FetchError> {
        let mut left = self.left();
        if left.under_way == 0 {
            left.since = Instant::now();
        }
        let time = left.time.saturating_sub(left.since.elapsed());
        if left.requests == 0 || time.is_zero() {
            return Err(FetchError::Spent);
        }
        left.requests -= 1;
        left.under_way += 1;
        Ok(UnderWay { account: self, time })
    }

    fn left(&self) -> MutexGuard<'_, Left> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let mut left = self.account.left();
        left.under_way -= 1;
        if left.under_way == 0 {
            left.time = left.time.saturating_sub(left.since.elapsed());
        }
    }
}
