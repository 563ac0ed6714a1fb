//! How a badge looks: the picture that it brings along, else one drawn from what it says.
//!
//! Kreds draws a badge of its own as its issuer does; what the issuer knows beside the badge (sessions attended) is not in
//! it, so the ring is whole. A badge of others gets a sign and a colour that stay the same. Nothing is fetched.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::{
    art::{Art, Design, PictureError, png},
    bake::{self, Baked},
    credential::{AchievementCredential, Image, Issuer},
    outcome::{Attendance, BadgeId, Catalogue},
};

/// Pixels across, as issuers of Kreds publish it.
const WIDTH: u32 = 800;
/// A ring of so many segments.
const SEGMENTS: u16 = 6;
const IN_PLACE: &str = "data:image/png;base64,";

/// The badge as PNG.
pub(crate) fn picture(badge: &AchievementCredential) -> Result<Vec<u8>, PictureError> {
    let own = [&badge.image, &badge.credential_subject.achievement.image];
    match own.into_iter().flatten().find_map(brought_along) {
        Some(picture) => Ok(picture),
        None => png(&drawing(badge), WIDTH),
    }
}

/// The badge as SVG, always drawn.
pub(crate) fn drawing(badge: &AchievementCredential) -> String {
    let achievement = &badge.credential_subject.achievement;
    let city = match &badge.issuer {
        Issuer::Profile(profile) => {
            profile.address.as_ref().and_then(|address| address.address_locality.clone())
        }
        Issuer::Id(_) => None,
    };
    let art = Art {
        design: design(achievement.id.as_str()),
        name: achievement.name.clone(),
        city: city.unwrap_or_default(),
        ring: Attendance::whole(SEGMENTS),
    };
    art.svg()
}

/// A picture that stands in the badge itself, if it is one that a badge can be put into.
fn brought_along(image: &Image) -> Option<Vec<u8>> {
    let picture = BASE64_STANDARD.decode(image.id.as_str().strip_prefix(IN_PLACE)?).ok()?;
    matches!(bake::read(&picture), Ok(Baked::Nothing)).then_some(picture)
}

/// Sign and colour: as the starter catalogue has them, else drawn from the address of the achievement.
fn design(achievement: &str) -> Design {
    let mut steps = achievement.rsplit('/');
    let named = steps.nth(2).filter(|_| steps.next() == Some("a")).and_then(|id| id.parse::<BadgeId>().ok());
    match named {
        Some(id) => Catalogue::starter().badge(&id).map_or_else(|| Design::of(&id), |badge| badge.design),
        None => Design::of(&spelled(achievement)),
    }
}

/// Any address as a name of a badge.
#[expect(clippy::expect_used, reason = "letters and digits between two letters are a name")]
fn spelled(address: &str) -> BadgeId {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let mut spelled: String = address.chars().rev().take(60).map(letter).collect();
    spelled.insert(0, 'x');
    spelled.push('x');
    spelled.parse().expect("a name")
}
