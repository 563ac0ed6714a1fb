//! `account invite | list | new-password | end`, and the link of the first run.

use jiff::civil::Date;
use serde_json::json;

use super::{Screen, end_of, organisation};
use crate::{
    accounts::{self, Guest, LoginName, TeamChange},
    cli::AccountCommand,
    failure::{Failure, FailureCode},
    issuer::Issuer,
    store::{Organisation, Role, TeamMember},
};

pub(super) async fn account(
    issuer: &Issuer,
    command: &AccountCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        AccountCommand::Invite { role, name, org } => {
            let place = organisation(issuer, org.as_deref()).await?;
            let guest = Guest { name: name.as_deref().unwrap_or_default(), role: *role };
            invite(issuer, &place, guest, screen).await
        }
        AccountCommand::List { org } => {
            list(issuer, &organisation(issuer, org.as_deref()).await?, screen).await
        }
        AccountCommand::NewPassword { login, org } => {
            new_password(issuer, &organisation(issuer, org.as_deref()).await?, login, screen).await
        }
        AccountCommand::End { login, on, org } => {
            end(issuer, &organisation(issuer, org.as_deref()).await?, login, *on, screen).await
        }
    }
}

/// While there is no account, whoever has this link makes the first one.
pub(super) async fn first_run_link(issuer: &Issuer) -> Result<Option<String>, Failure> {
    let code = accounts::first_run_code(issuer).await?;
    Ok(code.map(|code| issuer.settings.public_url.below(&format!("/first-run?code={code}"))))
}

async fn invite(
    issuer: &Issuer,
    place: &Organisation,
    guest: Guest<'_>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let invited = accounts::invite(issuer, place.id, None, guest).await?;
    let link = issuer.settings.public_url.below(&format!("/invitation/{}", invited.code));
    let role = screen.words().say(&format!("role-{}", guest.role.name()));
    screen.say(
        "account-invited",
        &[("link", (&link).into()), ("org", (&place.slug).into()), ("role", (&role).into())],
    )?;
    screen.answer(&json!({"org": place.slug, "role": guest.role.name(), "link": link}))
}

async fn list(issuer: &Issuer, place: &Organisation, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let team = issuer.store.read().await?.team(place.id).await?;
    let now = issuer.clock.now();
    for member in team.iter().filter(|member| member.is_active(now)) {
        let role = screen.words().say(&format!("role-{}", member.role.name()));
        let login = member.account.login.as_str();
        let name = &member.account.name;
        screen.say(
            "account-line",
            &[("login", login.into()), ("name", name.into()), ("role", (&role).into())],
        )?;
    }
    let shown = |member: &TeamMember| {
        json!({
            "login": member.account.login.as_str(),
            "name": member.account.name,
            "role": member.role.name(),
            "until": member.until.map(|until| until.to_string()),
        })
    };
    screen.answer(&json!({"org": place.slug, "team": team.iter().map(shown).collect::<Vec<_>>()}))
}

/// The right of whoever sits at the machine itself, over somebody of this organisation.
async fn change(issuer: &Issuer, place: &Organisation, login: &LoginName) -> Result<TeamChange, Failure> {
    let found = issuer.store.read().await?.account_of_login(login).await?;
    let (account, _) = found.ok_or_else(|| Failure::new(FailureCode::MemberUnknown))?;
    Ok(TeamChange { organisation: place.id, by: None, role: Role::Administrator, account: account.id })
}

async fn new_password(
    issuer: &Issuer,
    place: &Organisation,
    login: &LoginName,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let (_, code) = accounts::new_password_code(issuer, change(issuer, place, login).await?).await?;
    let link = issuer.settings.public_url.below(&format!("/new-password/{code}"));
    let facts = [("login", login.as_str().into()), ("link", (&link).into())];
    screen.say("account-new-password", &facts)?;
    screen.answer(&json!({"org": place.slug, "login": login.as_str(), "link": link}))
}

async fn end(
    issuer: &Issuer,
    place: &Organisation,
    login: &LoginName,
    last: Option<Date>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let at = last.map_or(Ok(issuer.clock.now()), |last| end_of(last, &place.zone()))?;
    accounts::end_authority(issuer, change(issuer, place, login).await?, at).await?;
    let day = last.map(|last| last.to_string()).unwrap_or_default();
    let said = if last.is_some() { "account-ends" } else { "account-ended" };
    let facts = [("login", login.as_str().into()), ("org", (&place.slug).into()), ("day", (&day).into())];
    screen.say(said, &facts)?;
    screen.answer(&json!({"org": place.slug, "login": login.as_str(), "until": at.to_string()}))
}
