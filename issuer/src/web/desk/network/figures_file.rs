//! The figures as a table for spreadsheets: a line for each place, month and badge, hidden like on the page.

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use schemas::{locale::Bundle, outcome::Framework};

use super::{figures::Asked, said};
use crate::{
    figures::{self, Cell, CellNumber, Figure, NetworkFigures, Place},
    spreadsheet,
    web::{Shared, answer, desk::extract::NetworkDesk},
};

/// The columns; each has its sentence `figures-<name>`.
const COLUMNS: [&str; 8] = ["place", "city", "country", "month", "badge", "version", "badges", "goals"];

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: NetworkDesk) -> Response {
    let found = match figures::figures(&web.issuer, &desk.network, asked.year()).await {
        Ok(found) => found,
        Err(error) => return answer::failed(&error),
    };
    let name = format!("{}-{}.csv", desk.network.slug, found.figures.year().last());
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, table(&desk.frame.words, &found)).into_response()
}

fn table(words: &Bundle, found: &NetworkFigures) -> String {
    let head = COLUMNS.map(|column| words.say(&format!("figures-{column}")));
    let rows: Vec<[String; 8]> = found
        .places
        .iter()
        .flat_map(|place| {
            let own = |cell: &&Cell| cell.key.organisation == place.organisation.id;
            let cells = found.figures.cells().iter().filter(own);
            cells.map(|cell| row(words, place, cell, found)).collect::<Vec<_>>()
        })
        .collect();
    let rows = std::iter::once(&head).chain(&rows);
    spreadsheet::csv(rows.map(|row| row.iter().map(String::as_str).collect()))
}

fn row(words: &Bundle, place: &Place, cell: &Cell, found: &NetworkFigures) -> [String; 8] {
    let owner = &place.organisation;
    let name = owner.name.get(words.lang()).map(|(_, name)| name.to_owned());
    let number = match &cell.number {
        CellNumber::Few => Figure::Few,
        CellNumber::Shown(count) => Figure::Exactly(count.badges),
    };
    let aligned = found.figures.aligned(cell);
    let goals = Framework::Sdg.targets().filter(|goal| aligned.contains(goal));
    [
        name.unwrap_or_else(|| owner.slug.clone()),
        owner.city.clone(),
        owner.country_code.clone(),
        cell.key.month.to_string(),
        cell.key.badge.to_string(),
        cell.key.version.to_string(),
        said::figure(words, number),
        goals.map(|target| target.code()).collect::<Vec<_>>().join(" "),
    ]
}
