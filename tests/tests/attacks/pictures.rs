//! Class H: pictures. A badge stands in one place of a picture; whatever else is in it is neither drawn nor unpacked.

use crate::case::{Case, changed};
use crate::forge;
use crate::network::Network;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use schemas::bake;
use schemas::limits::{DOCUMENT_BYTES, PICTURE_BYTES};
use schemas::qr::{Medium, Picture};
use schemas::verdict::Code;
use std::io::Write as _;

/// The namespace of baked drawings.
const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
const KEYWORD: &[u8] = b"openbadgecredential";

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = chunks(network);
    cases.extend(damaged(network));
    cases.extend(sizes());
    cases.extend(drawings(network));
    cases.extend(entities(network));
    cases.extend(other_drawings());
    cases.extend(other_files());
    cases.extend(codes());
    cases
}

pub(crate) fn png() -> Vec<u8> {
    Picture::of("https://badges.example", Medium::Screen).unwrap().png()
}

pub(crate) fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(data);
    let sum = sum.sum().to_be_bytes();
    [&length[..], name, data, &sum].concat()
}

/// A picture with these chunks before its end.
fn with(chunks: &[Vec<u8>]) -> Vec<u8> {
    let picture = png();
    let (body, end) = picture.split_at(picture.len() - 12);
    [body, &chunks.concat(), end].concat()
}

/// The badge's chunk, with these bytes between keyword and text.
fn badge_chunk(name: &[u8; 4], between: &[u8], text: &[u8]) -> Vec<u8> {
    chunk(name, &[KEYWORD, between, text].concat())
}

pub(crate) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn chunks(network: &Network) -> Vec<Case> {
    let sound = forge::sound(network).to_string();
    let plain = |text: &str| badge_chunk(b"iTXt", &[0, 0, 0, 0, 0], text.as_bytes());
    let forged = changed(forge::sound(network), "/name", "Doctor".into()).to_string();
    let bomb = packed(&vec![b' '; 64 * 1024 * 1024]);
    let of = |name: &str, chunks: &[Vec<u8>], code| Case::new(name, with(chunks), code);
    vec![
        of("two badges", &[plain(&sound), plain(&sound)], Code::Unreadable),
        of("a badge and another", &[plain(&forged), plain(&sound)], Code::Unreadable),
        of(
            "a badge as text and one as international text",
            &[badge_chunk(b"tEXt", &[0], forged.as_bytes()), plain(&sound)],
            Code::Unreadable,
        ),
        of("a changed badge", &[plain(&forged)], Code::SignatureWrong),
        of(
            "a changed badge as plain text",
            &[badge_chunk(b"tEXt", &[0], forged.as_bytes())],
            Code::SignatureWrong,
        ),
        of(
            "a packed badge",
            &[badge_chunk(b"iTXt", &[0, 1, 0, 0, 0], &packed(sound.as_bytes()))],
            Code::Unreadable,
        ),
        of(
            "a packed badge of the old kind",
            &[badge_chunk(b"zTXt", &[0, 0], &packed(sound.as_bytes()))],
            Code::Unreadable,
        ),
        of("a bomb", &[badge_chunk(b"zTXt", &[0, 0], &bomb)], Code::Unreadable),
        of("an international bomb", &[badge_chunk(b"iTXt", &[0, 1, 0, 0, 0], &bomb)], Code::Unreadable),
        of("an empty badge", &[plain("")], Code::Unreadable),
        of("a badge of nothing but blanks", &[plain("   ")], Code::Unreadable),
        of("a badge larger than any", &[plain(&" ".repeat(DOCUMENT_BYTES + 1))], Code::TooLarge),
        of("a badge of Open Badges 2", &[chunk(b"iTXt", b"openbadges\0\0\0\0\0{}")], Code::NotABadge),
        of("markup for a badge", &[plain("<script>alert(1)</script>")], Code::Unreadable),
        of("a link for a badge", &[plain("https://evil.example/badge.json")], Code::Unreadable),
    ]
}

