//! What the arguments of the command line stand for: things that are given, files, and all files of a folder.

use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
};

use schemas::fetch::Fetcher;

use crate::input::{self, NoBadge};

/// Folders inside folders that are looked into.
const DEEPEST: usize = 16;
/// The longest argument that is a name; a whole badge on the command line has none.
const NAME_CHARS: usize = 200;

/// One thing to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An argument as it was written: a file, a link, digits, `-`.
    Given(String),
    /// A file that was found in a folder.
    Found(PathBuf),
}

impl Source {
    /// What it is called in the answer.
    pub fn name(&self) -> Option<Cow<'_, str>> {
        match self {
            Source::Given(argument) if argument.chars().count() > NAME_CHARS => None,
            Source::Given(argument) => Some(Cow::Borrowed(argument)),
            Source::Found(file) => Some(file.to_string_lossy()),
        }
    }

    /// The badge in it.
    pub fn badge(&self, fetcher: Option<&Fetcher>) -> Result<String, NoBadge> {
        match self {
            Source::Given(argument) => input::from_argument(argument, fetcher),
            Source::Found(file) => input::from_file(file),
        }
    }
}

/// The things to check, in the order of the arguments; the files of a folder in the order of their names. A folder
/// without files stays as it was given, so that it is told and not passed over.
pub fn sources(arguments: &[String]) -> Vec<Source> {
    let each = arguments.iter().flat_map(|argument| {
        let files = files_in(Path::new(argument), 0);
        if files.is_empty() { vec![Source::Given(argument.clone())] } else { files }
    });
    each.collect()
}

/// Hidden files and links to folders are left out.
fn files_in(folder: &Path, depth: usize) -> Vec<Source> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")));
    paths.sort();
    let each = paths.into_iter().flat_map(|path| match fs::symlink_metadata(&path) {
        Ok(kind) if kind.is_dir() && depth < DEEPEST => files_in(&path, depth + 1),
        Ok(_) if path.is_file() => vec![Source::Found(path)],
        _ => Vec::new(),
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let found = sources(&[folder.display().to_string()]);
        let short = |source: &Source| {
            let name = source.name().unwrap().into_owned();
            name.trim_start_matches(&format!("{}/", folder.display())).to_owned()
        };
        found.iter().map(short).collect()
    }

    #[test]
    fn a_folder_stands_for_its_files_and_those_below_in_order() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        for name in ["c.json", "a.json", "b/x.png", ".hidden"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        assert_eq!(names(folder.path()), ["a.json", "b/x.png", "c.json"]);
    }

    #[test]
    fn a_folder_without_files_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let argument = folder.path().display().to_string();
        assert_eq!(sources(std::slice::from_ref(&argument)), [Source::Given(argument)]);
    }

    #[test]
    fn a_whole_badge_on_the_command_line_has_no_name() {
        assert_eq!(Source::Given("9".repeat(400)).name(), None);
    }
}
