//! The issuer ends at each named point of closing a circle, handing a badge out, printing, ending and publishing it, as if
//! its power had failed; then it is started again, and the same is done again. Nothing is lost and nothing is doubled.
//!
//! KREDS_BADGES_TOGETHER  how many badges are printed together when it ends (script/test: 5, script/long: 1100)

use std::{
    fs,
    os::unix::process::ExitStatusExt as _,
    process::{Child, Command, Stdio},
};

use issuer::{
    faults::Point,
    store::{EditionKind, Offer},
};

use super::{
    browser::{Request, ask},
    evening::Evening,
    wallet,
};

/// The signal of a process that gave up by itself.
const ABORTED: i32 = 6;
const LIST: &str = "/o/havnby/status/1";

/// What somebody does, and does again when it came to nothing.
#[derive(Clone, Copy, Debug)]
enum Act {
    Close,
    Claim,
    Print,
    PrintAll,
    End,
    Publish,
}

/// The acts in which a point is met.
fn acts(point: Point) -> &'static [Act] {
    match point {
        Point::AwardsMade | Point::Closed => &[Act::Close],
        Point::CodeSpent | Point::TokenGranted | Point::ClaimBegun => &[Act::Claim],
        Point::PlaceTaken | Point::WrittenDown | Point::NotCommitted | Point::Committed => {
            &[Act::Claim, Act::Print, Act::PrintAll]
        }
        Point::Signed | Point::NotStored | Point::Stored => &[Act::Claim, Act::Print, Act::PrintAll],
        Point::Ending | Point::Ended => &[Act::End],
        Point::ListBegun | Point::ListSigned | Point::ListNotStored | Point::ListStored => &[Act::Publish],
    }
}

/// One point in one act, on an award that nothing else has happened to.
struct Case<'c> {
    evening: &'c Evening,
    point: Point,
    offer: &'c Offer,
}

