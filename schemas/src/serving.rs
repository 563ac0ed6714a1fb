//! Connections with bounds, the same for all services of Kreds: so many in all and from one address, a head that takes
//! too long or is too large ends its connection, and when told to stop, what is under way has ten seconds.

use std::{convert::Infallible, error::Error, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use hyper::{
    Request, Response,
    body::{Body, Incoming},
    server::conn::http1,
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::{TcpListener, TcpStream};
use tower::Service;

use crate::caller::{Place, Places};

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
/// How long to wait when the system has no more sockets to give.
const BREATH: Duration = Duration::from_millis(100);

/// The places for connections; these proxies speak for many people.
pub fn connections(trusted: Vec<std::net::IpAddr>) -> Arc<Places> {
    Places::new(CONNECTIONS, OF_ONE, trusted)
}

/// Answers on this listener until `stop`, each connection by what `service` makes for its peer; requests under way are
/// finished.
pub async fn serve<S, B>(
    listener: TcpListener,
    connections: Arc<Places>,
    service: impl Fn(SocketAddr) -> S,
    stop: impl Future<Output = ()>,
) where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data: Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                if let Some(place) = connections.take(peer.ip()) {
                    answer(stream, place, service(peer), &graceful);
                }
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were not finished in time");
    }
}

/// Answers on one connection, beside all others, until it ends.
fn answer<S, B>(stream: TcpStream, place: Place, service: S, graceful: &GracefulShutdown)
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
    let answering = graceful.watch(answering);
    tokio::spawn(async move {
        let _place = place;
        if let Err(error) = answering.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
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
