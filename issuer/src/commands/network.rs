//! `network init | add | end | recognise | forget | coordinator | survivors | export`.

use std::path::Path;

use schemas::trust::Fingerprint;
use serde_json::json;

use super::{Screen, coordinator::coordinator, end_of, localised, organisation, short_name, write_new};
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
    match command {
        NetworkCommand::Init { slug, name } => {
            short_name(slug)?;
            let network = networks::found(issuer, slug, localised(name)).await?;
            let fingerprint = network.root.fingerprint().to_string();
            let facts = [("network", slug.into()), ("fingerprint", (&fingerprint).into())];
            screen.say("network-founded", &facts)?;
            screen.answer(&json!({"network": slug, "did": network.did, "root": fingerprint}))
        }
        NetworkCommand::Add { org, network } => {
            let network = named(issuer, network.as_deref()).await?;
            let organisation = organisation(issuer, Some(org)).await?;
            networks::add_member(issuer, &network, &organisation, None).await?;
            screen.say("network-joined", &[("org", org.into()), ("network", (&network.slug).into())])?;
            screen.answer(&json!({"network": network.slug, "org": org}))
        }
        NetworkCommand::End { org, on, network } => {
            let network = named(issuer, network.as_deref()).await?;
            let organisation = organisation(issuer, Some(org)).await?;
            let until = on.map_or(Ok(issuer.clock.now()), |last| end_of(last, &organisation.zone()))?;
            networks::end_member(issuer, &network, &organisation, until, None).await?;
            screen.say("network-left", &[("org", org.into()), ("network", (&network.slug).into())])?;
            screen.answer(&json!({"network": network.slug, "org": org, "until": until.to_string()}))
        }
        NetworkCommand::Recognise { list, root, network } => {
            recognise(issuer, &named(issuer, network.as_deref()).await?, list, *root, screen).await
        }
        NetworkCommand::Forget { did, network } => {
            let network = named(issuer, network.as_deref()).await?;
            networks::forget(issuer, &network, did, None).await?;
            let facts = [("other", did.as_str().into()), ("network", (&network.slug).into())];
            screen.say("network-forgotten", &facts)?;
            screen.answer(&json!({"network": network.slug, "forgotten": did}))
        }
        NetworkCommand::Coordinator(arguments) => coordinator(issuer, arguments, screen).await,
        _ => written(issuer, command, screen).await,
    }
}

/// What is carried by hand.
async fn written(issuer: &Issuer, command: &NetworkCommand, screen: &mut Screen<'_>) -> Result<(), Failure> {
    match command {
        NetworkCommand::Survivors { key, file, org, network } => {
            let network = named(issuer, network.as_deref()).await?;
            let owner = organisation(issuer, org.as_deref()).await?;
            let survivors = networks::survivors(issuer, &network, &owner, key).await?;
            write_new(file, survivors.as_bytes())?;
            let path = file.display().to_string();
            screen.say("survivors-written", &[("file", (&path).into()), ("key", key.into())])?;
            screen.answer(&json!({"network": network.slug, "org": owner.slug, "key": key, "file": file}))
        }
        NetworkCommand::Export { file, network } => {
            let network = named(issuer, network.as_deref()).await?;
            let list = networks::current_list(issuer, &network).await?;
            write_new(file, list.as_bytes())?;
            let path = file.display().to_string();
            screen.say("network-exported", &[("file", (&path).into())])?;
            screen.answer(&json!({"network": network.slug, "file": file}))
        }
        _ => Ok(()),
    }
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
