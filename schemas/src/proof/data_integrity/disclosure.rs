//! What the value of an `ecdsa-sd-2023` proof for showing holds (ECDSA Cryptosuites 1.0, 3.5.7), read from CBOR.
//!
//! Strictly: definite lengths, signatures of 64 bytes, labels of 32, nothing twice and nothing after the end.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::Decoder;

use crate::limits::QUADS;

/// The five parts.
pub(super) struct Disclosure<'v> {
    /// The issuer's signature.
    pub(super) issuers: &'v [u8],
    /// The key of this badge alone, with its multicodec.
    pub(super) key: &'v [u8],
    /// One signature for each statement that may be left out and was not.
    pub(super) signatures: Vec<&'v [u8]>,
    /// The labels of blank nodes that statements were signed with, by number of their canonical ones.
    pub(super) labels: BTreeMap<usize, &'v [u8]>,
    /// Which statements must be shown, by their place.
    pub(super) mandatory: BTreeSet<usize>,
}

impl<'v> Disclosure<'v> {
    pub(super) fn read(value: &'v [u8]) -> Option<Self> {
        let mut decoder = Decoder::new(value);
        let parts = decoder.array().ok()?;
        let issuers = bytes(&mut decoder, SIGNATURE)?;
        let key = bytes(&mut decoder, KEY)?;
        let signatures = many(decoder.array().ok()?)?.map(|_| bytes(&mut decoder, SIGNATURE));
        let signatures = signatures.collect::<Option<_>>()?;
        let mut labels = BTreeMap::new();
        for _ in many(decoder.map().ok()?)? {
            let number = number(&mut decoder)?;
            let is_new = labels.insert(number, bytes(&mut decoder, LABEL)?).is_none();
            is_new.then_some(())?;
        }
        // One label for two nodes would make one thing of two.
        let distinct: BTreeSet<_> = labels.values().collect();
        (distinct.len() == labels.len()).then_some(())?;
        let mut mandatory = BTreeSet::new();
        for _ in many(decoder.array().ok()?)? {
            mandatory.insert(number(&mut decoder)?).then_some(())?;
        }
        let is_whole = parts == Some(5) && decoder.position() == value.len();
        is_whole.then_some(Disclosure { issuers, key, signatures, labels, mandatory })
    }
}

const SIGNATURE: usize = 64;
/// Two bytes of multicodec and a compressed point.
const KEY: usize = 35;
const LABEL: usize = 32;

/// As many items as a document has statements at most.
fn many(length: Option<u64>) -> Option<std::ops::Range<usize>> {
    let length = usize::try_from(length?).ok()?;
    (length <= QUADS).then_some(0..length)
}

fn bytes<'v>(decoder: &mut Decoder<'v>, length: usize) -> Option<&'v [u8]> {
    decoder.bytes().ok().filter(|bytes| bytes.len() == length)
}

fn number(decoder: &mut Decoder<'_>) -> Option<usize> {
    usize::try_from(decoder.u32().ok()?).ok()
}
