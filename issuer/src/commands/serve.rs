//! `serve`: answers until the system or the terminal says stop, then lets what is under way finish.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use schemas::serving::stopped;
use tokio::net::TcpListener;

use super::{Screen, account::first_run_link, organisation};
use crate::{
    editions,
    failure::{Failure, FailureCode, chain},
    issuer::Issuer,
    networks, people,
    vc_api::IntegrationKey,
    web,
};

/// Time for the store to close; what a request that was cut off still holds keeps nobody.
const CLOSING: Duration = Duration::from_secs(1);

pub(super) async fn serve(issuer: Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    if issuer.callers.use_the_integration_key() {
        IntegrationKey::read(&issuer)?;
    }
    for org in issuer.callers.organisations() {
        organisation(&issuer, Some(org)).await?;
    }
    let resumed = editions::resume(&issuer).await?;
    if resumed > 0 {
        tracing::info!(resumed, "editions that were left unsigned are signed now");
    }
    if let Err(error) = people::retain(&issuer).await {
        tracing::error!(cause = chain(&error), "names that are due were not deleted; tried again tomorrow");
    }
    let listener = listen(issuer.settings.listen).await?;
    let for_metrics = match issuer.settings.metrics_listen {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    let first_run = first_run_link(&issuer).await?;
    if let Err(error) = announce(&issuer, first_run.as_deref(), screen) {
        tracing::warn!(cause = chain(&error), "nobody could be told that the service answers now");
    }
    let store = issuer.store.clone();
    let issuer = Arc::new(issuer);
    let daily = tokio::spawn(people::retain_daily(Arc::clone(&issuer)));
    let reminder = tokio::spawn(remind_daily(Arc::clone(&issuer)));
    let metrics = async {
        if let Some(listener) = for_metrics {
            web::serve_metrics(listener, Arc::clone(&issuer), stopped).await;
        }
    };
    tokio::join!(web::serve(listener, Arc::clone(&issuer), stopped), metrics);
    daily.abort();
    reminder.abort();
    if tokio::time::timeout(CLOSING, store.close()).await.is_err() {
        tracing::warn!("a request that was cut off still held the database");
    }
    Ok(())
}

/// The root key has to be fetched in time, and whoever can do so may read no log every week.
async fn remind_daily(issuer: Arc<Issuer>) {
    let mut days = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
    loop {
        days.tick().await;
        match networks::ends_soon(&issuer).await {
            Ok(due) => due.iter().for_each(|due| {
                tracing::warn!(network = due.network.slug, end = %due.end, "the key that signs the trust list ends soon");
            }),
            Err(error) => tracing::error!(cause = chain(&error), "nobody could look when working keys end"),
        }
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    let in_use = |cause| Failure::new(FailureCode::AddressInUse).with("address", address).because(cause);
    TcpListener::bind(address).await.map_err(in_use)
}

/// Where to go, and what is left to do there.
fn announce(issuer: &Issuer, first_run: Option<&str>, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let settings = &issuer.settings;
    screen.say("serving", &[("url", settings.public_url.as_str().into())])?;
    if settings.verifier_url == settings.public_url {
        screen.say("serving-no-verifier", &[("url", settings.public_url.as_str().into())])?;
    }
    if let Some(link) = first_run {
        screen.say("first-run-link", &[("link", link.into())])?;
    }
    screen.answer(&serde_json::json!({"serving": settings.public_url.as_str(), "first_run": first_run}))
}
