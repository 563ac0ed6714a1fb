//! A person who uses the keyboard only, and must see at every step where they are (WCAG 2.2, 2.1.1 and 2.4.7).

use crate::browser::Browser;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

/// Stops after which a person gives up.
const PATIENCE: usize = 400;

/// Where the focus is: whether it is in the page at all, is seen by an outline, and has come to where it should.
const FOCUS: &str = "
    const at = document.activeElement;
    const style = getComputedStyle(at);
    return { inside: at !== document.body, there: at.matches(arguments[0]), tag: at.outerHTML.slice(0, 120),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };";

impl Browser {
    /// Strikes one key.
    pub(crate) async fn strike(&self, key: char) {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.client().perform_actions(keys).await.unwrap();
    }

    /// Strikes one key after the other.
    pub(crate) async fn type_keys(&self, text: &str) {
        for key in text.chars() {
            self.strike(key).await;
        }
    }

    /// Goes on with Tab until this element has the focus; each stop on the way must be seen.
    pub(crate) async fn tab_to(&self, css: &str) {
        for _ in 0..PATIENCE {
            self.strike(Key::Tab.into()).await;
            let focus = self.run(FOCUS, vec![css.into()]).await;
            // Beyond the last stop, the focus is in the browser's own frame.
            assert!(
                focus["inside"] == false || focus["seen"] == true,
                "no focus is seen on {}",
                focus["tag"]
            );
            if focus["there"] == true {
                return;
            }
        }
        panic!("the keyboard does not reach {css} on {}", self.address().await);
    }

    /// Presses what has the focus, and waits for where it leads.
    pub(crate) async fn enter(&self) {
        let page = self.find("html").await;
        self.strike(Key::Enter.into()).await;
        self.leave(&page).await;
    }
}
