//! The picture of a badge that is being written: a drawing of nothing but what the address says.

use axum::{extract::Query, http::HeaderMap, response::Response};
use schemas::{
    art::{Art, Colour, Design, Sign},
    outcome::Attendance,
};
use serde::Deserialize;

use super::super::Desk;
use crate::web::answer::Document;

/// `?name=…&sign=…&colour=…`
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    name: String,
    sign: Option<Sign>,
    colour: Option<Colour>,
}

/// Sessions of the ring while nobody knows how many there will be.
pub(super) const RING: Attendance = Attendance::whole(6);

pub(super) async fn preview(desk: Desk, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let design =
        Design { sign: asked.sign.unwrap_or(Sign::ALL[0]), colour: asked.colour.unwrap_or(Colour::ALL[0]) };
    let city = desk.organisation.city;
    let svg = Art { design, name: asked.name, city, ring: RING }.svg();
    Document { media_type: "image/svg+xml", text: &svg, cache: "private, max-age=300" }.answer(&headers)
}
