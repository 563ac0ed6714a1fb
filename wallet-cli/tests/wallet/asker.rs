//! Somebody on loopback who asks for badges: OpenID4VP 1.0 as a wallet meets it, with or without a key, and whatever a
//! test changes about it.

use std::sync::{Arc, Mutex, MutexGuard};

use schemas::{
    did::{self, Did, document::DidDocument},
    jose::{self, SigningKey},
    key::{P256Secret, PublicKey},
    openid4vp::{Answer as Answered, ClientMetadata, DcqlQuery, wallet_nonce},
    presentation::{self, Presentation},
    proof::{Question, verify_presentation},
    stage::Verified,
};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::http::{Answer, Request, serve};

pub(crate) const NONCE: &str = "wKI4LT17ac15ES9bw8ac4A";
const STATE: &str = "rXg2BsdYbFoPDpQSCHbV3w";
const NOW: &str = "2026-10-12T18:42:00Z";

/// Somebody who asks.
#[derive(Clone)]
pub(crate) struct Asker {
    host: &'static str,
    port: u16,
    state: Arc<Mutex<State>>,
}

struct State {
    /// Where it lives below its host.
    place: &'static str,
    asked: Vec<String>,
    answers: Vec<Answered>,
    /// The signed request and its header, before a wallet's nonce comes in.
    request: Value,
    typ: &'static str,
    kid: String,
    repeats_nonce: bool,
    reply: Option<(u16, Value)>,
}

impl Asker {
    pub(crate) fn new() -> Self {
        Asker::at("localhost")
    }

    /// On this machine under one of its names.
    pub(crate) fn at(host: &'static str) -> Self {
        let state = State {
            place: "ask",
            asked: Vec::new(),
            answers: Vec::new(),
            request: Value::Null,
            typ: "oauth-authz-req+jwt",
            kid: String::new(),
            repeats_nonce: true,
            reply: Some((200, json!({}))),
        };
        let state = Arc::new(Mutex::new(state));
        let (desk, port) = (Arc::clone(&state), Arc::new(Mutex::new(0)));
        let known = Arc::clone(&port);
        *port.lock().unwrap() = serve(move |request| {
            let asker = Asker { host, port: *known.lock().unwrap(), state: Arc::clone(&desk) };
            asker.answer(request)
        });
        let port = *port.lock().unwrap();
        let asker = Asker { host, port, state };
        asker.state().kid = asker.did().key("key").unwrap().to_string();
        asker
    }

    /// The link of an unsigned request with some parameters changed; null leaves one out.
    pub(crate) fn link(&self, changes: &Value) -> String {
        link(&changed(self.parameters(&self.own_address()), changes))
    }

    /// The link of a signed request, which is fetched by this method.
    pub(crate) fn signed_link(&self, changes: &Value, method: &str) -> String {
        let mut request = changed(self.parameters(&self.own_did()), changes);
        request["aud"] = request.get("aud").cloned().unwrap_or("https://self-issued.me/v2".into());
        self.state().request = request;
        let request_uri = format!("{}/request", self.base());
        link(
            &json!({ "client_id": self.own_did(), "request_uri": request_uri, "request_uri_method": method }),
        )
    }

    /// It lives elsewhere below its host.
    pub(crate) fn lives_at(&self, place: &'static str) {
        self.state().place = place;
        let key = self.did().key("key").unwrap();
        self.state().kid = key.to_string();
    }

    /// What its signed requests say that they are.
    pub(crate) fn calls_its_requests(&self, typ: &'static str) {
        self.state().typ = typ;
    }

    /// The name of the key that it says it signs with.
    pub(crate) fn names_the_key(&self, kid: &str) {
        kid.clone_into(&mut self.state().kid);
    }

    /// It forgets what the wallet gave along.
    pub(crate) fn forgets_the_nonce(&self) {
        self.state().repeats_nonce = false;
    }

    /// What it says to answers; without anything the connection ends.
    pub(crate) fn replies(&self, reply: Option<(u16, Value)>) {
        self.state().reply = reply;
    }

