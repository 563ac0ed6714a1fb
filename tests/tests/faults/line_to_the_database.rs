//! The line between the issuer and its PostgreSQL breaks all the time, or swallows everything. What was acknowledged is
//! there, what was not is tried again by those who wait for it, and nobody waits without end.

use std::{
    io::{self, Read as _, Write as _},
    net::{Ipv4Addr, Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU8, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use issuer::store::{Database, Offer, Store};
use tests::{postgres::Server, service};

use super::{
    browser::{Request, ask},
    evening::Evening,
    wallet,
};

/// How long a connection lives on a line that breaks.
const LIFE: Duration = Duration::from_millis(300);
/// After so long without an answer somebody would call it hung.
const PATIENCE: Duration = Duration::from_secs(12);
const OFFERS: usize = 60;
const PEOPLE: usize = 6;

/// What the line does with what is sent.
#[derive(Clone, Copy)]
enum Mood {
    Carries = 0,
    Breaks = 1,
    Swallows = 2,
}

/// A line from one port of loopback to another, until the process ends: its mood, and how many connections it broke.
#[derive(Clone)]
struct Line(Arc<AtomicU8>, Arc<AtomicUsize>);

impl Line {
    fn lay(from: u16, to: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, from)).unwrap();
        let line = Line(Arc::default(), Arc::default());
        let laid = line.clone();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, to)) else { continue };
                laid.join(&near, &far).ok();
            }
        });
        line
    }

    fn be(&self, mood: Mood) {
        self.0.store(mood as u8, Ordering::SeqCst);
    }

    /// How many connections it broke.
    fn broken(&self) -> usize {
        self.1.load(Ordering::SeqCst)
    }

    fn is(&self, mood: Mood) -> bool {
        self.0.load(Ordering::SeqCst) == mood as u8
    }

    fn join(&self, near: &TcpStream, far: &TcpStream) -> io::Result<()> {
        for (from, to) in [(near, far), (far, near)] {
            let (from, to, line) = (from.try_clone()?, to.try_clone()?, self.clone());
            thread::spawn(move || line.carry(from, to).ok());
        }
        let (near, far, line) = (near.try_clone()?, far.try_clone()?, self.clone());
        thread::spawn(move || {
            thread::sleep(LIFE);
            if line.is(Mood::Breaks) {
                line.1.fetch_add(1, Ordering::SeqCst);
                near.shutdown(Shutdown::Both).ok();
                far.shutdown(Shutdown::Both).ok();
            }
        });
        Ok(())
    }

    /// What was swallowed once is missing for ever: nothing more passes on that connection.
    fn carry(&self, mut from: TcpStream, mut to: TcpStream) -> io::Result<()> {
        let mut bytes = [0; 16 * 1024];
        let mut has_swallowed = false;
        loop {
            let length = from.read(&mut bytes)?;
            if length == 0 {
                return to.shutdown(Shutdown::Both);
            }
            has_swallowed |= self.is(Mood::Swallows);
            if !has_swallowed {
                to.write_all(&bytes[..length])?;
            }
        }
    }
}

/// A library whose issuer reaches its database over the line; the test itself reads beside it.
struct Remote {
    _folder: tempfile::TempDir,
    server: Server,
    evening: Evening,
    line: Line,
    line_port: u16,
}

impl Remote {
    async fn prepare(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (port, line_port) = (service::free_port().unwrap(), service::free_port().unwrap());
        let server = Server::make(&folder.path().join("server"), Some(port)).unwrap();
        let evening = Evening::at(name, &server.url("postgres")).await;
        Remote { _folder: folder, server, evening, line: Line::lay(line_port, port), line_port }
    }

    fn url(&self) -> String {
        format!("postgres://kreds@127.0.0.1:{}/postgres?sslmode=disable", self.line_port)
    }

    fn collect_all(&self, offers: Vec<Offer>) {
        let left = Mutex::new(offers);
        thread::scope(|scope| {
            for _ in 0..PEOPLE {
                scope.spawn(|| {
                    loop {
                        let next = left.lock().unwrap().pop();
                        let Some(offer) = next else { return };
                        let path = self.evening.claim_path(&offer);
                        while wallet::collect(self.evening.port, &path, offer.id.0.unsigned_abs()).is_err() {}
                    }
                });
            }
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_a_line_to_the_database_that_breaks_all_the_time_everybody_gets_one_badge() {
    let remote = Remote::prepare("breaking-line").await;
    let offers = remote.evening.offers_of_a_circle(OFFERS).await;
    let mut serving = remote.evening.serve_with_database(&remote.url());
    remote.line.be(Mood::Breaks);
    tokio::task::block_in_place(|| remote.collect_all(offers));
    remote.line.be(Mood::Carries);
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(remote.line.broken() > 10, "the line held");
    assert_eq!(remote.evening.badges_in_order().await, OFFERS);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_line_to_the_database_swallows_everything_nobody_waits_without_end() {
    let remote = Remote::prepare("swallowing-line").await;
    let offers = remote.evening.offers_of_a_circle(PEOPLE).await;
    let mut serving = remote.evening.serve_with_database(&remote.url());
    let path = remote.evening.claim_path(&offers[0]);
    let page = || ask(remote.evening.port, &Request { method: "GET", path: &path, headers: "", body: "" });
    assert_eq!(page().unwrap().status, 200);
    remote.line.be(Mood::Swallows);
    let answers = tokio::task::block_in_place(|| {
        let (told, heard) = std::sync::mpsc::channel();
        thread::scope(|scope| {
            for _ in 0..PEOPLE {
                let told = told.clone();
                scope.spawn(move || told.send(page().map(|answer| answer.status)));
            }
            let answers = (0..PEOPLE).map(|_| heard.recv_timeout(PATIENCE).ok().and_then(Result::ok));
            answers.collect::<Vec<_>>()
        })
    });
    assert_eq!(answers, [Some(503); PEOPLE]);
    remote.line.be(Mood::Carries);
    tokio::task::block_in_place(|| remote.collect_all(offers));
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert_eq!(remote.evening.badges_in_order().await, PEOPLE);
    drop(remote.server);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_hears_nothing_from_its_database_gives_up_by_itself() {
    let remote = Remote::prepare("given-up").await;
    let journals = remote.evening.folder();
    let database = Database::parse(&remote.url(), &journals, None).unwrap();
    let store = Store::open(&database, &journals).await.unwrap();
    let mut reading = store.read().await.unwrap();
    remote.line.be(Mood::Swallows);
    let answer = tokio::time::timeout(PATIENCE, reading.organisations()).await.unwrap();
    assert!(answer.is_err(), "{answer:?}");
}
