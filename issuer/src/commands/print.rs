//! `award print` and `circle print`: the paper edition as files. The badge QR holds the whole badge.

use std::{
    fs,
    path::{Path, PathBuf},
};

use schemas::{
    openid4vci::Endpoint,
    qr::{BadgeLink, Medium, Picture, payload},
    time::Timestamp,
};
use serde_json::json;

use super::{Screen, write_new};
use crate::{
    circles::CircleError,
    cli::CirclePrint,
    editions,
    failure::{Failure, FailureCode},
    failure_of::unwritable,
    issuer::Issuer,
    store::{AwardId, Edition},
};

pub(super) async fn print(
    issuer: &Issuer,
    award: AwardId,
    folder: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let edition =
        editions::print(issuer, award).await.map_err(|error| Failure::from(error).with("award", award))?;
    fs::create_dir_all(folder).map_err(unwritable(folder))?;
    let printed = Paper::below(folder, issuer).write(award, &edition)?;
    let shown: Vec<_> = printed.files.iter().map(|file| file.display().to_string()).collect();
    let shown = shown.join(", ");
    screen.say("award-printed", &[("files", (&shown).into())])?;
    screen.answer(&json!({"award": award.0, "link": printed.link, "files": printed.files}))
}

pub(super) async fn print_circle(
    issuer: &Issuer,
    CirclePrint { circle: handle, out: folder }: &CirclePrint,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let mut reading = issuer.store.read().await?;
    let circle = reading.circle(handle).await?.ok_or_else(|| CircleError::Unknown(handle.clone()))?;
    let awards = reading.standing_awards(circle.id).await?;
    drop(reading);
    fs::create_dir_all(folder).map_err(unwritable(folder))?;
    let mut progress = Progress { of: awards.len(), shown: issuer.clock.now().after(Progress::QUICK) };
    let mut printing = editions::print_all(issuer, awards);
    let mut done = 0;
    while let Some(mut editions) = printing.next().await? {
        while !editions.is_empty() {
            let some = editions.split_off(editions.len().saturating_sub(AT_A_TIME));
            done += some.len();
            let paper = Paper::below(folder, issuer);
            let written = move |(award, edition)| paper.write(award, &edition).map(drop);
            issuer.cores.each(some, written).await?;
            progress.tell(screen, done, issuer.clock.now());
        }
    }
    let (badges, place) = (count(done), folder.display().to_string());
    screen.say("circle-printed", &[("badges", badges.into()), ("folder", (&place).into())])?;
    screen.answer(&json!({"circle": handle, "badges": badges, "folder": folder}))
}

/// Badges between two looks at the clock: their pictures take some tenths of a second.
const AT_A_TIME: usize = 32;

/// Says how far it has come, once a second, where it takes longer than one.
struct Progress {
    of: usize,
    shown: Timestamp,
}

impl Progress {
    const QUICK: std::time::Duration = std::time::Duration::from_secs(1);

    fn tell(&mut self, screen: &mut Screen<'_>, done: usize, now: Timestamp) {
        if self.shown < now && done < self.of {
            screen.progress(
                "printing-progress",
                &[("done", count(done).into()), ("all", count(self.of).into())],
            );
            self.shown = now;
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The folder that badges are written into, and where their codes lead.
struct Paper {
    folder: PathBuf,
    verifier: Endpoint,
}

/// What one badge became.
struct Printed {
    link: String,
    files: Vec<PathBuf>,
}

impl Paper {
    fn below(folder: &Path, issuer: &Issuer) -> Self {
        Paper { folder: folder.to_owned(), verifier: issuer.settings.verifier_url.endpoint().clone() }
    }

    fn write(&self, award: AwardId, edition: &Edition) -> Result<Printed, Failure> {
        let digits = payload::encode(&edition.jwt).map_err(too_long)?;
        let link = BadgeLink::new(&self.verifier, digits).to_string();
        let picture = Picture::of(&link, Medium::Paper).map_err(too_long)?;
        let path = |ending: &str| self.folder.join(format!("badge-{award}.{ending}"));
        write_new(&path("svg"), picture.svg().as_bytes())?;
        write_new(&path("png"), &picture.png())?;
        write_new(&path("json"), edition.data_integrity.as_bytes())?;
        write_new(&path("jwt"), edition.jwt.as_bytes())?;
        let mut files = ["svg", "png", "json", "jwt"].map(path).to_vec();
        if let Some(rs256) = &edition.rs256 {
            files.push(path("rs256.jwt"));
            write_new(&path("rs256.jwt"), rs256.as_bytes())?;
        }
        Ok(Printed { link, files })
    }
}

fn too_long(error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::new(FailureCode::TooLongForQr).because(error)
}