    /// What it was asked, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.state().asked.clone()
    }

    /// What wallets sent.
    pub(crate) fn answers(&self) -> Vec<Answered> {
        self.state().answers.clone()
    }

    /// The presentations of the last answer, each checked with its own key against the question that was asked.
    pub(crate) fn shown_to(&self, client: &str) -> Vec<(String, Verified<Presentation>)> {
        let Some(Answered::Shown { vp_token, .. }) = self.answers().pop() else {
            panic!("nothing was shown")
        };
        let now = NOW.parse().unwrap();
        let question = Question { challenge: NONCE, domain: Some(client), now };
        let check = |text: &String| {
            let signed = presentation::read(text).unwrap();
            let key = did::resolve(signed.asks_for().key().unwrap()).unwrap();
            verify_presentation(signed, &key, &question).unwrap()
        };
        let parts = vp_token.parts().iter();
        parts.flat_map(|(id, texts)| texts.iter().map(|text| (id.as_str().to_owned(), check(text)))).collect()
    }

    /// The client that signs nothing.
    pub(crate) fn own_address(&self) -> String {
        format!("redirect_uri:{}/answer", self.base())
    }

    /// The client that signs.
    pub(crate) fn own_did(&self) -> String {
        format!("decentralized_identifier:{}", self.did())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn base(&self) -> String {
        format!("http://{}:{}", self.host, self.port)
    }

    fn did(&self) -> Did {
        let steps: Vec<&str> = self.state().place.split('/').collect();
        did::web::below(&self.base().parse().unwrap(), &steps).unwrap()
    }

    fn parameters(&self, client: &str) -> Value {
        json!({
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "client_id": client,
            "response_uri": format!("{}/answer", self.base()),
            "nonce": NONCE,
            "state": STATE,
            "dcql_query": DcqlQuery::open_badge(),
            "client_metadata": ClientMetadata::of_kreds(),
        })
    }

    fn answer(&self, request: &Request) -> Answer {
        self.state().asked.push(request.line.clone());
        match request.line.as_str() {
            line if line.ends_with("/did.json") => {
                Answer::Json(200, serde_json::to_string(&self.document()).unwrap())
            }
            "GET /request" => Answer::Json(200, self.token(None)),
            "POST /request" => {
                let nonce = wallet_nonce(request.body.as_bytes()).unwrap();
                Answer::Json(200, self.token(nonce.as_deref()))
            }
            "POST /answer" => {
                let answered = Answered::from_form(request.body.as_bytes()).unwrap();
                self.state().answers.push(answered);
                match self.state().reply.clone() {
                    Some((status, body)) => Answer::Json(status, body.to_string()),
                    None => Answer::Nothing,
                }
            }
            other => panic!("the wallet asked {other}"),
        }
    }

    fn token(&self, nonce: Option<&str>) -> String {
        let state = self.state();
        let mut request = state.request.clone();
        if let Some(nonce) = nonce.filter(|_| state.repeats_nonce) {
            request["wallet_nonce"] = nonce.into();
        }
        let key = SigningKey::P256(&secret());
        jose::sign(key, state.typ, &state.kid, request.to_string().as_bytes()).unwrap()
    }

    fn document(&self) -> DidDocument {
        let key = self.did().key("key").unwrap();
        DidDocument::new(self.did(), [(key, PublicKey::P256(secret().public()))])
    }
}

fn secret() -> P256Secret {
    P256Secret::from_bytes([11; 32]).unwrap()
}

fn changed(mut request: Value, changes: &Value) -> Value {
    let request_members = request.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        request_members.insert(name.clone(), value.clone());
    }
    request_members.retain(|_, value| !value.is_null());
    request
}

fn link(parameters: &Value) -> String {
    let mut link = form_urlencoded::Serializer::new("openid4vp://?".to_owned());
    for (name, value) in parameters.as_object().unwrap() {
        link.append_pair(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    link.finish()
}
