//! Badges claimed from the real issuer over HTTP: as many as sixteen wallets can, and thirty in one burst of five seconds.

use std::{
    collections::VecDeque,
    process::Child,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use tokio::runtime::Runtime;

use super::Findings;
use crate::{
    claiming::{REQUESTS, Slip, claim, slips},
    client::Client,
    figure::{Figure, Unit, percentile},
    library::evening::Evening,
    line::{Goal, Line},
    process::computed,
};

const ROUNDS: usize = 5;
const CLIENTS: usize = 16;
/// Claims of a round, and of the one before that does not count.
const CLAIMS: usize = 1_000;
/// Wallets of the burst, and its length.
const WALLETS: u32 = 30;
const BURST: Duration = Duration::from_secs(5);

/// What one round gave.
struct Round {
    a_second: f64,
    took: Vec<f64>,
    /// Nanoseconds that the issuer and the wallets computed.
    computed: [f64; 2],
}

pub(super) fn measure(runtime: &Runtime) -> Findings {
    let evening = runtime.block_on(Evening::prepare("measured-claims"));
    let mut serving = evening.serve();
    let mut circles = (0..=ROUNDS).map(|at| runtime.block_on(slips(&evening, at + 1, CLAIMS)));
    work(&serving, evening.port, circles.next().unwrap_or_default());
    let (mut claims, mut idle) = (Vec::new(), Vec::new());
    for slips in circles {
        claims.push(work(&serving, evening.port, slips));
        idle.push(nothing(evening.port));
    }
    let burst = burst(evening.port, &runtime.block_on(slips(&evening, ROUNDS + 2, WALLETS as usize)));
    serving.kill().unwrap();
    serving.wait().unwrap();
    let badges = runtime.block_on(evening.badges_in_order());
    assert_eq!(badges, (ROUNDS + 1) * CLAIMS + WALLETS as usize, "badges are missing");
    Findings { notes: vec![note(&claims)], ..Findings::of(lines(&claims, &idle, &burst)) }
}

fn lines(claims: &[Round], idle: &[f64], burst: &[f64]) -> Vec<Line> {
    let figure = |unit, of: &dyn Fn(&Round) -> f64| Figure::new(unit, claims.iter().map(of).collect());
    let took = |part| figure(Unit::Nanoseconds, &|round| percentile(round.took.clone(), part));
    let a_second = figure(Unit::PerSecond, &|round| round.a_second);
    let idle = Figure::new(Unit::PerSecond, idle.to_vec());
    let a_claim = |who: usize| figure(Unit::Nanoseconds, &|round| round.computed[who] / CLAIMS as f64);
    let in_burst = |part| Figure::once(Unit::Nanoseconds, percentile(burst.to_vec(), part));
    vec![
        Line::new("claims, 16 wallets, transaction codes on", Unit::PerSecond, &a_second)
            .beside("four empty answers", &idle)
            .should(Goal::AtLeast(1_500.0)),
        Line::of_time("one of these claims, p50", &took(50)),
        Line::of_time("one of these claims, p99", &took(99)).should(Goal::AtMost(50e6)),
        Line::of_time("processor time of the issuer for one claim", &a_claim(0))
            .beside("the wallet's", &a_claim(1)),
        Line::of_time("30 wallets in five seconds, p50", &in_burst(50)),
        Line::of_time("30 wallets in five seconds, slowest", &in_burst(100)),
    ]
}

fn note(claims: &[Round]) -> String {
    let share = claims.iter().map(|round| round.computed[1] / (round.computed[0] + round.computed[1]));
    let share = share.sum::<f64>() / claims.len() as f64 * 100.0;
    format!(
        "`kreds-issuer serve`, release build, SQLite with `synchronous=FULL`, loopback, connections kept. A claim is four \
         requests: offer, token, nonce, credential; each badge is secured twice and checked by the issuer before it leaves. \
         The wallets run on the same processors and take {share:.0} % of the computing. Afterwards the issuer's own checker \
         reads every badge. *Four empty answers*: `/healthz` instead of each of the four requests."
    )
}

/// Everybody claims until nothing is left.
fn work(serving: &Child, port: u16, slips: Vec<Slip>) -> Round {
    let (count, slips) = (slips.len(), Mutex::new(VecDeque::from(slips)));
    let processes = [serving.id(), std::process::id()];
    let (before, begun) = (processes.map(computed), Instant::now());
    let one_wallet = || {
        let (mut client, mut took) = (Client::of(port), Vec::new());
        loop {
            let next = slips.lock().unwrap().pop_front();
            let Some(slip) = next else { return took };
            let begun = Instant::now();
            assert!(claim(&mut client, &slip).len() > 1_000, "no badge came");
            took.push(begun.elapsed().as_nanos() as f64);
        }
    };
    let took = thread::scope(|scope| {
        let wallets: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(one_wallet)).collect();
        wallets.into_iter().flat_map(|wallet| wallet.join().unwrap()).collect()
    });
    let a_second = count as f64 / begun.elapsed().as_secs_f64();
    let after = processes.map(computed);
    Round { a_second, took, computed: [0, 1].map(|who| after[who] - before[who]) }
}

/// The same number of requests by the same clients, with nothing to be done; in claims a second.
fn nothing(port: u16) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let mut client = Client::of(port);
                for _ in 0..CLAIMS / CLIENTS * REQUESTS {
                    assert_eq!(client.get("/healthz", "").status, 200);
                }
            });
        }
    });
    (CLAIMS / CLIENTS * CLIENTS) as f64 / begun.elapsed().as_secs_f64()
}

/// Wallets that come one after the other within five seconds; how long each waited, in nanoseconds.
fn burst(port: u16, slips: &[Slip]) -> Vec<f64> {
    let one_wallet = |at: u32, slip: &Slip| {
        thread::sleep(BURST / WALLETS * at);
        let begun = Instant::now();
        assert!(claim(&mut Client::of(port), slip).len() > 1_000, "no badge came");
        begun.elapsed().as_nanos() as f64
    };
    thread::scope(|scope| {
        let wallets: Vec<_> =
            (0..).zip(slips).map(|(at, slip)| scope.spawn(move || one_wallet(at, slip))).collect();
        wallets.into_iter().map(|wallet| wallet.join().unwrap()).collect()
    })
}
