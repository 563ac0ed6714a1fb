//! What people and wallets are answered over HTTP, from the claim page to the documents about the issuer.

use std::sync::Arc;

use issuer::{
    networks, offers, organisations,
    store::{HandOut, OfferId, Rs256},
    web,
};
use schemas::{
    lang::Lang,
    openid4vci::{CredentialOffer, IssuerMetadata, read},
    trust::{Anchor, open},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::library::Library;

/// The service on loopback; answers end with the connection.
async fn ask(library: &Library, method: &str, path: &str, headers: &str, body: &str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(web::serve(listener, Arc::clone(&library.issuer), std::future::pending));
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: badges.example\r\nconnection: close\r\n\
         content-length: {length}\r\n{headers}\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

fn claim_path(library: &Library) -> String {
    format!("/kreds/c/{}", offers::claim_code(&library.issuer.secret, OfferId(1)).to_text())
}

#[tokio::test]
async fn a_wallet_gets_the_offer_from_the_same_link() {
    let library = Library::with_awards(HandOut::Slip).await;
    let answer = ask(&library, "GET", &claim_path(&library), "accept: application/json\r\n", "").await;
    let offer: CredentialOffer = read(body(&answer).as_bytes()).unwrap();
    assert_eq!(offer.credential_configuration_ids[0].as_str(), "climate-in-my-street_ldp");
    assert_eq!(offer.credential_issuer.as_str(), "https://badges.example/kreds/o/havnby");
}

#[tokio::test]
async fn metadata_on_a_sub_path_stands_between_host_and_path_and_is_small() {
    let library = Library::open().await;
    let path = "/.well-known/openid-credential-issuer/kreds/o/havnby";
    let answer = ask(&library, "GET", path, "accept-language: sl\r\n", "").await;
    let metadata: IssuerMetadata = read(body(&answer).as_bytes()).unwrap();
    assert_eq!(metadata.credential_issuer.as_str(), "https://badges.example/kreds/o/havnby");
    assert!(body(&answer).len() <= schemas::limits::METADATA_BYTES, "{}", body(&answer).len());
}

#[tokio::test]
async fn the_third_form_is_named_in_metadata_and_offer_only_where_it_is_switched_on() {
    let library = Library::with_awards(HandOut::Slip).await;
    let named = async || {
        let path = "/.well-known/openid-credential-issuer/kreds/o/havnby";
        let metadata = ask(&library, "GET", path, "", "").await;
        let offer = ask(&library, "GET", &claim_path(&library), "accept: application/json\r\n", "").await;
        assert!(body(&metadata).len() <= schemas::limits::METADATA_BYTES);
        [metadata, offer].map(|answer| answer.contains("climate-in-my-street_rs256"))
    };
    assert_eq!(named().await, [false; 2]);
    organisations::switch_rs256(&library.issuer, &library.organisation, Rs256::On).await.unwrap();
    assert_eq!(named().await, [true; 2]);
}

#[tokio::test]
async fn an_unknown_code_leads_nowhere() {
    let library = Library::open().await;
    let answer = ask(&library, "GET", "/kreds/c/00000000000000000000000000", "", "").await;
    assert!(answer.starts_with("HTTP/1.1 404"));
}

#[tokio::test]
async fn a_body_beyond_the_bound_is_refused() {
    let library = Library::open().await;
    let long = "x".repeat(70_000);
    let answer = ask(&library, "POST", "/kreds/o/havnby/token", "", &long).await;
    assert!(answer.starts_with("HTTP/1.1 413"));
}

#[tokio::test]
async fn a_trust_list_names_keys_and_status_lists_and_keeps_its_version() {
    let library = Library::open().await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let text = networks::current_list(&library.issuer, &network).await.unwrap();
    assert_eq!(networks::current_list(&library.issuer, &network).await.unwrap(), text);
    let list = open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap();
    let listed = &list.claims().issuers[0];
    assert_eq!((listed.keys.len(), listed.status_lists.len(), list.claims().version), (2, 1, 1));
}

#[tokio::test]
async fn whoever_joins_a_network_is_believed_from_its_first_key_on() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(7 * 24 * 60 * 60);
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let text = networks::current_list(&library.issuer, &network).await.unwrap();
    let list = open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap();
    let listed = &list.claims().issuers[0];
    assert_eq!(listed.from, listed.keys[0].from);
}

#[tokio::test]
async fn the_bare_address_and_a_badge_code_lead_on() {
    let library = Library::open().await;
    for path in ["/kreds/", "/kreds/v"] {
        let answer = ask(&library, "GET", path, "accept-language: en\r\n", "").await;
        assert!(
            answer.starts_with("HTTP/1.1 200") && body(&answer).contains("/kreds/desk"),
            "{path}: {answer}"
        );
    }
}
