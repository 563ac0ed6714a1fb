//! Getting a signed list: from its address through the fetch guard, or from a file that somebody carried in.

use std::{fs::File, io::Read, path::Path};

use schemas::{
    fetch::{FetchError, Fetcher, Headers},
    limits::FETCH_BYTES,
    qr,
    trust::Fingerprint,
};
use url::Url;

use super::record::Origin;

/// Why a list is not to be had.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotHad {
    #[error("not fetched")]
    NotFetched(#[from] FetchError),
    #[error("not read")]
    NotRead(#[from] std::io::Error),
    #[error("not a text")]
    NotText,
}

impl Origin {
    /// What somebody typed: an address, or else the name of a file.
    pub fn named(text: &str) -> Self {
        match Url::parse(text) {
            Ok(address) if matches!(address.scheme(), "https" | "http") => Origin::Address(address),
            _ => Origin::File(std::path::absolute(text).unwrap_or_else(|_| text.into())),
        }
    }

    /// The text that stands there.
    pub fn read(&self, fetcher: &Fetcher) -> Result<String, NotHad> {
        match self {
            Origin::Address(address) => fetched(address, fetcher),
            Origin::File(file) => String::from_utf8(bytes(file, FETCH_BYTES)?).map_err(|_| NotHad::NotText),
        }
    }
}

/// The list at an address.
pub fn fetched(address: &Url, fetcher: &Fetcher) -> Result<String, NotHad> {
    let headers = Headers::accepting("application/trust+jwt, application/jwt;q=0.9, text/plain;q=0.5");
    String::from_utf8(fetcher.get(address, headers)?.body).map_err(|_| NotHad::NotText)
}

/// The fingerprint that a picture of the network's sheet of paper shows; `None` when none of its codes is one.
pub fn fingerprint_in(picture: &Path) -> std::io::Result<Option<Fingerprint>> {
    let texts = qr::read(&bytes(picture, schemas::limits::PICTURE_BYTES)?).unwrap_or_default();
    Ok(texts.iter().find_map(|text| text.parse().ok()))
}

fn bytes(file: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limit { Err(std::io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
