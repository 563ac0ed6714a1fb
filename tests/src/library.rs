//! What the library does: sets up its issuer, holds the sample circle, and gives the awards out.

use crate::programs::Answer;
use crate::service::Services;
use crate::trouble::{OrTrouble, Trouble};
use crate::world::World;
use std::path::{Path, PathBuf};

/// A badge that the library made itself.
pub const KOMBUCHA: &str = r#"
[[outcome]]
id = "ferment-tea"
alignments = ["sdg:12"]
text.da = "fermentere te derhjemme"
text.sl = "doma fermentirati čaj"

[[badge]]
id = "havnby-kombucha"
version = 1
outcomes = ["ferment-tea"]
shown = "artefact"
participation = "on-site"
name.da = "Kombucha"
name.sl = "Kombuča"
description.da = "Har brygget kombucha sammen med andre."
description.sl = "Z drugimi je pripravil kombučo."
"#;

/// The badge that the sample circle leads to.
pub const BADGE: &str = "climate-in-my-street";

/// An award that waits to be collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Number of the award.
    pub award: String,
    /// Whose it is.
    pub learner: String,
    /// The link behind the claim QR.
    pub link: String,
    /// The code that the facilitator says aloud, if there is one.
    pub tx_code: Option<String>,
}

/// Settings, an organisation with its keys, and a network whose trust list names it.
pub fn set_up(world: &World) -> Result<(), Trouble> {
    set_up_at(world, &world.issuer_url())
}

/// The same for an issuer that the world reaches at this address.
pub fn set_up_at(world: &World, address: &str) -> Result<(), Trouble> {
    world.issuer(&["init", "--dir", "issuer", "--public-url", address])?;
    let name = ["--name", "da=Havnby Bibliotek", "--name", "en=Havnby Library"];
    let place = ["--city", "Havnby", "--country", "DK", "--language", "da"];
    world.issuer(&[&["org", "add", "havnby"][..], &name, &place].concat())?;
    world.issuer(&["keys", "new", "havnby"])?;
    world.issuer(&["network", "init", "north", "--name", "en=Learning Cities of the North"])?;
    world.issuer(&["network", "add", "havnby"])?;
    let list = world.trust_list();
    world.issuer(&["network", "export", &list.to_string_lossy()]).map(drop)
}

/// Names a provider of accounts on loopback in the settings, and what the two share.
pub fn name_provider(world: &World, port: u16, secret: &str) -> Result<(), Trouble> {
    world.workplace().write("issuer/client-secret", &format!("{secret}\n"))?;
    let settings = world.workplace().read("issuer/kreds.toml")?;
    let provider = format!(
        "[oidc]\nissuer = \"http://localhost:{port}\"\nclient_id = \"kreds\"\nclient_secret_file = \"client-secret\"\n"
    );
    world.workplace().write("issuer/kreds.toml", &[settings, provider].concat()).map(drop)
}

/// The sample circle with its people, sessions and outcomes. Gives the circle's short name.
pub fn hold_circle(world: &World) -> Result<String, Trouble> {
    let sample = |name: &str| samples().join(name).to_string_lossy().into_owned();
    let (circle, people) = (sample("circle.json"), sample("signups.csv"));
    let imported =
        world.issuer(&["--json", "circle", "import", &circle, "--badge", BADGE, "--learners", &people])?;
    let circle = imported.json()?["circle"].as_str().unwrap_or_default().to_owned();
    world.issuer(&["circle", "attend", &circle, "--file", &sample("attendance.json")])?;
    world.issuer(&["circle", "outcome", &circle, "--everybody"])?;
    Ok(circle)
}

/// Everything up to the evening on which the badges wait: issuer and verifier serve, the circle is closed.
pub fn last_evening(world: &World) -> Result<(Services, Vec<Waiting>), Trouble> {
    set_up(world)?;
    let services = Services { issuer: world.serve_issuer()?, verifier: world.serve_verifier()? };
    let circle = hold_circle(world)?;
    close_circle(world, &circle)?;
    Ok((services, waiting(world)?))
}

/// Ends the circle: an award for everybody who earned one.
pub fn close_circle(world: &World, circle: &str) -> Result<Answer, Trouble> {
    world.issuer(&["circle", "close", circle, "--hand-out", "wall"])
}

/// The awards that wait, each with its claim QR as a picture in `claims`.
pub fn waiting(world: &World) -> Result<Vec<Waiting>, Trouble> {
    let listed = world.issuer(&["--json", "award", "list", "--qr", "claims"])?.json()?;
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let awards = listed.as_array().into_iter().flatten();
    Ok(awards
        .filter_map(|award| {
            Some(Waiting {
                award: award["award"].to_string(),
                learner: text(&award["learner"])?,
                link: text(&award["link"])?,
                tx_code: text(&award["tx_code"]),
            })
        })
        .collect())
}

/// The picture of an award's claim QR.
pub fn claim_picture(world: &World, award: &str) -> PathBuf {
    world.workplace().path(&format!("claims/claim-{award}.png"))
}

/// A copy of a badge in JSON with another name on it.
pub fn forge(world: &World, badge: &str, copy: &str) -> Result<PathBuf, Trouble> {
    let mut forged: serde_json::Value = serde_json::from_str(&world.workplace().read(badge)?)
        .or_trouble(badge, "The wallet should write JSON.")?;
    forged["name"] = "Doctor of Climate".into();
    world.workplace().write(copy, &forged.to_string())
}

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}
