//! The commands: read the input, check it, show the result.

use std::{io::Write, path::PathBuf};

use schemas::{
    Demo,
    canonical::Contexts,
    lang::Lang,
    locale::{Arg, Bundle},
    stage::Verified,
    time::Timestamp,
    trust::{TrustBook, TrustList},
};

use crate::{
    asking::{Chance, asker},
    check,
    checker::{Checker, Network},
    cli::{Check, Cli, Command, Serve, TrustCommand},
    error::{Reader, Trouble},
    lists::stapled,
    progress::Screen,
    sentences,
    trust::{TrustStore, TrustTrouble, command::Desk, named::named},
    web,
};

/// The exit code for a wrong call.
pub const WRONG_USAGE: u8 = 64;

/// What a run gets from the machine that it runs on.
pub struct Machine<'a> {
    /// Demo mode.
    pub demo: Demo,
    /// The time now.
    pub clock: fn() -> Timestamp,
    /// Its random source.
    pub chance: Chance,
    /// Where trust is kept unless the command says otherwise; `None` on a machine without such a place.
    pub trust_folder: Option<PathBuf>,
    /// Whether somebody looks on while it works.
    pub screen: Screen,
    /// The reader's language, as the machine knows it.
    pub locale: Option<String>,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
}

impl Machine<'_> {
    /// The language that was asked for, else the machine's.
    pub(crate) fn lang(&self, asked: Option<Lang>) -> Lang {
        let named = || self.locale.as_deref().and_then(Lang::negotiate);
        asked.or_else(named).unwrap_or_default()
    }
}

/// Runs a command; gives the exit code.
pub fn run(cli: Cli, machine: &mut Machine<'_>) -> u8 {
    let say = sentences::in_language(machine.lang(cli.lang));
    let as_json = match &cli.command {
        Command::Check(check) => check.json,
        Command::Trust(command) => command.json(),
        Command::Serve(_) => false,
    };
    let folder = cli.trust_dir.as_ref().or(machine.trust_folder.as_ref());
    let store = folder.map(|folder| TrustStore::new(folder));
    let done = match cli.command {
        Command::Check(asked) => check(&asked, store.as_ref(), machine, &say),
        Command::Serve(asked) => serve(&asked, store.as_ref(), machine, &say).map(|()| 0),
        Command::Trust(command) => trust(&command, store.as_ref(), machine, &say),
    };
    done.unwrap_or_else(|trouble| {
        tracing::debug!(error = &trouble as &dyn std::error::Error, "ended");
        let reader = if as_json { Reader::Program } else { Reader::Person };
        trouble.tell(&say, reader, machine.err)
    })
}

fn check(
    asked: &Check,
    store: Option<&TrustStore>,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<u8, Trouble> {
    let network = if asked.offline { Network::Offline } else { Network::Online };
    let checker = Checker::new(believed(&asked.trust, store, machine, say)?, network, machine.demo)
        .keeping(store.map(TrustStore::shelf))
        .stapled(asked.status_list.iter().map(|file| stapled(file)).collect::<Result<_, _>>()?)
        .given_to(asked.recipient.clone());
    check::check(asked, &checker, machine, say)
}

fn serve(
    asked: &Serve,
    store: Option<&TrustStore>,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<(), Trouble> {
    let named = named(&asked.trust, machine.demo, say, machine.err)?;
    let renewal = web::Renewal { store: store.cloned(), named: named.clone(), demo: machine.demo };
    // Nothing that strangers lead to is kept.
    let checker = Checker::new(with_store(named, store, machine, say)?, Network::Online, machine.demo);
    let listen = asked.listen;
    let line = say.say_with("serving", &[("listen", Arg::Text(&listen.to_string()))]);
    let limits = web::Limits { a_minute: asked.a_minute, proxies: asked.proxy.clone() };
    let contexts = if asked.test_contexts { Contexts::WithExamples } else { Contexts::Pinned };
    let service = web::Service::new(checker, machine.clock).renewing(renewal).limited(limits);
    let mut service = service.naming(contexts);
    if let Some(asker) = asker(asked, machine)? {
        service = service.asking(web::Asking::new(asker, machine.chance));
    }
    let err = &mut *machine.err;
    web::serve(service, listen, || writeln!(err, "{line}").is_ok())
        .map_err(|source| Trouble::AddressTaken { listen, source })
}

fn trust(
    command: &TrustCommand,
    store: Option<&TrustStore>,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<u8, Trouble> {
    let store = store.ok_or(TrustTrouble::NoFolder)?;
    let mut desk = Desk { store, now: (machine.clock)(), demo: machine.demo, say, out: machine.out };
    Ok(desk.run(command)?)
}

/// Whom the reader believes: who is named for this run, then who is kept.
fn believed(
    files: &[PathBuf],
    store: Option<&TrustStore>,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<TrustBook, Trouble> {
    with_store(named(files, machine.demo, say, machine.err)?, store, machine, say)
}

/// The lists that were named, and those that are kept.
fn with_store(
    named: Vec<Verified<TrustList>>,
    store: Option<&TrustStore>,
    machine: &mut Machine<'_>,
    say: &Bundle,
) -> Result<TrustBook, Trouble> {
    let Some(store) = store else { return Ok(TrustBook::new(named)) };
    let contents = store.contents(machine.demo).map_err(TrustTrouble::from)?;
    for damaged in &contents.damaged {
        writeln!(machine.err, "{}", damaged.said(say)).ok();
    }
    Ok(contents.book(named))
}
