//! The README shows every command that the programs know.

use std::path::Path;
use std::process::Command;
use tests::programs::{Answer, Programs};

/// The commands that a program lists in its help.
fn listed(program: &Path, group: &[&str]) -> Vec<String> {
    let help = Answer::of(Command::new(program).args(group).arg("--help")).unwrap().out;
    let lines =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // A description that goes on in the next line stands further in.
    let names =
        lines.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// The commands with those of groups such as `circle`, as typed.
fn commands(program: &Path, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for command in listed(program, &[]) {
        let inner = listed(program, &[&command]);
        if inner.is_empty() {
            found.push(format!("{name} {command}"));
        }
        found.extend(inner.iter().map(|inner| format!("{name} {command} {inner}")));
    }
    found
}

#[test]
fn all_three_programs_speak_the_language_that_is_set_for_them() {
    let programs = Programs::beside_this_one().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let calls = [
        (&programs.issuer, ["--config", "none.toml", "serve"]),
        (&programs.wallet, ["--vault", "none", "list"]),
        (&programs.verifier, ["check", "--offline", "none"]),
    ];
    for (program, arguments) in calls {
        let said = |lang: &str| {
            let mut command = Command::new(program);
            command.args(arguments).current_dir(&folder).env("KREDS_LANG", lang).env("LC_ALL", "en_GB.UTF-8");
            let Answer { out, errors, .. } = Answer::of(&mut command).unwrap();
            out + &errors
        };
        assert_ne!(said("da"), said("en"), "{}", program.display());
    }
}

#[test]
fn the_readme_shows_every_command() {
    let programs = Programs::beside_this_one().unwrap();
    let readme = include_str!("../../../README.md");
    let known = [
        commands(&programs.issuer, "kreds-issuer"),
        commands(&programs.wallet, "kreds-wallet"),
        commands(&programs.verifier, "kreds-verifier"),
    ]
    .concat();
    assert!(known.len() > 15, "{known:?}");
    let missing: Vec<&String> = known.iter().filter(|command| !readme.contains(command.as_str())).collect();
    assert!(missing.is_empty(), "the README does not show {missing:?}");
}
