//! Kreds under attack: hostile inputs of every class that `kreds-verifier` meets, made anew with fresh keys in each run.
//!
//! A class has its file of cases, each with the exact code that must be said. They go through the library one by one and
//! through the real program in bulk; beside them stand changed leaves and bytes of sound badges, bombs under a watch on
//! memory, addresses under a watch on the network, and chance.

mod addresses;
mod badges;
mod bombs;
mod bytes_and_json;
mod case;
mod chance;
mod contacts;
mod corpus;
mod cost;
mod data_integrity;
mod flips;
mod forge;
mod leaves;
mod memory;
/// Shared with the common table of both engines.
#[path = "../browser/engines/network.rs"]
mod network;
mod parsers;
mod pictures;
mod program;
mod readings;
mod screen;
mod seeds;
mod seeds_of_wallets;
mod shape;
mod status_lists;
mod tokens;
mod trust;
