//! Many at once: a list of hundreds comes onto the roster, its circle is closed, and everybody's badge is made together.

use std::{collections::BTreeSet, fs};

use issuer::{
    circles::{self, Closing, Reached, Who},
    editions::{self, EditionError},
    import, invariants, offers,
    store::{
        AwardId, CircleId, Edition, EditionForm, EditionId, EditionKind, HandOut, LearnerId, Suspension,
    },
};

use crate::{circles::typed, library::Library};

/// More than stand in one statement of the store, and no round number.
const MANY: usize = 403;
const CIRCLE: &str = "klima-i-min-gade";

impl Library {
    /// A circle of many that everybody finished, closed.
    async fn with_many() -> Self {
        let library = Library::open().await;
        let names: String = (0..MANY).map(|number| format!("Person {number}\n")).collect();
        circles::import(&library.issuer, &library.organisation, &typed(&names), None, None).await.unwrap();
        circles::attend(&library.issuer.store, CIRCLE, &Who::Everybody, &[]).await.unwrap();
        circles::reach(&library.issuer, CIRCLE, &Who::Everybody, &Reached::Everything).await.unwrap();
        let closed = circles::close(&library.issuer, CIRCLE, &Closing::with(HandOut::Slip)).await.unwrap();
        assert_eq!(closed.awarded.len(), MANY);
        library
    }

    async fn awards(&self) -> Vec<AwardId> {
        self.issuer.store.read().await.unwrap().standing_awards(CircleId(1)).await.unwrap()
    }

    /// Everybody's badge, by award.
    async fn print_all(&self) -> Result<Vec<(AwardId, Edition)>, EditionError> {
        let mut printing = editions::print_all(&self.issuer, self.awards().await);
        let mut all = Vec::new();
        while let Some(some) = printing.next().await? {
            all.extend(some);
        }
        all.sort_by_key(|(award, _)| *award);
        Ok(all)
    }

    /// What the one checker finds wrong.
    async fn breaches(&self) -> Vec<String> {
        let checked = invariants::check(&*self.reopen().await, |_| ()).await.unwrap();
        checked.into_iter().flat_map(|checked| checked.breaches).collect()
    }
}

