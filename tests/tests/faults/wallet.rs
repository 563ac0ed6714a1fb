//! A wallet of the test's own (OpenID4VCI 1.0, pre-authorised code): it collects one form and keeps the bytes.

use std::io;

use schemas::{
    key::Ed25519Secret,
    openid4vci::{CNonce, CredentialIssuer, key_proof},
    time::Timestamp,
};
use serde_json::{Value, json};

use super::browser::{Request, ask};

/// Collects the badge behind a claim path; anything but a badge is an error, and may be tried again.
pub(crate) fn collect(port: u16, claim_path: &str, seed: u64) -> io::Result<String> {
    collect_at(port, claim_path, seed, now())
}

/// The same from an issuer whose clock shows this time.
pub(crate) fn collect_at(port: u16, claim_path: &str, seed: u64, now: Timestamp) -> io::Result<String> {
    let offer = json(port, "GET", &format!("{claim_path}/offer"), "", "")?;
    let issuer = offer["credential_issuer"].as_str().unwrap_or_default().to_owned();
    // The process that is asked may answer for an address at which another one listens.
    let path = issuer.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default();
    let code =
        &offer["grants"]["urn:ietf:params:oauth:grant-type:pre-authorized_code"]["pre-authorized_code"];
    let form = format!(
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code={}",
        code.as_str().unwrap_or_default()
    );
    let headers = "content-type: application/x-www-form-urlencoded\r\n";
    let token = json(port, "POST", &format!("{path}/token"), headers, &form)?;
    let nonce = json(port, "POST", &format!("{path}/nonce"), "", "")?;
    let proof = proof(&issuer, nonce["c_nonce"].as_str().unwrap_or_default(), seed, now);
    let wanted = offer["credential_configuration_ids"][1].clone();
    let request = json!({ "credential_configuration_id": wanted, "proofs": { "jwt": [proof] } });
    let bearer = token["access_token"].as_str().unwrap_or_default();
    let headers = format!("content-type: application/json\r\nauthorization: Bearer {bearer}\r\n");
    let issued = json(port, "POST", &format!("{path}/credential"), &headers, &request.to_string())?;
    let badge = issued["credentials"][0]["credential"].as_str();
    badge.map(str::to_owned).ok_or_else(|| io::Error::other(format!("no badge in {issued}")))
}

fn json(port: u16, method: &'static str, path: &str, headers: &str, body: &str) -> io::Result<Value> {
    let headers = format!("accept: application/json\r\n{headers}");
    let answer = ask(port, &Request { method, path, headers: &headers, body })?;
    match answer.status {
        200 => serde_json::from_str(&answer.body).map_err(io::Error::from),
        status => Err(io::Error::other(format!("{path} answered {status} {}", answer.body))),
    }
}

/// The same key for the same award, however often it is asked for.
pub(crate) fn proof(issuer: &str, nonce: &str, seed: u64, now: Timestamp) -> String {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&seed.to_be_bytes());
    let audience: CredentialIssuer = issuer.parse().unwrap();
    let nonce = CNonce::from(nonce.to_owned());
    key_proof::sign(&Ed25519Secret::from_bytes(bytes), &audience, Some(&nonce), now).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "the issuer that is tested goes by the real clock")]
pub(crate) fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Timestamp::from_seconds(since.as_secs().try_into().unwrap()).unwrap()
}
