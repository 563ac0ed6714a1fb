//! What each program costs before it does anything: its size, its start, its memory.

use std::{fs, path::Path, process::Command};

use tests::{learner, library, programs::Programs, service, world::World};
use tokio::runtime::Runtime;

use super::Findings;
use crate::{
    evening::world,
    figure::{Figure, Unit},
    library::evening::Evening,
    line::{Goal, Line},
    process::{Memory, children_computed, memory, most_memory, quiet, until},
    rounds::{Contestant, alternate},
};

const ROUNDS: usize = 7;
/// How often a command is run in a turn: the system counts in hundredths of a second.
const TIMES: usize = 20;
/// A passphrase takes a second by design.
const WALLET_ROUNDS: usize = 5;

pub(super) fn measure(runtime: &Runtime) -> Findings {
    let programs = Programs::beside_this_one().unwrap();
    let mut lines = sizes(&programs);
    let disk = Disk::prepare(programs);
    lines.extend(disk.checks());
    lines.extend(disk.wallet());
    lines.extend(ready(runtime));
    Findings { notes: vec![NOTE.to_owned()], ..Findings::of(lines) }
}

const NOTE: &str = "Release build, each run in a process of its own. `check` has badge, trust list and status list as files \
    (`--offline`). What the wallet's commands take is scrypt at 2^16, which makes guessing a passphrase slow.";

fn sizes(programs: &Programs) -> Vec<Line> {
    let size = |path: &Path| Figure::once(Unit::Bytes, fs::metadata(path).unwrap().len() as f64);
    let line = |(name, path): (&str, &Path)| {
        Line::new(format!("size of `{name}`"), Unit::Bytes, &size(path)).should(Goal::AtMost(15e6))
    };
    let all = [
        ("kreds-issuer", programs.issuer.as_path()),
        ("kreds-wallet", &programs.wallet),
        ("kreds-verifier", &programs.verifier),
    ];
    all.map(line).to_vec()
}

/// A learner with a badge, and an employer with everything that a check needs, on the disk.
struct Disk {
    world: World,
    programs: Programs,
}

impl Disk {
    fn prepare(programs: Programs) -> Self {
        let world = world("measured-starting");
        let (_services, waiting) = library::last_evening(&world).unwrap();
        learner::make_wallet(&world).unwrap();
        learner::claim(&world, &waiting[0]).unwrap();
        learner::export(&world, "json").unwrap();
        let list = service::get(world.issuer_port(), "/o/havnby/status/1").unwrap();
        world.workplace().write("status.json", &list).unwrap();
        Disk { world, programs }
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.world.workplace().folder()).envs(self.world.environment()).args(arguments);
        command
    }

    fn check(&self) -> Command {
        let lists = ["--trust", "trust.jwt", "--status-list", "status.json"];
        self.command(
            &self.programs.verifier,
            &[&["check", "--offline"], &lists[..], &["badge.json"]].concat(),
        )
    }

    fn checks(&self) -> Vec<Line> {
        assert!(self.check().output().unwrap().status.success(), "the badge is not genuine");
        let [checking, nothing, node] = alternate(
            ROUNDS,
            [cold(TIMES, || self.check()), cold(TIMES, || Command::new("true")), cold(2, node)],
        );
        let memory = Figure::new(Unit::Bytes, (0..ROUNDS).map(|_| most_memory(&mut self.check())).collect());
        let check = || Line::of_time("cold `kreds-verifier check`, processor time", &checking);
        vec![
            check().beside("`true`", &nothing).should(Goal::AtMost(10e6)),
            check().beside("`node -e 0`", &node),
            Line::new("memory of `kreds-verifier check`", Unit::Bytes, &memory).should(Goal::AtMost(20e6)),
        ]
    }

    fn wallet(&self) -> Vec<Line> {
        let list = || self.command(&self.programs.wallet, &["list"]);
        let show = || self.command(&self.programs.wallet, &["present", "1", "--png", "code.png"]);
        let [listing, showing, node] =
            alternate(WALLET_ROUNDS, [cold(1, list), cold(1, show), cold(2, node)]);
        vec![
            Line::of_time("`kreds-wallet list`, processor time", &listing).beside("`node -e 0`", &node),
            Line::of_time("`kreds-wallet present`, processor time", &showing).beside("`node -e 0`", &node),
        ]
    }
}

fn node() -> Command {
    let mut node = Command::new("node");
    node.args(["-e", "0"]);
    node
}

/// Whose turn runs a command so many times; the value is the processor time of one.
fn cold<'c>(times: usize, command: impl Fn() -> Command + 'c) -> Contestant<'c> {
    Contestant::new(Unit::Nanoseconds, move || {
        let before = children_computed();
        for _ in 0..times {
            quiet(&mut command()).wait().unwrap();
        }
        (children_computed() - before) / times as f64
    })
}

fn ready(runtime: &Runtime) -> Vec<Line> {
    let evening = runtime.block_on(Evening::prepare("measured-start"));
    let mut resident = Vec::new();
    let times = (0..ROUNDS).map(|_| {
        let mut serve = evening.command();
        let mut serving = quiet(serve.arg("serve"));
        let took = until(|| service::get(evening.port, "/readyz").is_ok());
        resident.extend(memory(serving.id(), Memory::Now));
        serving.kill().unwrap();
        serving.wait().unwrap();
        took
    });
    let times = Figure::new(Unit::Nanoseconds, times.collect());
    vec![
        Line::of_time("issuer ready after its start", &times).should(Goal::AtMost(300e6)),
        Line::new(
            "memory of an issuer that has just started",
            Unit::Bytes,
            &Figure::new(Unit::Bytes, resident),
        ),
    ]
}
