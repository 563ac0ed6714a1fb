//! A circle from its import to its end: who gets an award, and who does not yet.

use issuer::{
    circles::{
        self, Change, CircleError, CircleSource, Closing, Days, Detail, Details, Mark, NewCircle, Prospect,
        Reached, Sessions, Who,
    },
    editions, import,
    store::{HandOut, LearnerId},
};
use schemas::{lang::Lang, outcome::Participation};

use crate::library::Library;

#[tokio::test]
async fn importing_twice_doubles_nobody() {
    let library = Library::open().await;
    assert_eq!(library.import().await.learners, 3);
    assert_eq!(library.import().await.learners, 3);
}

#[tokio::test]
async fn closing_twice_gives_one_award_each() {
    let library = Library::with_awards(HandOut::Slip).await;
    let again = library.close(HandOut::Slip).await;
    assert_eq!((again.awarded.len(), again.had), (0, 3));
}

#[tokio::test]
async fn who_missed_too_much_gets_no_award_yet() {
    let library = Library::open().await;
    library.import().await;
    circles::reach(&library.issuer, "p2pu-512", &Who::Everybody, &Reached::Everything).await.unwrap();
    let closed = library.close(HandOut::Slip).await;
    assert_eq!((closed.awarded.len(), closed.missing.len()), (0, 3));
}

#[tokio::test]
async fn whoever_attended_without_a_session_being_named_attended_all_of_them() {
    let library = Library::open().await;
    library.import().await;
    let attended = circles::attend(&library.issuer.store, "p2pu-512", &Who::Everybody, &[]).await.unwrap();
    assert_eq!(attended.marked, 6);
}

#[tokio::test]
async fn an_exception_with_a_reason_is_enough() {
    let library = Library::open().await;
    library.import().await;
    circles::reach(&library.issuer, "p2pu-512", &Who::Everybody, &Reached::Everything).await.unwrap();
    let exceptions = vec![("Žiga Čučnik".to_owned(), "looked after a child".parse().unwrap())];
    let closing = Closing { exceptions, ..Closing::with(HandOut::Slip) };
    assert_eq!(circles::close(&library.issuer, "p2pu-512", &closing).await.unwrap().awarded.len(), 1);
}

#[tokio::test]
async fn a_session_that_was_not_held_is_refused_and_nothing_is_kept() {
    let library = Library::open().await;
    let circle = library.import().await.circle;
    let refused = circles::attend(&library.issuer.store, "p2pu-512", &Who::Everybody, &[1, 3]).await;
    assert!(matches!(refused, Err(circles::CircleError::SessionUnknown { number: 3, held: 2 })));
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.attendance(circle.id).await.unwrap().is_empty());
}

const NAMES: &str =
    "Žan Čuš\nÅse Ørsted\nD'Ávila\n李\n=Freja\nFreja\nFreja\nOmar\nEva\nBo\nIda\nČučnik, Žiga";

/// A circle of twelve with the names that other systems break.
pub(crate) fn typed(names: &str) -> NewCircle {
    let details = Details {
        title: "Klima i min gade".parse().unwrap(),
        venue: None,
        city: Some("Havnby".parse().unwrap()),
        language: Lang::Da,
        participation: Participation::OnSite,
        days: Days::default(),
        sessions: Sessions::new(3).unwrap(),
        badge: "climate-in-my-street".parse().unwrap(),
    };
    let learners = import::names(names.as_bytes()).unwrap().found;
    NewCircle { source: CircleSource::typed(&details), details, learners, meetings: Vec::new() }
}

pub(crate) async fn twelve(library: &Library) -> Vec<LearnerId> {
    circles::import(&library.issuer, &library.organisation, &typed(NAMES), None, None).await.unwrap();
    let everything = [
        Change::EverybodyAt(1),
        Change::EverybodyAt(2),
        Change::EverybodyReached("explain-local-climate".parse().unwrap()),
        Change::EverybodyReached("carry-out-climate-project".parse().unwrap()),
    ];
    change(library, &everything).await;
    rows(library).await.iter().map(|row| row.learner.id).collect()
}

