//! What somebody asks for, and what for: in plain words, and as far as they are theirs, marked as such.

use schemas::{
    limits::REMARK_CHARS,
    openid4vp::holder::{AskedClaim, Part, PresentationRequest},
};
use serde::Serialize;

use crate::session::Session;

/// One thing that is asked for, whichever of the forms of badges may answer it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Asked {
    /// Kinds of credential, where it is no badge.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<String>,
    /// What it must say.
    claims: Vec<AskedClaim>,
}

/// What is asked for, each thing once.
pub(super) fn all(request: &PresentationRequest) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    for asked in request.query.parts().iter().map(Asked::by) {
        if !all.contains(&asked) {
            all.push(asked);
        }
    }
    all
}

/// What they say that it is for.
pub(super) fn purposes(request: &PresentationRequest) -> Vec<String> {
    request.query.purposes().iter().map(|purpose| purpose.chars().take(REMARK_CHARS).collect()).collect()
}

/// Says both.
pub(super) fn say(request: &PresentationRequest, session: &mut Session<'_>) {
    all(request).iter().for_each(|asked| asked.say(session));
    for purpose in purposes(request) {
        session.screen.progress("asker-purpose", &[("purpose", (&purpose).into())]);
    }
}

impl Asked {
    fn by(part: &Part) -> Self {
        let kinds = part.other_kinds().into_iter().map(str::to_owned).collect();
        Asked { kinds, claims: part.asked_claims() }
    }

    fn say(&self, session: &mut Session<'_>) {
        if self.kinds.is_empty() {
            session.screen.progress("asked-badge", &[]);
        } else {
            let kinds = self.kinds.join(", ");
            session.screen.progress("asked-kind", &[("kinds", (&kinds).into())]);
        }
        for claim in &self.claims {
            let path = claim.path.as_str();
            let name =
                sentence(path).map_or_else(|| path.to_owned(), |key| session.screen.sentences().say(key));
            let values = claim.values.join(", ");
            let facts = [("claim", (&name).into()), ("values", (&values).into())];
            session.screen.progress(if values.is_empty() { "asked-claim" } else { "asked-value" }, &facts);
        }
    }
}

/// What people call a claim; nothing for those that have no name among them.
fn sentence(path: &str) -> Option<&'static str> {
    const NAMES: [(&str, &str); 14] = [
        ("credentialSubject.achievement.name", "asked-name"),
        ("credentialSubject.achievement.id", "asked-achievement"),
        ("credentialSubject.achievement.alignment", "asked-alignment"),
        ("credentialSubject.achievement", "asked-achievement"),
        ("credentialSubject.identifier", "asked-learner"),
        ("credentialSubject.id", "asked-key"),
        ("credentialSubject.result", "asked-result"),
        ("name", "asked-name"),
        ("issuer", "asked-issuer"),
        ("evidence", "asked-evidence"),
        ("validFrom", "asked-issued"),
        ("awardedDate", "asked-issued"),
        ("validUntil", "asked-until"),
        ("credentialStatus", "asked-status"),
    ];
    let is_at_or_below =
        |top: &str| path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    NAMES.iter().find(|(top, _)| is_at_or_below(top)).map(|(_, key)| *key)
}
