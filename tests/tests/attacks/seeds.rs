//! Sound inputs of each parser, made with fresh keys: what chance begins with.

use crate::bombs::flat;
use crate::case::Held;
use crate::network::Network;
use crate::readings::link;
use crate::{addresses, badges, forge, seeds_of_wallets};
use rand::Rng as _;
use rand::rngs::OsRng;
use schemas::bake;
use schemas::jose::Compact;
use schemas::key::{Ed25519Secret, Jwk, P256Secret, PublicKey};
use schemas::presentation;
use schemas::proof::Question;
use schemas::qr::{Medium, Picture};
use schemas::stage::Signed;
use schemas::status::StatusList;
use schemas::trust::Mark;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Sound inputs of a parser, with fresh keys.
pub(crate) fn seeds(parser: &str, network: &Network) -> Vec<Vec<u8>> {
    let texts = |texts: &[String]| texts.iter().map(|text| text.clone().into_bytes()).collect();
    let sound = forge::sound(network).to_string();
    let token = network.token(&network.badge());
    let small = flat(16, 16, [8, 0]);
    let baked = |picture: &[u8]| [&sound, &token].map(|badge| bake::write(picture, badge).unwrap()).to_vec();
    let held = Held::usual(network);
    let code = Picture::of(&link(&token), Medium::Screen).unwrap().png();
    match parser {
        "json" | "badge_json" => {
            let embedded = badges::embedded(network).into_iter().map(|badge| badge.to_string().into());
            embedded.chain([sample("divisible.json")]).collect()
        }
        "any_credential" => {
            let embedded = badges::embedded(network).into_iter().map(|badge| badge.to_string());
            texts(&embedded.chain(badges::tokens(network)).collect::<Vec<_>>())
        }
        "badge_token" => texts(&badges::tokens(network)),
        "badge_png" => baked(&small),
        "badge_svg" => baked(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        "badge_link" => texts(&[link(&token)]),
        "offer" => texts(&offers()),
        "presentation" => texts(&[json!({
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [token, { "id": format!("data:application/vc+jwt,{}", held.status[0]) }],
        })
        .to_string()]),
        "holders_proof" => texts(&proofs(&sound, &token)),
        "wallets_answer" => texts(&answers(&sound, &token)),
        "question_to_a_wallet" => texts(&seeds_of_wallets::questions()),
        "issuers_answer" => texts(&seeds_of_wallets::answers_of_issuers(&sound, &token)),
        "survivors" => texts(&survivors(network, &token)),
        "status_list" => texts(&[StatusList::new(0).encode(), held.status[0].clone()]),
        "trust_list" => texts(&held.trust),
        "did_document" | "key_document" => texts(&documents(parser, network)),
        "p2pu_import" => ["circle.json", "attendance.json", "signups.csv"].map(sample).to_vec(),
        "catalogue" => vec![include_bytes!("../../../schemas/catalogue/starter.toml")[..6_000].to_vec()],
        "qr_picture" => vec![Picture::of("https://badges.example", Medium::Screen).unwrap().png()],
        "sheet_of_a_backup" | "backup" => seeds_of_wallets::backups(),
        _ => vec![sound.into(), token.clone().into(), link(&token).into(), code, small],
    }
}

fn sample(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

fn offers() -> [String; 5] {
    [
        "https://badges.example/c/01234567890123456789abcdef",
        "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fbadges.example%2Fc%2Fx%2Foffer",
        r#"openid-credential-offer://?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fa.example%22%7D"#,
        "WIFI:S:Bibliotek;T:WPA;P:velkommen;;",
        "BEGIN:VCARD\nFN:Mette\nEND:VCARD",
    ]
    .map(str::to_owned)
}

/// A holder's proofs, in both forms.
fn proofs(sound: &str, token: &str) -> [String; 2] {
    let holder = Ed25519Secret::from_bytes(OsRng.r#gen());
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let question = Question { challenge: "n-0S6_WzA2Mj", domain: Some("https://shop.example"), now };
    let embedded = presentation::sign(&[sound], &holder, &question).unwrap();
    let in_token = presentation::sign_token(&[token], &holder, &question).unwrap();
    [embedded, in_token].map(|signed| signed.text().to_owned())
}

/// What wallets send: a badge, several, none, and their wish for a nonce.
fn answers(sound: &str, token: &str) -> [String; 4] {
    let proofs = proofs(sound, token);
    let embedded: Value = serde_json::from_str(&proofs[0]).unwrap();
    let form = |parameters: &[(&str, &str)]| {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish()
    };
    [
        form(&[("state", "x"), ("vp_token", &json!({ "badge": [embedded] }).to_string())]),
        form(&[("state", "x"), ("vp_token", &json!({ "a": [proofs[1]], "b": [embedded] }).to_string())]),
        form(&[("state", "x"), ("error", "access_denied"), ("error_description", "no")]),
        form(&[("wallet_nonce", "n-0S6_WzA2Mj")]),
    ]
}

/// The network's file, what it says, and a mark alone.
fn survivors(network: &Network, token: &str) -> [String; 3] {
    let file = network.survivors(&[token], &network.working);
    let said = String::from_utf8(Compact::read(&file).unwrap().payload().to_vec()).unwrap();
    [file, said, Mark::of(&Signed::read(token).unwrap()).unwrap().to_string()]
}

/// What an issuer publishes about its keys.
fn documents(parser: &str, network: &Network) -> Vec<String> {
    match parser {
        "key_document" => key_documents().to_vec(),
        _ => vec![did_document(network), "did:web:badges.example%3A8443:o:x".to_owned()],
    }
}

/// The three shapes in which an issuer with a web address publishes a key, and a set of keys.
fn key_documents() -> [String; 4] {
    let issuer = "https://badges.example/issuers/1";
    let public = PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public());
    let name = format!("{issuer}#key");
    let method = |id: &str| json!({ "id": id, "type": "JsonWebKey", "controller": issuer, "publicKeyJwk": Jwk(public.clone()) });
    let own = json!({ "id": issuer, "verificationMethod": [method(&name)], "assertionMethod": [name] });
    let below = method(&format!("{issuer}/keys/1"));
    [own, below, json!(Jwk(public.clone())), json!({ "keys": [Jwk(public.clone())] })]
        .map(|value| value.to_string())
}

fn did_document(network: &Network) -> String {
    let did = addresses::own_did(network);
    let (_, key) = did.rsplit_once(':').unwrap();
    json!({
        "@context": ["https://www.w3.org/ns/did/v1"],
        "id": "did:web:badges.example:o:havnby",
        "assertionMethod": ["#e1"],
        "verificationMethod": [{
            "id": "#e1",
            "type": "Multikey",
            "controller": "did:web:badges.example:o:havnby",
            "publicKeyMultibase": key,
        }],
    })
    .to_string()
}
