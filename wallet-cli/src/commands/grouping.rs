//! Badges together that belong together, by what they say themselves: the city of the issuer, the circle, the goals of
//! the 2030 Agenda. A badge that says nothing of the kind stands in a last group, and one with two goals in two groups.

use std::collections::BTreeMap;

use schemas::{
    credential::{AchievementCredential, Alignment, Issuer},
    locale::Bundle,
    outcome::{Framework, Target},
    text::display_safe,
};
use serde::Serialize;

use crate::{badges::Badge, cli::Grouping};

/// Badges that belong together.
#[derive(Serialize)]
pub(super) struct Group {
    pub(super) label: String,
    pub(super) numbers: Vec<usize>,
}

/// Where a group stands among the others, and what it is called.
type Heading = (Rank, String);

/// Goals go by their number and everything else by its label; what says nothing comes last.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Numbered(u32),
    Labelled(String),
    Last,
}

/// The groups of these badges, each with its badges in the order given.
pub(super) fn groups(badges: &[Badge], by: Grouping, sentences: &Bundle) -> Vec<Group> {
    let mut found: BTreeMap<Heading, Vec<usize>> = BTreeMap::new();
    for badge in badges {
        let mut headings = badge.claims().map_or_else(Vec::new, |claims| match by {
            Grouping::City => city(claims).into_iter().map(labelled).collect(),
            Grouping::Circle => circle(claims, sentences).into_iter().map(labelled).collect(),
            Grouping::Goal => goals(claims, sentences),
        });
        if headings.is_empty() {
            headings.push((Rank::Last, sentences.say(by.nothing())));
        }
        for heading in headings {
            let numbers = found.entry(heading).or_default();
            if !numbers.contains(&badge.number) {
                numbers.push(badge.number);
            }
        }
    }
    found.into_iter().map(|((_, label), numbers)| Group { label, numbers }).collect()
}

impl Grouping {
    /// The heading of the badges that say nothing of the kind.
    fn nothing(self) -> &'static str {
        match self {
            Grouping::City => "group-no-city",
            Grouping::Circle => "group-no-circle",
            Grouping::Goal => "group-no-goal",
        }
    }
}

fn labelled(label: String) -> Heading {
    (Rank::Labelled(label.to_lowercase()), label)
}

fn city(claims: &AchievementCredential) -> Option<String> {
    let Issuer::Profile(profile) = &claims.issuer else { return None };
    profile.address.as_ref()?.address_locality.as_deref().map(display_safe)
}

/// A badge does not name its circle; who held it and from when to when tells circles apart.
fn circle(claims: &AchievementCredential, sentences: &Bundle) -> Option<String> {
    let subject = &claims.credential_subject;
    let [from, until] = [subject.activity_start_date?, subject.activity_end_date?];
    let issuer = claims.issuer.claimed_name().unwrap_or(claims.issuer.id().as_str());
    let (from, until) = (sentences.date(from), sentences.date(until));
    let facts = [("issuer", issuer.into()), ("from", (&from).into()), ("until", (&until).into())];
    Some(sentences.say_with("group-circle", &facts))
}

/// Goals in the reader's language, whatever language the badge is in.
fn goals(claims: &AchievementCredential, sentences: &Bundle) -> Vec<Heading> {
    let alignments = claims.credential_subject.achievement.alignment.iter();
    alignments.filter(|alignment| is_a_goal(alignment)).map(|goal| heading(goal, sentences)).collect()
}

fn is_a_goal(alignment: &Alignment) -> bool {
    let named = |name: &Option<String>, own: &str| name.as_deref() == Some(own);
    named(&alignment.target_framework, Framework::Sdg.name())
        || named(&alignment.target_type, Framework::Sdg.target_type())
}

fn heading(goal: &Alignment, sentences: &Bundle) -> Heading {
    let code = goal.target_code.as_deref().unwrap_or_default();
    let known = Target::find(&format!("sdg:{code}")).ok();
    let title = known.and_then(|target| target.title().get(sentences.lang())).map(|(_, title)| title);
    match (title, code.parse()) {
        (Some(title), Ok(number)) => (Rank::Numbered(number), format!("{code}. {title}")),
        _ => labelled(display_safe(&goal.target_name)),
    }
}
