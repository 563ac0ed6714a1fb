//! `check`: whether everything stored holds.

use schemas::locale::Arg;
use serde_json::{Value, json};

use super::{Screen, network};
use crate::{
    failure::{Failure, FailureCode},
    invariants::{self, Checked},
    issuer::Issuer,
};

pub(super) async fn check(issuer: &Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let mut said = Ok(());
    let checked = invariants::check(issuer, |checked| {
        if said.is_ok() {
            said = say(checked, screen);
        }
    });
    let checked = checked.await?;
    said?;
    screen.answer(&Value::Array(checked.iter().map(as_json).collect()))?;
    let breaches: usize = checked.iter().map(|checked| checked.breaches.len()).sum();
    match breaches {
        0 => {
            screen.say("check-holds", &[])?;
            network::ends_soon(issuer, screen).await
        }
        _ => Err(Failure::new(FailureCode::NotInOrder).with("count", breaches)),
    }
}

fn say(checked: &Checked, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let count = |number: usize| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
    let facts = [
        ("rule", checked.rule.name().into()),
        ("count", count(checked.looked_at)),
        ("breaches", count(checked.breaches.len())),
    ];
    screen.say("check-line", &facts)?;
    for about in &checked.breaches {
        screen.say("check-breach", &[("about", about.into())])?;
    }
    Ok(())
}

fn as_json(checked: &Checked) -> Value {
    json!({"rule": checked.rule.name(), "looked_at": checked.looked_at, "breaches": checked.breaches})
}
