//! Issuer and verifier at work for a long time: badges are collected and checked at a steady pace, and neither program
//! holds more memory or more files at the end than at the beginning.
//!
//! KREDS_SOAK_SECONDS  for how long (script/test: 20, script/long: 3600)

use std::{
    collections::VecDeque,
    fs, io,
    process::Child,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use issuer::store::Offer;
use tests::service;
use tokio::runtime::Handle;

use super::{
    browser::{Request, ask},
    evening::Evening,
    wallet,
};

const CLAIMS_A_SECOND: u32 = 20;
const CHECKS_A_SECOND: u32 = 50;
/// Offers that a circle makes, and how many wait at least.
const CIRCLE: usize = 50;
/// People who collect, and people who check.
const PEOPLE: usize = 8;
/// Memory may grow by so much in ten minutes, once everything was used; and so many files more or less are open.
const MEGABYTES: f64 = 1.0;
const FILES: usize = 5;
/// People who check all at once before anything is measured, and for which part of the whole time.
const RUSHING: usize = 24;
const PART: u32 = 60;
/// How long somebody tries who is put off, and how soon again.
const PATIENCE: Duration = Duration::from_secs(60);
const IMPATIENCE: Duration = Duration::from_millis(250);
/// In less than this no slope can be told from noise.
const LONG: u64 = 600;
/// What a program may take at first, in a run that is not long.
const AT_FIRST: f64 = 48.0;

/// What the system says of a process.
#[derive(Clone, Copy)]
struct Sample {
    seconds: f64,
    megabytes: f64,
    files: usize,
}

/// People keep a pace together, however many of them are at work.
struct Pace {
    begun: Instant,
    a_second: u32,
    taken: AtomicUsize,
}

impl Pace {
    fn of(a_second: u32) -> Self {
        Pace { begun: Instant::now(), a_second, taken: AtomicUsize::new(0) }
    }

    /// Waits for the next turn.
    fn turn(&self) {
        let turn = u32::try_from(self.taken.fetch_add(1, Ordering::SeqCst)).unwrap();
        let at = Duration::from_secs(1) * turn / self.a_second;
        thread::sleep(at.saturating_sub(self.begun.elapsed()));
    }
}

struct Soak<'s> {
    evening: &'s Evening,
    verifier: u16,
    offers: Mutex<VecDeque<Offer>>,
    newest: Mutex<String>,
    claims: Mutex<Vec<(f64, Duration)>>,
    checks: Mutex<Vec<(f64, Duration)>>,
    /// How often somebody was told to come back a little later.
    put_off: AtomicUsize,
    begun: Instant,
    is_over: AtomicBool,
}

