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
    let ways = request.query.ways();
    let is_in_a_way = |part: &&Part| ways.iter().flatten().any(|own| own.id == part.id);
    let mut nearest = Some(Unfit::NotAskedFor);
    for part in request.query.parts().iter().filter(is_in_a_way) {
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
    // Each is looked at once, however many ways there are.
    let fits = |part: &Part, at: usize| candidates[at].answers(part, &request.formats).is_ok();
    let fitting: Vec<(&Part, Vec<bool>)> = request
        .query
        .parts()
        .iter()
        .map(|part| (part, chosen.iter().map(|at| fits(part, *at)).collect()))
        .collect();
    let fitting_of = |part: &Part| fitting.iter().find(|(own, _)| own.id == part.id).map(|(_, fits)| fits);
    request.query.ways().into_iter().find_map(|way| {
        let fits: Vec<&Vec<bool>> = way.iter().filter_map(|part| fitting_of(part)).collect();
        let taken =
            Placing { way: &way, fits: &fits, taken: vec![Vec::new(); way.len()] }.all(chosen.len())?;
        let badges = taken.into_iter().map(|badges| badges.into_iter().map(|badge| chosen[badge]).collect());
        Some(way.iter().copied().zip(badges).collect())
    })
}

/// Badges on their way to parts.
struct Placing<'p, 'r> {
    way: &'p [&'r Part],
    /// By part, then by badge.
    fits: &'p [&'p Vec<bool>],
    /// What each part has so far.
    taken: Vec<Vec<usize>>,
}

impl Placing<'_, '_> {
    /// Each badge in a part of its own, or in one that takes several; and parts that are still open then are answered by
    /// a badge that is shown anyway.
    fn all(mut self, badges: usize) -> Option<Vec<Vec<usize>>> {
        for badge in 0..badges {
            let mut asked = vec![false; self.way.len()];
            self.place(badge, &mut asked).then_some(())?;
        }
        for (part, taken) in self.taken.iter_mut().enumerate() {
            if taken.is_empty() {
                taken.push((0..badges).find(|badge| self.fits[part][*badge])?);
            }
        }
        Some(self.taken)
    }

    /// In the first part that has room, or that makes room by sending its badge elsewhere. No part is asked twice for one
    /// badge, so the work stays small however the request is made up.
    fn place(&mut self, badge: usize, asked: &mut [bool]) -> bool {
        for part in 0..self.way.len() {
            if !self.fits[part][badge] || std::mem::replace(&mut asked[part], true) {
                continue;
            }
            let has_room = self.taken[part].is_empty() || self.way[part].multiple == Multiple::Yes;
            if has_room {
                self.taken[part].push(badge);
                return true;
            }
            let before = self.taken[part][0];
            if self.place(before, asked) {
                self.taken[part] = vec![badge];
                return true;
            }
        }
        false
    }
}
