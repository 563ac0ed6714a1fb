//! What whoever waits for a batch sees on a terminal, where answers and progress come out on one screen.

use std::{cell::RefCell, fs, io, path::Path, rc::Rc};

use clap::Parser as _;
use schemas::Demo;
use verifier::{
    cli::Cli,
    progress::Screen,
    run::{Machine, run},
};

use crate::town::{Town, now};

/// Back to the start of the line, and nothing left on it.
const CLEARED: &str = "\r\x1b[K";

/// Both streams of a program whose terminal shows them in the order in which they come.
#[derive(Clone, Default)]
struct Terminal(Rc<RefCell<Vec<u8>>>);

impl io::Write for Terminal {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// All that somebody sees who looks on while these are checked.
fn seen(town: &Town, inputs: &[&str]) -> String {
    let trust = town.file("trust.jwt");
    let command = ["kreds-verifier", "check", "--json", "--trust", &trust];
    let terminal = Terminal::default();
    let (mut out, mut err) = (terminal.clone(), terminal.clone());
    let mut machine = Machine {
        demo: Demo::On,
        clock: now,
        chance: |bytes| bytes.fill(7),
        trust_folder: None,
        screen: Screen::Terminal,
        locale: None,
        out: &mut out,
        err: &mut err,
    };
    run(Cli::try_parse_from([&command, inputs].concat()).unwrap(), &mut machine);
    let bytes = terminal.0.borrow().clone();
    String::from_utf8(bytes).unwrap()
}

/// Three badges.
fn folder(town: &Town) -> String {
    let folder = Path::new(&town.file("badge.jwt")).with_file_name("inbox");
    fs::create_dir_all(&folder).unwrap();
    for name in ["a.jwt", "b.jwt", "c.jwt"] {
        fs::write(folder.join(name), town.badge(5)).unwrap();
    }
    folder.display().to_string()
}

#[test]
fn a_batch_has_a_bar_that_makes_room_for_each_answer() {
    let town = Town::with_withdrawn("bar", &[]);
    let folder = folder(&town);
    let answer = town.check(&["--json", &folder]);
    let [a, b, c] = answer.out.lines().collect::<Vec<_>>().try_into().unwrap();
    let bar = |filled: usize, done| {
        format!("{CLEARED}{}{} Checked: {done} of 3", "●".repeat(filled), "○".repeat(24 - filled))
    };
    let (first, second) = (bar(8, 1), bar(16, 2));
    let [trusted, counted] = answer.err.lines().collect::<Vec<_>>().try_into().unwrap();
    let expected = format!("{trusted}\n{CLEARED}{a}\n{first}{CLEARED}{b}\n{second}{CLEARED}{c}\n{counted}\n");
    assert_eq!(seen(&town, &[&folder]), expected);
}

#[test]
fn one_badge_alone_needs_no_bar() {
    let town = Town::with_withdrawn("bar-of-one", &[]);
    let badge = town.file("badge.jwt");
    let answer = town.check(&["--json", &badge]);
    assert_eq!(seen(&town, &[&badge]), answer.err + &answer.out);
}
