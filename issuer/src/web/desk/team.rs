//! The team of an organisation: who is there, who is invited, other roles, and the end of an authority.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::time::Timestamp;
use serde::Deserialize;

use super::{
    complaints::Complaints,
    extract::Desk,
    form::{DeskForm, Nothing},
    frame::DeskFrame,
    refusal,
};
use crate::{
    accounts::{self, Guest, InvitationError, TeamChange, TeamError},
    failure::{Failure, FailureCode},
    store::{AccountId, InvitationId, Role, StoreError},
    web::{Shared, Web, answer, page::show as show_page},
};

/// `?done=invited`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// What is said after something was done; anything else in the address is said nothing about.
const DONE: [&str; 4] = ["invited", "withdrawn", "role", "ended"];

#[derive(Template)]
#[template(path = "team.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    done: Option<String>,
    members: Vec<MemberRow>,
    past: Vec<MemberRow>,
    invitations: Vec<InvitationRow>,
    roles: Vec<RoleChoice>,
    name: String,
    chosen: &'static str,
    today: String,
    complaints: Complaints,
}

struct MemberRow {
    id: AccountId,
    name: String,
    login: String,
    role: &'static str,
    role_name: String,
    until: Option<String>,
    is_me: bool,
    may_change: bool,
}

struct InvitationRow {
    id: InvitationId,
    name: String,
    role_name: String,
    link: String,
    until: String,
}

struct RoleChoice {
    role: &'static str,
    name: String,
    hint: String,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: Desk) -> Response {
    let done = DONE
        .contains(&asked.done.as_str())
        .then(|| desk.frame.words.say(&format!("team-done-{}", asked.done)));
    page(&web, desk, done, String::new(), Role::Facilitator, Complaints::default()).await
}

/// What the form of an invitation sends.
#[derive(Deserialize)]
pub(super) struct Invite {
    #[serde(default)]
    name: String,
    role: String,
}

