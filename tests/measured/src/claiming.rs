//! A wallet's side of one claim (OpenID4VCI 1.0, pre-authorised code with a transaction code), request by request.

use serde_json::{Value, json};

use crate::{
    client::{Answer, Client},
    library::{
        evening::Evening,
        wallet::{now, proof},
    },
};

/// What stands on the wall and on the facilitator's screen.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    path: String,
    tx_code: String,
    seed: u64,
}

/// Requests of a claim.
pub(crate) const REQUESTS: usize = 4;

/// What waits for so many people of a circle that has just closed, each with a transaction code.
pub(crate) async fn slips(evening: &Evening, number: usize, people: usize) -> Vec<Slip> {
    let handle = evening.hold_circle(number, people).await;
    let closing = issuer::circles::Closing::with(issuer::store::HandOut::Wall);
    issuer::circles::close(&evening.issuer, &handle, &closing).await.unwrap();
    let offers = evening.offers(evening.circle(&handle).await).await;
    let slip = |offer: &issuer::store::Offer| Slip {
        path: evening.claim_path(offer),
        tx_code: issuer::offers::tx_code(&evening.issuer.secret, offer).unwrap(),
        seed: offer.id.0.unsigned_abs(),
    };
    offers.iter().map(slip).collect()
}

/// Collects the badge; gives it.
pub(crate) fn claim(client: &mut Client, slip: &Slip) -> String {
    let Slip { path, tx_code, seed } = slip;
    let offer = read(&client.get(&format!("{path}/offer"), ""));
    let issuer = text(&offer["credential_issuer"]);
    let below = issuer.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default();
    let grant = &offer["grants"]["urn:ietf:params:oauth:grant-type:pre-authorized_code"];
    let form = format!(
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code={}&tx_code={tx_code}",
        text(&grant["pre-authorized_code"])
    );
    let headers = "content-type: application/x-www-form-urlencoded\r\n";
    let token = read(&client.post(&format!("{below}/token"), headers, &form));
    let nonce = read(&client.post(&format!("{below}/nonce"), "", ""));
    let request = json!({
        "credential_configuration_id": offer["credential_configuration_ids"][1],
        "proofs": { "jwt": [proof(issuer, text(&nonce["c_nonce"]), *seed, now())] },
    });
    let bearer = text(&token["access_token"]);
    let headers = format!("content-type: application/json\r\nauthorization: Bearer {bearer}\r\n");
    let issued = read(&client.post(&format!("{below}/credential"), &headers, &request.to_string()));
    text(&issued["credentials"][0]["credential"]).to_owned()
}

fn read(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
