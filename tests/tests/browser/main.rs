//! Every page as people meet it: real Chromium, driven over WebDriver, against the real programs on loopback.
//!
//! A page is inspected at three widths, in light and dark, by axe-core, and by what it asked the network for. Where
//! `KREDS_SCREENSHOTS` names a folder, pictures of all pages are left there to be looked at.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a step that does not succeed is a failed test")]

mod browser;
mod cable;
mod claim_page;
mod closed_issuer;
mod counter;
mod desk;
mod devtools;
mod driver;
mod engines;
mod evening;
mod facilitator;
mod given_files;
mod hands;
mod in_page_states;
mod in_the_browser;
mod inspection;
mod keyboard;
mod last_session;
mod learner;
mod paper;
mod photograph;
mod printed_verdict;
mod reader;
mod recorder;
mod saved_page;
mod shared_computer;
mod slow_network;
mod steady;
mod stories;
mod tours;
mod verdict_pages;
