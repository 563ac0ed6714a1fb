//! A network cable that somebody stumbles over while one form is on its way.
//!
//! It carries everything between browser and issuer until it is pulled, at a moment that the test names; from then on
//! nothing gets through until it is plugged in again.

use std::net::Ipv4Addr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The form has arrived, and nobody is there any more to hear what came of it.
    FormSent,
    /// It has been answered, and the answer is on its way back.
    Answered,
}

/// How the cable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Holds,
    /// It will be pulled at the next form that is sent to an address with this end.
    Loose(&'static str, Moment),
    Pulled,
}

/// The cable; it is gone with this value.
#[derive(Debug)]
pub(crate) struct Cable {
    state: Arc<watch::Sender<State>>,
    running: JoinHandle<()>,
}

impl Cable {
    /// Takes connections on `port` and carries them to `service`.
    pub(crate) async fn between(port: u16, service: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
        let state = Arc::new(watch::Sender::new(State::Holds));
        let shared = Arc::clone(&state);
        let running = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let state = Arc::clone(&shared);
                tokio::spawn(async move {
                    let mut pulled = state.subscribe();
                    tokio::select! {
                        () = carry(browser, service, &state) => {}
                        _ = pulled.wait_for(|state| *state == State::Pulled) => {}
                    }
                });
            }
        });
        Cable { state, running }
    }

    /// It will be pulled at the next form that is sent to an address with this end.
    pub(crate) fn loosen(&self, end: &'static str, moment: Moment) {
        self.state.send_replace(State::Loose(end, moment));
    }

    /// Waits until it has been pulled.
    pub(crate) async fn pulled(&self) {
        self.state.subscribe().wait_for(|state| *state == State::Pulled).await.unwrap();
    }

    /// Plugs it in again.
    pub(crate) fn plug_in(&self) {
        self.state.send_replace(State::Holds);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// One connection, request after request, until either side ends it.
async fn carry(mut browser: TcpStream, service: u16, state: &watch::Sender<State>) {
    let Ok(mut server) = TcpStream::connect((Ipv4Addr::LOCALHOST, service)).await else { return };
    let (mut asked, mut answered) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
    let mut form = Form::default();
    loop {
        let carried = tokio::select! {
            read = browser.read(&mut asked) => {
                let bytes = &asked[..read.unwrap_or_default()];
                let moment = form.reads(bytes, *state.borrow());
                let carried = !bytes.is_empty() && server.write_all(bytes).await.is_ok();
                if moment == Some(Moment::FormSent) {
                    state.send_replace(State::Pulled);
                    return;
                }
                carried
            }
            read = server.read(&mut answered) => {
                if form.is_sent() {
                    state.send_replace(State::Pulled);
                    return;
                }
                let bytes = &answered[..read.unwrap_or_default()];
                !bytes.is_empty() && browser.write_all(bytes).await.is_ok()
            }
        };
        if !carried {
            return;
        }
    }
}

/// The form at which the cable will be pulled, as far as it has come.
#[derive(Debug, Default)]
struct Form {
    /// When the cable is pulled, and how many bytes of the form are still to come.
    waits: Option<(Moment, usize)>,
}

impl Form {
    /// Looks at bytes on their way to the issuer; gives the moment once the whole form has passed.
    fn reads(&mut self, bytes: &[u8], state: State) -> Option<Moment> {
        self.waits = match (self.waits, state) {
            (Some((moment, left)), _) => Some((moment, left.saturating_sub(bytes.len()))),
            (None, State::Loose(end, moment)) => bytes_to_come(bytes, end).map(|left| (moment, left)),
            (None, _) => None,
        };
        self.waits.filter(|(_, left)| *left == 0).map(|(moment, _)| moment)
    }

    fn is_sent(&self) -> bool {
        matches!(self.waits, Some((Moment::Answered, 0)))
    }
}

/// Whether these bytes begin a form for an address with this end, and how many bytes of it will follow.
fn bytes_to_come(bytes: &[u8], end: &str) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let address = head.strip_prefix("POST ")?.split(' ').next()?;
    let length: Option<usize> =
        head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    address.ends_with(end).then(|| length.unwrap_or(0).saturating_sub(body.len()))
}
