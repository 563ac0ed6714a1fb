//! The verdict in sentences: what is true in one or two of them, what to do, and what is worth knowing besides.

use schemas::{
    locale::{Arg, Bundle},
    time::Timestamp,
    verdict::{CheckName, Code, KnownIssuer, Word},
};

use super::{Facts, Report};

/// The one word, as exact as it can be.
pub fn headline(report: &Report, say: &Bundle) -> String {
    let verdict = &report.verdict;
    match verdict.word() {
        Word::NoLongerValid => say.say(&format!("word-{}", verdict.reason())),
        word => say.say(&format!("word-{}", word.as_str())),
    }
}

/// What is true, in at most two sentences.
pub fn told(report: &Report, say: &Bundle) -> Vec<String> {
    let verdict = &report.verdict;
    let known = report.facts().zip(verdict.issuer());
    match (verdict.word(), verdict.reason(), known) {
        (Word::NotGenuine, ..) => vec![say.say("told-not_genuine")],
        (Word::Genuine, _, Some((facts, issuer))) => genuine(report, &facts, issuer, say),
        (Word::NoLongerValid, code, Some((facts, issuer))) => vec![ended(report, code, &facts, issuer, say)],
        (_, Code::StatusUnknown | Code::StatusListBad | Code::StatusMissing, Some((_, issuer))) => {
            let mut open = vec![say.say_with("told-status-unknown", &[("issuer", name(issuer, say).into())])];
            open.extend(
                verdict
                    .as_of()
                    .map(|date| say.say_with("told-last-known", &[on("checked", date, say).arg()])),
            );
            open
        }
        (_, Code::IssuerUnknown | Code::TrustListNone, _) if report.badge.is_some() => {
            vec![say.say("told-issuer-unknown")]
        }
        (_, code, _) => vec![say.say(&format!("code-{code}"))],
    }
}

/// What is worth knowing besides: whom it looks like, what it seems to be instead, what a code does not show.
pub fn told_beside(report: &Report, say: &Bundle) -> Vec<String> {
    let verdict = &report.verdict;
    let mut sentences = Vec::new();
    if let Some((_, issuer)) = verdict.look_alike().and_then(|alike| alike.name.get(say.lang())) {
        sentences.push(say.say_with("told-look-alike", &[("issuer", issuer.into())]));
    }
    if let Some(looks) = report.looks {
        let kind = say.say(&format!("kind-{}", looks.as_str()));
        sentences.push(say.say_with("told-looks-like", &[("kind", (&kind).into())]));
    }
    if let (Word::Genuine, Some(issuer)) = (verdict.word(), verdict.issuer()) {
        if let Some(closed) = issuer.closed {
            let date = on("date", closed, say);
            sentences.push(say.say_with("told-closed", &[("issuer", name(issuer, say).into()), date.arg()]));
        }
        if verdict.code(CheckName::Holder) != Code::HolderProved {
            sentences.push(say.say("told-copy"));
        }
    }
    sentences
}

/// What to do, if anything.
pub fn advice(report: &Report, say: &Bundle) -> Option<String> {
    let remedy = report.verdict.reason().remedy()?;
    Some(say.say(&format!("remedy-{}", remedy.as_str())))
}

fn genuine(report: &Report, facts: &Facts<'_>, issuer: &KnownIssuer, say: &Bundle) -> Vec<String> {
    let given = on("date", facts.awarded, say);
    let issuer = name(issuer, say);
    let given = match facts.holder {
        Some(holder) => {
            say.say_with("told-given", &[("issuer", issuer.into()), ("holder", holder.into()), given.arg()])
        }
        None => say.say_with("told-given-nameless", &[("issuer", issuer.into()), given.arg()]),
    };
    let stands = match report.verdict.as_of() {
        Some(checked) => say.say_with("told-not-withdrawn", &[on("checked", checked, say).arg()]),
        None => say.say("told-permanent"),
    };
    vec![given, stands]
}

fn ended(report: &Report, code: Code, facts: &Facts<'_>, issuer: &KnownIssuer, say: &Bundle) -> String {
    let date = match code {
        Code::Expired => facts.valid_until.map(|until| on("until", until, say)),
        Code::NotYetValid => Some(on("from", facts.valid_from, say)),
        _ => report.verdict.as_of().map(|checked| on("checked", checked, say)),
    };
    match date {
        Some(date) => {
            say.say_with(&format!("told-{code}"), &[("issuer", name(issuer, say).into()), date.arg()])
        }
        None => say.say(&format!("code-{code}")),
    }
}

/// The network's name for the issuer, in the reader's language if it has one.
pub(super) fn name<'a>(issuer: &'a KnownIssuer, say: &Bundle) -> &'a str {
    issuer.name.get(say.lang()).map_or("", |(_, name)| name)
}

/// A day in a sentence.
struct Day {
    place: &'static str,
    written: String,
}

impl Day {
    fn arg(&self) -> (&str, Arg<'_>) {
        (self.place, (&self.written).into())
    }
}

fn on(place: &'static str, date: Timestamp, say: &Bundle) -> Day {
    Day { place, written: say.date(date) }
}
