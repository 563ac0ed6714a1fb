//! What the library's IT wrote down: one TOML file, each value also by environment (`KREDS_<NAME>`).
//!
//! Paths are meant from the folder of the file. The environment comes in as a function; only `main` reads it.

use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use schemas::{Demo, canonical::Contexts, lang::Lang};
use serde::{Deserialize, de::IntoDeserializer as _};
use zeroize::Zeroizing;

use crate::{
    keys::{self, KeyFileError},
    mail::{MailRefused, MailSettings},
    oidc::{Provider, ProviderRefused},
    public_url::{PublicUrl, PublicUrlError},
    store::{Database, NoDatabase},
};

/// The settings of one issuer, checked.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the settings, described in the guide")]
pub struct Settings {
    pub public_url: PublicUrl,
    pub listen: SocketAddr,
    pub database: Database,
    /// Where what an older copy of the database must be told again is kept apart from it: who was erased, and which
    /// badges were withdrawn.
    pub journal_dir: PathBuf,
    /// Where Prometheus asks; without it nobody can.
    pub metrics_listen: Option<SocketAddr>,
    /// May the log hold the addresses of those who ask?
    pub log_addresses: bool,
    pub key_dir: PathBuf,
    pub key_passphrase_file: PathBuf,
    pub trusted_proxies: Vec<IpAddr>,
    pub default_language: Lang,
    /// The catalogue of badges; the starter catalogue when there is none.
    pub catalogue: Option<PathBuf>,
    /// Where achievements live; the network owns it.
    pub catalogue_base: PublicUrl,
    /// The verifier whose address stands on paper.
    pub verifier_url: PublicUrl,
    /// May this server ask P2PU about a circle whose link somebody brings?
    pub p2pu_import: bool,
    /// The mail server; without it nothing is sent.
    pub mail: Option<MailSettings>,
    /// The library's own accounts; without them people sign in with a password.
    pub oidc: Option<Provider>,
    /// Signing for other programs (VC-API); without it there is no such address.
    pub vc_api: Option<VcApiSettings>,
    pub demo: Demo,
}

/// Who may have credentials signed, by the file in which their token lies.
#[derive(Clone, Debug, Default)]
pub struct VcApiSettings {
    /// Of the program that has any credential signed, with a key that vouches for nobody.
    pub token_file: Option<PathBuf>,
    /// Which contexts such a credential may name.
    pub contexts: Contexts,
    /// Of programs that have badges of an organisation's catalogue awarded.
    pub organisations: Vec<OrganisationToken>,
}

