//! What people do when the wifi drops: look whether the page is there, and load it again.

use crate::browser::Browser;

/// Times after which even a patient person gives up.
const PATIENCE: u32 = 12;

impl Browser {
    /// Opens an address until the page with `sign` is there in full.
    pub(crate) async fn open_steadily(&self, url: &str, sign: &str) {
        for _ in 0..PATIENCE {
            if self.client().goto(url).await.is_ok() && self.has(sign).await {
                return;
            }
        }
        panic!("{url} does not come");
    }

    /// Presses, and loads what follows again until it is there in full. A form that was sent may be sent again: that is
    /// what the pages promise to bear.
    pub(crate) async fn press_steadily(&self, css: &str, sign: &str) {
        let page = self.find("html").await;
        // The driver reports a connection that was cut as an error of the click.
        let _ = self.find(css).await.click().await;
        self.leave(&page).await;
        for _ in 0..PATIENCE {
            if self.has(sign).await {
                return;
            }
            let _ = self.client().refresh().await;
        }
        panic!("after {css} nothing with {sign} comes: {}", self.text().await);
    }
}
