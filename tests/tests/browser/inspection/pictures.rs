//! Pictures of pages for people to look at, where `KREDS_SCREENSHOTS` names a folder for them.

use crate::browser::Browser;
use crate::reader::Screen;
use std::path::PathBuf;

/// Keeps one of the page that is open.
pub(crate) async fn keep(browser: &Browser, name: &str, screen: Screen) {
    let Some(folder) = std::env::var_os("KREDS_SCREENSHOTS").map(PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}-{}.png", screen.width)), browser.picture().await).unwrap();
}
