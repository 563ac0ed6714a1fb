//! A small issuer on loopback: OpenID4VCI 1.0 as the wallet needs it, with codes and tokens that are good once, and
//! misbehaving on demand.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard},
};

use schemas::{
    did::{self, Did, DidUrl},
    jose::Compact,
    offer::OfferLink,
    openid4vci::{CredentialIssuer, CredentialOffer, TokenRequest, key_presentation, key_proof},
};
use serde_json::{Value, json};

use super::{
    http::{Answer, Request, serve},
    press::{self, Press, now},
    published,
};

pub(crate) use super::mood::Mood;

const CODE: &str = "01234567890123456789abcdef";

/// An issuer.
#[derive(Clone)]
pub(crate) struct Issuer {
    port: u16,
    state: Arc<Mutex<State>>,
}

struct State {
    mood: Mood,
    code: Option<&'static str>,
    asked: Vec<String>,
    told: Vec<String>,
    holders: Vec<Did>,
    name: String,
    /// How many codes it gave out, and which were used.
    codes: usize,
    used: Vec<String>,
    /// Which forms were taken with which token.
    taken: Vec<(String, String)>,
    /// After how many credentials it stumbles once, and after how many it only promises.
    stumble: Option<usize>,
    promise: Option<usize>,
    /// Whether the next badge is lost on its way.
    loses: bool,
}

impl Issuer {
    pub(crate) fn new(mood: Mood) -> Self {
        let name = "Climate in my street".to_owned();
        let state = State {
            mood,
            code: None,
            asked: Vec::new(),
            told: Vec::new(),
            holders: Vec::new(),
            name,
            codes: 0,
            used: Vec::new(),
            taken: Vec::new(),
            stumble: None,
            promise: None,
            loses: false,
        };
        let state = Arc::new(Mutex::new(state));
        let (desk, port) = (Arc::clone(&state), Arc::new(Mutex::new(0)));
        let known = Arc::clone(&port);
        *port.lock().unwrap() = serve(move |request| {
            let issuer = Issuer { port: *known.lock().unwrap(), state: Arc::clone(&desk) };
            issuer.answer(request)
        });
        let port = *port.lock().unwrap();
        Issuer { port, state }
    }

