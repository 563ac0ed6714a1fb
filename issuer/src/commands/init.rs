//! `init`: a folder with settings, key folder, server secret and database.

use std::fs;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde_json::json;
use zeroize::Zeroizing;

use super::{Screen, World, account::first_run_link};
use crate::{
    cli::Init,
    failure::{Failure, FailureCode},
    failure_of::unwritable,
    issuer::Issuer,
    keys::{KeyFolder, ServerSecret},
    public_url::PublicUrl,
    settings::{Settings, SettingsError},
};

pub(super) async fn init(
    arguments: &Init,
    world: &World<'_>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let public_url = PublicUrl::parse(&arguments.public_url, world.demo())
        .map_err(|cause| SettingsError::Address { setting: "public_url", cause })?;
    let verifier_url = arguments.verifier_url.as_deref().map(|url| PublicUrl::parse(url, world.demo()));
    let verifier_url = verifier_url
        .transpose()
        .map_err(|cause| SettingsError::Address { setting: "verifier_url", cause })?;
    let file = arguments.dir.join("kreds.toml");
    if file.exists() {
        return Err(Failure::new(FailureCode::AlreadyThere).with("name", file.display()));
    }
    fs::create_dir_all(&arguments.dir).map_err(unwritable(&arguments.dir))?;
    fs::write(&file, settings_text(&public_url, verifier_url.as_ref())).map_err(unwritable(&file))?;
    let settings = Settings::read(&file, world.environment, world.demo())?;
    let passphrase = Zeroizing::new(BASE64URL.encode(*world.chance.secret::<24>()));
    KeyFolder::create(&settings.key_dir, &settings.key_passphrase_file, &passphrase)?;
    let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo)?;
    ServerSecret::new(world.chance.secret()).write(&keys)?;
    let issuer = Issuer::open(settings, world.clock.clone(), world.chance.clone()).await?;
    screen.say("init-done", &[("file", file.display().to_string().as_str().into())])?;
    let first_run = first_run_link(&issuer).await?;
    if let Some(link) = &first_run {
        screen.say("first-run-link", &[("link", link.into())])?;
    }
    screen.answer(&json!({"config": file, "first_run": first_run}))?;
    issuer.store.close().await;
    Ok(())
}

fn settings_text(public_url: &PublicUrl, verifier_url: Option<&PublicUrl>) -> String {
    let port = public_url.endpoint().url().port().filter(|_| !public_url.is_https()).unwrap_or(8321);
    let verifier = match verifier_url {
        Some(url) => format!("verifier_url = \"{url}\""),
        None => "# verifier_url = \"https://check.library.example\"".to_owned(),
    };
    format!(
        "public_url = \"{public_url}\"\n\
         # Printed on every badge: set it before the first one, and keep it for ten years.\n\
         {verifier}\n\
         listen = \"127.0.0.1:{port}\"\n\
         database_url = \"sqlite:kreds.db\"\n\
         key_dir = \"keys\"\n\
         key_passphrase_file = \"keys/passphrase\"\n\
         default_language = \"en\"\n"
    )
}
