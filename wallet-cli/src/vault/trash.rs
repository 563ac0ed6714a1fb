//! Badges that were forgotten: each lies in the trash for a while and is then gone for good, and with it whom it was
//! shown to and what it was collected with.

use schemas::{limits, time::Timestamp};

use super::{BadgeId, Content, Discarded, HeldBadge};

impl Content {
    /// Puts a badge into the trash, where it lies once however often it came in again.
    pub fn discard(&mut self, badge: HeldBadge, now: Timestamp) {
        self.trash.retain(|known| known.badge.badge != badge.badge || known.badge.forms != badge.forms);
        self.trash.push(Discarded { discarded: now, badge });
    }

    /// Badges that have lain in the trash long enough are gone for good; how many.
    pub fn empty_old_trash(&mut self, now: Timestamp) -> usize {
        self.throw_away(|discarded| discarded.discarded.after(limits::TRASH_TIME) <= now)
    }

    /// All badges in the trash are gone for good; how many.
    pub fn empty_trash(&mut self) -> usize {
        self.throw_away(|_| true)
    }

    fn throw_away(&mut self, is_thrown_away: impl Fn(&Discarded) -> bool) -> usize {
        let Content { badges, trash, showings, claims, .. } = self;
        let thrown: Vec<Discarded> = trash.extract_if(.., |discarded| is_thrown_away(discarded)).collect();
        let is_known = |badge: &BadgeId| {
            let mut known = badges.iter().chain(trash.iter().map(|discarded| &discarded.badge));
            known.any(|held| held.badge == *badge)
        };
        showings.retain(|showing| is_known(&showing.badge));
        let gone = thrown.iter().map(|discarded| discarded.badge.badge.clone());
        let gone: Vec<BadgeId> = gone.filter(|badge| !is_known(badge)).collect();
        claims.iter_mut().for_each(|claim| claim.forget(&gone));
        thrown.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ClaimState, Seed, Sent, Showing};
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
    #[test]
    fn of_a_claim_whose_badge_is_gone_only_the_key_is_left_for_the_same_offer() {
        const LINK: &str = "https://library.example/c/01234567890123456789abcdef";
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let mut content = Content::new(Seed::generate(&mut rand::rngs::OsRng));
        content.claim("another offer");
        let (badge, _) = shown("urn:uuid:1", now);
        content.claim(LINK).state = ClaimState::Collected(vec![badge.badge.clone()]);
        content.discard(badge, now);
        content.empty_trash();
        let json = String::from_utf8(content.to_json().to_vec()).unwrap();
        assert!(!json.contains("library.example") && !json.contains("urn:uuid:1"), "{json}");
        let again = content.claim(LINK);
        assert_eq!((again.key, &again.state), (1, &ClaimState::Begun));
    }
}
