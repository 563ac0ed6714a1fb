//! Documents that a credential relies on, with their digests (VC Data Model 2.0, 5.3).
//!
//! Nothing is fetched for them: a credential could otherwise send us anywhere. A digest is compared where the document
//! is one whose bytes its own standard fixes; of others only the digest's form can be told.

use base64::{
    Engine as _,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};
use serde::{Deserialize, Serialize};

use super::any_credential::stated;
use crate::uri::Uri;

/// SHA-256 and SHA-384, in hexadecimal, of the documents whose standards publish their digests.
const PUBLISHED: [(&str, [&str; 2]); 2] = [
    (
        "https://www.w3.org/ns/credentials/v2",
        [
            "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
            "97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614",
        ],
    ),
    (
        "https://w3id.org/security/data-integrity/v2",
        [
            "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4",
            "0ee2d7626717f8b07cd449b525d5e2b71fe27209fc99e53089e0169dd2944d793feea4526fc60bb9cca1cd96512391f6",
        ],
    ),
];

/// A document by its address and digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct RelatedResource {
    pub id: Uri,
    #[serde(rename = "digestSRI", default, deserialize_with = "stated")]
    pub digest_sri: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    pub digest_multibase: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    pub media_type: Option<String>,
}

/// Why such an entry is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unfit {
    #[error("without a digest")]
    NoDigest,
    #[error("a digest that is not written as one")]
    Malformed,
    #[error("the digest of another document")]
    Differs,
}

/// A digest by a function whose values we have, or by another.
#[derive(Debug, PartialEq)]
enum Digest {
    Of(Vec<u8>),
    Other,
}

impl RelatedResource {
    pub(super) fn check(&self) -> Result<(), Unfit> {
        let mut digests: Vec<Digest> = Vec::new();
        for one in self.digest_sri.iter().flat_map(|digests| digests.split_ascii_whitespace()) {
            digests.push(integrity(one).ok_or(Unfit::Malformed)?);
        }
        if let Some(digest) = &self.digest_multibase {
            digests.push(multibase(digest).ok_or(Unfit::Malformed)?);
        }
        if digests.is_empty() {
            return Err(Unfit::NoDigest);
        }
        let known =
            PUBLISHED.iter().find(|(address, _)| *address == self.id.as_str()).map(|(_, known)| known);
        let differs = |digest: &Digest| match (digest, known) {
            (Digest::Of(bytes), Some(known)) => known.iter().all(|own| *own != hexadecimal(bytes)),
            _ => false,
        };
        if digests.iter().any(differs) { Err(Unfit::Differs) } else { Ok(()) }
    }
}

/// Subresource Integrity: `sha256-…`, perhaps with options behind a question mark. What stands there in another base or
/// length is the digest of nothing that we have.
fn integrity(text: &str) -> Option<Digest> {
    let (function, value) = text.split_once('-')?;
    let value = value.split('?').next().filter(|value| !value.is_empty())?;
    let bytes = BASE64_STANDARD.decode(value).ok()?;
    match function {
        "sha256" | "sha384" => Some(Digest::Of(bytes)),
        "sha512" => Some(Digest::Other),
        _ => None,
    }
}

/// A multihash in base58 or base64url.
fn multibase(text: &str) -> Option<Digest> {
    let bytes = match text.split_at_checked(1)? {
        ("z", digits) => bs58::decode(digits).into_vec().ok()?,
        ("u", digits) => BASE64_URL_SAFE_NO_PAD.decode(digits).ok()?,
        _ => return None,
    };
    match bytes.as_slice() {
        [0x12, 32, digest @ ..] if digest.len() == 32 => Some(Digest::Of(digest.to_vec())),
        [0x20, 48, digest @ ..] if digest.len() == 48 => Some(Digest::Of(digest.to_vec())),
        [0x12 | 0x20, ..] => None,
        [0x80..=0xff, _, ..] => Some(Digest::Other),
        [_, length, digest @ ..] if usize::from(*length) == digest.len() => Some(Digest::Other),
        _ => None,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";

    fn checked(id: &str, member: &str, digest: &str) -> Result<(), Unfit> {
        let resource = json!({ "id": id, member: digest });
        serde_json::from_value::<RelatedResource>(resource).unwrap().check()
    }

    fn bytes(hexadecimal: &str) -> Vec<u8> {
        let pair = |at: usize| u8::from_str_radix(&hexadecimal[at..at + 2], 16).unwrap();
        (0..hexadecimal.len()).step_by(2).map(pair).collect()
    }

    #[test]
    fn the_published_digest_fits_in_every_way_of_writing_it() {
        let [short, long] = PUBLISHED[0].1.map(bytes);
        let sri =
            format!("sha256-{} sha384-{}", BASE64_STANDARD.encode(&short), BASE64_STANDARD.encode(long));
        assert_eq!(checked(CREDENTIALS, "digestSRI", &sri), Ok(()));
        let multihash = [&[0x12, 32], short.as_slice()].concat();
        let base58 = format!("z{}", bs58::encode(&multihash).into_string());
        assert_eq!(checked(CREDENTIALS, "digestMultibase", &base58), Ok(()));
        let base64 = format!("u{}", BASE64_URL_SAFE_NO_PAD.encode(&multihash));
        assert_eq!(checked(CREDENTIALS, "digestMultibase", &base64), Ok(()));
    }

    #[test]
    fn another_digest_of_a_document_that_we_know_is_refused_and_of_others_cannot_be_compared() {
        let other = format!("sha256-{}", BASE64_STANDARD.encode([7; 32]));
        assert_eq!(checked(CREDENTIALS, "digestSRI", &other), Err(Unfit::Differs));
        assert_eq!(checked("https://example.org/terms.pdf", "digestSRI", &other), Ok(()));
        let multibase = format!("z{}", bs58::encode([&[0x12, 32][..], &[7; 32]].concat()).into_string());
        assert_eq!(checked(CREDENTIALS, "digestMultibase", &multibase), Err(Unfit::Differs));
    }

    #[test]
    fn what_is_no_digest_is_refused() {
        for (member, digest) in [
            ("digestSRI", "md5-AAAA"),
            ("digestSRI", "sha256-"),
            ("digestSRI", "sha256"),
            ("digestMultibase", "u"),
            ("digestMultibase", "x1220"),
            ("digestMultibase", "zQm"),
        ] {
            assert_eq!(checked("https://example.org/a", member, digest), Err(Unfit::Malformed), "{digest}");
        }
        assert_eq!(checked("https://example.org/a", "digestSRI", " "), Err(Unfit::NoDigest));
    }
}
