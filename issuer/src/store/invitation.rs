//! Invitations to the desk: a role in an organisation, for whoever brings the code first.

use schemas::time::Timestamp;

use super::{
    AccountId, InvitationId, OrganisationId, Role, StoreError, Transaction,
    row::{Row, number, parsed, text, time},
    sql::query,
};

/// An invitation that was neither used nor withdrawn.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The row.
    pub id: InvitationId,
    /// For whom one would work.
    pub organisation: OrganisationId,
    /// What one would do.
    pub role: Role,
    /// Whom the inviter had in mind; may be empty.
    pub name: String,
    /// Until when it opens anything.
    pub expires_at: Timestamp,
}

/// An invitation to be made.
#[derive(Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewInvitation<'i> {
    pub organisation: OrganisationId,
    pub role: Role,
    pub name: &'i str,
    pub made_by: Option<AccountId>,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
}

fn read(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: InvitationId(number(row, "id")?),
        organisation: OrganisationId(number(row, "organisation")?),
        role: parsed(row, "role")?,
        name: text(row, "name")?,
        expires_at: time(row, "expires_at")?,
    })
}

impl Transaction {
    /// Adds an invitation; its code follows from its number.
    pub async fn add_invitation(&mut self, new: &NewInvitation<'_>) -> Result<InvitationId, StoreError> {
        let row = query(
            "insert into invitation (id, organisation, role, name, made_by, made_at, expires_at)
             select coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6
             from (
                 select id as number from invitation
                 union all
                 select highest from deleted_number where counted = 'invitation'
             ) as ever
             returning id",
        )
        .bind(new.organisation.0)
        .bind(new.role.name())
        .bind(new.name)
        .bind(new.made_by.map(|account| account.0))
        .bind(new.made_at.seconds())
        .bind(new.expires_at.seconds())
        .fetch_one(self.db())
        .await?;
        Ok(InvitationId(number(&row, "id")?))
    }

    /// Keeps the hash by which the invitation is found again.
    pub async fn set_invitation_code(&mut self, id: InvitationId, hash: &str) -> Result<(), StoreError> {
        query("update invitation set code_hash = $1 where id = $2")
            .bind(hash)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The open invitation of this code.
    pub async fn invitation(
        &mut self,
        code_hash: &str,
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        let row = query(
            "select * from invitation
             where code_hash = $1 and used_by is null and withdrawn_at is null and expires_at > $2",
        )
        .bind(code_hash)
        .bind(now.seconds())
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// The organisation's open invitations.
    pub async fn invitations(
        &mut self,
        organisation: OrganisationId,
        now: Timestamp,
    ) -> Result<Vec<Invitation>, StoreError> {
        let rows = query(
            "select * from invitation
             where organisation = $1 and used_by is null and withdrawn_at is null and expires_at > $2
             order by id",
        )
        .bind(organisation.0)
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// Uses the invitation up; `false` when that was done before or it was withdrawn.
    pub async fn use_invitation(&mut self, id: InvitationId, by: AccountId) -> Result<bool, StoreError> {
        let done = query(
            "update invitation set used_by = $1 where id = $2 and used_by is null and withdrawn_at is null",
        )
        .bind(by.0)
        .bind(id.0)
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// Takes the organisation's invitation back, unless it was used.
    pub async fn withdraw_invitation(
        &mut self,
        organisation: OrganisationId,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let done = query(
            "update invitation set withdrawn_at = $1
             where id = $2 and organisation = $3 and used_by is null and withdrawn_at is null",
        )
        .bind(now.seconds())
        .bind(id.0)
        .bind(organisation.0)
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }
}
