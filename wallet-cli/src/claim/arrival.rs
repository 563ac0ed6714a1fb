//! What arrived must be what was offered, from the one who offered it, and for us.

use schemas::{
    Demo,
    credential::AchievementCredential,
    did::{self, Did},
    openid4vci::{CredentialConfiguration, CredentialIssuer},
    stage::Form,
};

use super::{ClaimError, error::Difference};
use crate::checked::Checked;

/// Compares a sound badge with its offer and with the key it was asked for.
pub fn must_be_what_was_offered(
    badge: &Checked,
    form: Form,
    configuration: &CredentialConfiguration,
    desk: &CredentialIssuer,
    holder: &Did,
    demo: Demo,
) -> Result<(), ClaimError> {
    let claims = badge.claims();
    let differs = if badge.form() != form {
        Some(Difference::Form)
    } else if !configuration.credential_definition.types.iter().all(|name| is_of_type(claims, name)) {
        Some(Difference::Type)
    } else if !badge.whole().key().did().is_some_and(|name| speaks_for(name.did(), desk, demo)) {
        Some(Difference::Issuer)
    } else if claims.credential_subject.id.as_ref().is_none_or(|id| id.as_str() != holder.as_str()) {
        Some(Difference::Holder)
    } else {
        None
    };
    differs.map_or(Ok(()), |difference| Err(ClaimError::NotOffered(difference)))
}

/// The standard has two names for a badge's type.
fn is_of_type(claims: &AchievementCredential, name: &str) -> bool {
    const BADGE: [&str; 2] = ["OpenBadgeCredential", "AchievementCredential"];
    claims.types.has(name) || BADGE.contains(&name) && BADGE.iter().any(|own| claims.types.has(own))
}

/// An issuer on the web hands out at its own host. Other kinds of issuer have no host to compare.
#[expect(clippy::needless_pass_by_value, reason = "the DID is made for this question")]
fn speaks_for(issuer: Did, desk: &CredentialIssuer, demo: Demo) -> bool {
    issuer.method() != "web"
        || did::web::document_url(&issuer, demo).is_ok_and(|address| address.origin() == desk.url().origin())
}
