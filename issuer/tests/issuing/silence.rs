//! The real program at its most talkative, through everything that people and wallets do with it: nothing of theirs is in
//! its log.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, TcpListener},
    thread,
};

use issuer::{offers, store::OfferId};
use schemas::{
    key::Ed25519Secret,
    openid4vci::{CNonce, CredentialIssuer, key_proof},
};
use serde_json::{Value, json};

use crate::{
    browser::PASSWORD,
    running::{CLIENT, Running},
};

const LOGIN: &str = "karen@havnby.example";
const ISSUER: &str = "https://badges.example/kreds/o/havnby";
const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";

/// A mail server that refuses everybody by name.
fn rude_mail_server() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut answering = stream.unwrap();
            let lines = BufReader::new(answering.try_clone().unwrap()).lines();
            answering.write_all(b"220 mail.example\r\n").unwrap();
            for line in lines.map_while(Result::ok) {
                let answer = match line.strip_prefix("RCPT TO:") {
                    Some(whom) => format!("550 {whom} is nobody here\r\n"),
                    None => "250 good\r\n".to_owned(),
                };
                if answering.write_all(answer.as_bytes()).is_err() {
                    break;
                }
            }
        }
    });
    port
}

/// Texts that must not be found, as they turn up.
#[derive(Default)]
struct Canaries(Vec<String>);

impl Canaries {
    fn note(&mut self, text: impl Into<String>) -> String {
        let text = text.into();
        assert!(text.len() > 3, "too short to be found: {text}");
        self.0.push(text.clone());
        text
    }
}

fn json_of(answer: &str) -> Value {
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"))
}

/// A wallet collects by OpenID4VCI; everything that it sends and gets is a secret or a name.
fn collect(running: &Running, offer: i64, canaries: &mut Canaries) {
    let code = offers::claim_code(&running.library.issuer.secret, OfferId(offer)).to_text();
    canaries.note(&code);
    let offer =
        json_of(&running.send("GET", &format!("/c/{code}/offer"), "accept: application/json\r\n", ""));
    let grant = &offer["grants"]["urn:ietf:params:oauth:grant-type:pre-authorized_code"];
    let pre_authorised = canaries.note(grant["pre-authorized_code"].as_str().unwrap());
    let form = format!(
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code={pre_authorised}"
    );
    let token = json_of(&running.send("POST", "/o/havnby/token", FORM, &form));
    running.send("POST", "/o/havnby/token", FORM, &form.replace("code=", "code=guess-"));
    let token = canaries.note(token["access_token"].as_str().unwrap());
    let nonce = json_of(&running.send("POST", "/o/havnby/nonce", "", ""));
    let nonce = CNonce::from(canaries.note(nonce["c_nonce"].as_str().unwrap()));
    let audience: CredentialIssuer = ISSUER.parse().unwrap();
    let now = running.clock();
    let proof = key_proof::sign(&Ed25519Secret::from_bytes([9; 32]), &audience, Some(&nonce), now).unwrap();
    canaries.note(&proof);
    let wanted = &offer["credential_configuration_ids"][1];
    let request = json!({ "credential_configuration_id": wanted, "proofs": { "jwt": [proof] } }).to_string();
    for bearer in [&token, "another token"] {
        let headers = format!("content-type: application/json\r\nauthorization: Bearer {bearer}\r\n");
        let answer = running.send("POST", "/o/havnby/credential", &headers, &request);
        if *bearer == token {
            let badge = json_of(&answer)["credentials"][0]["credential"].as_str().unwrap().to_owned();
            canaries.note(&badge[badge.len() - 40..]);
        }
    }
}

