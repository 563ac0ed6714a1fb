//! The requests of the last ten minutes, in memory alone, and not more of them than there is room for.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use schemas::{
    limits::{ASKED, ASKED_TIME},
    time::Timestamp,
};

use super::{
    Chance,
    request::{Asked, Opened, Request, Seen, Taken, Visitor, Way},
};
use crate::report::Report;

/// All requests, the oldest first.
#[derive(Debug, Default)]
pub struct Requests(Mutex<Vec<Request>>);

/// There is no room for another request before the oldest one ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full {
    /// How long that takes.
    pub wait: Duration,
}

impl Requests {
    /// Begins a request.
    pub fn open(&self, way: Way, now: Timestamp, chance: Chance) -> Result<Opened, Full> {
        let mut requests = self.living(now);
        match requests.first() {
            Some(oldest) if requests.len() >= ASKED => {
                let left = oldest.opened.after(ASKED_TIME).seconds() - now.seconds();
                Err(Full { wait: Duration::from_secs(u64::try_from(left).unwrap_or_default()) })
            }
            _ => {
                let request = Request::open(way, now, chance);
                let opened = request.opened();
                requests.push(request);
                Ok(opened)
            }
        }
    }

    /// What a wallet is asked with under this name, as long as that is open.
    pub fn waiting(&self, id: &str, now: Timestamp) -> Option<Asked> {
        self.living(now).iter().find(|request| request.id.is(id))?.waiting()
    }

    /// Takes an answer; `None` when there was one before, or the time is over.
    pub fn answer(&self, id: &str, reports: Vec<Report>, now: Timestamp, chance: Chance) -> Option<Taken> {
        self.living(now).iter_mut().find(|request| request.id.is(id))?.answer(reports, chance)
    }

    /// Takes a no.
    pub fn decline(&self, id: &str, now: Timestamp) -> Option<Taken> {
        self.living(now).iter_mut().find(|request| request.id.is(id))?.decline()
    }

    /// What the browser that asked sees; `None` for any other, and when the time is over.
    pub fn seen_by(&self, visitor: &Visitor<'_>, now: Timestamp) -> Option<Seen> {
        self.living(now).iter().find(|request| request.id.is(visitor.id))?.seen_by(visitor)
    }

    /// Forgets what is over.
    fn living(&self, now: Timestamp) -> MutexGuard<'_, Vec<Request>> {
        let mut requests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        requests.retain(|request| now < request.opened.after(ASKED_TIME));
        requests
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use schemas::{
        Demo,
        verdict::{Code, Verdict},
    };

    use super::*;

    /// Other bytes each time.
    fn chance(bytes: &mut [u8]) {
        static DRAWN: AtomicU8 = AtomicU8::new(0);
        bytes.fill(DRAWN.fetch_add(1, Ordering::Relaxed));
    }

    fn now() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn minutes(minutes: u64) -> Duration {
        Duration::from_secs(60 * minutes)
    }

    fn opened(requests: &Requests, way: Way) -> Opened {
        requests.open(way, now(), chance).unwrap()
    }

    fn report() -> Vec<Report> {
        vec![Report::refused(Verdict::refused(Code::NotABadge), Demo::Off)]
    }

    fn seen(requests: &Requests, opened: &Opened, code: Option<&str>) -> Option<Seen> {
        let visitor = Visitor { id: opened.id.as_str(), ticket: opened.ticket.as_str(), code };
        requests.seen_by(&visitor, now())
    }

    #[test]
    fn a_request_is_answered_once() {
        let requests = Requests::default();
        let id = opened(&requests, Way::AnotherDevice).id;
        assert!(requests.answer(id.as_str(), report(), now(), chance).is_some());
        assert!(requests.waiting(id.as_str(), now()).is_none());
        assert!(requests.answer(id.as_str(), report(), now(), chance).is_none());
        assert!(requests.decline(id.as_str(), now()).is_none());
    }

    #[test]
    fn a_request_is_forgotten_after_ten_minutes() {
        let requests = Requests::default();
        let id = opened(&requests, Way::AnotherDevice).id;
        assert!(requests.waiting(id.as_str(), now().after(minutes(10) - Duration::from_secs(1))).is_some());
        assert!(requests.answer(id.as_str(), report(), now().after(minutes(10)), chance).is_none());
        assert!(requests.0.lock().unwrap().is_empty());
    }

    #[test]
    fn only_the_browser_that_asked_sees_the_result() {
        let requests = Requests::default();
        let own = opened(&requests, Way::AnotherDevice);
        let other = opened(&requests, Way::AnotherDevice);
        requests.answer(own.id.as_str(), report(), now(), chance).unwrap();
        assert!(matches!(seen(&requests, &own, None), Some(Seen::Answered(_))));
        let onlooker = Opened { ticket: other.ticket, ..own };
        assert!(seen(&requests, &onlooker, None).is_none());
    }

    #[test]
    fn on_the_same_device_the_result_is_for_whom_the_wallet_sent_back() {
        let requests = Requests::default();
        let own = opened(&requests, Way::ThisDevice);
        let taken = requests.answer(own.id.as_str(), report(), now(), chance).unwrap();
        let code = taken.code.unwrap();
        assert!(matches!(seen(&requests, &own, None), Some(Seen::Waiting(..))));
        assert!(matches!(seen(&requests, &own, Some("another")), Some(Seen::Waiting(..))));
        assert!(matches!(seen(&requests, &own, Some(code.as_str())), Some(Seen::Answered(_))));
    }

    #[test]
    fn nobody_is_sent_back_to_another_device() {
        let requests = Requests::default();
        let id = opened(&requests, Way::AnotherDevice).id;
        assert!(requests.answer(id.as_str(), report(), now(), chance).unwrap().code.is_none());
    }

    #[test]
    fn where_there_is_no_room_the_oldest_request_says_how_long_to_wait() {
        let requests = Requests::default();
        for _ in 0..ASKED {
            opened(&requests, Way::AnotherDevice);
        }
        let full = requests.open(Way::AnotherDevice, now().after(minutes(4)), chance).unwrap_err();
        assert_eq!(full.wait, minutes(6));
        assert!(requests.open(Way::AnotherDevice, now().after(minutes(10)), chance).is_ok());
    }
}
