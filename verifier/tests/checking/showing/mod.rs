//! Somebody asks, a wallet answers: what is shown, to whom, and what is never taken.

mod refused;
mod seen;
mod setting;
mod shop;
mod taken;
mod wallet;
