//! The issuer is told to stop while many people ask: whoever was heard gets the whole answer, and nobody waits long for
//! the end.

use std::{
    io::{self, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    process::{Child, Command, ExitStatus},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::evening::Evening;

/// People who ask at the same time, and how long each breathes in between: fifty requests a second and more.
const PEOPLE: usize = 16;
const BREATH: Duration = Duration::from_millis(20);

/// Tells a process to stop, as systemd does.
pub(crate) fn tell_to_stop(process: &Child) {
    assert!(Command::new("kill").args(["-TERM", &process.id().to_string()]).status().unwrap().success());
}

/// How the process ends, and after how long.
pub(crate) fn end_of(process: &mut Child) -> (ExitStatus, Duration) {
    let begun = Instant::now();
    (process.wait().unwrap(), begun.elapsed())
}

/// What came of a request.
enum Asked {
    Answered,
    /// Nobody listens any more.
    NotHeard,
    CutOff(io::Error),
}

fn ask(port: u16, path: &str) -> Asked {
    let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) else { return Asked::NotHeard };
    let head = format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\r\n");
    let mut answer = String::new();
    let done = stream.write_all(head.as_bytes()).and_then(|()| stream.read_to_string(&mut answer));
    match done {
        Ok(_) if answer.starts_with("HTTP/1.1 200") && answer.trim_end().ends_with("</html>") => {
            Asked::Answered
        }
        Ok(_) => Asked::CutOff(io::Error::other(answer)),
        Err(error) => Asked::CutOff(error),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_under_load_it_finishes_what_it_has_heard_and_ends_well() {
    let evening = Evening::prepare("stopping").await;
    let mut serving = evening.serve();
    let path = evening.claim_path(&evening.offers_of_a_circle(1).await[0]);
    let (answered, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let one_person = || {
        let mut cut = Vec::new();
        while !is_over.load(Ordering::SeqCst) {
            match ask(evening.port, &path) {
                Asked::Answered => drop(answered.fetch_add(1, Ordering::SeqCst)),
                Asked::NotHeard => break,
                Asked::CutOff(error) => cut.push(error.to_string()),
            }
            thread::sleep(BREATH);
        }
        cut
    };
    let (cut, (status, took)) = tokio::task::block_in_place(|| {
        thread::scope(|scope| {
            let people: Vec<_> = (0..PEOPLE).map(|_| scope.spawn(one_person)).collect();
            while answered.load(Ordering::SeqCst) < 10 * PEOPLE {
                thread::sleep(BREATH);
            }
            tell_to_stop(&serving);
            let end = end_of(&mut serving);
            is_over.store(true, Ordering::SeqCst);
            let cut: Vec<String> = people.into_iter().flat_map(|person| person.join().unwrap()).collect();
            (cut, end)
        })
    });
    assert!(cut.is_empty(), "{} were cut off: {cut:#?}", cut.len());
    assert!(status.success() && took < Duration::from_secs(10), "{status} after {took:?}");
}

/// Begins a request and does not end it.
fn half_a_request(port: u16) -> TcpStream {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    let head = "POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n\
                content-type: application/x-www-form-urlencoded\r\n\r\nlogin=";
    stream.write_all(head.as_bytes()).unwrap();
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_never_ends_a_request_holds_up_the_end_for_ten_seconds_at_most() {
    let evening = Evening::prepare("stopping-slow").await;
    let mut serving = evening.serve();
    let _slow = half_a_request(evening.port);
    tell_to_stop(&serving);
    let (status, took) = tokio::task::block_in_place(|| end_of(&mut serving));
    assert!(status.success() && took < Duration::from_secs(13), "{status} after {took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_twice_it_ends_at_once() {
    let evening = Evening::prepare("stopping-twice").await;
    let mut serving = evening.serve();
    let _slow = half_a_request(evening.port);
    tell_to_stop(&serving);
    // Nobody is heard any more once the first word has arrived.
    while TcpStream::connect((Ipv4Addr::LOCALHOST, evening.port)).is_ok() {
        thread::sleep(BREATH);
    }
    tell_to_stop(&serving);
    let (status, took) = tokio::task::block_in_place(|| end_of(&mut serving));
    assert!(status.success() && took < Duration::from_secs(4), "{status} after {took:?}");
}