#[tokio::test]
async fn everybody_of_a_circle_of_many_gets_one_badge_and_all_is_in_order() {
    let library = Library::with_many().await;
    let printed = library.print_all().await.unwrap();
    let awards: Vec<AwardId> = printed.iter().map(|(award, _)| *award).collect();
    assert_eq!(awards, library.awards().await);
    assert_eq!(library.breaches().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_places_of_many_badges_are_all_different_and_in_no_order() {
    let library = Library::with_many().await;
    library.print_all().await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let editions = tx.editions_of_circle(CircleId(1)).await.unwrap();
    let places: Vec<u32> = editions.iter().map(|edition| edition.slot.place).collect();
    assert_eq!(places.iter().collect::<BTreeSet<_>>().len(), MANY);
    assert!(!places.is_sorted());
}

#[tokio::test]
async fn a_badge_that_was_printed_before_is_the_same_among_those_of_its_circle() {
    let library = Library::with_awards(HandOut::Slip).await;
    let before = editions::print(&library.issuer, AwardId(2)).await.unwrap();
    let all = library.print_all().await.unwrap();
    assert_eq!((all.len(), &all[1].1), (3, &before));
    assert_eq!(library.print_all().await.unwrap(), all);
}

#[tokio::test]
async fn two_who_print_a_circle_at_once_get_the_same_badges() {
    let library = Library::with_many().await;
    let (one, two) = tokio::join!(library.print_all(), library.print_all());
    assert!(one.unwrap() == two.unwrap());
}

#[tokio::test]
async fn a_badge_that_was_taken_back_is_left_out_of_those_of_its_circle() {
    let library = Library::with_awards(HandOut::Slip).await;
    issuer::awards::end(&library.issuer, AwardId(2), None, None).await.unwrap();
    let all = library.print_all().await.unwrap();
    assert_eq!(all.iter().map(|(award, _)| award.0).collect::<Vec<_>>(), [1, 3]);
}

/// The key folder is away between the journal and the signatures, as if the process had died there.
#[tokio::test]
async fn what_was_journalled_together_and_not_signed_is_signed_together_after_a_restart() {
    let library = Library::with_many().await;
    let (keys, away) = (library.folder.path().join("keys"), library.folder.path().join("away"));
    fs::rename(&keys, &away).unwrap();
    assert!(matches!(library.print_all().await, Err(EditionError::Key(_))));
    fs::rename(&away, &keys).unwrap();

    let issuer = library.reopen().await;
    assert_eq!(editions::resume(&issuer).await.unwrap(), MANY);
    assert_eq!(editions::resume(&issuer).await.unwrap(), 0);
    assert_eq!(library.print_all().await.unwrap().len(), MANY);
    assert_eq!(library.breaches().await, Vec::<String>::new());
}

#[tokio::test]
async fn where_suspension_is_on_each_of_many_badges_has_a_place_for_it() {
    let library = Library::with_many().await;
    let mut tx = library.issuer.store.write().await.unwrap();
    tx.switch_suspension(library.organisation.id, Suspension::On).await.unwrap();
    tx.commit().await.unwrap();
    library.print_all().await.unwrap();
    issuer::awards::suspend(&library.issuer, *library.awards().await.last().unwrap(), None).await.unwrap();
    assert_eq!(library.breaches().await, Vec::<String>::new());
}

#[tokio::test]
async fn where_rs256_is_on_each_badge_of_a_circle_has_that_form_too() {
    let library = Library::with_awards(HandOut::Slip).await;
    issuer::organisations::switch_rs256(&library.issuer, &library.organisation, issuer::store::Rs256::On)
        .await
        .unwrap();
    let all = library.print_all().await.unwrap();
    assert!(all.iter().all(|(_, edition)| edition.form(EditionForm::Rs256).is_some()));
}

#[tokio::test]
async fn the_code_on_each_of_many_slips_opens_the_offer_of_its_own_award() {
    let library = Library::with_many().await;
    let mut tx = library.issuer.store.read().await.unwrap();
    for award in library.awards().await {
        let offer = tx.newest_offer(award).await.unwrap().unwrap();
        let code = offers::code_hash(&offers::claim_code(&library.issuer.secret, offer.id));
        assert_eq!(tx.offer_by_code(&code).await.unwrap().unwrap().award, award);
    }
}

#[tokio::test]
async fn a_long_list_comes_onto_the_roster_in_its_own_order() {
    let library = Library::open().await;
    let rows: String =
        (0..MANY).map(|number| format!("Person {},{}\n", number * 7 % MANY, number % 4)).collect();
    let list = import::learners(format!("name,attended\n{rows}").as_bytes(), None).unwrap().found;
    let mut new = typed("Freja");
    new.learners = list.clone();
    circles::import(&library.issuer, &library.organisation, &new, None, None).await.unwrap();
    let roster = crate::circles::rows(&library).await;
    let there = roster.iter().map(|row| (row.learner.name.as_str(), row.attended.len()));
    let listed = list.iter().map(|one| (one.name.as_str(), usize::from(one.attended.unwrap())));
    assert!(there.eq(listed));
}

#[tokio::test]
async fn a_sign_up_that_stands_on_a_list_twice_is_one_person_called_as_at_the_end() {
    let library = Library::open().await;
    let list = "id,study group id,name\n901,41,Freya\n902,41,Bo\n901,41,Freja\n";
    let mut new = typed("Freja");
    new.learners = import::learners(list.as_bytes(), None).unwrap().found;
    circles::import(&library.issuer, &library.organisation, &new, None, None).await.unwrap();
    let roster = crate::circles::rows(&library).await;
    let people: Vec<(LearnerId, &str)> =
        roster.iter().map(|row| (row.learner.id, row.learner.name.as_str())).collect();
    assert_eq!(people, [(LearnerId(1), "Freja"), (LearnerId(2), "Bo")]);
}

/// Somebody else writes the same edition's texts first: as on PostgreSQL, where another process may start meanwhile.
#[tokio::test]
async fn whoever_was_faster_has_signed_what_counts() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (keys, away) = (library.folder.path().join("keys"), library.folder.path().join("away"));
    fs::rename(&keys, &away).unwrap();
    library.print_all().await.unwrap_err();
    fs::rename(&away, &keys).unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let left = tx.unsigned_editions(EditionId(0), 2).await.unwrap();
    drop(tx);
    let (one, two) =
        tokio::join!(editions::sign(&library.issuer, &left[0]), editions::sign(&library.issuer, &left[0]));
    assert_eq!(one.unwrap(), two.unwrap());
    let mut tx = library.issuer.store.read().await.unwrap();
    let signed = tx.editions_of_award(left[0].award).await.unwrap();
    assert!(signed.iter().all(|edition| edition.kind == EditionKind::Paper));
    assert_eq!(tx.unsigned_editions(left[0].id, 9).await.unwrap().len(), 2);
}
