//! Circles with 10 to 100,000 learners: brought in, closed, their badges issued and stored, each on the disk before it counts;
//! and the issuer that holds them all.

use std::time::Instant;

use issuer::{
    circles::{self, Closing},
    editions,
    store::{AwardId, EditionId, HandOut},
};
use schemas::{credential::AchievementCredential, key::Jwk, proof::verify, stage::Signed};
use tests::service;
use tokio::runtime::Runtime;

use super::Findings;
use crate::{
    figure::{Figure, Unit},
    least::Least,
    library::evening::Evening,
    line::{Goal, Line},
    plot::{Plot, Series},
    process::{Memory, memory, quiet, until},
};

/// Learners, and how often so many.
const SIZES: [(usize, usize); 5] = [(10, 5), (100, 5), (1_000, 5), (10_000, 5), (100_000, 1)];
/// The size that has a goal, and the most that are brought in as one circle: a list of more than 20,000 people is refused.
const CIRCLE: usize = 10_000;
/// A size that is expected to take more nanoseconds than this is not begun: a run has an end.
const LONGEST: f64 = 300e9;
/// One in so many badges is checked.
const SAMPLE: usize = 100;

/// How long each step took, in nanoseconds.
#[derive(Default)]
struct Steps {
    brought_in: f64,
    closed: f64,
    issued: f64,
    /// The least that the last two could have taken.
    least: f64,
}

/// What so many learners took, each time.
struct Size {
    learners: usize,
    times: Vec<Steps>,
}

pub(super) fn measure(runtime: &Runtime) -> Findings {
    let (mut sizes, mut lines, mut notes) = (Vec::new(), Vec::new(), vec![NOTE.to_owned()]);
    for (learners, count) in SIZES {
        let evening = runtime.block_on(Evening::prepare("measured-growth"));
        let times = (1..=count).map(|time| runtime.block_on(circles_with(&evening, time, learners)));
        let size = Size { learners, times: times.collect() };
        runtime.block_on(is_whole(&evening, learners * count));
        lines.extend(size.lines());
        let longest = size.longest();
        sizes.push(size);
        if learners == SIZES[SIZES.len() - 1].0 {
            lines.extend(resident(&evening));
        } else if longest * 10.0 > LONGEST {
            notes.push(format!("Ten times {learners} learners would take too long and were left out."));
            break;
        }
    }
    Findings { lines, notes, plot: Some(plot(&sizes)) }
}

const NOTE: &str = "SQLite with `synchronous=FULL`. *Issued and stored*: awards and offers made, each badge written down, signed \
    twice (Ed25519, ES256), checked by the issuer, stored. *The least*: one Ed25519 signature and its check for each badge, on \
    all processors, and as many bytes as are stored written to a file and flushed every thousand. Rows are counted; one badge \
    in a hundred is checked by its signature.";

/// As many circles as it takes.
async fn circles_with(evening: &Evening, time: usize, learners: usize) -> Steps {
    let mut whole = Steps::default();
    for first in (0..learners).step_by(CIRCLE) {
        let number = time * learners.div_ceil(CIRCLE) + first / CIRCLE;
        let part = circle(evening, number, CIRCLE.min(learners - first)).await;
        whole.brought_in += part.brought_in;
        whole.closed += part.closed;
        whole.issued += part.issued;
        whole.least += part.least;
    }
    whole
}

async fn circle(evening: &Evening, number: usize, learners: usize) -> Steps {
    let begun = Instant::now();
    let handle = evening.hold_circle(number, learners).await;
    let brought_in = since(begun);
    let begun = Instant::now();
    circles::close(&evening.issuer, &handle, &Closing::with(HandOut::Slip)).await.unwrap();
    let closed = since(begun);
    let id = evening.circle(&handle).await;
    let lines = evening.issuer.store.read().await.unwrap().award_lines(Some(id)).await.unwrap();
    let awards: Vec<AwardId> = lines.iter().map(|line| line.award.id).collect();
    assert_eq!(awards.len(), learners);
    let begun = Instant::now();
    editions::print_all(&evening.issuer, awards).finish().await.unwrap();
    let issued = since(begun);
    Steps { brought_in, closed, issued, least: Least::new().of(learners) }
}

