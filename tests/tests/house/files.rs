//! The project's own files as text, and the shape in which a broken rule is reported.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that tools make and nobody here writes.
const MADE: [&str; 7] =
    [".git", ".venv", "__pycache__", "demo-data", "node_modules", "target", "target-demo"];

/// A text file of the project.
pub(crate) struct File {
    /// Path from the project's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    pub(crate) fn is_under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Part of a test, whole file or not: what a user never runs.
    pub(crate) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| part == "tests" || part == "tests.rs" || part == "examples")
    }

    /// Numbered lines of code that a user runs: no comment lines, nothing from `#[cfg(test)]` on.
    pub(crate) fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Root folder of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every text file of the project.
pub(crate) fn all() -> Vec<File> {
    let mut found = Vec::new();
    collect(&root(), &root(), &mut found);
    assert!(found.len() > 20, "the project's files were not found under {}", root().display());
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every Rust file of the project.
pub(crate) fn rust() -> Vec<File> {
    all().into_iter().filter(|file| file.is(".rs")).collect()
}

/// Rust files that end up in one of the three programs.
pub(crate) fn product() -> Vec<File> {
    rust().into_iter().filter(|file| file.path.contains("/src/") && !file.is_test()).collect()
}

/// Fails with one line a place, after the rule's sentence.
pub(crate) fn assert_none(rule: &str, places: &[String]) {
    assert!(places.is_empty(), "{rule}\n  {}", places.join("\n  "));
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy();
        if path.is_dir() {
            if !MADE.contains(&name.as_ref()) {
                collect(root, &path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push(File { path, text });
        }
    }
}
