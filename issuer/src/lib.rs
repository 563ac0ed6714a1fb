//! The issuer: keeps circles and awards, signs editions of badges, hands them out, and answers for them.
//!
//! Commands and pages call the same domain functions; each of those is one transaction of the store. Keys, clock
//! and chance come from `main`.

pub mod accounts;
pub mod append_file;
pub mod art;
pub mod auditing;
pub mod awards;
pub mod backup;
pub mod badges;
pub mod carriers;
pub mod circles;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod cores;
pub mod editions;
pub mod failure;
mod failure_of;
pub mod faults;
pub mod figures;
pub mod import;
pub mod invariants;
pub mod issuer;
pub mod keys;
pub mod mail;
pub mod metrics;
pub mod networks;
pub mod offers;
pub mod oidc;
pub mod organisations;
pub mod people;
pub mod public_url;
pub mod readiness;
pub mod retiring;
pub mod settings;
pub mod short_name;
pub mod spreadsheet;
pub mod status_lists;
pub mod store;
pub mod vc_api;
pub mod web;
pub mod words;
