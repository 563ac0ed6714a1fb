//! Reference material is read from where it lies and never copied into the project.

use super::files::{all, assert_none};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

fn hashes(folder: &Path, found: &mut HashMap<Vec<u8>, String>) {
    for entry in fs::read_dir(folder).expect("KREDS_REFERENCE is set, but the folder it names cannot be read")
    {
        let path = entry.unwrap().path();
        if path.is_dir() {
            hashes(&path, found);
        } else {
            let text = fs::read(&path).unwrap();
            // Vectors as short as a digit or an empty list are nobody's.
            if text.len() > 64 {
                found.insert(Sha256::digest(&text).to_vec(), path.display().to_string());
            }
        }
    }
}

#[test]
fn no_file_is_a_copy_of_reference_material() {
    let Some(folder) = std::env::var_os("KREDS_REFERENCE") else {
        eprintln!(
            "KREDS_REFERENCE is not set: the project's files were not compared with the reference material"
        );
        return;
    };
    let mut reference = HashMap::new();
    hashes(Path::new(&folder), &mut reference);
    assert!(reference.len() > 100, "KREDS_REFERENCE is set, but the vectors are not there");
    let places: Vec<String> = all()
        .iter()
        .filter_map(|file| {
            let original = reference.get(&Sha256::digest(&file.text).to_vec())?;
            Some(format!("{} is {original}", file.path))
        })
        .collect();
    assert_none("Copied from the reference material:", &places);
}
