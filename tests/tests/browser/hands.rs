//! How a person presses and types: with a finger, or with the keyboard alone.

use crate::browser::Browser;
use fantoccini::key::Key;

/// Lines of a list after which a person gives up.
const MOST_CHOICES: u32 = 60;

/// What the person uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hands {
    /// A finger or a mouse; over a wifi that drops, again and again.
    Finger,
    /// The keyboard alone.
    Keyboard,
}

impl Hands {
    /// Writes into an empty field.
    pub(crate) async fn write(self, browser: &Browser, css: &str, text: &str) {
        match self {
            Hands::Finger => browser.fill(css, text).await,
            Hands::Keyboard => {
                browser.tab_to(css).await;
                browser.find(css).await.send_keys(text).await.unwrap();
            }
        }
    }

    /// Chooses from a list.
    pub(crate) async fn choose(self, browser: &Browser, css: &str, value: &str) {
        match self {
            Hands::Finger => browser.find(css).await.select_by_value(value).await.unwrap(),
            Hands::Keyboard => {
                browser.tab_to(css).await;
                browser.strike(Key::Home.into()).await;
                for _ in 0..MOST_CHOICES {
                    if browser.find(css).await.prop("value").await.unwrap().as_deref() == Some(value) {
                        return;
                    }
                    browser.strike(Key::Down.into()).await;
                }
                panic!("the keyboard does not come to {value} in {css}");
            }
        }
    }

    /// Ticks a box.
    pub(crate) async fn tick(self, browser: &Browser, css: &str) {
        match self {
            Hands::Finger => browser.click(css).await,
            Hands::Keyboard => {
                browser.tab_to(css).await;
                browser.strike(' ').await;
            }
        }
    }

    /// Presses what leads to a page with `sign`.
    pub(crate) async fn press(self, browser: &Browser, css: &str, sign: &str) {
        match self {
            Hands::Finger => browser.press_steadily(css, sign).await,
            Hands::Keyboard => {
                browser.tab_to(css).await;
                browser.enter().await;
                browser.find(sign).await;
            }
        }
    }
}