/// A program that awards badges of one organisation.
#[derive(Clone, Debug)]
pub struct OrganisationToken {
    /// The organisation's short name.
    pub org: String,
    /// Where its token lies.
    pub token_file: PathBuf,
}

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("the settings {path} cannot be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// A secret in a file that others on this machine may read.
    #[error("a secret cannot be used")]
    Secret(#[source] KeyFileError),
    /// The file is not what settings look like.
    #[error("the settings {path} are not understood")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Where and why.
        #[source]
        cause: toml::de::Error,
    },
    /// An address that may not be used.
    #[error("{setting} may not be this address")]
    Address {
        /// The setting.
        setting: &'static str,
        /// Why.
        #[source]
        cause: PublicUrlError,
    },
    /// The settings for e-mail cannot be used.
    #[error("[mail] cannot be used")]
    Mail(#[source] MailRefused),
    /// The settings for the library's own accounts cannot be used.
    #[error("[oidc] cannot be used")]
    Oidc(#[source] ProviderRefused),
    /// The address is that of no database that Kreds knows.
    #[error("database_url cannot be used")]
    Database(#[source] NoDatabase),
}

const NAMES: [&str; 15] = [
    "public_url",
    "listen",
    "metrics_listen",
    "log_addresses",
    "database_url",
    "database_password_file",
    "journal_dir",
    "key_dir",
    "key_passphrase_file",
    "trusted_proxies",
    "default_language",
    "catalogue",
    "catalogue_base",
    "verifier_url",
    "p2pu_import",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    public_url: String,
    #[serde(default = "loopback")]
    listen: SocketAddr,
    metrics_listen: Option<SocketAddr>,
    #[serde(default)]
    log_addresses: bool,
    #[serde(default = "beside")]
    database_url: String,
    database_password_file: Option<PathBuf>,
    journal_dir: Option<PathBuf>,
    #[serde(default = "key_folder")]
    key_dir: PathBuf,
    key_passphrase_file: Option<PathBuf>,
    #[serde(default)]
    trusted_proxies: Vec<IpAddr>,
    #[serde(default)]
    default_language: Lang,
    catalogue: Option<PathBuf>,
    catalogue_base: Option<String>,
    verifier_url: Option<String>,
    #[serde(default)]
    p2pu_import: bool,
    mail: Option<WrittenMail>,
    oidc: Option<WrittenProvider>,
    vc_api: Option<WrittenVcApi>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMail {
    smtp: String,
    from: String,
    password_file: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenProvider {
    issuer: String,
    client_id: String,
    client_secret_file: PathBuf,
    label: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenVcApi {
    token_file: Option<PathBuf>,
    #[serde(default)]
    test_contexts: bool,
    #[serde(default)]
    organisation: Vec<WrittenToken>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenToken {
    org: String,
    token_file: PathBuf,
}

fn loopback() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8321))
}

fn beside() -> String {
    "sqlite:kreds.db".to_owned()
}

fn key_folder() -> PathBuf {
    "keys".into()
}

impl Settings {
    /// Reads the file; `environment` gives the value of a variable.
    pub fn read(
        path: &Path,
        environment: impl Fn(&str) -> Option<String>,
        demo: Demo,
    ) -> Result<Self, SettingsError> {
        let malformed = |cause| SettingsError::Malformed { path: path.to_owned(), cause };
        let text = fs::read_to_string(path)
            .map_err(|cause| SettingsError::Unreadable { path: path.to_owned(), cause })?;
        let mut table: toml::Table = toml::from_str(&text).map_err(malformed)?;
        for name in NAMES {
            if let Some(value) = environment(&format!("KREDS_{}", name.to_uppercase())) {
                table.insert(name.to_owned(), from_environment(name, value));
            }
        }
        let written = Written::deserialize(table.into_deserializer()).map_err(malformed)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        written.checked(folder, demo)
    }
}

fn from_environment(name: &str, value: String) -> toml::Value {
    if name == "trusted_proxies" {
        let parts = value.split(',').map(str::trim).filter(|part| !part.is_empty());
        return toml::Value::Array(parts.map(|part| part.into()).collect());
    }
    if let ("p2pu_import" | "log_addresses", Ok(switch)) = (name, value.parse()) {
        return toml::Value::Boolean(switch);
    }
    toml::Value::String(value)
}

impl Written {
    fn checked(self, folder: &Path, demo: Demo) -> Result<Settings, SettingsError> {
        let mail = self.mail.map(|mail| mail.checked(folder, demo)).transpose()?;
        let oidc = self.oidc.map(|provider| provider.checked(folder, demo)).transpose()?;
        let address = |setting: &'static str, text: &str| {
            PublicUrl::parse(text, demo).map_err(|cause| SettingsError::Address { setting, cause })
        };
        let public_url = address("public_url", &self.public_url)?;
        let or_public = |setting, text: &Option<String>| match text {
            Some(text) => address(setting, text),
            None => Ok(public_url.clone()),
        };
        let password = self.database_password_file.map(|file| secret(folder, &file, demo)).transpose()?;
        let password = password.as_deref().map(|text| text.trim_end_matches(['\r', '\n']));
        let database =
            Database::parse(&self.database_url, folder, password).map_err(SettingsError::Database)?;
        let key_dir = folder.join(&self.key_dir);
        Ok(Settings {
            catalogue_base: or_public("catalogue_base", &self.catalogue_base)?,
            verifier_url: or_public("verifier_url", &self.verifier_url)?,
            mail,
            oidc,
            public_url,
            listen: self.listen,
            journal_dir: journal_dir(self.journal_dir, &database, folder),
            database,
            metrics_listen: self.metrics_listen,
            log_addresses: self.log_addresses,
            key_passphrase_file: self
                .key_passphrase_file
                .map_or_else(|| key_dir.join("passphrase"), |file| folder.join(file)),
            key_dir,
            trusted_proxies: self.trusted_proxies,
            default_language: self.default_language,
            catalogue: self.catalogue.map(|file| folder.join(file)),
            p2pu_import: self.p2pu_import,
            vc_api: self.vc_api.map(|vc_api| vc_api.below(folder)),
            demo,
        })
    }
}

/// Where the database is, unless it is told where.
fn journal_dir(told: Option<PathBuf>, database: &Database, folder: &Path) -> PathBuf {
    match (told, database) {
        (Some(given), _) => folder.join(given),
        (None, Database::Sqlite(file)) => file.parent().unwrap_or(Path::new("")).to_owned(),
        (None, Database::Postgres(_)) => folder.to_owned(),
    }
}

impl WrittenMail {
    fn checked(self, folder: &Path, demo: Demo) -> Result<MailSettings, SettingsError> {
        let password = self.password_file.map(|file| secret(folder, &file, demo)).transpose()?;
        MailSettings::new(&self.smtp, &self.from, password.as_deref().map(String::as_str))
            .map_err(SettingsError::Mail)
    }
}

impl WrittenProvider {
    fn checked(self, folder: &Path, demo: Demo) -> Result<Provider, SettingsError> {
        let secret = secret(folder, &self.client_secret_file, demo)?;
        Provider::new(&self.issuer, &self.client_id, &secret, self.label, demo).map_err(SettingsError::Oidc)
    }
}

impl WrittenVcApi {
    fn below(self, folder: &Path) -> VcApiSettings {
        let of_one = |written: WrittenToken| OrganisationToken {
            org: written.org,
            token_file: folder.join(written.token_file),
        };
        VcApiSettings {
            token_file: self.token_file.map(|file| folder.join(file)),
            contexts: if self.test_contexts { Contexts::WithExamples } else { Contexts::Pinned },
            organisations: self.organisation.into_iter().map(of_one).collect(),
        }
    }
}

/// What lies in a file of its own, so that the settings can be shown to others.
fn secret(folder: &Path, file: &Path, demo: Demo) -> Result<Zeroizing<String>, SettingsError> {
    keys::read_secret(&folder.join(file), demo).map_err(|error| match error {
        KeyFileError::Unreachable { path, cause } => SettingsError::Unreadable { path, cause },
        other => SettingsError::Secret(other),
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn read(text: &str, environment: &[(&str, &str)], demo: Demo) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kreds.toml");
        fs::write(&file, text).unwrap();
        let lookup = |name: &str| {
            environment.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
        };
        Settings::read(&file, lookup, demo)
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let text = "public_url = 'https://badges.example'\ndefault_language = 'da'";
        let settings = read(text, &[("KREDS_DEFAULT_LANGUAGE", "sl")], Demo::Off).unwrap();
        assert_eq!(settings.default_language, Lang::Sl);
    }

    #[test]
    fn an_unknown_setting_is_refused() {
        let refused = read("public_url = 'https://badges.example'\npubic_url = ''", &[], Demo::Off);
        assert!(matches!(refused, Err(SettingsError::Malformed { .. })));
    }

    #[test]
    fn plain_http_is_for_the_demo_only() {
        let text = "public_url = 'http://localhost:8321'";
        assert!(matches!(read(text, &[], Demo::Off), Err(SettingsError::Address { .. })));
        assert!(read(text, &[], Demo::On).is_ok());
    }
    /// Settings that name a file with a secret in it, of this mode.
    fn with_secret(setting: &str, mode: u32) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().unwrap();
        let (file, secret) = (folder.path().join("kreds.toml"), folder.path().join("secret"));
        fs::write(&file, format!("public_url = 'https://badges.example'\n{setting}")).unwrap();
        fs::write(&secret, "words").unwrap();
        fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
        Settings::read(&file, |_| None, Demo::Off)
    }

    const WITH_SECRET: [&str; 3] = [
        "database_url = 'postgres://kreds@localhost/kreds'\ndatabase_password_file = 'secret'",
        "[mail]\nsmtp = 'smtps://library@mail.example'\nfrom = 'library@badges.example'\npassword_file = 'secret'",
        "[oidc]\nissuer = 'https://accounts.example'\nclient_id = 'kreds'\nclient_secret_file = 'secret'",
    ];

    #[test]
    fn a_secret_that_others_may_read_is_refused() {
        for setting in WITH_SECRET {
            let refused = with_secret(setting, 0o640);
            assert!(matches!(refused, Err(SettingsError::Secret(_))), "{setting}: {refused:?}");
            assert!(with_secret(setting, 0o600).is_ok(), "{setting}");
        }
    }
}
