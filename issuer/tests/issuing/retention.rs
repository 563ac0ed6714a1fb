//! Names go 90 days after the last meeting; a badge that can still be collected keeps its name until then.

use issuer::{
    editions,
    people::{self, PersonError},
    store::{AwardId, HandOut, Role},
};
use schemas::{credential::AchievementCredential, stage::Verified};

use crate::{browser::Browser, claims::holder, library::Library};

fn name_of(badge: &Verified<AchievementCredential>) -> Option<&str> {
    badge.claims().credential_subject.identifier.first().map(|name| name.identity_hash.as_str())
}

const DAY: i64 = 24 * 60 * 60;

impl Library {
    async fn names(&self) -> usize {
        people::find(&self.issuer, &self.organisation, "").await.unwrap().len()
    }

    async fn name_on_badge(&self) -> String {
        self.issuer.store.read().await.unwrap().award(AwardId(1)).await.unwrap().unwrap().name_on_badge
    }
}

#[tokio::test]
async fn names_go_ninety_days_after_the_last_meeting_and_not_a_day_before() {
    let library = Library::with_awards(HandOut::Wall).await;
    library.wait(89 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.names().await, 3);
    library.wait(DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.names().await, 0);
    assert!(library.traces("Sofie").is_empty());
}

#[tokio::test]
async fn a_deleted_name_is_said_to_be_deleted() {
    let library = Library::with_awards(HandOut::Wall).await;
    library.wait(90 * DAY);
    people::retain(&library.issuer).await.unwrap();
    let mut browser = Browser::signed_in(&library, "lotte", Role::Facilitator).await;
    for page in ["circles/p2pu-512", "circles/p2pu-512/hand-out", "awards/1"] {
        let page = browser.get(&format!("/desk/havnby/{page}")).await;
        assert!(page.body.contains("Name deleted (no. 1)"), "{}", page.body);
    }
}

#[tokio::test]
async fn an_organisation_may_keep_names_for_a_shorter_time() {
    let library = Library::with_awards(HandOut::Wall).await;
    people::set_days(&library.issuer, &library.organisation, 30).await.unwrap();
    library.wait(30 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.names().await, 0);
}

#[tokio::test]
async fn names_are_kept_for_two_years_at_most() {
    let library = Library::open().await;
    let refused = people::set_days(&library.issuer, &library.organisation, 731).await;
    assert!(matches!(refused, Err(PersonError::Days(731))));
}

#[tokio::test]
async fn the_day_is_known_beforehand() {
    let library = Library::with_awards(HandOut::Slip).await;
    let going = people::names_go(&library.issuer, Some(library.organisation.id)).await.unwrap();
    assert_eq!((going[0].on.to_string().as_str(), going[0].named), ("2027-01-12", 3));
}

#[tokio::test]
async fn a_list_of_what_is_due_changes_nothing() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(90 * DAY);
    assert_eq!(people::due(&library.issuer).await.unwrap().len(), 1);
    assert_eq!(library.names().await, 3);
}

#[tokio::test]
async fn whoever_got_no_badge_is_gone_altogether() {
    let library = Library::open().await;
    library.import().await;
    library.wait(90 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert!(
        library.issuer.store.read().await.unwrap().people(library.organisation.id).await.unwrap().is_empty()
    );
}

#[tokio::test]
async fn a_slip_can_be_collected_with_its_name_after_the_roster_is_gone() {
    let library = Library::with_awards(HandOut::Slip).await;
    people::set_days(&library.issuer, &library.organisation, 10).await.unwrap();
    library.wait(11 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.name_on_badge().await, "Sofie B.");
    let edition = library.collect(&holder(1)).await.unwrap();
    assert_eq!(name_of(&library.verified(&edition.jwt).await), Some("Sofie B."));
}

#[tokio::test]
async fn the_name_on_the_badge_goes_when_its_slip_has_expired() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(90 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(library.name_on_badge().await, "");
}

#[tokio::test]
async fn a_badge_whose_texts_are_gone_stays_genuine_and_can_still_be_ended() {
    let library = Library::with_awards(HandOut::Slip).await;
    let edition = library.collect(&holder(1)).await.unwrap();
    library.wait(91 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert!(library.traces(edition.jwt.rsplit_once('.').unwrap().1).is_empty());
    let badge = library.verified(&edition.jwt).await;
    assert!(!library.is_ended(&badge).await);
    issuer::awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert!(library.is_ended(&badge).await);
}

#[tokio::test]
async fn a_badge_printed_after_its_names_went_bears_no_name() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    library.wait(91 * DAY);
    people::retain(&library.issuer).await.unwrap();
    let paper = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert_eq!(name_of(&library.verified(&paper.jwt).await), None);
    assert_eq!(editions::resume(&library.issuer).await.unwrap(), 0);
}
