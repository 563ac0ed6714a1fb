//! Badges in pictures: ours come back byte for byte, and hostile pictures are refused.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its picture fails")]

use proptest::prelude::*;
use schemas::{
    bake::{self, BakeError, Baked},
    qr::{Medium, Picture},
};

const JSON: &str = r#"{"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Ž ]]> & <b>"}"#;
const TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl";
const DRAWING: &str =
    r#"<?xml version="1.0"?><!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" id="a>b"><g/></svg>"#;

fn png() -> Vec<u8> {
    Picture::of("https://badges.example", Medium::Screen).unwrap().png()
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = crc32fast::Hasher::new();
    sum.update(name);
    sum.update(data);
    [&(data.len() as u32).to_be_bytes()[..], name, data, &sum.finalize().to_be_bytes()].concat()
}

/// A picture with these chunks before its end.
fn png_with(chunks: &[Vec<u8>]) -> Vec<u8> {
    let picture = png();
    let (body, end) = picture.split_at(picture.len() - 12);
    [body, &chunks.concat(), end].concat()
}

fn itxt(after_keyword: &[u8], text: &str) -> Vec<u8> {
    chunk(b"iTXt", &[b"openbadgecredential", after_keyword, text.as_bytes()].concat())
}

#[test]
fn a_badge_comes_back_as_it_went_in() {
    for picture in [
        png(),
        DRAWING.into(),
        b"<svg/>".to_vec(),
        b"<s:svg xmlns:s='http://www.w3.org/2000/svg' />".to_vec(),
    ] {
        for badge in [JSON, TOKEN] {
            let baked = bake::write(&picture, badge).unwrap();
            assert_eq!(
                bake::read(&baked),
                Ok(Baked::Badge(badge.to_owned())),
                "{}",
                String::from_utf8_lossy(&baked)
            );
        }
    }
}

#[test]
fn a_second_badge_takes_the_place_of_the_first() {
    for picture in [png(), DRAWING.into()] {
        let twice = bake::write(&bake::write(&picture, JSON).unwrap(), TOKEN).unwrap();
        assert_eq!(bake::read(&twice), Ok(Baked::Badge(TOKEN.to_owned())));
    }
}

#[test]
fn the_pixels_stay_as_they_were() {
    let baked = bake::write(&png(), JSON).unwrap();
    let pixels = |picture: &[u8]| image::load_from_memory(picture).unwrap().into_rgba8();
    assert_eq!(pixels(&baked), pixels(&png()));
}

#[test]
fn a_drawing_that_uses_the_prefix_for_something_else_is_baked_too() {
    let drawing =
        br#"<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="x"/></svg>"#;
    assert_eq!(bake::read(drawing), Ok(Baked::Older));
    assert_eq!(bake::read(&bake::write(drawing, JSON).unwrap()), Ok(Baked::Badge(JSON.to_owned())));
}

#[test]
fn a_picture_without_a_badge_holds_nothing() {
    for picture in [png(), DRAWING.into()] {
        assert_eq!(bake::read(&picture), Ok(Baked::Nothing));
    }
}

#[test]
fn a_badge_of_open_badges_two_is_recognised() {
    let older = chunk(b"iTXt", b"openbadges\0\0\0\0\0{}");
    assert_eq!(bake::read(&png_with(&[older])), Ok(Baked::Older));
}

#[test]
fn two_badges_in_one_picture_are_refused() {
    let one = itxt(&[0, 0, 0, 0, 0], TOKEN);
    assert_eq!(bake::read(&png_with(&[one.clone(), one])), Err(BakeError::Twice));
    let element = r#"<o:credential verify="x"/>"#;
    let drawing = format!(r#"<svg xmlns:o="https://purl.imsglobal.org/ob/v3p0">{element}{element}</svg>"#);
    assert_eq!(bake::read(drawing.as_bytes()), Err(BakeError::Twice));
}

#[test]
fn a_packed_badge_is_refused_unread() {
    assert_eq!(bake::read(&png_with(&[itxt(&[0, 1, 0, 0, 0], "x")])), Err(BakeError::Packed));
}

#[test]
fn a_wrong_checksum_is_damage() {
    let mut one = itxt(&[0, 0, 0, 0, 0], TOKEN);
    let last = one.len() - 1;
    one[last] ^= 1;
    assert!(matches!(bake::read(&png_with(&[one])), Err(BakeError::Damaged(_))));
}

#[test]
fn a_chunk_longer_than_the_picture_is_damage() {
    let mut picture = png();
    picture[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(matches!(bake::read(&picture), Err(BakeError::Damaged(_))));
}

#[test]
fn a_drawing_with_entities_of_its_own_is_refused() {
    let bomb = r#"<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>"#;
    assert!(matches!(bake::read(bomb.as_bytes()), Err(BakeError::Entities | BakeError::NotAPicture)));
    let hidden = r#"<svg><!-- <!ENTITY a "aaaa"> --></svg>"#;
    assert_eq!(bake::read(hidden.as_bytes()), Err(BakeError::Entities));
}

#[test]
fn a_text_that_is_no_picture_is_not_taken_for_one() {
    for text in ["{}", "", "<html><svg/></html>", "svg"] {
        assert_eq!(bake::read(text.as_bytes()), Err(BakeError::NotAPicture), "{text}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_looked_through_without_trouble(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = bake::read(&bytes);
        let _ = bake::read(&[&png()[..8], &bytes].concat());
        let _ = bake::read(&[b"<svg ", &bytes[..]].concat());
    }

    #[test]
    fn a_picture_with_one_byte_changed_gives_the_badge_or_none(place in 0_usize..2_000, byte in any::<u8>()) {
        let mut baked = bake::write(&png(), TOKEN).unwrap();
        let place = place % baked.len();
        baked[place] = byte;
        if let Ok(Baked::Badge(badge)) = bake::read(&baked) {
            prop_assert_eq!(badge, TOKEN);
        }
    }
}
