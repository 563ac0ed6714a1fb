//! The commands: read the input, check it, show the result.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use schemas::{
    Demo,
    did::web::document_url,
    lang::Lang,
    limits::FETCH_BYTES,
    locale::{Arg, Bundle},
    stage::Verified,
    time::Timestamp,
    trust::{Anchor, TrustError, TrustList, open},
    verdict::{Moment, Word},
};

use crate::{
    checker::{Checker, Network},
    cli::{Check, Cli, Command, Serve},
    error::Trouble,
    input, report, sentences, web,
};

/// The exit code for a wrong call.
pub const WRONG_USAGE: u8 = 64;

/// What a run gets from the machine that it runs on.
pub struct Machine<'a> {
    /// Demo mode.
    pub demo: Demo,
    /// The time now.
    pub clock: fn() -> Timestamp,
    /// The reader's language, as the machine knows it.
    pub locale: Option<String>,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
}

/// Runs a command; gives the exit code.
pub fn run(cli: Cli, machine: &mut Machine<'_>) -> u8 {
    let named = machine.locale.as_deref().and_then(Lang::negotiate);
    let say = sentences::in_language(cli.lang.or(named).unwrap_or_default());
    let as_json = matches!(&cli.command, Command::Check(check) if check.json);
    let done = match cli.command {
        Command::Check(asked) => check(&asked, machine, &say),
        Command::Serve(asked) => serve(&asked, machine, &say).map(|()| 0),
    };
    done.unwrap_or_else(|trouble| {
        tracing::debug!(error = &trouble as &dyn std::error::Error, "ended");
        let (wrong, remedy) = trouble.said(&say);
        let line = if as_json {
            serde_json::json!({ "error": trouble.code(), "message": wrong, "remedy": remedy }).to_string()
        } else {
            format!("{wrong} [{}]\n{remedy}", trouble.code())
        };
        writeln!(machine.err, "{line}").ok();
        WRONG_USAGE
    })
}

fn check(asked: &Check, machine: &mut Machine<'_>, say: &Bundle) -> Result<u8, Trouble> {
    let network = if asked.offline { Network::Offline } else { Network::Online };
    let checker = Checker::new(trust(&asked.trust, machine, say)?, network, machine.demo);
    let mut words: Vec<Word> = Vec::new();
    for argument in &asked.inputs {
        let moment = asked.at.map_or_else(|| Moment::Clock((machine.clock)()), Moment::Asked);
        let found = checker.check(input::from_argument(argument, checker.fetcher()), moment);
        words.push(found.verdict.word());
        let several = asked.inputs.len() > 1;
        let line = if asked.json {
            report::json(&found, short(argument), say.lang()).map_err(io::Error::other)?
        } else {
            let name = short(argument)
                .filter(|_| several)
                .map(|name| format!("{}\n", schemas::text::display_safe(name)));
            format!("{}{}", name.unwrap_or_default(), report::text(&found, say))
        };
        written(writeln!(machine.out, "{line}"))?;
    }
    written(machine.out.flush())?;
    Ok(Word::worst(words).exit_code())
}

/// A reader who has seen enough closes the pipe; that is no trouble.
fn written(result: io::Result<()>) -> Result<(), Trouble> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// The name of an input; a whole badge on the command line has none.
fn short(argument: &str) -> Option<&str> {
    Some(argument).filter(|argument| argument.len() <= 200)
}

fn serve(asked: &Serve, machine: &mut Machine<'_>, say: &Bundle) -> Result<(), Trouble> {
    let checker = Checker::new(trust(&asked.trust, machine, say)?, Network::Online, machine.demo);
    let listen = asked.listen;
    let line = say.say_with("serving", &[("listen", Arg::Text(&listen.to_string()))]);
    let service = web::Service::new(checker, machine.clock);
    let err = &mut *machine.err;
    web::serve(service, listen, || writeln!(err, "{line}").is_ok())
        .map_err(|source| Trouble::AddressTaken { listen, source })
}

/// Naming a list on the command line is the act of trusting it; so who signed it is said aloud.
fn trust(
    files: &[PathBuf],
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<Vec<Verified<TrustList>>, Trouble> {
    let mut lists = Vec::new();
    for file in files {
        let list = believed(file, machine.demo)?;
        let claims = list.claims();
        let facts = [
            ("network", claims.name.get(say.lang()).map_or("", |(_, name)| name).to_owned()),
            ("did", claims.iss.to_string()),
            ("version", claims.version.to_string()),
            ("until", say.date(claims.exp)),
            ("root", claims.root.fingerprint().to_string()),
        ];
        let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
        writeln!(machine.err, "{}", say.say_with("trust-read", &facts)).ok();
        lists.push(list);
    }
    Ok(lists)
}

fn believed(file: &Path, demo: Demo) -> Result<Verified<TrustList>, Trouble> {
    let mut text = String::new();
    File::open(file)
        .and_then(|opened| opened.take(FETCH_BYTES as u64).read_to_string(&mut text))
        .map_err(|source| Trouble::TrustFileMissing { file: file.to_owned(), source })?;
    let list = open(&text, Anchor::HandedOver).map_err(|source: TrustError| Trouble::TrustFileBad {
        file: file.to_owned(),
        source: Box::new(source),
    })?;
    let public = document_url(&list.claims().iss, demo).is_ok();
    if public { Ok(list) } else { Err(Trouble::TrustFileDemo { file: file.to_owned() }) }
}
