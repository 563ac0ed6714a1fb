//! The commands: each reads its input, calls the domain once, and says what came of it.

mod account;
mod audit;
mod award;
mod award_list;
mod backup;
mod badge;
mod check;
mod circle;
mod circle_making;
mod coordinator;
mod guest;
mod init;
mod misunderstood;
mod network;
mod org;
mod person;
mod print;
mod retire;
mod screen;
mod serve;

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use schemas::{Demo, lang::Lang, lang::Localised, time::Timestamp, zone::Zone};

pub use misunderstood::misunderstood;
pub use screen::{Audience, Screen, tell};

use crate::{
    cli::{AuditCommand, Cli, Command},
    clock::{Chance, Clock},
    cores::Cores,
    failure::{Failure, FailureCode},
    faults::Faults,
    issuer::Issuer,
    settings::Settings,
    short_name::is_short_name,
    store::Organisation,
};

/// What `main` hands down: the outside world.
pub struct World<'w> {
    /// The value of an environment variable.
    pub environment: &'w dyn Fn(&str) -> Option<String>,
    /// The clock.
    pub clock: Clock,
    /// The random source.
    pub chance: Chance,
    /// What there is to work on.
    pub cores: Cores,
}

impl std::fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("World")
    }
}

impl World<'_> {
    fn demo(&self) -> Demo {
        Demo::from_setting((self.environment)("KREDS_DEMO").as_deref())
    }

    /// The language to speak: said on the command line, set for Kreds, or the system's.
    pub fn language(&self, asked: Option<Lang>) -> Lang {
        let variable = |name: &str| (self.environment)(name).filter(|value| !value.is_empty());
        let system = || ["KREDS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
        asked.or_else(|| Lang::negotiate(&system()?)).unwrap_or_default()
    }

    /// The file of the settings.
    fn settings_file(&self, cli: &Cli) -> PathBuf {
        let file = cli.config.clone().or_else(|| (self.environment)("KREDS_CONFIG").map(PathBuf::from));
        file.unwrap_or_else(|| PathBuf::from("kreds.toml"))
    }

    async fn issuer(&self, cli: &Cli) -> Result<Issuer, Failure> {
        let settings = Settings::read(&self.settings_file(cli), self.environment, self.demo())?;
        let issuer = Issuer::open(settings, self.clock.clone(), self.chance.clone()).await?;
        Ok(Issuer { cores: self.cores, faults: Faults::asked_for(self.environment, self.demo()), ..issuer })
    }
}

/// Does what was asked.
pub async fn run(cli: &Cli, world: &World<'_>, screen: &mut Screen<'_>) -> Result<(), Failure> {
    if let Command::Init(arguments) = &cli.command {
        return init::init(arguments, world, screen).await;
    }
    if let Command::Restore(arguments) = &cli.command {
        return backup::restore(arguments, &world.settings_file(cli), world, screen).await;
    }
    if let Command::Audit(AuditCommand::Check { file, since }) = &cli.command {
        return audit::check(file, since.as_deref(), screen);
    }
    let issuer = world.issuer(cli).await?;
    match &cli.command {
        Command::Init(_) | Command::Restore(_) | Command::Audit(AuditCommand::Check { .. }) => Ok(()),
        Command::Audit(AuditCommand::Export { file }) => audit::export(&issuer, file, screen).await,
        Command::Backup { file } => backup::backup(&issuer, &world.settings_file(cli), file, screen).await,
        Command::Migrate => backup::migrate(&issuer, screen).await,
        Command::Keys(keys) => org::keys(&issuer, keys, screen).await,
        Command::Org(org) => org::org(&issuer, org, screen).await,
        Command::Network(network) => network::network(&issuer, network, screen).await,
        Command::Circle(circle) => circle::circle(&issuer, circle, screen).await,
        Command::Award(award) => award::award(&issuer, award, screen).await,
        Command::Account(account) => account::account(&issuer, account, screen).await,
        Command::Badge(badge) => badge::badge(&issuer, badge, screen).await,
        Command::Person(command) => person::person(&issuer, command, screen).await,
        Command::Retention(arguments) => person::retention(&issuer, arguments, screen).await,
        Command::Check => check::check(&issuer, screen).await,
        Command::Serve => serve::serve(issuer, screen).await,
    }
}

/// The organisation of this name; without a name the only one there is.
async fn organisation(issuer: &Issuer, slug: Option<&str>) -> Result<Organisation, Failure> {
    let mut tx = issuer.store.read().await?;
    if let Some(slug) = slug {
        let found = tx.organisation(slug).await?;
        return found.ok_or_else(|| Failure::new(FailureCode::OrganisationUnknown).with("name", slug));
    }
    let mut all = tx.organisations().await?;
    match all.len() {
        1 => Ok(all.remove(0)),
        _ => Err(Failure::new(FailureCode::OrganisationNotNamed)),
    }
}

/// The moment at which a day is over there.
fn end_of(last: Date, zone: &Zone) -> Result<Timestamp, Failure> {
    zone.ends(&last.to_string())
        .ok_or_else(|| Failure::new(FailureCode::CommandNotUnderstood).with("part", last))
}

/// Names as `[LANG=]NAME`, one for each language.
fn localised(names: &[String]) -> Localised {
    let one = |text: &String| match text.split_once('=') {
        Some((tag, name)) => match tag.parse::<Lang>() {
            Ok(lang) => (lang, name.trim().to_owned()),
            Err(_) => (Lang::En, text.trim().to_owned()),
        },
        None => (Lang::En, text.trim().to_owned()),
    };
    names.iter().map(one).collect()
}

/// Short names stand in addresses and in DIDs.
fn short_name(slug: &str) -> Result<(), Failure> {
    if is_short_name(slug) {
        return Ok(());
    }
    Err(Failure::new(FailureCode::NameNotShort).with("name", slug))
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let part = path.with_added_extension("part");
    let written = std::fs::File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, path)
    });
    written.map_err(crate::failure_of::unwritable(path))
}
