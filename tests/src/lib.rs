//! What the demo and the whole-system tests share: the three programs, run as people run them.
//!
//! Knows the programs by their command lines, files and exit codes only, and needs nothing but Rust's own library and
//! JSON, so that the demo can start before anything else is built.

pub mod fixture;
pub mod leaf;
pub mod learner;
pub mod library;
pub mod postgres;
pub mod programs;
pub mod service;
pub mod trouble;
pub mod workplace;
pub mod world;
