//! The catalogue at the desk: facilitators look, coordinators make badges and their next versions.

mod city;
mod edit;
mod form;
mod list;
mod parts;
mod picture;
mod reading;
mod show;
mod typed;

use crate::{
    store::Role,
    web::routes::{Access, Routes},
};

/// The pages of badges.
pub(in crate::web) fn routes() -> Routes {
    let look = Access::Role(Role::Facilitator);
    let edit = Access::Role(Role::Coordinator);
    Routes::new()
        .get("/desk/{org}/badges", look, list::list)
        .get("/desk/{org}/badges/picture.svg", look, picture::preview)
        .get("/desk/{org}/badges/new", edit, edit::new)
        .post("/desk/{org}/badges/new", edit, edit::make)
        .get("/desk/{org}/badges/{badge}", look, show::show)
        .get("/desk/{org}/badges/{badge}/city", edit, city::show)
        .post("/desk/{org}/badges/{badge}/city", edit, city::set)
        .get("/desk/{org}/badges/{badge}/versions/new", edit, edit::change)
        .post("/desk/{org}/badges/{badge}/versions/new", edit, edit::keep)
}
