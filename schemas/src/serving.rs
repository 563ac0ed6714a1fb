//! Connections with bounds, the same for all services of Kreds: so many in all and from one address, a head that takes
//! too long or is too large ends its connection, and when told to stop, what is under way has ten seconds.

use std::{
    convert::Infallible,
    error::Error,
    future::poll_fn,
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    pin::pin,
    sync::Arc,
    task::Poll,
    time::Duration,
};

use hyper::{
    Request, Response,
    body::{Body, Incoming},
    server::conn::http1,
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};
use tower::{Service, ServiceExt as _};

use crate::caller::{self, Place, Places};

/// Connections in all.
const CONNECTIONS: usize = 512;
/// Connections from one address: everybody at a large last session may be behind the same one.
const OF_ONE: usize = 128;
/// Time in which a request's head is there; also how long an idle connection is kept.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// Bytes of a request's head.
const HEAD: usize = 16 * 1024;
/// Time for what is under way when told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long whoever has connected may take to ask when it stops: hyper closes at once what it has read nothing of.
const LAST_WORD: Duration = Duration::from_millis(300);
/// How long to wait when the system has no more sockets to give.
const BREATH: Duration = Duration::from_millis(100);

/// Was the service told to stop?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stopping {
    No,
    Yes,
}

/// From where a request came; among the extensions of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Peer(IpAddr);

/// The address at the other end of the connection; the unspecified one for a request that came through none.
pub fn peer<B>(request: &Request<B>) -> IpAddr {
    let peer = request.extensions().get::<Peer>();
    peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0)
}

/// Who asks: the peer, or whom it names when it is one of these proxies.
pub fn caller<B>(request: &Request<B>, trusted: &[IpAddr]) -> IpAddr {
    let values = request.headers().get_all("x-forwarded-for").iter();
    let forwarded = values.filter_map(|value| value.to_str().ok());
    caller::address(peer(request), forwarded, trusted)
}

/// The places for connections; these proxies speak for many people.
pub fn connections(trusted: Vec<IpAddr>) -> Arc<Places> {
    Places::new(CONNECTIONS, OF_ONE, trusted)
}

/// Answers on this listener until `stop`. Then whoever has connected is answered and what is under way finished, until
/// it stops again or ten seconds are over.
pub async fn serve<S, B, F>(listener: TcpListener, connections: Arc<Places>, service: S, stop: impl Fn() -> F)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data: Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    F: Future<Output = ()>,
{
    let (ending, heard) = watch::channel(Stopping::No);
    let welcome = |stream, peer: SocketAddr| {
        if let Some(place) = connections.take(peer.ip()) {
            answer(stream, place, known(service.clone(), peer), heard.clone());
        }
    };
    let mut stopping = pin!(stop());
    loop {
        // In this order: the word to stop is listened for before anybody is heard.
        let accepted = tokio::select! {
            biased;
            () = &mut stopping => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => welcome(stream, peer),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    let again = pin!(stop());
    // Whoever connected before the word came would be cut off with the listener.
    while let Some(Ok((stream, peer))) = connected(&listener).await {
        welcome(stream, peer);
    }
    drop(listener);
    ending.send_replace(Stopping::Yes);
    drop(heard);
    let drained = tokio::select! {
        drained = tokio::time::timeout(DRAIN, ending.closed()) => drained.is_ok(),
        () = again => false,
    };
    if !drained {
        tracing::warn!("some requests were not finished");
    }
}

/// Somebody who has connected already; nobody is waited for.
async fn connected(listener: &TcpListener) -> Option<io::Result<(TcpStream, SocketAddr)>> {
    let at_once = poll_fn(|context| match listener.poll_accept(context) {
        Poll::Ready(accepted) => Poll::Ready(Some(accepted)),
        Poll::Pending => Poll::Ready(None),
    });
    tokio::task::unconstrained(at_once).await
}

/// The service, told of each request from where it came.
fn known<S>(
    service: S,
    peer: SocketAddr,
) -> impl Service<Request<Incoming>, Response = S::Response, Error = S::Error, Future = S::Future> + Clone
where
    S: Service<Request<Incoming>> + Clone,
{
    service.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer.ip()));
        request
    })
}

/// Answers on one connection, beside all others, until it ends.
fn answer<S, B>(stream: TcpStream, place: Place, service: S, mut heard: watch::Receiver<Stopping>)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data: Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    let answering = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    tokio::spawn(async move {
        let _place = place;
        let mut answering = pin!(answering);
        let stopping = async {
            let _ = heard.wait_for(|stopping| *stopping == Stopping::Yes).await;
            tokio::time::sleep(LAST_WORD).await;
        };
        let ended = tokio::select! {
            biased;
            ended = answering.as_mut() => ended,
            () = stopping => {
                answering.as_mut().graceful_shutdown();
                answering.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

/// From here on, a fault of this program is told by its place in the code: its words may repeat what somebody sent.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a fault of the program");
    }));
}

/// SIGTERM from the system, or Ctrl-C.
pub async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
