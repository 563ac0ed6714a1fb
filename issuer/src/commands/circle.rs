//! `circle attend`, `outcome`, `close`; making circles and printing have their own files.

use schemas::outcome::NotEarned;
use serde_json::json;

use super::{
    Screen,
    circle_making::{self, bytes, kept},
    print,
};
use crate::{
    circles::{self, Attended, Closed, Closing, Reached, Who},
    cli::{CircleAttend, CircleClose, CircleCommand, CircleOutcome},
    failure::Failure,
    failure_of::import_refused,
    import,
    issuer::Issuer,
};

pub(super) async fn circle(
    issuer: &Issuer,
    command: &CircleCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        CircleCommand::New(arguments) => circle_making::new(issuer, arguments, screen).await,
        CircleCommand::Import(arguments) => circle_making::import(issuer, arguments, screen).await,
        CircleCommand::Attend(arguments) => attend(issuer, arguments, screen).await,
        CircleCommand::Outcome(arguments) => outcome(issuer, arguments, screen).await,
        CircleCommand::Close(arguments) => close(issuer, arguments, screen).await,
        CircleCommand::Print(arguments) => print::print_circle(issuer, arguments, screen).await,
    }
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