impl Case<'_> {
    async fn go_through(&self, act: Act, number: usize) {
        match act {
            Act::Close => self.close(number).await,
            Act::Claim => self.claim().await,
            Act::Print => self.print().await,
            Act::PrintAll => self.print_all(number).await,
            Act::End => self.end().await,
            Act::Publish => self.publish(),
        }
    }

    async fn close(&self, number: usize) {
        let handle = self.evening.hold_circle(number, 3).await;
        let close = ["circle", "close", &handle, "--hand-out", "slip"];
        self.dies_in(&close);
        assert!(self.done(&close));
        let circle = self.evening.circle(&handle).await;
        assert_eq!(self.evening.offers(circle).await.len(), 3, "{:?}", self.point);
    }

    async fn claim(&self) {
        let (port, path) = (self.evening.port, self.evening.claim_path(self.offer));
        let collect = || wallet::collect(port, &path, self.offer.id.0.unsigned_abs());
        let mut serving = self.evening.serve_failing_at(self.point);
        collect().unwrap_err();
        self.died(&mut serving);
        let before = self.stored().await;
        let mut serving = self.evening.serve();
        let badges = [collect().unwrap(), collect().unwrap()];
        serving.kill().unwrap();
        serving.wait().unwrap();
        assert!(
            badges[0] == badges[1] && before.is_none_or(|before| before == badges[0]),
            "{:?}",
            self.point
        );
    }

    async fn stored(&self) -> Option<String> {
        let mut tx = self.evening.issuer.store.read().await.unwrap();
        tx.editions_of_offers(&[self.offer.id])
            .await
            .unwrap()
            .remove(&self.offer.id)?
            .signed
            .map(|signed| signed.jwt)
    }

    async fn print(&self) {
        let award = self.offer.award.to_string();
        let folder = tempfile::tempdir().unwrap();
        let print = ["award", "print", &award, "--out", &folder.path().display().to_string()];
        self.dies_in(&print);
        assert!(self.done(&print));
        let printed = fs::read_to_string(folder.path().join(format!("badge-{award}.jwt"))).unwrap();
        assert!(self.done(&print));
        let again = fs::read_to_string(folder.path().join(format!("badge-{award}.jwt"))).unwrap();
        assert_eq!(again, printed, "{:?}", self.point);
    }

    /// The badges of a whole circle are made together; the program that is started next signs what was written down, if
    /// anything was.
    async fn print_all(&self, number: usize) {
        let asked = std::env::var("KREDS_BADGES_TOGETHER").ok().and_then(|text| text.parse().ok());
        let people = asked.unwrap_or(5);
        let handle = self.evening.hold_circle(number, people).await;
        assert!(self.done(&["circle", "close", &handle]));
        let folder = tempfile::tempdir().unwrap();
        let print = ["circle", "print", &handle, "--out", &folder.path().display().to_string()];
        self.dies_in(&print);
        let mut serving = self.evening.serve();
        serving.kill().unwrap();
        serving.wait().unwrap();
        let before = self.papers(&handle).await;
        // A thousand are one transaction.
        assert!(
            [0, people.min(1_000)].contains(&before.len()),
            "{} of them at {:?}",
            before.len(),
            self.point
        );
        assert!(self.done(&print));
        let after = self.papers(&handle).await;
        assert_eq!(after.len(), people, "{:?}", self.point);
        assert!(before.iter().all(|badge| after.contains(badge)), "{:?}", self.point);
    }

    /// The signed paper badges of a circle.
    async fn papers(&self, handle: &str) -> Vec<String> {
        let circle = self.evening.circle(handle).await;
        let mut tx = self.evening.issuer.store.read().await.unwrap();
        let awards = tx.standing_awards(circle).await.unwrap();
        let papers = tx.paper_editions(&awards).await.unwrap();
        papers.into_iter().filter_map(|paper| Some(paper.signed?.jwt)).collect()
    }

    /// Whoever hears that it has ended already has heard what they wanted to hear.
    async fn end(&self) {
        let award = self.offer.award.to_string();
        let folder = tempfile::tempdir().unwrap();
        assert!(self.done(&["award", "print", &award, "--out", &folder.path().display().to_string()]));
        self.dies_in(&["award", "end", &award]);
        assert!(self.done(&["award", "end", &award]) || self.point == Point::Ended);
        let mut tx = self.evening.issuer.store.read().await.unwrap();
        let editions = tx.editions_of_award(self.offer.award).await.unwrap();
        assert!(editions.iter().all(|edition| edition.ended_at.is_some()), "{:?}", self.point);
    }

    fn publish(&self) {
        let award = self.offer.award.to_string();
        let folder = tempfile::tempdir().unwrap();
        assert!(self.done(&["award", "print", &award, "--out", &folder.path().display().to_string()]));
        assert!(self.done(&["award", "end", &award]));
        let list = || ask(self.evening.port, &Request { method: "GET", path: LIST, headers: "", body: "" });
        let mut serving = self.evening.serve_failing_at(self.point);
        list().unwrap_err();
        self.died(&mut serving);
        let mut serving = self.evening.serve();
        assert_eq!(list().unwrap().body, list().unwrap().body, "{:?}", self.point);
        serving.kill().unwrap();
        serving.wait().unwrap();
    }

    fn died(&self, process: &mut Child) {
        let ended = process.wait().unwrap().signal();
        assert_eq!(ended, Some(ABORTED), "{:?} was not met", self.point);
    }

    fn dies_in(&self, arguments: &[&str]) {
        let mut command = self.command(arguments);
        self.died(&mut command.env("KREDS_FAULT", self.point.name()).spawn().unwrap());
    }

    fn done(&self, arguments: &[&str]) -> bool {
        self.command(arguments).status().unwrap().success()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.evening.command();
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

async fn fail_at_every_point(evening: Evening) {
    let of_point = |point| acts(point).iter().map(move |act| (point, *act));
    let cases: Vec<(Point, Act)> = Point::ALL.into_iter().flat_map(of_point).collect();
    let offers = evening.offers_of_a_circle(cases.len()).await;
    for (number, ((point, act), offer)) in cases.iter().zip(&offers).enumerate() {
        Case { evening: &evening, point: *point, offer }.go_through(*act, number + 2).await;
    }
    let mut tx = evening.issuer.store.read().await.unwrap();
    for ((point, act), offer) in cases.iter().zip(&offers) {
        let editions = tx.editions_of_award(offer.award).await.unwrap();
        let on_paper = editions.iter().filter(|edition| edition.kind == EditionKind::Paper).count();
        let expected = match act {
            Act::Close | Act::PrintAll => (0, 0),
            Act::Claim => (1, 0),
            Act::Print | Act::End | Act::Publish => (1, 1),
        };
        assert_eq!((editions.len(), on_paper), expected, "{act:?} at {point:?}");
    }
    drop(tx);
    evening.is_in_order().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_fails_at_a_named_point_is_whole_when_it_is_done_again() {
    fail_at_every_point(Evening::prepare("points").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_whatever_fails_at_a_named_point_is_whole_when_it_is_done_again() {
    fail_at_every_point(Evening::on_postgres("points-postgres").await).await;
}
