//! The issuer at work: what every command and every page needs, opened once.

use std::fs;

use schemas::{
    did::{Did, NotADid, web},
    outcome::{AchievementAddress, Catalogue},
};

use crate::{
    clock::{Chance, Clock},
    failure::Failure,
    failure_of::{catalogue_wrong, unreadable},
    keys::{KeyFolder, ServerSecret},
    metrics::Metrics,
    people::{self, ErasureList},
    settings::Settings,
    store::{Organisation, Store},
};

/// Settings, store, keys and catalogue, with the clock and the chance that `main` gave.
#[derive(Debug)]
#[expect(missing_docs, reason = "each member is a module of its own")]
pub struct Issuer {
    pub settings: Settings,
    pub store: Store,
    pub keys: KeyFolder,
    pub secret: ServerSecret,
    /// What the network or library wrote down in a file; `catalogue_of` adds what an organisation made itself.
    pub catalogue: Catalogue,
    pub clock: Clock,
    pub chance: Chance,
    pub metrics: Metrics,
}

impl Issuer {
    /// Opens everything that `init` made.
    pub async fn open(settings: Settings, clock: Clock, chance: Chance) -> Result<Self, Failure> {
        let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo)?;
        let secret = ServerSecret::read(&keys)?;
        let catalogue = catalogue(&settings)?;
        let store = Store::open(&settings.database).await?;
        people::forget_again(&store, &ErasureList::at(&settings.erasure_list), &clock).await?;
        let metrics = Metrics::new(clock.now());
        Ok(Issuer { settings, store, keys, secret, catalogue, clock, chance, metrics })
    }

    /// Where achievements live whose catalogue names no place.
    pub fn achievements(&self) -> AchievementAddress {
        AchievementAddress::below(&self.settings.catalogue_base.uri(""))
    }

    /// The DID of an organisation of this issuer.
    pub fn organisation_did(&self, slug: &str) -> Result<Did, NotADid> {
        web::from_url(self.settings.public_url.endpoint().url(), slug)
    }

    /// The address of an organisation's status list.
    pub fn status_list_address(&self, organisation: &Organisation, number: u32) -> String {
        self.settings.public_url.below(&format!("/o/{}/status/{number}", organisation.slug))
    }
}

fn catalogue(settings: &Settings) -> Result<Catalogue, Failure> {
    let Some(file) = &settings.catalogue else {
        return Ok(Catalogue::starter());
    };
    let text = fs::read_to_string(file).map_err(unreadable(file))?;
    Catalogue::from_toml(&text).map_err(|error| catalogue_wrong(file, error))
}
