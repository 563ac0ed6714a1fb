//! `circle new` and `circle import`: a circle from what is typed, from P2PU, or from a list of names.

use std::{fs, path::Path};

use schemas::{limits::IMPORT_BYTES, locale::Arg, outcome::Participation};
use serde_json::json;

use super::{Screen, organisation};
use crate::{
    circles::{self, CircleError, CircleSource, Days, Details, NewCircle, Unusable},
    cli::{CircleImport, CircleNew, Description},
    failure::{Failure, FailureCode},
    failure_of::{import_refused, unreadable},
    import::{self, Imported, ImportedCircle, ImportedLearner, Kind},
    issuer::Issuer,
    store::Organisation,
};

pub(super) async fn new(
    issuer: &Issuer,
    arguments: &CircleNew,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, arguments.org.as_deref()).await?;
    let learners = match &arguments.learners {
        Some(file) => learners(file, None, screen)?,
        None => Vec::new(),
    };
    let new = described(&arguments.description, &arguments.badge, &owner, learners)?;
    make(issuer, &owner, &new, screen).await
}

pub(super) async fn import(
    issuer: &Issuer,
    arguments: &CircleImport,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, arguments.org.as_deref()).await?;
    let file = &arguments.file;
    let kind = import::kind(&bytes(file)?).map_err(import_refused(file))?;
    let new = match (&arguments.description, kind) {
        (Some(description), Kind::Names | Kind::Table) => {
            let learners = learners(file, None, screen)?;
            described(description, &arguments.badge, &owner, learners)?
        }
        (None, Kind::Names | Kind::Table) => {
            return Err(Failure::new(FailureCode::CircleNotDescribed).with("file", file.display()));
        }
        _ => {
            let circle = one_circle(arguments, screen)?;
            let learners = match &arguments.learners {
                Some(file) => learners(file, Some(circle.source_id), screen)?,
                None => Vec::new(),
            };
            NewCircle::of_p2pu(&circle, arguments.badge.clone(), &owner, learners)?
        }
    };
    make(issuer, &owner, &new, screen).await
}

fn described(
    description: &Description,
    badge: &schemas::outcome::BadgeId,
    owner: &Organisation,
    learners: Vec<ImportedLearner>,
) -> Result<NewCircle, CircleError> {
    let days = Days::new(description.first_day, description.last_day).map_err(Unusable::from)?;
    let details = Details {
        title: description.title.clone(),
        venue: description.venue.clone(),
        city: description.city.clone().or_else(|| owner.city.parse().ok()),
        language: description.language.unwrap_or(owner.language),
        participation: if description.online { Participation::Online } else { Participation::OnSite },
        days,
        sessions: description.sessions,
        badge: badge.clone(),
    };
    Ok(NewCircle { source: CircleSource::typed(&details), details, learners, meetings: Vec::new() })
}

async fn make(
    issuer: &Issuer,
    owner: &Organisation,
    new: &NewCircle,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let done = circles::import(issuer, owner, new, None, None).await?;
    let people = i64::try_from(done.learners).unwrap_or(i64::MAX);
    let (handle, name) = (&done.circle.handle, &done.circle.facts.name);
    let facts = [("circle", handle.into()), ("name", name.into()), ("people", people.into())];
    screen.say("circle-imported", &facts)?;
    screen.answer(&json!({"circle": handle, "learners": done.learners}))
}

fn one_circle(arguments: &CircleImport, screen: &mut Screen<'_>) -> Result<ImportedCircle, Failure> {
    let file = &arguments.file;
    let imported = import::circles(&bytes(file)?).map_err(import_refused(file))?;
    let mut found = kept(imported, file, screen)?;
    found.retain(|circle| arguments.number.is_none_or(|number| circle.source_id == number));
    match found.len() {
        1 => Ok(found.remove(0)),
        count => {
            Err(Failure::new(FailureCode::CircleNotOne).with("file", file.display()).with("count", count))
        }
    }
}

/// A list with headings is a table; anything else is one name a line.
fn learners(
    file: &Path,
    circle: Option<u64>,
    screen: &mut Screen<'_>,
) -> Result<Vec<ImportedLearner>, Failure> {
    let bytes = bytes(file)?;
    let is_table = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let imported = match import::kind(&bytes) {
        Ok(Kind::Names) if !is_table => import::names(&bytes),
        _ => import::learners(&bytes, circle),
    };
    kept(imported.map_err(import_refused(file))?, file, screen)
}

/// What can be used, after saying what cannot.
pub(super) fn kept<T>(
    imported: Imported<T>,
    file: &Path,
    screen: &mut Screen<'_>,
) -> Result<Vec<T>, Failure> {
    let path = file.display().to_string();
    for row in &imported.left_out {
        let known = row.reason.facts();
        let known: Vec<(&str, Arg<'_>)> = known.iter().map(|(name, value)| (*name, value.into())).collect();
        let reason = screen.words().say_with(&row.reason.code().replace('_', "-"), &known);
        let number = i64::try_from(row.row).unwrap_or(i64::MAX);
        let facts = [("file", (&path).into()), ("row", number.into()), ("reason", (&reason).into())];
        screen.say("row-left-out", &facts)?;
    }
    if imported.found.is_empty() && !imported.left_out.is_empty() {
        return Err(import_refused(file)(import::ImportError::NothingUsable));
    }
    Ok(imported.found)
}

pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let size = fs::metadata(file).map_err(unreadable(file))?.len();
    if size > IMPORT_BYTES as u64 {
        let error = import::ImportError::TooLarge {
            bytes: usize::try_from(size).unwrap_or(usize::MAX),
            most: IMPORT_BYTES,
        };
        return Err(import_refused(file)(error));
    }
    fs::read(file).map_err(unreadable(file))
}
