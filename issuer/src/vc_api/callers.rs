//! Who may have credentials signed, and with whose key.

use crate::{
    keys::{BearerToken, KeyFileError},
    settings::Settings,
};

/// A program that showed its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// It may use the integration key, and no key of an organisation.
    Integration,
}

/// All programs that have a token.
#[derive(Clone, Debug, Default)]
pub struct Callers {
    integration: Option<BearerToken>,
}

impl Callers {
    /// Reads the files that the settings name.
    pub fn open(settings: &Settings) -> Result<Self, KeyFileError> {
        let Some(vc_api) = &settings.vc_api else { return Ok(Callers::default()) };
        let read = |file| BearerToken::read(file, settings.demo);
        Ok(Callers { integration: vc_api.token_file.as_deref().map(read).transpose()? })
    }

    /// Is the integration key asked for?
    pub fn use_the_integration_key(&self) -> bool {
        self.integration.is_some()
    }

    /// Whose token this is.
    pub fn who(&self, shown: &str) -> Option<Caller> {
        self.integration.as_ref().filter(|token| token.is(shown)).map(|_| Caller::Integration)
    }
}
