//! After the circle: slips printed beforehand, offers renewed and resumed, badges replaced, corrected and exchanged.

use issuer::{
    awards::{self, AwardError, Correction, ExchangeError, Progress},
    circles::{self, Reached, Who},
    editions, offers,
    store::{AwardId, CircleId, HandOut, OfferId, OfferState, PastEdition, Sleep, Suspension},
};
use schemas::{qr::payload, status::Purpose};

use crate::{claims::holder, library::Library};

impl Library {
    async fn newest(&self, award: i64) -> issuer::store::Offer {
        self.issuer.store.read().await.unwrap().newest_offer(AwardId(award)).await.unwrap().unwrap()
    }

    async fn editions(&self, award: i64) -> Vec<PastEdition> {
        self.issuer.store.read().await.unwrap().editions_of_award(AwardId(award)).await.unwrap()
    }

    async fn standing(&self, award: i64) -> usize {
        self.editions(award).await.iter().filter(|edition| edition.ended_at.is_none()).count()
    }

    async fn progress(&self, award: i64) -> Progress {
        let watched = awards::watch(&self.issuer, AwardId(award)).await.unwrap().unwrap();
        watched.progress(self.issuer.clock.now())
    }

    async fn exchange(&self, brought: &str) -> Result<awards::Exchanged, ExchangeError> {
        awards::exchange(&self.issuer, &self.organisation, brought, HandOut::Slip, None).await
    }
}

fn name(text: &str) -> Correction {
    Correction { name: text.parse().ok(), hand_out: HandOut::Slip, because: None }
}

/// A circle whose slips were printed before its last session.
async fn with_early_slips() -> (Library, Vec<String>) {
    let library = Library::open().await;
    library.import().await;
    let slips = offers::print_early(&library.issuer, CircleId(1)).await.unwrap();
    let code = |slip: &issuer::store::EarlySlip| {
        offers::code_hash(&offers::early_slip_code(&library.issuer.secret, slip.id))
    };
    let codes = slips.iter().map(code).collect();
    (library, codes)
}

#[tokio::test]
async fn a_slip_printed_early_sleeps_until_the_circle_closes() {
    let (library, codes) = with_early_slips().await;
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.offer_by_code(&codes[0]).await.unwrap().is_none());
    assert_eq!(tx.sleeping_slip(&codes[0]).await.unwrap().unwrap().sleep, Sleep::Waiting);
}

#[tokio::test]
async fn a_slip_printed_early_leads_to_the_offer_of_its_learner() {
    let (library, codes) = with_early_slips().await;
    finish(&library, &Who::Everybody).await;
    let offer = library.issuer.store.read().await.unwrap().offer_by_code(&codes[1]).await.unwrap().unwrap();
    assert_eq!((offer.award, offer.state, offer.hand_out), (AwardId(2), OfferState::Open, HandOut::Slip));
}

#[tokio::test]
async fn a_slip_of_somebody_without_an_award_is_void() {
    let (library, codes) = with_early_slips().await;
    finish(&library, &Who::Named(vec!["#1".into()])).await;
    let slip = library.issuer.store.read().await.unwrap().sleeping_slip(&codes[1]).await.unwrap();
    assert_eq!(slip.unwrap().sleep, Sleep::Void);
}

#[tokio::test]
async fn slips_printed_early_twice_are_the_same_slips() {
    let (library, codes) = with_early_slips().await;
    let again = offers::print_early(&library.issuer, CircleId(1)).await.unwrap();
    let code = offers::early_slip_code(&library.issuer.secret, again[0].id);
    assert_eq!((again.len(), offers::code_hash(&code)), (3, codes[0].clone()));
}

async fn finish(library: &Library, who: &Who) {
    circles::attend(&library.issuer.store, "p2pu-512", who, &[1, 2]).await.unwrap();
    circles::reach(&library.issuer, "p2pu-512", who, &Reached::Everything).await.unwrap();
    library.close(HandOut::Wall).await;
}

