//! `network …`: a network and its own members. Issuers of other servers are in `commands::guest`.

use std::path::Path;

use jiff::civil::Date;
use schemas::{did::Did, trust::Fingerprint, zone::Zone};
use serde_json::json;

use super::{
    Screen, coordinator::coordinator, end_of, guest, localised, organisation, short_name, write_new,
};
use crate::{
    cli::NetworkCommand,
    failure::{Failure, FailureCode},
    failure_of::unreadable,
    issuer::Issuer,
    networks,
    store::Network,
};

pub(super) async fn network(
    issuer: &Issuer,
    command: &NetworkCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let network = match command {
        NetworkCommand::Init { slug, name } => return init(issuer, slug, name, screen).await,
        NetworkCommand::Coordinator(arguments) => return coordinator(issuer, arguments, screen).await,
        NetworkCommand::Add { network, .. }
        | NetworkCommand::Welcome { network, .. }
        | NetworkCommand::End { network, .. }
        | NetworkCommand::Inherit { network, .. }
        | NetworkCommand::Renew { network, .. }
        | NetworkCommand::Recognise { network, .. }
        | NetworkCommand::Forget { network, .. }
        | NetworkCommand::Survivors { network, .. }
        | NetworkCommand::Export { network, .. } => named(issuer, network.as_deref()).await?,
    };
    match command {
        NetworkCommand::Init { .. } | NetworkCommand::Coordinator(_) => Ok(()),
        NetworkCommand::Add { org, .. } => add(issuer, &network, org, screen).await,
        NetworkCommand::Welcome { card, fingerprint, .. } => {
            guest::welcome(issuer, &network, card, *fingerprint, screen).await
        }
        NetworkCommand::End { org, on, .. } => end(issuer, &network, org, *on, screen).await,
        NetworkCommand::Inherit { folder, fingerprint, .. } => {
            guest::inherit(issuer, &network, folder, *fingerprint, screen).await
        }
        NetworkCommand::Renew { root_key, .. } => renew(issuer, &network, root_key, screen).await,
        NetworkCommand::Recognise { list, root, .. } => {
            recognise(issuer, &network, list, *root, screen).await
        }
        NetworkCommand::Forget { did, .. } => forget(issuer, &network, did, screen).await,
        NetworkCommand::Survivors { key, file, org, .. } => {
            survivors(issuer, &network, (org.as_deref(), key), file, screen).await
        }
        NetworkCommand::Export { file, .. } => export(issuer, &network, file, screen).await,
    }
}

async fn init(issuer: &Issuer, slug: &str, name: &[String], screen: &mut Screen<'_>) -> Result<(), Failure> {
    short_name(slug)?;
    let network = networks::found(issuer, slug, localised(name)).await?;
    let fingerprint = network.root.fingerprint().to_string();
    screen.say("network-founded", &[("network", slug.into()), ("fingerprint", (&fingerprint).into())])?;
    screen.answer(&json!({"network": slug, "did": network.did, "root": fingerprint}))
}

async fn add(issuer: &Issuer, network: &Network, org: &str, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let organisation = organisation(issuer, Some(org)).await?;
    networks::add_member(issuer, network, &organisation, None).await?;
    screen.say("network-joined", &[("org", org.into()), ("network", (&network.slug).into())])?;
    screen.answer(&json!({"network": network.slug, "org": org}))
}

/// A DID is nobody's short name.
async fn end(
    issuer: &Issuer,
    network: &Network,
    org: &str,
    last: Option<Date>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let until = |zone: &Zone| last.map_or(Ok(issuer.clock.now()), |last| end_of(last, zone));
    let until = if let Ok(did) = org.parse::<Did>() {
        let until = until(&Zone::UTC)?;
        networks::end_guest(issuer, network, &did, until, None).await?;
        until
    } else {
        let organisation = organisation(issuer, Some(org)).await?;
        let until = until(&organisation.zone())?;
        networks::end_member(issuer, network, &organisation, until, None).await?;
        until
    };
    screen.say("network-left", &[("org", org.into()), ("network", (&network.slug).into())])?;
    screen.answer(&json!({"network": network.slug, "org": org, "until": until.to_string()}))
}

async fn renew(
    issuer: &Issuer,
    network: &Network,
    root_key: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let renewed = networks::renew(issuer, network, root_key).await;
    let end = renewed.map_err(|error| Failure::from(error).with("file", root_key.display()))?;
    let date = screen.words().date(end);
    screen.say("network-renewed", &[("network", (&network.slug).into()), ("date", (&date).into())])?;
    screen.answer(&json!({"network": network.slug, "until": end.to_string()}))
}

async fn forget(
    issuer: &Issuer,
    network: &Network,
    did: &Did,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    networks::forget(issuer, network, did, None).await?;
    let facts = [("other", did.as_str().into()), ("network", (&network.slug).into())];
    screen.say("network-forgotten", &facts)?;
    screen.answer(&json!({"network": network.slug, "forgotten": did}))
}

async fn survivors(
    issuer: &Issuer,
    network: &Network,
    (org, key): (Option<&str>, &str),
    file: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let survivors = networks::survivors(issuer, network, &owner, key).await?;
    write_new(file, survivors.as_bytes())?;
    let path = file.display().to_string();
    screen.say("survivors-written", &[("file", (&path).into()), ("key", key.into())])?;
    screen.answer(&json!({"network": network.slug, "org": owner.slug, "key": key, "file": file}))
}

async fn export(
    issuer: &Issuer,
    network: &Network,
    file: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let list = networks::current_list(issuer, network).await?;
    write_new(file, list.as_bytes())?;
    let path = file.display().to_string();
    screen.say("network-exported", &[("file", (&path).into())])?;
    ends_soon(issuer, screen).await?;
    screen.answer(&json!({"network": network.slug, "file": file}))
}

/// Says of each working key that ends soon that the root key has to come out of its safe.
pub(super) async fn ends_soon(issuer: &Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    for due in networks::ends_soon(issuer).await? {
        let date = screen.words().date(due.end);
        let facts = [("network", (&due.network.slug).into()), ("date", (&date).into())];
        screen.say("network-ends-soon", &facts)?;
    }
    Ok(())
}

async fn recognise(
    issuer: &Issuer,
    network: &Network,
    file: &Path,
    root: Fingerprint,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let list = std::fs::read_to_string(file).map_err(unreadable(file))?;
    let recognised = networks::recognise(issuer, network, list.trim(), root, None).await;
    let other = recognised.map_err(|error| Failure::from(error).with("file", file.display()))?;
    let facts = [("other", other.as_str().into()), ("network", (&network.slug).into())];
    screen.say("network-recognised", &facts)?;
    screen.answer(&json!({"network": network.slug, "recognised": other, "root": root}))
}

pub(super) async fn named(issuer: &Issuer, slug: Option<&str>) -> Result<Network, Failure> {
    let found = networks::find(issuer, slug).await?;
    found.ok_or_else(|| match slug {
        Some(slug) => Failure::new(FailureCode::NetworkUnknown).with("name", slug),
        None => Failure::new(FailureCode::NetworkNotNamed),
    })
}
