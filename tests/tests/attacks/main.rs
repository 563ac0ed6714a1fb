//! Kreds under attack: hostile inputs of every class that `kreds-verifier` meets, made anew with fresh keys in each run.
//!
//! A class has its file of cases, each with the exact code that must be said. They go through the library one by one and
//! through the real program in bulk; beside them stand changed leaves and bytes of sound badges, bombs under a watch on
//! memory, addresses under a watch on the network, and chance.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot make its cases fails")]

mod addresses;
mod at_home;
mod badges;
mod bombs;
/// Shared, as all that drives Chromium, with the tests in the browser.
#[expect(dead_code, reason = "the tests in the browser do more with it")]
#[path = "../browser/browser.rs"]
mod browser;
mod bytes_and_json;
mod case;
mod chance;
mod contacts;
mod corpus;
mod cost;
mod data_integrity;
#[expect(dead_code, reason = "the tests in the browser do more with it")]
#[path = "../browser/devtools.rs"]
mod devtools;
#[path = "../browser/driver.rs"]
mod driver;
/// The engine in the page.
#[path = "../browser/engines/page.rs"]
mod engine;
mod flips;
mod forge;
mod in_page;
mod leaves;
mod left_out;
mod memory;
/// Shared with the common table of both engines.
#[path = "../browser/engines/network.rs"]
mod network;
mod parsers;
mod pictures;
mod program;
#[expect(dead_code, reason = "the tests in the browser do more with it")]
#[path = "../browser/reader.rs"]
mod reader;
mod readings;
mod screen;
mod seeds;
mod seeds_of_wallets;
mod shape;
mod status_lists;
mod tokens;
mod trust;