async fn change(library: &Library, changes: &[Change]) -> circles::Changed {
    circles::change(&library.issuer, library.organisation.id, "klima-i-min-gade", changes).await.unwrap()
}

pub(crate) async fn rows(library: &Library) -> Vec<circles::Row> {
    let owner = library.organisation.id;
    circles::overview(&library.issuer, owner, "klima-i-min-gade").await.unwrap().rows
}

#[tokio::test]
async fn a_typed_circle_keeps_every_name_as_it_was_written() {
    let library = Library::open().await;
    twelve(&library).await;
    let names: Vec<String> = rows(&library).await.into_iter().map(|row| row.learner.name).collect();
    assert_eq!(names.join("\n"), NAMES);
}

#[tokio::test]
async fn two_devices_change_two_cells_and_both_stand() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    change(&library, &[Change::Attended(people[0], 3, Mark::Set)]).await;
    change(&library, &[Change::Attended(people[0], 1, Mark::Cleared)]).await;
    assert_eq!(rows(&library).await[0].attended, [2, 3].into());
}

#[tokio::test]
async fn a_change_that_is_sent_twice_is_made_once() {
    let library = Library::open().await;
    twelve(&library).await;
    let added = Change::Added("k1".into(), "Žan Čuš".parse().unwrap());
    change(&library, &[added.clone(), Change::Sessions(4)]).await;
    change(&library, &[added, Change::Sessions(4)]).await;
    let rows = rows(&library).await;
    assert_eq!(rows.iter().filter(|row| row.learner.name == "Žan Čuš").count(), 2);
}

#[tokio::test]
async fn a_change_for_somebody_of_another_circle_is_passed_over() {
    let library = Library::open().await;
    twelve(&library).await;
    let stranger = Change::Attended(LearnerId(4711), 1, Mark::Set);
    assert_eq!(change(&library, &[stranger]).await.passed_over, 1);
}

#[tokio::test]
async fn whoever_wants_no_badge_gets_none() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    change(&library, &[Change::Learner(people[3], Detail::Wants(Mark::Cleared))]).await;
    assert_eq!(rows(&library).await[3].prospect, Prospect::WantsNone);
    let closed =
        circles::close(&library.issuer, "klima-i-min-gade", &Closing::with(HandOut::Slip)).await.unwrap();
    assert_eq!((closed.awarded.len(), closed.unwanted), (11, 1));
}

#[tokio::test]
async fn the_name_for_the_badge_is_first_name_and_initial_until_somebody_changes_it() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let renamed = Change::Learner(people[1], Detail::NameOnBadge(None));
    change(&library, &[renamed]).await;
    circles::close(&library.issuer, "klima-i-min-gade", &Closing::with(HandOut::Slip)).await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let lines = tx.award_lines(None).await.unwrap();
    let names: Vec<&str> = lines.iter().map(|line| line.award.name_on_badge.as_str()).collect();
    assert_eq!(
        names,
        ["Žan Č.", "", "D'Ávila", "李", "=Freja", "Freja", "Freja", "Omar", "Eva", "Bo", "Ida", "Žiga Č."]
    );
}

#[tokio::test]
async fn two_closings_at_once_make_twelve_awards_with_twelve_slots() {
    let library = Library::open().await;
    twelve(&library).await;
    let closing = Closing::with(HandOut::Slip);
    let close = || circles::close(&library.issuer, "klima-i-min-gade", &closing);
    let (one, other) = tokio::join!(close(), close());
    assert_eq!(one.unwrap().awarded.len() + other.unwrap().awarded.len(), 12);
    let mut tx = library.issuer.store.read().await.unwrap();
    let awards = tx.award_lines(None).await.unwrap();
    drop(tx);
    let mut slots = std::collections::BTreeSet::new();
    for line in awards.iter().chain(&awards) {
        let id = line.award.id;
        editions::print(&library.issuer, id).await.unwrap();
        slots.extend(
            library
                .issuer
                .store
                .read()
                .await
                .unwrap()
                .slots_of_award(id)
                .await
                .unwrap()
                .iter()
                .map(|slot| slot.place),
        );
    }
    assert_eq!((awards.len(), slots.len()), (12, 12));
}

