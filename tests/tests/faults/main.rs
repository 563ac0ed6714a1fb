//! What is left when the issuer, a wallet or the line between them fails in the middle of the work: exactly what was
//! promised, no more and no less.
#![expect(clippy::unwrap_used, reason = "what cannot be set up stops the test")]

mod bad_line;
mod browser;
mod claiming;
mod copying;
mod evening;
mod flushing;
mod full_disk;
mod full_server;
mod in_turn;
mod killing;
mod line_to_the_database;
mod lost_answers;
mod migrating;
mod overload;
mod points;
mod power_of_the_server;
mod released;
mod restarting;
mod rotating;
mod slow_claims;
mod soaking;
mod stopping;
#[path = "../../../wallet-cli/tests/wallet/stored.rs"]
mod stored;
mod two_processes;
mod wallet;
mod wallets;
mod withdrawing;
