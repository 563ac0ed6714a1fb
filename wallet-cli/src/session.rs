//! One run of the program: where the vault is, who can be asked, and where results go.

use std::path::PathBuf;

use schemas::{lang::Lang, time::Timestamp};

use crate::{
    cli::Settings,
    input,
    profile::Profile,
    screen::Screen,
    surroundings::Surroundings,
    trouble::Trouble,
    vault::{Passphrase, Place, Vault},
};

/// What every command works with.
pub struct Session<'a> {
    /// Clock, chance, terminal, standard input, environment.
    pub surroundings: Surroundings<'a>,
    /// Where results go.
    pub screen: Screen<'a>,
    settings: Settings,
}

impl<'a> Session<'a> {
    /// A run with these settings.
    pub fn new(settings: Settings, surroundings: Surroundings<'a>, screen: Screen<'a>) -> Self {
        Session { surroundings, screen, settings }
    }

    /// The hour.
    pub fn now(&self) -> Timestamp {
        (self.surroundings.now)()
    }

    /// The learner's language.
    pub fn lang(&self) -> Lang {
        self.screen.sentences().lang()
    }

    /// Where the vault is, or shall be.
    pub fn place(&self) -> Result<Place, Trouble> {
        let usual = self.usual_place()?;
        Ok(self.profile()?.map_or_else(|| usual.clone(), |name| usual.of_profile(&name)))
    }

    /// Where the vault without a name is, beside which the others lie.
    pub fn usual_place(&self) -> Result<Place, Trouble> {
        let environment = &self.surroundings.environment;
        let named = self.settings.vault.clone().or_else(|| environment.vault.clone());
        named
            .or_else(|| environment.data_folder.clone())
            .map(Place::new)
            .ok_or_else(|| Trouble::usage("vault_nowhere"))
    }

    fn profile(&self) -> Result<Option<Profile>, Trouble> {
        let named = || self.surroundings.environment.profile.as_deref();
        match (&self.settings.profile, named()) {
            (Some(profile), _) => Ok(Some(profile.clone())),
            (None, None) => Ok(None),
            (None, Some(text)) => {
                text.parse().map(Some).map_err(|_| Trouble::usage("not_a_profile").with("name", text))
            }
        }
    }

    /// Opens the vault with the learner's passphrase.
    pub fn open_vault(&mut self) -> Result<Vault, Trouble> {
        let place = self.place()?;
        place.must_hold_a_vault()?;
        let passphrase = self.passphrase("ask-passphrase")?;
        self.screen.progress("progress-opening", &[]);
        Ok(Vault::open(place, &passphrase)?)
    }

    /// The passphrase of a new vault; typed twice, since nobody can bring it back.
    pub fn new_passphrase(&mut self) -> Result<Passphrase, Trouble> {
        let passphrase = self.passphrase("ask-new-passphrase")?;
        if self.passphrase_file().is_none() && self.passphrase("ask-passphrase-again")? != passphrase {
            return Err(Trouble::refused("passphrases_differ"));
        }
        Ok(passphrase)
    }

    /// Is there somebody to ask?
    pub fn can_ask(&self) -> bool {
        self.surroundings.questions.is_some()
    }

    /// Asks a question, if there is somebody to ask; whoever closes the input instead says nothing.
    pub fn ask(&mut self, question: &str) -> Option<String> {
        let questions = self.surroundings.questions.as_deref_mut()?;
        questions.line(&format!("{question} ")).ok()
    }

    fn passphrase_file(&self) -> Option<&PathBuf> {
        self.settings.passphrase_file.as_ref().or(self.surroundings.environment.passphrase_file.as_ref())
    }

    /// The passphrase of something that is there already.
    pub fn passphrase(&mut self, question: &str) -> Result<Passphrase, Trouble> {
        if let Some(file) = self.passphrase_file() {
            let text = input::secret_in(file)?;
            return Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()));
        }
        let prompt = format!("{} ", self.screen.sentences().say(question));
        let questions = self.surroundings.questions.as_deref_mut();
        let questions = questions.ok_or_else(|| Trouble::usage("passphrase_unasked"))?;
        let typed = questions.secret(&prompt).map_err(|_| Trouble::refused("passphrase_not_typed"))?;
        Ok(Passphrase::new(typed))
    }
}
