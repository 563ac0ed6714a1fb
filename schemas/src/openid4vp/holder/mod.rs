//! The holder's side of a request: what a wallet reads of a link that somebody showed it, what it answers, and why not.
//!
//! A request of others may say more than Kreds ever asks. What a wallet has to know is checked here, what it may ignore is
//! ignored, and each refusal knows the standard's error and whether whoever asked may be told it: only when it is sure
//! where they are. Nothing is fetched, signed or sent here.

mod claims;
mod fault;
mod formats;
mod link;
mod parameters;
mod query;
mod reply;
mod request;
mod shown;
mod signed;

pub use claims::AskedClaim;
pub use fault::{Fault, Refused, ReplyTo, Unsupported};
pub use formats::Formats;
pub use link::{Link, Method};
pub use query::{Binding, Format, Multiple, Part, Query};
pub use reply::Reply;
pub use request::PresentationRequest;
pub use shown::Showable;
pub use signed::SignedRequest;
