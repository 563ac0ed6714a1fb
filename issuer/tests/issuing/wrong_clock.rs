//! The clock jumps, as clocks do that were wrong: nothing that was over lives again, and nothing is dated later than it is.

use issuer::{
    awards,
    offers::{self, Standing},
    status_lists,
    store::{AwardId, HandOut},
};
use schemas::{
    stage::{Form, Signed, Verified},
    status::StatusListCredential,
    time::Timestamp,
};

use crate::{claims::holder, library::Library};

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// Nights on which Copenhagen sets its clocks, and the last second that 32 bits count.
const MOMENTS: [&str; 4] =
    ["2027-03-28T00:59:59Z", "2027-10-31T00:59:59Z", "2026-12-31T22:59:59Z", "2038-01-19T03:14:07Z"];

impl Library {
    fn jump_to(&self, moment: &str) {
        let moment: Timestamp = moment.parse().unwrap();
        self.wait(moment.seconds() - self.issuer.clock.now().seconds());
    }

    async fn list(&self) -> Verified<StatusListCredential> {
        let (issuer, owner) = (&self.issuer, &self.organisation);
        let text = status_lists::publish(issuer, owner, 1, Form::Jwt).await.unwrap().unwrap();
        let signed = Signed::<StatusListCredential>::read(&text).unwrap();
        let document = issuer::organisations::did_document(issuer, owner).await.unwrap();
        let key = document.key(signed.asks_for().key().unwrap()).unwrap();
        schemas::proof::verify(signed, &key).unwrap()
    }
}

#[tokio::test]
async fn an_offer_that_somebody_saw_end_does_not_live_again_when_the_clock_is_set_back() {
    let library = Library::with_awards(HandOut::Wall).await;
    library.wait(HOUR);
    offers::stay_over(&library.issuer, &library.offer().await).await.unwrap();
    library.wait(-HOUR);
    assert_eq!(library.offer().await.standing(library.issuer.clock.now()), Standing::Expired);
}

#[tokio::test]
async fn a_wallet_that_came_too_late_comes_too_late_when_the_clock_is_set_back() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(91 * DAY);
    library.redeem(&library.code(), None).await.unwrap_err();
    library.wait(-91 * DAY);
    library.redeem(&library.code(), None).await.unwrap_err();
}

#[tokio::test]
async fn an_offer_whose_end_nobody_saw_stands_open_when_the_clock_is_set_back() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(91 * DAY);
    library.wait(-91 * DAY);
    library.collect(&holder(1)).await.unwrap();
}

#[tokio::test]
async fn a_list_that_was_signed_by_a_clock_ahead_is_signed_anew_when_the_clock_is_right() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    library.wait(DAY);
    library.list().await;
    library.wait(-DAY);
    assert_eq!(library.list().await.claims().valid_from, library.issuer.clock.now());
}

#[tokio::test]
async fn what_was_withdrawn_while_the_clock_was_behind_is_seen_at_once() {
    let library = Library::with_awards(HandOut::Slip).await;
    let badge = library.collect(&holder(1)).await.unwrap();
    let badge = library.verified(&badge.jwt).await;
    library.list().await;
    library.wait(-DAY);
    awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert!(library.is_ended(&badge).await);
}

#[tokio::test]
async fn at_every_odd_moment_a_badge_is_dated_when_it_was_given() {
    for moment in MOMENTS {
        let library = Library::open().await;
        library.jump_to(moment);
        library.finish(HandOut::Slip).await;
        let badge = library.collect(&holder(1)).await.unwrap();
        let badge = library.verified(&badge.jwt).await;
        assert!(badge.claims().valid_from <= library.issuer.clock.now(), "{moment}");
    }
}

#[tokio::test]
async fn the_journal_keeps_its_order_whatever_the_clock_shows() {
    let library = Library::with_awards(HandOut::Slip).await;
    for (award, jump) in [(1, DAY), (2, -2 * DAY), (3, HOUR)] {
        library.wait(jump);
        awards::end(&library.issuer, AwardId(award), None, None).await.unwrap();
    }
    let mut tx = library.issuer.store.read().await.unwrap();
    assert_eq!(tx.broken_line().await.unwrap(), None);
}
