//! Badges in the vault as what they say: each form is checked again with the key it was kept with.
//!
//! Two texts are the same badge when issuer, identifier and claims are equal; they are then two forms of it. Equal
//! identifiers with other claims are two badges, and both are kept.

use std::collections::BTreeSet;

use schemas::{
    credential::{AchievementCredential, Detail},
    did::Did,
    key::{Jwk, PublicKey},
    proof::Divisible,
    stage::Form as Securing,
    time::Timestamp,
};
use serde::Serialize;

use crate::{
    answer::Named,
    checked::{Checked, Received},
    trouble::Trouble,
    vault::{BadgeId, Content, Form, HeldBadge},
};

/// A badge of the vault with what it says.
#[derive(Clone, Debug)]
pub struct Badge {
    /// Its number in the list, from one.
    pub number: usize,
    /// Which badge.
    pub id: BadgeId,
    /// When it was first kept.
    pub kept: Timestamp,
    /// Its forms, checked. Empty when this program can no longer read what it once kept.
    pub forms: Vec<Checked>,
}

/// What became of a badge that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// It is new here.
    New,
    /// It was here, and is now held in one more form.
    AnotherForm,
    /// It was here already.
    Already,
    /// A badge with its identifier was here and says something else; now both are.
    BesideAnother,
}

impl Badge {
    /// What it says.
    pub fn claims(&self) -> Option<&AchievementCredential> {
        self.forms.first().map(Checked::claims)
    }

    /// The badge in this form, in one that can leave something out before others.
    pub fn form(&self, securing: Securing) -> Option<&Checked> {
        let forms = self.forms.iter().filter(|form| form.form() == securing);
        forms.min_by_key(|form| form.divisible().is_none())
    }

    /// What may be left out of it, where it is kept in a form for that.
    pub fn details(&self) -> BTreeSet<Detail> {
        let divisible = self.forms.iter().find_map(Checked::divisible);
        divisible.map(Divisible::details).unwrap_or_default()
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        let name = self.claims().map(|claims| claims.credential_subject.achievement.name.as_str());
        name.unwrap_or(self.id.id.as_str())
    }

    /// What its issuer calls itself, else its identifier.
    pub fn issuer_name(&self) -> &str {
        let name = self.claims().and_then(|claims| claims.issuer.claimed_name());
        name.unwrap_or(self.id.issuer.as_str())
    }

    /// When it was earned.
    pub fn earned(&self) -> Option<Timestamp> {
        self.claims().map(|claims| claims.awarded_date.unwrap_or(claims.valid_from))
    }

    /// Does it say this anywhere that people read?
    pub fn mentions(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let says = |said: &str| said.to_lowercase().contains(&text);
        let Some(claims) = self.claims() else { return says(self.name()) };
        let achievement = &claims.credential_subject.achievement;
        let aligned = achievement.alignment.iter().map(|alignment| alignment.target_name.as_str());
        let told =
            [achievement.criteria.narrative.as_deref(), claims.credential_subject.narrative.as_deref()];
        [self.name(), self.issuer_name(), achievement.description.as_str()]
            .into_iter()
            .chain(told.into_iter().flatten())
            .chain(aligned)
            .chain(achievement.tag.iter().map(String::as_str))
            .any(says)
    }

    /// Which badge it is, for answers.
    pub fn named(&self) -> Named {
        Named { issuer: self.id.issuer.clone(), id: self.id.id.clone(), name: self.name().to_owned() }
    }

    /// Does the learner mean this badge?
    fn is_meant(&self, what: &str) -> bool {
        let id = self.id.id.as_str();
        let bare = id.strip_prefix("urn:uuid:").unwrap_or(id);
        let name = self.name().to_lowercase();
        id == what || bare.starts_with(what) || name.contains(&what.to_lowercase())
    }
}

/// Which badge a text means.
pub fn id_of(claims: &AchievementCredential) -> BadgeId {
    BadgeId { issuer: claims.issuer.id().clone(), id: claims.id.clone() }
}

/// All badges, in the order of the list.
pub fn all(content: &Content) -> Vec<Badge> {
    listed(content.badges.iter())
}

/// The badges in the trash, in the order in which they came there.
pub fn discarded(content: &Content) -> Vec<Badge> {
    listed(content.trash.iter().map(|discarded| &discarded.badge))
}

