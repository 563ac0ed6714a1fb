//! Our wallet collects from the issuer of another project, by each kind of proof, now and later; and what that issuer
//! forges is refused.

use crate::openid4vci::world;
use schemas::vocabulary;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tests::learner;
use tests::programs::{Answer, Programs};
use tests::service::{free_port, get};
use tests::world::World;

/// An issuer made with npm `@openid4vc/openid4vci`, `@digitalbazaar/vc` and `jose`.
struct Judge {
    port: u16,
    process: Child,
}

impl Judge {
    fn sits(mut manner: Value) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
        let port = free_port().unwrap();
        manner["port"] = port.into();
        manner["other"] = free_port().unwrap().into();
        manner["documents"] = contexts();
        let mut process = Command::new("node")
            .arg(folder.join("issuer.mjs"))
            .current_dir(folder)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        process.stdin.take().unwrap().write_all(manner.to_string().as_bytes()).unwrap();
        while get(port, "/o/judge/did.json").is_err() {
            assert_eq!(process.try_wait().unwrap(), None, "run script/setup");
            std::thread::sleep(Duration::from_millis(20));
        }
        Judge { port, process }
    }

    /// A new offer, whole in its link.
    fn offers(&self) -> String {
        self.says("/offer-link")["link"].as_str().unwrap().to_owned()
    }

    /// What wallets told it.
    fn events(&self) -> Value {
        self.says("/events")["events"].clone()
    }

    fn says(&self, path: &str) -> Value {
        serde_json::from_str(&get(self.port, path).unwrap()).unwrap()
    }
}

impl Drop for Judge {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn contexts() -> Value {
    let urls = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/security/data-integrity/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ];
    urls.iter().map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect()
}

fn with_a_wallet(name: &str) -> World {
    let world = world(name);
    learner::make_wallet(&world).unwrap();
    world
}

fn claim(world: &World, arguments: &[&str]) -> Answer {
    let wallet = Programs::beside_this_one().unwrap().wallet;
    world.run(&wallet, &[&["claim"], arguments].concat()).unwrap()
}

/// The one badge of the wallet is there in both forms.
fn has_both_forms(world: &World) {
    let shown = world.wallet(&["show", "1"]).unwrap().out;
    assert!(shown.contains("Fair judge") && shown.contains("json, jwt"), "{shown}");
    assert!(!world.wallet(&["list"]).unwrap().out.contains("2. "));
}

#[test]
fn our_wallet_collects_from_the_issuer_of_another_project_with_a_token_as_proof() {
    let (world, judge) =
        (with_a_wallet("judge-jwt"), Judge::sits(json!({ "proof": "jwt", "txCode": "4711" })));
    let offer = judge.offers();
    let wrong = claim(&world, &[&offer, "--tx-code", "4712"]);
    assert!(wrong.code == 1 && wrong.errors.contains("[tx_code_wrong]"), "{}", wrong.errors);
    claim(&world, &[&offer, "--tx-code", "4711"]).ended_with(0).unwrap();
    has_both_forms(&world);
    assert_eq!(judge.events(), json!(["credential_accepted", "credential_accepted"]));
}

#[test]
fn our_wallet_collects_later_and_with_a_presentation_as_proof() {
    let (world, judge) =
        (with_a_wallet("judge-later"), Judge::sits(json!({ "proof": "di_vp", "later": true })));
    let first = claim(&world, &[&judge.offers()]);
    assert!(first.code == 2 && first.errors.contains("[badge_promised]"), "{}", first.errors);
    // Each question may come after a second at the earliest, and opening the wallet takes about as long.
    let has_come = |_| {
        claim(&world, &[]);
        world.wallet(&["show", "1"]).is_ok_and(|shown| shown.out.contains("json, jwt"))
    };
    assert!((0..20).any(has_come), "{}", claim(&world, &[]).errors);
    has_both_forms(&world);
}

#[test]
fn what_the_issuer_of_another_project_forges_is_refused() {
    let world = with_a_wallet("judge-forges");
    for (forgery, code) in [
        ("altered", "badge_not_sound"),
        ("other-holder", "not_what_was_offered"),
        ("other-issuer", "not_what_was_offered"),
        ("other-form", "not_what_was_offered"),
    ] {
        let judge = Judge::sits(json!({ "proof": "jwt", "forge": forgery }));
        let done = claim(&world, &[&judge.offers()]);
        assert!(done.code == 1 && done.errors.contains(&format!("[{code}]")), "{forgery}: {}", done.errors);
        assert_eq!(judge.events(), json!(["credential_failure"]), "{forgery}");
    }
    assert!(world.wallet(&["list"]).unwrap().out.contains("There is no badge"));
}
