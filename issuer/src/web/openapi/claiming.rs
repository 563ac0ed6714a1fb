//! How a wallet collects a badge: OpenID4VCI 1.0 with the pre-authorised code, step by step.

use schemas::openid4vci::{CredentialErrorCode, NotificationErrorCode, TokenErrorCode};
use serde_json::{Value, json};

use super::{Path, answer, blanks, body, operation, reference};

const JSON: &str = "application/json";
const ORGANISATION: (&str, &str) = ("org", "The short name of an organisation");
const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn paths() -> Vec<Path> {
    vec![
        ("/c/{code}/offer", offer()),
        (
            "/.well-known/openid-credential-issuer/o/{org}",
            well_known(
                "issuerMetadata",
                "What an organisation offers, in the reader's language",
                "IssuerMetadata",
            ),
        ),
        (
            "/.well-known/oauth-authorization-server/o/{org}",
            well_known("serverMetadata", "Where its tokens come from (RFC 8414)", "ServerMetadata"),
        ),
        ("/o/{org}/token", token()),
        ("/o/{org}/nonce", nonce()),
        ("/o/{org}/credential", credential()),
        ("/o/{org}/notification", notification()),
    ]
}

fn offer() -> Value {
    let mut offer = operation(
        "credentialOffer",
        "The offer behind a claim link; asking uses nothing up",
        &json!({
            "200": answer("The offer", JSON, &reference("CredentialOffer")),
            "404": { "description": "No such offer" },
            "410": answer("The offer is over", JSON, &json!({ "type": "object" })),
        }),
    );
    offer["parameters"] = blanks(&[("code", "The code of the claim link")]);
    json!({ "get": offer })
}

fn well_known(id: &str, summary: &str, schema: &str) -> Value {
    let mut document = operation(
        id,
        summary,
        &json!({
            "200": answer("The document", JSON, &reference(schema)),
            "404": { "description": "No such organisation" },
        }),
    );
    document["parameters"] = blanks(&[ORGANISATION]);
    let root = json!([{ "url": "/", "description": "The root of the host; the path of the public address stands before /o/" }]);
    json!({ "servers": root, "get": document })
}

fn token() -> Value {
    let mut token = operation(
        "token",
        "A token for the code of an offer",
        &json!({
            "200": answer("The token", JSON, &reference("Token")),
            "400": answer("No token", JSON, &reference("TokenError")),
            "404": { "description": "No such organisation" },
        }),
    );
    token["requestBody"] = body(FORM, &reference("TokenRequest"));
    posted(token)
}

fn nonce() -> Value {
    let nonce = json!({ "200": answer("Good for five minutes", JSON, &reference("Nonce")) });
    posted(operation("nonce", "A nonce for the proof of a key", &nonce))
}

fn credential() -> Value {
    let mut credential = operation(
        "credential",
        "A badge for the key that the wallet proves",
        &json!({
            "200": answer("The badge", JSON, &reference("Credential")),
            "400": answer("No badge", JSON, &reference("CredentialError")),
            "401": { "description": "The token is not good, or no more" },
            "404": { "description": "No such organisation" },
        }),
    );
    credential["requestBody"] = body(JSON, &reference("CredentialRequest"));
    credential["security"] = json!([{ "access": [] }]);
    posted(credential)
}

fn notification() -> Value {
    let mut notification = operation(
        "notification",
        "What became of a badge in the wallet",
        &json!({
            "204": { "description": "Taken" },
            "400": answer("Not taken", JSON, &reference("NotificationError")),
            "401": { "description": "No token" },
        }),
    );
    notification["requestBody"] = body(JSON, &reference("Notification"));
    notification["security"] = json!([{ "access": [] }]);
    posted(notification)
}

fn posted(mut operation: Value) -> Value {
    operation["parameters"] = blanks(&[ORGANISATION]);
    json!({ "post": operation })
}

/// The errors that this server answers with.
pub(super) fn errors() -> [(&'static str, Value); 3] {
    use CredentialErrorCode as C;
    use NotificationErrorCode as N;
    use TokenErrorCode as T;
    let error = |codes: Value| {
        json!({
            "type": "object", "required": ["error"],
            "properties": { "error": { "enum": codes }, "error_description": { "type": "string" } },
        })
    };
    let token = json!([
        T::InvalidRequest,
        T::InvalidClient,
        T::InvalidGrant,
        T::UnauthorizedClient,
        T::UnsupportedGrantType,
        T::InvalidScope,
        T::InvalidAuthorizationDetails,
    ]);
    let credential = json!([
        C::InvalidCredentialRequest,
        C::UnknownCredentialConfiguration,
        C::UnknownCredentialIdentifier,
        C::InvalidProof,
        C::InvalidNonce,
        C::InvalidEncryptionParameters,
        C::CredentialRequestDenied,
    ]);
    let notification = json!([N::InvalidNotificationId, N::InvalidNotificationRequest]);
    [
        ("TokenError", error(token)),
        ("CredentialError", error(credential)),
        ("NotificationError", error(notification)),
    ]
}
