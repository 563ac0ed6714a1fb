//! `person find`, `export`, `erase`; `retention`.

use std::{fs::OpenOptions, io::Write as _, os::unix::fs::OpenOptionsExt as _, path::Path};

use schemas::locale::Arg;
use serde_json::{Value, json};

use super::{Screen, organisation};
use crate::{
    cli::{PersonCommand, Retention},
    failure::Failure,
    failure_of::unwritable,
    issuer::Issuer,
    people::{self, NamesGo},
    store::{LearnerId, PersonLine, StoreError, Wiped},
};

pub(super) async fn person(
    issuer: &Issuer,
    command: &PersonCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        PersonCommand::Find { name, org } => find(issuer, name, org.as_deref(), screen).await,
        PersonCommand::Export { learner, out, org } => {
            export(issuer, *learner, out, org.as_deref(), screen).await
        }
        PersonCommand::Erase { learner, org, .. } => erase(issuer, *learner, org.as_deref(), screen).await,
    }
}

async fn find(
    issuer: &Issuer,
    name: &str,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let found = people::find(issuer, &owner, name).await?;
    for line in &found {
        let number = line.learner.to_string();
        let facts =
            [("number", (&number).into()), ("name", (&line.name).into()), ("circle", (&line.circle).into())];
        screen.say("person-line", &facts)?;
    }
    let json =
        |line: &PersonLine| json!({"learner": line.learner.0, "name": line.name, "circle": line.circle});
    screen.answer(&Value::Array(found.iter().map(json).collect()))
}

async fn export(
    issuer: &Issuer,
    learner: LearnerId,
    out: &Path,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let export = people::export(issuer, &owner, learner, screen.words(), None).await?;
    let text = serde_json::to_string_pretty(&export).map_err(StoreError::Unwritable)?;
    let mut open = OpenOptions::new();
    let file = open.write(true).create_new(true).mode(0o600).open(out);
    file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(unwritable(out))?;
    let shown = out.display().to_string();
    screen.say("person-exported", &[("file", (&shown).into())])?;
    screen.answer(&json!({"learner": learner.0, "file": shown}))
}

async fn erase(
    issuer: &Issuer,
    learner: LearnerId,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let erased = people::erase(issuer, &owner, learner, None).await?;
    screen.say("people-erased", &[])?;
    if erased.traces == Wiped::LogInUse {
        screen.say("people-erased-traces", &[])?;
    }
    screen.answer(&json!({"learner": learner.0, "learners": erased.learners}))
}

pub(super) async fn retention(
    issuer: &Issuer,
    arguments: &Retention,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    if let Some(days) = arguments.days {
        let owner = organisation(issuer, arguments.org.as_deref()).await?;
        return Ok(people::set_days(issuer, &owner, days).await?);
    }
    if arguments.dry_run {
        let due = people::due(issuer).await?;
        for circle in &due {
            say_due(circle, screen)?;
        }
        return screen.answer(&Value::Array(due.iter().map(as_json).collect()));
    }
    let done = people::retain(issuer).await?;
    let count = |number: usize| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
    let facts = [("circles", count(done.circles.len())), ("awards", count(done.awards))];
    screen.say("retention-done", &facts)?;
    let circles: Vec<Value> = done.circles.iter().map(as_json).collect();
    screen.answer(&json!({"circles": circles, "awards": done.awards}))
}

fn say_due(circle: &NamesGo, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let day = circle.on.to_string();
    let facts = [
        ("day", (&day).into()),
        ("circle", (&circle.handle).into()),
        ("count", Arg::from(i64::from(circle.named))),
    ];
    screen.say("retention-due", &facts)
}

fn as_json(circle: &NamesGo) -> Value {
    json!({"circle": circle.handle, "on": circle.on.to_string(), "names": circle.named})
}
