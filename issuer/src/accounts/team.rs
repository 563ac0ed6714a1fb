//! Who may do what: other roles, and the end of an authority. Badges that were issued before stay genuine.

use schemas::time::Timestamp;

use crate::{
    issuer::Issuer,
    store::{AccountId, Act, Deed, OrganisationId, Role, StoreError, TeamMember, Transaction},
};

/// Why a role or an authority was not changed.
#[derive(Debug, thiserror::Error)]
pub enum TeamError {
    /// Not of this team, or not any more.
    #[error("not of this team")]
    NotOfTheTeam,
    /// The role, theirs or the new one, is above that of who asks.
    #[error("nobody changes a role above their own")]
    RoleTooHigh,
    /// Nobody would be left to look after the organisation.
    #[error("the last administrator stays")]
    LastAdministrator,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who changes whom, where.
#[derive(Clone, Copy, Debug)]
pub struct TeamChange {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Who asks; `None` for the command line.
    pub by: Option<AccountId>,
    /// What they may do there; the command line may do everything.
    pub role: Role,
    /// Whom it is about.
    pub account: AccountId,
}

/// Gives a member of the team another role.
pub async fn change_role(issuer: &Issuer, change: TeamChange, role: Role) -> Result<(), TeamError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let member = member(&mut tx, change, now).await?;
    if role > change.role {
        return Err(TeamError::RoleTooHigh);
    }
    if member.role == role {
        return Ok(());
    }
    if role < Role::Administrator {
        keep_an_administrator(&mut tx, change, now).await?;
    }
    tx.give_role(change.account, change.organisation, role, now).await?;
    let about = format!("account {} {}", change.account, role.name());
    record(&mut tx, change, Deed::ChangeRole, &about, now).await?;
    Ok(tx.commit().await?)
}

/// Ends what a member of the team may do, at this time.
pub async fn end_authority(issuer: &Issuer, change: TeamChange, at: Timestamp) -> Result<(), TeamError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    member(&mut tx, change, now).await?;
    keep_an_administrator(&mut tx, change, now).await?;
    tx.end_membership(change.account, change.organisation, at.max(now)).await?;
    let about = format!("account {} {}", change.account, at.max(now).date());
    record(&mut tx, change, Deed::EndAuthority, &about, now).await?;
    Ok(tx.commit().await?)
}

async fn member(tx: &mut Transaction, change: TeamChange, now: Timestamp) -> Result<TeamMember, TeamError> {
    let team = tx.team(change.organisation).await?;
    let found = team.into_iter().find(|one| one.account.id == change.account && one.is_active(now));
    let found = found.ok_or(TeamError::NotOfTheTeam)?;
    if found.role > change.role { Err(TeamError::RoleTooHigh) } else { Ok(found) }
}

/// Somebody else must be left who may do everything, without an end in sight.
async fn keep_an_administrator(
    tx: &mut Transaction,
    change: TeamChange,
    now: Timestamp,
) -> Result<(), TeamError> {
    let team = tx.team(change.organisation).await?;
    let leads = |one: &&TeamMember| one.role == Role::Administrator && one.is_active(now);
    let is_one = team.iter().filter(leads).any(|one| one.account.id == change.account);
    let another =
        team.iter().filter(leads).any(|one| one.account.id != change.account && one.until.is_none());
    if is_one && !another { Err(TeamError::LastAdministrator) } else { Ok(()) }
}

async fn record(
    tx: &mut Transaction,
    change: TeamChange,
    what: Deed,
    about: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let organisation = Some(change.organisation);
    tx.record(Act { actor: change.by, organisation, what, about, at }).await
}
