//! `circle import`, `attend`, `outcome`, `close`.

use std::{fs, path::Path};

use schemas::{limits::IMPORT_BYTES, locale::Arg, outcome::NotEarned};
use serde_json::json;

use super::{Screen, organisation};
use crate::{
    circles::{self, Attended, Closed, Closing, NewCircle, Reached, Who},
    cli::{CircleAttend, CircleClose, CircleCommand, CircleImport, CircleOutcome},
    failure::{Failure, FailureCode},
    failure_of::{import_refused, unreadable},
    import::{self, Imported, ImportedCircle, ImportedLearner},
    issuer::Issuer,
};

pub(super) async fn circle(
    issuer: &Issuer,
    command: &CircleCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        CircleCommand::Import(arguments) => import(issuer, arguments, screen).await,
        CircleCommand::Attend(arguments) => attend(issuer, arguments, screen).await,
        CircleCommand::Outcome(arguments) => outcome(issuer, arguments, screen).await,
        CircleCommand::Close(arguments) => close(issuer, arguments, screen).await,
    }
}

async fn import(issuer: &Issuer, arguments: &CircleImport, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let owner = organisation(issuer, arguments.org.as_deref()).await?;
    let circle = one_circle(arguments, screen)?;
    let learners = match &arguments.learners {
        Some(file) => learners(file, circle.source_id, screen)?,
        None => Vec::new(),
    };
    let new = NewCircle::of_p2pu(&circle, arguments.badge.clone(), &owner, learners)?;
    let done = circles::import(issuer, &owner, &new, None, None).await?;
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

/// A list with columns is a table; anything else is one name a line.
fn learners(file: &Path, circle: u64, screen: &mut Screen<'_>) -> Result<Vec<ImportedLearner>, Failure> {
    let bytes = bytes(file)?;
    let is_table = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let imported = if is_table { import::learners(&bytes, Some(circle)) } else { import::names(&bytes) };
    kept(imported.map_err(import_refused(file))?, file, screen)
}

/// What can be used, after saying what cannot.
fn kept<T>(imported: Imported<T>, file: &Path, screen: &mut Screen<'_>) -> Result<Vec<T>, Failure> {
    let path = file.display().to_string();
    for row in &imported.left_out {
        let known = row.reason.facts();
        let known: Vec<(&str, Arg<'_>)> = known.iter().map(|(name, value)| (*name, value.into())).collect();
        let reason = screen.words().say_with(&row.reason.code().replace('_', "-"), &known);
        let number = i64::try_from(row.row).unwrap_or(i64::MAX);
        let facts = [("file", (&path).into()), ("row", number.into()), ("reason", (&reason).into())];
        screen.say("row-left-out", &facts)?;
    }
    Ok(imported.found)
}

fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
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

async fn attend(issuer: &Issuer, arguments: &CircleAttend, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let handle = &arguments.circle;
    let done = match &arguments.people.file {
        Some(file) => {
            let list = import::attendance(&bytes(file)?).map_err(import_refused(file))?;
            circles::attend_list(&issuer.store, handle, &kept(list, file, screen)?).await?
        }
        None => {
            let who = who(arguments.people.everybody, &arguments.people.learner);
            circles::attend(&issuer.store, handle, &who, &arguments.sessions).await?
        }
    };
    let Attended { marked, unknown_people, counted_only } = done;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    screen.say("attendance-kept", &[("marked", count(marked).into()), ("circle", handle.into())])?;
    if unknown_people > 0 {
        screen.say("attendance-of-strangers", &[("count", count(unknown_people).into())])?;
    }
    if counted_only > 0 {
        screen.say("attendance-only-counted", &[("count", count(counted_only).into())])?;
    }
    screen.answer(&json!({"circle": handle, "marked": marked, "unknown_people": unknown_people}))
}

fn who(everybody: bool, names: &[String]) -> Who {
    if everybody { Who::Everybody } else { Who::Named(names.to_vec()) }
}

async fn outcome(issuer: &Issuer, arguments: &CircleOutcome, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let what = match arguments.outcomes.as_slice() {
        [] => Reached::Everything,
        some => Reached::These(some.to_vec()),
    };
    let who = who(arguments.everybody, &arguments.learner);
    let ticks = circles::reach(issuer, &arguments.circle, &who, &what).await?;
    let count = i64::try_from(ticks).unwrap_or(i64::MAX);
    screen.say("outcomes-kept", &[("ticks", count.into()), ("circle", (&arguments.circle).into())])?;
    screen.answer(&json!({"circle": arguments.circle, "ticks": ticks}))
}

async fn close(issuer: &Issuer, arguments: &CircleClose, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let closing = Closing { exceptions: arguments.exception.clone(), ..Closing::with(arguments.hand_out) };
    let closed = circles::close(issuer, &arguments.circle, &closing).await?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let facts = [("new", count(closed.awarded.len()).into()), ("had", count(closed.had).into())];
    screen.say("circle-closed", &facts)?;
    for (learner, missing) in &closed.missing {
        let (sessions, outcomes) = missing_of(missing);
        let facts =
            [("learner", learner.into()), ("sessions", (&sessions).into()), ("outcomes", (&outcomes).into())];
        screen.say("circle-not-yet", &facts)?;
    }
    screen.answer(&closed_json(&closed))
}

fn missing_of(missing: &NotEarned) -> (String, String) {
    match missing {
        NotEarned::UnknownBadge(badge) => (String::from("-"), badge.to_string()),
        NotEarned::Missing { sessions, outcomes } => {
            let sessions = sessions.map(|few| format!("{}/{}", few.attended, few.needed));
            let outcomes: Vec<&str> = outcomes.iter().map(|outcome| outcome.as_str()).collect();
            let outcomes = if outcomes.is_empty() { "-".to_owned() } else { outcomes.join(", ") };
            (sessions.unwrap_or_else(|| "-".to_owned()), outcomes)
        }
    }
}

fn closed_json(closed: &Closed) -> serde_json::Value {
    let missing = closed.missing.iter().map(|(learner, missing)| {
        let (sessions, outcomes) = missing_of(missing);
        json!({"learner": learner, "sessions": sessions, "outcomes": outcomes})
    });
    let awarded: Vec<i64> = closed.awarded.iter().map(|award| award.0).collect();
    json!({"awarded": awarded, "had": closed.had, "missing": missing.collect::<Vec<_>>()})
}
