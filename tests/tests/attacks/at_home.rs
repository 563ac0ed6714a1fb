//! The issuer goes out for nothing: set up, serving and handing out a badge in a network namespace in which every packet is
//! seen, it talks to this machine alone. It needs no network to start.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use tests::programs::{Answer, Programs};

/// Everything but e-mail, P2PU and accounts of a provider, which the settings switch on.
const EVENING: &str = r#"
set -e
export KREDS_DEMO=1 KREDS_CONFIG="$PWD/issuer/kreds.toml" KREDS_VAULT="$PWD/wallet" KREDS_PASSPHRASE_FILE="$PWD/passphrase"
printf 'a long passphrase\n' >passphrase
"$ISSUER" init --dir issuer
"$ISSUER" org add havnby --name Havnby --city Havnby --country DK
"$ISSUER" keys new havnby
"$ISSUER" network init north --name North
"$ISSUER" network add havnby
"$ISSUER" network export trust.jwt
"$ISSUER" circle import "$SAMPLES/circle.json" --badge climate-in-my-street --learners "$SAMPLES/signups.csv"
"$ISSUER" circle attend p2pu-512 --file "$SAMPLES/attendance.json"
"$ISSUER" circle outcome p2pu-512 --everybody
"$ISSUER" circle close p2pu-512 --hand-out slip
"$ISSUER" award print 1 --out paper
"$ISSUER" serve &
serving=$!
ask() { python3 -c 'import sys, urllib.request as u; u.urlopen("http://localhost:8321" + sys.argv[1])' "$1"; }
until ask /readyz 2>/dev/null; do sleep 0.1; done
for path in / /o/havnby /o/havnby/did.json /trust/north.jwt /o/havnby/status/1 /sign-in /privacy; do ask "$path"; done
"$WALLET" init
"$WALLET" claim --yes "$("$ISSUER" --json award list | python3 -c 'import json, sys; print(json.load(sys.stdin)[1]["link"])')"
kill -TERM $serving
wait $serving
"#;

/// Runs the evening in a network of its own; nothing where this machine does not allow for one.
#[expect(clippy::print_stdout, reason = "what is left out must be told")]
fn evening(folder: &Path) -> Option<(i64, Vec<String>)> {
    fs::write(folder.join("hosts"), "127.0.0.1 localhost\n::1 localhost\n9.9.9.9 public.example\n").unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks/namespace.py");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--net", "--mount", "python3"]).arg(script).arg("hosts");
    command.args(["sh", "-c", EVENING]).current_dir(folder);
    let programs = Programs::beside_this_one().unwrap();
    command.env("ISSUER", programs.issuer).env("WALLET", programs.wallet);
    command.env("SAMPLES", concat!(env!("CARGO_MANIFEST_DIR"), "/samples"));
    let answer = Answer::of(&mut command).unwrap();
    if answer.code != 0 {
        assert!(std::env::var_os("KREDS_REFERENCE").is_none(), "no network namespace: {}", answer.errors);
        println!("NOT TESTED: this machine gives no network namespace: {}", answer.errors);
        return None;
    }
    // The evening itself writes there, too; the last line tells what was seen.
    let seen: Value = serde_json::from_str(answer.out.lines().last().unwrap()).unwrap();
    let packets = seen["packets"].as_array().unwrap().iter().map(|to| to.as_str().unwrap().to_owned());
    Some((seen["code"].as_i64().unwrap(), packets.collect()))
}

#[test]
fn l6_an_issuer_without_a_network_starts_serves_and_calls_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let Some((code, packets)) = evening(folder.path()) else { return };
    assert_eq!(code, 0);
    let outside: Vec<&String> =
        packets.iter().filter(|to| !["127.0.0.1", "::1"].contains(&to.as_str())).collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert!(packets.contains(&"127.0.0.1".to_owned()), "nothing was seen at all");
}
