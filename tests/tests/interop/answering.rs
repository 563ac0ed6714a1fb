//! Our wallet answers whoever asks: our own verifier, signing or not, and one made with the libraries of other
//! projects. What either must refuse, it does: forged requests, and answers made for another question.

use crate::openid4vci::{documents, offer, world};
use crate::peer::Peer;
use crate::visitor::Visitor;
use schemas::key::Ed25519Secret;
use schemas::presentation;
use schemas::proof::Question;
use schemas::time::Timestamp;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use tests::programs::{Answer, Programs};
use tests::service::{self, Service, Services, free_port};
use tests::world::World;
use tests::{learner, library};
use url::Url;

const GENUINE: &str = "class=\"verdict genuine\"";
const PROVED: &str = "<p class=\"holder\">Whoever shows it proved that it was given to them.</p>";

/// Where a learner with a badge in our wallet is asked for it.
struct Scene {
    world: World,
    services: Services,
}

impl Scene {
    fn new(name: &str) -> Self {
        let world = world(name);
        let (services, waiting) = library::last_evening(&world).unwrap();
        learner::make_wallet(&world).unwrap();
        learner::claim(&world, &waiting[0]).unwrap();
        Scene { world, services }
    }

    fn wallet(&self, arguments: &[&str]) -> Answer {
        self.world.run(&Programs::beside_this_one().unwrap().wallet, arguments).unwrap()
    }

    /// An employer asks with our verifier's page, on the learner's device; the link for a wallet.
    fn asked(&self, employer: &mut Visitor) -> Url {
        let begin = format!("{}/ask?lang=en", self.world.verifier_url()).parse().unwrap();
        let page = employer.post(&begin, "way=this_device").leads().clone();
        employer.get(&page).link("openid4vp://")
    }

    fn answers_our_verifier(&self, proof: &str) {
        let mut employer = Visitor::default();
        let link = self.asked(&mut employer);
        let answer = self.wallet(&["answer", link.as_str(), "--yes", "--json"]);
        assert_eq!(answer.code, 0, "{}", answer.errors);
        let answer = answer.json().unwrap();
        assert_eq!((&answer["outcome"], &answer["asker"]["proof"]), (&json!("shown"), &json!(proof)));
        let back = answer["redirect_uri"].as_str().unwrap().parse().unwrap();
        let result = employer.get(&back).body;
        assert!(result.contains(GENUINE) && result.contains(PROVED), "{result}");
    }
}

/// A verifier of other projects, which asks for badges as long as this lives.
struct Stranger {
    port: u16,
    _service: Service,
}

impl Stranger {
    fn new(world: &World, habits: &Value) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
        let port = free_port().unwrap();
        let mut habits = habits.clone();
        habits["port"] = port.into();
        habits["documents"] = documents(world);
        let mut command = Command::new("node");
        command.arg("ask.mjs").arg(habits.to_string()).current_dir(folder);
        let log = world.workplace().path(&format!("stranger-{port}.log"));
        Stranger { port, _service: Service::start(command, port, &log).unwrap() }
    }

    /// The link of a new request.
    fn link(&self) -> String {
        let begun: Value = serde_json::from_str(&service::get(self.port, "/begin").unwrap()).unwrap();
        begun["link"].as_str().unwrap().to_owned()
    }

    /// What came of each answer that it got.
    fn results(&self) -> Vec<Value> {
        serde_json::from_str(&service::get(self.port, "/results").unwrap()).unwrap()
    }
}

#[test]
fn our_verifier_takes_the_answer_of_our_wallet_whether_it_signs_or_not() {
    let mut scene = Scene::new("answering");
    scene.answers_our_verifier("address");
    // The one that signs takes the port of the one that does not.
    drop(scene.services.verifier);
    scene.services.verifier = scene.world.serve_signing_verifier().unwrap();
    scene.answers_our_verifier("host");
}

#[test]
fn a_stapled_badge_is_judged_without_a_network_and_a_bare_one_cannot_be() {
    let scene = Scene::new("stapled");
    let file = scene.world.workplace().path("stapled.json");
    scene.world.wallet(&["present", "1", "--stapled", &file.to_string_lossy()]).unwrap();
    let bare = learner::export(&scene.world, "json").unwrap();
    drop(scene.services);
    let codes = [&file, &bare].map(|file| scene.world.check(file).unwrap().code);
    assert_eq!(codes, [0, 2]);
}

#[test]
fn a_status_list_that_goes_along_is_taken_for_what_it_is() {
    let scene = Scene::new("answering-stapled");
    let mut employer = Visitor::default();
    let link = scene.asked(&mut employer);
    let answer = scene.wallet(&["answer", link.as_str(), "--yes", "--staple"]);
    assert!(answer.code == 0 && answer.errors.contains("goes along"), "{}", answer.errors);
    let mut words = answer.out.split_whitespace();
    let back = words.find(|word| word.contains("response_code=")).unwrap().parse().unwrap();
    let result = employer.get(&back).body;
    assert!(result.contains(GENUINE) && result.contains(PROVED), "{result}");
}

