//! `org add`, `org card`, `org retire`, `org issuing`, `org suspension`, `org rs256`, `keys new`, `keys dead`, `keys integration`.

use serde_json::json;

use super::{Screen, localised, organisation, retire, short_name};
use crate::{
    cli::{Keys, Org, OrgAdd},
    failure::{Failure, FailureCode},
    issuer::Issuer,
    organisations,
    public_url::PublicUrl,
    settings::SettingsError,
    store::{Issuing, NewOrganisation, Rs256, Suspension},
    vc_api::IntegrationKey,
};

pub(super) async fn org(issuer: &Issuer, org: &Org, screen: &mut Screen<'_>) -> Result<(), Failure> {
    match org {
        Org::Add(arguments) => add(issuer, arguments, screen).await,
        Org::Card { file, org } => retire::card(issuer, file, org.as_deref(), screen).await,
        Org::Retire { org, out } => retire::retire(issuer, org, out, screen).await,
        Org::Issuing { switch, org } => switch_issuing(issuer, *switch, org.as_deref(), screen).await,
        Org::Rs256 { switch, org } => switch_rs256(issuer, *switch, org.as_deref(), screen).await,
        Org::Suspension { switch, org } => switch_suspension(issuer, *switch, org.as_deref(), screen).await,
    }
}

async fn switch_issuing(
    issuer: &Issuer,
    switch: Issuing,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    organisations::switch_issuing(issuer, &owner, switch).await?;
    let said = if switch == Issuing::On { "on" } else { "off" };
    screen.say("issuing-switched", &[("org", (&owner.slug).into()), ("switch", said.into())])?;
    screen.answer(&json!({"org": owner.slug, "issuing": said}))
}

async fn switch_suspension(
    issuer: &Issuer,
    switch: Suspension,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let mut tx = issuer.store.write().await?;
    tx.switch_suspension(owner.id, switch).await?;
    tx.commit().await?;
    let said = if switch == Suspension::On { "on" } else { "off" };
    screen.say("suspension-switched", &[("org", (&owner.slug).into()), ("switch", said.into())])?;
    screen.answer(&json!({"org": owner.slug, "suspension": said}))
}

async fn switch_rs256(
    issuer: &Issuer,
    switch: Rs256,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    organisations::switch_rs256(issuer, &owner, switch).await?;
    let said = if switch == Rs256::On { "on" } else { "off" };
    screen.say("rs256-switched", &[("org", (&owner.slug).into()), ("switch", said.into())])?;
    screen.answer(&json!({"org": owner.slug, "rs256": said}))
}

async fn add(issuer: &Issuer, arguments: &OrgAdd, screen: &mut Screen<'_>) -> Result<(), Failure> {
    short_name(&arguments.slug)?;
    let added = organisations::add(issuer, &new(issuer, arguments)?).await?;
    screen.say("org-added", &[("org", (&added.slug).into()), ("did", added.did.as_str().into())])?;
    screen.answer(&json!({"org": added.slug, "did": added.did}))
}

fn new(issuer: &Issuer, arguments: &OrgAdd) -> Result<NewOrganisation, Failure> {
    if let Some(website) = &arguments.website {
        PublicUrl::parse(website, issuer.settings.demo)
            .map_err(|cause| SettingsError::Address { setting: "website", cause })?;
    }
    let did = issuer.organisation_did(&arguments.slug);
    Ok(NewOrganisation {
        did: did.map_err(|_| Failure::new(FailureCode::NameNotShort).with("name", &arguments.slug))?,
        slug: arguments.slug.clone(),
        name: localised(&arguments.name),
        city: arguments.city.clone(),
        country_code: arguments.country.clone(),
        website: arguments.website.clone(),
        language: arguments.language,
        time_zone: arguments.time_zone.to_string(),
    })
}

fn integration_key(issuer: &Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let key = IntegrationKey::made(issuer)?;
    screen.say("integration-key", &[("did", key.did().as_str().into())])?;
    screen.answer(&json!({"did": key.did()}))
}

pub(super) async fn keys(issuer: &Issuer, keys: &Keys, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let (org, dead) = match keys {
        Keys::New { org } => (org, None),
        Keys::Dead { key, org } => (org, Some(key)),
        Keys::Integration => return integration_key(issuer, screen),
    };
    let owner = organisation(issuer, org.as_deref()).await?;
    if let Some(key) = dead {
        let new = organisations::bury_key(issuer, &owner, key, None).await?;
        let names = new.join(", ");
        let said = if new.is_empty() { "key-dead" } else { "key-dead-replaced" };
        let facts = [("key", key.into()), ("org", (&owner.slug).into()), ("keys", (&names).into())];
        screen.say(said, &facts)?;
        return screen.answer(&json!({"org": owner.slug, "dead": key, "keys": new}));
    }
    let fragments = organisations::new_keys(issuer, &owner).await?;
    let names = fragments.join(", ");
    screen.say("keys-made", &[("keys", (&names).into()), ("org", (&owner.slug).into())])?;
    screen.answer(&json!({"org": owner.slug, "keys": fragments}))
}
