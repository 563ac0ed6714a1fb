//! What one address may take of the service.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
};

use schemas::{Demo, trust::TrustBook};
use verifier::{
    checker::{Checker, Network},
    web::Service,
};

use crate::{page::served, town::now};

fn ask(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    // Whether this still goes out depends on how soon a connection beyond the bound is closed.
    stream.write_all(b"GET /v HTTP/1.1\r\nhost: localhost\r\n\r\n").ok();
    stream
}

fn is_answered(stream: &mut TcpStream) -> bool {
    let mut first = [0; 12];
    stream.read_exact(&mut first).is_ok() && &first == b"HTTP/1.1 200"
}

#[test]
fn connections_of_one_address_are_bounded() {
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
    let address = served(Service::new(checker, now)).socket_addrs(|| None).unwrap()[0];
    let mut open: Vec<TcpStream> = (0..128).map(|_| ask(address)).collect();
    assert!(open.iter_mut().all(is_answered));
    assert!(!is_answered(&mut ask(address)));
}
