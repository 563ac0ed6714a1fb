//! The messages of OpenID for Verifiable Credential Issuance 1.0 (final), pre-authorised code flow, as types.
//!
//! Issuer and wallet speak them to each other and to foreign programs, so members that nobody here knows are
//! ignored when reading. Nothing is sent or judged here; the proof of a wallet's key is the one thing signed.

mod address;
mod authorization_server;
mod configuration;
mod credential;
mod display;
mod error;
mod issuer_metadata;
pub mod key_presentation;
pub mod key_proof;
mod message;
mod names;
mod notification;
mod offer;
mod secret;
mod token;

pub use address::{CredentialIssuer, Endpoint, NotAnAddress};
pub use authorization_server::AuthorizationServerMetadata;
pub use configuration::{
    Configurations, CredentialConfiguration, CredentialDefinition, CredentialFormat, HolderBinding,
    ProofType, ProofTypes,
};
pub use credential::{
    CredentialRequest, CredentialResponse, DeferredRequest, IssuedCredential, NonceResponse, Proofs, Wanted,
};
pub use display::{
    ClaimDescription, ClaimDisplay, CredentialDisplay, CredentialMetadata, Displayed, IssuerDisplay, Logo,
    PathPart,
};
pub use error::{CredentialErrorCode, ErrorBody, ErrorDescription, NotificationErrorCode, TokenErrorCode};
pub use issuer_metadata::{Encryption, IssuerMetadata};
pub use message::{NotAMessage, read};
pub use names::{ConfigurationId, CredentialIdentifier, NotificationId, TransactionId};
pub use notification::{NotificationEvent, NotificationRequest};
pub use offer::{CredentialOffer, Grants, InputMode, PreAuthorizedGrant, TxCode};
pub use secret::{AccessToken, CNonce, PreAuthorizedCode, TxCodeEntered};
pub use token::{
    AuthorizationDetail, OpenidCredential, PRE_AUTHORIZED_CODE, TokenRequest, TokenResponse, TokenType,
};
