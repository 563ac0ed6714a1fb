//! PostgreSQL for tests: a server that all tests of a run share, and servers of one's own that may be stopped hard.
//!
//! Both are clusters in a temporary folder, made with the programs that the system has, and listen on a socket in that
//! folder. The order of letters is set to Danish on purpose: what is sorted must be sorted by bytes all the same.

mod server;
mod shared;

pub use server::{Cluster, Server, Stop};
pub use shared::{Shared, shared};
