//! Somebody whom a provider of accounts has named. The provider says who they are; what they may do here follows from an
//! invitation, as for everybody.

use sha2::{Digest as _, Sha256};

use super::LoginName;
use crate::{
    issuer::Issuer,
    store::{AccountId, StoreError},
};

/// Characters of a login name from elsewhere; the mark behind it needs some too.
const LONGEST_LOGIN: usize = 80;

/// Who somebody is, by a provider's word.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The provider.
    pub provider: String,
    /// What it calls them, for ever, and nobody else.
    pub subject: String,
    /// Their name, where it tells one.
    pub name: Option<String>,
    /// What they sign in with there, where it tells that.
    pub login: Option<LoginName>,
}

impl Subject {
    /// Login names that would do here, the best first: theirs, and theirs with a mark that nobody else has.
    pub(super) fn login_names(&self) -> impl Iterator<Item = LoginName> {
        let digest = Sha256::digest([self.provider.as_bytes(), &[0], self.subject.as_bytes()].concat());
        let mark: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let own = self.login.as_ref().map(LoginName::as_str);
        let short: Option<String> = own.map(|own| own.chars().take(LONGEST_LOGIN).collect());
        let marked = short.map(|own| format!("{own}+{mark}"));
        [own.map(str::to_owned), marked, Some(mark)]
            .into_iter()
            .flatten()
            .filter_map(|name| name.parse().ok())
    }
}

/// Why somebody is not let in by a provider's word.
#[derive(Debug, thiserror::Error)]
pub enum ElsewhereError {
    /// Never invited, or nothing is left that they may do.
    #[error("not invited")]
    NotInvited,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The account that this somebody has here, while there is anything that it may do.
pub async fn sign_in_elsewhere(issuer: &Issuer, subject: &Subject) -> Result<AccountId, ElsewhereError> {
    let mut tx = issuer.store.read().await?;
    let found = tx.account_of_subject(&subject.provider, &subject.subject).await?;
    let account = found.ok_or(ElsewhereError::NotInvited)?;
    if tx.roles(account, issuer.clock.now()).await?.is_empty() {
        return Err(ElsewhereError::NotInvited);
    }
    Ok(account)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(login: Option<&str>) -> Vec<String> {
        let subject = Subject {
            provider: "https://accounts.example".into(),
            subject: "7".into(),
            name: None,
            login: login.map(|login| login.parse().unwrap()),
        };
        subject.login_names().map(|name| name.to_string()).collect()
    }

    #[test]
    fn the_login_name_of_elsewhere_comes_first_and_marked_ones_follow() {
        let names = names(Some("bodil"));
        assert_eq!(names[0], "bodil");
        assert_eq!(names[1], format!("bodil+{}", names[2]));
    }

    #[test]
    fn the_longest_login_name_still_has_room_for_its_mark() {
        assert_eq!(names(Some(&"b".repeat(128))).len(), 3);
    }

    #[test]
    fn who_has_no_login_name_elsewhere_gets_a_mark() {
        assert_eq!(names(None).len(), 1);
    }
}
