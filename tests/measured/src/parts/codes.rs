//! The QR code of a badge, made and read: ours beside the crates that draw and read the squares alone.

use fixed_work::Samples;
use image::{DynamicImage, GrayImage};
use qrcode::{EcLevel, QrCode, render::svg};
use rxing::{BarcodeFormat, DecodeHints, helpers::detect_in_luma_with_hints};
use schemas::{
    credential::AchievementCredential,
    key::P256Secret,
    proof::{jwt, verify},
    qr::{self, Medium, Picture},
    stage::{Signed, Unsigned},
};

use super::Findings;
use crate::{
    line::Line,
    pinned::pinned,
    rounds::{Contestant, alternate},
};

const ROUNDS: usize = 7;
const TIMES: usize = 15;

pub(super) fn measure() -> Findings {
    pinned(|| {
        let badge = badge();
        let link = link(&badge);
        let picture = Picture::of(&link, Medium::Paper).unwrap();
        let png = picture.png();
        let (grey, luma) = (image::load_from_memory(&png).unwrap().into_luma8(), level(&picture));
        let [making, drawing, reading, seeing] = alternate(
            ROUNDS,
            [
                Contestant::timed(TIMES, || made(&badge)),
                Contestant::timed(TIMES, || drawn(&link, luma)),
                Contestant::timed(TIMES, || read(&png, &badge)),
                Contestant::timed(TIMES, || seen(&grey, &link)),
            ],
        );
        Findings::of([
            Line::of_time("QR of a badge made, from the signed text to SVG", &making)
                .beside("the crate qrcode alone", &drawing),
            Line::of_time("QR of a badge read, from the PNG to the signed text", &reading)
                .beside("the crate rxing alone", &seeing),
        ])
    })
}

/// The ordinary badge in the form that QR codes carry.
fn badge() -> String {
    let samples = Samples::new().unwrap();
    let unsigned = Unsigned::<AchievementCredential>::from_journal(&samples.unsigned).unwrap();
    let secret = P256Secret::from_bytes([9; 32]).unwrap();
    let name = samples.name.did().key("p202611a").unwrap();
    let signed = jwt::sign(&unsigned, &secret, &name).unwrap();
    let text = signed.text().to_owned();
    verify(signed, &schemas::key::PublicKey::P256(secret.public())).unwrap();
    text
}

fn link(badge: &str) -> String {
    let badge = Signed::<AchievementCredential>::read(badge).unwrap();
    let verifier = "https://check.example".parse().unwrap();
    qr::badge_link(&badge, &verifier).unwrap().to_string()
}

/// How much of a code may be lost: as ours chose.
fn level(picture: &Picture) -> EcLevel {
    if picture.version() <= 22 { EcLevel::M } else { EcLevel::L }
}

fn made(badge: &str) -> bool {
    Picture::of(&link(badge), Medium::Paper).is_ok_and(|picture| picture.svg().len() > 1_000)
}

fn drawn(link: &str, level: EcLevel) -> bool {
    let code = QrCode::with_error_correction_level(link, level).unwrap();
    code.render::<svg::Color<'_>>().build().len() > 1_000
}

fn read(png: &[u8], badge: &str) -> bool {
    let links = qr::read(png).unwrap();
    let digits = links[0].split_once('#').and_then(|(_, digits)| digits.parse().ok());
    digits.is_some_and(|digits| qr::payload::decode(&digits).is_ok_and(|token| token == badge))
}

fn seen(grey: &GrayImage, link: &str) -> bool {
    let grey = DynamicImage::ImageLuma8(grey.clone()).into_luma8();
    let (width, height) = grey.dimensions();
    let mut hints = DecodeHints::default();
    let seen =
        detect_in_luma_with_hints(grey.into_raw(), width, height, Some(BarcodeFormat::QR_CODE), &mut hints);
    seen.is_ok_and(|seen| seen.getText() == link)
}
