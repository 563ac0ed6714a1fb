//! A whole signed badge in one QR, and QR pictures made and read.
//!
//! The badge travels as one decimal number behind the `#` of a web link: QR codes pack digits tightest, and what
//! follows `#` is never sent to a server. Nothing here judges a badge; what comes out is a text for `proof`.

mod badge;
mod dictionary;
mod link;
pub mod payload;
mod picture;
mod reading;

pub use badge::{LongestText, NotShown, badge_digits, badge_link, badge_picture, picture_of};
pub use dictionary::DICTIONARY_1;
pub use link::{BadgeLink, Digits, NotABadgeLink};
pub use picture::{Medium, Picture, Terminal, TooDense};
pub use reading::{NotRead, read, read_pixels, read_sheet};
