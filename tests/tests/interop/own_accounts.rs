//! A library with accounts of its own, kept by npm `oidc-provider`, and its desk, whose clock is moved by hand.

use crate::visitor::{Page, Visitor};
use issuer::clock::{Chance, Clock};
use issuer::issuer::Issuer;
use issuer::settings::Settings;
use rand::RngCore as _;
use schemas::Demo;
use schemas::time::Timestamp;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tests::library;
use tests::programs::Programs;
use tests::service::{Service, free_port};
use tests::workplace::Workplace;
use tests::world::World;
use tokio::net::TcpListener;
use url::Url;

/// How the provider keeps its accounts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    /// How it wants to be told the client's secret.
    pub(crate) auth: &'static str,
    /// What it was told.
    pub(crate) secret: &'static str,
    /// What it does to its own ID tokens.
    pub(crate) spoil: Option<&'static str>,
}

/// What stands in our settings.
const SECRET: &str = "known to the library's provider & its desk: 100 %";

impl Habits {
    /// Nothing special, as the standard has it.
    pub(crate) const USUAL: Habits = Habits { auth: "client_secret_basic", secret: SECRET, spoil: None };
}

/// The library, whose desk and provider answer for as long as this lives.
#[derive(Debug)]
pub(crate) struct Library {
    world: World,
    ahead: Arc<AtomicI64>,
    _provider: Service,
}

impl Library {
    pub(crate) async fn open(habits: Habits) -> Self {
        let workplace = Workplace::temporary(&format!("accounts-{}", free_port().unwrap())).unwrap();
        let world = World::new(Programs::beside_this_one().unwrap(), workplace, |_| {}).unwrap();
        world.issuer(&["init", "--dir", "issuer", "--public-url", &world.issuer_url()]).unwrap();
        let place = ["--name", "en=Havnby Library", "--city", "Havnby", "--country", "DK"];
        world.issuer(&[&["org", "add", "havnby"][..], &place].concat()).unwrap();
        let port = free_port().unwrap();
        let provider = start_provider(&world, port, habits);
        library::name_provider(&world, port, SECRET).unwrap();
        let ahead = Arc::new(AtomicI64::new(0));
        serve(&world, &ahead).await;
        Library { world, ahead, _provider: provider }
    }

    /// An address of the desk.
    pub(crate) fn at(&self, tail: &str) -> Url {
        format!("{}{tail}", self.world.issuer_url()).parse().unwrap()
    }

    /// An invitation link for a facilitator.
    pub(crate) fn invite(&self) -> Url {
        let invite = ["--json", "account", "invite", "--role", "facilitator", "--name", "Bodil"];
        let answer = self.world.issuer(&invite).unwrap().json().unwrap();
        answer["link"].as_str().unwrap().parse().unwrap()
    }

    /// The login names of the team.
    pub(crate) fn team(&self) -> Vec<String> {
        let answer = self.world.issuer(&["--json", "account", "list"]).unwrap().json().unwrap();
        let team = answer["team"].as_array().unwrap();
        team.iter().map(|member| member["login"].as_str().unwrap().to_owned()).collect()
    }

    /// Ends what somebody may do.
    pub(crate) fn end(&self, login: &str) {
        self.world.issuer(&["account", "end", login]).unwrap();
    }

    /// Time passes.
    pub(crate) fn wait(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Takes the link of this page to the provider, where somebody names themselves; gives the address that leads back.
    pub(crate) fn go(&self, visitor: &mut Visitor, page: &Url, name: &str) -> Url {
        let link = visitor.get(page).link("/sign-in/elsewhere?");
        let asked = visitor.get(&link);
        let who = visitor.get(asked.leads());
        let named = visitor.post(who.leads(), &format!("name={name}"));
        visitor.get(named.leads()).leads().clone()
    }

    /// Goes and comes back.
    pub(crate) fn sign_in(&self, visitor: &mut Visitor, page: &Url, name: &str) -> Page {
        let back = self.go(visitor, page, name);
        visitor.get(&back)
    }

    /// Somebody who has joined by an invitation.
    pub(crate) fn joined(&self, name: &str) -> Visitor {
        let mut visitor = Visitor::default();
        let page = self.sign_in(&mut visitor, &self.invite(), name);
        assert_eq!(page.tail(), "/desk", "{}", page.body);
        visitor
    }
}

fn start_provider(world: &World, port: u16, habits: Habits) -> Service {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
    assert!(
        folder.join("node_modules/oidc-provider").exists(),
        "the provider is not in place: run script/setup"
    );
    let Habits { auth, secret, spoil } = habits;
    let back = format!("{}/sign-in/back", world.issuer_url());
    let habits = json!({
        "port": port, "client": "kreds", "secret": secret, "back": back, "auth": auth, "spoil": spoil,
    });
    let mut command = Command::new("node");
    command.arg("provider.mjs").arg(habits.to_string()).current_dir(folder);
    Service::start(command, port, &world.workplace().path("provider.log")).unwrap()
}

async fn serve(world: &World, ahead: &Arc<AtomicI64>) {
    let settings = Settings::read(&world.workplace().path("issuer/kreds.toml"), |_| None, Demo::On).unwrap();
    let chance = Chance::new(|bytes| rand::rngs::OsRng.fill_bytes(bytes));
    let ahead = Arc::clone(ahead);
    let clock = Clock::new(move || now(ahead.load(Ordering::SeqCst)));
    let issuer = Issuer::open(settings, clock, chance).await.unwrap();
    let listener = TcpListener::bind(("127.0.0.1", world.issuer_port())).await.unwrap();
    tokio::spawn(issuer::web::serve(listener, Arc::new(issuer), std::future::pending));
}

#[expect(clippy::disallowed_methods, reason = "the provider goes by the real time")]
fn now(ahead: i64) -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    Timestamp::from_seconds(i64::try_from(since).unwrap() + ahead).unwrap()
}
