//! Somebody asks to be forgotten: nothing of them is left here, and their badge stays genuine.

use std::fs;

use issuer::{
    editions,
    people::{self, ErasureList, PersonError},
    store::{AwardId, HandOut, LearnerId, OfferId, PersonLine},
};

use crate::{claims::holder, library::Library};

const NAME: &str = "Žiga Čučnik";

impl Library {
    pub(crate) async fn learner(&self, name: &str) -> PersonLine {
        people::find(&self.issuer, &self.organisation, name).await.unwrap().remove(0)
    }

    pub(crate) async fn erase(&self, name: &str) -> people::Erased {
        let learner = self.learner(name).await.learner;
        people::erase(&self.issuer, &self.organisation, learner, None).await.unwrap()
    }

    pub(crate) fn traces(&self, text: &str) -> Vec<String> {
        self.home.traces(self.folder.path(), text)
    }
}

#[tokio::test]
async fn no_file_holds_the_name_of_somebody_erased() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(2)).await.unwrap();
    assert!(!library.traces(NAME).is_empty() && !library.traces("Žiga Č.").is_empty());
    library.erase(NAME).await;
    assert!(library.traces(NAME).is_empty() && library.traces("Žiga").is_empty());
}

#[tokio::test]
async fn no_file_holds_the_wallet_key_or_the_signed_texts_of_somebody_erased() {
    let library = Library::with_awards(HandOut::Slip).await;
    let edition = library.collect(&holder(1)).await.unwrap();
    let signature = edition.jwt.rsplit_once('.').unwrap().1;
    assert!(!library.traces(signature).is_empty());
    library.erase("Sofie Bjørn").await;
    assert!(library.traces(signature).is_empty() && library.traces(holder(1).as_str()).is_empty());
}

#[tokio::test]
async fn the_badge_of_somebody_erased_stays_genuine() {
    let library = Library::with_awards(HandOut::Slip).await;
    let edition = library.collect(&holder(1)).await.unwrap();
    library.erase("Sofie Bjørn").await;
    let badge = library.verified(&edition.jwt).await;
    assert!(!library.is_ended(&badge).await);
    let credential = badge.claims().id.as_str();
    assert!(!library.traces(credential).is_empty());
}

#[tokio::test]
async fn of_two_people_with_one_name_the_other_stays() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.erase("Sofie Bjørn").await;
    let left = people::find(&library.issuer, &library.organisation, "sofie").await.unwrap();
    assert_eq!(left.len(), 1);
    let person = people::person(&library.issuer, &library.organisation, left[0].learner).await.unwrap();
    assert_eq!(person.records[0].awards.len(), 1);
}

#[tokio::test]
async fn learners_who_are_one_person_are_erased_together() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (issuer, owner) = (&library.issuer, &library.organisation);
    let both = people::find(issuer, owner, "Sofie").await.unwrap();
    people::join(issuer, owner, both[0].learner, both[1].learner).await.unwrap();
    assert_eq!(library.erase("Sofie").await.learners, 2);
    assert!(library.traces("Sofie").is_empty());
}

#[tokio::test]
async fn whoever_was_parted_again_is_not_erased_with_the_other() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (issuer, owner) = (&library.issuer, &library.organisation);
    let both = people::find(issuer, owner, "Sofie").await.unwrap();
    people::join(issuer, owner, both[0].learner, both[1].learner).await.unwrap();
    people::part(issuer, owner, both[1].learner).await.unwrap();
    assert_eq!(library.erase("Sofie").await.learners, 1);
}

#[tokio::test]
async fn another_organisation_erases_nobody_here() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut stranger = library.organisation.clone();
    stranger.id.0 += 1;
    let refused = people::erase(&library.issuer, &stranger, LearnerId(1), None).await;
    assert!(matches!(refused, Err(PersonError::Unknown(LearnerId(1)))));
}

#[tokio::test]
async fn the_slip_of_somebody_erased_opens_nobody_elses_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let last = people::find(&library.issuer, &library.organisation, "").await.unwrap().remove(2);
    people::erase(&library.issuer, &library.organisation, last.learner, None).await.unwrap();
    let next = issuer::awards::renew(&library.issuer, AwardId(1), HandOut::Slip, None).await.unwrap();
    assert_eq!(next, OfferId(4));
}

#[tokio::test]
async fn a_restored_older_copy_forgets_again_before_it_is_used() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.issuer.store.close().await;
    let copy = library.home.copy();
    let mut library = Library { issuer: library.reopen().await, ..library };
    library.erase(NAME).await;
    library.issuer.store.close().await;
    library.home.put_back(copy);
    assert!(!library.traces(NAME).is_empty());

    let restored = library.reopen().await;
    assert!(library.traces(NAME).is_empty());
    assert_eq!(people::find(&restored, &library.organisation, "").await.unwrap().len(), 2);
}

#[tokio::test]
async fn an_erasure_that_only_reached_the_list_is_done_at_the_next_start() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mark = library.learner(NAME).await.mark;
    let list = ErasureList::in_folder(&library.issuer.settings.journal_dir);
    list.add([mark.as_str()], library.issuer.clock.now()).unwrap();
    let _restarted = library.reopen().await;
    assert!(library.traces(NAME).is_empty());
}

#[tokio::test]
async fn whoever_comes_back_after_an_erasure_is_not_erased_again() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.erase(NAME).await;
    library.import().await;
    let restarted = library.reopen().await;
    assert_eq!(people::find(&restarted, &library.organisation, NAME).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_list_of_erasures_names_nobody() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.erase(NAME).await;
    let list = fs::read_to_string(library.folder.path().join("erasures.log")).unwrap();
    let (moment, mark) = list.trim_end().split_once(' ').unwrap();
    assert_eq!((moment, mark.len()), ("2026-10-14T18:00:00Z", 32));
}
