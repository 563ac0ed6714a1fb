//! The home of a network: badges by month and city, the goals that they served, and the same as numbers.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::locale::Bundle;
use serde::Deserialize;

use super::{
    plot::{self, Plot},
    said,
};
use crate::{
    badges,
    figures::{self, Figure, Figures, Goal, Month, NetworkFigures, Place, Year},
    web::{
        Shared, answer,
        desk::{extract::NetworkDesk, frame::DeskFrame},
        page::show as show_page,
    },
};

/// `?until=2026-11`: the last of the twelve months.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    until: String,
}

impl Asked {
    /// The months that were asked for; what is no month asks for the last ones.
    pub(super) fn year(&self) -> Option<Year> {
        self.until.parse().ok().map(Year::ending)
    }
}

#[derive(Template)]
#[template(path = "network/figures.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    name: String,
    span: String,
    year: Year,
    has_later: bool,
    sums: [String; 3],
    /// What the tallest bar is.
    scale: String,
    largest: u32,
    months: Vec<Head>,
    years: Vec<Span>,
    rows: Vec<Row>,
    all: Row,
    goals: Vec<GoalRow>,
    has_idle_goals: bool,
}

/// A month above its column.
struct Head {
    short: String,
    year: u32,
}

/// A year above its months.
struct Span {
    year: u32,
    months: u32,
}

/// A place with its twelve months.
struct Row {
    name: String,
    city: String,
    plot: Plot,
    months: Vec<String>,
    sum: String,
    /// The same, as short as in the cells.
    short: String,
}

struct GoalRow {
    plot: Plot,
    number: String,
    title: String,
    circles: String,
    badges: String,
    serves: bool,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: NetworkDesk) -> Response {
    match figures::figures(&web.issuer, &desk.network, asked.year()).await {
        Ok(found) => show_page(StatusCode::OK, &page(desk, &found)),
        Err(error) => answer::failed(&error),
    }
}

fn page(desk: NetworkDesk, found: &NetworkFigures) -> Page {
    let (words, figures, year) = (&desk.frame.words, &found.figures, found.figures.year());
    let goals = figures.goals();
    let most = largest(goals.iter().map(|goal| goal.badges));
    let all = year.months().map(|month| figures.of_month(month));
    Page {
        slug: desk.network.slug.clone(),
        name: desk.frame.place.as_ref().map(|bar| bar.name.clone()).unwrap_or_default(),
        span: said::year(words, year),
        year,
        has_later: year.last() < found.newest.last(),
        sums: sums(words, found),
        scale: words.say_with("network-scale", &[("largest", i64::from(figures.largest()).into())]),
        largest: figures.largest(),
        months: year.months().map(|month| head(words, month)).into(),
        years: spans(year),
        rows: found.places.iter().map(|place| row(words, place, figures)).collect(),
        all: filled(words, all, largest(all), figures.badges()),
        has_idle_goals: goals.iter().any(|goal| goal.badges == Figure::None),
        goals: goals.iter().map(|goal| goal_row(words, goal, most)).collect(),
        frame: desk.frame,
    }
}

fn largest(figures: impl IntoIterator<Item = Figure>) -> u32 {
    figures.into_iter().map(Figure::known).max().unwrap_or_default()
}

/// What stands above everything: badges, circles, and the cities that gave any.
fn sums(words: &Bundle, found: &NetworkFigures) -> [String; 3] {
    let figures = &found.figures;
    let gave = |place: &&Place| figures.of_place(place.organisation.id) != Figure::None;
    let cities: BTreeSet<&str> =
        found.places.iter().filter(gave).map(|place| place.organisation.city.as_str()).collect();
    [
        said::counted(words, "network-badges", figures.badges()),
        said::counted(words, "network-circles", figures.circles()),
        words.say_with("network-cities", &[("count", cities.len().into())]),
    ]
}

fn head(words: &Bundle, month: Month) -> Head {
    Head { short: words.say(&format!("calendar-short-{}", month.number())), year: month.year() }
}

/// The years of twelve months: one, or two.
fn spans(year: Year) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for month in year.months() {
        match spans.last_mut() {
            Some(span) if span.year == month.year() => span.months += 1,
            _ => spans.push(Span { year: month.year(), months: 1 }),
        }
    }
    spans
}

fn row(words: &Bundle, place: &Place, figures: &Figures) -> Row {
    let id = place.organisation.id;
    let name = place.organisation.name.get(words.lang()).map(|(_, name)| name.to_owned());
    let months = figures.year().months().map(|month| figures.in_month(id, month));
    Row {
        name: name.unwrap_or_else(|| place.organisation.slug.clone()),
        city: place.organisation.city.clone(),
        ..filled(words, months, figures.largest(), figures.of_place(id))
    }
}

/// A row without its name.
fn filled(words: &Bundle, months: [Figure; 12], largest: u32, sum: Figure) -> Row {
    Row {
        name: String::new(),
        city: String::new(),
        plot: plot::bars(months, largest),
        months: months.map(|figure| said::short(words, figure)).into(),
        sum: said::figure(words, sum),
        short: said::short(words, sum),
    }
}

fn goal_row(words: &Bundle, goal: &Goal, largest: u32) -> GoalRow {
    GoalRow {
        plot: plot::bars([goal.badges], largest),
        number: goal.target.code().to_owned(),
        title: badges::title(goal.target, words.lang()).to_owned(),
        circles: said::short(words, goal.circles),
        badges: said::short(words, goal.badges),
        serves: goal.badges != Figure::None,
    }
}
