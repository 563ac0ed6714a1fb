//! Which database: a file of SQLite, or a server of PostgreSQL.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr as _,
};

use sqlx::postgres::PgConnectOptions;

/// Where the rows are kept.
#[derive(Clone)]
pub enum Database {
    /// A file of its own; made when it is missing.
    Sqlite(PathBuf),
    /// A database on a server, which several processes may share.
    Postgres(Box<PgConnectOptions>),
}

/// The address is that of no database that Kreds knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither sqlite:FILE nor postgres://…")]
pub struct NoDatabase;

impl Database {
    /// Reads `sqlite:FILE`, from this folder, or `postgres://…` with the parameters that PostgreSQL's own programs take.
    /// A password comes apart, so that the address can be shown.
    pub fn parse(address: &str, folder: &Path, password: Option<&str>) -> Result<Self, NoDatabase> {
        if let Some(file) = address.strip_prefix("sqlite:") {
            return Ok(Database::Sqlite(folder.join(file)));
        }
        if !["postgres://", "postgresql://"].iter().any(|scheme| address.starts_with(scheme)) {
            return Err(NoDatabase);
        }
        let options = PgConnectOptions::from_str(address).map_err(|_| NoDatabase)?;
        Ok(Database::Postgres(Box::new(match password {
            Some(password) => options.password(password),
            None => options,
        })))
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Database::Sqlite(file) => write!(f, "Sqlite({})", file.display()),
            Database::Postgres(_) => f.write_str("Postgres"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_meant_from_the_folder_of_the_settings() {
        let parsed = Database::parse("sqlite:kreds.db", Path::new("/srv"), None);
        assert!(matches!(parsed, Ok(Database::Sqlite(file)) if file == Path::new("/srv/kreds.db")));
    }

    #[test]
    fn a_server_is_named_by_its_address() {
        let parsed = Database::parse("postgres://kreds@db.example/kreds", Path::new(""), Some("secret"));
        assert!(matches!(parsed, Ok(Database::Postgres(options)) if options.get_host() == "db.example"));
    }

    #[test]
    fn a_password_is_never_shown() {
        let parsed =
            Database::parse("postgres://kreds:geheim@db.example/kreds", Path::new(""), Some("tajno"));
        let shown = format!("{:?}", parsed.unwrap());
        assert!(!shown.contains("geheim") && !shown.contains("tajno"), "{shown}");
    }

    #[test]
    fn another_kind_of_database_is_refused() {
        for address in ["mysql://kreds@db.example/kreds", "kreds.db", ""] {
            assert_eq!(Database::parse(address, Path::new(""), None).err(), Some(NoDatabase), "{address}");
        }
    }
}
