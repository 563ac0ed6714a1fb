//! Connections with bounds: a head that takes too long or is too large ends its connection, and when told to stop,
//! what is under way has ten seconds.

use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

use super::{
    connections::{Connections, Seat},
    router,
};
use crate::issuer::Issuer;

/// Time in which a request's head is there; also how long an idle connection is kept.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// Bytes of a request's head.
const HEAD: usize = 16 * 1024;
/// Time for what is under way when told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long to wait when the system has no more sockets to give.
const BREATH: Duration = Duration::from_millis(100);

/// Answers on this listener until `stop`; requests under way are finished.
pub async fn serve(
    listener: TcpListener,
    issuer: Arc<Issuer>,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let connections = Connections::new(issuer.settings.trusted_proxies.clone());
    let router = router(issuer);
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                if let Some(seat) = connections.seat(peer.ip()) {
                    answer(stream, peer, seat, router.clone(), &graceful);
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
fn answer(stream: TcpStream, peer: SocketAddr, seat: Seat, router: Router, graceful: &GracefulShutdown) {
    let service = router.map_request(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let answering = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let answering = graceful.watch(answering);
    tokio::spawn(async move {
        let _seat = seat;
        if let Err(error) = answering.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}
