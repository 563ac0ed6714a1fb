//! Who may have credentials signed, and with whose key. A token opens one key: that of the integration none of an
//! organisation, that of an organisation's program this organisation's alone.

use crate::{
    keys::{BearerToken, KeyFileError},
    settings::Settings,
};

/// A program that showed its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// It may use the integration key, and no key of an organisation.
    Integration,
    /// It may have badges of this organisation awarded, by its short name, and nothing else signed.
    Organisation(String),
}

/// All programs that have a token.
#[derive(Clone, Debug, Default)]
pub struct Callers {
    integration: Option<BearerToken>,
    organisations: Vec<(String, BearerToken)>,
}

impl Callers {
    /// Reads the files that the settings name.
    pub fn open(settings: &Settings) -> Result<Self, KeyFileError> {
        let Some(vc_api) = &settings.vc_api else { return Ok(Callers::default()) };
        let read = |file| BearerToken::read(file, settings.demo);
        let of_one = vc_api.organisations.iter().map(|one| Ok((one.org.clone(), read(&one.token_file)?)));
        Ok(Callers {
            integration: vc_api.token_file.as_deref().map(read).transpose()?,
            organisations: of_one.collect::<Result<_, KeyFileError>>()?,
        })
    }

    /// Is the integration key asked for?
    pub fn use_the_integration_key(&self) -> bool {
        self.integration.is_some()
    }

    /// The organisations whose badges programs award, by their short names.
    pub fn organisations(&self) -> impl Iterator<Item = &str> {
        self.organisations.iter().map(|(org, _)| org.as_str())
    }

    /// Whose token this is. One that stands in several places opens the least of them.
    pub fn who(&self, shown: &str) -> Option<Caller> {
        let integration = self.integration.as_ref().filter(|token| token.is(shown));
        let organisation = self.organisations.iter().filter(|(_, token)| token.is(shown)).map(|(org, _)| org);
        match (integration, organisation.collect::<Vec<_>>().as_slice()) {
            (Some(_), _) => Some(Caller::Integration),
            (None, [org]) => Some(Caller::Organisation((*org).clone())),
            (None, _) => None,
        }
    }
}
