//! What else is to be known about a verified badge: its status lists, what its issuer's own document says, who endorses
//! it, whom it was given to.
//!
//! Runs only after the signature holds, so a stranger's text starts no requests. Every failure is a piece of evidence.

use schemas::{
    credential::{Recipient, StatusEntry},
    key::PublicKey,
    stage::{KeyName, Verified},
    status::{pointer, revocation_list},
    trust::{Listed, Survivors},
    uri::Uri,
    verdict::{
        Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, OwnWord, RecipientEvidence,
        StatusEvidence,
    },
};

use crate::{
    checker::Checker,
    checking::Checked,
    endorsing::{self, Endorsement},
    keys::Keys,
    lists::Lists,
};

/// Status lists that one badge may point to: revocation and suspension, and room for one more of each.
const LISTS: usize = 4;

/// What was found out about a badge.
pub struct Gathered<'a> {
    /// The evidence.
    pub evidence: Evidence<'a>,
    /// What became of each endorsement.
    pub endorsements: Vec<Endorsement>,
}

/// What evidence is gathered about: a badge, or an endorsement in it.
pub(crate) struct Stated<'a> {
    pub(crate) issuer: &'a Uri,
    pub(crate) key: &'a KeyName,
    pub(crate) source: KeySource,
    pub(crate) status: &'a [StatusEntry],
}

/// One list to be asked for.
enum Asked {
    Signed(Uri),
    Register(Uri),
}

/// Gathers the evidence about a badge.
pub fn gather<'a>(
    checked: &Checked,
    stapled: &[String],
    keys: &Keys<'_>,
    checker: &'a Checker,
    moment: Moment,
) -> Gathered<'a> {
    let claims = checked.badge.claims();
    let stated = Stated {
        issuer: claims.issuer.id(),
        key: checked.badge.key(),
        source: checked.key,
        status: claims.credential_status.as_ref().map_or(&[][..], |entries| entries.as_slice()),
    };
    let evidence = about(&stated, stapled, keys, checker, moment);
    let endorsements = endorsing::check(checked, keys, checker, moment);
    let recipient = match checker.recipient().map(|wanted| claims.credential_subject.is_given_to(wanted)) {
        None => RecipientEvidence::NotAsked,
        Some(Recipient::Named) => RecipientEvidence::Named,
        Some(Recipient::Other) => RecipientEvidence::Other,
        Some(Recipient::Unsaid) => RecipientEvidence::Unsaid,
    };
    let endorsed = endorsing::evidence(&endorsements);
    Gathered { evidence: Evidence { endorsements: endorsed, recipient, ..evidence }, endorsements }
}

/// Gathers the evidence about whatever is stated. The questions go out side by side, so that together they take no
/// longer than one.
pub(crate) fn about<'a>(
    stated: &Stated<'_>,
    stapled: &[String],
    keys: &Keys<'_>,
    checker: &'a Checker,
    moment: Moment,
) -> Evidence<'a> {
    let lists = Lists { keys, fetcher: checker.fetcher(), shelf: checker.shelf(), stapled, moment };
    let listed = checker.trust().find(stated.issuer);
    let asked = asked(stated.status, listed);
    let (own_word, survivors, status) = std::thread::scope(|threads| {
        let answers: Vec<_> =
            asked.iter().map(|asked| threads.spawn(|| answered(asked, stated, listed, &lists))).collect();
        let own_word = own_word(stated, listed, keys, checker);
        let survivors = survivors(stated, listed, &lists);
        let status = answers.into_iter().filter_map(|answer| answer.join().ok()).flatten().collect();
        (own_word, survivors, status)
    });
    Evidence {
        moment,
        trust: checker.trust(),
        key: stated.source,
        own_word,
        survivors,
        status,
        endorsements: EndorsementEvidence::Unchecked,
        holder: HolderEvidence::NotAsked,
        recipient: RecipientEvidence::NotAsked,
    }
}

/// The lists worth asking for: those that are pointed to and, for a listed issuer, that its entry names.
fn asked(status: &[StatusEntry], listed: Option<Listed<'_>>) -> Vec<Asked> {
    let mut found: Vec<Asked> = Vec::new();
    for entry in status {
        let asked = match (revocation_list(entry), pointer(entry)) {
            (Some(address), _) => Asked::Register(address.clone()),
            (None, Ok(Some(pointer))) => Asked::Signed(pointer.list),
            (None, _) => continue,
        };
        let named = listed.is_none_or(|listed| listed.issuer.serves_status_at(asked.address()));
        let new = found.iter().all(|known| known.address() != asked.address());
        if named && new && found.len() < LISTS {
            found.push(asked);
        }
    }
    found
}

impl Asked {
    fn address(&self) -> &Uri {
        let (Asked::Signed(address) | Asked::Register(address)) = self;
        address
    }
}

fn answered(
    asked: &Asked,
    stated: &Stated<'_>,
    listed: Option<Listed<'_>>,
    lists: &Lists<'_>,
) -> Vec<StatusEvidence> {
    let place = |address| listed.map_or(address, |listed| listed.issuer.place_of(address));
    match asked {
        Asked::Signed(address) => lists.status(address, place(address), stated.issuer),
        Asked::Register(address) => lists.register(address),
    }
}

/// What the issuer's own document says of a pinned key: another key under its name takes it away, too. One that closed is
/// not asked: its address may belong to a stranger by now.
fn own_word(stated: &Stated<'_>, listed: Option<Listed<'_>>, keys: &Keys<'_>, checker: &Checker) -> OwnWord {
    let named = stated.key.did().filter(|_| stated.source == KeySource::TrustList);
    let listed = listed.filter(|listed| listed.issuer.closed.is_none());
    let (Some(name), Some(listed), Some(_)) = (named, listed, checker.fetcher()) else {
        return OwnWord::Unheard;
    };
    let is_pinned = |key: &PublicKey| listed.issuer.key(name).is_some_and(|pinned| pinned.jwk.0 == *key);
    match keys.named_key(name) {
        Ok(key) if is_pinned(&key) => OwnWord::Names,
        Ok(_) | Err(Code::KeyNotNamed | Code::KeyTakenAway) => OwnWord::TakenAway,
        Err(_) => OwnWord::Unheard,
    }
}

/// What the records of the issuer of a dead key confirm.
fn survivors(stated: &Stated<'_>, listed: Option<Listed<'_>>, lists: &Lists<'_>) -> Vec<Verified<Survivors>> {
    let pinned = listed.and_then(|listed| Some((listed, listed.issuer.key(stated.key.did()?)?)));
    let address = pinned.and_then(|(listed, key)| Some((listed, key.survivors.as_ref()?)));
    address.map_or_else(Vec::new, |(listed, address)| lists.survivors(address, listed.list.claims()))
}
