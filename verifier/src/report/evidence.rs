//! How old each piece of evidence is, in words: the trust list, the status list, the issuer's key document.

use schemas::{
    locale::{Arg, Bundle},
    verdict::{Source, StatusSeen},
};

use super::{Line, Report};

/// One line for each piece that was looked at.
pub fn evidence_lines(report: &Report, say: &Bundle) -> Vec<Line> {
    let line = |what: &str, value: String| Line { what: say.say(what), value: vec![value] };
    let list = report.verdict.issuer().map(|issuer| {
        let facts = [
            ("version", issuer.list.version.to_string()),
            ("made", say.date(issuer.list.made)),
            ("until", say.date(issuer.list.until)),
        ];
        line("evidence-list", said(say, "evidence-list-of", &facts))
    });
    let status = report.verdict.status_seen().map(|seen| line("evidence-status", status(&seen, say)));
    let key = report.key.and_then(|key| key.fetched).map(|fetched| {
        line("evidence-key", said(say, "evidence-key-fetched", &[("date", say.date(fetched))]))
    });
    [list, status, key].into_iter().flatten().collect()
}

fn status(seen: &StatusSeen, say: &Bundle) -> String {
    let date = ("date", say.date(seen.date));
    let list = match seen.until {
        None => said(say, "evidence-status-of", &[date]),
        Some(until) => said(say, "evidence-status-until", &[date, ("until", say.date(until))]),
    };
    let source = match seen.source {
        Source::Fetched => "evidence-source-fetched",
        Source::Kept => "evidence-source-kept",
        Source::Stapled => "evidence-source-stapled",
    };
    said(say, source, &[("list", list)])
}

fn said(say: &Bundle, key: &str, facts: &[(&str, String)]) -> String {
    let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
    say.say_with(key, &facts)
}
