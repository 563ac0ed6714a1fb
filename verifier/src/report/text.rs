//! The report for people at a terminal: the word, the sentences, what the badge says, the eight checks.
//!
//! No colour carries meaning here, and nothing of the badge reaches the terminal but through the sentences.

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
    text::isolated,
    verdict::Word,
};

use super::{
    Line, Report, advice, check_lines, evidence_lines, explained, headline, lines, told, told_beside,
};
use crate::sentences;

/// The sentences of a report: those that stand on a line of the terminal, and those that become part of one.
#[derive(Debug)]
pub struct Sentences {
    lines: Bundle,
    parts: Bundle,
}

impl Sentences {
    /// In this language.
    pub fn new(lang: Lang) -> Self {
        let parts = sentences::in_language(lang);
        Sentences { lines: sentences::in_language(lang).for_terminal(), parts }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lines.lang()
    }
}

/// The whole report, ending with an empty line.
pub fn text(report: &Report, sentences: &Sentences) -> String {
    let Sentences { lines: say, parts } = sentences;
    let word = headline(report, say).to_uppercase();
    let mut text = vec![format!("{} {word}", sign(report.verdict.word()))];
    if report.demo.is_on() {
        text.push(say.say("demo"));
    }
    text.push(told(report, say).join(" "));
    text.extend(advice(report, say));
    text.extend(told_beside(report, say));
    text.push(String::new());
    shown(&lines(report, parts), say, &mut text);
    text.push(format!("\n{}", say.say("checked-what")));
    for check in check_lines(report, parts) {
        let facts: [(&str, Arg<'_>); 4] = [
            ("check", (&check.name).into()),
            ("outcome", (&check.ended).into()),
            ("sentence", (&check.sentence).into()),
            ("code", check.code.into()),
        ];
        text.push(say.say_with("check-line", &facts));
    }
    let evidence = evidence_lines(report, parts);
    if !evidence.is_empty() {
        text.push(format!("\n{}", say.say("evidence-what")));
        shown(&evidence, say, &mut text);
    }
    text.extend(explained::lines(&report.explained, say));
    text.push(String::new());
    text.join("\n")
}

fn shown(lines: &[Line], say: &Bundle, text: &mut Vec<String>) {
    for line in lines {
        let (first, more) = line.value.split_first().map_or(("", [].as_slice()), |(one, more)| (one, more));
        text.push(say.say_with("fact-line", &[("what", (&line.what).into()), ("value", first.into())]));
        // Indented, so that a line of the badge cannot be taken for one of ours.
        text.extend(more.iter().map(|line| format!("    {}", isolated(line.clone()))));
    }
}

fn sign(word: Word) -> char {
    match word {
        Word::Genuine => '✔',
        Word::NoLongerValid => '■',
        Word::NotGenuine => '✖',
        Word::CannotTell => '?',
    }
}
