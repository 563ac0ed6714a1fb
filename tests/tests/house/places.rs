//! Each kind of thing has one place: SQL the store, HTML the templates, sentences the locales, keys one module.

use super::files::{File, assert_none, product};

/// Whether `mark` stands in the line as a word of its own: `age::` does not in `Message::`.
fn stands_in(line: &str, mark: &str) -> bool {
    line.match_indices(mark).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !(mark.starts_with(char::is_alphanumeric) && before.is_some_and(|c| c.is_alphanumeric() || c == '_'))
    })
}

/// Places in `files` whose code contains one of `marks`.
fn marked(files: impl IntoIterator<Item = File>, marks: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for file in files {
        for (number, line) in file.product_lines() {
            if marks.iter().any(|mark| stands_in(line, mark)) {
                places.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    places
}

fn outside(folders: &[&str]) -> Vec<File> {
    product().into_iter().filter(|file| !folders.iter().any(|folder| file.is_under(folder))).collect()
}

#[test]
fn sql_is_written_in_the_store_only() {
    let marks = ["sqlx::", "\"select ", "insert into ", "delete from ", "create table ", " where id = $1"];
    assert_none("SQL belongs in issuer/src/store:", &marked(outside(&["issuer/src/store"]), &marks));
}

#[test]
fn html_is_written_in_templates_only() {
    let marks = [
        "<html", "<body", "<div", "<p>", "<p ", "<h1", "<span", "<form", "<script", "<style", "<br",
        "<a href",
    ];
    assert_none("HTML belongs in templates/:", &marked(outside(&[]), &marks));
}

#[test]
fn schemas_has_no_clock_no_chance_no_files_and_no_environment() {
    let marks = [
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "thread_rng",
        "OsRng",
        "getrandom",
        "rand::",
        "std::fs",
        "File::open",
        "std::env",
        "env::var",
        "println!",
        "std::io::stdin",
        "std::process",
    ];
    let files = product()
        .into_iter()
        .filter(|file| file.is_under("schemas/src") && !file.is_under("schemas/src/fetch"));
    assert_none("schemas gets time, chance and files as arguments:", &marked(files, &marks));
}

#[test]
fn a_crate_that_touches_keys_is_named_in_one_module() {
    for (name, homes) in [
        ("josekit", ["schemas/src/jose"].as_slice()),
        ("openssl", &[]),
        ("p256::", &["schemas/src/key"]),
        ("ed25519_dalek", &["schemas/src/key"]),
        ("age::", &["issuer/src/keys", "wallet-cli/src/vault"]),
        ("openidconnect", &["issuer/src/oidc.rs"]),
    ] {
        assert_none(&format!("{name} is named in {homes:?} only:"), &marked(outside(homes), &[name]));
    }
}

#[test]
fn requests_leave_through_the_fetch_guard_only() {
    let marks = ["ureq", "TcpStream::connect"];
    assert_none(
        "Every request goes through schemas::fetch:",
        &marked(outside(&["schemas/src/fetch"]), &marks),
    );
}

#[test]
fn the_wallet_asks_others_in_bounded_time_only() {
    let wallet = product().into_iter().filter(|file| file.is_under("wallet-cli/src"));
    let files = wallet.filter(|file| !file.is("src/network.rs"));
    assert_none("wallet-cli/src/network.rs makes every way out:", &marked(files, &["Fetcher::new"]));
}

#[test]
fn only_main_reads_the_clock_and_opens_the_random_source() {
    let marks = [
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "OsRng",
        "thread_rng",
        "from_entropy()",
        "rand::random",
    ];
    let files = product().into_iter().filter(|file| !file.is("/main.rs") && !file.is_under("tests/"));
    assert_none("Time and chance come in as arguments:", &marked(files, &marks));
}

/// Text in quotes that reads as a sentence for people: a capital letter first, several words, a full stop last.
fn sentence(line: &str) -> Option<&str> {
    let for_developers = [
        "#[error(", "reason =", "expect(", "panic!", "assert", "trace!", "debug!", "info!", "warn!", "error!",
    ];
    if for_developers.iter().any(|mark| line.contains(mark)) {
        return None;
    }
    line.split('"').skip(1).step_by(2).find(|text| {
        text.starts_with(|first: char| first.is_uppercase())
            && text.ends_with(['.', '!', '?'])
            && text.matches(' ').count() >= 3
    })
}

#[test]
fn sentences_for_people_are_written_in_locales_only() {
    let mut places = Vec::new();
    for file in outside(&["tests/"]) {
        for (number, line) in file.product_lines() {
            if let Some(text) = sentence(line) {
                places.push(format!("{}:{number}: {text}", file.path));
            }
        }
    }
    assert_none("Sentences for people belong in locales/<lang>/*.ftl:", &places);
}
