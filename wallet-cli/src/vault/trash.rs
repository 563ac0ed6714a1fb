//! Badges that were forgotten: each lies in the trash for a while and is then gone for good, and with it whom it was
//! shown to.

use schemas::{limits, time::Timestamp};

use super::{Content, Discarded, HeldBadge};

impl Content {
    /// Puts a badge into the trash, where it lies once however often it came in again.
    pub fn discard(&mut self, badge: HeldBadge, now: Timestamp) {
        self.trash.retain(|known| known.badge.badge != badge.badge || known.badge.forms != badge.forms);
        self.trash.push(Discarded { discarded: now, badge });
    }

    /// Badges that have lain in the trash long enough are gone for good.
    pub fn empty_old_trash(&mut self, now: Timestamp) {
        self.throw_away(|discarded| discarded.discarded.after(limits::TRASH_TIME) <= now);
    }

    /// All badges in the trash are gone for good; how many.
    pub fn empty_trash(&mut self) -> usize {
        self.throw_away(|_| true)
    }

    fn throw_away(&mut self, is_thrown_away: impl Fn(&Discarded) -> bool) -> usize {
        let Content { badges, trash, showings, .. } = self;
        let before = trash.len();
        trash.retain(|discarded| !is_thrown_away(discarded));
        showings.retain(|showing| {
            let mut known = badges.iter().chain(trash.iter().map(|discarded| &discarded.badge));
            known.any(|held| held.badge == showing.badge)
        });
        before - trash.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BadgeId, Seed, Sent, Showing};
    use super::*;

    fn shown(id: &str, now: Timestamp) -> (HeldBadge, Showing) {
        let badge = BadgeId { issuer: "https://a.example".parse().unwrap(), id: id.parse().unwrap() };
        let showing = Showing {
            badge: badge.clone(),
            asker: "shop.example".to_owned(),
            request: id.to_owned(),
            at: now,
            sent: Sent::Taken,
        };
        (HeldBadge { badge, kept: now, forms: Vec::new(), checked: None }, showing)
    }

    #[test]
    fn whom_a_badge_was_shown_to_goes_with_the_badge() {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let mut content = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        let ((kept, of_kept), (forgotten, of_forgotten)) =
            (shown("urn:uuid:1", now), shown("urn:uuid:2", now));
        content.badges.push(kept);
        content.discard(forgotten, now);
        content.showings = vec![of_kept.clone(), of_forgotten];
        content.empty_old_trash(now);
        assert_eq!(content.showings.len(), 2, "the badge can still be taken back");
        assert_eq!(content.empty_trash(), 1);
        assert_eq!(content.showings, [of_kept]);
    }
}
