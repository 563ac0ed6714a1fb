//! Lists that somebody names for one run: naming one is the act of trusting it, so who signed it is said aloud.

use std::{
    fs::File,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use schemas::{
    Demo,
    did::web::document_url,
    limits::FETCH_BYTES,
    locale::Bundle,
    stage::Verified,
    trust::{Anchor, TrustError, TrustList, open},
};

use super::shown;
use crate::error::Trouble;

/// The lists in these files.
pub fn named(
    files: &[PathBuf],
    demo: Demo,
    say: &Bundle,
    err: &mut dyn Write,
) -> Result<Vec<Verified<TrustList>>, Trouble> {
    let mut lists = Vec::new();
    for file in files {
        let list = believed(file, demo)?;
        writeln!(err, "{}", shown::named(list.claims(), say)).ok();
        lists.push(list);
    }
    Ok(lists)
}

fn believed(file: &Path, demo: Demo) -> Result<Verified<TrustList>, Trouble> {
    let mut text = String::new();
    File::open(file)
        .and_then(|opened| opened.take(FETCH_BYTES as u64).read_to_string(&mut text))
        .map_err(|source| Trouble::TrustFileMissing { file: file.to_owned(), source })?;
    let list = open(&text, Anchor::HandedOver).map_err(|source: TrustError| Trouble::TrustFileBad {
        file: file.to_owned(),
        source: Box::new(source),
    })?;
    let public = document_url(&list.claims().iss, demo).is_ok();
    if public { Ok(list) } else { Err(Trouble::TrustFileDemo { file: file.to_owned() }) }
}
