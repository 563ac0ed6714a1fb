//! `check`: one input after the other, each with its answer; a bar for whoever waits, and a count at the end.

use std::io;

use schemas::{
    locale::Bundle,
    proof::explain,
    text::display_safe,
    verdict::{Moment, Word},
};

use crate::{
    checker::Checker,
    cli::Check,
    error::Trouble,
    progress::{Progress, Summary},
    report::{self, Report},
    run::Machine,
    source::{Source, sources},
};

/// Checks everything that was asked for; gives the exit code.
pub(crate) fn check(
    asked: &Check,
    checker: &Checker,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<u8, Trouble> {
    let sources = sources(&asked.inputs);
    let mut progress = Progress::new(machine.screen, sources.len(), say);
    let sentences = report::Sentences::new(say.lang());
    let mut words = Vec::new();
    for source in &sources {
        let report = report(asked, source, checker, machine);
        words.push(report.verdict.word());
        let name = source.name().filter(|_| asked.json || sources.len() > 1);
        let answer = answer(asked, &report, name.as_deref(), &sentences)?;
        progress.clear(machine.err);
        written(writeln!(machine.out, "{answer}"))?;
        progress.step(machine.err);
    }
    if sources.len() > 1 {
        summary(asked, Summary::of(&words), machine, say)?;
    }
    written(machine.out.flush())?;
    Ok(Word::worst(words).exit_code())
}

fn report(asked: &Check, source: &Source, checker: &Checker, machine: &Machine<'_>) -> Report {
    let moment = asked.at.map_or_else(|| Moment::Clock((machine.clock)()), Moment::Asked);
    let checker = checker.for_one();
    let badge = source.badge(checker.fetcher());
    let explained = badge.as_deref().ok().filter(|_| asked.explain).map(explain);
    let explained = explained.unwrap_or_else(|| Ok(Vec::new())).map_err(|refusal| refusal.code());
    Report { explained, ..checker.check(badge, moment) }
}

fn answer(
    asked: &Check,
    report: &Report,
    name: Option<&str>,
    sentences: &report::Sentences,
) -> Result<String, Trouble> {
    if asked.json {
        return Ok(report::json(report, name, sentences.lang()).map_err(io::Error::other)?);
    }
    let name = name.map(|name| format!("{}\n", display_safe(name))).unwrap_or_default();
    Ok(format!("{name}{}", report::text(report, sentences)))
}

/// A program gets the count beside the answers, so that each line of these is one input.
fn summary(asked: &Check, summary: Summary, machine: &mut Machine<'_>, say: &Bundle) -> Result<(), Trouble> {
    if asked.json {
        written(writeln!(machine.err, "{}", summary.json()))
    } else {
        written(writeln!(machine.out, "{}", summary.text(say)))
    }
}

/// A reader who has seen enough closes the pipe; that is no trouble.
fn written(result: io::Result<()>) -> Result<(), Trouble> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
