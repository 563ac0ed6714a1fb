//! One form of a badge: as it was received, and once it is checked.
//!
//! A badge with a base proof is kept as it came and shown as something else: its text holds the key to what its holder
//! leaves out. So nothing that is shown is ever taken from it; only `Vault` and backup see it.

use schemas::{
    credential::AchievementCredential,
    key::PublicKey,
    proof::{self, Divisible, Refusal, Uncut},
    stage::{Form, KeyRequest, Signed, Verified},
};

/// A text that came in, not yet checked.
pub enum Received {
    /// For everybody.
    Signed(Signed<AchievementCredential>),
    /// For its holder alone.
    Uncut(Uncut<AchievementCredential>),
}

/// A form that was checked.
#[derive(Clone, Debug)]
pub struct Checked {
    whole: Verified<AchievementCredential>,
    divisible: Option<Divisible<AchievementCredential>>,
}

impl Received {
    /// Strict, and blind to everything but kind and key.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        match Uncut::read(text)? {
            Some(uncut) => Ok(Received::Uncut(uncut)),
            None => Signed::read(text).map(Received::Signed),
        }
    }

    /// Whose key is needed to check it.
    pub fn asks_for(&self) -> &KeyRequest {
        match self {
            Received::Signed(signed) => signed.asks_for(),
            Received::Uncut(uncut) => uncut.asks_for(),
        }
    }

    /// Checks it with this key.
    pub fn verify(self, key: &PublicKey) -> Result<Checked, Refusal> {
        match self {
            Received::Signed(signed) => {
                proof::verify(signed, key).map(|whole| Checked { whole, divisible: None })
            }
            Received::Uncut(uncut) => {
                let divisible = uncut.verify(key)?;
                Ok(Checked { whole: divisible.whole()?, divisible: Some(divisible) })
            }
        }
    }
}

impl Checked {
    /// What it says.
    pub fn claims(&self) -> &AchievementCredential {
        self.whole.claims()
    }

    /// How it is secured.
    pub fn form(&self) -> Form {
        self.whole.form()
    }

    /// All of it, as others may see it.
    pub fn whole(&self) -> &Verified<AchievementCredential> {
        &self.whole
    }

    /// What parts may be left out of, if there are any.
    pub fn divisible(&self) -> Option<&Divisible<AchievementCredential>> {
        self.divisible.as_ref()
    }

    /// The text to be kept, as it was received.
    pub fn received(&self) -> &str {
        self.divisible.as_ref().map_or_else(|| self.whole.signed().text(), Divisible::text)
    }

    /// Is it secured as the other is? A form of which parts may be left out is one of its own.
    pub fn is_secured_as(&self, other: &Checked) -> bool {
        self.form() == other.form() && self.divisible.is_some() == other.divisible.is_some()
    }
}
