//! Every byte of five sound badges flipped: as JSON, as a token, in a picture, in a drawing, as a link. What is still
//! called genuine must be, word for word, the document that was signed: a blank more, another pixel.
//!
//! `KREDS_FLIPS` says how many bits of each byte are tried (1, chosen by chance; script/long: all 8).

use crate::bombs::flat;
use crate::case::Reader;
use crate::forge;
use crate::network::Network;
use crate::readings::link;
use rand::Rng as _;
use rand::rngs::OsRng;
use schemas::bake;
use schemas::verdict::Word;
use serde_json::Value;
use verifier::input;

fn flips() -> u32 {
    std::env::var("KREDS_FLIPS").map_or(1, |count| count.parse().unwrap()).min(8)
}

/// What is judged: a document as JSON has no blanks and no order, everything else is its text.
#[derive(Debug, PartialEq)]
pub(crate) enum Document {
    Json(Value),
    Text(String),
}

pub(crate) fn document(bytes: &[u8]) -> Option<Document> {
    let text = input::from_bytes(bytes).ok()?;
    Some(serde_json::from_str(&text).map_or(Document::Text(text), Document::Json))
}

/// The bytes with one bit of one byte flipped, for every byte, and where that is.
pub(crate) fn flipped(sound: &[u8]) -> impl Iterator<Item = (String, Vec<u8>)> {
    (0..sound.len()).flat_map(move |at| {
        let first = OsRng.gen_range(0..8);
        (first..first + flips()).map(|bit| bit % 8).map(move |bit| {
            let mut flipped = sound.to_vec();
            flipped[at] ^= 1 << bit;
            (format!("byte {at}, bit {bit}"), flipped)
        })
    })
}

/// Flips bits of every byte, one at a time.
fn stays_what_was_signed(network: &Network, sound: &[u8]) {
    let reader = Reader::of(network);
    let signed = document(sound).unwrap();
    assert_eq!(reader.judge(sound, None).word(), Word::Genuine);
    for (place, flipped) in flipped(sound) {
        let verdict = reader.judge(&flipped, None);
        let same = verdict.word() != Word::Genuine || document(&flipped).as_ref() == Some(&signed);
        assert!(same, "{place}: {}", String::from_utf8_lossy(&flipped));
    }
}

#[test]
fn no_bit_of_a_badge_with_a_proof_inside_may_be_flipped() {
    let network = Network::new();
    stays_what_was_signed(&network, forge::sound(&network).to_string().as_bytes());
}

#[test]
fn no_bit_of_a_token_may_be_flipped() {
    let network = Network::new();
    stays_what_was_signed(&network, network.token(&network.badge()).as_bytes());
}

#[test]
fn no_bit_of_a_badge_in_a_picture_may_be_flipped() {
    let network = Network::new();
    let badge = network.token(&network.badge());
    stays_what_was_signed(&network, &bake::write(&flat(16, 16, [8, 0]), &badge).unwrap());
}

#[test]
fn no_bit_of_a_badge_in_a_drawing_may_be_flipped() {
    let network = Network::new();
    let badge = forge::sound(&network).to_string();
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>";
    stays_what_was_signed(&network, &bake::write(drawing, &badge).unwrap());
}

#[test]
fn no_bit_of_a_badge_as_a_link_may_be_flipped() {
    let network = Network::new();
    stays_what_was_signed(&network, link(&network.token(&network.badge())).as_bytes());
}