#[test]
fn a_verifier_of_another_project_takes_the_answer_of_our_wallet_in_each_form() {
    let scene = Scene::new("answering-others");
    for (signs, form) in [(false, "json"), (true, "json"), (true, "token")] {
        let stranger = Stranger::new(&scene.world, &json!({ "signs": signs, "form": form }));
        let link = stranger.link();
        let answer = scene.wallet(&["answer", &link, "--yes", "--json"]);
        assert_eq!(
            (answer.code, stranger.results()[0]["errors"].clone()),
            (0, json!([])),
            "{}",
            answer.errors
        );
        assert!(answer.json().unwrap()["redirect_uri"].as_str().unwrap().contains("/thanks?"));
        let again = scene.wallet(&["answer", &link, "--yes", "--json"]);
        // A signed request is not handed out again.
        assert_eq!((again.code == 0, stranger.results().len()), (!signs, 1));
    }
}

#[test]
fn requests_that_others_forge_get_nothing_from_our_wallet() {
    let scene = Scene::new("answering-forgers");
    for (spoil, code) in [
        ("audience", "request_not_genuine"),
        ("client", "request_not_genuine"),
        ("wallet-nonce", "request_not_genuine"),
        ("expired", "request_expired"),
        ("kind", "request_not_genuine"),
        ("another-key", "request_not_genuine"),
        ("unsigned", "request_not_genuine"),
        ("altered", "request_not_genuine"),
    ] {
        let stranger = Stranger::new(&scene.world, &json!({ "signs": true, "form": "json", "spoil": spoil }));
        let answer = scene.wallet(&["answer", &stranger.link(), "--yes", "--json"]);
        let trouble: Value = serde_json::from_str(answer.errors.lines().last().unwrap()).unwrap();
        assert_eq!((answer.code, trouble["code"].as_str()), (1, Some(code)), "{spoil}");
        assert_eq!(stranger.results(), [json!(null); 0], "{spoil}");
    }
}

#[test]
fn answers_made_for_another_question_are_refused_by_both_verifiers() {
    let world = world("answers-forged");
    let (services, waiting) = library::last_evening(&world).unwrap();
    let claimed =
        json!({ "offer": offer(&waiting[0].link), "txCode": waiting[0].tx_code, "seed": "07".repeat(32) });
    let badges = Peer::OpenId4Vci.ask(&claimed)["credentials"].clone();
    let badge = badges.as_object().unwrap().values().find(|badge| badge.is_object()).unwrap().to_string();
    let scene = Scene { world, services };
    let stranger = Stranger::new(&scene.world, &json!({ "signs": false, "form": "json" }));
    let ours = |scene: &Scene| scene.asked(&mut Visitor::default());
    for (part, link) in [("ldp", ours(&scene)), ("json", stranger.link().parse().unwrap())] {
        let client = parameter(&link, "client_id");
        let (nonce, state) = (parameter(&link, "nonce"), parameter(&link, "state"));
        let answer_with = |nonce: &str, client: &str, state: &str| {
            let form = form(part, &badge, nonce, client, state);
            Visitor::default().post(&parameter(&link, "response_uri").parse().unwrap(), &form).status
        };
        assert_eq!(answer_with("of-another-day", &client, &state), 400, "{part}: another nonce");
        assert_eq!(
            answer_with(&nonce, "redirect_uri:https://evil.example/", &state),
            400,
            "{part}: another client"
        );
        assert_eq!(answer_with(&nonce, &client, "of-another-request"), 400, "{part}: another request");
        assert_eq!(answer_with(&nonce, &client, &state), 200, "{part}: the honest one");
        assert_eq!(answer_with(&nonce, &client, &state), 400, "{part}: the same again");
    }
}

/// The form with which a wallet shows this badge, signed by the learner's key for that question.
fn form(part: &str, badge: &str, nonce: &str, client: &str, state: &str) -> String {
    let holder = Ed25519Secret::from_bytes([7; 32]);
    let question = Question { challenge: nonce, domain: Some(client), now: now() };
    let shown = presentation::sign(&[badge], &holder, &question).unwrap();
    let shown: Value = serde_json::from_str(shown.text()).unwrap();
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair("vp_token", &json!({ part: [shown] }).to_string()).append_pair("state", state);
    form.finish()
}

fn parameter(link: &Url, name: &str) -> String {
    link.query_pairs().find(|(own, _)| own == name).unwrap().1.into_owned()
}

#[expect(clippy::disallowed_methods, reason = "the verifiers go by the real time")]
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    Timestamp::from_seconds(i64::try_from(since).unwrap()).unwrap()
}
