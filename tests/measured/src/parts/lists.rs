//! Status lists: served to those who have none and to those who have the newest, and looked into; and how long a badge
//! that nobody should try to the end is tried.

use std::{thread, time::Instant};

use fixed_work::{Samples, operations};
use tokio::runtime::Runtime;

use super::Findings;
use crate::{
    claiming::{claim, slips},
    client::Client,
    figure::Unit,
    library::evening::Evening,
    line::{Goal, Line},
    pinned::pinned,
    rounds::{Contestant, alternate},
};

const ROUNDS: usize = 7;
const CLIENTS: usize = 16;
/// Requests of one client in a round.
const REQUESTS: usize = 250;
const LIST: &str = "/o/havnby/status/1";
/// How often a bit is looked at in one go: alone it is faster than the clock.
const LOOKS: usize = 1_000;

pub(super) fn measure(runtime: &Runtime) -> Findings {
    let mut lines = served(runtime);
    lines.extend(pinned(looked_at));
    Findings::of(lines)
}

fn served(runtime: &Runtime) -> Vec<Line> {
    let evening = runtime.block_on(Evening::prepare("measured-lists"));
    let mut serving = evening.serve();
    let slip = runtime.block_on(slips(&evening, 1, 1)).remove(0);
    let mut client = Client::of(evening.port);
    claim(&mut client, &slip);
    let list = client.get(LIST, "");
    assert_eq!((list.status, list.body.contains("BitstringStatusList")), (200, true), "{}", list.body);
    let newest = format!("if-none-match: {}\r\n", list.etag);
    let asked = |path: &'static str, headers: String, status| {
        let port = evening.port;
        Contestant::new(Unit::PerSecond, move || a_second(port, path, &headers, status))
    };
    let [whole, same, nothing] = alternate(
        ROUNDS,
        [asked(LIST, String::new(), 200), asked(LIST, newest, 304), asked("/healthz", String::new(), 200)],
    );
    serving.kill().unwrap();
    serving.wait().unwrap();
    let line =
        |what: &str, figure| Line::new(what, Unit::PerSecond, figure).beside("an empty answer", &nothing);
    vec![line("status list served whole", &whole), line("status list not changed (304)", &same)]
}

/// Everybody asks for it again and again.
fn a_second(port: u16, path: &str, headers: &str, status: u16) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let mut client = Client::of(port);
                for _ in 0..REQUESTS {
                    assert_eq!(client.get(path, headers).status, status);
                }
            });
        }
    });
    (CLIENTS * REQUESTS) as f64 / begun.elapsed().as_secs_f64()
}

fn looked_at() -> Vec<Line> {
    let samples = Samples::new().unwrap();
    let bits = vec![0_u8; 16 * 1024];
    let [ours, bare, hard, check] = alternate(
        ROUNDS,
        [
            Contestant::new(Unit::Nanoseconds, || each_of(|| operations::status_from_list(&samples))),
            Contestant::new(Unit::Nanoseconds, || {
                each_of(|| bits[std::hint::black_box(94_567 / 8)] & 1 == 0)
            }),
            Contestant::timed(10, || operations::refuse_hard_graph(&samples)),
            Contestant::timed(100, || operations::check_badge(&samples)),
        ],
    );
    vec![
        Line::of_time("status of a badge from a list at hand", &ours)
            .beside("a bit of a Vec", &bare)
            .should(Goal::AtMost(1_000.0)),
        Line::of_time("a hard graph refused", &hard)
            .beside("check one badge", &check)
            .should(Goal::AtMost(20e6)),
    ]
}

fn each_of(look: impl Fn() -> bool) -> f64 {
    let begun = Instant::now();
    assert!((0..LOOKS).all(|_| std::hint::black_box(look())), "an output was wrong");
    begun.elapsed().as_nanos() as f64 / LOOKS as f64
}
