//! The wifi of a library: 400 ms there and back, and one connection in ten is cut at a random byte.
//!
//! A proxy between browser and issuer, on the port of the issuer's own address, so that no link leads past it.

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Half of the way there and back.
const ONE_WAY: Duration = Duration::from_millis(200);
/// One connection in so many is cut.
const CUT_ONE_IN: u32 = 10;
/// Where: within a page, a form or their headers.
const CUT_WITHIN: usize = 6_000;
/// Bytes that travel together.
const AT_ONCE: usize = 64 * 1024;

/// Bytes that a connection carries before it is cut; `None` for one that holds.
type Lifetime = Arc<Mutex<Option<usize>>>;

/// The wifi; it is gone with this value.
#[derive(Debug)]
pub(crate) struct SlowNetwork {
    running: JoinHandle<()>,
}

impl SlowNetwork {
    /// Takes connections on `port` and carries them to `service`.
    pub(crate) async fn between(port: u16, service: u16, seed: u64) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
        let mut chance = StdRng::seed_from_u64(seed);
        let running = tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let cut = chance.gen_ratio(1, CUT_ONE_IN).then(|| chance.gen_range(0..CUT_WITHIN));
                tokio::spawn(carry(phone, service, Arc::new(Mutex::new(cut))));
            }
        });
        SlowNetwork { running }
    }
}

impl Drop for SlowNetwork {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// Both directions, until one of them ends; then both are closed.
async fn carry(phone: TcpStream, service: u16, lifetime: Lifetime) {
    let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, service)).await else { return };
    let (from_phone, to_phone) = phone.into_split();
    let (from_server, to_server) = server.into_split();
    tokio::select! {
        () = one_way(from_phone, to_server, Arc::clone(&lifetime)) => {}
        () = one_way(from_server, to_phone, lifetime) => {}
    }
}

async fn one_way(
    mut from: tokio::net::tcp::OwnedReadHalf,
    mut to: tokio::net::tcp::OwnedWriteHalf,
    lifetime: Lifetime,
) {
    let mut bytes = vec![0; AT_ONCE];
    loop {
        let read = from.read(&mut bytes).await.unwrap_or(0);
        let (carried, holds) = spend(&lifetime, read);
        tokio::time::sleep(ONE_WAY).await;
        if read == 0 || to.write_all(&bytes[..carried]).await.is_err() || !holds {
            return;
        }
    }
}

/// How many of these bytes still arrive, and whether the connection holds after them.
fn spend(lifetime: &Lifetime, bytes: usize) -> (usize, bool) {
    let mut left = lifetime.lock().unwrap();
    match *left {
        Some(most) if bytes >= most => {
            *left = Some(0);
            (most, false)
        }
        Some(most) => {
            *left = Some(most - bytes);
            (bytes, true)
        }
        None => (bytes, true),
    }
}

/// The wifi itself: a service behind it answers later, and not always.
#[tokio::test]
async fn the_slow_network_takes_its_time_and_cuts_about_one_connection_in_ten() {
    let service = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let behind = service.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = service.accept().await {
            tokio::spawn(async move {
                let _ = stream.read(&mut [0; 8]).await;
                let _ = stream.write_all(&[b'x'; CUT_WITHIN]).await;
            });
        }
    });
    let port = tests::service::free_port().unwrap();
    let _wifi = SlowNetwork::between(port, behind, 1).await;
    let started = tokio::time::Instant::now();
    let asked: Vec<_> = (0..100).map(|_| tokio::spawn(answer(port))).collect();
    let mut cut = 0;
    for answer in asked {
        cut += usize::from(answer.await.unwrap() < CUT_WITHIN);
    }
    assert!(started.elapsed() >= 2 * ONE_WAY);
    assert!((3..=20).contains(&cut), "{cut} of 100 were cut");
}

/// Bytes that arrive.
async fn answer(port: u16) -> usize {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.unwrap();
    stream.write_all(b"question").await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    answer.len()
}
