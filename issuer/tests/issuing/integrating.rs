//! A program that has credentials signed over VC-API: its token, its requests, and what it gets.

use std::{fs, os::unix::fs::PermissionsExt as _, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use issuer::{
    settings::{OrganisationToken, VcApiSettings},
    vc_api::{Callers, IntegrationKey},
    web,
};
use schemas::canonical::Contexts;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::library::Library;

pub(crate) const TOKEN: &str = "pQ8xTn2vKd5LwZs9RbYcHg";
/// Of the program of the one organisation.
pub(crate) const OF_HAVNBY: &str = "Zk3WqM7aYt1RbN5xJc9Lfg";

pub(crate) struct Program {
    router: Router,
    pub(crate) library: Library,
    /// What it shows; `None` shows nothing.
    pub(crate) token: Option<&'static str>,
    pub(crate) media_type: &'static str,
    /// The integration key's name.
    pub(crate) did: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) media_type: String,
    pub(crate) challenge: Option<String>,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }

    /// Status and code, as whoever handles a refusal looks at them.
    pub(crate) fn refusal(&self) -> (u16, String) {
        (self.status.as_u16(), self.json()["code"].as_str().unwrap_or_default().to_owned())
    }
}

impl Program {
    /// A library that signs for one program.
    pub(crate) async fn new() -> Self {
        Program::within(Contexts::Pinned).await
    }

    /// The same, for credentials that may name these contexts.
    pub(crate) async fn within(contexts: Contexts) -> Self {
        let mut library = Library::open().await;
        let mut issuer = Arc::into_inner(library.reopen().await).unwrap();
        let file = library.folder.path().join("vc-api.token");
        fs::write(&file, format!("{TOKEN}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        let of_havnby = library.folder.path().join("havnby.token");
        fs::write(&of_havnby, OF_HAVNBY).unwrap();
        fs::set_permissions(&of_havnby, fs::Permissions::from_mode(0o600)).unwrap();
        let organisations = vec![OrganisationToken { org: "havnby".to_owned(), token_file: of_havnby }];
        issuer.settings.vc_api = Some(VcApiSettings { token_file: Some(file), contexts, organisations });
        issuer.callers = Callers::open(&issuer.settings).unwrap();
        let did = IntegrationKey::made(&issuer).unwrap().did().to_string();
        library.issuer = Arc::new(issuer);
        let router = web::router(Arc::clone(&library.issuer));
        Program { router, library, token: Some(TOKEN), media_type: "application/json", did }
    }

    pub(crate) async fn post(&self, body: impl Into<Body>) -> Reply {
        let mut request = Request::builder()
            .method("POST")
            .uri("/kreds/credentials/issue")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::CONTENT_TYPE, self.media_type);
        if let Some(token) = self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let answer = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let text = |name| parts.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        let bytes = to_bytes(body, 10 * 1024 * 1024).await.unwrap();
        Reply {
            status: parts.status,
            media_type: text(header::CONTENT_TYPE).unwrap_or_default(),
            challenge: text(header::WWW_AUTHENTICATE),
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    pub(crate) async fn issue(&self, credential: &Value) -> Reply {
        self.post(json!({ "credential": credential, "options": {} }).to_string()).await
    }
}

/// A credential that is no badge; nobody is named as its issuer.
pub(crate) fn plain() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
        "type": ["VerifiableCredential"],
        "validFrom": "2026-10-10T12:00:00Z",
        "credentialSubject": { "id": "did:example:subject", "name": "Žan" },
    })
}

/// The same with other members.
pub(crate) fn with(members: &[(&str, Value)]) -> Value {
    let mut credential = plain();
    for (member, value) in members {
        credential[*member] = value.clone();
    }
    credential
}
