//! What a badge says and what was checked, as labelled lines for terminal and page alike.

use schemas::{locale::Bundle, text::display_safe, verdict::Outcome};

use super::{Facts, Report, told};

/// One statement of a badge.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is about, in the reader's language.
    pub what: String,
    /// The statement, safe to show.
    pub value: String,
}

/// One check.
#[derive(Clone, Debug)]
pub struct CheckLine {
    /// What was checked.
    pub name: String,
    /// How it ended.
    pub outcome: Outcome,
    /// How it ended, in words.
    pub ended: String,
    /// Why.
    pub sentence: String,
    /// The code.
    pub code: &'static str,
}

/// What the badge says; nothing when its signature does not hold.
pub fn lines(report: &Report, say: &Bundle) -> Vec<Line> {
    let Some(facts) = report.facts() else { return Vec::new() };
    let line = |key: &str, value: &str| {
        let words: Vec<&str> = value.split_whitespace().collect();
        Line { what: say.say(key), value: display_safe(&words.join(" ")) }
    };
    let mut lines = vec![line("fact-badge", facts.name)];
    match report.verdict.issuer() {
        Some(issuer) => lines.push(line("fact-issuer", told::name(issuer, say))),
        None => lines.extend(facts.issuer_claims.map(|name| line("fact-issuer-claims", name))),
    }
    lines.extend(facts.holder.map(|holder| line("fact-holder", holder)));
    lines.push(line("fact-awarded", &say.date(facts.awarded)));
    lines.extend(facts.valid_until.map(|until| line("fact-until", &say.date(until))));
    lines.push(line("fact-description", facts.description));
    lines.extend(facts.criteria.map(|criteria| line("fact-criteria", criteria)));
    lines.extend(facts.narrative.map(|narrative| line("fact-shown", narrative)));
    lines.extend(results(&facts).iter().map(|result| line("fact-result", result)));
    lines.extend(goals(&facts).iter().map(|goal| line("fact-goal", goal)));
    lines
}

fn results(facts: &Facts<'_>) -> Vec<String> {
    let one = |name: Option<&str>, value: &str| match name {
        Some(name) => format!("{name}: {value}"),
        None => value.to_owned(),
    };
    facts.results.iter().map(|result| one(result.name, result.value)).collect()
}

fn goals(facts: &Facts<'_>) -> Vec<String> {
    let one = |name: &str, framework: Option<&str>| match framework {
        Some(framework) => format!("{name} ({framework})"),
        None => name.to_owned(),
    };
    facts.alignments.iter().map(|goal| one(goal.name, goal.framework)).collect()
}

/// The eight checks.
pub fn check_lines(report: &Report, say: &Bundle) -> Vec<CheckLine> {
    let lines = report.verdict.checks().iter().map(|check| CheckLine {
        name: say.say(&format!("check-{}", check.name().as_str())),
        outcome: check.outcome(),
        ended: say.say(&format!("outcome-{}", check.outcome().as_str())),
        sentence: say.say(&format!("code-{}", check.code())),
        code: check.code().as_str(),
    });
    lines.collect()
}
