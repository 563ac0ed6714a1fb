//! The two forms in which every edition is secured over the same claims.

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON with an `eddsa-rdfc-2022` proof.
    DataIntegrity,
    /// VC-JWT, ES256.
    Jwt,
}
