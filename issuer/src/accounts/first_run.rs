//! The first run: the first organisation with its keys, and the account that looks after it. Possible only while
//! there is no account; the code of its link is derived, so that `init` and `serve` can both print it.

use schemas::lang::{Lang, Localised};

use super::{LinkCode, LoginName, Password, TooWeak, password::HashingFailed};
use crate::{
    issuer::Issuer,
    organisations::{self, OrganisationError},
    store::{AccountId, Act, Deed, NewAccount, NewOrganisation, Organisation, Role, StoreError},
};

/// Where badges will be issued.
#[derive(Debug)]
#[expect(missing_docs, reason = "the members are those of an organisation")]
pub struct NewPlace {
    pub slug: String,
    pub name: String,
    pub city: String,
    pub country_code: String,
    pub language: Lang,
    pub time_zone: String,
}

/// What the first-run page asks for.
#[derive(Debug)]
pub struct FirstRun {
    /// The organisation.
    pub place: NewPlace,
    /// What the first person will type to sign in.
    pub login: LoginName,
    /// The name that colleagues will see.
    pub person: String,
    /// Their password.
    pub password: String,
}

/// Why there was no first run.
#[derive(Debug, thiserror::Error)]
pub enum FirstRunError {
    /// There is an account already, or the code is not ours.
    #[error("the first run is over")]
    Over,
    /// The short name cannot stand in a DID.
    #[error("the short name cannot be used")]
    Slug,
    /// The password is refused.
    #[error(transparent)]
    Weak(#[from] TooWeak),
    /// The hash could not be made.
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    /// The organisation or its keys could not be made.
    #[error(transparent)]
    Organisation(#[from] OrganisationError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The code of the first-run link, while it opens anything.
pub async fn first_run_code(issuer: &Issuer) -> Result<Option<LinkCode>, StoreError> {
    let is_over = issuer.store.read().await?.has_accounts().await?;
    Ok((!is_over).then(|| LinkCode::derived(issuer.secret.derive("first run", b""))))
}

/// Makes the organisation, its keys and the first account.
///
/// The account comes last: should keys fail, the link still works, and the organisation is found again.
pub async fn first_run(issuer: &Issuer, code: LinkCode, first: FirstRun) -> Result<AccountId, FirstRunError> {
    if first_run_code(issuer).await? != Some(code) {
        return Err(FirstRunError::Over);
    }
    let hash = Password::new(first.password, &first.login)?.hash(issuer.chance.bytes()).await?;
    let language = first.place.language;
    let organisation = found(issuer, first.place).await?;
    let new = NewAccount { login: first.login, name: first.person, language, password: Some(hash) };
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    if tx.has_accounts().await? {
        return Err(FirstRunError::Over);
    }
    let account = tx.add_account(&new, now).await?.ok_or(FirstRunError::Over)?;
    tx.give_role(account, organisation.id, Role::Administrator, now).await?;
    let about = format!("organisation {}", organisation.slug);
    tx.record(Act {
        actor: Some(account),
        organisation: Some(organisation.id),
        what: Deed::AddOrganisation,
        about: &about,
        at: now,
    })
    .await?;
    tx.commit().await?;
    Ok(account)
}

async fn found(issuer: &Issuer, place: NewPlace) -> Result<Organisation, FirstRunError> {
    let known = issuer.store.read().await?.organisation(&place.slug).await?;
    let organisation = match known {
        Some(known) => known,
        None => {
            let did = issuer.organisation_did(&place.slug).map_err(|_| FirstRunError::Slug)?;
            let name: Localised = [(place.language, place.name)].into_iter().collect();
            let new = NewOrganisation {
                slug: place.slug,
                did,
                name,
                city: place.city,
                country_code: place.country_code,
                website: None,
                language: place.language,
                time_zone: place.time_zone,
            };
            organisations::add(issuer, &new).await?
        }
    };
    if issuer.store.read().await?.signing_keys(organisation.id).await?.is_empty() {
        organisations::new_keys(issuer, &organisation).await?;
    }
    Ok(organisation)
}
