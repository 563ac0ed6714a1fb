//! `list`: the badges of the wallet, one a line: all or those that are looked for, in the order and groups that the
//! learner wants. A badge keeps its number whatever the order, so that `show 3` means the same one every day. How it stands
//! is told by what is kept; nobody is asked.

use schemas::{locale::Bundle, time::Timestamp, uri::Uri};
use serde::Serialize;

use super::{
    condition::{self, Condition},
    grouping::{Group, groups},
};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    checking::Checking,
    cli::{List, Sort},
    session::Session,
    trouble::Trouble,
    vault::{Finding, HeldBadge},
};

/// The badges that were looked for.
#[derive(Serialize)]
struct Listed {
    badges: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<Group>,
    #[serde(skip)]
    searched: Option<String>,
}

/// One badge of the list.
#[derive(Serialize)]
struct Entry {
    number: usize,
    badge: Named,
    condition: Condition,
    status_as_of: Option<Timestamp>,
    #[serde(flatten)]
    says: Option<Says>,
    /// What is not in order, or can no longer be told of a badge that was checked before.
    #[serde(skip)]
    against: Option<Finding>,
}

/// What a list tells of a badge; nothing where this program can no longer read it.
#[derive(Serialize)]
struct Says {
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer_name: Option<String>,
    earned: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Timestamp>,
    achievement: Uri,
}

pub(super) fn run(list: &List, session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let mut badges = badges::all(&content);
    if let Some(text) = &list.text {
        badges.retain(|badge| badge.mentions(text));
    }
    match list.sort {
        None => {}
        Some(Sort::Name) => badges.sort_by_cached_key(|badge| badge.name().to_lowercase()),
        Some(Sort::Date) => badges.sort_by_key(|badge| std::cmp::Reverse(badge.earned())),
        Some(Sort::Issuer) => badges.sort_by_cached_key(|badge| badge.issuer_name().to_lowercase()),
    }
    let groups = list.group.map_or_else(Vec::new, |by| groups(&badges, by, session.screen.sentences()));
    let mut checking = Checking::new(None, &content, session.now(), session.surroundings.demo);
    let mut entry = |badge: &Badge| {
        let held = &content.badges[badge.number - 1];
        Entry::of(badge, held, checking.finding(held))
    };
    let listed = Listed {
        badges: badges.iter().map(&mut entry).collect(),
        groups,
        searched: list.text.clone().filter(|_| !content.badges.is_empty()),
    };
    session.screen.answer(&listed)
}

impl Entry {
    fn of(badge: &Badge, held: &HeldBadge, finding: Option<Finding>) -> Self {
        let says = badge.claims().map(|claims| Says {
            issuer_name: claims.issuer.claimed_name().map(str::to_owned),
            earned: claims.awarded_date.unwrap_or(claims.valid_from),
            valid_until: claims.valid_until,
            achievement: claims.credential_subject.achievement.id.clone(),
        });
        let condition = finding.as_ref().map_or(Condition::CannotTell, Condition::of);
        let is_against = match condition {
            Condition::Stands => false,
            Condition::CannotTell => held.checked.is_some(),
            Condition::NoLongerValid | Condition::NotGenuine => true,
        };
        Entry {
            number: badge.number,
            badge: badge.named(),
            condition,
            status_as_of: finding.as_ref().and_then(|finding| finding.status_as_of),
            says,
            against: finding.filter(|_| is_against),
        }
    }

    fn line(&self, sentences: &Bundle) -> String {
        let number = self.number.to_string();
        let Some(says) = &self.says else {
            let id = self.badge.id.as_str();
            return sentences.say_with("list-unreadable", &[("number", (&number).into()), ("id", id.into())]);
        };
        let issuer = says.issuer_name.as_deref().unwrap_or(self.badge.issuer.as_str());
        let date = sentences.date(says.earned);
        let line = sentences.say_with(
            "list-line",
            &[
                ("number", (&number).into()),
                ("badge", (&self.badge.name).into()),
                ("issuer", issuer.into()),
                ("date", (&date).into()),
            ],
        );
        match &self.against {
            Some(finding) => format!("{line}; {}", condition::word(finding, sentences)),
            None => line,
        }
    }
}

impl Answer for Listed {
    fn tell(&self, sentences: &Bundle) -> String {
        if self.badges.is_empty() {
            return match &self.searched {
                Some(text) => sentences.say_with("list-none-found", &[("text", text.into())]),
                None => sentences.say("list-empty"),
            };
        }
        let line = |entry: &Entry| entry.line(sentences) + "\n";
        if self.groups.is_empty() {
            return self.badges.iter().map(line).collect();
        }
        let group = |group: &Group| {
            let members = self.badges.iter().filter(|entry| group.numbers.contains(&entry.number));
            let lines: String = members.map(|entry| format!("  {}", line(entry))).collect();
            format!("{}\n{lines}", group.label)
        };
        self.groups.iter().map(group).collect::<Vec<String>>().join("\n")
    }
}
