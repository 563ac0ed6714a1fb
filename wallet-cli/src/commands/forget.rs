//! `forget` and `trash`: a badge goes to the trash, can be taken back for thirty days, and is then gone for good. What
//! others hold is out of the wallet's hands, and it says so.

use schemas::{
    credential::{AchievementCredential, Issuer},
    limits,
    locale::Bundle,
    time::Timestamp,
};
use serde::Serialize;

use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    checking::drop_other_lists,
    cli::{Forget, Trash},
    session::Session,
    trouble::Trouble,
    vault::{Content, Discarded},
};

/// A badge is in the trash.
#[derive(Serialize)]
struct Forgotten {
    badge: Named,
    gone: Timestamp,
    issuer_name: String,
    issuer_contact: String,
}

/// A badge is back.
#[derive(Serialize)]
struct TakenBack {
    badge: Named,
}

/// What lies in the trash.
#[derive(Serialize)]
struct Lying {
    trash: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    number: usize,
    badge: Named,
    discarded: Timestamp,
    gone: Timestamp,
}

/// The trash is empty.
#[derive(Serialize)]
struct Emptied {
    emptied: usize,
}

pub(super) fn forget(forget: &Forget, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let now = session.now();
    if forget.undo {
        let badge = vault.change(|content| take_back(content, &forget.badge, now))??;
        return session.screen.answer(&TakenBack { badge });
    }
    let badge = vault.change(|content| {
        let badge = badges::find(content, &forget.badge)?;
        let held = content.badges.remove(badge.number - 1);
        content.discard(held, now);
        content.empty_old_trash(now);
        Ok::<Badge, Trouble>(badge)
    })??;
    session.screen.answer(&Forgotten {
        badge: badge.named(),
        gone: now.after(limits::TRASH_TIME),
        issuer_name: badge.issuer_name().to_owned(),
        issuer_contact: badge.claims().map_or_else(|| badge.id.issuer.to_string(), contact),
    })
}

/// Takes a badge out of the trash.
fn take_back(content: &mut Content, what: &str, now: Timestamp) -> Result<Named, Trouble> {
    content.empty_old_trash(now);
    let badge = badges::find_discarded(content, what)?;
    let Discarded { badge: held, .. } = content.trash.remove(badge.number - 1);
    badges::put_back(content, held);
    Ok(badge.named())
}

pub(super) fn trash(trash: &Trash, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let now = session.now();
    if trash.empty {
        must_be_meant(trash, session)?;
        let emptied = vault.change(|content| {
            let emptied = content.empty_trash();
            drop_other_lists(content);
            emptied
        })?;
        return session.screen.answer(&Emptied { emptied });
    }
    let mut content = vault.read()?;
    if content.empty_old_trash(now) > 0 {
        // What is no longer shown must not lie there until something else is written.
        vault.change(|content| {
            content.empty_old_trash(now);
            drop_other_lists(content);
        })?;
    }
    let badges = badges::discarded(&content);
    let entry = |(badge, Discarded { discarded, .. }): (&Badge, &Discarded)| Entry {
        number: badge.number,
        badge: badge.named(),
        discarded: *discarded,
        gone: discarded.after(limits::TRASH_TIME),
    };
    session.screen.answer(&Lying { trash: badges.iter().zip(&content.trash).map(entry).collect() })
}

/// What is emptied cannot be brought back, so somebody has to say so: with `--yes`, or when asked. Whoever says no is
/// refused; where nobody can be asked, the command lacks the word.
fn must_be_meant(trash: &Trash, session: &mut Session<'_>) -> Result<(), Trouble> {
    let question = session.screen.sentences().say("ask-empty-trash");
    let yes = session.screen.sentences().say("answer-yes");
    if trash.yes {
        return Ok(());
    }
    if !session.can_ask() {
        return Err(Trouble::usage("trash_not_emptied"));
    }
    let answer = session.ask(&question).map(|answer| answer.trim().to_lowercase());
    let is_meant = answer.is_some_and(|answer| answer.starts_with(&yes));
    if is_meant { Ok(()) } else { Err(Trouble::refused("trash_not_emptied")) }
}

/// Where to ask the issuer to erase what it has.
fn contact(claims: &AchievementCredential) -> String {
    let id = || claims.issuer.id().to_string();
    let Issuer::Profile(profile) = &claims.issuer else { return id() };
    let page = || profile.url.as_ref().map(ToString::to_string);
    profile.email.clone().or_else(page).unwrap_or_else(id)
}

impl Answer for Forgotten {
    fn tell(&self, sentences: &Bundle) -> String {
        let gone = sentences.date(self.gone);
        let in_trash = [("badge", (&self.badge.name).into()), ("date", (&gone).into())];
        let there = [("issuer", (&self.issuer_name).into()), ("contact", (&self.issuer_contact).into())];
        let lines =
            [sentences.say_with("forgotten", &in_trash), sentences.say_with("forgotten-only-here", &there)];
        lines.join("\n")
    }
}

impl Answer for TakenBack {
    fn tell(&self, sentences: &Bundle) -> String {
        sentences.say_with("taken-back", &[("badge", (&self.badge.name).into())])
    }
}

impl Answer for Lying {
    fn tell(&self, sentences: &Bundle) -> String {
        if self.trash.is_empty() {
            return sentences.say("trash-empty");
        }
        let line = |entry: &Entry| {
            let number = entry.number.to_string();
            let [discarded, gone] = [entry.discarded, entry.gone].map(|moment| sentences.date(moment));
            let facts = [
                ("number", (&number).into()),
                ("badge", (&entry.badge.name).into()),
                ("discarded", (&discarded).into()),
                ("gone", (&gone).into()),
            ];
            sentences.say_with("trash-line", &facts) + "\n"
        };
        self.trash.iter().map(line).collect()
    }
}

impl Answer for Emptied {
    fn tell(&self, sentences: &Bundle) -> String {
        sentences.say_with("trash-emptied", &[("number", self.emptied.into())])
    }
}
