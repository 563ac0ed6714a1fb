//! The issuer at work: what every command and every page needs, opened once.

use std::{fs, path::PathBuf};

use schemas::{
    did::{Did, NotADid, web},
    outcome::{AchievementAddress, Catalogue},
};

use crate::{
    backup, badges,
    clock::{Chance, Clock},
    cores::Cores,
    failure::{Failure, FailureCode},
    failure_of::{catalogue_wrong, unreadable, unwritable},
    faults::Faults,
    keys::{KeyFolder, ServerSecret},
    metrics::Metrics,
    people::{self, ErasureList},
    settings::Settings,
    store::{Organisation, Store},
    vc_api::Callers,
};

/// Settings, store, keys and catalogue, with the clock and the chance that `main` gave.
#[derive(Debug)]
#[expect(missing_docs, reason = "each member is a module of its own")]
pub struct Issuer {
    pub settings: Settings,
    pub store: Store,
    pub keys: KeyFolder,
    pub secret: ServerSecret,
    /// Who may have credentials signed; nobody where the settings name none.
    pub callers: Callers,
    /// What the network or library wrote down in a file; `catalogue_of` adds what an organisation made itself.
    pub catalogue: Catalogue,
    pub clock: Clock,
    pub chance: Chance,
    /// One, until `main` says how many there are.
    pub cores: Cores,
    pub metrics: Metrics,
    /// Where a test has the process end; nowhere else anywhere.
    pub faults: Faults,
    /// The copy that was made before the tables were brought up to date, if that was needed now.
    pub copy_of_before: Option<PathBuf>,
}

impl Issuer {
    /// Opens everything that `init` made. Tables of an older program are copied before they are brought up to date.
    pub async fn open(settings: Settings, clock: Clock, chance: Chance) -> Result<Self, Failure> {
        let copy = match Store::shape_of(&settings.database).await? {
            Some(shape) if shape < Store::SHAPE => {
                match Issuer::open_in_shape(settings.clone(), clock.clone(), chance.clone(), Some(shape))
                    .await
                {
                    Ok(older) => older.copy_before_migration(shape).await?,
                    // Another process was faster, and made the copy; or a newer one was, and is heard of below.
                    Err(failure) if failure.code == FailureCode::StoreNewer => None,
                    Err(failure) => return Err(failure),
                }
            }
            _ => None,
        };
        let mut issuer = Issuer::open_in_shape(settings, clock, chance, None).await?;
        issuer.copy_of_before = copy;
        people::forget_again(
            &issuer.store,
            &ErasureList::in_folder(&issuer.settings.journal_dir),
            &issuer.clock,
        )
        .await?;
        badges::remember(&issuer).await?;
        Ok(issuer)
    }

    /// Nothing, where another process brought the tables up to date meanwhile: that one has made its copy before.
    async fn copy_before_migration(self, shape: i64) -> Result<Option<PathBuf>, Failure> {
        let mark = u32::from_be_bytes(self.chance.bytes());
        let name = format!("before-{}-{}-{mark:08x}.kreds", Store::SHAPE, self.clock.now().seconds());
        let file = self.settings.journal_dir.join(name);
        tracing::info!(shape, "the tables are older than this program; a copy is made first");
        backup::write(&self, None, &file).await?;
        self.store.close().await;
        if Store::shape_of(&self.settings.database).await? == Some(shape) {
            return Ok(Some(file));
        }
        fs::remove_file(&file).map_err(unwritable(&file))?;
        Ok(None)
    }

    async fn open_in_shape(
        settings: Settings,
        clock: Clock,
        chance: Chance,
        shape: Option<i64>,
    ) -> Result<Self, Failure> {
        let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo)?;
        let secret = ServerSecret::read(&keys)?;
        let callers = Callers::open(&settings)?;
        let catalogue = catalogue(&settings)?;
        let store = Store::open_in_shape(&settings.database, &settings.journal_dir, shape).await?;
        let metrics = Metrics::new(clock.now());
        Ok(Issuer {
            settings,
            store,
            keys,
            secret,
            callers,
            catalogue,
            clock,
            chance,
            cores: Cores::ONE,
            metrics,
            faults: Faults::default(),
            copy_of_before: None,
        })
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