impl Soak<'_> {
    fn goes_on(&self) -> bool {
        !self.is_over.load(Ordering::SeqCst)
    }

    fn since_begin(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }

    fn collect(&self, pace: &Pace) {
        while self.goes_on() {
            // The lock is given back before the work begins.
            let next = self.offers.lock().unwrap().pop_front();
            let Some(offer) = next else {
                thread::sleep(Duration::from_millis(10));
                continue;
            };
            pace.turn();
            let (at, begun) = (self.since_begin(), Instant::now());
            let path = self.evening.claim_path(&offer);
            let collect = || wallet::collect(self.evening.port, &path, offer.id.0.unsigned_abs());
            let badge = self.in_the_end(collect);
            self.claims.lock().unwrap().push((at, begun.elapsed()));
            *self.newest.lock().unwrap() = badge;
        }
    }

    fn check(&self, pace: &Pace) {
        while self.goes_on() {
            let badge = self.newest.lock().unwrap().clone();
            pace.turn();
            let (at, begun) = (self.since_begin(), Instant::now());
            let said = self.in_the_end(|| checked(self.verifier, &badge));
            assert!(said.contains(GENUINE), "{said}");
            self.checks.lock().unwrap().push((at, begun.elapsed()));
        }
    }

    /// Whoever is put off tries again, as people do; but not for ever.
    fn in_the_end(&self, ask: impl Fn() -> io::Result<String>) -> String {
        let begun = Instant::now();
        loop {
            match ask() {
                Ok(answer) => return answer,
                Err(error) => assert!(begun.elapsed() < PATIENCE, "{error}"),
            }
            self.put_off.fetch_add(1, Ordering::SeqCst);
            thread::sleep(IMPATIENCE);
        }
    }

    /// Everybody is at it for so long; gives what the system said of both processes meanwhile.
    fn work(&self, processes: &[Child; 2], seconds: u64, runtime: &Handle) -> [Vec<Sample>; 2] {
        let (collecting, checking) = (Pace::of(CLAIMS_A_SECOND), Pace::of(CHECKS_A_SECOND));
        let mut samples = [Vec::new(), Vec::new()];
        thread::scope(|scope| {
            scope.spawn(|| self.hold_circles(runtime));
            for _ in 0..PEOPLE {
                scope.spawn(|| self.collect(&collecting));
                scope.spawn(|| self.check(&checking));
            }
            while self.since_begin() < seconds as f64 {
                thread::sleep(Duration::from_millis(seconds.clamp(10, 500) * 10));
                for (process, samples) in processes.iter().zip(&mut samples) {
                    samples.push(sample(process, self.since_begin()));
                }
            }
            self.is_over.store(true, Ordering::SeqCst);
        });
        samples
    }

    /// Circles end one after the other, so that there is always something to be collected.
    fn hold_circles(&self, runtime: &Handle) {
        let mut number = 1;
        while self.goes_on() {
            if self.offers.lock().unwrap().len() > 2 * CIRCLE {
                thread::sleep(Duration::from_millis(50));
                continue;
            }
            number += 1;
            let offers = runtime.block_on(self.evening.close_a_circle(number, CIRCLE));
            self.offers.lock().unwrap().extend(offers);
        }
    }
}

const GENUINE: &str = "\"verdict\":\"genuine\"";

/// What the verifier says of a badge.
fn checked(verifier: u16, badge: &str) -> io::Result<String> {
    let headers = "content-type: application/jwt\r\naccept: application/json\r\n";
    match ask(verifier, &Request { method: "POST", path: "/api/check", headers, body: badge })? {
        said if said.status == 200 => Ok(said.body),
        said => Err(io::Error::other(format!("{said:?}"))),
    }
}

/// Everybody comes at once, before anything is measured. The system's allocator gives each thread memory of its own the
/// first time that so many are at work together; whenever that happens it is no leak, and so it has to happen first.
fn rush(verifier: u16, badge: &str, seconds: u64) {
    let (begun, long) = (Instant::now(), Duration::from_secs(seconds) / PART);
    thread::scope(|scope| {
        for _ in 0..RUSHING {
            scope.spawn(|| {
                while begun.elapsed() < long {
                    assert!(checked(verifier, badge).unwrap().contains(GENUINE));
                }
            });
        }
    });
}

fn sample(process: &Child, seconds: f64) -> Sample {
    let folder = format!("/proc/{}", process.id());
    let pages = fs::read_to_string(format!("{folder}/statm")).unwrap();
    let pages: f64 = pages.split(' ').nth(1).unwrap().parse().unwrap();
    let files = fs::read_dir(format!("{folder}/fd")).unwrap().count();
    Sample { seconds, megabytes: pages * 4096.0 / 1e6, files }
}

/// Megabytes in ten minutes, by the line that lies nearest to all samples.
fn slope(samples: &[Sample]) -> f64 {
    let count = samples.len() as f64;
    let mean = |of: fn(&Sample) -> f64| samples.iter().map(of).sum::<f64>() / count;
    let (time, memory) = (mean(|one| one.seconds), mean(|one| one.megabytes));
    let together: f64 = samples.iter().map(|one| (one.seconds - time) * (one.megabytes - memory)).sum();
    let spread: f64 = samples.iter().map(|one| (one.seconds - time).powi(2)).sum();
    together / spread * 600.0
}

/// What stays open when nobody is connected.
fn fewest_files(samples: &[Sample]) -> usize {
    samples.iter().map(|one| one.files).min().unwrap_or_default()
}

/// The time within which all but one in a hundred were answered, in milliseconds, of those of a part of the whole.
fn p99(taken: &[(f64, Duration)], part: std::ops::Range<f64>) -> u128 {
    let mut times: Vec<Duration> =
        taken.iter().filter(|(at, _)| part.contains(at)).map(|(_, took)| *took).collect();
    times.sort_unstable();
    times.get(times.len() * 99 / 100).copied().unwrap_or_default().as_millis()
}