fn since(begun: Instant) -> f64 {
    begun.elapsed().as_nanos() as f64
}

/// Everything that was made is stored, and what is looked at more closely is signed by the library.
async fn is_whole(evening: &Evening, badges: usize) {
    let mut tx = evening.issuer.store.read().await.unwrap();
    let keys = tx.signing_keys(evening.organisation.id).await.unwrap();
    let key = keys.iter().find(|key| key.fragment.starts_with('e')).unwrap();
    let Jwk(key) = serde_json::from_str(&key.public_jwk).unwrap();
    let (mut last, mut count) = (EditionId(0), 0);
    loop {
        let page = tx.editions_after(last, 1_000).await.unwrap();
        let Some(end) = page.last() else { break };
        last = end.journalled.id;
        for edition in &page {
            let signed = edition.journalled.signed.as_ref().expect("an edition is not signed");
            if count % SAMPLE == 0 {
                let badge = Signed::<AchievementCredential>::read(&signed.data_integrity).unwrap();
                verify(badge, &key).unwrap();
            }
            count += 1;
        }
    }
    assert_eq!(count, badges, "badges are missing");
}

impl Size {
    fn figure(&self, of: fn(&Steps) -> f64) -> Figure {
        Figure::new(Unit::Nanoseconds, self.times.iter().map(of).collect())
    }

    fn longest(&self) -> f64 {
        let whole = |steps: &Steps| steps.brought_in + steps.closed + steps.issued;
        self.times.iter().map(whole).fold(0.0, f64::max)
    }

    fn lines(&self) -> Vec<Line> {
        let learners = Unit::Pieces.say(self.learners as f64);
        let whole = self.figure(|steps| steps.closed + steps.issued);
        let line = Line::of_time(format!("{learners} badges issued and stored"), &whole);
        let line = line.beside("the least", &self.figure(|steps| steps.least));
        if self.learners != CIRCLE {
            return vec![line];
        }
        let step = |what: &str, of| Line::of_time(format!("{learners} learners {what}"), &self.figure(of));
        vec![
            step("brought in, with attendance and outcomes", |steps| steps.brought_in),
            step("whose circle is closed", |steps| steps.closed),
            step("whose badges are signed and stored", |steps| steps.issued),
            line.should(Goal::AtMost(2e9)),
        ]
    }
}

/// The issuer that holds the most badges.
fn resident(evening: &Evening) -> Vec<Line> {
    let mut serving = quiet(evening.command().arg("serve"));
    let ready = until(|| service::get(evening.port, "/readyz").is_ok());
    for path in ["/", "/o/havnby", "/o/havnby/did.json", "/o/havnby/status/1"] {
        service::get(evening.port, path).unwrap();
    }
    let held = memory(serving.id(), Memory::Now).unwrap();
    serving.kill().unwrap();
    serving.wait().unwrap();
    vec![
        Line::of_time(
            "issuer with 100,000 badges ready after its start",
            &Figure::once(Unit::Nanoseconds, ready),
        )
        .should(Goal::AtMost(300e6)),
        Line::new("memory of an issuer with 100,000 badges", Unit::Bytes, &Figure::once(Unit::Bytes, held))
            .should(Goal::AtMost(60e6)),
    ]
}

fn plot(sizes: &[Size]) -> String {
    let series = |name: &'static str, of: fn(&Steps) -> f64| {
        let point = |size: &Size| (size.learners as f64, size.figure(of).median() / 1e9);
        Series { name, points: sizes.iter().map(point).collect() }
    };
    let series = [
        series("brought in", |steps| steps.brought_in),
        series("closed", |steps| steps.closed),
        series("signed and stored", |steps| steps.issued),
        series("the least", |steps| steps.least),
    ];
    Plot { title: "Seconds by number of learners", series: series.to_vec() }.svg()
}
