//! The learner's wallet: keeps badges on the learner's own machine and shows them.
//!
//! Every command is one function that reads its input, calls the vault or the issuer once, and says the result.
//! Time, chance, the terminal and the environment come in from `main`.

pub mod answer;
pub mod badges;
pub mod checked;
pub mod checking;
pub mod claim;
pub mod cli;
mod clipboard;
mod commands;
mod did_document;
mod digest;
mod folder;
pub mod found;
mod input;
pub mod issuer_key;
mod looks;
mod network;
pub mod paper;
mod parts;
pub mod presenting;
pub mod profile;
mod run;
pub mod screen;
pub mod sentences;
pub mod session;
pub mod surroundings;
pub mod trouble;
pub mod vault;

pub use run::run;