#[tokio::test]
async fn a_resumed_offer_has_another_code_and_all_its_tries() {
    let library = Library::with_awards(HandOut::Wall).await;
    let before = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let mut tx = library.issuer.store.write().await.unwrap();
    tx.wrong_code(OfferId(1), 1).await.unwrap();
    tx.commit().await.unwrap();
    awards::resume(&library.issuer, OfferId(1), None).await.unwrap();
    let resumed = library.offer().await;
    assert_eq!((resumed.state, resumed.wrong_codes), (OfferState::Open, 0));
    assert_ne!(offers::tx_code(&library.issuer.secret, &resumed), Some(before));
}

#[tokio::test]
async fn an_expired_offer_is_renewed_and_not_resumed() {
    let library = Library::with_awards(HandOut::Wall).await;
    library.wait(3600);
    assert!(matches!(
        awards::resume(&library.issuer, OfferId(1), None).await,
        Err(AwardError::NotPaused(..))
    ));
    awards::renew(&library.issuer, AwardId(1), HandOut::Wall, None).await.unwrap();
    assert_eq!(library.newest(1).await.state, OfferState::Open);
}

#[tokio::test]
async fn a_collected_badge_is_not_offered_a_second_time() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let refused = awards::renew(&library.issuer, AwardId(1), HandOut::Slip, None).await;
    assert!(matches!(refused, Err(AwardError::Collected { .. })));
}

#[tokio::test]
async fn renewing_a_circle_leaves_those_alone_who_have_collected() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    assert_eq!(awards::renew_circle(&library.issuer, CircleId(1), HandOut::Wall, None).await.unwrap(), 2);
    assert_eq!(awards::renew_circle(&library.issuer, CircleId(1), HandOut::Wall, None).await.unwrap(), 0);
    assert_eq!(library.newest(1).await.id, OfferId(1));
}

#[tokio::test]
async fn a_lost_badge_ends_and_is_offered_anew() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let lost = library.editions(1).await[0].id;
    let offer =
        awards::replace(&library.issuer, lost, HandOut::Slip, Some("phone lost"), None).await.unwrap();
    assert_eq!((library.standing(1).await, library.newest(1).await.id), (0, offer));
}

#[tokio::test]
async fn replacing_twice_makes_one_new_offer() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let lost = library.editions(1).await[0].id;
    let first = awards::replace(&library.issuer, lost, HandOut::Slip, None, None).await.unwrap();
    assert_eq!(awards::replace(&library.issuer, lost, HandOut::Slip, None, None).await.unwrap(), first);
}

#[tokio::test]
async fn an_edition_ends_alone() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    awards::end_edition(&library.issuer, library.editions(1).await[0].id, None, None).await.unwrap();
    assert_eq!(library.standing(1).await, 1);
    assert_ne!(library.progress(1).await, Progress::Ended);
}

#[tokio::test]
async fn a_corrected_badge_ends_what_was_given_and_carries_the_right_name() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    awards::correct(&library.issuer, AwardId(1), &name("Sofie Bjerg"), None).await.unwrap();
    assert_eq!(library.standing(1).await, 0);
    let printed = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert!(printed.data_integrity.contains("Sofie Bjerg"));
}

#[tokio::test]
async fn correcting_twice_makes_one_new_offer() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let first = awards::correct(&library.issuer, AwardId(1), &name("Sofie Bjerg"), None).await.unwrap();
    assert_eq!(
        awards::correct(&library.issuer, AwardId(1), &name("Sofie Bjerg"), None).await.unwrap(),
        first
    );
}

#[tokio::test]
async fn an_ended_award_is_not_corrected() {
    let library = Library::with_awards(HandOut::Slip).await;
    awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    let refused = awards::correct(&library.issuer, AwardId(1), &name("Sofie Bjerg"), None).await;
    assert!(matches!(refused, Err(AwardError::Ended(_))));
}

