//! A line as from a crowded library: each request is held up, few bytes pass in a second, and every connection breaks
//! after a number of bytes that a seed decides.

use std::{
    io::{ErrorKind, Read as _, Write as _},
    net::{Ipv4Addr, Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::killing::Moments;

/// How bad it is.
#[derive(Clone, Copy)]
pub(crate) struct Badness {
    /// How long each request is held up.
    pub(crate) delay: Duration,
    /// Bytes that pass in a second, each way.
    pub(crate) speed: usize,
    /// Bytes after which a connection is broken at the latest.
    pub(crate) length: u64,
}

/// Parts of a second in which bytes pass.
const PARTS: u32 = 10;
/// After so long without a byte, the next one begins another request.
const PAUSE: Duration = Duration::from_millis(50);

/// A line from one port to another, until the process ends; gives how many connections it broke.
pub(crate) fn lay(from: u16, to: u16, badness: Badness, seed: u64) -> Arc<AtomicUsize> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, from)).unwrap();
    let broken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&broken);
    thread::spawn(move || {
        let mut lengths = Moments(seed);
        for near in listener.incoming().flatten() {
            let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, to)) else { continue };
            let length = u64::try_from(lengths.next(badness.length).as_millis()).unwrap();
            join(&near, &far, badness, &Arc::new(Wire { length, passed: AtomicU64::new(0) }), &count);
        }
    });
    broken
}

/// How much may pass, and did.
struct Wire {
    length: u64,
    passed: AtomicU64,
}

fn join(near: &TcpStream, far: &TcpStream, badness: Badness, wire: &Arc<Wire>, broken: &Arc<AtomicUsize>) {
    let ends = || (near.try_clone().unwrap(), far.try_clone().unwrap());
    let ((mut asking, mut asked), (mut answered, mut answering)) = (ends(), ends());
    let (there, back, count) = (Arc::clone(wire), Arc::clone(wire), Arc::clone(broken));
    let part = badness.speed / PARTS as usize;
    let breath = Duration::from_secs(1) / PARTS;
    thread::spawn(move || {
        let mut last = None::<Instant>;
        pass(&mut asking, &mut asked, part, &there, || {
            if last.is_none_or(|last| last.elapsed() > PAUSE) {
                thread::sleep(badness.delay);
            }
            thread::sleep(breath);
            last = Some(Instant::now());
        });
        asked.shutdown(Shutdown::Write).ok();
    });
    thread::spawn(move || {
        pass(&mut answering, &mut answered, part, &back, || thread::sleep(breath));
        if back.passed.load(Ordering::SeqCst) >= back.length {
            count.fetch_add(1, Ordering::SeqCst);
        }
        answered.shutdown(Shutdown::Both).ok();
        answering.shutdown(Shutdown::Both).ok();
    });
}

/// Hands bytes on until an end is reached, or the end of the wire: then both sides lose the other.
fn pass(from: &mut TcpStream, to: &mut TcpStream, part: usize, wire: &Wire, mut before: impl FnMut()) {
    let mut buffer = vec![0; part];
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return,
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        before();
        let passed = wire.passed.fetch_add(read as u64, Ordering::SeqCst);
        let left = usize::try_from(wire.length.saturating_sub(passed)).unwrap_or(usize::MAX).min(read);
        if to.write_all(&buffer[..left]).is_err() || left < read {
            from.shutdown(Shutdown::Both).ok();
            to.shutdown(Shutdown::Both).ok();
            return;
        }
    }
}
