//! Joining by an invitation: with a new account, with the one that somebody has here, or with one elsewhere, which from
//! then on opens the same account.

use schemas::{lang::Lang, time::Timestamp};

use super::{InvitationError, LinkCode, LoginName, Password, Subject, person_name};
use crate::{
    issuer::Issuer,
    store::{Account, AccountId, Act, Deed, Invitation, NewAccount, StoreError, Transaction},
};

/// How an invited person joins.
#[derive(Debug)]
pub enum Joining {
    /// With a new account.
    New {
        /// What they will type to sign in.
        login: LoginName,
        /// The name that colleagues see.
        name: String,
        /// Their language.
        language: Lang,
        /// Their password.
        password: String,
    },
    /// With the account that they are signed in with.
    As(Account),
    /// With an account that they have elsewhere.
    Elsewhere {
        /// Who they are there.
        subject: Subject,
        /// Their language.
        language: Lang,
    },
}

/// Who joins, as far as that can be known without the store.
enum Person {
    Known(AccountId),
    New(NewAccount),
    Elsewhere(Subject, Lang),
}

/// Uses the invitation up; gives the account that has joined.
pub async fn join(issuer: &Issuer, code: LinkCode, joining: Joining) -> Result<AccountId, InvitationError> {
    let person = match joining {
        Joining::As(account) => Person::Known(account.id),
        Joining::New { login, name, language, password } => {
            let hash = Password::new(password, &login)?.hash(issuer.chance.bytes()).await?;
            Person::New(NewAccount { login, name, language, password: Some(hash) })
        }
        Joining::Elsewhere { subject, language } => Person::Elsewhere(subject, language),
    };
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let invitation = tx.invitation(&code.hash(), now).await?.ok_or(InvitationError::Over)?;
    let account = match person {
        Person::Known(id) => id,
        Person::New(new) => tx.add_account(&new, now).await?.ok_or(InvitationError::LoginTaken)?,
        Person::Elsewhere(subject, language) => {
            account_of(&mut tx, &subject, language, &invitation, now).await?
        }
    };
    if !tx.use_invitation(invitation.id, account).await? {
        return Err(InvitationError::Over);
    }
    let had = tx.role(account, invitation.organisation, now).await?;
    // Somebody who may do more already does not lose it by accepting less.
    let role = had.map_or(invitation.role, |had| had.max(invitation.role));
    tx.give_role(account, invitation.organisation, role, now).await?;
    let about = format!("invitation {}", invitation.id);
    record(&mut tx, account, &invitation, Deed::Join, &about, now).await?;
    tx.commit().await?;
    Ok(account)
}

/// The account that this somebody has here, made where there is none yet. Only the provider's own word for them leads
/// to it: names and addresses pass from one person to another.
async fn account_of(
    tx: &mut Transaction,
    subject: &Subject,
    language: Lang,
    invitation: &Invitation,
    now: Timestamp,
) -> Result<AccountId, InvitationError> {
    if let Some(known) = tx.account_of_subject(&subject.provider, &subject.subject).await? {
        return Ok(known);
    }
    let told = [subject.name.as_deref(), Some(invitation.name.as_str())];
    let name = told.into_iter().flatten().find_map(|name| person_name(name).ok());
    for login in subject.login_names() {
        let name = name.clone().unwrap_or_else(|| login.to_string());
        if let Some(id) = tx.add_account(&NewAccount { login, name, language, password: None }, now).await? {
            tx.link_subject(id, &subject.provider, &subject.subject).await?;
            let about = format!("account {id}");
            record(tx, id, invitation, Deed::LinkAccount, &about, now).await?;
            return Ok(id);
        }
    }
    Err(InvitationError::LoginTaken)
}

async fn record(
    tx: &mut Transaction,
    actor: AccountId,
    invitation: &Invitation,
    what: Deed,
    about: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.record(Act { actor: Some(actor), organisation: Some(invitation.organisation), what, about, at }).await
}
