//! What somebody may do for an organisation, and until when.

use std::str::FromStr;

use schemas::time::Timestamp;

use super::{
    Account, AccountId, OrganisationId, StoreError, Transaction, account,
    row::{number, optional_time, parsed, time},
    sql::query,
};

/// What somebody may do; each role includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Leads circles and hands out badges.
    Facilitator,
    /// Looks after badges, people and the team.
    Coordinator,
    /// Everything in the organisation.
    Administrator,
}

impl Role {
    /// All roles, the least first.
    pub const ALL: [Role; 3] = [Role::Facilitator, Role::Coordinator, Role::Administrator];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Role::Facilitator => "facilitator",
            Role::Coordinator => "coordinator",
            Role::Administrator => "administrator",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Role::ALL.into_iter().find(|role| role.name() == name).ok_or(())
    }
}

/// Somebody of an organisation's team.
#[derive(Clone, Debug)]
pub struct TeamMember {
    /// Who.
    pub account: Account,
    /// What they may do.
    pub role: Role,
    /// Since when.
    pub since: Timestamp,
    /// Until when, where an end is set.
    pub until: Option<Timestamp>,
}

impl TeamMember {
    /// May they still do it?
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

impl Transaction {
    /// Gives a role, or a new one in place of the one before.
    pub async fn give_role(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
        role: Role,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into membership (account, organisation, role, since)
             values ($1, $2, $3, $4)
             on conflict (account, organisation) do update
             set role = excluded.role, ended_at = null",
        )
        .bind(account.0)
        .bind(organisation.0)
        .bind(role.name())
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Ends what somebody may do, at this time.
    pub async fn end_membership(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        query("update membership set ended_at = $1 where account = $2 and organisation = $3")
            .bind(at.seconds())
            .bind(account.0)
            .bind(organisation.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// What somebody may do for the organisation at this time.
    pub async fn role(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
        now: Timestamp,
    ) -> Result<Option<Role>, StoreError> {
        let row = query(
            "select role from membership
             where account = $1 and organisation = $2 and (ended_at is null or ended_at > $3)",
        )
        .bind(account.0)
        .bind(organisation.0)
        .bind(now.seconds())
        .fetch_optional(self.db())
        .await?;
        row.map(|row| parsed(&row, "role")).transpose()
    }

    /// For whom somebody may do what at this time.
    pub async fn roles(
        &mut self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<(OrganisationId, Role)>, StoreError> {
        let rows = query(
            "select organisation, role from membership
             where account = $1 and (ended_at is null or ended_at > $2)
             order by organisation",
        )
        .bind(account.0)
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter()
            .map(|row| Ok((OrganisationId(number(row, "organisation")?), parsed(row, "role")?)))
            .collect()
    }

    /// The organisation's team, those whose authority has ended too.
    pub async fn team(&mut self, organisation: OrganisationId) -> Result<Vec<TeamMember>, StoreError> {
        let rows = query(
            "select account.id, account.login, account.name, account.language,
                    membership.role, membership.since, membership.ended_at
             from membership
             join account on account.id = membership.account
             where membership.organisation = $1
             order by account.name, account.id",
        )
        .bind(organisation.0)
        .fetch_all(self.db())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(TeamMember {
                    account: account::read(row)?,
                    role: parsed(row, "role")?,
                    since: time(row, "since")?,
                    until: optional_time(row, "ended_at")?,
                })
            })
            .collect()
    }
}
