//! What a learner does with a claim link: on a phone of their own, or at the library's computer.

use crate::browser::Browser;
use crate::facilitator::Waiting;
use schemas::lang::Lang;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a download may take, asked for so often.
const PAUSE: Duration = Duration::from_millis(100);
const PATIENCE: u32 = 600;

impl Browser {
    /// Where what is saved will lie.
    pub(crate) async fn save_into(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        let allowed = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", &allowed).await;
    }

    /// Opens the claim page, past the code.
    pub(crate) async fn open_claim(&self, waiting: &Waiting, lang: Lang) {
        let page = format!("{}?lang={lang}", waiting.link);
        if waiting.code.is_empty() {
            return self.open_steadily(&page, "button[value=phone]").await;
        }
        self.open_steadily(&page, "#tx_code").await;
        self.fill("#tx_code", &waiting.code).await;
        self.press_steadily("main button", "button[value=phone]").await;
    }

    /// Takes the badge as a picture; gives the file.
    pub(crate) async fn take_picture(&self, waiting: &Waiting, lang: Lang, folder: &Path) -> PathBuf {
        self.save_into(folder).await;
        self.open_claim(waiting, lang).await;
        self.press_steadily("button[value=phone]", "button[value=picture]").await;
        self.save("button[value=picture]", folder).await
    }

    /// Presses what saves a file, and waits for it. Over a wifi that drops, presses again.
    pub(crate) async fn save(&self, css: &str, folder: &Path) -> PathBuf {
        for asked in 0..PATIENCE {
            if asked % 50 == 0 {
                let _ = self.find(css).await.click().await;
            }
            if let Some(file) = saved(folder) {
                return file;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("nothing is saved by {css} on {}", self.address().await);
    }
}

/// The one file of a folder, once it is whole.
fn saved(folder: &Path) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_none_or(|ending| ending != "crdownload")).find(|path| {
        !path.file_name().unwrap().to_string_lossy().starts_with('.')
            && path.metadata().is_ok_and(|file| file.len() > 0)
    })
}
