//! Stands between browser and server, and keeps every byte that the server received.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The recorder; it is gone with this value.
#[derive(Debug)]
pub(crate) struct Recorder {
    received: Arc<Mutex<Vec<u8>>>,
    running: JoinHandle<()>,
}

impl Recorder {
    /// Takes connections on `port` and carries them to `service`.
    pub(crate) async fn between(port: u16, service: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
        let received = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&received);
        let running = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                tokio::spawn(carry(browser, service, Arc::clone(&kept)));
            }
        });
        Recorder { received, running }
    }

    /// All bytes so far, of all connections.
    pub(crate) fn received(&self) -> String {
        String::from_utf8_lossy(&self.received.lock().unwrap()).into_owned()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.running.abort();
    }
}

async fn carry(browser: TcpStream, service: u16, received: Arc<Mutex<Vec<u8>>>) {
    let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, service)).await else { return };
    let (mut asks, mut hears) = browser.into_split();
    let (mut answers, mut listens) = server.into_split();
    let back = tokio::spawn(async move { tokio::io::copy(&mut answers, &mut hears).await.ok() });
    let mut bytes = vec![0; 64 * 1024];
    while let Ok(length @ 1..) = asks.read(&mut bytes).await {
        received.lock().unwrap().extend(&bytes[..length]);
        if listens.write_all(&bytes[..length]).await.is_err() {
            break;
        }
    }
    back.abort();
}