pub(super) async fn invite(State(web): Shared, sent: DeskForm<Invite>) -> Response {
    let DeskForm { desk, form } = sent;
    let Ok(role) = form.role.parse::<Role>() else {
        return not_understood(desk);
    };
    let name = match form.name.trim() {
        "" => Ok(String::new()),
        name => accounts::person_name(name),
    };
    let Ok(name) = name else {
        let mut complaints = Complaints::default();
        complaints.add("name", desk.frame.words.say("team-invite-name-wrong"));
        return page(&web, desk, None, form.name, role, complaints).await;
    };
    let inviter = Some((desk.account.id, desk.role));
    let guest = Guest { name: &name, role };
    match accounts::invite(&web.issuer, desk.organisation.id, inviter, guest).await {
        Ok(_) => back(&web, &desk, "invited"),
        Err(InvitationError::RoleTooHigh) => refuse(desk, StatusCode::FORBIDDEN, FailureCode::RoleTooHigh),
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn withdraw(
    State(web): Shared,
    Path((_, invitation)): Path<(String, InvitationId)>,
    DeskForm { desk, form: Nothing {} }: DeskForm<Nothing>,
) -> Response {
    match accounts::withdraw(&web.issuer, desk.organisation.id, desk.account.id, invitation).await {
        Ok(()) => back(&web, &desk, "withdrawn"),
        Err(error) => answer::failed(&error),
    }
}

/// What the form of a role sends.
#[derive(Deserialize)]
pub(super) struct NewRole {
    role: String,
}

pub(super) async fn change_role(
    State(web): Shared,
    Path((_, account)): Path<(String, AccountId)>,
    DeskForm { desk, form }: DeskForm<NewRole>,
) -> Response {
    let Ok(role) = form.role.parse::<Role>() else {
        return not_understood(desk);
    };
    match accounts::change_role(&web.issuer, change(&desk, account), role).await {
        Ok(()) => back(&web, &desk, "role"),
        Err(error) => refused(desk, error),
    }
}

/// What the form of an end sends: a day, or nothing for at once.
#[derive(Deserialize)]
pub(super) struct End {
    #[serde(default)]
    day: String,
}

pub(super) async fn end(
    State(web): Shared,
    Path((_, account)): Path<(String, AccountId)>,
    DeskForm { desk, form }: DeskForm<End>,
) -> Response {
    let (now, zone) = (web.issuer.clock.now(), desk.organisation.zone());
    let at = match form.day.trim() {
        "" => Some(now),
        day if day == zone.day_and_time(now).0 => Some(now),
        day => zone.ends(day),
    };
    let Some(at) = at else {
        return not_understood(desk);
    };
    match accounts::end_authority(&web.issuer, change(&desk, account), at).await {
        Ok(()) => back(&web, &desk, "ended"),
        Err(error) => refused(desk, error),
    }
}

pub(super) fn change(desk: &Desk, account: AccountId) -> TeamChange {
    TeamChange { organisation: desk.organisation.id, by: Some(desk.account.id), role: desk.role, account }
}

fn back(web: &Web, desk: &Desk, done: &str) -> Response {
    answer::see(web, &format!("/desk/{}/team?done={done}", desk.organisation.slug))
}

fn refuse(desk: Desk, status: StatusCode, code: FailureCode) -> Response {
    refusal::on(desk.frame, status, &Failure::new(code))
}

fn not_understood(desk: Desk) -> Response {
    refuse(desk, StatusCode::UNPROCESSABLE_ENTITY, FailureCode::FormNotUnderstood)
}

pub(super) fn refused(desk: Desk, error: TeamError) -> Response {
    match error {
        TeamError::NotOfTheTeam => refuse(desk, StatusCode::NOT_FOUND, FailureCode::MemberUnknown),
        TeamError::RoleTooHigh => refuse(desk, StatusCode::FORBIDDEN, FailureCode::RoleTooHigh),
        TeamError::LastAdministrator => refuse(desk, StatusCode::CONFLICT, FailureCode::LastAdministrator),
        TeamError::Store(error) => answer::failed(&error),
    }
}

async fn page(
    web: &Web,
    desk: Desk,
    done: Option<String>,
    name: String,
    chosen: Role,
    complaints: Complaints,
) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let now = web.issuer.clock.now();
    let rows =
        async { Ok::<_, StoreError>((members(web, &desk, now).await?, invitations(web, &desk, now).await?)) };
    let ((members, past), invitations) = match rows.await {
        Ok(rows) => rows,
        Err(error) => return answer::failed(&error),
    };
    let page = Page {
        slug: desk.organisation.slug.clone(),
        done,
        members,
        past,
        invitations,
        roles: choices(&desk),
        name,
        chosen: chosen.name(),
        today: now.date(),
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}

/// Those who may do something, and those whose authority has ended.
async fn members(
    web: &Web,
    desk: &Desk,
    now: Timestamp,
) -> Result<(Vec<MemberRow>, Vec<MemberRow>), StoreError> {
    let team = web.issuer.store.read().await?.team(desk.organisation.id).await?;
    let (words, zone) = (&desk.frame.words, desk.organisation.zone());
    // An authority ends at midnight, and what people read is its last day.
    let last_day = |until: Timestamp| words.day(until.before(Duration::from_secs(1)), &zone);
    let (active, past): (Vec<_>, Vec<_>) = team.into_iter().partition(|member| member.is_active(now));
    let row = |member: crate::store::TeamMember| MemberRow {
        id: member.account.id,
        login: member.account.login.to_string(),
        role: member.role.name(),
        role_name: words.say(&format!("role-{}", member.role.name())),
        until: member.until.map(last_day),
        is_me: member.account.id == desk.account.id,
        may_change: member.role <= desk.role,
        name: member.account.name,
    };
    Ok((active.into_iter().map(row).collect(), past.into_iter().map(row).collect()))
}

async fn invitations(web: &Web, desk: &Desk, now: Timestamp) -> Result<Vec<InvitationRow>, StoreError> {
    let open = web.issuer.store.read().await?.invitations(desk.organisation.id, now).await?;
    let words = &desk.frame.words;
    let row = |invitation: crate::store::Invitation| {
        let code = accounts::invitation_code(&web.issuer.secret, invitation.id);
        InvitationRow {
            id: invitation.id,
            link: web.issuer.settings.public_url.below(&format!("/invitation/{code}")),
            role_name: words.say(&format!("role-{}", invitation.role.name())),
            until: words.date(invitation.expires_at),
            name: invitation.name,
        }
    };
    // A link gives its role to whoever opens it: only those who could give that role see it.
    Ok(open.into_iter().filter(|invitation| invitation.role <= desk.role).map(row).collect())
}

/// The roles that somebody with this role may give.
fn choices(desk: &Desk) -> Vec<RoleChoice> {
    let say = |key: &str, role: Role| desk.frame.words.say(&format!("{key}-{}", role.name()));
    let choice =
        |role: Role| RoleChoice { role: role.name(), name: say("role", role), hint: say("role-hint", role) };
    Role::ALL.into_iter().filter(|role| *role <= desk.role).map(choice).collect()
}
