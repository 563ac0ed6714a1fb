//! What the value of an `ecdsa-sd-2023` proof for showing holds (ECDSA Cryptosuites 1.0, 3.5.5 to 3.5.7), in CBOR.
//!
//! Read strictly: definite lengths, signatures of 64 bytes, labels of 32, nothing twice and nothing after the end.

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

    /// The bytes, each length in its shortest form.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut value = vec![ARRAY | 5];
        let text = |value: &mut Vec<u8>, bytes: &[u8]| {
            head(value, BYTES, bytes.len());
            value.extend(bytes);
        };
        text(&mut value, self.issuers);
        text(&mut value, self.key);
        head(&mut value, ARRAY, self.signatures.len());
        self.signatures.iter().for_each(|signature| text(&mut value, signature));
        head(&mut value, MAP, self.labels.len());
        for (number, label) in &self.labels {
            head(&mut value, NUMBER, *number);
            text(&mut value, label);
        }
        head(&mut value, ARRAY, self.mandatory.len());
        self.mandatory.iter().for_each(|place| head(&mut value, NUMBER, *place));
        value
    }
}

const NUMBER: u8 = 0x00;
const BYTES: u8 = 0x40;
const ARRAY: u8 = 0x80;
const MAP: u8 = 0xA0;

/// A kind with a number or a length (RFC 8949, 3), both bounded by the number of statements.
fn head(value: &mut Vec<u8>, kind: u8, number: usize) {
    match number.to_be_bytes() {
        [.., 0, small @ 0..=23] => value.push(kind | small),
        [.., 0, byte] => value.extend([kind | 24, byte]),
        [.., high, low] => value.extend([kind | 25, high, low]),
    }
}

/// Two numbers of 32 bytes.
pub(super) const SIGNATURE: usize = 64;
/// Two bytes of multicodec and a compressed point.
pub(super) const KEY: usize = 35;
/// A hash, and a key for such hashes.
pub(super) const LABEL: usize = 32;

/// As many items as a document has statements at most.
pub(super) fn many(length: Option<u64>) -> Option<std::ops::Range<usize>> {
    let length = usize::try_from(length?).ok()?;
    (length <= QUADS).then_some(0..length)
}

pub(super) fn bytes<'v>(decoder: &mut Decoder<'v>, length: usize) -> Option<&'v [u8]> {
    decoder.bytes().ok().filter(|bytes| bytes.len() == length)
}

fn number(decoder: &mut Decoder<'_>) -> Option<usize> {
    usize::try_from(decoder.u32().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(length: u8, fill: u8) -> Vec<u8> {
        [vec![0x58, length], vec![fill; length.into()]].concat()
    }

    /// A value with two labels, told apart by what fills them, and one statement that must be shown.
    fn value(labels: [u8; 2]) -> Vec<u8> {
        let [first, second] = labels.map(|fill| text(32, fill));
        let parts = [vec![0x85], text(64, 1), text(35, 2), vec![0x81], text(64, 3), vec![0xA2, 0]];
        [parts.concat(), first, vec![1], second, vec![0x81, 0x07]].concat()
    }

    #[test]
    fn the_five_parts_are_read() {
        let value = value([4, 5]);
        let read = Disclosure::read(&value).unwrap();
        assert_eq!((read.issuers, read.key), ([1; 64].as_slice(), [2; 35].as_slice()));
        assert_eq!(read.signatures, [[3; 64].as_slice()]);
        assert_eq!(read.labels, BTreeMap::from([(0, [4; 32].as_slice()), (1, [5; 32].as_slice())]));
        assert_eq!(read.mandatory, BTreeSet::from([7]));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let numbers = || (0..300).chain([1_999]);
        let labels: Vec<[u8; 32]> =
            numbers().map(|number| std::array::from_fn(|at| (number >> (at % 2 * 8)) as u8)).collect();
        let disclosure = Disclosure {
            issuers: &[1; 64],
            key: &[2; 35],
            signatures: vec![&[3; 64]; 30],
            labels: numbers().zip(labels.iter().map(<[u8; 32]>::as_slice)).collect(),
            mandatory: numbers().collect(),
        };
        let written = disclosure.write();
        let read = Disclosure::read(&written).unwrap();
        assert_eq!((read.issuers, read.key, read.signatures.len()), (disclosure.issuers, disclosure.key, 30));
        assert_eq!((read.labels, read.mandatory), (disclosure.labels, disclosure.mandatory));
    }

    #[test]
    fn one_label_for_two_nodes_is_refused() {
        assert!(Disclosure::read(&value([4, 4])).is_none());
    }

    #[test]
    fn bytes_after_the_end_are_refused() {
        assert!(Disclosure::read(&[value([4, 5]), vec![0]].concat()).is_none());
    }

    #[test]
    fn no_prefix_of_a_value_is_a_value() {
        let value = value([4, 5]);
        assert!((0..value.len()).all(|end| Disclosure::read(&value[..end]).is_none()));
    }

    #[test]
    fn a_length_beyond_any_document_is_refused_unread() {
        let value = [vec![0x85], text(64, 1), text(35, 2), vec![0x9A, 0xFF, 0xFF, 0xFF, 0xFF]].concat();
        assert!(Disclosure::read(&value).is_none());
    }
}
