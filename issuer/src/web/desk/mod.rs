//! The desk: the pages of those who are signed in, and the doors to it.
//!
//! A handler behind a gate asks for a [`Desk`] (an organisation's page) or a [`Person`] (a page of one's own); one
//! that changes something asks for a [`DeskForm`] or a [`DeskUpload`], which come with a token of our own form.

mod complaints;
pub(super) mod cookie;
mod extract;
mod first_run;
mod form;
mod frame;
mod handout;
mod home;
mod invitation;
pub(super) mod refusal;
mod sign_in;
mod upload;

pub(super) use complaints::Complaints;
pub(super) use extract::{Desk, Person};
pub(super) use form::DeskForm;
pub(super) use frame::DeskFrame;
pub(super) use upload::DeskUpload;

use super::routes::{Access, Routes};

/// Everything behind and before the sign-in.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Access::Public, sign_in::show)
        .post("/sign-in", Access::Public, sign_in::submit)
        .post("/sign-out", Access::SignedIn, sign_in::sign_out)
        .get("/first-run", Access::Public, first_run::show)
        .post("/first-run", Access::Public, first_run::submit)
        .get("/invitation/{code}", Access::Public, invitation::show)
        .post("/invitation/{code}", Access::Public, invitation::submit)
        .get("/desk", Access::SignedIn, home::home)
        .merge(handout::routes())
}
