//! What somebody meets who installs the issuer: one file that needs little of the machine, a help that explains
//! everything, and sentences where a machine is not as it should be.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::{ffi::OsStrExt as _, fs::PermissionsExt as _};
use std::path::Path;
use std::process::Command;

use tests::programs::{Answer, Programs};
use tests::service::{self, Service};
use tests::{library, world::World};

use crate::people::world;

fn issuer() -> std::path::PathBuf {
    Programs::beside_this_one().unwrap().issuer
}

#[test]
fn l1_the_programs_need_the_c_library_and_openssl_and_nothing_else() {
    let known =
        ["libc.so.6", "libm.so.6", "libgcc_s.so.1", "libssl.so.3", "libcrypto.so.3", "ld-linux-x86-64.so.2"];
    let programs = Programs::beside_this_one().unwrap();
    for program in [programs.issuer, programs.verifier] {
        let read =
            Answer::of(Command::new("readelf").arg("-d").arg(&program)).unwrap().ended_with(0).unwrap();
        let needed = read.out.lines().filter(|line| line.contains("(NEEDED)"));
        let needed: BTreeSet<&str> = needed.filter_map(|line| line.split(['[', ']']).nth(1)).collect();
        let more: Vec<&str> = needed.into_iter().filter(|name| !known.contains(name)).collect();
        assert_eq!(more, [""; 0], "{}", program.display());
    }
}

/// The lines of a help that explain nothing: an argument or command without a text behind or below it.
fn unexplained(program: &Path, group: &[&str]) -> Vec<String> {
    let help = Answer::of(Command::new(program).args(group).arg("--help").env("COLUMNS", "200")).unwrap().out;
    let lines: Vec<&str> = help.lines().collect();
    let (mut found, mut commands, mut in_commands) = (Vec::new(), Vec::new(), false);
    for (number, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        if indent == 0 && line.ends_with(':') {
            in_commands = *line == "Commands:";
        }
        let begins = line.trim_start().starts_with(['-', '<', '[']) || in_commands && indent == 2;
        if (2..=6).contains(&indent) && begins {
            let told_beside = line.trim_start().contains("  ");
            let told_below =
                lines.get(number + 1).is_some_and(|next| next.len() - next.trim_start().len() > 6);
            if !told_beside && !told_below {
                found.push(format!("{group:?}{line}"));
            }
            commands.extend(in_commands.then(|| line.split_whitespace().next().unwrap()));
        }
    }
    for command in commands.into_iter().filter(|command| *command != "help") {
        found.extend(unexplained(program, &[group, &[command]].concat()));
    }
    found
}

#[test]
fn l1_the_help_explains_every_command_and_every_argument() {
    let programs = Programs::beside_this_one().unwrap();
    for program in [programs.issuer, programs.verifier] {
        assert_eq!(unexplained(&program, &[]), [""; 0], "{}", program.display());
    }
}

/// The issuer's answer to a command in a world that is not as it should be.
fn told(world: &World, change: impl FnOnce(&mut Command) -> &mut Command, arguments: &[&str]) -> Answer {
    let mut command = Command::new(issuer());
    command.args(arguments).current_dir(world.workplace().folder()).envs(world.environment());
    change(&mut command);
    Answer::of(&mut command).unwrap()
}

/// Exit codes of the issuer: refused, could not, called wrongly.
const TROUBLES: [i32; 3] = [1, 2, 64];

#[test]
fn a_machine_that_is_not_as_it_should_be_is_told_by_name_and_never_by_a_panic() {
    let world = world("not-as-it-should-be");
    library::set_up(&world).unwrap();
    let not_text = OsStr::from_bytes(b"caf\xe9");
    let file = world.workplace().write("a-file", "text").unwrap();
    let below_a_file = file.join("below").display().to_string();
    let troubles = [
        told(&world, |command| command, &["init", "--dir", &below_a_file]),
        told(&world, |command| command, &["circle", "import", "nowhere.json", "--badge", library::BADGE]),
        told(&world, |command| command, &["network", "export", &below_a_file]),
        told(&world, |command| command.env("KREDS_CONFIG", "nowhere.toml"), &["org", "add", "x"]),
        told(
            &world,
            |command| command.env("KREDS_DATABASE_URL", format!("sqlite:{below_a_file}")),
            &["badge", "list"],
        ),
        told(&world, |command| command.env("KREDS_KEY_DIR", &below_a_file), &["badge", "list"]),
        told(&world, |command| command.env("KREDS_LISTEN", "not an address"), &["serve"]),
        told(&world, |command| command.arg(not_text), &["badge", "add"]),
        told(&world, |command| command.arg(not_text), &[]),
    ];
    for trouble in troubles {
        assert!(TROUBLES.contains(&trouble.code), "{trouble:?}");
        assert!(!trouble.errors.is_empty() && !trouble.errors.contains("panicked"), "{trouble:?}");
    }
}

#[test]
fn a_machine_with_odd_surroundings_is_served_all_the_same() {
    let world = world("odd-surroundings");
    library::set_up(&world).unwrap();
    let not_text = OsStr::from_bytes(b"caf\xe9");
    let odd: [(&str, &OsStr); 7] = [
        ("LC_ALL", "xx_YY.nothing".as_ref()),
        ("LANG", not_text),
        ("KREDS_LANG", "tlh".as_ref()),
        ("TZ", "Nowhere/Nothing".as_ref()),
        ("HOME", "/nowhere".as_ref()),
        ("KREDS_LOG", "=,,=!".as_ref()),
        ("TMPDIR", "/nowhere".as_ref()),
    ];
    for (name, value) in odd {
        let answer = told(&world, |command| command.env(name, value), &["badge", "list"]);
        assert_eq!(answer.code, 0, "{name}: {answer:?}");
    }
}

/// The issuer serves with its output and its log led somewhere else by a shell, in whose place it comes: a part of a pipe
/// would outlive the test.
fn serves_with(name: &str, led: &str) -> bool {
    let world = world(name);
    library::set_up(&world).unwrap();
    let mut command = Command::new("bash");
    command.args(["-c", &format!("exec \"$0\" serve {led}")]).arg(issuer()).envs(world.environment());
    command.env("KREDS_LOG", "trace");
    let log = world.workplace().path("unused.log");
    let _serving = Service::start(command, world.issuer_port(), &log).unwrap();
    service::get(world.issuer_port(), "/nowhere").unwrap_err();
    (0..3).all(|_| service::get(world.issuer_port(), "/readyz").is_ok())
}

#[test]
fn a_full_disk_of_logs_stops_no_service() {
    assert!(serves_with("full-log", ">/dev/full 2>/dev/full"));
}

#[test]
fn a_closed_log_stops_no_service() {
    assert!(serves_with("closed-log", ">&- 2>&-"));
}

#[test]
fn a_log_that_nobody_reads_any_more_stops_no_service() {
    assert!(serves_with("broken-log", "> >(true) 2>&1"));
}

#[test]
fn l2_keys_that_others_may_read_stop_the_start() {
    let world = world("open-keys");
    library::set_up(&world).unwrap();
    let passphrase = world.workplace().path("issuer/keys/passphrase");
    fs::set_permissions(&passphrase, fs::Permissions::from_mode(0o644)).unwrap();
    let answer = told(
        &world,
        |command| {
            command
                .env_remove("KREDS_DEMO")
                .env("KREDS_PUBLIC_URL", "https://badges.example")
                .env("KREDS_VERIFIER_URL", "https://check.example")
        },
        &["serve"],
    );
    assert!(answer.code == 1 && answer.errors.contains("[key_file_open_to_others]"), "{answer:?}");
}