/// A learner at a computer that others use, who also types what is wrong.
fn visit(running: &Running, canaries: &mut Canaries) {
    let code = offers::claim_code(&running.library.issuer.secret, OfferId(1)).to_text();
    canaries.note(&code);
    let path = format!("/c/{code}");
    running.get(&format!("{path}?lang=da&name=Sofie"));
    for step in ["name", "phone", "picture", "shared", "print", "file", "done"] {
        running.post(&path, &[("step", step), ("name", "Sofie of the Sea"), ("tx_code", "424242")]);
    }
    running.get(&format!("/nowhere/{code}?{code}"));
    running.send("DELETE", &path, "", "");
    running.get(&format!("/c/{code}x"));
    canaries.0.extend(["Sofie", "Sofie%20", "424242"].map(str::to_owned));
}

/// An administrator at the desk.
fn work(running: &Running, canaries: &mut Canaries) {
    let csrf = canaries.note(running.csrf("/desk/havnby/circles/new"));
    let fields = [
        ("csrf", csrf.as_str()),
        ("title", "Havets circle"),
        ("badge", "climate-in-my-street"),
        ("sessions", "3"),
    ];
    let people = "Gudrun Canary\nÅse Canary <aase.canary@mail.example>\n";
    running.upload("/desk/havnby/circles/new", &[&fields[..], &[("then", "look")]].concat(), people);
    running.upload("/desk/havnby/circles/new", &[("csrf", "wrong")], people);
    let csrf = running.csrf("/desk/havnby/circles/p2pu-512/links");
    let sent = [("csrf", csrf.as_str()), ("award", "2"), ("address", "ziga.canary@mail.example")];
    let refused = running.post("/desk/havnby/circles/p2pu-512/links", &sent);
    assert!(refused.contains("mail") && !refused.contains("303"), "{refused}");
    let csrf = running.csrf("/desk/havnby/team");
    let guest = [("csrf", csrf.as_str()), ("name", "Rasmus Canary"), ("role", "facilitator")];
    running.post("/desk/havnby/team/invite", &guest);
    let csrf = running.csrf("/desk/account");
    let passwords = [("csrf", csrf.as_str()), ("old", "canary passphrase"), ("new", "canary passphrase two")];
    running.post("/desk/account/password", &passwords);
    running.get("/desk/havnby/circles?q=Canary");
    running.get("/desk/havnby/circles/p2pu-512/roster.csv");
    running.get("/desk/havnby/awards/1");
    running.get("/desk/havnby/circles/p2pu-512/slips");
    running.post("/sign-in", &[("login", "nobody.canary@mail.example"), ("password", "canary passphrase")]);
    running.get("/invitation/CANARY-INVITATION");
    canaries.0.extend(
        ["anary", "CANARY", "Havets", PASSWORD, "karen", "Karen", "Žiga", "iga%20"].map(str::to_owned),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn l5_no_log_at_any_level_holds_what_people_or_wallets_sent() {
    let mail =
        format!("[mail]\nsmtp = 'smtp://127.0.0.1:{}'\nfrom = 'badges@havnby.example'\n", rude_mail_server());
    let settings = format!("trusted_proxies = ['127.0.0.1']\n{mail}");
    let mut running = Running::start_with(LOGIN, &settings).await;
    let mut canaries = Canaries::default();
    visit(&running, &mut canaries);
    collect(&running, 3, &mut canaries);
    work(&running, &mut canaries);
    let csrf = running.csrf("/desk/havnby/people/2/erase");
    running.post("/desk/havnby/people/2/export", &[("csrf", &csrf)]);
    running.post("/desk/havnby/people/2/erase", &[("csrf", &csrf), ("sure", "yes")]);
    canaries.note(running.cookie.split_once('=').unwrap().1);
    canaries.note(CLIENT);
    running.kill();
    let log = running.log();
    let (requests, queries) = (log.matches("answered").count(), log.matches("DEBUG").count());
    assert!(requests > 25 && queries > 100, "too little was logged: {requests}, {queries}");
    for canary in &canaries.0 {
        let place = log.lines().find(|line| line.contains(canary.as_str()));
        assert!(place.is_none(), "{canary} is in the log: {place:?}");
    }
}