fn damaged(network: &Network) -> Vec<Case> {
    let sound = forge::sound(network).to_string();
    let whole = bake::write(&png(), &sound).unwrap();
    let one = badge_chunk(b"iTXt", &[0, 0, 0, 0, 0], sound.as_bytes());
    let mut sum = one.clone();
    *sum.last_mut().unwrap() ^= 1;
    let mut long = whole.clone();
    long[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    let signature = whole[..8].to_vec();
    let mut of_text = one;
    of_text[50] ^= 0x20;
    let unreadable = |name: &str, bytes: Vec<u8>| Case::new(name, bytes, Code::Unreadable);
    vec![
        Case::new("a wrong sum", with(&[sum]), Code::Unreadable),
        Case::new("a bit of the badge's chunk flipped", with(&[of_text]), Code::Unreadable),
        unreadable("a chunk longer than the file", long),
        unreadable("nothing but the first eight bytes", signature),
        unreadable("cut before its end", whole[..whole.len() - 12].to_vec()),
        unreadable("cut in the badge", whole[..whole.len() - 100].to_vec()),
        unreadable("bytes of another order", whole.iter().rev().copied().collect()),
        Case::new(
            "a badge that is no text",
            with(&[badge_chunk(b"iTXt", &[0, 0, 0, 0, 0], b"{\xff}")]),
            Code::Unreadable,
        ),
        Case::new(
            "a badge without its zeros",
            with(&[badge_chunk(b"iTXt", &[0, 0, 0], b"x")]),
            Code::Unreadable,
        ),
    ]
}

/// A picture of this many pixels each way, without any of them.
fn claims_pixels(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let pixels = packed(&[0; 1_000]);
    [&png()[..8], &chunk(b"IHDR", &header), &chunk(b"IDAT", &pixels), &chunk(b"IEND", b"")].concat()
}

fn sizes() -> Vec<Case> {
    vec![
        Case::new("50,000 pixels each way", claims_pixels(50_000, 50_000), Code::TooLarge),
        Case::new("as many pixels as can be said", claims_pixels(0x7fff_ffff, 0x7fff_ffff), Code::Unreadable),
        Case::new("no pixels", claims_pixels(0, 0), Code::Unreadable),
        Case::new("a line of pixels", claims_pixels(0x7fff_ffff, 1), Code::Unreadable),
        Case::new("a file larger than any", vec![0x89; PICTURE_BYTES + 1], Code::TooLarge),
        Case::new(
            "a picture larger than any",
            [&png()[..], &vec![0; PICTURE_BYTES]].concat(),
            Code::TooLarge,
        ),
        Case::new("100,000 chunks", with(&vec![chunk(b"teXt", b"x"); 100_000]), Code::Unreadable),
    ]
}

/// A drawing with this in it.
fn drawing(inside: &str) -> String {
    format!(r#"<svg xmlns:o="{NAMESPACE}">{inside}</svg>"#)
}

fn drawings(network: &Network) -> Vec<Case> {
    let token = network.token(&network.badge());
    let of = |name: &str, text: String, code| Case::new(name, text, code);
    let verify = format!(r#"<o:credential verify="{token}"/>"#);
    let forged = changed(forge::sound(network), "/name", "Doctor".into()).to_string();
    let deep = format!("{}<o:credential verify=\"x\"/>{}", "<g>".repeat(50_000), "</g>".repeat(50_000));
    vec![
        of("two badges in a drawing", drawing(&format!("{verify}{verify}")), Code::Unreadable),
        of(
            "a token and a text",
            drawing(&format!(r#"<o:credential verify="{token}">{{}}</o:credential>"#)),
            Code::Unreadable,
        ),
        of("an empty element", drawing("<o:credential/>"), Code::Unreadable),
        of("an empty token", drawing(r#"<o:credential verify=""/>"#), Code::Unreadable),
        of(
            "a changed badge in a drawing",
            String::from_utf8(bake::write(b"<svg/>", &forged).unwrap()).unwrap(),
            Code::SignatureWrong,
        ),
        of("a drawing that does not end", drawing(&verify).replace("</svg>", ""), Code::Unreadable),
        of("a drawing with two roots", format!("{0}{0}", drawing(&verify)), Code::Unreadable),
        of("a drawing with a NUL", drawing(&format!("\0{verify}")), Code::Unreadable),
        of(
            "a drawing with an attribute twice",
            drawing(r#"<o:credential verify="a" verify="b"/>"#),
            Code::Unreadable,
        ),
        of("50,000 groups in each other", drawing(&deep), Code::Unreadable),
        of("200,000 groups", drawing(&format!("{}{verify}", "<g/>".repeat(200_000))), Code::Unreadable),
        of("a page round a drawing", format!("<html>{}</html>", drawing(&verify)), Code::Unreadable),
    ]
}

/// Drawings round a sound badge that declare words of their own.
fn entities(network: &Network) -> Vec<Case> {
    let badge = drawing(&format!(r#"<o:credential verify="{}"/>"#, network.token(&network.badge())));
    let laughs = (1..10).fold(r#"<!ENTITY l0 "ha">"#.to_owned(), |text, at| {
        format!("{text}<!ENTITY l{at} \"{}\">", format!("&l{};", at - 1).repeat(10))
    });
    let declaring = |name: &str, declared: &str| {
        Case::new(name, format!("<!DOCTYPE svg [{declared}]>{badge}"), Code::Unreadable)
    };
    vec![
        declaring("laughs without end", &laughs),
        declaring("an entity from a file", r#"<!ENTITY x SYSTEM "file:///etc/passwd">"#),
        declaring("an entity from the network", r#"<!ENTITY x SYSTEM "https://evil.example/">"#),
        declaring("a parameter entity", r#"<!ENTITY % x SYSTEM "https://evil.example/">%x;"#),
        declaring("an entity in a comment", r#"<!-- <!ENTITY x "y"> -->"#),
    ]
}

fn other_drawings() -> Vec<Case> {
    let drawings = [
        (
            "a drawing of Open Badges 2",
            r#"<svg xmlns:o="http://openbadges.org"><o:assertion verify="x"/></svg>"#,
        ),
        ("a drawing without a badge", "<svg><script>alert(1)</script></svg>"),
        ("another namespace", r#"<svg xmlns:o="https://evil.example/"><o:credential verify="x"/></svg>"#),
    ];
    drawings.map(|(name, text)| Case::new(name, text, Code::NotABadge)).into()
}

fn other_files() -> Vec<Case> {
    let files: [(&str, &[u8], Code); 9] = [
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Code::Unreadable),
        ("a ZIP", b"PK\x03\x04\x14\0\0\0", Code::Unreadable),
        ("a program", b"\x7fELF\x02\x01\x01\0", Code::Unreadable),
        ("a GIF", b"GIF89a\x01\0\x01\0\x80\0\0", Code::Unreadable),
        ("the beginning of a JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0", Code::Unreadable),
        ("the beginning of a WebP", b"RIFF\xff\xff\xff\xffWEBPVP8 ", Code::Unreadable),
        ("a page", b"<!doctype html><title>Badge</title>", Code::Unreadable),
        ("an encrypted file", b"age-encryption.org/v1\n-> X25519 x\n", Code::Unreadable),
        ("a picture of the wrong kind", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Code::Unreadable),
    ];
    files.into_iter().map(|(name, bytes, code)| Case::new(name, bytes, code)).collect()
}

/// Pictures of QR codes that are no badges.
fn codes() -> Vec<Case> {
    let of = |text: &str, code| {
        Case::new(format!("a code that says {text}"), Picture::of(text, Medium::Screen).unwrap().png(), code)
    };
    vec![
        of("WIFI:S:Bibliotek;T:WPA;P:velkommen;;", Code::Unreadable),
        of("https://evil.example/", Code::Unreadable),
        of("javascript:alert(1)", Code::Unreadable),
        of("genuine", Code::Unreadable),
        of("{}", Code::NotABadge),
    ]
}
