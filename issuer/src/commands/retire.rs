//! `org card`, `org retire`: what an organisation says of itself, and what it leaves when it ends.

use std::{fs, path::Path};

use schemas::trust::Fingerprint;
use serde_json::json;

use super::{Screen, organisation, write_new};
use crate::{failure::Failure, failure_of::unwritable, issuer::Issuer, networks, retiring};

pub(super) async fn card(
    issuer: &Issuer,
    file: &Path,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let card = networks::card(issuer, &owner).await?;
    write_new(file, card.as_bytes())?;
    let (path, fingerprint) = (file.display().to_string(), Fingerprint::of_text(&card).to_string());
    screen.say("card-written", &[("file", (&path).into()), ("fingerprint", (&fingerprint).into())])?;
    screen.answer(&json!({"org": owner.slug, "file": file, "fingerprint": fingerprint}))
}

/// The keys go last: until everything is written down, nothing is lost that another call could not find again.
pub(super) async fn retire(
    issuer: &Issuer,
    org: &str,
    out: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, Some(org)).await?;
    fs::create_dir_all(out).map_err(unwritable(out))?;
    let estate = retiring::close(issuer, &owner).await?;
    for (name, text) in &estate.files {
        write_new(&out.join(name), text.as_bytes())?;
    }
    let (folder, fingerprint) = (out.display().to_string(), Fingerprint::of_text(&estate.card).to_string());
    let closed = screen.words().date(estate.closed);
    let facts = [
        ("org", org.into()),
        ("folder", (&folder).into()),
        ("fingerprint", (&fingerprint).into()),
        ("date", (&closed).into()),
    ];
    let what_to_do = screen.words().say_with("retired-readme", &facts);
    write_new(&out.join("README.txt"), format!("{what_to_do}\n").as_bytes())?;
    let deleted = retiring::delete_keys(issuer, &owner).await?;
    screen.say("retired", &facts)?;
    let closed = estate.closed.to_string();
    screen.answer(&json!({"org": org, "closed": closed, "fingerprint": fingerprint, "keys_deleted": deleted}))
}
