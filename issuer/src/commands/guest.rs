//! `network welcome`, `network inherit`: issuers that run on other servers, and what they leave when they close.

use std::{fs, path::Path};

use schemas::{did::Did, trust::Fingerprint};
use serde_json::json;

use super::Screen;
use crate::{
    failure::Failure,
    failure_of::unreadable,
    issuer::Issuer,
    networks::{self, Legacy, NetworkError},
    store::Network,
};

pub(super) async fn welcome(
    issuer: &Issuer,
    network: &Network,
    file: &Path,
    compared: Fingerprint,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let card = fs::read_to_string(file).map_err(unreadable(file))?;
    joined(network, networks::welcome(issuer, network, &card, compared, None).await, file, screen)
}

pub(super) async fn inherit(
    issuer: &Issuer,
    network: &Network,
    folder: &Path,
    compared: Fingerprint,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let legacy = legacy(folder)?;
    joined(network, networks::inherit(issuer, network, &legacy, compared).await, folder, screen)
}

fn joined(
    network: &Network,
    did: Result<Did, NetworkError>,
    file: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let did = did.map_err(|error| Failure::from(error).with("file", file.display()))?;
    let facts = [("org", did.as_str().into()), ("network", (&network.slug).into())];
    screen.say("network-joined", &facts)?;
    screen.answer(&json!({"network": network.slug, "did": did}))
}

/// What lies in the folder of an issuer that closed. Numbers of status lists have gaps, so the folder is asked for them.
fn legacy(folder: &Path) -> Result<Legacy, Failure> {
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).map_err(unreadable(&file))
    };
    let mut lists = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let name = entry.map_err(unreadable(folder))?.file_name().to_string_lossy().into_owned();
        if let Some(list) = name.strip_suffix(".jwt").filter(|name| name.starts_with("status-")) {
            lists.push((read(&format!("{list}.json"))?, read(&name)?));
        }
    }
    Ok(Legacy { card: read("card.json")?, lists })
}
