//! Who looks at a page, and through what.

use serde_json::{Value, json};

/// Whether the browser runs scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    On,
    Off,
}

/// Whether anything comes from the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Network {
    There,
    Away,
}

/// The colours that the system asks pages for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colours {
    Light,
    Dark,
}

/// Width and height of what is seen of a page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// The narrowest screen that WCAG 2.2 asks for (1.4.10).
pub(crate) const NARROW: Screen = Screen { width: 320, height: 640 };
/// A telephone.
pub(crate) const PHONE: Screen = Screen { width: 360, height: 780 };
/// A screen on a desk.
pub(crate) const DESKTOP: Screen = Screen { width: 1280, height: 900 };

impl Script {
    /// What Chromium is told when it starts.
    pub(crate) fn preferences(self) -> Value {
        match self {
            Script::On => json!({}),
            Script::Off => json!({ "profile.managed_default_content_settings.javascript": 2 }),
        }
    }
}

impl Colours {
    /// The value of `prefers-color-scheme`.
    pub(crate) fn scheme(self) -> &'static str {
        match self {
            Colours::Light => "light",
            Colours::Dark => "dark",
        }
    }
}
