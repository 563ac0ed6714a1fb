use std::collections::{BTreeMap, BTreeSet};

use proptest::{collection::btree_map, prelude::*};
use schemas::outcome::Target;

use super::*;
use crate::{
    figures::{Count, FEWEST, Goal, Key, hide},
    store::CircleId,
};

const BADGES: [&str; 3] = ["climate-in-my-street", "repair", "bread"];

fn key(place: i64, month: u32, badge: usize) -> Key {
    let first: Month = "2026-01".parse().unwrap();
    let badge = BADGES[badge].parse().unwrap();
    Key { organisation: OrganisationId(place), month: first.after(month), badge, version: 1 }
}

fn figures(counted: BTreeMap<Key, Count>) -> Figures {
    let goals = |references: &[&str]| references.iter().map(|name| Target::find(name).unwrap()).collect();
    let of = |badge: &str| (badge.parse().unwrap(), 1);
    let alignments = BTreeMap::from([
        (of(BADGES[0]), goals(&["sdg:11", "sdg:13"])),
        (of(BADGES[1]), goals(&["sdg:12", "sdg:13"])),
        (of(BADGES[2]), Vec::new()),
    ]);
    Figures::of(Year::ending("2026-12".parse().unwrap()), hide(counted), alignments)
}

/// Everything that anybody can ever see of figures.
fn seen(figures: &Figures) -> String {
    let months = figures.year().months();
    let places = (0..4).map(OrganisationId);
    let rows: Vec<_> = places
        .map(|place| (figures.of_place(place), months.map(|month| figures.in_month(place, month))))
        .collect();
    let goals: Vec<_> =
        figures.goals().iter().map(|Goal { circles, badges, .. }| (*circles, *badges)).collect();
    let sums = (figures.badges(), figures.circles(), figures.largest());
    format!(
        "{rows:?} {goals:?} {sums:?} {:?} {:?}",
        months.map(|month| figures.of_month(month)),
        figures.cells()
    )
}

/// Cells of four places, twelve months and three badges.
fn counts() -> impl Strategy<Value = BTreeMap<Key, Count>> {
    let count = (0..14_u32, prop::collection::btree_set((0..30_i64).prop_map(CircleId), 0..4))
        .prop_map(|(badges, circles)| Count { badges, circles });
    btree_map((0..4_i64, 0..12_u32, 0..3_usize), count, 0..60).prop_map(|cells| {
        cells.into_iter().map(|((place, month, badge), count)| (key(place, month, badge), count)).collect()
    })
}

/// The same, with every small number and its circles put in place of another.
fn otherwise(counted: &BTreeMap<Key, Count>, others: &[u32]) -> BTreeMap<Key, Count> {
    let mut others = others.iter().cycle();
    let another = |count: &Count| match count.badges {
        1..FEWEST => {
            let badges = *others.next().unwrap();
            Count { badges, circles: (0..i64::from(badges)).map(|circle| CircleId(100 + circle)).collect() }
        }
        _ => count.clone(),
    };
    let keys = counted.keys().cloned();
    keys.zip(counted.values().map(another)).collect()
}

fn visible(figures: &[Figure]) -> impl Iterator<Item = u32> {
    figures.iter().map(|figure| figure.known()).filter(|known| *known > 0)
}

proptest! {
    /// Whoever sees all figures learns nothing of a hidden number: with any other one everything looks the same.
    #[test]
    fn a_hidden_number_changes_nothing_that_is_shown(
        counted in counts(),
        others in prop::collection::vec(1..FEWEST, 1..9),
    ) {
        let other = otherwise(&counted, &others);
        prop_assert_eq!(seen(&figures(counted)), seen(&figures(other)));
    }

    #[test]
    fn no_number_of_badges_under_five_is_shown(counted in counts()) {
        let figures = figures(counted);
        let months = figures.year().months();
        let cells = (0..4).flat_map(|place| months.map(|month| figures.in_month(OrganisationId(place), month)));
        let goals = figures.goals();
        let all: Vec<Figure> = cells.chain(goals.iter().map(|goal| goal.badges)).collect();
        prop_assert!(visible(&all).all(|number| number >= FEWEST));
    }

    #[test]
    fn a_sum_that_claims_to_be_whole_is_whole(counted in counts()) {
        let whole: u32 = counted.values().map(|count| count.badges).sum();
        match figures(counted).badges() {
            Figure::None => prop_assert_eq!(whole, 0),
            Figure::Exactly(sum) => prop_assert_eq!(whole, sum),
            Figure::AtLeast(sum) => prop_assert!(whole > sum),
            Figure::Few => prop_assert!(whole > 0),
        }
    }
}

fn given(badges: u32, circles: &[i64]) -> Count {
    Count { badges, circles: circles.iter().copied().map(CircleId).collect::<BTreeSet<_>>() }
}

#[test]
fn a_circle_that_gave_badges_in_two_months_is_one_circle() {
    let figures = figures(BTreeMap::from([(key(1, 0, 0), given(7, &[5])), (key(1, 1, 0), given(6, &[5]))]));
    assert_eq!(figures.circles(), Figure::Exactly(1));
}

#[test]
fn a_goal_is_served_by_every_badge_that_aligns_to_it() {
    let figures = figures(BTreeMap::from([(key(1, 0, 0), given(7, &[5])), (key(2, 3, 1), given(6, &[6]))]));
    let goal = |code: &str| figures.goals().into_iter().find(|goal| goal.target.code() == code).unwrap();
    let numbers = |goal: Goal| (goal.circles, goal.badges);
    assert_eq!(numbers(goal("13")), (Figure::Exactly(2), Figure::Exactly(13)));
    assert_eq!(numbers(goal("11")), (Figure::Exactly(1), Figure::Exactly(7)));
    assert_eq!(numbers(goal("1")), (Figure::None, Figure::None));
}

#[test]
fn a_badge_of_which_few_were_given_makes_the_month_a_least_number() {
    let figures = figures(BTreeMap::from([(key(1, 0, 0), given(8, &[1])), (key(1, 0, 1), given(4, &[2]))]));
    assert_eq!(figures.in_month(OrganisationId(1), "2026-01".parse().unwrap()), Figure::AtLeast(8));
    assert_eq!(figures.circles(), Figure::AtLeast(1));
}

#[test]
fn what_lies_outside_of_the_twelve_months_counts_nothing() {
    assert_eq!(figures(BTreeMap::from([(key(1, 12, 0), given(9, &[1]))])).badges(), Figure::None);
}

#[test]
fn there_are_seventeen_goals() {
    assert_eq!(figures(BTreeMap::new()).goals().len(), 17);
}
