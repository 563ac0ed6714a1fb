//! The pictures of 1EdTech's validator with badges in them.

use schemas::bake::{self, Baked};

use crate::reference;

#[test]
fn badges_in_the_pictures_of_1edtech_are_found() {
    let Some(folder) = reference::path("vectors/open-badges") else { return };
    for (name, begins) in [
        ("simple-json.png", "{"),
        ("simple-json.svg", "{"),
        ("simple-jwt.png", "eyJ"),
        ("simple-jwt.svg", "eyJ"),
    ] {
        let picture = std::fs::read(folder.join(name)).unwrap();
        let Ok(Baked::Badge(badge)) = bake::read(&picture) else { panic!("{name}") };
        assert!(badge.starts_with(begins), "{name}: {badge}");
    }
}
