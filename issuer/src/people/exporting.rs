//! What somebody takes away: everything about them as one JSON text, each member explained in their language.

use schemas::{locale::Bundle, time::Timestamp};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{PersonError, STORED, Stored, finding};
use crate::{
    issuer::Issuer,
    store::{AccountId, Act, Deed, LearnerId, LearnerRecord, Organisation},
};

/// One person's data, readable by people and programs.
#[derive(Debug, Serialize)]
pub struct PersonExport {
    /// What this is.
    pub about: String,
    /// Who stores it.
    pub organisation: String,
    /// When it was taken out.
    pub exported_at: Timestamp,
    /// What each member means.
    pub explanations: Map<String, Value>,
    /// Circle by circle.
    pub circles: Vec<LearnerRecord>,
}

/// Takes out the data of the person that this learner is, explained in the language of the words.
pub async fn export(
    issuer: &Issuer,
    owner: &Organisation,
    learner: LearnerId,
    words: &Bundle,
    by: Option<AccountId>,
) -> Result<PersonExport, PersonError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let circles = finding::records(&mut tx, owner, learner).await?;
    let about = format!("learner {learner}");
    let act = Act { actor: by, organisation: Some(owner.id), what: Deed::Export, about: &about, at: now };
    tx.record(act).await?;
    tx.commit().await?;
    let organisation = owner.name.get(words.lang()).map(|(_, name)| name.to_owned()).unwrap_or_default();
    Ok(PersonExport {
        about: words.say_with("export-about", &[("organisation", (&organisation).into())]),
        organisation,
        exported_at: now,
        explanations: STORED.iter().flat_map(|stored| explained(stored, words)).collect(),
        circles,
    })
}

fn explained(stored: &Stored, words: &Bundle) -> impl Iterator<Item = (String, Value)> {
    let said = |part: &str| words.say(&format!("stored-{}{part}", stored.name));
    let text = format!("{}. {}", said(""), said("-why"));
    stored.members.iter().map(move |member| ((*member).to_owned(), Value::String(text.clone())))
}