fn told(name: &str, taken: &[(f64, Duration)], seconds: f64) -> String {
    let (first, last) = (p99(taken, 0.0..seconds / 6.0), p99(taken, seconds * 5.0 / 6.0..seconds));
    format!(
        "{name}: {:.1} a second; p99 {first} ms at first, {last} ms at last",
        taken.len() as f64 / seconds
    )
}

/// What came of it: the figures, and what is wrong with them.
#[derive(Default)]
struct Findings {
    figures: Vec<String>,
    wrong: Vec<String>,
}

impl Findings {
    fn look_at(&mut self, name: &str, samples: &[Sample], seconds: u64) {
        let warm = &samples[samples.len() / 4..];
        let (first, last, slope) = (warm[0].megabytes, warm[warm.len() - 1].megabytes, slope(warm));
        let halves = warm.split_at(warm.len() / 2);
        let files = [halves.0, halves.1].map(fewest_files);
        let on_the_way: Vec<String> = samples
            .chunks(samples.len().div_ceil(12))
            .map(|part| format!("{:.1}", part[0].megabytes))
            .collect();
        self.figures.push(format!(
            "{name}: {first:.1} MB at first, {last:.1} MB at last, {slope:.2} MB in ten minutes; files {files:?}; from twelfth to \
             twelfth {}",
            on_the_way.join(" ")
        ));
        let is_flat = match seconds < LONG {
            true => last - first <= AT_FIRST && files[1] <= files[0] + FILES,
            false => slope < MEGABYTES && files[1].abs_diff(files[0]) <= FILES,
        };
        if !is_flat {
            self.wrong.extend(self.figures.last().cloned());
        }
    }
}

async fn soak(evening: &Evening) -> Findings {
    let seconds: u64 =
        std::env::var("KREDS_SOAK_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    let verifier = service::free_port().unwrap();
    let (trust, root) = evening.trust_list().await;
    let mut processes = [evening.serve(), evening.verifier(verifier, &trust, &root)];
    let first = evening.close_a_circle(1, CIRCLE).await;
    let badge = wallet::collect(evening.port, &evening.claim_path(&first[0]), 1).unwrap();
    tokio::task::block_in_place(|| rush(verifier, &badge, seconds));
    let soak = Soak {
        evening,
        verifier,
        offers: Mutex::new(first.into_iter().skip(1).collect()),
        newest: Mutex::new(badge),
        claims: Mutex::default(),
        checks: Mutex::default(),
        put_off: AtomicUsize::new(0),
        begun: Instant::now(),
        is_over: AtomicBool::new(false),
    };
    let runtime = Handle::current();
    let samples = tokio::task::block_in_place(|| soak.work(&processes, seconds, &runtime));
    let mut findings = Findings::default();
    findings.figures.push(format!("put off: {} times", soak.put_off.load(Ordering::SeqCst)));
    findings.figures.push(told("collected", &soak.claims.into_inner().unwrap(), seconds as f64));
    findings.figures.push(told("checked", &soak.checks.into_inner().unwrap(), seconds as f64));
    for ((name, process), samples) in ["issuer", "verifier"].iter().zip(&mut processes).zip(&samples) {
        process.kill().unwrap();
        process.wait().unwrap();
        findings.look_at(name, samples, seconds);
    }
    findings
}

#[tokio::test(flavor = "multi_thread")]
async fn at_work_for_a_long_time_memory_and_open_files_stay_what_they_were() {
    let evening = Evening::prepare("soaking").await;
    let findings = soak(&evening).await;
    println!("{}", findings.figures.join("\n"));
    assert_eq!(findings.wrong, Vec::<String>::new());
    evening.is_in_order().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_memory_and_open_files_stay_what_they_were() {
    let evening = Evening::on_postgres("soaking-postgres").await;
    let findings = soak(&evening).await;
    println!("{}", findings.figures.join("\n"));
    assert_eq!(findings.wrong, Vec::<String>::new());
    evening.is_in_order().await;
}
