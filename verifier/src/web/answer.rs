//! What a page shows of a report: the word, the sentences, what the badge says, the eight checks.

use schemas::{
    locale::{Arg, Bundle},
    verdict::{CheckName, Code},
};

use crate::report::{self, CheckLine, Line, Report};

/// What is shown of a report.
pub(super) struct Answer {
    /// Where its word stands on the page.
    pub(super) anchor: String,
    pub(super) word: &'static str,
    pub(super) headline: String,
    pub(super) sentences: Vec<String>,
    pub(super) beside: Vec<String>,
    pub(super) advice: Option<String>,
    /// Whether the holder proved to be its own, where somebody asked.
    pub(super) holder: Option<String>,
    pub(super) network: Option<String>,
    pub(super) through: Option<String>,
    pub(super) lines: Vec<Line>,
    pub(super) checks: Vec<CheckLine>,
    /// How old everything is that was looked at.
    pub(super) evidence: Vec<Line>,
    pub(super) details: String,
}

impl Answer {
    pub(super) fn of(report: &Report, say: &Bundle) -> Self {
        let known = report::certain_issuer(report);
        let network = known.and_then(|issuer| issuer.network.get(say.lang()));
        let through = known.and_then(|issuer| issuer.through.as_ref()?.get(say.lang()));
        Answer {
            anchor: "word".to_owned(),
            word: report.verdict.word().as_str(),
            headline: report::headline(report, say),
            sentences: report::told(report, say),
            beside: report::told_beside(report, say),
            advice: report::advice(report, say),
            holder: None,
            network: network.map(|(_, name)| say.say_with("page-network", &[("network", Arg::Text(name))])),
            through: through.map(|(_, name)| say.say_with("trust-through", &[("through", Arg::Text(name))])),
            lines: report::lines(report, say),
            checks: report::check_lines(report, say),
            evidence: report::evidence_lines(report, say),
            details: report::json(report, None, say.lang()).unwrap_or_default(),
        }
    }

    /// The same of a badge that somebody showed who was asked to prove that it is theirs, the first of several or a
    /// later one. That they did stands apart from what is true about the badge.
    pub(super) fn shown(report: &Report, at: usize, say: &Bundle) -> Self {
        let subject = report.badge.as_ref().and_then(|badge| badge.claims().credential_subject.id.as_ref());
        let for_paper = subject.is_some_and(|subject| subject.scheme() == "urn");
        let holder = match report.verdict.code(CheckName::Holder) {
            Code::NotReached => None,
            Code::HolderNotProved if for_paper => Some(say.say("ask-paper")),
            code => Some(say.say(&format!("code-{code}"))),
        };
        Answer { anchor: format!("word-{at}"), holder, ..Answer::of(report, say) }
    }
}
