//! Whether a page fits its screen, and can be pressed with a finger (WCAG 2.2, 1.4.10 and 2.5.8; our own 44 px).

use crate::browser::Browser;
use crate::reader::Screen;

/// Elements that reach beyond the right edge, outermost first, where the page is wider than the screen.
const TOO_WIDE: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .slice(0, 3).map(element => element.outerHTML.slice(0, 160));";

/// Controls lower or narrower than a finger; links within a sentence are as high as its line. What neither a finger nor
/// the keyboard can reach (the button that Enter presses in a field) has no size.
const TOO_SMALL: &str = "
    const shown = element => element.getClientRects().length > 0;
    const inline = element => element.matches('a') && getComputedStyle(element).display === 'inline';
    const reached = element => element.tabIndex >= 0 || getComputedStyle(element).clipPath === 'none';
    const target = element => element.matches('input[type=checkbox], input[type=radio]')
        ? element.closest('label') || (element.labels || [])[0] || element : element;
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(element => element.type !== 'hidden' && shown(element) && reached(element) && !inline(element))
        .map(target)
        .filter(element => { const box = element.getBoundingClientRect(); return box.height < 43.5 || box.width < 24; })
        .slice(0, 5).map(element => element.outerHTML.slice(0, 160));";

/// A line for each fault.
pub(super) async fn faults(browser: &Browser, screen: Screen) -> Vec<String> {
    let mut found = Vec::new();
    for (what, script) in
        [("is wider than the screen", TOO_WIDE), ("has controls too small to press", TOO_SMALL)]
    {
        let places = browser.run(script, vec![]).await;
        let places = places.as_array().cloned().unwrap_or_default();
        if !places.is_empty() {
            let places: Vec<String> = places.iter().map(ToString::to_string).collect();
            found.push(format!("{what} at {} px: {}", screen.width, places.join(" | ")));
        }
    }
    found
}
