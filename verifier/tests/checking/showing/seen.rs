//! Who sees what: the browser that asked, one that looks over its shoulder, and the wallet.

use axum::http::{StatusCode, header};
use schemas::{did::document::DidDocument, jose::Compact};
use serde_json::{Value, json};

use super::{
    shop::{SHOP, Shop, key},
    wallet::{did, library, own, question, shown_as_token, token},
};

#[test]
fn nobody_else_sees_the_result_by_its_address() {
    let (town, shop) = library("ask-seen", &[]);
    let ((begun, asked), (other, _)) = (shop.ask(), shop.ask());
    let badge = token(&town, &did(&own()));
    shop.answer(begun.id(), &shown_as_token(&[&badge], &own(), &question(&asked)));
    let stolen = other.cookie.replace(other.id(), begun.id());
    for cookie in ["", "ask-=", &other.cookie, &stolen] {
        let reply = shop.get(&begun.page, cookie);
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{cookie}");
        assert!(!reply.body.contains("Climate"));
    }
}

#[test]
fn the_ticket_is_for_the_pages_below_ask_and_for_no_script() {
    let shop = Shop::unsigned();
    let cookie = shop.post("/ask", &[]).headers[header::SET_COOKIE].to_str().unwrap().to_owned();
    for part in ["; Path=/kreds/ask;", "; HttpOnly;", "; SameSite=Lax;", "; Max-Age=600;", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[test]
fn on_the_same_device_the_wallet_brings_the_browser_back_with_a_code() {
    let (town, shop) = library("ask-here", &[]);
    let begun = shop.begin("this_device");
    let asked = shop.get(&format!("{}/request", begun.page), "").body;
    let asked: Value = serde_json::from_slice(Compact::read(&asked).unwrap().payload()).unwrap();
    let badge = token(&town, &did(&own()));
    let reply = shop.answer(begun.id(), &shown_as_token(&[&badge], &own(), &question(&asked)));
    let back = reply.json()["redirect_uri"].as_str().unwrap().to_owned();
    let code = back.strip_prefix(&format!("{SHOP}{}?", begun.page)).unwrap();
    assert_eq!(shop.look(&begun).status, StatusCode::ACCEPTED);
    let page = shop.get(&format!("{}?{code}", begun.page), &begun.cookie).body;
    assert!(page.contains("class=\"verdict genuine\""), "{page}");
}

#[test]
fn an_unsigned_request_stands_whole_in_its_link() {
    let shop = Shop::unsigned();
    let (begun, asked) = shop.ask_here();
    assert_eq!(asked["client_id"], format!("redirect_uri:{SHOP}/ask/answer"));
    assert_eq!((&asked["state"], &asked["response_mode"]), (&json!(begun.id()), &json!("direct_post")));
    assert_eq!(shop.get(&format!("{}/request", begun.page), "").status, StatusCode::NOT_FOUND);
    assert_eq!(shop.get("/ask/did.json", "").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_signed_request_is_signed_with_the_key_in_the_servers_own_document() {
    let (_town, shop) = library("ask-signed", &[]);
    let begun = shop.begin("another_device");
    let reply = shop.get(&format!("{}/request", begun.page), "");
    assert_eq!(reply.headers[header::CONTENT_TYPE], "application/oauth-authz-req+jwt");
    let token = Compact::read(&reply.body).unwrap();
    let document: DidDocument = serde_json::from_str(&shop.get("/ask/did.json", "").body).unwrap();
    let kid = token.header().kid.as_deref().unwrap().parse().unwrap();
    assert_eq!(document.id().as_str(), "did:web:check.shop.example:kreds:ask");
    assert_eq!(document.key(&kid), Ok(key().public()));
    token.verify(&key().public()).unwrap();
}

#[test]
fn a_wallet_that_posts_a_nonce_of_its_own_finds_it_in_the_request() {
    let (_town, shop) = library("ask-wallet-nonce", &[]);
    let begun = shop.begin("another_device");
    let reply = shop.post(&format!("{}/request", begun.page), &[("wallet_nonce", "qPmxiNFCR3QTm19POc8u")]);
    let claims: Value = serde_json::from_slice(Compact::read(&reply.body).unwrap().payload()).unwrap();
    assert_eq!(claims["wallet_nonce"], "qPmxiNFCR3QTm19POc8u");
}

#[test]
fn a_no_is_shown_as_one() {
    let (_town, shop) = library("ask-no", &[]);
    let (begun, _) = shop.ask();
    let form = [("state", begun.id()), ("error", "access_denied")];
    assert_eq!(shop.post("/ask/answer", &form).status, StatusCode::OK);
    assert!(shop.look(&begun).body.contains("No badge was shown"));
    assert_eq!(shop.post("/ask/answer", &form).status, StatusCode::BAD_REQUEST);
}

#[test]
fn every_address_on_the_pages_is_relative() {
    let (_town, shop) = library("ask-relative", &[]);
    let (begun, _) = shop.ask();
    for page in [shop.get("/ask", "").body, shop.look(&begun).body] {
        assert!(!page.contains("=\"/") && page.contains("style.css\""), "{page}");
    }
}
