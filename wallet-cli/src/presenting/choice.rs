//! Which badges answer which parts of a request, so that each is needed and nothing is asked for in vain.

use schemas::openid4vp::holder::{Multiple, Part, PresentationRequest};

use super::{Candidate, Unfit};

/// Parts of a request, each with the places of the badges that answer it.
pub type Choice<'r> = Vec<(&'r Part, Vec<usize>)>;

/// The places of the badges that answer some part of the request.
pub fn fitting(request: &PresentationRequest, candidates: &[Candidate]) -> Vec<usize> {
    (0..candidates.len()).filter(|at| why_not(request, &candidates[*at]).is_none()).collect()
}

/// Why a badge answers no part of the request; the nearest it comes to one.
pub fn why_not(request: &PresentationRequest, candidate: &Candidate) -> Option<Unfit> {
    let mut nearest = Some(Unfit::NotAskedFor);
    for part in request.query.ways().concat() {
        match candidate.answers(part, &request.formats) {
            Ok(()) => return None,
            Err(Unfit::NotAskedFor) => {}
            Err(other) => nearest = Some(other),
        }
    }
    nearest
}

/// The first way to answer with these badges, all of them and no others.
pub fn choose<'r>(
    request: &'r PresentationRequest,
    candidates: &[Candidate],
    chosen: &[usize],
) -> Option<Choice<'r>> {
    let answers = |part: &Part, at: usize| candidates[at].answers(part, &request.formats).is_ok();
    request.query.ways().into_iter().find_map(|way| {
        let mut choice: Choice<'r> = way.into_iter().map(|part| (part, Vec::new())).collect();
        place(chosen, &mut choice, &answers).then_some(())?;
        fill(chosen, &mut choice, &answers).then_some(choice)
    })
}

/// Gives each badge a part of its own, or one that takes several.
fn place(badges: &[usize], choice: &mut Choice<'_>, answers: &impl Fn(&Part, usize) -> bool) -> bool {
    let Some((badge, rest)) = badges.split_first() else { return true };
    for at in 0..choice.len() {
        let (part, taken) = &mut choice[at];
        if (taken.is_empty() || part.multiple == Multiple::Yes) && answers(part, *badge) {
            taken.push(*badge);
            if place(rest, choice, answers) {
                return true;
            }
            choice[at].1.pop();
        }
    }
    false
}

/// Parts that are still open are answered by a badge that is shown anyway.
fn fill(badges: &[usize], choice: &mut Choice<'_>, answers: &impl Fn(&Part, usize) -> bool) -> bool {
    choice.iter_mut().all(|(part, taken)| {
        if taken.is_empty() {
            taken.extend(badges.iter().copied().find(|badge| answers(part, *badge)));
        }
        !taken.is_empty()
    })
}
