//! Nonces for key proofs (OpenID4VCI 1.0, 7): five minutes, and no row: they carry their end under the server's seal.

use std::time::Duration;

use axum::{extract::State, http::StatusCode, response::Response};
use schemas::{
    openid4vci::{CNonce, NonceResponse},
    time::Timestamp,
};

use super::{Shared, answer};
use crate::{clock::Chance, keys::ServerSecret};

const PURPOSE: &str = "nonce";
const LIFE: Duration = Duration::from_secs(5 * 60);

pub(super) async fn nonce(State(web): Shared) -> Response {
    let c_nonce = mint(&web.issuer.secret, &web.issuer.chance, web.issuer.clock.now());
    answer::json(StatusCode::OK, &NonceResponse { c_nonce })
}

fn mint(secret: &ServerSecret, chance: &Chance, now: Timestamp) -> CNonce {
    let mut content = [0; 24];
    content[..8].copy_from_slice(&now.after(LIFE).seconds().to_be_bytes());
    content[8..].copy_from_slice(&chance.bytes::<16>());
    secret.seal(PURPOSE, &content).into()
}

/// Is it ours, and still good?
pub(super) fn is_good(secret: &ServerSecret, nonce: &CNonce, now: Timestamp) -> bool {
    let content: Option<[u8; 24]> = secret.open(PURPOSE, nonce.expose());
    let end = content.and_then(|content| content[..8].try_into().ok()).map(i64::from_be_bytes);
    end.is_some_and(|end| now.seconds() < end)
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn a_nonce_of_another_server_is_not_good() {
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        let [ours, theirs] = [1, 2].map(|byte| ServerSecret::new(Zeroizing::new([byte; 32])));
        let nonce = mint(&theirs, &Chance::new(|bytes| bytes.fill(3)), now);
        assert!(is_good(&theirs, &nonce, now));
        assert!(!is_good(&ours, &nonce, now));
        assert!(!is_good(&theirs, &nonce, now.after(LIFE)));
    }
}
