//! What a program of an organisation asks for: which achievement of its catalogue, for whom, and the facts of one
//! completion. Dates and numbers are read as what they are; every word of the badge is the catalogue's.

use schemas::{
    credential::LearnerName,
    did::{Did, key},
    json::{Object, Value},
    outcome::Attendance,
    time::Timestamp,
    uri::Uri,
};

use crate::editions::Recipient;

/// A badge that somebody earned, by a program's word.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) achievement: String,
    pub(super) recipient: Recipient,
    pub(super) name: Option<LearnerName>,
    pub(super) first_session: Timestamp,
    pub(super) last_session: Timestamp,
    pub(super) attendance: Attendance,
}

/// The member that is missing, or that cannot be read as what belongs there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanting(pub(super) &'static str);

impl Asked {
    pub(super) fn read(credential: &Object<'_>) -> Result<Self, Wanting> {
        let [Value::Object(subject)] = many(credential.get("credentialSubject")) else {
            return Err(Wanting("credentialSubject"));
        };
        let achievement = subject.get("achievement").and_then(|one| text(one.as_object()?, "id"));
        let achievement = achievement.ok_or(Wanting("credentialSubject.achievement.id"))?;
        let time =
            |member, place| text(subject, member).and_then(|time| time.parse().ok()).ok_or(Wanting(place));
        Ok(Asked {
            recipient: recipient(subject).ok_or(Wanting("credentialSubject.id"))?,
            name: name(subject)?,
            first_session: time("activityStartDate", "credentialSubject.activityStartDate")?,
            last_session: time("activityEndDate", "credentialSubject.activityEndDate")?,
            attendance: attendance(subject).ok_or(Wanting("credentialSubject.result"))?,
            achievement: achievement.to_owned(),
        })
    }
}

fn many<'v, 't>(value: Option<&'v Value<'t>>) -> &'v [Value<'t>] {
    value.map(Value::one_or_many).unwrap_or_default()
}

fn text<'v>(object: &'v Object<'_>, member: &str) -> Option<&'v str> {
    object.get(member)?.as_str()
}

/// A key for a wallet, or a name of its own for paper. Without either, asking again could not be told from asking for
/// somebody else.
fn recipient(subject: &Object<'_>) -> Option<Recipient> {
    let id: Uri = text(subject, "id")?.parse().ok()?;
    if id.as_str().starts_with("urn:uuid:") {
        return Some(Recipient::Paper(id));
    }
    let did: Did = id.as_str().parse().ok()?;
    key::resolve(&did).ok().map(|_| Recipient::Wallet(did))
}

fn name(subject: &Object<'_>) -> Result<Option<LearnerName>, Wanting> {
    let is_name = |entry: &Object<'_>| text(entry, "identityType") == Some("name");
    match many(subject.get("identifier")) {
        [] => Ok(None),
        [Value::Object(entry)] if is_name(entry) => {
            let name = text(entry, "identityHash").and_then(|name| name.parse().ok());
            name.map(Some).ok_or(Wanting("credentialSubject.identifier"))
        }
        _ => Err(Wanting("credentialSubject.identifier")),
    }
}

/// Sessions attended of those held: the result `5/6` for the description that every achievement of ours has. That it is the
/// description of this very one is seen when all that was asked for is looked for in the badge.
fn attendance(subject: &Object<'_>) -> Option<Attendance> {
    let is_it = |result: &&Object<'_>| {
        text(result, "resultDescription").is_some_and(|name| name.ends_with("#sessions"))
    };
    let result = many(subject.get("result")).iter().filter_map(Value::as_object).find(is_it)?;
    let (attended, held) = text(result, "value")?.split_once('/')?;
    Attendance::new(attended.parse().ok()?, held.parse().ok()?).ok()
}
