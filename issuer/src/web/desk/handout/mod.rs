//! Handing out: the wall, slips, links, the live view of who has collected, and the page of one award.
//!
//! Everything here is the facilitator's. Transaction codes stand on the live view and the page of the award, never on
//! what is projected, printed or sent.

mod attendance_list;
mod award_forms;
mod award_page;
mod exchange;
mod links;
mod live;
mod progress;
mod slips;
mod wall;

use axum::{http::StatusCode, response::Response};

use super::{Desk, DeskFrame, refusal};
use crate::{
    awards::{self, Watched},
    failure::{Exit, Failure, FailureCode},
    store::{AwardId, Circle, Role},
    web::{
        Web,
        routes::{Access, Routes},
    },
};

pub(in crate::web) fn routes() -> Routes {
    const FACILITATOR: Access = Access::Role(Role::Facilitator);
    Routes::new()
        .get("/desk/{org}/circles/{circle}/hand-out", FACILITATOR, live::show)
        .post("/desk/{org}/circles/{circle}/hand-out", FACILITATOR, live::offer_everybody)
        .get("/desk/{org}/circles/{circle}/hand-out/stamp", FACILITATOR, live::stamp)
        .get("/desk/{org}/circles/{circle}/wall", FACILITATOR, wall::show)
        .get_packed("/desk/{org}/circles/{circle}/slips", FACILITATOR, slips::show)
        .post("/desk/{org}/circles/{circle}/slips", FACILITATOR, slips::prepare)
        .get("/desk/{org}/circles/{circle}/links", FACILITATOR, links::show)
        .post("/desk/{org}/circles/{circle}/links", FACILITATOR, links::send)
        .get("/desk/{org}/circles/{circle}/attendance-list", FACILITATOR, attendance_list::show)
        .get("/desk/{org}/awards/{award}", FACILITATOR, award_page::show)
        .post("/desk/{org}/awards/{award}/renew", FACILITATOR, award_forms::renew)
        .post("/desk/{org}/awards/{award}/resume", FACILITATOR, award_forms::resume)
        .post("/desk/{org}/awards/{award}/replace", FACILITATOR, award_forms::replace)
        .post("/desk/{org}/awards/{award}/end-copy", FACILITATOR, award_forms::end_copy)
        .post("/desk/{org}/awards/{award}/correct", FACILITATOR, award_forms::correct)
        .post("/desk/{org}/awards/{award}/suspend", FACILITATOR, award_forms::suspend)
        .post("/desk/{org}/awards/{award}/unsuspend", FACILITATOR, award_forms::unsuspend)
        .post("/desk/{org}/awards/{award}/end", FACILITATOR, award_forms::end)
        .get("/desk/{org}/exchange", FACILITATOR, exchange::show)
        .upload("/desk/{org}/exchange", FACILITATOR, exchange::submit)
}

/// The organisation's circle of this handle; that of another organisation does not exist here.
async fn circle(web: &Web, desk: &Desk, handle: &str) -> Result<Circle, Failure> {
    let found = web.issuer.store.read().await?.circle(handle).await?;
    let own = found.filter(|circle| circle.organisation == desk.organisation.id);
    own.ok_or_else(|| Failure::new(FailureCode::CircleUnknown).with("name", handle))
}

/// The organisation's award of this number with all that became of it.
async fn award(web: &Web, desk: &Desk, id: AwardId) -> Result<Watched, Failure> {
    let found = awards::watch(&web.issuer, id).await?;
    let own = found.filter(|watched| watched.award.organisation == desk.organisation.id);
    own.ok_or_else(|| Failure::new(FailureCode::AwardUnknown).with("award", id))
}

/// A refusal as a desk page.
fn refused(frame: DeskFrame, failure: &Failure) -> Response {
    let status = match failure.code {
        FailureCode::CircleUnknown | FailureCode::AwardUnknown | FailureCode::EditionUnknown => {
            StatusCode::NOT_FOUND
        }
        code if code.exit() == Exit::CouldNot => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::CONFLICT,
    };
    refusal::on(frame, status, failure)
}
