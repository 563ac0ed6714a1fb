//! Sound inputs of what wallets read: questions for a badge, what an issuer says to whoever collects one, and backups.

use rand::RngCore as _;
use rand::rngs::OsRng;
use schemas::key::{P256Secret, SecretKey};
use schemas::openid4vp::{
    AuthorizationRequest, ClientMetadata, DcqlQuery, RequestLink, ResponseMode, ResponseType,
};
use serde_json::{Value, json};
use wallet_cli::paper::chunks::{self, Chunk};
use wallet_cli::vault::Backup;

const ADDRESS: &str = "https://shop.example/ask/answer";

fn question(client: &str) -> AuthorizationRequest {
    AuthorizationRequest {
        response_type: ResponseType::VpToken,
        response_mode: ResponseMode::DirectPost,
        client_id: client.parse().unwrap(),
        response_uri: ADDRESS.parse().unwrap(),
        nonce: "wKI4LT17ac15ES9bw8ac4A".to_owned(),
        state: "rXg2BsdYbFoPDpQSCHbV3w".to_owned(),
        dcql_query: DcqlQuery::open_badge(),
        client_metadata: ClientMetadata::of_kreds(),
    }
}

/// In a link, fetched from a link, signed, and as it is before it is signed.
pub(crate) fn questions() -> [String; 4] {
    let shop = "decentralized_identifier:did:web:shop.example";
    let whole = RequestLink::Whole(Box::new(question(&format!("redirect_uri:{ADDRESS}"))));
    let (client_id, request_uri) =
        (shop.parse().unwrap(), "https://shop.example/ask/7/request".parse().unwrap());
    let fetched = RequestLink::Fetched { client_id, request_uri };
    let key = SecretKey::P256(P256Secret::from_bytes([7; 32]).unwrap());
    let signed = question(shop).sign(&key, &"did:web:shop.example#key".parse().unwrap(), None).unwrap();
    let mut claims = json!(question(shop));
    claims["aud"] = "https://self-issued.me/v2".into();
    [whole.to_string(), fetched.to_string(), signed, claims.to_string()]
}

/// What the issuer publishes, its token, and a badge in each form, now and later.
pub(crate) fn answers_of_issuers(sound: &str, token: &str) -> [String; 5] {
    let embedded: Value = serde_json::from_str(sound).unwrap();
    let access = json!({
        "access_token": "wKI4LT17ac15ES9bw8ac4A",
        "token_type": "Bearer",
        "expires_in": 600,
        "authorization_details": [{
            "type": "openid_credential",
            "credential_configuration_id": "climate_ldp",
            "credential_identifiers": ["a1"],
        }],
    });
    [
        metadata(),
        access,
        json!({ "credentials": [{ "credential": embedded }], "notification_id": "n1" }),
        json!({ "credentials": [{ "credential": token }] }),
        json!({ "transaction_id": "t1", "interval": 5 }),
    ]
    .map(|value| value.to_string())
}

/// A wrapped key and a content, as long as those of a wallet with a badge; nobody opens them here.
fn shut() -> Vec<u8> {
    let mut random = vec![0; 2_500];
    OsRng.fill_bytes(&mut random);
    [&[1, 0], random.as_slice()].concat()
}

/// A backup as a file, as it goes on paper, and as the codes on it: all of them and one.
pub(crate) fn backups() -> Vec<Vec<u8>> {
    let shut = shut();
    let codes: Vec<String> = chunks::cut(&shut).iter().map(Chunk::text).collect();
    let file = Backup::from_bytes(&shut).unwrap().to_text();
    vec![file.into(), shut, codes.join("\n").into(), codes[0].clone().into()]
}

fn metadata() -> Value {
    json!({
        "credential_issuer": "https://badges.example/o/havnby",
        "credential_endpoint": "https://badges.example/o/havnby/credential",
        "nonce_endpoint": "https://badges.example/o/havnby/nonce",
        "display": [{ "name": "Havnby Library", "locale": "en" }, { "name": "Havnby Bibliotek", "locale": "da" }],
        "credential_configurations_supported": {
            "climate_ldp": {
                "format": "ldp_vc",
                "scope": "climate_ldp",
                "cryptographic_binding_methods_supported": ["did:key"],
                "credential_signing_alg_values_supported": ["eddsa-rdfc-2022"],
                "proof_types_supported": { "jwt": { "proof_signing_alg_values_supported": ["EdDSA"] } },
                "credential_definition": {
                    "@context": ["https://www.w3.org/ns/credentials/v2"],
                    "type": ["VerifiableCredential"],
                },
                "credential_metadata": {
                    "display": [{ "name": "Climate", "locale": "en", "background_color": "#1e6b4f" }],
                    "claims": [{ "path": ["credentialSubject", 0, null], "display": [{ "name": "Badge" }] }],
                },
            },
            "a_driving_licence": { "format": "mso_mdoc", "doctype": "org.iso.18013.5.1.mDL" },
        },
    })
}
