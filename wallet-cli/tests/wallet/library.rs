//! A library that issues badges with a status list on loopback, and changes its mind when it is told to.

use std::sync::{Arc, Mutex};

use schemas::{
    credential::AchievementCredential,
    did::{self, Did, document::DidDocument},
    key::{P256Secret, PublicKey},
    proof,
    stage::Unsigned,
    status::{ListTerms, Purpose, StatusList, StatusListCredential},
    time::Timestamp,
    uri::Uri,
};
use serde_json::{Value, json};

use super::http::{Answer, serve};

/// A library.
pub(crate) struct Library {
    port: u16,
    state: Arc<Mutex<State>>,
}

struct State {
    /// When it last signed its list; nothing while it is closed.
    signed: Option<Timestamp>,
    withdrawn: bool,
    silent: bool,
    key: P256Secret,
    asked: usize,
}

/// What differs between its badges.
#[derive(Clone, Copy)]
pub(crate) struct Circle {
    /// Which badge.
    pub(crate) number: u8,
    /// What it is called.
    pub(crate) badge: &'static str,
    /// What the library calls itself on it.
    pub(crate) library: &'static str,
    /// Where the library is.
    pub(crate) city: &'static str,
    /// The number of the global goal, and its title in English.
    pub(crate) goal: (&'static str, &'static str),
    /// The day of the last session.
    pub(crate) earned: &'static str,
}

/// Its usual badge.
pub(crate) const CLIMATE: Circle = Circle {
    number: 1,
    badge: "Climate in my street",
    library: "Aarhus Libraries",
    city: "Aarhus",
    goal: ("13", "Climate action"),
    earned: "2026-10-01",
};

impl Library {
    pub(crate) fn open() -> Self {
        let state = State {
            signed: Some("2026-10-12T06:00:00Z".parse().unwrap()),
            withdrawn: false,
            silent: false,
            key: P256Secret::from_bytes([5; 32]).unwrap(),
            asked: 0,
        };
        let state = Arc::new(Mutex::new(state));
        let (desk, port) = (Arc::clone(&state), Arc::new(Mutex::new(0)));
        let known = Arc::clone(&port);
        *port.lock().unwrap() = serve(move |request| {
            desk.lock().unwrap().asked += 1;
            let library = Library { port: *known.lock().unwrap(), state: Arc::clone(&desk) };
            library.answer(&request.line)
        });
        let port = *port.lock().unwrap();
        Library { port, state }
    }

    /// It signs its list anew.
    pub(crate) fn signs_its_list_on(&self, moment: &str) {
        self.state.lock().unwrap().signed = Some(moment.parse().unwrap());
    }

    /// It withdraws all badges, on the list that it signs at this moment.
    pub(crate) fn withdraws_on(&self, moment: &str) {
        self.signs_its_list_on(moment);
        self.state.lock().unwrap().withdrawn = true;
    }

    /// Its server is gone.
    pub(crate) fn closes(&self) {
        self.state.lock().unwrap().signed = None;
    }

    /// It takes connections and says nothing.
    pub(crate) fn falls_silent(&self) {
        self.state.lock().unwrap().silent = true;
    }

    /// It names another key from here on.
    pub(crate) fn changes_its_key(&self) {
        self.state.lock().unwrap().key = P256Secret::from_bytes([6; 32]).unwrap();
    }

    /// How often it was asked something.
    pub(crate) fn asked(&self) -> usize {
        self.state.lock().unwrap().asked
    }

    /// A badge of it, as a token.
    pub(crate) fn badge(&self, circle: Circle) -> String {
        let unsigned: AchievementCredential = serde_json::from_value(self.claims(circle)).unwrap();
        self.signed(&Unsigned::new(unsigned).unwrap())
    }

    fn answer(&self, line: &str) -> Answer {
        if self.state.lock().unwrap().silent {
            return Answer::Silence;
        }
        let Some(signed) = self.state.lock().unwrap().signed else { return Answer::Nothing };
        match line {
            "GET /o/aarhus/did.json" => {
                let (did, key) = (self.did(), self.state.lock().unwrap().key.public());
                let name = did.key("p202610a").unwrap();
                let document = DidDocument::new(did, [(name, PublicKey::P256(key))]);
                Answer::Json(200, serde_json::to_string(&document).unwrap())
            }
            "GET /o/aarhus/status/1" => Answer::Json(200, self.list(signed)),
            other => panic!("the wallet asked {other}"),
        }
    }