fn listed<'a>(badges: impl Iterator<Item = &'a HeldBadge>) -> Vec<Badge> {
    badges
        .enumerate()
        .map(|(at, held)| Badge {
            number: at + 1,
            id: held.badge.clone(),
            kept: held.kept,
            forms: held.forms.iter().filter_map(check).collect(),
        })
        .collect()
}

/// The one badge that the learner means: by number, by the beginning of its identifier, or by part of its name.
pub fn find(content: &Content, what: &str) -> Result<Badge, Trouble> {
    pick(all(content), what)?.ok_or_else(|| Trouble::refused("badge_unknown").with("badge", what))
}

/// The one badge in the trash that the learner means, in the same ways.
pub fn find_discarded(content: &Content, what: &str) -> Result<Badge, Trouble> {
    let found = pick(discarded(content), what)?;
    found.ok_or_else(|| Trouble::refused("badge_not_in_trash").with("badge", what))
}

fn pick(mut badges: Vec<Badge>, what: &str) -> Result<Option<Badge>, Trouble> {
    let what = what.trim();
    if let Some(at) = what.parse::<usize>().ok().and_then(|number| number.checked_sub(1))
        && at < badges.len()
    {
        return Ok(Some(badges.swap_remove(at)));
    }
    badges.retain(|badge| !what.is_empty() && badge.is_meant(what));
    match badges.len() {
        0 | 1 => Ok(badges.pop()),
        several => Err(Trouble::refused("badge_ambiguous").with("badge", what).with("number", several)),
    }
}

/// Keeps a badge that was checked with this key, if it is not there already.
pub fn keep(content: &mut Content, badge: &Checked, key: &PublicKey, now: Timestamp) -> Kept {
    content.recognise(&holders([badge].into_iter()));
    let id = id_of(badge.claims());
    let form = Form { text: badge.received().to_owned(), key: Jwk(key.clone()) };
    let mut same_id = content.badges.iter_mut().filter(|held| held.badge == id).peekable();
    let beside = same_id.peek().is_some();
    for held in same_id {
        let forms: Vec<_> = held.forms.iter().filter_map(check).collect();
        if forms.is_empty() || forms.iter().any(|own| own.claims() != badge.claims()) {
            continue;
        }
        if forms.iter().any(|own| own.is_secured_as(badge)) {
            return Kept::Already;
        }
        held.forms.push(form);
        return Kept::AnotherForm;
    }
    content.badges.push(HeldBadge { badge: id, kept: now, forms: vec![form], checked: None });
    content.empty_old_trash(now);
    if beside { Kept::BesideAnother } else { Kept::New }
}

/// Counts as given out the keys that badges here are bound to: a backup may be older than some of them.
pub fn recognise_keys(content: &mut Content) {
    let badges = [all(content), discarded(content)].concat();
    content.recognise(&holders(badges.iter().flat_map(|badge| &badge.forms)));
}

/// The keys that badges are bound to.
fn holders<'a>(badges: impl Iterator<Item = &'a Checked>) -> Vec<Did> {
    let bound = badges.filter_map(|badge| badge.claims().credential_subject.id.as_ref());
    bound
        .filter_map(|holder| holder.as_str().parse().ok())
        .filter(|did: &Did| did.method() == "key")
        .collect()
}

/// Puts a badge back that was taken out before. Where it came in again meanwhile, only those of its forms are added that
/// are not there; a text that this program cannot read is never given up for another.
pub fn put_back(content: &mut Content, held: HeldBadge) {
    let Some(own) = content.badges.iter_mut().find(|own| own.badge == held.badge && is_same(own, &held))
    else {
        content.badges.push(held);
        return;
    };
    for form in held.forms {
        let is_secured_as = |known: &Form| Some(check(known)?.is_secured_as(&check(&form)?));
        let here = |known: &Form| *known == form || is_secured_as(known) == Some(true);
        if !own.forms.iter().any(here) {
            own.forms.push(form);
        }
    }
}

/// Do two badges with one identifier say the same, or hold the same texts?
fn is_same(one: &HeldBadge, other: &HeldBadge) -> bool {
    let says = |held: &HeldBadge| held.forms.iter().find_map(check).map(|form| form.claims().clone());
    let told = says(one);
    (told.is_some() && told == says(other)) || other.forms.iter().all(|form| one.forms.contains(form))
}

fn check(form: &Form) -> Option<Checked> {
    Received::read(&form.text).ok()?.verify(&form.key.0).ok()
}
