//! The walk: a facilitator, a learner and an employer, each with the program that is theirs.

use crate::screen;
use std::path::Path;
use tests::library::Waiting;
use tests::service::Services;
use tests::trouble::Trouble;
use tests::world::World;
use tests::{learner, library};

/// Exit codes of the verifier, one for each verdict that the walk meets.
const GENUINE: i32 = 0;
const NOT_GENUINE: i32 = 1;
const NO_LONGER_VALID: i32 = 3;

pub(crate) fn walk(world: &World) -> Result<Services, Trouble> {
    screen::title(" 1. A library sets up its issuer and joins a network");
    library::set_up(world)?;
    screen::title(" 2. Issuer and verifier start");
    let services = Services { issuer: world.serve_issuer()?, verifier: world.serve_verifier()? };
    screen::address("who the library is", &format!("{}/o/havnby/did.json", world.issuer_url()));
    screen::address("check a badge", &world.verifier_url());
    screen::title(" 3. A learning circle: five people, six evenings");
    let circle = library::hold_circle(world)?;
    screen::title(" 4. The last session ends, and the facilitator closes the circle");
    library::close_circle(world, &circle)?;
    let waiting = library::waiting(world)?;
    let Some(first) = waiting.first() else {
        return Err(Trouble::new("nobody has earned a badge", "See tests/samples."));
    };
    collect(world, first)?;
    judge(world, first)?;
    if let Some(next) = waiting.get(1) {
        screen::address("claim the next badge, with a browser", &next.link);
    }
    Ok(services)
}

fn collect(world: &World, waiting: &Waiting) -> Result<(), Trouble> {
    screen::title(&format!(" 5. {} collects the badge by the picture of its QR code", waiting.learner));
    screen::address("the page behind that code", &waiting.link);
    learner::make_wallet(world)?;
    learner::claim(world, waiting)?;
    world.wallet(&["list"]).map(drop)
}

fn judge(world: &World, waiting: &Waiting) -> Result<(), Trouble> {
    screen::title(" 6. The learner shows the badge, an employer checks the picture: genuine");
    let picture = learner::present(world)?;
    expect(world, &picture, GENUINE)?;
    screen::title(" 7. Somebody changes one word: not genuine");
    learner::export(world, "json")?;
    let forged = library::forge(world, "badge.json", "forged.json")?;
    expect(world, &forged, NOT_GENUINE)?;
    screen::title(" 8. The library withdraws the badge: no longer valid");
    world.issuer(&["award", "end", &waiting.award, "--because", "issued to the wrong person"])?;
    expect(world, &picture, NO_LONGER_VALID)
}

fn expect(world: &World, badge: &Path, verdict: i32) -> Result<(), Trouble> {
    world.check(badge)?.ended_with(verdict).map(drop)
}
