//! The messages of OpenID for Verifiable Presentations 1.0 (final) by which a verifier asks for a badge, as types.
//!
//! Here is what Kreds sends and takes when it asks: an answer by `direct_post`, a query in DCQL for Open Badges, and two
//! kinds of client, one without any set-up and one that signs. What a wallet reads of the requests of others is in
//! [`holder`]. Nothing is sent, remembered or judged here.

mod answer;
mod client;
mod dcql;
mod error;
pub mod holder;
mod metadata;
mod request;

pub use answer::{Answer, Received, VpToken};
pub use client::{ClientId, NotAClient};
pub use dcql::{CredentialQuery, CredentialSet, DcqlQuery, Meta, QueryId};
pub use error::ErrorCode;
pub use metadata::{ClientMetadata, JwtFormat, LdpFormat, VpFormats};
pub use request::{
    AuthorizationRequest, REQUEST_OBJECT, REQUEST_SCHEME, RequestLink, ResponseMode, ResponseType,
    wallet_nonce,
};
