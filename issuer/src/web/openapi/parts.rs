//! The schemas that the OpenAPI document refers to: what this server takes and answers of OpenID4VCI 1.0, and no more.

use schemas::openid4vci::PRE_AUTHORIZED_CODE;
use serde_json::{Map, Value, json};

use super::{claiming, signing};

/// All of them by name.
pub(super) fn schemas() -> Value {
    let own = [
        ("CredentialOffer", offer()),
        ("IssuerMetadata", issuer_metadata()),
        ("ServerMetadata", server_metadata()),
        ("TokenRequest", token_request()),
        ("Token", token()),
        ("Nonce", object(&["c_nonce"], &json!({ "c_nonce": { "type": "string" } }))),
        ("CredentialRequest", credential_request()),
        ("Credential", credential()),
        ("Notification", notification()),
    ];
    let all = signing::schemas().into_iter().chain(own).chain(claiming::errors());
    Value::Object(all.map(|(name, schema)| (name.to_owned(), schema)).collect::<Map<_, _>>())
}

fn object(required: &[&str], properties: &Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties })
}

fn uri() -> Value {
    json!({ "type": "string", "format": "uri" })
}

fn offer() -> Value {
    let grant = object(
        &["pre-authorized_code"],
        &json!({ "pre-authorized_code": { "type": "string" }, "tx_code": { "type": "object" } }),
    );
    object(
        &["credential_issuer", "credential_configuration_ids", "grants"],
        &json!({
            "credential_issuer": uri(),
            "credential_configuration_ids": { "type": "array", "minItems": 1, "items": { "type": "string" } },
            "grants": { "type": "object", "properties": { (PRE_AUTHORIZED_CODE): grant } },
        }),
    )
}

fn issuer_metadata() -> Value {
    object(
        &["credential_issuer", "credential_endpoint", "credential_configurations_supported"],
        &json!({
            "credential_issuer": uri(),
            "credential_endpoint": uri(),
            "nonce_endpoint": uri(),
            "notification_endpoint": uri(),
            "display": { "type": "array", "items": { "type": "object" } },
            "credential_configurations_supported": {
                "type": "object",
                "description": "By badge and form: <badge>_ldp, <badge>_jwt, and <badge>_rs256 where that is switched on",
                "additionalProperties": { "type": "object", "required": ["format", "credential_definition"] },
            },
        }),
    )
}

fn server_metadata() -> Value {
    object(
        &["issuer", "token_endpoint"],
        &json!({
            "issuer": uri(),
            "token_endpoint": uri(),
            "pre-authorized_grant_anonymous_access_supported": { "const": true },
        }),
    )
}

fn token_request() -> Value {
    object(
        &["grant_type", "pre-authorized_code"],
        &json!({
            "grant_type": { "const": PRE_AUTHORIZED_CODE },
            "pre-authorized_code": { "type": "string" },
            "tx_code": { "type": "string" },
            "authorization_details": { "type": "string", "description": "JSON, of the type openid_credential" },
        }),
    )
}

fn token() -> Value {
    object(
        &["access_token", "token_type", "expires_in"],
        &json!({
            "access_token": { "type": "string" },
            "token_type": { "const": "Bearer" },
            "expires_in": { "type": "integer", "description": "Seconds" },
            "authorization_details": { "type": "array", "items": { "type": "object" } },
        }),
    )
}

fn credential_request() -> Value {
    let proof = json!({ "type": "array", "minItems": 1, "maxItems": 1 });
    let proofs = json!({
        "type": "object", "minProperties": 1, "maxProperties": 1, "properties": { "jwt": proof, "di_vp": proof },
    });
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "required": ["proofs"],
        "properties": { "credential_configuration_id": text, "credential_identifier": text, "proofs": proofs },
        "oneOf": [{ "required": ["credential_configuration_id"] }, { "required": ["credential_identifier"] }],
    })
}

fn credential() -> Value {
    let one = object(&["credential"], &json!({ "credential": { "type": ["object", "string"] } }));
    object(
        &["credentials", "notification_id"],
        &json!({
            "credentials": { "type": "array", "minItems": 1, "maxItems": 1, "items": one },
            "notification_id": { "type": "string" },
        }),
    )
}

fn notification() -> Value {
    object(
        &["notification_id", "event"],
        &json!({
            "notification_id": { "type": "string" },
            "event": { "enum": ["credential_accepted", "credential_failure", "credential_deleted"] },
            "event_description": { "type": "string" },
        }),
    )
}
