//! Format 1, for tokens as Kreds signs them: what can be rebuilt from the badge is left out.
//!
//! The text is the fragment of the key, then the payload without its registered claims. Those and the header are
//! rebuilt as text, never by writing the badge anew, so claims and badge agree by construction.

use super::Token;
use crate::{json, time::Timestamp};

const REBUILT: [&str; 5] = ["iss", "jti", "nbf", "sub", "exp"];
const FRAGMENT_BYTES: std::ops::RangeInclusive<usize> = 1..=64;

/// The short text, when the token looks like one of ours. Whether it really comes back is for the encoder to try.
pub(super) fn shorten(token: &Token) -> Option<Vec<u8>> {
    let header = json::read(token.header.as_bytes()).ok()?;
    let (_, fragment) = header.as_object()?.get("kid")?.as_str()?.split_once('#')?;
    let claims = token.payload.rfind(r#","iss":"#)?;
    Some(format!("{fragment}{}}}", &token.payload[..claims]).into_bytes())
}

/// Header and payload from the short text.
pub(super) fn restore(text: &[u8]) -> Option<(String, String)> {
    let text = std::str::from_utf8(text).ok()?;
    let (fragment, badge) = text.split_at(text.find('{')?);
    let fragment_ok = FRAGMENT_BYTES.contains(&fragment.len())
        && fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte));
    let claims = Claims::of(badge)?;
    if !fragment_ok {
        return None;
    }
    let kid = quoted(&format!("{}#{fragment}", claims.iss));
    let header = format!(r#"{{"alg":"ES256","typ":"JWT","kid":{kid}}}"#);
    Some((header, format!("{},{}}}", badge.strip_suffix('}')?, claims.text())))
}

/// The registered claims that a badge implies.
struct Claims {
    iss: String,
    jti: String,
    nbf: i64,
    sub: String,
    exp: Option<i64>,
}

impl Claims {
    /// From the badge's own members; `None` when one of them is missing or the badge has claims of its own.
    fn of(badge: &str) -> Option<Self> {
        let value = json::read(badge.as_bytes()).ok()?;
        let badge = value.as_object()?;
        if REBUILT.iter().any(|claim| badge.get(claim).is_some()) {
            return None;
        }
        let id_in = |member: &str| Some(badge.get(member)?.as_object()?.get("id")?.as_str()?.to_owned());
        Some(Claims {
            iss: id_in("issuer")?,
            jti: badge.get("id")?.as_str()?.to_owned(),
            nbf: seconds(badge.get("validFrom")?)?,
            sub: id_in("credentialSubject")?,
            exp: badge.get("validUntil").map(seconds).map_or(Some(None), |until| until.map(Some))?,
        })
    }

    fn text(&self) -> String {
        let [iss, jti, sub] = [&self.iss, &self.jti, &self.sub].map(|text| quoted(text));
        let exp = self.exp.map(|exp| format!(r#","exp":{exp}"#)).unwrap_or_default();
        format!(r#""iss":{iss},"jti":{jti},"nbf":{},"sub":{sub}{exp}"#, self.nbf)
    }
}

/// Only `YYYY-MM-DDThh:mm:ssZ`: every verifier rebuilds the same number from it.
fn seconds(value: &json::Value<'_>) -> Option<i64> {
    let text = value.as_str()?;
    let moment: Timestamp = text.parse().ok()?;
    (moment.to_string() == text).then_some(moment.seconds())
}

/// As `JSON.stringify` writes a text, which the verifier's page uses.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
