//! The issuer as a whole: circles become awards, awards are offered, collected, printed and ended.

#![expect(clippy::unwrap_used, reason = "what cannot be set up stops the test")]

mod authorisation;
mod backups;
mod badges;
mod bounds;
mod browser;
mod calling;
mod canaries;
mod carriers;
mod circle_pages;
mod circles;
mod claim_pages;
mod claims;
mod dead_keys;
mod elsewhere;
mod erasure;
mod every_answer;
mod faults;
mod handing_out;
mod handing_out_pages;
mod health;
mod home;
mod integrating;
mod invariants;
mod library;
mod logs;
mod mailing;
mod metrics;
mod networks;
mod officer;
mod pages;
mod people;
mod published;
mod retention;
mod rs256;
mod running;
mod signing_in;
mod silence;
mod slips_on_paper;
mod stopping;
mod taking;
mod team;
mod traces;
mod vc_api;
mod vc_api_awards;