    /// With a code that the facilitator tells.
    pub(crate) fn wanting(self, code: &'static str) -> Self {
        self.state().code = Some(code);
        self
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

    /// A link that holds the offer itself; its code is good once.
    pub(crate) fn whole_offer_link(&self) -> String {
        let offer: CredentialOffer = serde_json::from_value(self.offer()).unwrap();
        OfferLink::ByValue(Box::new(offer)).to_string()
    }

    /// From here on it behaves so.
    pub(crate) fn turns(&self, mood: Mood) {
        self.state().mood = mood;
    }

    /// After so many credentials it cannot answer once.
    pub(crate) fn stumbles_after_credentials(&self, number: usize) {
        self.state().stumble = Some(number);
    }

    /// After so many credentials it needs more time.
    pub(crate) fn promises_after_credentials(&self, number: usize) {
        self.state().promise = Some(number);
    }

    /// The next badge is lost on its way.
    pub(crate) fn loses_its_next_badge(&self) {
        self.state().loses = true;
    }

    fn stumbles(&self) -> bool {
        let mut state = self.state();
        let stumbles = state.stumble.is_some_and(|number| state.taken.len() >= number);
        if stumbles {
            state.stumble = None;
        }
        stumbles
    }

    /// All tokens are over.
    pub(crate) fn forgets_tokens(&self) {
        self.state().used.clear();
    }

    /// What it was told became of its badges.
    pub(crate) fn told(&self) -> Vec<String> {
        self.state().told.clone()
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

    /// Its name in badges.
    pub(crate) fn did(&self) -> Did {
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
            Mood::SaysOnce(line, status, text) if request.line.starts_with(line) => {
                self.state().mood = Mood::Honest;
                return Answer::Json(status, text.to_owned());
            }
            Mood::Says(line, status, text) if request.line.starts_with(line) => {
                return Answer::Json(status, text.to_owned());
            }
            Mood::BreaksOff(line) if request.line.starts_with(line) => return Answer::Nothing,
            Mood::LosesAnswer(line) if request.line.starts_with(line) => {
                self.speak(request);
                return Answer::Nothing;
            }
            _ => {}
        }
        let is_lost = request.line == "POST /credential" && mem::take(&mut self.state().loses);
        let (status, body) = self.speak(request);
        if is_lost { Answer::Nothing } else { Answer::Json(status, body.to_string()) }
    }

    fn speak(&self, request: &Request) -> (u16, Value) {
        match request.line.as_str() {
            line if line.starts_with("GET /c/") && self.is(&Mood::Forgetful) => (404, json!({})),
            line if line.starts_with("GET /c/") => (200, self.offer()),
            line if line.starts_with("GET /.well-known/openid-credential-issuer") => {
                (200, published::metadata(&self.id(), &self.base(), &self.state().mood.clone()))
            }
            line if line.starts_with("GET /.well-known/oauth-authorization-server") => {
                (200, json!({ "issuer": self.id(), "token_endpoint": format!("{}/token", self.base()) }))
            }
            "GET /o/aarhus/did.json" if self.is(&Mood::KeepsTokenUntilOne) => (404, json!({})),
            "GET /o/aarhus/did.json" if self.is(&Mood::WithoutKeys) => (200, json!({ "id": self.did() })),
            "GET /o/aarhus/did.json" => (200, serde_json::to_value(press::document(&self.did())).unwrap()),
            "POST /token" => self.token(&request.body),
            "POST /nonce" => (200, json!({ "c_nonce": "n" })),
            "POST /credential" if self.stumbles() => (502, json!({})),
            "POST /credential" | "POST /deferred" if !self.knows(&request.token) => (401, json!({})),
            "POST /credential" => self.credential(&request.token, &request.body),
            "POST /deferred" => self.deferred(&request.body),
            "POST /notification" => {
                let told: Value = serde_json::from_str(&request.body).unwrap();
                self.state().told.push(told["event"].as_str().unwrap().to_owned());
                (204, Value::Null)
            }
            other => panic!("the wallet asked {other}"),
        }
    }

    fn offer(&self) -> Value {
        self.state().codes += 1;
        let mut grant = json!({ "pre-authorized_code": format!("pre-{}", self.state().codes) });
        if self.state().code.is_some() {
            grant["tx_code"] = json!({ "length": 6 });
        }
        let issuer =
            if self.is(&Mood::SpeaksForOther) { "https://other.example/o/x" } else { &self.id().to_string() };
        json!({
            "credential_issuer": issuer,
            "credential_configuration_ids": published::offered(&self.state().mood),
            "grants": { "urn:ietf:params:oauth:grant-type:pre-authorized_code": grant },
        })
    }

    fn token(&self, form: &str) -> (u16, Value) {
        let request = TokenRequest::from_form(form.as_bytes()).unwrap();
        let typed = request.tx_code.as_ref().map(|code| code.expose().to_owned());
        if typed.as_deref() == self.state().code {
            self.grant(request.pre_authorized_code.expose())
        } else {
            (400, json!({ "error": "invalid_grant" }))
        }
    }

    /// A token for a code that was not used before.
    fn grant(&self, code: &str) -> (u16, Value) {
        if self.state().used.iter().any(|used| used == code) {
            return (400, json!({ "error": "invalid_grant" }));
        }
        self.state().used.push(code.to_owned());
        let mut token = json!({ "access_token": format!("token-{code}"), "token_type": "Bearer" });
        if self.is(&Mood::NamesTwoBadges) {
            let detail = |form: &str| {
                json!({
                    "type": "openid_credential",
                    "credential_configuration_id": form,
                    "credential_identifiers": [form, form.replace("climate", "water")],
                })
            };
            token["authorization_details"] = json!([detail("climate_ldp"), detail("climate_jwt")]);
        }
        if self.is(&Mood::NamesBadges) {
            token["authorization_details"] = json!([{
                "type": "openid_credential",
                "credential_configuration_id": "climate_ldp",
                "credential_identifiers": ["the-badge-of-today"],
            }]);
        }
        (200, token)
    }

    fn knows(&self, token: &str) -> bool {
        let state = self.state();
        let is_over = state.mood == Mood::KeepsTokenUntilOne && !state.taken.is_empty();
        !is_over && state.used.iter().any(|code| token == format!("token-{code}"))
    }

    fn credential(&self, token: &str, body: &str) -> (u16, Value) {
        if self.is(&Mood::Denies) {
            return (400, json!({ "error": "credential_request_denied" }));
        }
        if self.is(&Mood::StaleNonceOnce) {
            self.turns(Mood::Honest);
            return (400, json!({ "error": "invalid_nonce" }));
        }
        let request: Value = serde_json::from_str(body).unwrap();
        let form = self.form(&request).to_owned();
        let taken = (token.to_owned(), form.clone());
        if self.state().taken.contains(&taken) {
            return (400, json!({ "error": "credential_request_denied" }));
        }
        let holder = self.holder(&request["proofs"]);
        self.state().holders.push(holder.clone());
        self.state().taken.push(taken);
        let mood = self.state().mood.clone();
        let promises = {
            let state = self.state();
            state.promise.is_some_and(|number| state.taken.len() > number)
        };
        match mood {
            Mood::Promises(seconds) => (202, json!({ "transaction_id": form, "interval": seconds })),
            _ if promises => (202, json!({ "transaction_id": form, "interval": 60 })),
            _ => (200, self.issued(&form, &holder)),
        }
    }

    /// What was promised, once it is no longer promising.
    fn deferred(&self, body: &str) -> (u16, Value) {
        let request: Value = serde_json::from_str(body).unwrap();
        let form = request["transaction_id"].as_str().unwrap();
        let mood = self.state().mood.clone();
        let holder = self.holders()[0].clone();
        match mood {
            Mood::Promises(seconds) => (202, json!({ "transaction_id": form, "interval": seconds })),
            _ => (200, self.issued(form, &holder)),
        }
    }

    fn form<'r>(&self, request: &'r Value) -> &'r str {
        match request["credential_identifier"].as_str() {
            Some("the-badge-of-today") if self.is(&Mood::NamesBadges) => "climate_ldp",
            Some(named) if self.is(&Mood::NamesTwoBadges) => named,
            Some(other) => panic!("nothing has the name {other}"),
            None => request["credential_configuration_id"].as_str().unwrap(),
        }
    }

    fn holder(&self, proofs: &Value) -> Did {
        match &proofs["di_vp"][0] {
            Value::Null if self.is(&Mood::WithoutNonce) => {
                let proof = Compact::read(proofs["jwt"][0].as_str().unwrap()).unwrap();
                assert!(!String::from_utf8_lossy(proof.payload()).contains("nonce"));
                proof.header().kid.as_ref().unwrap().parse::<DidUrl>().unwrap().did()
            }
            Value::Null => {
                let proof = proofs["jwt"][0].as_str().unwrap();
                key_proof::check(proof, &self.id(), now()).unwrap().holder
            }
            shown => key_presentation::check(shown, &self.id(), now()).unwrap().holder,
        }
    }

    fn issued(&self, form: &str, holder: &Did) -> Value {
        let press = self.press_of(form);
        let wants_json = form.ends_with("_ldp") != (press.mood == Mood::MixesForms);
        let text = if wants_json { press.json(holder) } else { Value::String(press.jwt(holder)) };
        json!({ "credentials": [{ "credential": text }], "notification_id": "note" })
    }

    /// The badge in the form of a token.
    pub(crate) fn jwt(&self, holder: &Did) -> String {
        self.press().jwt(holder)
    }

    fn press(&self) -> Press {
        self.press_of("climate_jwt")
    }

    fn press_of(&self, form: &str) -> Press {
        let state = self.state();
        let (name, number) = match form.split_once('_') {
            Some(("water", _)) => ("Water in my street".to_owned(), 11),
            _ => (state.name.clone(), 10),
        };
        Press { issuer: self.did(), name, number, mood: state.mood.clone() }
    }
}