#[tokio::test]
async fn whoever_brings_a_badge_gets_a_new_one_and_the_old_one_ends() {
    let library = Library::with_awards(HandOut::Slip).await;
    let digits = payload::encode(&library.collect(&holder(1)).await.unwrap().jwt).unwrap();
    let exchanged = library.exchange(digits.as_str()).await.unwrap();
    assert_eq!((exchanged.award, library.standing(1).await), (AwardId(1), 0));
    assert_eq!(library.newest(1).await.id, exchanged.offer);
}

#[tokio::test]
async fn a_badge_is_exchanged_once() {
    let library = Library::with_awards(HandOut::Slip).await;
    let badge = library.collect(&holder(1)).await.unwrap().data_integrity;
    library.exchange(&badge).await.unwrap();
    assert!(matches!(library.exchange(&badge).await, Err(ExchangeError::Ended(AwardId(1)))));
}

#[tokio::test]
async fn a_badge_brings_back_the_name_that_was_deleted_here() {
    let library = Library::with_awards(HandOut::Slip).await;
    let badge = library.collect(&holder(1)).await.unwrap().jwt;
    let mut tx = library.issuer.store.write().await.unwrap();
    tx.name_award(AwardId(1), "").await.unwrap();
    tx.commit().await.unwrap();
    library.exchange(&badge).await.unwrap();
    let award = library.issuer.store.read().await.unwrap().award(AwardId(1)).await.unwrap().unwrap();
    assert_eq!(award.name_on_badge, "Sofie B.");
}

#[tokio::test]
async fn a_changed_badge_is_not_exchanged() {
    let library = Library::with_awards(HandOut::Slip).await;
    let badge = library.collect(&holder(1)).await.unwrap().data_integrity.replace("Sofie B.", "Signe B.");
    assert!(matches!(library.exchange(&badge).await, Err(ExchangeError::Altered)));
}

#[tokio::test]
async fn a_badge_of_another_library_is_not_exchanged() {
    let (library, other) =
        (Library::with_awards(HandOut::Slip).await, Library::with_awards(HandOut::Slip).await);
    let badge = other.collect(&holder(1)).await.unwrap().jwt;
    assert!(matches!(library.exchange(&badge).await, Err(ExchangeError::Altered)));
}

#[tokio::test]
async fn a_wifi_code_is_not_exchanged() {
    let library = Library::with_awards(HandOut::Slip).await;
    assert!(matches!(library.exchange("WIFI:S:Bibliotek;;").await, Err(ExchangeError::NotABadge)));
}

/// The bits of the suspension list that are set.
async fn suspended(library: &Library) -> usize {
    let mut tx = library.issuer.store.read().await.unwrap();
    let list = tx.open_status_list(library.organisation.id, Purpose::Suspension).await.unwrap().unwrap();
    tx.ended_places(list.id).await.unwrap().len()
}

#[tokio::test]
async fn a_badge_is_suspended_and_counts_again_where_that_was_switched_on_before() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut tx = library.issuer.store.write().await.unwrap();
    tx.switch_suspension(library.organisation.id, Suspension::On).await.unwrap();
    tx.commit().await.unwrap();
    let badge = library.collect(&holder(1)).await.unwrap();
    assert!(badge.data_integrity.contains("\"statusPurpose\":\"suspension\""), "{}", badge.data_integrity);
    awards::suspend(&library.issuer, AwardId(1), None).await.unwrap();
    assert_eq!(suspended(&library).await, 1);
    awards::unsuspend(&library.issuer, AwardId(1), None).await.unwrap();
    assert_eq!(suspended(&library).await, 0);
}

#[tokio::test]
async fn a_badge_issued_without_suspension_can_only_be_ended() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let refused = awards::suspend(&library.issuer, AwardId(1), None).await;
    assert!(matches!(refused, Err(AwardError::NotSuspendable(_))));
}
