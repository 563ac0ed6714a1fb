//! What a release left is brought up to date by a process that is killed at moments that a seed decides, by two processes
//! at once, and by one that is older than the tables; on both databases.
//!
//! KREDS_MIGRATION_KILLS  how often it is killed (script/test: 5, script/long: 100)

use std::{
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use issuer::{
    settings::Settings,
    store::{Store, StoreError, Table},
};
use schemas::Demo;
use tests::{
    fixture::{Fixture, releases},
    postgres,
    programs::{Answer, Programs},
};

use super::killing::Moments;

const SEED: u64 = 0x6d69_6772;
/// What a program that comes later might write down.
const LATER: &str = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                     select 999, 'later', true, checksum, 0 from _sqlx_migrations where version = 11";

/// A release's rows as it left them, in a file or on a server.
struct Old {
    fixture: Fixture,
    server: Option<postgres::Shared>,
}

impl Old {
    fn in_a_file(release: &str, test: &str) -> Self {
        Old { fixture: Fixture::copy(release, test).unwrap(), server: None }
    }

    async fn on_postgres(release: &str, test: &str) -> Self {
        let fixture = Fixture::copy(release, test).unwrap();
        let server = postgres::shared().unwrap();
        move_rows(&fixture, &server.url().unwrap()).await.unwrap();
        Old { fixture, server: Some(server) }
    }

    fn issuer(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(Programs::beside_this_one().unwrap().issuer);
        command.args(arguments).envs(self.fixture.environment());
        if let Some(server) = &self.server {
            command.env("KREDS_DATABASE_URL", server.url().unwrap());
        }
        command
    }

    fn begins_to_migrate(&self) -> Child {
        let mut migrating = self.issuer(&["migrate"]);
        migrating.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    }

    fn migrates(&self) {
        Answer::of(&mut self.issuer(&["migrate"])).unwrap().ended_with(0).unwrap();
    }

    fn is_in_order(&self) {
        Answer::of(&mut self.issuer(&["check"])).unwrap().ended_with(0).unwrap();
    }

    fn say(&self, sql: &str) {
        match &self.server {
            Some(server) => drop(server.say(sql).unwrap()),
            None => {
                let file = self.fixture.path("issuer/kreds.db");
                let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], isolation_level=None).execute(sys.argv[2])";
                let done = Command::new("python3").args(["-c", script]).arg(file).arg(sql).status().unwrap();
                assert!(done.success());
            }
        }
    }
}

/// The rows of a release's file in a database of a server, with the tables as they were then.
async fn move_rows(fixture: &Fixture, url: &str) -> Result<(), StoreError> {
    let at = |url: Option<&str>| {
        let url = url.map(str::to_owned);
        let named = move |name: &str| url.clone().filter(|_| name == "KREDS_DATABASE_URL");
        Settings::read(&fixture.path("issuer/kreds.toml"), named, Demo::On).unwrap()
    };
    let (file, server) = (at(None), at(Some(url)));
    let shape = Store::shape_of(&file.database).await?;
    let from = Store::open_in_shape(&file.database, &file.journal_dir, shape).await?;
    let to = Store::open_in_shape(&server.database, &file.journal_dir, shape).await?;
    let (mut reading, mut writing) = (from.read().await?, to.write().await?);
    for table in Table::all() {
        let columns = reading.columns(table).await?;
        let mut rows = Vec::new();
        if !columns.is_empty() {
            let keep = |row| {
                rows.push(row);
                Ok::<_, StoreError>(())
            };
            reading.each_row(table, &columns, keep).await?;
        }
        for row in rows {
            writing.put_row(table, &columns, row).await?;
        }
    }
    writing.count_on().await?;
    writing.commit().await?;
    drop(reading);
    from.close().await;
    to.close().await;
    Ok(())
}

/// How long it takes when nothing comes in between.
fn usual(old: &Old) -> Duration {
    let begun = Instant::now();
    old.migrates();
    begun.elapsed()
}

fn is_killed_and_goes_on(old: &Old, moment: Duration) {
    let mut migrating = old.begins_to_migrate();
    thread::sleep(moment);
    migrating.kill().unwrap();
    migrating.wait().unwrap();
    old.migrates();
    old.is_in_order();
}

fn kills() -> usize {
    std::env::var("KREDS_MIGRATION_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

#[test]
fn killed_while_it_brings_tables_up_to_date_it_finishes_the_next_time() {
    for release in releases().unwrap() {
        let usual = usual(&Old::in_a_file(&release, "migrating"));
        let mut moments = Moments(SEED);
        for _ in 0..kills() {
            let moment = moments.next(u64::try_from(usual.as_millis()).unwrap());
            is_killed_and_goes_on(&Old::in_a_file(&release, "migrating"), moment);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_killed_while_it_brings_tables_up_to_date_it_finishes_the_next_time() {
    for release in releases().unwrap() {
        let usual = usual(&Old::on_postgres(&release, "migrating-postgres").await);
        let mut moments = Moments(SEED);
        for _ in 0..kills() {
            let moment = moments.next(u64::try_from(usual.as_millis()).unwrap());
            is_killed_and_goes_on(&Old::on_postgres(&release, "migrating-postgres").await, moment);
        }
    }
}

fn both_migrate(old: &Old) {
    let both = [old.begins_to_migrate(), old.begins_to_migrate()];
    for process in both {
        let ended = process.wait_with_output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    old.is_in_order();
}

#[test]
fn of_two_processes_that_start_at_once_one_brings_the_tables_up_to_date_and_the_other_waits() {
    for release in releases().unwrap() {
        both_migrate(&Old::in_a_file(&release, "two"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_one_process_brings_the_tables_up_to_date_and_the_other_waits() {
    for release in releases().unwrap() {
        both_migrate(&Old::on_postgres(&release, "two-postgres").await);
    }
}

fn is_refused_when_it_is_older(old: &Old) {
    old.migrates();
    old.say(LATER);
    let refused = Answer::of(&mut old.issuer(&["check"])).unwrap();
    assert!(refused.code != 0 && refused.errors.contains("[store_newer]"), "{}", refused.errors);
}

#[test]
fn l3_an_older_program_leaves_newer_tables_alone() {
    for release in releases().unwrap() {
        is_refused_when_it_is_older(&Old::in_a_file(&release, "older"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_an_older_program_leaves_newer_tables_alone() {
    for release in releases().unwrap() {
        is_refused_when_it_is_older(&Old::on_postgres(&release, "older-postgres").await);
    }
}
