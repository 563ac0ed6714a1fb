//! A whole signed badge in one QR, and QR pictures made and read.
//!
//! The badge travels as one decimal number behind the `#` of a web link: QR codes pack digits tightest, and what
//! follows `#` is never sent to a server. Nothing here judges a badge; what comes out is a text for `proof`.

mod link;

pub use link::{BadgeLink, Digits, NotABadgeLink};
