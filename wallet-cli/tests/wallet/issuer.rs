//! A small issuer on loopback: OpenID4VCI 1.0 as the wallet needs it, with real keys, and misbehaving on demand.

use std::sync::{Arc, Mutex, MutexGuard};

use schemas::{
    credential::AchievementCredential,
    did::{self, Did, document::DidDocument},
    key::{Ed25519Secret, P256Secret, PublicKey},
    openid4vci::{CredentialIssuer, TokenRequest, key_proof},
    proof,
    stage::Unsigned,
    time::Timestamp,
};
use serde_json::{Value, json};

use super::http::{Answer, Request, serve};

const CODE: &str = "01234567890123456789abcdef";
const NOW: &str = "2026-10-12T18:42:00Z";

/// How an issuer may go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It does not.
    Honest,
    /// It wants this transaction code.
    WantsCode(&'static str),
    /// It breaks off instead of answering the request that begins so, once.
    BreaksOffOnce(&'static str),
    /// It does the work and breaks off before answering the request that begins so, once.
    LosesAnswerOnce(&'static str),
    /// Its first nonce is too old already.
    StaleNonceOnce,
    /// Its offer is gone.
    Forgetful,
    /// Its offer speaks for somebody else.
    SpeaksForOther,
    /// It binds badges to another key.
    BindsToOther,
    /// It hands out the token form where the other was asked for.
    MixesForms,
    /// It changes the badge after signing.
    Tampers,
    /// It says no for good.
    Denies,
}

/// An issuer.
#[derive(Clone)]
pub(crate) struct Issuer {
    port: u16,
    state: Arc<Mutex<State>>,
}

struct State {
    mood: Mood,
    asked: Vec<String>,
    holders: Vec<Did>,
    name: String,
}

impl Issuer {
    pub(crate) fn new(mood: Mood) -> Self {
        let name = "Climate in my street".to_owned();
        let state = Arc::new(Mutex::new(State { mood, asked: Vec::new(), holders: Vec::new(), name }));
        let (desk, port) = (Arc::clone(&state), Arc::new(Mutex::new(0)));
        let known = Arc::clone(&port);
        *port.lock().unwrap() = serve(move |request| {
            let issuer = Issuer { port: *known.lock().unwrap(), state: Arc::clone(&desk) };
            issuer.answer(request)
        });
        let port = *port.lock().unwrap();
        Issuer { port, state }
    }

    /// The link that the facilitator shows.
    pub(crate) fn link(&self) -> String {
        format!("{}/c/{CODE}", self.base())
    }

    /// The same offer, as the page hands it to wallets.
    pub(crate) fn offer_link(&self) -> String {
        let address = format!("{}/c/{CODE}/offer", self.base()).replace(':', "%3A").replace('/', "%2F");
        format!("openid-credential-offer://?credential_offer_uri={address}")
    }

    /// What it was asked, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.state().asked.clone()
    }

    /// The keys that badges were asked for, each once.
    pub(crate) fn holders(&self) -> Vec<Did> {
        let mut holders = self.state().holders.clone();
        holders.dedup();
        holders
    }

    /// Gives the badge another name.
    pub(crate) fn names_the_badge(&self, name: &str) {
        name.clone_into(&mut self.state().name);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn base(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    fn id(&self) -> CredentialIssuer {
        format!("{}/o/aarhus", self.base()).parse().unwrap()
    }

    fn did(&self) -> Did {
        did::web::from_url(&self.base().parse().unwrap(), "aarhus").unwrap()
    }

    fn is(&self, mood: &Mood) -> bool {
        self.state().mood == *mood
    }

    fn answer(&self, request: &Request) -> Answer {
        self.state().asked.push(request.line.clone());
        let mood = self.state().mood.clone();
        match mood {
            Mood::BreaksOffOnce(line) if request.line.starts_with(line) => {
                self.state().mood = Mood::Honest;
                return Answer::Nothing;
            }
            Mood::LosesAnswerOnce(line) if request.line.starts_with(line) => {
                self.state().mood = Mood::Honest;
                self.speak(request);
                return Answer::Nothing;
            }
            _ => {}
        }
        let (status, body) = self.speak(request);
        Answer::Json(status, body.to_string())
    }

    fn speak(&self, request: &Request) -> (u16, Value) {
        match request.line.as_str() {
            line if line.starts_with("GET /c/") && self.is(&Mood::Forgetful) => (404, json!({})),
            line if line.starts_with("GET /c/") => (200, self.offer()),
            line if line.starts_with("GET /.well-known/openid-credential-issuer") => (200, self.metadata()),
            line if line.starts_with("GET /.well-known/oauth-authorization-server") => {
                (200, json!({ "issuer": self.id(), "token_endpoint": format!("{}/token", self.base()) }))
            }
            "GET /o/aarhus/did.json" => (200, serde_json::to_value(self.document()).unwrap()),
            "POST /token" => self.token(&request.body),
            "POST /nonce" => (200, json!({ "c_nonce": "n" })),
            "POST /credential" => self.credential(&request.body),
            "POST /notification" => (204, Value::Null),
            other => panic!("the wallet asked {other}"),
        }
    }

    fn offer(&self) -> Value {
        let mut grant = json!({ "pre-authorized_code": "pre" });
        if matches!(self.state().mood, Mood::WantsCode(_)) {
            grant["tx_code"] = json!({ "length": 6 });
        }
        let issuer =
            if self.is(&Mood::SpeaksForOther) { "https://other.example/o/x" } else { &self.id().to_string() };
        json!({
            "credential_issuer": issuer,
            "credential_configuration_ids": ["climate_ldp", "climate_jwt"],
            "grants": { "urn:ietf:params:oauth:grant-type:pre-authorized_code": grant },
        })
    }

    fn metadata(&self) -> Value {
        let configuration = |format: &str| {
            json!({
                "format": format,
                "credential_definition": {
                    "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
                    "type": ["VerifiableCredential", "OpenBadgeCredential"],
                },
                "credential_metadata": { "display": [{ "name": "Climate in my street", "locale": "en" }] },
            })
        };
        json!({
            "credential_issuer": self.id(),
            "credential_endpoint": format!("{}/credential", self.base()),
            "nonce_endpoint": format!("{}/nonce", self.base()),
            "notification_endpoint": format!("{}/notification", self.base()),
            "display": [{ "name": "Aarhus Libraries\u{1b}[31m", "locale": "en" }],
            "credential_configurations_supported": {
                "climate_ldp": configuration("ldp_vc"),
                "climate_jwt": configuration("jwt_vc_json-ld"),
            },
        })
    }

    fn document(&self) -> DidDocument {
        let did = self.did();
        let keys = [
            (did.key("e202610a").unwrap(), PublicKey::Ed25519(ed25519().public())),
            (did.key("p202610a").unwrap(), PublicKey::P256(p256().public())),
        ];
        DidDocument::new(did, keys)
    }

    fn token(&self, form: &str) -> (u16, Value) {
        let request = TokenRequest::from_form(form.as_bytes()).unwrap();
        let typed = request.tx_code.as_ref().map(|code| code.expose().to_owned());
        match self.state().mood {
            Mood::WantsCode(code) if typed.as_deref() != Some(code) => {
                (400, json!({ "error": "invalid_grant" }))
            }
            _ => (200, json!({ "access_token": "token", "token_type": "Bearer" })),
        }
    }

    fn credential(&self, body: &str) -> (u16, Value) {
        if self.is(&Mood::Denies) {
            return (400, json!({ "error": "credential_request_denied" }));
        }
        if self.is(&Mood::StaleNonceOnce) {
            self.state().mood = Mood::Honest;
            return (400, json!({ "error": "invalid_nonce" }));
        }
        let request: Value = serde_json::from_str(body).unwrap();
        let proof = request["proofs"]["jwt"][0].as_str().unwrap();
        let holder = key_proof::check(proof, &self.id(), now()).unwrap().holder;
        self.state().holders.push(holder.clone());
        let wants_json =
            (request["credential_configuration_id"] == "climate_ldp") != self.is(&Mood::MixesForms);
        let text = if wants_json { self.json(&holder) } else { Value::String(self.jwt(&holder)) };
        (200, json!({ "credentials": [{ "credential": text }], "notification_id": "note" }))
    }

    fn json(&self, holder: &Did) -> Value {
        let key = self.did().key("e202610a").unwrap();
        let signed = proof::data_integrity::sign(&self.unsigned(holder), &ed25519(), &key, now()).unwrap();
        let mut badge: Value = serde_json::from_str(signed.text()).unwrap();
        if self.is(&Mood::Tampers) {
            badge["name"] = "Something else".into();
        }
        badge
    }

    /// The badge in the form of a token.
    pub(crate) fn jwt(&self, holder: &Did) -> String {
        let key = self.did().key("p202610a").unwrap();
        proof::jwt::sign(&self.unsigned(holder), &p256(), &key).unwrap().text().to_owned()
    }

    fn unsigned(&self, holder: &Did) -> Unsigned<AchievementCredential> {
        let other = did::key::from_ed25519(&Ed25519Secret::from_bytes([9; 32]).public());
        let holder = if self.is(&Mood::BindsToOther) { &other } else { holder };
        Unsigned::new(serde_json::from_value(self.badge(holder)).unwrap()).unwrap()
    }

    fn badge(&self, holder: &Did) -> Value {
        let name = &self.state().name;
        json!({
            "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
            "id": "urn:uuid:5e1c2a94-6d1a-4b0e-9a71-0c2f8d3b7e10",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": name,
            "issuer": { "id": self.did(), "type": ["Profile"], "name": "Aarhus Libraries" },
            "validFrom": NOW,
            "credentialSubject": {
                "id": holder,
                "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://catalogue.example/a/climate/1/en",
                    "type": ["Achievement"],
                    "name": name,
                    "description": "Six evenings about the climate where you live.",
                    "criteria": { "narrative": "Came to 5 of 6 sessions." },
                },
            },
        })
    }
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn ed25519() -> Ed25519Secret {
    Ed25519Secret::from_bytes([3; 32])
}

fn p256() -> P256Secret {
    P256Secret::from_bytes([5; 32]).unwrap()
}
