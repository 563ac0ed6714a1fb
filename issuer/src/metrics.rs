//! What the service counts for whoever watches over it, as Prometheus reads it (OpenMetrics text 1.0).
//!
//! Labels are patterns of routes, short names of organisations and words of ours. Nothing here names a person, an offer,
//! a code or an address, and nobody's request makes a label of its own.

use std::{fmt, sync::Arc, time::Duration};

use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::{Registry, Unit},
};
use schemas::time::Timestamp;

use crate::store::Means;

/// Seconds up to which answers are counted together: a page, a claim, a queue, a bound.
const SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 15.0];

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Answered {
    /// GET, POST or another.
    pub method: &'static str,
    /// The pattern of its route.
    pub route: String,
    /// The class of the answer's status, such as `2xx`.
    pub status: &'static str,
}

/// Why somebody was sent away unheard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedAway {
    /// Too many failures from one address.
    Guessed,
    /// Too many requests at once.
    Queue,
}

/// What an answer failed of that should not have failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The database.
    Database,
    /// A key, a file, another server, or ourselves.
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfRoute {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Of {
    organisation: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct By {
    by: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Because {
    cause: &'static str,
}

/// All that is counted. Cheap to clone; clones count together.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Answered, Counter>,
    durations: Family<OfRoute, Histogram>,
    waiting: Gauge,
    turned_away: Family<Because, Counter>,
    faults: Family<Because, Counter>,
    signed: Family<Of, Counter>,
    collected: Family<By, Counter>,
    wrong_codes: Counter,
    paused: Counter,
    status_lists: Family<Of, Counter>,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}

impl Metrics {
    /// Nothing counted yet, in a process that began at this time.
    pub fn new(began: Timestamp) -> Self {
        let mut metrics = Metrics {
            registry: Arc::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            waiting: Gauge::default(),
            turned_away: Family::default(),
            faults: Family::default(),
            signed: Family::default(),
            collected: Family::default(),
            wrong_codes: Counter::default(),
            paused: Counter::default(),
            status_lists: Family::default(),
        };
        metrics.registry = Arc::new(metrics.registered(began));
        metrics
    }

    fn registered(&self, began: Timestamp) -> Registry {
        let mut registry = Registry::with_prefix("kreds");
        let all = &mut registry;
        all.register("requests", "Requests answered", self.requests.clone());
        all.register_with_unit(
            "request_duration",
            "Time until an answer began",
            Unit::Seconds,
            self.durations.clone(),
        );
        all.register("requests_waiting", "Requests that wait for their turn", self.waiting.clone());
        all.register("requests_turned_away", "Requests answered with 429", self.turned_away.clone());
        all.register("faults", "Answers that failed of something of ours", self.faults.clone());
        all.register("badges_signed", "Editions of badges signed", self.signed.clone());
        all.register("badges_collected", "Offers collected", self.collected.clone());
        all.register("wrong_codes", "Wrong transaction codes", self.wrong_codes.clone());
        all.register("offers_paused", "Offers paused after wrong codes", self.paused.clone());
        all.register("status_lists_signed", "Status lists signed anew", self.status_lists.clone());
        let start: Gauge = Gauge::default();
        start.set(began.seconds());
        all.register_with_unit("start_time", "When the process began", Unit::Seconds, start);
        all.register("build", "The running program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
        registry
    }

    /// Everything, as text.
    pub fn text(&self) -> Result<String, fmt::Error> {
        let mut written = String::new();
        text::encode(&mut written, &self.registry)?;
        Ok(written)
    }

    /// A request was answered after so long.
    pub fn answered(&self, request: &Answered, took: Duration) {
        let route = OfRoute { route: request.route.clone() };
        self.durations.get_or_create(&route).observe(took.as_secs_f64());
        self.requests.get_or_create(request).inc();
    }

    /// Somebody waits until what this gives is dropped.
    pub fn wait(&self) -> Waiting {
        self.waiting.inc();
        Waiting(self.waiting.clone())
    }

    /// Somebody was sent away.
    pub fn turned_away(&self, why: TurnedAway) {
        let cause = match why {
            TurnedAway::Guessed => "guessed",
            TurnedAway::Queue => "queue",
        };
        self.turned_away.get_or_create(&Because { cause }).inc();
    }

    /// An answer failed.
    pub fn failed(&self, fault: Fault) {
        let cause = match fault {
            Fault::Database => "database",
            Fault::Other => "other",
        };
        self.faults.get_or_create(&Because { cause }).inc();
    }

    /// An edition of this organisation was signed.
    pub fn signed(&self, organisation: &str) {
        self.signed.get_or_create(&Of { organisation: organisation.to_owned() }).inc();
    }

    /// An offer was collected, for the first time.
    pub fn collected(&self, means: Means) {
        self.collected.get_or_create(&By { by: means.name() }).inc();
    }

    /// Somebody entered a wrong transaction code.
    pub fn wrong_code(&self) {
        self.wrong_codes.inc();
    }

    /// It was one too many.
    pub fn paused(&self) {
        self.paused.inc();
    }

    /// A status list of this organisation was signed.
    pub fn status_list_signed(&self, organisation: &str) {
        self.status_lists.get_or_create(&Of { organisation: organisation.to_owned() }).inc();
    }
}

/// One request that waits.
#[derive(Debug)]
pub struct Waiting(Gauge);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.dec();
    }
}
