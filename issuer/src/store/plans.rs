//! What is asked of the database for one badge, one circle or one person never reads a whole table of badges: it takes as
//! long in the tenth year as on the first day. The statements are read out of this folder's own files and explained by SQLite.

use std::{fs, path::Path};

use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};

use super::migration;

/// Tables that grow with every badge, with the names that statements give them.
const GROWING: [&str; 13] = [
    "award",
    "a",
    "edition",
    "e",
    "offer",
    "learner",
    "l",
    "attendance",
    "access",
    "status_slot",
    "s",
    "badge_mark",
    "c_nonce",
];
/// Files whose statements are for the whole store: a check, a restore, the figures of a network.
const OF_ALL: [&str; 3] = ["epoch.rs", "figures.rs", "invariants.rs"];

/// Each statement of a file: the first text after `query(`.
fn statements(source: &str) -> impl Iterator<Item = String> {
    source.split("query(").skip(1).filter_map(|after| {
        let text = after.trim_start().strip_prefix('"')?;
        Some(text.split('"').next()?.replace("\\\n", " "))
    })
}

/// Every statement of the store, with its file.
fn all() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let source = if name.ends_with(".rs") { fs::read_to_string(&path).unwrap() } else { String::new() };
        found.extend(statements(&source).map(|statement| (name.clone(), statement)));
    }
    found
}

/// The tables that a statement reads from beginning to end, not only the part that an index keeps apart.
async fn read_whole(db: &mut SqliteConnection, statement: &str) -> Option<Vec<String>> {
    let plan = sqlx::query(AssertSqlSafe(format!("explain query plan {statement}")));
    let rows = plan.fetch_all(db).await.ok()?;
    let steps = rows.iter().map(|row| row.get::<String, _>("detail"));
    let scans = steps.filter_map(|step| step.strip_prefix("SCAN ").map(str::to_owned));
    Some(scans.filter(|scan| !scan.ends_with("edition_to_sign")).collect())
}

#[tokio::test]
async fn no_statement_for_one_badge_reads_a_whole_table_of_badges() {
    let mut db = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    migration::of_sqlite(&mut db, None).await.unwrap();
    let (mut explained, mut slow) = (0, Vec::new());
    for (file, statement) in all().into_iter().filter(|(file, _)| !OF_ALL.contains(&file.as_str())) {
        let Some(scans) = read_whole(&mut db, &statement).await else { continue };
        explained += 1;
        let grows = |scan: &&String| GROWING.contains(&scan.split(' ').next().unwrap_or_default());
        slow.extend(scans.iter().filter(grows).map(|scan| format!("{file}: {scan}: {statement}")));
    }
    assert_eq!(slow, Vec::<String>::new());
    assert!(explained > 150, "only {explained} statements were understood");
}
