//! `claim`: collects a badge, or goes on with everything that an issuer granted before. Each step is written down before
//! the next one, so the same command finishes what was interrupted.

mod consent;
mod course;
mod giving_up;
mod halts;
mod piece;
mod stop;

use std::path::Path;

use schemas::{
    fetch::{Fetcher, Policy},
    limits,
    locale::Bundle,
    offer::{Foreign, Scanned},
};
use serde::Serialize;

use super::arrived::Arrived;
use crate::{
    answer::{Answer, Named},
    badges,
    claim::{ClaimError, Invitation},
    cli::Claim,
    input, network,
    session::Session,
    trouble::Trouble,
    vault::{ClaimState, Content, Granted, Vault},
};
use course::{Course, Gain, Reached, Way};
use stop::Stop;

/// What became of each badge that the offer brought.
#[derive(Serialize)]
struct Collected {
    badges: Vec<Arrived>,
    /// What was offered along and stays with the issuer, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left: Vec<String>,
}

/// Nothing was asked for: the offer was used up before, and its badge is here.
#[derive(Serialize)]
struct Already {
    badge: Named,
}

/// What became of everything that had been granted before.
#[derive(Serialize)]
struct Resumed {
    badges: Vec<Arrived>,
    /// How many claims are left for later.
    waiting: usize,
}

impl Answer for Collected {
    fn tell(&self, sentences: &Bundle) -> String {
        self.badges.iter().map(|badge| badge.tell(sentences) + "\n").collect()
    }
}

impl Answer for Already {
    fn tell(&self, sentences: &Bundle) -> String {
        sentences.say_with("claim-already", &[("badge", (&self.badge.name).into())])
    }
}

impl Answer for Resumed {
    fn tell(&self, sentences: &Bundle) -> String {
        match (self.badges.as_slice(), self.waiting) {
            ([], 0) => sentences.say("claim-none-waiting"),
            ([], _) => sentences.say("claim-none-arrived"),
            (badges, _) => badges.iter().map(|badge| badge.tell(sentences) + "\n").collect(),
        }
    }
}

pub(super) fn run(mut claim: Claim, session: &mut Session<'_>) -> Result<(), Trouble> {
    let invitation = invitation(&claim, session)?;
    let vault = session.open_vault()?;
    if claim.give_up {
        return giving_up::run(&vault, invitation.as_ref(), session);
    }
    let _alone = vault.collecting(|| session.screen.progress("progress-waiting", &[]))?;
    let Some(invitation) = invitation else { return go_on_with_all(&vault, session) };
    let (name, fetcher) = (invitation.name(), fetcher(session));
    if let Some(badge) = collected(&vault.read()?, &name) {
        return session.screen.answer(&Already { badge });
    }
    let (way, mut gain) = (Way { vault: &vault, fetcher: &fetcher, name: &name }, Gain::default());
    let reached = collect(&way, &invitation, &mut claim, &mut gain, session);
    // What is here is told whatever became of the rest.
    if matches!(reached, Ok(Reached::Everything)) || !gain.badges.is_empty() {
        session.screen.answer(&Collected { badges: gain.badges, left: gain.left })?;
    }
    match reached? {
        Reached::Everything => Ok(()),
        Reached::Promise { host } => Err(promised(&host)),
    }
}

/// One for each claim, which ends in time whatever the issuer does.
fn fetcher(session: &Session<'_>) -> Fetcher {
    network::fetcher(Policy::claim(session.surroundings.demo))
}

/// From where an earlier run stopped, else from the offer; and from the offer again when what was granted is used up, or
/// when the issuer no longer is where it was granted.
fn collect(
    way: &Way<'_>,
    invitation: &Invitation,
    claim: &mut Claim,
    gain: &mut Gain,
    session: &mut Session<'_>,
) -> Result<Reached, Trouble> {
    let mut before = granted(&way.vault.read()?, way.name);
    let mut spent = ClaimError::AnswerLost { host: invitation.host() };
    for _ in 0..limits::CLAIM_BEGINNINGS {
        let course = match before.take() {
            Some(granted) => match Course::resume(granted.clone(), way, session) {
                Err(error) if error.has_moved() => {
                    gain.pieces = granted.pieces;
                    continue;
                }
                resumed => resumed.map_err(Stop::from),
            },
            None => Course::begin(invitation, claim, gain, way, session),
        };
        match course.and_then(|course| course.go_on(gain, way, session)) {
            Err(Stop::Spent(error)) => spent = error,
            Err(stop) => return Err(stop.into()),
            Ok(reached) => return Ok(reached),
        }
    }
    Err(spent.into())
}

fn go_on_with_all(vault: &Vault, session: &mut Session<'_>) -> Result<(), Trouble> {
    let (mut gain, mut troubles) = (Gain::default(), Vec::new());
    for claim in vault.read()?.claims {
        let ClaimState::Granted(granted) = claim.state else { continue };
        let fetcher = fetcher(session);
        let way = Way { vault, fetcher: &fetcher, name: &claim.offer };
        let course = Course::resume(*granted, &way, session).map_err(Stop::from);
        match course.and_then(|course| course.go_on(&mut gain, &way, session)) {
            Ok(Reached::Everything) => {}
            Ok(Reached::Promise { host }) => troubles.push(promised(&host)),
            Err(stop) => troubles.push(stop.into()),
        }
    }
    session.screen.answer(&Resumed { badges: gain.badges, waiting: troubles.len() })?;
    let Some(last) = troubles.pop() else { return Ok(()) };
    session.screen.progress("claim-give-up-hint", &[]);
    for trouble in &troubles {
        session.screen.trouble(trouble);
    }
    Err(last)
}

fn promised(host: &str) -> Trouble {
    Trouble::could_not("badge_promised").with("host", host)
}

/// The invitation itself, or the one in a file, a picture, on standard input or on the clipboard.
fn invitation(claim: &Claim, session: &mut Session<'_>) -> Result<Option<Invitation>, Trouble> {
    if claim.clipboard {
        return Ok(Some(Invitation::from_text(&input::text_on_clipboard(is_invitation)?)?));
    }
    let Some(what) = &claim.what else { return Ok(None) };
    let file = Path::new(what);
    if !is_invitation(&Scanned::sort(what)) && (what == "-" || file.exists()) {
        return Ok(Some(Invitation::from_text(&input::text_of(file, is_invitation, session)?)?));
    }
    match Invitation::from_text(what) {
        Err(ClaimError::NotAnOffer(Foreign::Text)) => Err(Trouble::refused("no_such_file").about(file)),
        other => Ok(Some(other?)),
    }
}

fn is_invitation(scanned: &Scanned) -> bool {
    matches!(scanned, Scanned::Claim(_) | Scanned::Offer(_))
}

fn state<'c>(content: &'c Content, offer: &str) -> Option<&'c ClaimState> {
    content.claims.iter().find(|claim| claim.offer == offer).map(|claim| &claim.state)
}

/// The badge, when this offer was collected and the badge is still here.
fn collected(content: &Content, offer: &str) -> Option<Named> {
    let ClaimState::Collected(ids) = state(content, offer)? else { return None };
    let held = badges::all(content).into_iter().find(|badge| ids.contains(&badge.id));
    held.map(|badge| badge.named())
}

/// What an earlier run was granted for this offer.
fn granted(content: &Content, offer: &str) -> Option<Granted> {
    let ClaimState::Granted(granted) = state(content, offer)? else { return None };
    Some((**granted).clone())
}
