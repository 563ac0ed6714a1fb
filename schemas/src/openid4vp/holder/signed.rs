//! A signed request: whose key it needs, and what it must say to be for this wallet, now (OpenID4VP 1.0, 5.8 to 5.10;
//! RFC 9101, 6).

use super::{Fault, PresentationRequest, Refused, parameters::Parameters};
use crate::{
    did::{self, DidUrl},
    jose::Compact,
    key::PublicKey,
    limits::LEEWAY,
    openid4vp::{
        ClientId,
        request::{ANY_WALLET, TYP},
    },
    time::Timestamp,
};

/// A signed request, not yet checked.
#[derive(Debug)]
pub struct SignedRequest {
    token: String,
    client: ClientId,
    key: DidUrl,
}

impl SignedRequest {
    /// Takes in the token of a client; only its kind and its key are looked at.
    pub fn read(token: &str, client: ClientId) -> Result<Self, Fault> {
        let token = token.trim();
        let ClientId::Did(own) = &client else { return Err(Fault::SignedByNobody) };
        let read = Compact::read(token)?;
        if read.header().typ.as_deref() != Some(TYP) {
            return Err(Fault::AnotherKind(read.header().typ.clone()));
        }
        let named = match read.header().kid.as_deref() {
            Some(kid) => kid.parse().or_else(|_| own.key(kid.trim_start_matches('#'))).ok(),
            None => did::only_key(own),
        };
        let key = named.ok_or(Fault::Malformed("kid"))?;
        if key.did() != *own {
            return Err(Fault::AnotherKey(key));
        }
        Ok(SignedRequest { token: token.to_owned(), client, key })
    }

    /// Whose key is needed.
    pub fn key(&self) -> &DidUrl {
        &self.key
    }

    /// Checks it with that key. Where the wallet gave a nonce when it fetched the request, the request repeats it.
    pub fn verify(
        &self,
        key: &PublicKey,
        wallet_nonce: Option<&str>,
        now: Timestamp,
    ) -> Result<PresentationRequest, Refused> {
        let token = Compact::read(&self.token).map_err(Fault::from)?;
        token.verify(key).map_err(Fault::from)?;
        let parameters = Parameters::of_payload(token.payload())?;
        self.must_be_for_us(&parameters, wallet_nonce, now)?;
        PresentationRequest::of(parameters, self.client.clone())
    }

    fn must_be_for_us(
        &self,
        parameters: &Parameters,
        wallet_nonce: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Fault> {
        if parameters.client_id.as_deref() != Some(&self.client.to_string()) {
            return Err(Fault::AnotherClient(parameters.client_id.clone().unwrap_or_default()));
        }
        if parameters.aud.as_deref() != Some(ANY_WALLET) {
            return Err(Fault::AnotherAudience(parameters.aud.clone()));
        }
        if wallet_nonce.is_some_and(|own| parameters.wallet_nonce.as_deref() != Some(own)) {
            return Err(Fault::AnotherNonce);
        }
        if parameters.request.is_some() || parameters.request_uri.is_some() {
            return Err(Fault::Malformed("request"));
        }
        let time = |seconds: Option<f64>, name| match seconds.map(whole) {
            None => Ok(None),
            Some(Some(time)) => Ok(Some(time)),
            Some(None) => Err(Fault::Malformed(name)),
        };
        let late = time(parameters.exp, "exp")?.is_some_and(|ends| now > ends.after(LEEWAY));
        let early = time(parameters.nbf, "nbf")?.is_some_and(|begins| now.after(LEEWAY) < begins);
        if late || early { Err(Fault::Expired) } else { Ok(()) }
    }
}

/// A NumericDate may have a fraction, which changes nothing by a second.
#[expect(clippy::cast_possible_truncation, reason = "a float becomes the nearest whole number that there is")]
fn whole(seconds: f64) -> Option<Timestamp> {
    Timestamp::from_seconds(seconds as i64).filter(|_| seconds.is_finite())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        jose::{self, SigningKey},
        key::P256Secret,
        openid4vp::{ClientMetadata, DcqlQuery},
    };

    const CLIENT: &str = "decentralized_identifier:did:web:check.example:ask";
    const KEY: &str = "did:web:check.example:ask#key";

    fn secret() -> P256Secret {
        P256Secret::from_bytes([7; 32]).unwrap()
    }

    fn now() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn signed(changes: &Value, typ: &str, kid: &str) -> String {
        let mut claims = json!({
            "aud": ANY_WALLET,
            "client_id": CLIENT,
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "response_uri": "https://check.example/ask/answer",
            "nonce": "wKI4LT17ac15ES9bw8ac4A",
            "wallet_nonce": "mine",
            "dcql_query": DcqlQuery::open_badge(),
            "client_metadata": ClientMetadata::of_kreds(),
        });
        for (name, value) in changes.as_object().unwrap() {
            claims[name] = value.clone();
        }
        jose::sign(SigningKey::P256(&secret()), typ, kid, claims.to_string().as_bytes()).unwrap()
    }

    fn checked(token: &str) -> Result<PresentationRequest, Fault> {
        let request = SignedRequest::read(token, CLIENT.parse().unwrap())?;
        let key = PublicKey::P256(secret().public());
        request.verify(&key, Some("mine"), now()).map_err(|refused| refused.fault)
    }

    fn fault(changes: &Value) -> Fault {
        checked(&signed(changes, TYP, KEY)).unwrap_err()
    }

    #[test]
    fn a_signed_request_is_taken() {
        let request = checked(&signed(&json!({ "exp": now().seconds() + 60 }), TYP, KEY)).unwrap();
        assert_eq!(request.client.to_string(), CLIENT);
    }

    #[test]
    fn a_request_for_somebody_else_or_another_time_is_refused() {
        assert!(matches!(fault(&json!({ "aud": "https://other.example" })), Fault::AnotherAudience(_)));
        assert!(matches!(
            fault(&json!({ "client_id": "redirect_uri:https://x.example/" })),
            Fault::AnotherClient(_)
        ));
        assert!(matches!(fault(&json!({ "wallet_nonce": "yours" })), Fault::AnotherNonce));
        assert!(matches!(fault(&json!({ "exp": now().seconds() - 61 })), Fault::Expired));
        assert!(matches!(fault(&json!({ "nbf": now().seconds() + 61 })), Fault::Expired));
    }

    #[test]
    fn a_request_within_a_request_is_refused() {
        assert!(matches!(fault(&json!({ "request_uri": "https://check.example/" })), Fault::Malformed(_)));
    }

    #[test]
    fn a_token_of_another_kind_is_no_request() {
        let token = signed(&json!({}), "JWT", KEY);
        assert!(matches!(checked(&token), Err(Fault::AnotherKind(_))));
    }

    #[test]
    fn the_key_of_another_client_is_refused() {
        let token = signed(&json!({}), TYP, "did:web:evil.example#key");
        assert!(matches!(checked(&token), Err(Fault::AnotherKey(_))));
    }

    #[test]
    fn an_altered_request_is_refused() {
        let token = signed(&json!({}), TYP, KEY);
        let other = signed(&json!({ "nonce": "another" }), TYP, KEY);
        let (head, _) = token.rsplit_once('.').unwrap();
        let (_, signature) = other.rsplit_once('.').unwrap();
        assert!(matches!(checked(&format!("{head}.{signature}")), Err(Fault::NotSigned(_))));
    }
}
