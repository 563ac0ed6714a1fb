//! How far the handing out of one award has come, as a sentence and the one thing to do about it.

use schemas::{locale::Bundle, time::Timestamp, zone::Zone};

use crate::{
    awards::{Progress, Watched},
    offers::Standing,
    store::{EditionId, OfferId},
    web::desk::called::called,
};

/// By whose clock and in whose words.
pub(super) struct Reader<'r> {
    pub(super) words: &'r Bundle,
    pub(super) zone: &'r Zone,
    pub(super) now: Timestamp,
}

impl Reader<'_> {
    /// The hour; with the day, when it is another one than today's.
    pub(super) fn when(&self, moment: Timestamp) -> String {
        if self.words.day(moment, self.zone) == self.words.day(self.now, self.zone) {
            self.words.hour(moment, self.zone)
        } else {
            self.words.day_and_hour(moment, self.zone)
        }
    }

    /// The learner's name on the list.
    pub(super) fn who(&self, watched: &Watched) -> String {
        called(&watched.learner, watched.namesake, watched.award.id.0, self.words)
    }

    /// "Collected 18:42, by wallet."
    pub(super) fn sentence(&self, watched: &Watched) -> String {
        let until = watched.offer.as_ref().map(|offer| self.when(offer.expires_at)).unwrap_or_default();
        match watched.progress(self.now) {
            Progress::Collected(at, by) => {
                let key = format!("hand-collected-{}", by.name());
                self.words.say_with(&key, &[("when", (&self.when(at)).into())])
            }
            Progress::Offered(Standing::Open) => {
                self.words.say_with("hand-open", &[("until", (&until).into())])
            }
            Progress::Offered(Standing::Paused) => self.words.say("hand-paused"),
            Progress::Offered(_) => self.words.say("hand-expired"),
            Progress::NotOffered => self.words.say("hand-not-offered"),
            Progress::Lost => self.words.say("hand-lost"),
            Progress::Ended => self.words.say("hand-ended"),
        }
    }
}

/// A transaction code as it is said aloud: three and three.
pub(super) fn spaced(code: &str) -> String {
    let (first, last) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {last}")
}

/// The one thing to do about an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Nothing: somebody collects it now, or it is over.
    Nothing,
    /// Resume the paused offer with another code.
    Resume(OfferId),
    /// A new link.
    Renew,
    /// End this copy and make a new link.
    Replace(EditionId),
}

/// What the facilitator can do about it in one tap.
pub(super) fn remedy(watched: &Watched, now: Timestamp) -> Remedy {
    match (watched.progress(now), &watched.offer, watched.collected_copy()) {
        (Progress::Collected(..), _, Some(edition)) => Remedy::Replace(edition.id),
        (Progress::Offered(Standing::Paused), Some(offer), _) => Remedy::Resume(offer.id),
        (Progress::Offered(Standing::Open) | Progress::Ended | Progress::Collected(..), _, _) => {
            Remedy::Nothing
        }
        _ => Remedy::Renew,
    }
}
