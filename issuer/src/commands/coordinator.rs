//! `network coordinator`.

use schemas::zone::Zone;
use serde_json::json;

use super::{Screen, end_of, network::named};
use crate::{cli::CoordinatorArguments, failure::Failure, issuer::Issuer, networks};

pub(super) async fn coordinator(
    issuer: &Issuer,
    arguments: &CoordinatorArguments,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let network = named(issuer, arguments.network.as_deref()).await?;
    let login = &arguments.login;
    // A network has members in several zones, and none of its own.
    let until = arguments.until.map(|last| end_of(last, &Zone::UTC)).transpose()?;
    let said = match (arguments.end, until) {
        (true, _) => {
            networks::dismiss(issuer, &network, login).await?;
            "coordinator-dismissed"
        }
        (false, None) => {
            networks::appoint(issuer, &network, login, None).await?;
            "coordinator-appointed"
        }
        (false, Some(until)) => {
            networks::appoint(issuer, &network, login, Some(until)).await?;
            "coordinator-until"
        }
    };
    let day = arguments.until.map(|last| last.to_string()).unwrap_or_default();
    let network = network.slug.as_str();
    let facts = [("login", login.as_str().into()), ("network", network.into()), ("day", (&day).into())];
    screen.say(said, &facts)?;
    let until = until.map(|until| until.to_string());
    screen
        .answer(&json!({"network": network, "login": login.as_str(), "until": until, "ended": arguments.end}))
}
