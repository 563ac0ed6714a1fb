//! From a credential that another program wrote to a signed one: with the integration key the same credential, with nothing
//! in it changed and nothing of it stored; with an organisation's key a badge that says all that was asked for.

use schemas::{
    canonical::Contexts,
    credential::{AnyCredential, NotToBeSigned, written_elsewhere},
    json::{Object, Value},
    proof::{self, Refusal, SigningError, data_integrity},
    stage::Signed,
};

use super::{AwardingError, Caller, IntegrationKey, IntegrationKeyError, awarding};
use crate::issuer::Issuer;

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// The credential must not be signed.
    #[error(transparent)]
    NotToBeSigned(#[from] NotToBeSigned),
    /// The issuer that it names is not one for whom this caller may have something signed.
    #[error("the caller may not sign for this issuer")]
    IssuerOfAnother,
    /// No badge was awarded.
    #[error(transparent)]
    Awarding(#[from] AwardingError),
    /// There is no key.
    #[error(transparent)]
    Key(#[from] IntegrationKeyError),
    /// The signature could not be made.
    #[error(transparent)]
    Signing(#[from] SigningError),
    /// What was signed did not verify; nothing of it was handed over.
    #[error("our own signature does not hold")]
    SelfCheck(#[source] Refusal),
}

/// The credential with its proof, as JSON.
pub async fn issue(issuer: &Issuer, caller: &Caller, credential: &Object<'_>) -> Result<String, IssueError> {
    match caller {
        Caller::Integration => with_integration_key(issuer, credential),
        Caller::Organisation(slug) => as_organisation(issuer, slug, credential).await,
    }
}

async fn as_organisation(issuer: &Issuer, slug: &str, credential: &Object<'_>) -> Result<String, IssueError> {
    let found = async { issuer.store.read().await?.organisation(slug).await };
    let owner = found.await.map_err(AwardingError::from)?.ok_or(IssueError::IssuerOfAnother)?;
    let named = credential.get("issuer").map(|_| issuer_of(credential));
    if named.is_some_and(|named| named != Some(owner.did.as_str())) {
        return Err(IssueError::IssuerOfAnother);
    }
    Ok(awarding::award(issuer, &owner, credential).await?)
}

fn with_integration_key(issuer: &Issuer, credential: &Object<'_>) -> Result<String, IssueError> {
    let key = IntegrationKey::read(issuer)?;
    let credential = match (credential.get("issuer"), issuer_of(credential)) {
        (None, _) => credential.with("issuer", Value::String(key.did().as_str().into())),
        (Some(_), Some(named)) if named != key.did().as_str() => return Err(IssueError::IssuerOfAnother),
        // What is no issuer at all is refused with everything else that has not its shape.
        (Some(_), _) => credential.clone(),
    };
    let contexts = issuer.settings.vc_api.as_ref().map(|vc_api| vc_api.contexts).unwrap_or_default();
    let unsigned = written_elsewhere(&credential, key.did(), contexts)?;
    let signer = key.signer().ok_or(IntegrationKeyError::AnotherKind)?;
    let signed = data_integrity::sign(&unsigned, signer, key.method(), issuer.clock.now())?;
    checked(signed.text(), &key, contexts)
}

/// Who the credential says has issued it, by identifier or as an object that has one.
fn issuer_of<'c>(credential: &'c Object<'_>) -> Option<&'c str> {
    match credential.get("issuer")? {
        Value::Object(described) => described.get("id")?.as_str(),
        named => named.as_str(),
    }
}

/// What leaves is read and verified once more, as whoever receives it will.
fn checked(text: &str, key: &IntegrationKey, contexts: Contexts) -> Result<String, IssueError> {
    let signed = Signed::<AnyCredential>::read(text).map_err(IssueError::SelfCheck)?;
    proof::verify(signed.within(contexts), &key.public()).map_err(IssueError::SelfCheck)?;
    Ok(text.to_owned())
}
