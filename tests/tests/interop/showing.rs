//! The wallet of another project answers our verifier's request for a badge, and forgers fail with the same tools.

use crate::openid4vci::{documents, offer, world};
use crate::peer::Peer;
use crate::visitor::Visitor;
use serde_json::{Value, json};
use tests::library;
use tests::service::{Service, Services};
use tests::world::World;
use url::Url;

const GENUINE: &str = "class=\"verdict genuine\"";
const PROVED: &str = "<p class=\"holder\">Whoever shows it proved that it was given to them.</p>";

/// A learner whose wallet is not ours, with a badge in both forms.
struct Learner {
    world: World,
    _issuer: Service,
    verifier: Option<Service>,
    forms: Vec<Value>,
}

/// Seed of the learner's key.
fn own() -> String {
    "07".repeat(32)
}

impl Learner {
    fn with_badge(name: &str) -> Self {
        let world = world(name);
        let (services, waiting) = library::last_evening(&world).unwrap();
        let question =
            json!({ "offer": offer(&waiting[0].link), "txCode": waiting[0].tx_code, "seed": own() });
        let answer = Peer::OpenId4Vci.ask(&question);
        assert_eq!(answer["errors"], json!([]));
        let forms: Vec<Value> = answer["credentials"].as_object().unwrap().values().cloned().collect();
        assert_eq!(forms.len(), 2);
        let Services { issuer, verifier } = services;
        Learner { world, _issuer: issuer, verifier: Some(verifier), forms }
    }

    /// Somebody asks; the page of the request, and its link for a wallet.
    fn asked(&self, employer: &mut Visitor) -> (Url, Url) {
        let begin = format!("{}/ask?lang=en", self.world.verifier_url()).parse().unwrap();
        let page = employer.post(&begin, "way=this_device").leads().clone();
        let link = employer.get(&page).link("openid4vp://");
        (page, link)
    }

    fn shows(&self, link: &Url, badge: &Value, seed: &str, instead: &Value) -> Value {
        let documents = documents(&self.world);
        Peer::OpenId4Vp.ask(&json!({
            "link": link, "badge": badge, "seed": seed, "documents": documents, "instead": instead,
        }))
    }

    /// Shows each form honestly; the browser is sent back and sees that it is genuine and the learner's own.
    fn shows_each_form(&self, client: &str) {
        for badge in &self.forms {
            let mut employer = Visitor::default();
            let (_, link) = self.asked(&mut employer);
            let answer = self.shows(&link, badge, &own(), &json!({}));
            assert_eq!((&answer["errors"], &answer["client"]), (&json!([]), &json!(client)));
            let back = answer["reply"]["redirect_uri"].as_str().unwrap().parse().unwrap();
            let page = employer.get(&back).body;
            assert!(page.contains(GENUINE) && page.contains(PROVED), "{page}");
        }
    }
}

#[test]
fn the_wallet_of_another_project_understands_our_request_and_its_answer_is_taken() {
    Learner::with_badge("shown").shows_each_form("redirect_uri");
}

#[test]
fn the_wallet_of_another_project_checks_our_signed_request_and_its_answer_is_taken() {
    let mut learner = Learner::with_badge("shown-signed");
    // The one that signs takes the port of the one that does not.
    learner.verifier = None;
    learner.verifier = Some(learner.world.serve_signing_verifier().unwrap());
    learner.shows_each_form("decentralized_identifier");
}

#[test]
fn what_the_wallet_of_another_project_made_for_somebody_else_is_refused() {
    let learner = Learner::with_badge("shown-elsewhere");
    for instead in [json!({ "nonce": "of-another-day" }), json!({ "audience": "https://evil.example" })] {
        for badge in &learner.forms {
            let (_, link) = learner.asked(&mut Visitor::default());
            let answer = learner.shows(&link, badge, &own(), &instead);
            assert_eq!(
                (&answer["status"], &answer["reply"]["error"]),
                (&json!(400), &json!("invalid_request"))
            );
        }
    }
}

#[test]
fn a_badge_in_the_wallet_of_somebody_else_is_never_genuine() {
    let learner = Learner::with_badge("shown-by-another");
    for badge in &learner.forms {
        let mut employer = Visitor::default();
        let (_, link) = learner.asked(&mut employer);
        let answer = learner.shows(&link, badge, &"08".repeat(32), &json!({}));
        let back = answer["reply"]["redirect_uri"].as_str().unwrap().parse().unwrap();
        let page = employer.get(&back).body;
        assert!(page.contains("class=\"verdict cannot_tell\"") && !page.contains(GENUINE), "{page}");
    }
}
