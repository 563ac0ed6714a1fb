//! Pre-authorised codes: ten minutes, strictly once, and no row until they are used.
//!
//! A fetch of the offer must use nothing up and may come from anybody's camera, so it writes nothing: the code
//! carries its offer and its end under the server's seal, and is remembered when it is spent.

use std::time::Duration;

use schemas::{openid4vci::PreAuthorizedCode, time::Timestamp};

use crate::{clock::Chance, keys::ServerSecret, store::OfferId};

const PURPOSE: &str = "pre-authorised code";
const LIFE: Duration = Duration::from_secs(10 * 60);

/// A fresh code for the offer.
pub fn mint(secret: &ServerSecret, chance: &Chance, offer: OfferId, now: Timestamp) -> PreAuthorizedCode {
    let mut content = [0; 32];
    content[..8].copy_from_slice(&offer.0.to_be_bytes());
    content[8..16].copy_from_slice(&now.after(LIFE).seconds().to_be_bytes());
    content[16..].copy_from_slice(&chance.bytes::<16>());
    secret.seal(PURPOSE, &content).into()
}

/// The offer that a code was made for; `None` when it is not ours or too old.
pub(super) fn open(secret: &ServerSecret, code: &PreAuthorizedCode, now: Timestamp) -> Option<OfferId> {
    let content: [u8; 32] = secret.open(PURPOSE, code.expose())?;
    let number = |range: std::ops::Range<usize>| content[range].try_into().ok().map(i64::from_be_bytes);
    let (offer, end) = (number(0..8)?, number(8..16)?);
    (now.seconds() < end).then_some(OfferId(offer))
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn a_code_lives_ten_minutes() {
        let secret = ServerSecret::new(Zeroizing::new([1; 32]));
        let chance = Chance::new(|bytes| bytes.fill(9));
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let code = mint(&secret, &chance, OfferId(7), now);
        assert_eq!(open(&secret, &code, now.after(Duration::from_secs(599))), Some(OfferId(7)));
        assert_eq!(open(&secret, &code, now.after(LIFE)), None);
    }
}
