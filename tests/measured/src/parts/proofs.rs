//! One badge checked and issued, from text to text: ours, the floor below which nobody comes, and two libraries of others.

use fixed_work::{Floor, Samples, operations};
use schemas::{canonical, json};

use super::Findings;
use crate::{
    figure::Figure,
    line::{Goal, Line},
    peers::{
        node::{Badge, Node},
        ssi::{Plain, Ssi},
    },
    pinned::pinned,
    rounds::{Contestant, alternate},
};

const ROUNDS: usize = 7;
/// How often in a turn.
const OFTEN: usize = 1_000;
/// The same for what takes milliseconds.
const SELDOM: usize = 100;

const FLOOR: &str = "floor";
const VC: &str = "@digitalbazaar/vc";
const SSI: &str = "ssi";

/// Everything is there before anybody's time counts.
struct Contest {
    samples: Samples,
    floors: Floors,
    node: Node,
}

/// The floors of the three kinds of work that have one.
struct Floors {
    check: Floor,
    large: Floor,
    issue: Floor,
}

pub(super) fn measure() -> Findings {
    pinned(|| {
        let samples = Samples::new().unwrap();
        let contest = Contest {
            floors: Floors {
                check: floor(&samples.typical, &samples.typical),
                large: floor(&samples.large, &samples.large),
                issue: floor(&samples.unsigned, &samples.typical),
            },
            node: Node::start(&samples),
            samples,
        };
        let lines = [contest.checks(), contest.large(), contest.issues(), contest.beside_ssi()];
        Findings { notes: vec![NOTE.to_owned()], ..Findings::of(lines.concat()) }
    })
}

const NOTE: &str = "From text to text; p50 of a turn, one processor. *Floor*: the JSON read by `serde_json`, two SHA-256 over as \
    many bytes, the key from its bytes, one strict Ed25519 verification or one signature. Ours and `@digitalbazaar/vc` \
    make the same signature, byte for byte. `ssi` is asked about a badge without the name on it, for 0.16 hashes booleans \
    otherwise than everybody else.";

impl Contest {
    fn checks(&self) -> Vec<Line> {
        let Contest { samples, floors: Floors { check: floor, .. }, node } = self;
        let [check, verdict, least, theirs] = alternate(
            ROUNDS,
            [
                Contestant::timed(OFTEN, || operations::check_badge(samples)),
                Contestant::timed(OFTEN, || operations::verdict(samples)),
                Contestant::timed(OFTEN, || floor.check()),
                node.checks(Badge::Typical),
            ],
        );
        let line = |what, figure: &Figure| Line::of_time(what, figure);
        vec![
            line("check one badge", &check).beside(FLOOR, &least).should(Goal::Costs(1.35)),
            line("check one badge", &check).beside(VC, &theirs).should(Goal::Faster(40.0)),
            line("check to a full verdict", &verdict).beside(FLOOR, &least).should(Goal::Costs(1.6)),
        ]
    }

    fn large(&self) -> Vec<Line> {
        let Contest { samples, floors: Floors { large: floor, .. }, node } = self;
        let [check, least, theirs] = alternate(
            ROUNDS,
            [
                Contestant::timed(SELDOM, || operations::check_large_badge(samples)),
                Contestant::timed(SELDOM, || floor.check()),
                node.checks(Badge::Large),
            ],
        );
        vec![
            Line::of_time("check a badge that says all", &check)
                .beside(FLOOR, &least)
                .should(Goal::Costs(1.8)),
            Line::of_time("check a badge that says all", &check).beside(VC, &theirs),
        ]
    }

    fn issues(&self) -> Vec<Line> {
        let Contest { samples, floors: Floors { issue: floor, .. }, node } = self;
        let [issue, both, least, theirs] = alternate(
            ROUNDS,
            [
                Contestant::timed(OFTEN, || operations::issue_badge(samples)),
                Contestant::timed(OFTEN, || operations::issue_and_check(samples)),
                Contestant::timed(OFTEN, || floor.issue()),
                node.issues(Badge::Typical),
            ],
        );
        vec![
            Line::of_time("issue one badge", &issue).beside(FLOOR, &least).should(Goal::Costs(1.5)),
            Line::of_time("issue one badge", &issue).beside(VC, &theirs).should(Goal::Faster(60.0)),
            Line::of_time("issue and check what was signed", &both)
                .beside("issue", &issue)
                .should(Goal::Costs(3.0)),
            Line::of_time("issue and check what was signed", &both).beside(VC, &theirs),
        ]
    }

    fn beside_ssi(&self) -> Vec<Line> {
        let (samples, plain) = (&self.samples, Plain::new(&self.samples));
        let ssi = Ssi::start(&plain, samples);
        let [check, issue, checks, issues] = alternate(
            ROUNDS,
            [
                Contestant::timed(OFTEN, || plain.checks(samples)),
                Contestant::timed(OFTEN, || plain.issues(samples)),
                ssi.turns("check"),
                ssi.turns("issue"),
            ],
        );
        vec![
            Line::of_time("check a plain badge", &check).beside(SSI, &checks),
            Line::of_time("issue a plain badge", &issue).beside(SSI, &issues),
        ]
    }
}

/// The floor of a signed badge, for whoever begins with this text.
pub(crate) fn floor(text: &str, signed: &str) -> Floor {
    let read = json::read(signed.as_bytes()).unwrap();
    let badge = read.as_object().unwrap();
    let [context, proof] = ["@context", "proof"].map(|name| badge.get(name).unwrap());
    let options = canonical::canonicalise_options(proof.as_object().unwrap(), context).unwrap();
    let claims = canonical::canonicalise(badge, canonical::Omit::Proof).unwrap();
    Floor::new(text, [options.into_string(), claims.into_string()], Samples::SEED)
}
