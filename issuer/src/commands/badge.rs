//! `badge list | add | page | share | unshare | export | take`.

use std::{fs, path::Path};

use schemas::{
    outcome::{Badge, Catalogue, CityActivity},
    trust::Fingerprint,
};
use serde_json::json;

use super::{Screen, network::named, organisation, write_new};
use crate::{
    badges::{self, Maker},
    cli::BadgeCommand,
    failure::Failure,
    failure_of::{catalogue_wrong, unreadable},
    issuer::Issuer,
    networks,
};

pub(super) async fn badge(
    issuer: &Issuer,
    badge: &BadgeCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match badge {
        BadgeCommand::List { org } => list(issuer, org.as_deref(), screen).await,
        BadgeCommand::Add { file, org } => add(issuer, file, org.as_deref(), screen).await,
        BadgeCommand::Page { badge, activity, playlist, city, org } => {
            let owner = organisation(issuer, org.as_deref()).await?;
            let city = city.as_deref().unwrap_or(&owner.city);
            let page = activity.clone().map(|activity| CityActivity::new(city, activity, playlist.clone()));
            let maker = Maker { owner: &owner, actor: None };
            badges::set_page(issuer, maker, badge, city, page).await?;
            screen.say("badge-page-set", &[("badge", badge.as_str().into()), ("city", city.into())])?;
            screen.answer(&json!({"org": owner.slug, "badge": badge, "city": city, "activity": activity}))
        }
        BadgeCommand::Share { .. }
        | BadgeCommand::Unshare { .. }
        | BadgeCommand::Export { .. }
        | BadgeCommand::Take { .. } => between_servers(issuer, badge, screen).await,
    }
}

/// One badge in many cities.
async fn between_servers(
    issuer: &Issuer,
    command: &BadgeCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        BadgeCommand::Share { badge, network } => {
            let network = named(issuer, network.as_deref()).await?;
            badges::share(issuer, &network, badge, None).await?;
            let facts = [("badge", badge.as_str().into()), ("network", (&network.slug).into())];
            screen.say("badge-shared", &facts)?;
            screen.answer(&json!({"network": network.slug, "badge": badge}))
        }
        BadgeCommand::Unshare { badge, network } => {
            let network = named(issuer, network.as_deref()).await?;
            badges::share_no_more(issuer, &network, badge, None).await?;
            let facts = [("badge", badge.as_str().into()), ("network", (&network.slug).into())];
            screen.say("badge-unshared", &facts)?;
            screen.answer(&json!({"network": network.slug, "badge": badge}))
        }
        BadgeCommand::Export { file, network } => {
            let network = named(issuer, network.as_deref()).await?;
            write_new(file, networks::signed_catalogue(issuer, &network).await?.as_bytes())?;
            let path = file.display().to_string();
            screen.say("badges-exported", &[("file", (&path).into())])?;
            screen.answer(&json!({"network": network.slug, "file": file}))
        }
        BadgeCommand::Take { file, root } => take(issuer, file, *root, screen).await,
        _ => Ok(()),
    }
}

async fn take(
    issuer: &Issuer,
    file: &Path,
    root: Option<Fingerprint>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let text = fs::read_to_string(file).map_err(unreadable(file))?;
    let taken = badges::take(issuer, text.trim(), root).await;
    let taken = taken.map_err(|error| Failure::from(error).with("file", file.display()))?;
    for badge in &taken.added {
        say(screen, "badge-added", badge)?;
    }
    let network = &taken.catalogue.iss;
    let given = i64::try_from(taken.catalogue.badges.len()).unwrap_or(i64::MAX);
    screen.say("badges-taken", &[("network", network.as_str().into()), ("given", given.into())])?;
    screen.answer(&json!({"network": network, "added": taken.added.iter().map(facts).collect::<Vec<_>>()}))
}

async fn list(issuer: &Issuer, org: Option<&str>, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let catalogue = issuer.catalogue_of(&mut issuer.store.read().await?, owner.id).await?;
    let badges: Vec<&Badge> = catalogue.current().collect();
    for badge in &badges {
        say(screen, "badge-listed", badge)?;
    }
    screen.answer(
        &json!({"org": owner.slug, "badges": badges.iter().map(|badge| facts(badge)).collect::<Vec<_>>()}),
    )
}

async fn add(
    issuer: &Issuer,
    file: &Path,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let text = fs::read_to_string(file).map_err(unreadable(file))?;
    let catalogue = Catalogue::from_toml(&text).map_err(|error| catalogue_wrong(file, error))?;
    let added = badges::add_all(issuer, Maker { owner: &owner, actor: None }, &catalogue).await;
    let added = added.map_err(|error| Failure::from(error).with("file", file.display()))?;
    for badge in &added {
        say(screen, "badge-added", badge)?;
    }
    if added.is_empty() {
        screen.say("badge-none-added", &[])?;
    }
    screen.answer(&json!({"org": owner.slug, "added": added.iter().map(facts).collect::<Vec<_>>()}))
}

fn say(screen: &mut Screen<'_>, sentence: &str, badge: &Badge) -> Result<(), Failure> {
    let name = badge.name.get(screen.words().lang()).map(|(_, name)| name.to_owned()).unwrap_or_default();
    let version = i64::from(badge.version);
    screen.say(
        sentence,
        &[("badge", badge.id.as_str().into()), ("version", version.into()), ("name", (&name).into())],
    )
}

fn facts(badge: &Badge) -> serde_json::Value {
    json!({"badge": badge.id, "version": badge.version, "name": badge.name, "languages": badge.languages()})
}
