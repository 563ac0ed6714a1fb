//! `claim`: collects a badge. The key is written down before it is used, and each form is kept as soon as it has been
//! checked, so the same command finishes what was interrupted.

use std::path::Path;

use schemas::{
    credential::AchievementCredential,
    did,
    fetch::{Fetcher, Policy},
    key::Ed25519Secret,
    locale::Bundle,
    offer::{Foreign, Scanned},
    openid4vci::{CredentialOffer, InputMode, NotificationEvent, TxCode, TxCodeEntered},
    stage::Verified,
};
use serde::Serialize;

use super::arrived::Arrived;
use crate::{
    answer::{Answer, Named},
    badges::{self, Kept},
    claim::{ClaimError, Collector, Desk, Invitation, must_be_what_was_offered},
    cli::Claim,
    input, issuer_key,
    session::Session,
    trouble::Trouble,
    vault::{Claim as ClaimHeld, ClaimState, Content, Vault},
};

/// What became of each badge that the offer brought.
#[derive(Serialize)]
struct Collected {
    badges: Vec<Arrived>,
}

impl Answer for Collected {
    fn tell(&self, sentences: &Bundle) -> String {
        self.badges.iter().map(|badge| badge.tell(sentences) + "\n").collect()
    }
}

/// Nothing was asked for: the offer was used up before, and its badge is here.
#[derive(Serialize)]
struct Already {
    badge: Named,
}

impl Answer for Already {
    fn tell(&self, sentences: &Bundle) -> String {
        sentences.say_with("claim-already", &[("badge", (&self.badge.name).into())])
    }
}

pub(super) fn run(claim: Claim, session: &mut Session<'_>) -> Result<(), Trouble> {
    let invitation = invitation(&claim.what, session)?;
    let vault = session.open_vault()?;
    let name = invitation.name();
    if let Some(badge) = collected(&vault.read()?, &name) {
        return session.screen.answer(&Already { badge });
    }
    let fetcher = Fetcher::new(Policy::claim(session.surroundings.demo));
    let lang = session.lang();
    let host = invitation.host();
    session.screen.progress("progress-asking", &[("host", (&host).into())]);
    let offer = invitation.offer(&fetcher, lang)?;
    let desk = Desk::find(&offer, &fetcher, lang)?;
    must_be_wanted(&desk, &claim, session)?;
    let code = tx_code(&offer, claim.tx_code, session)?;
    let key = vault.change(|content| {
        let number = content.claim(&name).key;
        Ed25519Secret::from_bytes(*content.secret(number))
    })?;
    let collecting = Collecting { vault: &vault, desk: &desk, fetcher: &fetcher, key: &key };
    let arrived = collecting.every_form(code, session)?;
    let ids = arrived.iter().map(Arrived::id).collect();
    vault.change(|content| content.claim(&name).state = ClaimState::Collected(ids))?;
    session.screen.answer(&Collected { badges: arrived })
}

/// What a badge is collected with.
struct Collecting<'a> {
    vault: &'a Vault,
    desk: &'a Desk,
    fetcher: &'a Fetcher,
    key: &'a Ed25519Secret,
}

impl Collecting<'_> {
    /// Collects each form that is offered; gives once for each badge what became of it.
    fn every_form(
        &self,
        code: Option<TxCodeEntered>,
        session: &mut Session<'_>,
    ) -> Result<Vec<Arrived>, Trouble> {
        let collector = Collector::with_token(self.desk, self.fetcher, code)?;
        let mut arrived: Vec<Arrived> = Vec::new();
        for (form, _) in &self.desk.offered {
            let handed = collector.collect(form, self.key, session.now())?;
            let kept = self.check_and_keep(form, &handed.text, session);
            let event = match kept {
                Ok(_) => NotificationEvent::CredentialAccepted,
                Err(_) => NotificationEvent::CredentialFailure,
            };
            if let Some(id) = handed.notification {
                collector.notify(id, event);
            }
            let (kept, badge) = kept?;
            let id = badges::id_of(badge.claims());
            if !arrived.iter().any(|known| known.id() == id) {
                arrived.push(Arrived::new(kept, badge.claims()));
            }
        }
        Ok(arrived)
    }

    fn check_and_keep(
        &self,
        form: &schemas::openid4vci::ConfigurationId,
        text: &str,
        session: &mut Session<'_>,
    ) -> Result<(Kept, Verified<AchievementCredential>), Trouble> {
        let (demo, now) = (session.surroundings.demo, session.now());
        session.screen.progress("progress-checking", &[]);
        let (badge, key) = issuer_key::check(text, self.fetcher, demo)?;
        let offered = self.desk.offered.iter().find(|(id, _)| id == form);
        if let Some(((_, securing), configuration)) = offered.zip(self.desk.configuration(form)) {
            let holder = did::key::from_ed25519(&self.key.public());
            let issuer = &self.desk.issuer.credential_issuer;
            must_be_what_was_offered(&badge, *securing, configuration, issuer, &holder, demo)?;
        }
        let kept = self.vault.change(|content| badges::keep(content, &badge, &key, now))?;
        Ok((kept, badge))
    }
}

