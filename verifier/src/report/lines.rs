//! What a badge says and what was checked, as labelled lines for terminal and page alike.

use schemas::{
    lang::Localised,
    locale::Bundle,
    text::display_safe,
    trust::Place,
    verdict::{Check, CheckName, KnownIssuer, Outcome, Word},
};

use super::{Alignment, CityPageKind, Report, Shown, told};
use crate::endorsing::{Endorsement, Said};

/// One statement of a badge.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is about, in the reader's language.
    pub what: String,
    /// The statement in its own lines, each safe to show.
    pub value: Vec<String>,
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
    let line = |key: &str, value: &str| Line { what: say.say(key), value: written(value) };
    let mut lines = vec![line("fact-badge", facts.name)];
    match certain_issuer(report) {
        Some(issuer) => {
            lines.push(line("fact-issuer", told::name(issuer, say)));
            let place = |Place { city, country_code }: &Place| format!("{city}, {country_code}");
            lines.extend(issuer.place.as_ref().map(|known| line("fact-place", &place(known))));
            lines.push(line("fact-network", &chain(issuer, say)));
        }
        None => lines.extend(facts.issuer_claims.map(|name| line("fact-issuer-claims", name))),
    }
    lines.extend(facts.holder.map(|holder| line("fact-holder", holder)));
    lines.push(line("fact-awarded", &say.date(facts.awarded)));
    lines.extend(facts.valid_until.map(|until| line("fact-until", &say.date(until))));
    lines.push(line("fact-description", facts.description));
    lines.extend(facts.narrative.map(|narrative| line("fact-shown", narrative)));
    lines.extend(facts.criteria.map(|criteria| line("fact-criteria", criteria)));
    lines.extend(facts.results.iter().map(|result| line("fact-result", &named(result))));
    lines.extend(facts.alignments.iter().map(|aligned| line(heading(aligned), &framed(aligned, say))));
    lines.extend(facts.pages.iter().map(|page| line(page_heading(page.kind), page.url)));
    lines.extend(report.endorsements.iter().filter_map(|one| endorsed(one, say)));
    lines
}

/// Who issued it, where that is certain. A key that is dead or was not yet in use may be a thief's, whoever's list it
/// stands on; then there is only what the badge says.
pub fn certain_issuer(report: &Report) -> Option<&KnownIssuer> {
    let sound = |check: &&Check| check.name() == CheckName::IssuerKey && check.outcome() == Outcome::Passed;
    report.verdict.checks().iter().find(sound).and(report.verdict.issuer())
}

/// A text keeps its lines and loses what only spaces them out. Each line is made safe by itself, so that no break in
/// it is anybody's but ours.
fn written(text: &str) -> Vec<String> {
    let tidy = |line: &str| display_safe(&line.split_whitespace().collect::<Vec<_>>().join(" "));
    text.lines().map(tidy).filter(|line| !line.is_empty()).collect()
}

fn named(result: &Shown<'_>) -> String {
    match result.name {
        Some(name) => format!("{name}: {}", result.value),
        None => result.value.to_owned(),
    }
}

/// Terms of the European lists say how something was learned; everything else is what it serves.
fn heading(aligned: &Alignment<'_>) -> &'static str {
    match aligned.kind {
        Some("ext:AssessmentType") => "fact-assessment",
        Some("ext:ParticipationForm") => "fact-participation",
        Some("ext:EQFLevel") => "fact-level",
        _ => "fact-goal",
    }
}

fn page_heading(kind: CityPageKind) -> &'static str {
    match kind {
        CityPageKind::Activity => "fact-activity",
        CityPageKind::Playlist => "fact-playlist",
    }
}

fn framed(aligned: &Alignment<'_>, say: &Bundle) -> String {
    european(aligned.url, say).unwrap_or_else(|| match aligned.framework {
        Some(framework) => format!("{} ({framework})", aligned.name),
        None => aligned.name.to_owned(),
    })
}

/// A term of the European lists, in the reader's words: its address is the same in all languages.
fn european(address: &str, say: &Bundle) -> Option<String> {
    let (list, code) = address.strip_prefix("http://data.europa.eu/snb/")?.split_once('/')?;
    if list == "eqf" && matches!(code.as_bytes(), [b'1'..=b'8']) {
        return Some(say.say_with("eu-level", &[("level", code.into())]));
    }
    let key = format!("eu-{code}");
    (list != "eqf" && say.has(&key)).then(|| say.say(&key))
}

/// The chain from the reader's network down.
fn chain(issuer: &KnownIssuer, say: &Bundle) -> String {
    let name =
        |names: &Localised| names.get(say.lang()).map_or_else(String::new, |(_, name)| name.to_owned());
    let network = name(&issuer.network);
    match &issuer.through {
        None => network,
        Some(through) => {
            let facts = [("network", network), ("through", name(through))];
            say.say_with("network-through", &facts.each_ref().map(|(key, fact)| (*key, fact.into())))
        }
    }
}

/// Who endorses, and their words. An endorsement that does not stand is not shown; one that cannot be told says so.
fn endorsed(endorsement: &Endorsement, say: &Bundle) -> Option<Line> {
    let verdict = &endorsement.verdict;
    let said = endorsement.said.as_ref()?;
    let (key, by) = match (verdict.word(), verdict.issuer()) {
        (Word::Genuine, Some(issuer)) => ("endorsed-known", told::name(issuer, say)),
        (Word::CannotTell, _) => ("endorsed-unknown", said.claimed_name.as_deref().unwrap_or(&said.by)),
        _ => return None,
    };
    let reason = say.say(&format!("code-{}", verdict.reason()));
    let from = say.date(said.from);
    let facts = [("by", by.into()), ("from", (&from).into()), ("reason", (&reason).into())];
    let mut value = vec![until(say.say_with(key, &facts), said, say)];
    value.extend(said.comment.iter().flat_map(|comment| written(comment)));
    Some(Line { what: say.say(&format!("fact-endorsed-{}", endorsement.of.as_str())), value })
}

/// With the day on which the endorsement ends; one that has ended is not shown at all.
fn until(words: String, said: &Said, say: &Bundle) -> String {
    let Some(end) = said.until else { return words };
    say.say_with("endorsed-until", &[("what", (&words).into()), ("until", (&say.date(end)).into())])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrative_keeps_its_lines() {
        let written = written("Can:\n- sew  a button\r\n\n\n Attended. \n");
        assert_eq!(written, ["Can:", "- sew a button", "Attended."]);
    }

    #[test]
    fn a_line_is_made_safe_by_itself() {
        assert_eq!(written("a\u{202e}b\u{1b}[2J\nc"), ["a\\u{202e}b\\u{1b}[2J", "c"]);
    }

    #[test]
    fn how_it_was_assessed_is_nothing_that_the_badge_serves() {
        let aligned = |kind| Alignment { name: "presential", framework: None, kind, url: "" };
        let headings = [Some("ext:AssessmentType"), Some("ext:ParticipationForm"), Some("CFItem"), None];
        let headings = headings.map(|kind| heading(&aligned(kind)));
        assert_eq!(headings, ["fact-assessment", "fact-participation", "fact-goal", "fact-goal"]);
    }
}
