//! What one connection may take: time and bytes for its head, and what happens when the server is told to stop.

use std::{sync::Arc, time::Duration};

use issuer::web;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::JoinHandle,
    time::timeout,
};

use crate::library::Library;

struct Server {
    address: std::net::SocketAddr,
    stop: Arc<Semaphore>,
    done: JoinHandle<()>,
}

async fn start(library: &Library) -> Server {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = Arc::new(Semaphore::new(0));
    let told = Arc::clone(&stop);
    let stopped = move || {
        let told = Arc::clone(&told);
        async move { told.acquire().await.unwrap().forget() }
    };
    let done = tokio::spawn(web::serve(listener, Arc::clone(&library.issuer), stopped));
    Server { address, stop, done }
}

async fn say(server: &Server, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// Everything until the server closes; a reset connection is closed, too.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let _ = timeout(Duration::from_secs(20), stream.read_to_end(&mut text)).await.unwrap();
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn a_head_that_does_not_end_ends_the_connection() {
    let library = Library::open().await;
    let server = start(&library).await;
    let mut slow = say(&server, "GET /kreds/healthz HTTP/1.1\r\nhost: badges.example\r\nx-slow: ").await;
    assert!(!rest(&mut slow).await.contains("200"));
}

#[tokio::test]
async fn a_head_of_more_than_sixteen_kilobytes_is_refused() {
    let library = Library::open().await;
    let server = start(&library).await;
    let long = "x".repeat(20_000);
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = format!("GET /kreds/healthz HTTP/1.1\r\nhost: badges.example\r\nx-long: {long}\r\n\r\n");
    let _ = stream.write_all(head.as_bytes()).await;
    assert!(!rest(&mut stream).await.contains("200 OK"));
}

#[tokio::test]
async fn one_connection_more_than_an_address_may_have_is_closed() {
    let library = Library::open().await;
    let server = start(&library).await;
    let mut open = Vec::new();
    for _ in 0..128 {
        let mut stream = say(&server, "GET /kreds/healthz HTTP/1.1\r\nhost: badges.example\r\n\r\n").await;
        let mut first = [0; 12];
        stream.read_exact(&mut first).await.unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        open.push(stream);
    }
    let mut one_more = TcpStream::connect(server.address).await.unwrap();
    // Whether this still goes out depends on how soon it is closed.
    let _ = one_more.write_all(b"GET /kreds/healthz HTTP/1.1\r\nhost: badges.example\r\n\r\n").await;
    assert!(!rest(&mut one_more).await.contains("200"));
}

#[tokio::test]
async fn told_to_stop_it_lets_idle_connections_go_at_once() {
    let library = Library::open().await;
    let server = start(&library).await;
    let _idle = say(&server, "").await;
    server.stop.add_permits(1);
    timeout(Duration::from_secs(11), server.done).await.unwrap().unwrap();
}
