//! `trust add`, `trust update`, `trust list`, `trust remove`: read the input, do it, show the result.

use std::io::Write;

use schemas::{
    Demo,
    fetch::{Fetcher, Policy},
    locale::Bundle,
    time::Timestamp,
};
use serde_json::json;

use super::{
    TrustStore,
    adding::{self, Offered},
    record::Origin,
    shown::{self, Answer},
    source::fingerprint_in,
    trouble::{self, TrustTrouble},
    updating::{Update, Updated},
};
use crate::cli::{TrustAdd, TrustCommand};

/// What a command about trust gets.
pub struct Desk<'a> {
    /// Where trust is kept.
    pub store: &'a TrustStore,
    /// The time now.
    pub now: Timestamp,
    /// Demo mode.
    pub demo: Demo,
    /// The reader's language.
    pub say: &'a Bundle,
    /// Results.
    pub out: &'a mut dyn Write,
}

impl Desk<'_> {
    /// Runs a command; gives the exit code.
    pub fn run(&mut self, command: &TrustCommand) -> Result<u8, TrustTrouble> {
        let answer = match command {
            TrustCommand::Add(asked) => self.add(asked)?,
            TrustCommand::Update { .. } => self.update()?,
            TrustCommand::List { .. } => self.list()?,
            TrustCommand::Remove { network, .. } => self.remove(network)?,
        };
        let text = if command.json() { answer.json.to_string() } else { answer.lines.join("\n") };
        writeln!(self.out, "{text}")?;
        Ok(answer.exit_code)
    }

    fn add(&self, asked: &TrustAdd) -> Result<Answer, TrustTrouble> {
        let origin = Origin::named(&asked.source);
        let root = match &asked.root_from {
            None => asked.root,
            Some(picture) => {
                let named = || picture.display().to_string();
                let found = fingerprint_in(picture)
                    .map_err(|source| TrustTrouble::PictureNotRead { picture: named(), source })?;
                Some(found.ok_or_else(|| TrustTrouble::NoFingerprint { picture: named() })?)
            }
        };
        let text = origin
            .read(&self.fetcher())
            .map_err(|source| TrustTrouble::NotHad { origin: origin.clone(), source })?;
        let offered = Offered { origin: origin.clone(), text, at: self.now };
        let (list, taken) = adding::add(self.store, offered, root, self.demo)
            .map_err(|source| TrustTrouble::NotTaken { origin, source: Box::new(source) })?;
        Ok(Answer {
            lines: vec![shown::taken(list.claims(), taken, self.say), shown::root(list.claims(), self.say)],
            json: json!({ "network": shown::facts(list.claims(), self.say), "taken": shown::outcome(taken) }),
            exit_code: 0,
        })
    }

    fn update(&self) -> Result<Answer, TrustTrouble> {
        let fetcher = self.fetcher();
        let update = Update { store: self.store, fetcher: &fetcher, now: self.now, demo: self.demo };
        let done = update.run()?;
        let contents = self.store.contents(self.demo)?;
        let mut answer = Answer::default();
        let mut networks = Vec::new();
        for Updated { network, outcome } in &done {
            let list = contents.find(network).map(|kept| kept.list.claims());
            let code = outcome.as_ref().err().map(trouble::not_updated);
            answer.lines.push(match (outcome, list) {
                (Ok(taken), Some(list)) => shown::taken(list, *taken, self.say),
                _ => shown::not_updated(network, list, code.unwrap_or("trust_store"), self.say),
            });
            answer.exit_code = worse(answer.exit_code, code.map_or(0, trouble::exit_code));
            let result = outcome.as_ref().map_or("kept", |taken| shown::outcome(*taken));
            networks.push(json!({
                "network": network, "result": result, "error": code, "version": list.map(|list| list.version),
            }));
        }
        if done.is_empty() {
            answer.lines.push(self.say.say("trust-none"));
        }
        answer.lines.extend(contents.damaged.iter().map(|damaged| damaged.said(self.say)));
        answer.json = json!({ "networks": networks });
        Ok(answer)
    }

    fn list(&self) -> Result<Answer, TrustTrouble> {
        let contents = self.store.contents(self.demo)?;
        let mut answer = Answer::default();
        for kept in &contents.networks {
            answer.lines.extend(shown::network(kept, &contents, self.now, self.say));
        }
        if contents.networks.is_empty() {
            answer.lines.push(self.say.say("trust-none"));
        }
        answer.lines.extend(contents.damaged.iter().map(|damaged| damaged.said(self.say)));
        let networks = contents.networks.iter().map(|kept| shown::machine(kept, &contents, self.say));
        let damaged = contents.damaged.iter().map(|damaged| damaged.file.display().to_string());
        answer.json = json!({
            "networks": networks.collect::<Vec<_>>(), "damaged": damaged.collect::<Vec<_>>(),
        });
        Ok(answer)
    }

    fn remove(&self, name: &str) -> Result<Answer, TrustTrouble> {
        let guard = self.store.lock()?;
        let contents = self.store.contents(self.demo)?;
        let is_it = |did: &str| did == name || did.rsplit(':').next() == Some(name);
        let mut found = contents.networks.iter().filter(|kept| is_it(kept.list.claims().iss.as_str()));
        let (Some(kept), None) = (found.next(), found.next()) else {
            return Err(TrustTrouble::NetworkUnknown(name.to_owned()));
        };
        let list = kept.list.claims();
        self.store.remove(&guard, &list.iss)?;
        Ok(Answer {
            lines: vec![shown::removed(list, self.say)],
            json: json!({ "network": shown::facts(list, self.say), "removed": true }),
            exit_code: 0,
        })
    }

    fn fetcher(&self) -> Fetcher {
        Fetcher::new(Policy::verifier(self.demo))
    }
}

/// What was refused weighs more than what could not be had.
fn worse(one: u8, other: u8) -> u8 {
    if one == 1 || other == 1 { 1 } else { one.max(other) }
}
