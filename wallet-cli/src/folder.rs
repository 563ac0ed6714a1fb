//! Folders that a learner names where files are wanted: photographs, badges of some years.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use schemas::limits::FOLDER_FILES;

use crate::trouble::Trouble;

/// The files that are meant: a folder stands for those in it, by name. Hidden files and folders within are left alone.
pub(crate) fn files_in(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let inside = inside(path).map_err(|error| Trouble::unreadable(path, &error))?;
            if inside.len() > FOLDER_FILES {
                return Err(Trouble::refused("folder_too_large").about(path));
            }
            files.extend(inside);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && entry.path().is_file() {
            files.push(entry.path());
        }
        if files.len() > FOLDER_FILES {
            break;
        }
    }
    files.sort_unstable();
    Ok(files)
}
