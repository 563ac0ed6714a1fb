//! `check`: every badge, or one, looked at again, with what changed since the last time. What was found and the status
//! lists that told it are kept, so that the wallet knows without a network how things stood, and when.

use schemas::{
    fetch::Policy,
    locale::Bundle,
    time::Timestamp,
    verdict::{CheckName, Code},
};
use serde::Serialize;

use super::condition::{self, Condition};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    checking::{Checking, drop_other_lists},
    cli::Check,
    network,
    session::Session,
    trouble::Trouble,
    vault::{Content, Finding, HeldBadge, LastCheck},
};

/// What was found about each badge.
#[derive(Serialize)]
struct Checked {
    badges: Vec<Outcome>,
}

/// What was found about one badge; no finding where this program can no longer read it.
#[derive(Serialize)]
struct Outcome {
    number: usize,
    badge: Named,
    condition: Condition,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_checked: Option<Timestamp>,
    changes: Vec<Change>,
    /// The issuer was asked and did not answer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    not_reached: bool,
}

/// What a check tells now, and what was known before.
#[derive(Serialize)]
struct Change {
    check: CheckName,
    before: Code,
    now: Code,
}

pub(super) fn run(check: &Check, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let content = vault.read()?;
    let wanted = match &check.badge {
        Some(what) => vec![badges::find(&content, what)?],
        None => badges::all(&content),
    };
    let (demo, now) = (session.surroundings.demo, session.now());
    let fetcher = (!check.offline).then(|| network::fetcher(Policy::verifier(demo)));
    let mut checking = Checking::new(fetcher.as_ref(), &content, now, demo);
    let mut found = Vec::new();
    for badge in &wanted {
        let name = badge.name();
        session.screen.progress("progress-checking-badge", &[("badge", name.into())]);
        let held = &content.badges[badge.number - 1];
        let finding = checking.finding(held);
        let not_reached = checking.was_not_reached(&badge.id.issuer);
        found.push((held, Outcome { not_reached, ..outcome(badge, held, finding) }));
    }
    let lists = checking.into_lists();
    let (held, badges): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let answer = Checked { badges };
    session.screen.answer(&answer)?;
    vault.change(|content| {
        for (held, outcome) in held.iter().zip(&answer.badges) {
            write_down(content, held, outcome.finding.clone(), now);
        }
        content.keep_lists(lists);
        content.empty_old_trash(now);
        drop_other_lists(content);
    })?;
    answer.must_stand()
}

fn outcome(badge: &Badge, held: &HeldBadge, finding: Option<Finding>) -> Outcome {
    let known = held.checked.as_ref().map(|last| &last.known);
    let changes = finding.as_ref().zip(known).map(|(finding, known)| finding.changes_since(known));
    let changes = changes.into_iter().flatten();
    Outcome {
        number: badge.number,
        badge: badge.named(),
        condition: finding.as_ref().map_or(Condition::CannotTell, Condition::of),
        last_checked: held.checked.as_ref().map(|last| last.at),
        changes: changes.map(|(check, before, now)| Change { check, before, now }).collect(),
        finding,
        not_reached: false,
    }
}

fn write_down(content: &mut Content, checked: &HeldBadge, finding: Option<Finding>, now: Timestamp) {
    let same = |held: &&mut HeldBadge| held.badge == checked.badge && held.forms == checked.forms;
    if let Some((held, finding)) = content.badges.iter_mut().find(same).zip(finding) {
        let known = finding.over(held.checked.as_ref().map(|last| &last.known));
        held.checked = Some(LastCheck { at: now, known });
    }
}

impl Checked {
    /// The exit code tells the worst that was found.
    fn must_stand(&self) -> Result<(), Trouble> {
        let count = |wanted: fn(Condition) -> bool| {
            self.badges.iter().filter(|outcome| wanted(outcome.condition)).count()
        };
        let fallen = count(|condition| matches!(condition, Condition::NotGenuine | Condition::NoLongerValid));
        let open = count(|condition| condition == Condition::CannotTell);
        match (fallen, open) {
            (0, 0) => Ok(()),
            (0, open) => Err(Trouble::could_not("check_incomplete").with_number("number", open)),
            (fallen, _) => Err(Trouble::refused("badge_does_not_stand").with_number("number", fallen)),
        }
    }
}

impl Answer for Checked {
    fn tell(&self, sentences: &Bundle) -> String {
        if self.badges.is_empty() {
            return sentences.say("list-empty");
        }
        self.badges.iter().map(|outcome| outcome.tell(sentences)).collect()
    }
}

impl Outcome {
    fn tell(&self, sentences: &Bundle) -> String {
        let number = self.number.to_string();
        let Some(finding) = &self.finding else {
            let id = self.badge.id.as_str();
            let facts = [("number", (&number).into()), ("id", id.into())];
            return sentences.say_with("list-unreadable", &facts) + "\n";
        };
        let word = condition::word(finding, sentences);
        let facts =
            [("number", (&number).into()), ("badge", (&self.badge.name).into()), ("word", (&word).into())];
        let mut lines = sentences.say_with("check-line", &facts) + "\n";
        for line in condition::reasons(finding, sentences) {
            lines += &format!("   {line}\n");
        }
        if self.not_reached {
            lines += &format!("   {}\n", sentences.say("check-not-reached"));
        }
        for change in &self.changes {
            let before = sentences.say(&format!("code-{}", change.before));
            let date = self.last_checked.map(|at| sentences.date(at)).unwrap_or_default();
            let facts = [("date", (&date).into()), ("before", (&before).into())];
            lines += &format!("   {}\n", sentences.say_with("check-changed", &facts));
        }
        lines
    }
}
