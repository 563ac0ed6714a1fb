//! The desk: the pages of those who are signed in, and the doors to it.
//!
//! A handler behind a gate asks for a [`Desk`] (an organisation's page), a [`NetworkDesk`](extract::NetworkDesk) (a network's)
//! or a [`Person`](extract::Person) (a page of one's own); one that changes something asks for a [`DeskForm`] or a
//! [`DeskUpload`], which come with a token of our own form.

mod account;
mod badges;
mod called;
mod circle;
mod complaints;
pub(super) mod cookie;
mod elsewhere;
mod extract;
mod first_run;
mod form;
mod frame;
mod handout;
mod home;
mod invitation;
mod journal;
mod journey;
mod network;
mod new_password;
mod people;
pub(super) mod refusal;
mod sign_in;
mod team;
mod upload;

pub(super) use complaints::Complaints;
pub(super) use extract::Desk;
pub(super) use form::DeskForm;
pub(super) use frame::DeskFrame;
pub(super) use upload::DeskUpload;

use super::routes::{Access, Routes};
use crate::store::Role;

/// The doors to the desk, and the pages that everybody there has.
pub(super) fn routes() -> Routes {
    doors()
        .merge(own())
        .merge(team())
        .merge(badges::routes())
        .merge(circle::routes())
        .merge(handout::routes())
        .merge(network::routes())
        .merge(people::routes())
}

fn doors() -> Routes {
    Routes::new()
        .get("/sign-in", Access::Public, sign_in::show)
        .post("/sign-in", Access::Public, sign_in::submit)
        .get("/sign-in/elsewhere", Access::Public, elsewhere::leave)
        .get("/sign-in/back", Access::Public, elsewhere::back)
        .post("/sign-out", Access::SignedIn, sign_in::sign_out)
        .get("/first-run", Access::Public, first_run::show)
        .post("/first-run", Access::Public, first_run::submit)
        .get("/invitation/{code}", Access::Public, invitation::show)
        .post("/invitation/{code}", Access::Public, invitation::submit)
        .get("/new-password/{code}", Access::Public, new_password::show)
        .post("/new-password/{code}", Access::Public, new_password::submit)
}

fn own() -> Routes {
    Routes::new()
        .get("/desk", Access::SignedIn, home::home)
        .get("/desk/account", Access::SignedIn, account::show)
        .post("/desk/account", Access::SignedIn, account::describe)
        .post("/desk/account/password", Access::SignedIn, account::change_password)
        .post("/desk/account/sign-out-everywhere", Access::SignedIn, account::sign_out_everywhere)
}

fn team() -> Routes {
    const COORDINATOR: Access = Access::Role(Role::Coordinator);
    Routes::new()
        .get("/desk/{org}/team", COORDINATOR, team::show)
        .post("/desk/{org}/team/invite", COORDINATOR, team::invite)
        .post("/desk/{org}/team/invitations/{invitation}/withdraw", COORDINATOR, team::withdraw)
        .post("/desk/{org}/team/{account}/role", COORDINATOR, team::change_role)
        .post("/desk/{org}/team/{account}/end", COORDINATOR, team::end)
        .get("/desk/{org}/team/{account}/password", COORDINATOR, new_password::link)
        .get("/desk/{org}/journal", COORDINATOR, journal::show)
}
