//! Checks a badge and says in one word what is true.
//!
//! A badge walks through in one direction: [`input`] finds its text, [`checking`] verifies it, [`gather`] looks for
//! evidence, `schemas::verdict` judges, [`report`] says it. [`checker`] holds these steps together, and the command
//! line and the page are two doors to it; [`asking`] is a third, for badges that a wallet shows. [`trust`] keeps whom
//! the reader believes.

pub mod any_credential;
pub mod asking;
pub mod call;
mod check;
pub mod checker;
pub mod checking;
pub mod cli;
pub mod endorsing;
pub mod error;
pub mod gather;
pub mod input;
pub mod keys;
pub mod lists;
pub mod looks;
pub mod presented;
pub mod progress;
pub mod report;
pub mod run;
pub mod sentences;
pub mod source;
pub mod trust;
pub mod web;