/// The invitation itself, or the one in a file, a picture, or standard input.
fn invitation(what: &str, session: &mut Session<'_>) -> Result<Invitation, Trouble> {
    let file = Path::new(what);
    if !is_invitation(&Scanned::sort(what)) && (what == "-" || file.exists()) {
        return Ok(Invitation::from_text(&input::text_of(file, is_invitation, session)?)?);
    }
    match Invitation::from_text(what) {
        Err(ClaimError::NotAnOffer(Foreign::Text)) => Err(Trouble::refused("no_such_file").about(file)),
        other => Ok(other?),
    }
}

fn is_invitation(scanned: &Scanned) -> bool {
    matches!(scanned, Scanned::Claim(_) | Scanned::Offer(_))
}

/// The badge, when this offer was collected and the badge is still here.
fn collected(content: &Content, offer: &str) -> Option<Named> {
    let ClaimHeld { state: ClaimState::Collected(ids), .. } =
        content.claims.iter().find(|claim| claim.offer == offer)?
    else {
        return None;
    };
    let held = badges::all(content).into_iter().find(|badge| ids.contains(&badge.id));
    held.map(|badge| badge.named())
}

/// Shows who offers what. A question is asked only where somebody can answer: without a terminal, naming the offer on
/// the command line is the consent.
fn must_be_wanted(desk: &Desk, claim: &Claim, session: &mut Session<'_>) -> Result<(), Trouble> {
    let (issuer, host) = (desk.claimed_name(session.lang()), desk.host());
    let badge = desk.badge_name(session.lang()).unwrap_or_default().to_owned();
    let facts = [("issuer", (&issuer).into()), ("host", (&host).into()), ("badge", (&badge).into())];
    session.screen.progress(if badge.is_empty() { "claim-offered-unnamed" } else { "claim-offered" }, &facts);
    if claim.yes {
        return Ok(());
    }
    let question = session.screen.sentences().say("ask-collect");
    let no = session.screen.sentences().say("answer-no");
    match session.ask(&question) {
        Some(answer) if answer.trim().to_lowercase().starts_with(&no) => {
            Err(Trouble::refused("claim_declined"))
        }
        _ => Ok(()),
    }
}

/// The transaction code: as given, or asked for, when the offer wants one.
fn tx_code(
    offer: &CredentialOffer,
    given: Option<String>,
    session: &mut Session<'_>,
) -> Result<Option<TxCodeEntered>, Trouble> {
    let wanted = offer.grants.pre_authorized.as_ref().and_then(|grant| grant.tx_code.as_ref());
    let Some(TxCode { input_mode, description, .. }) = wanted else { return Ok(None) };
    if let Some(hint) = description {
        session.screen.progress("claim-code-hint", &[("hint", hint.into())]);
    }
    let question = session.screen.sentences().say("ask-tx-code");
    let code = given.or_else(|| session.ask(&question)).ok_or(ClaimError::CodeNeeded)?;
    let code = match input_mode {
        InputMode::Numeric => code.chars().filter(char::is_ascii_digit).collect(),
        InputMode::Text => code.trim().to_owned(),
    };
    Ok(Some(code.into()))
}
