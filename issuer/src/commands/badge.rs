//! `badge list`, `badge add`.

use std::{fs, path::Path};

use schemas::outcome::{Badge, Catalogue};
use serde_json::json;

use super::{Screen, organisation};
use crate::{
    badges::{self, BadgeError, DefinitionError, Maker},
    cli::BadgeCommand,
    failure::{Failure, FailureCode},
    failure_of::{catalogue_wrong, unreadable},
    issuer::Issuer,
};

pub(super) async fn badge(
    issuer: &Issuer,
    badge: &BadgeCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match badge {
        BadgeCommand::List { org } => list(issuer, org.as_deref(), screen).await,
        BadgeCommand::Add { file, org } => add(issuer, file, org.as_deref(), screen).await,
    }
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
    let added = added.map_err(|error| refusal(file, error))?;
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

fn refusal(file: &Path, error: BadgeError) -> Failure {
    match error {
        BadgeError::Definition(DefinitionError::Rule(error)) => return catalogue_wrong(file, error),
        BadgeError::NotOurs(ref badge) => Failure::new(FailureCode::BadgeNotOurs).with("name", badge),
        BadgeError::MeansSomethingElse { ref badge, version }
        | BadgeError::Overtaken { ref badge, newest: version } => {
            Failure::new(FailureCode::BadgeVersionGiven).with("name", badge).with("version", version)
        }
        BadgeError::Store(error) => return error.into(),
        BadgeError::Definition(error) => {
            return Failure::new(FailureCode::CatalogueWrong)
                .with("file", file.display())
                .with("detail", &error)
                .because(error);
        }
    }
    .because(error)
}
