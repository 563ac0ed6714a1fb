//! What the learner says before anything is taken: yes, and the facilitator's code. Each is asked for once a run.

use schemas::openid4vci::{CredentialOffer, InputMode, TxCode, TxCodeEntered};

use crate::{
    claim::{ClaimError, Desk},
    cli::Claim,
    session::Session,
    trouble::Trouble,
};

/// Shows who offers what. A question is asked only where somebody can answer: without a terminal, naming the offer on
/// the command line is the consent.
pub(super) fn must_be_given(
    desk: &Desk,
    claim: &mut Claim,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let (issuer, host) = (desk.claimed_name(session.lang()), desk.host());
    let badge = desk.badge_names(session.lang()).join(", ");
    let facts = [("issuer", (&issuer).into()), ("host", (&host).into()), ("badge", (&badge).into())];
    session.screen.progress(if badge.is_empty() { "claim-offered-unnamed" } else { "claim-offered" }, &facts);
    let left = desk.left_names(session.lang()).join(", ");
    if !left.is_empty() {
        session.screen.progress("claim-left", &[("badges", (&left).into())]);
    }
    if claim.yes || !session.can_ask() {
        return Ok(());
    }
    let question = session.screen.sentences().say("ask-collect");
    let yes = session.screen.sentences().say("answer-yes");
    let answer = session.ask(&question).map(|answer| answer.trim().to_lowercase());
    claim.yes = answer.is_some_and(|answer| answer.is_empty() || answer.starts_with(&yes));
    if claim.yes { Ok(()) } else { Err(Trouble::refused("claim_declined")) }
}

/// The transaction code: as given, or asked for, when the offer wants one.
pub(super) fn tx_code(
    offer: &CredentialOffer,
    claim: &mut Claim,
    session: &mut Session<'_>,
) -> Result<Option<TxCodeEntered>, Trouble> {
    let wanted = offer.grants.pre_authorized.as_ref().and_then(|grant| grant.tx_code.as_ref());
    let Some(TxCode { input_mode, length, description }) = wanted else { return Ok(None) };
    if claim.tx_code.is_none() {
        if let Some(hint) = description {
            session.screen.progress("claim-code-hint", &[("hint", hint.into())]);
        }
        let question = session.screen.sentences().say("ask-tx-code");
        claim.tx_code = session.ask(&question);
    }
    let code = claim.tx_code.as_ref().ok_or(ClaimError::CodeNeeded)?;
    let code: String = match input_mode {
        InputMode::Numeric => code.chars().filter(char::is_ascii_digit).collect(),
        InputMode::Text => code.trim().to_owned(),
    };
    // The tries are counted; nothing typed is none, and neither is what cannot be right.
    match *length {
        _ if code.is_empty() => Err(ClaimError::CodeNeeded.into()),
        Some(length) if u32::try_from(code.chars().count()) != Ok(length) => {
            Err(ClaimError::CodeLength { length }.into())
        }
        _ => Ok(Some(code.into())),
    }
}