    fn list(&self, signed: Timestamp) -> String {
        let terms = ListTerms {
            address: self.list_address(),
            issuer: Uri::from(&self.did()),
            purpose: Purpose::Revocation,
            valid_from: signed,
            valid_until: Some(signed.after(std::time::Duration::from_secs(7 * 86_400))),
        };
        let mut bits = StatusList::new(131_072);
        if self.state.lock().unwrap().withdrawn {
            for index in 0..16 {
                bits.set(index).unwrap();
            }
        }
        self.signed(&Unsigned::new(StatusListCredential::new(terms, &bits)).unwrap())
    }

    fn signed<T: schemas::stage::Document>(&self, unsigned: &Unsigned<T>) -> String {
        let key = self.did().key("p202610a").unwrap();
        let state = self.state.lock().unwrap();
        proof::jwt::sign(unsigned, &state.key, &key).unwrap().text().to_owned()
    }

    fn base(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    fn did(&self) -> Did {
        did::web::from_url(&self.base().parse().unwrap(), "aarhus").unwrap()
    }

    fn list_address(&self) -> Uri {
        format!("{}/o/aarhus/status/1", self.base()).parse().unwrap()
    }

    fn claims(&self, circle: Circle) -> Value {
        let list = self.list_address();
        json!({
            "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
            "id": format!("urn:uuid:00000000-0000-4000-8000-0000000000{:02}", circle.number),
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": circle.badge,
            "issuer": {
                "id": self.did(),
                "type": ["Profile"],
                "name": circle.library,
                "email": "badges@library.example",
                "address": { "type": ["Address"], "addressLocality": circle.city, "addressCountryCode": "DK" },
            },
            "validFrom": "2026-10-12T06:00:00Z",
            "validUntil": "2028-10-12T06:00:00Z",
            "awardedDate": format!("{}T18:00:00Z", circle.earned),
            "credentialSubject": subject(circle),
            "evidence": [{
                "id": "https://map.example/street",
                "type": ["Evidence"],
                "name": "A map of cool places",
                "narrative": "Drawn together with neighbours.",
            }],
            "credentialStatus": [{
                "id": format!("{list}#{}", circle.number),
                "type": ["BitstringStatusListEntry"],
                "statusPurpose": "revocation",
                "statusListIndex": circle.number.to_string(),
                "statusListCredential": list,
            }],
        })
    }
}

fn subject(circle: Circle) -> Value {
    json!({
        "id": format!("urn:uuid:00000000-0000-4000-9000-0000000000{:02}", circle.number),
        "type": ["AchievementSubject"],
        "identifier": [{
            "type": ["IdentityObject"], "hashed": false, "identityHash": "Žan Č.", "identityType": "name",
        }],
        "activityStartDate": "2026-09-01T16:00:00Z",
        "activityEndDate": format!("{}T18:00:00Z", circle.earned),
        "narrative": "Attended 5 of 6 sessions.",
        "result": [{
            "type": ["Result"],
            "resultDescription": "https://catalogue.example/a/climate/1/en#sessions",
            "value": "5/6",
        }],
        "achievement": achievement(circle),
    })
}

fn achievement(circle: Circle) -> Value {
    json!({
        "id": "https://catalogue.example/a/climate/1/en",
        "type": ["Achievement"],
        "name": circle.badge,
        "description": "Six evenings about the climate where you live.",
        "criteria": { "narrative": "Whoever holds this badge can:\n- measure\n- explain" },
        "alignment": [{
            "type": ["Alignment"],
            "targetName": circle.goal.1,
            "targetUrl": format!("http://metadata.un.org/sdg/{}", circle.goal.0),
            "targetCode": circle.goal.0,
            "targetFramework": "UN Sustainable Development Goals",
            "targetType": "ext:SustainableDevelopmentGoal",
        }],
        "resultDescription": [{
            "id": "https://catalogue.example/a/climate/1/en#sessions",
            "type": ["ResultDescription"],
            "name": "Sessions attended",
            "resultType": "ext:SessionsAttended",
        }],
    })
}
