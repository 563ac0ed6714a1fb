//! A library on the evening of the last session, and somebody who joins its desk.

use crate::browser::Browser;
use crate::evening::world;
use schemas::lang::Lang;
use tests::library;
use tests::service::{Service, Services};
use tests::world::World;

/// The password that everybody chooses here.
const PASSWORD: &str = "heron canal lantern";

/// An organisation with its keys, and no circle yet.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) world: World,
    _services: Services,
}

impl Desk {
    /// Opens in the morning: issuer and verifier serve.
    pub(crate) fn open(name: &str) -> Self {
        Self::open_with(name, |world| world.serve_issuer().unwrap())
    }

    /// The same with an issuer started in another way.
    pub(crate) fn open_with(name: &str, serve: impl FnOnce(&World) -> Service) -> Self {
        let world = world(name);
        library::set_up(&world).unwrap();
        let services = Services { issuer: serve(&world), verifier: world.serve_verifier().unwrap() };
        Desk { world, _services: services }
    }

    /// The address of a page of the organisation.
    pub(crate) fn page(&self, path: &str) -> String {
        format!("{}/desk/havnby/{path}", self.world.issuer_url())
    }

    /// A link with which somebody joins in a role.
    pub(crate) fn invitation(&self, role: &str) -> String {
        let invited = self.world.issuer(&["--json", "account", "invite", "--role", role]).unwrap();
        invited.json().unwrap()["link"].as_str().unwrap().to_owned()
    }

    /// All awards, as the command line lists them.
    pub(crate) fn awards(&self) -> Vec<serde_json::Value> {
        let listed = self.world.issuer(&["--json", "award", "list"]).unwrap().json().unwrap();
        listed.as_array().unwrap().clone()
    }

    /// The verdict on a badge in a file.
    pub(crate) fn verdict(&self, badge: &std::path::Path) -> String {
        let report = self.world.check_all(&[badge.to_owned()]).unwrap().remove(0);
        report["verdict"].as_str().unwrap().to_owned()
    }
}

impl Browser {
    /// Makes an account by invitation, and is signed in.
    pub(crate) async fn join(&self, desk: &Desk, role: &str, lang: Lang) {
        self.open_steadily(&format!("{}?lang={lang}", desk.invitation(role)), "#password").await;
        self.fill("#person", "Mette Møller").await;
        self.fill("#login", role).await;
        self.fill("#password", PASSWORD).await;
        self.press_steadily("main form button", ".bar").await;
    }
}