#[tokio::test]
async fn a_latecomer_gets_a_badge_when_the_circle_is_closed_again() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    change(&library, &[Change::Attended(people[7], 1, Mark::Cleared)]).await;
    let closing = Closing::with(HandOut::Slip);
    let close = || circles::close(&library.issuer, "klima-i-min-gade", &closing);
    assert_eq!(close().await.unwrap().awarded.len(), 11);
    change(&library, &[Change::Attended(people[7], 3, Mark::Set)]).await;
    let again = close().await.unwrap();
    assert_eq!((again.awarded.len(), again.had), (1, 11));
}

#[tokio::test]
async fn a_note_goes_into_the_badge_only_when_it_is_meant_to() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let note = || Detail::Note(Some("Built a rain bed with her neighbours.".parse().unwrap()));
    change(
        &library,
        &[
            Change::Learner(people[0], note()),
            Change::Learner(people[1], note()),
            Change::Learner(people[1], Detail::NoteInBadge(Mark::Set)),
        ],
    )
    .await;
    let closing = Closing::with(HandOut::Slip);
    let closed = circles::close(&library.issuer, "klima-i-min-gade", &closing).await.unwrap();
    let mut says = Vec::new();
    for award in &closed.awarded[..2] {
        let edition = editions::print(&library.issuer, *award).await.unwrap();
        says.push(edition.data_integrity.contains("rain bed"));
    }
    assert_eq!(says, [false, true]);
}

#[tokio::test]
async fn somebody_with_an_award_stays_on_the_list() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let (issuer, owner) = (&library.issuer, library.organisation.id);
    circles::remove(issuer, owner, "klima-i-min-gade", people[0]).await.unwrap();
    circles::close(issuer, "klima-i-min-gade", &Closing::with(HandOut::Slip)).await.unwrap();
    let refused = circles::remove(issuer, owner, "klima-i-min-gade", people[1]).await;
    assert!(matches!(refused, Err(CircleError::HasAward)));
    assert_eq!(rows(&library).await.len(), 11);
}

#[tokio::test]
async fn a_preview_that_no_longer_holds_is_refused() {
    let library = Library::open().await;
    twelve(&library).await;
    let new = typed("Omar\nNadja");
    let shown = circles::preview(&library.issuer, &library.organisation, &new).await.unwrap().stamp;
    change(&library, &[Change::Added("k2".into(), "Nadja".parse().unwrap())]).await;
    let late = typed("Omar\nNadja\nLea");
    let refused = circles::import(&library.issuer, &library.organisation, &late, Some(&shown), None).await;
    assert!(matches!(refused, Err(CircleError::PreviewStale)));
}

#[tokio::test]
async fn whoever_confirms_a_preview_twice_gets_one_circle() {
    let library = Library::open().await;
    let new = typed(NAMES);
    let (issuer, owner) = (&library.issuer, &library.organisation);
    let shown = circles::preview(issuer, owner, &new).await.unwrap().stamp;
    let first = circles::import(issuer, owner, &new, Some(&shown), None).await.unwrap();
    let second = circles::import(issuer, owner, &new, Some(&shown), None).await.unwrap();
    assert_eq!((first.circle.id, first.learners), (second.circle.id, second.learners));
}

#[tokio::test]
async fn somebody_who_is_missing_from_the_new_list_stays() {
    let library = Library::open().await;
    twelve(&library).await;
    let new = typed("Omar");
    let preview = circles::preview(&library.issuer, &library.organisation, &new).await.unwrap();
    assert_eq!(preview.missing.len(), 11);
    circles::import(&library.issuer, &library.organisation, &new, None, None).await.unwrap();
    assert_eq!(rows(&library).await.len(), 12);
}
