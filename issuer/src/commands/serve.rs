//! `serve`: answers until the system or the terminal says stop, then lets what is under way finish.

use std::sync::Arc;

use schemas::serving::stopped;
use tokio::net::TcpListener;

use super::{Screen, account::first_run_link};
use crate::{
    editions,
    failure::{Failure, FailureCode, chain},
    issuer::Issuer,
    people, web,
};

pub(super) async fn serve(issuer: Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let resumed = editions::resume(&issuer).await?;
    if resumed > 0 {
        tracing::info!(resumed, "editions that were left unsigned are signed now");
    }
    if let Err(error) = people::retain(&issuer).await {
        tracing::error!(cause = chain(&error), "names that are due were not deleted; tried again tomorrow");
    }
    let address = issuer.settings.listen;
    let in_use = |cause| Failure::new(FailureCode::AddressInUse).with("address", address).because(cause);
    let listener = TcpListener::bind(address).await.map_err(in_use)?;
    screen.say("serving", &[("url", issuer.settings.public_url.as_str().into())])?;
    if issuer.settings.verifier_url == issuer.settings.public_url {
        screen.say("serving-no-verifier", &[("url", issuer.settings.public_url.as_str().into())])?;
    }
    let first_run = first_run_link(&issuer).await?;
    if let Some(link) = &first_run {
        screen.say("first-run-link", &[("link", link.into())])?;
    }
    screen.answer(
        &serde_json::json!({"serving": issuer.settings.public_url.as_str(), "first_run": first_run}),
    )?;
    let store = issuer.store.clone();
    let issuer = Arc::new(issuer);
    let daily = tokio::spawn(people::retain_daily(Arc::clone(&issuer)));
    web::serve(listener, issuer, stopped()).await;
    daily.abort();
    store.close().await;
    Ok(())
}
