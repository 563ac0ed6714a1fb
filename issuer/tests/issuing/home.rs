//! Where a library's rows lie: in a file of its folder, or, where the environment says so, on a server of PostgreSQL.
//! The tests are the same.

use std::{
    fs,
    path::{Path, PathBuf},
};

use issuer::store::Database;
use sqlx::{ConnectOptions as _, Executor as _, sqlite::SqliteConnectOptions};
use tests::postgres::{Shared, shared};

use crate::traces::found;

/// A database of one test.
pub(crate) enum Home {
    File(PathBuf),
    Server(Shared),
}

/// What a database held at some moment.
pub(crate) enum Copy {
    File(Vec<u8>),
    Server(Shared),
}

impl Home {
    /// KREDS_TEST_DATABASE  postgres: on that database (script/test runs them on both)
    pub(crate) fn in_folder(folder: &Path) -> Self {
        match std::env::var("KREDS_TEST_DATABASE").as_deref() {
            Ok("postgres") => Home::Server(shared().unwrap()),
            _ => Home::File(folder.join("kreds.db")),
        }
    }

    /// What stands in the settings.
    pub(crate) fn url(&self) -> String {
        match self {
            Home::File(_) => "sqlite:kreds.db".to_owned(),
            Home::Server(server) => server.url().unwrap(),
        }
    }

    pub(crate) fn database(&self, folder: &Path) -> Database {
        Database::parse(&self.url(), folder, None).unwrap()
    }

    /// Long texts are compressed by PostgreSQL; those that are searched for must be found while they are there.
    pub(crate) fn keep_texts_readable(&self) {
        let Home::Server(server) = self else { return };
        for (table, column) in [("edition", "unsigned"), ("edition", "data_integrity"), ("edition", "jwt")] {
            server.say(&format!("alter table {table} alter column {column} set storage external")).unwrap();
        }
    }

    /// The database is gone, with everything in it.
    pub(crate) fn lose(&mut self) {
        match self {
            Home::File(file) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = fs::remove_file(format!("{}{end}", file.display()));
                }
            }
            Home::Server(server) => server.become_like(&shared().unwrap()).unwrap(),
        }
    }

    /// An empty database of the other kind.
    pub(crate) fn other(&self, folder: &Path) -> Home {
        match self {
            Home::File(_) => Home::Server(shared().unwrap()),
            Home::Server(_) => Home::File(folder.join("kreds.db")),
        }
    }

    /// A statement of somebody who goes around the store.
    pub(crate) async fn say(&self, sql: &'static str) {
        match self {
            Home::File(file) => {
                let options = SqliteConnectOptions::new().filename(file).foreign_keys(true);
                options.connect().await.unwrap().execute(sql).await.unwrap();
            }
            Home::Server(server) => drop(server.say(sql).unwrap()),
        }
    }

    /// Takes away what keeps lines of the journal from being changed.
    pub(crate) fn without_guard_of_the_journal(&self) -> &'static str {
        match self {
            Home::File(_) => "drop trigger audit_is_not_changed",
            Home::Server(_) => "drop trigger audit_is_not_changed on audit",
        }
    }

    /// Where the text is found by whoever reads the raw files of the database and of the folder.
    pub(crate) fn traces(&self, folder: &Path, text: &str) -> Vec<String> {
        let mut places = found(folder, text);
        if let Home::Server(server) = self {
            places.extend(found(&server.files().unwrap(), text));
        }
        places
    }

    /// Copies the database, to which nobody may be connected.
    pub(crate) fn copy(&self) -> Copy {
        match self {
            Home::File(file) => Copy::File(fs::read(file).unwrap()),
            Home::Server(server) => Copy::Server(server.copy().unwrap()),
        }
    }

    /// Puts a copy in the place of the database, to which nobody may be connected.
    pub(crate) fn put_back(&mut self, copy: Copy) {
        match (self, copy) {
            (Home::File(file), Copy::File(bytes)) => fs::write(file, bytes).unwrap(),
            (Home::Server(server), Copy::Server(copy)) => server.become_like(&copy).unwrap(),
            _ => panic!("a copy of another database"),
        }
    }
}
