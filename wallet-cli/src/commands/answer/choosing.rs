//! Which badges the learner shows: those named on the command line, the one that fits, or those picked from several.

use schemas::openid4vp::holder::PresentationRequest;

use crate::{
    badges,
    cli::Answer,
    presenting::{self, Candidate},
    session::Session,
    trouble::Trouble,
    vault::Content,
};

/// The code of the trouble after which whoever asks is told that nothing is shown.
pub(super) const DECLINED: &str = "answer_declined";

/// The places of the badges that are to be shown.
pub(super) fn chosen(
    asked: &Answer,
    request: &PresentationRequest,
    content: &Content,
    candidates: &[Candidate],
    session: &mut Session<'_>,
) -> Result<Vec<usize>, Trouble> {
    if !asked.badge.is_empty() {
        return named(&asked.badge, request, content, candidates);
    }
    match presenting::fitting(request, candidates).as_slice() {
        [] => Err(nothing_fits(request, candidates)),
        [only] => Ok(vec![*only]),
        several => picked(several, candidates, session),
    }
}

/// Nothing leaves without a yes: at the terminal, or given beforehand.
pub(super) fn must_be_wanted(asked: &Answer, session: &mut Session<'_>) -> Result<(), Trouble> {
    if asked.yes {
        return Ok(());
    }
    let question = session.screen.sentences().say("ask-show");
    let yes = session.screen.sentences().say("answer-yes");
    if !session.can_ask() {
        return Err(Trouble::usage("answer_unasked"));
    }
    match session.ask(&question) {
        Some(answer) if answer.trim().to_lowercase().starts_with(&yes) => Ok(()),
        _ => Err(Trouble::refused(DECLINED)),
    }
}

fn named(
    names: &[String],
    request: &PresentationRequest,
    content: &Content,
    candidates: &[Candidate],
) -> Result<Vec<usize>, Trouble> {
    let mut chosen = Vec::new();
    for name in names {
        let at = badges::find(content, name)?.number - 1;
        if let Some(unfit) = presenting::why_not(request, &candidates[at]) {
            let badge = candidates[at].badge.name();
            let trouble = Trouble::refused("badge_does_not_answer").with("badge", badge);
            return Err(trouble.with_sentence("reason", unfit.key()));
        }
        if !chosen.contains(&at) {
            chosen.push(at);
        }
    }
    Ok(chosen)
}

/// Badges of the right kind that cannot be proved are a reason of their own.
fn nothing_fits(request: &PresentationRequest, candidates: &[Candidate]) -> Trouble {
    let reasons = candidates.iter().filter_map(|candidate| presenting::why_not(request, candidate));
    let nearest = reasons.max_by_key(|unfit| *unfit != presenting::Unfit::NotAskedFor);
    let reason = nearest.map_or(presenting::Unfit::NotAskedFor.key(), presenting::Unfit::key);
    Trouble::refused("answer_no_badge").with_sentence("reason", reason)
}

fn picked(
    several: &[usize],
    candidates: &[Candidate],
    session: &mut Session<'_>,
) -> Result<Vec<usize>, Trouble> {
    let numbers: Vec<String> = several.iter().map(|at| candidates[*at].badge.number.to_string()).collect();
    for at in several {
        let badge = &candidates[*at].badge;
        let number = badge.number.to_string();
        let facts = [("number", (&number).into()), ("badge", badge.name().into())];
        session.screen.progress("answer-fits", &facts);
    }
    let question = session.screen.sentences().say("ask-which");
    if !session.can_ask() {
        return Err(Trouble::usage("answer_which").with("numbers", numbers.join(", ")));
    }
    let answer = session.ask(&question).ok_or_else(|| Trouble::refused(DECLINED))?;
    let picked: Vec<&str> =
        answer.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    if picked.is_empty() {
        return Err(Trouble::refused(DECLINED));
    }
    let place = |number: &&str| numbers.iter().position(|own| own == number).map(|at| several[at]);
    let chosen: Option<Vec<usize>> = picked.iter().map(place).collect();
    chosen.ok_or_else(|| Trouble::refused("answer_which").with("numbers", numbers.join(", ")))
}
