//! Inviting colleagues: a link that works once, for a week, with the role and the organisation that the inviter
//! fixed. Nobody gives a role above their own.

use std::time::Duration;

use super::{LinkCode, TooWeak, password::HashingFailed};
use crate::{
    issuer::Issuer,
    keys::ServerSecret,
    store::{
        AccountId, Act, Deed, Invitation, InvitationId, NewInvitation, Organisation, OrganisationId, Role,
        StoreError,
    },
};

const LIFE: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Who is to be invited, to what.
#[derive(Clone, Copy, Debug)]
pub struct Guest<'g> {
    /// Whom the inviter has in mind; may be empty.
    pub name: &'g str,
    /// What they will do.
    pub role: Role,
}

/// An invitation with the code of its link.
#[derive(Clone, Copy, Debug)]
pub struct Invited {
    /// The row.
    pub id: InvitationId,
    /// The code.
    pub code: LinkCode,
}

/// Why nobody was invited or nobody joined.
#[derive(Debug, thiserror::Error)]
pub enum InvitationError {
    /// The role is above the inviter's own.
    #[error("nobody gives a role above their own")]
    RoleTooHigh,
    /// Used, withdrawn, over, or never made.
    #[error("the invitation is over")]
    Over,
    /// The login name belongs to somebody.
    #[error("the login name is taken")]
    LoginTaken,
    /// The password is refused.
    #[error(transparent)]
    Weak(#[from] TooWeak),
    /// The hash could not be made.
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The code of an invitation's link.
pub fn invitation_code(secret: &ServerSecret, id: InvitationId) -> LinkCode {
    LinkCode::derived(secret.derive("invitation", &id.0.to_be_bytes()))
}

/// Invites somebody; without an inviter the command line did it, which may give any role.
pub async fn invite(
    issuer: &Issuer,
    organisation: OrganisationId,
    inviter: Option<(AccountId, Role)>,
    guest: Guest<'_>,
) -> Result<Invited, InvitationError> {
    if inviter.is_some_and(|(_, own)| guest.role > own) {
        return Err(InvitationError::RoleTooHigh);
    }
    let now = issuer.clock.now();
    let made_by = inviter.map(|(account, _)| account);
    let mut tx = issuer.store.write().await?;
    let id = tx
        .add_invitation(&NewInvitation {
            organisation,
            role: guest.role,
            name: guest.name,
            made_by,
            made_at: now,
            expires_at: now.after(LIFE),
        })
        .await?;
    let code = invitation_code(&issuer.secret, id);
    tx.set_invitation_code(id, &code.hash()).await?;
    let about = format!("invitation {id}");
    tx.record(Act {
        actor: made_by,
        organisation: Some(organisation),
        what: Deed::Invite,
        about: &about,
        at: now,
    })
    .await?;
    tx.commit().await?;
    Ok(Invited { id, code })
}

/// The open invitation of this code, and for whom one would work.
pub async fn find(issuer: &Issuer, code: LinkCode) -> Result<Option<(Invitation, Organisation)>, StoreError> {
    let mut tx = issuer.store.read().await?;
    let Some(invitation) = tx.invitation(&code.hash(), issuer.clock.now()).await? else { return Ok(None) };
    let organisation = tx.organisation_by_id(invitation.organisation).await?;
    Ok(Some((invitation, organisation)))
}

/// Takes an open invitation back; one that is over stays as it is.
pub async fn withdraw(
    issuer: &Issuer,
    organisation: OrganisationId,
    by: AccountId,
    id: InvitationId,
) -> Result<(), StoreError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    if tx.withdraw_invitation(organisation, id, now).await? {
        let about = format!("invitation {id}");
        let what = Deed::WithdrawInvitation;
        tx.record(Act { actor: Some(by), organisation: Some(organisation), what, about: &about, at: now })
            .await?;
    }
    tx.commit().await
}
