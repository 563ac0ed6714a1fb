//! `award print`: the paper edition as files. The badge QR holds the whole badge.

use std::{fs, path::Path};

use schemas::qr::{BadgeLink, Medium, Picture, payload};
use serde_json::json;

use super::{Screen, write_new};
use crate::{
    editions,
    failure::{Failure, FailureCode},
    failure_of::unwritable,
    issuer::Issuer,
    store::AwardId,
};

pub(super) async fn print(
    issuer: &Issuer,
    award: AwardId,
    folder: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let edition =
        editions::print(issuer, award).await.map_err(|error| Failure::from(error).with("award", award))?;
    let link = badge_link(issuer, &edition.jwt)?;
    let picture = Picture::of(&link, Medium::Paper).map_err(too_long)?;
    fs::create_dir_all(folder).map_err(unwritable(folder))?;
    let path = |ending: &str| folder.join(format!("badge-{award}.{ending}"));
    write_new(&path("svg"), picture.svg().as_bytes())?;
    write_new(&path("png"), &picture.png())?;
    write_new(&path("json"), edition.data_integrity.as_bytes())?;
    write_new(&path("jwt"), edition.jwt.as_bytes())?;
    let mut files = ["svg", "png", "json", "jwt"].map(path).to_vec();
    if let Some(rs256) = &edition.rs256 {
        files.push(path("rs256.jwt"));
        write_new(&path("rs256.jwt"), rs256.as_bytes())?;
    }
    let shown: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    let shown = shown.join(", ");
    screen.say("award-printed", &[("files", (&shown).into())])?;
    screen.answer(&json!({"award": award.0, "link": link, "files": files}))
}

fn badge_link(issuer: &Issuer, jwt: &str) -> Result<String, Failure> {
    let digits = payload::encode(jwt).map_err(too_long)?;
    Ok(BadgeLink::new(issuer.settings.verifier_url.endpoint(), digits).to_string())
}

fn too_long(error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::new(FailureCode::TooLongForQr).because(error)
}
