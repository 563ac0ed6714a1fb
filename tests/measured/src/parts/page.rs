//! A badge link opened in a real browser that has been there before, with the server stopped: from the navigation to the
//! verdict.

use std::time::Duration;

use tests::{learner, library, service};

use super::Findings;
use crate::{
    evening::world,
    figure::{Unit, median},
    line::{Goal, Line},
    process::until,
    rounds::{Contestant, alternate},
    window::Window,
};

const ROUNDS: usize = 7;
/// Navigations of a turn.
const TIMES: usize = 5;
/// Between two pages, so that the one before is over.
const REST: Duration = Duration::from_millis(100);

/// Notes in each new page when the verdict is there, by the page's own clock, which begins with the navigation.
const WATCH: &str = "
    const note = () => {
        const there = document.querySelector('#answer .verdict');
        if (there && !window.verdictAt) window.verdictAt = performance.now();
    };
    new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });";
const THERE: &str = "return Boolean(window.verdictAt)";
const SAID: &str = "return [window.verdictAt, document.querySelector('#answer .verdict').className]";
/// Whether the worker runs and the lists are kept.
const HOLDS: &str = "
    window.held ??= false;
    Promise.all([navigator.serviceWorker.ready, caches.open('kreds-lists').then(drawer => drawer.match('v/lists'))])
        .then(([worker, lists]) => { window.held = Boolean(worker.active?.state === 'activated' && lists); });
    return window.held;";
/// A page in which the word stands already.
const EMPTY: &str = "data:text/html,<main id=answer><p class='verdict genuine'>genuine</main>";

pub(super) fn measure() -> Findings {
    let world = world("measured-page");
    let (services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let picture = std::fs::read(learner::present(&world).unwrap()).unwrap();
    let link = schemas::qr::read(&picture).unwrap().remove(0);
    // The verifier fetches the lists when it starts; before the badge was claimed there was none for it.
    drop(services.verifier);
    let verifier = world.serve_verifier().unwrap();
    until(|| {
        service::get(world.verifier_port(), "/v/lists").is_ok_and(|lists| lists.contains("/status/1\":"))
    });
    let mut window = Window::open();
    window.go(&format!("{}/v?lang=en", world.verifier_url()));
    window.wait(HOLDS);
    window.in_every_page(WATCH);
    drop(verifier);
    let window = std::cell::RefCell::new(window);
    let visits = |address: String| {
        let window = &window;
        Contestant::new(Unit::Nanoseconds, move || {
            median((0..TIMES).map(|_| visit(&mut window.borrow_mut(), &address)).collect())
        })
    };
    let [ours, empty] = alternate(ROUNDS, [visits(link), visits(EMPTY.to_owned())]);
    Findings::of([Line::of_time("badge link, navigation to verdict, server stopped", &ours)
        .beside("an empty page", &empty)
        .should(Goal::AtMost(60e6))])
}

/// Nanoseconds from the navigation to the verdict.
fn visit(window: &mut Window, address: &str) -> f64 {
    window.go("about:blank");
    std::thread::sleep(REST);
    window.go(address);
    window.wait(THERE);
    let said = window.run(SAID);
    assert_eq!(said[1], "verdict genuine", "{said}");
    said[0].as_f64().map_or(f64::NAN, |milliseconds| milliseconds * 1e6)
}
