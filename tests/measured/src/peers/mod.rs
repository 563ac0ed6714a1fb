//! Other people's programs, each with a turn of its own in every round: one line in, one line out.

use std::{
    cell::RefCell,
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::Value;

use crate::{
    figure::{Unit, median},
    rounds::Contestant,
};

pub(crate) mod node;
pub(crate) mod ssi;

/// A running program, kept running so that it is as warm as it gets.
pub(crate) struct Peer {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts it; it ends with this value.
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (asks, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Peer { child, asks, answers: BufReader::new(answers) }
    }

    fn ask(&mut self, question: &Value) -> Value {
        writeln!(self.asks, "{question}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).expect("a peer gives no answer")
    }

    fn turn(&mut self, question: &Value) -> f64 {
        median(serde_json::from_value(self.ask(question)["nanoseconds"].take()).unwrap())
    }
}

/// Whose turn is what this question asks for.
fn contestant(peer: &RefCell<Peer>, question: Value) -> Contestant<'_> {
    Contestant::new(Unit::Nanoseconds, move || peer.borrow_mut().turn(&question))
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
