//! What the value of an `ecdsa-sd-2023` base proof holds (ECDSA Cryptosuites 1.0, 3.5.1 and 3.5.2), read from CBOR as
//! strictly as that of a proof for showing.
//!
//! Whoever knows the key of the labels can find out what was left out of a badge, so it never leaves its holder.

use minicbor::Decoder;

use super::disclosure::{KEY, LABEL, SIGNATURE, bytes, many};
use crate::json::Pointer;

/// The five parts.
pub(super) struct Base<'v> {
    /// The issuer's signature.
    pub(super) issuers: &'v [u8],
    /// The key of this badge alone, with its multicodec.
    pub(super) key: &'v [u8],
    /// The key from which the labels of blank nodes follow.
    pub(super) labelling: &'v [u8],
    /// One signature for each statement that may be left out, in their order.
    pub(super) signatures: Vec<&'v [u8]>,
    /// What must always be shown.
    pub(super) mandatory: Vec<Pointer>,
}

impl<'v> Base<'v> {
    pub(super) fn read(value: &'v [u8]) -> Option<Self> {
        let mut decoder = Decoder::new(value);
        let parts = decoder.array().ok()?;
        let issuers = bytes(&mut decoder, SIGNATURE)?;
        let key = bytes(&mut decoder, KEY)?;
        let labelling = bytes(&mut decoder, LABEL)?;
        let signatures = many(decoder.array().ok()?)?.map(|_| bytes(&mut decoder, SIGNATURE));
        let signatures = signatures.collect::<Option<_>>()?;
        let pointers = many(decoder.array().ok()?)?.map(|_| decoder.str().ok()?.parse().ok());
        let mandatory = pointers.collect::<Option<_>>()?;
        let is_whole = parts == Some(5) && decoder.position() == value.len();
        is_whole.then_some(Base { issuers, key, labelling, signatures, mandatory })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(length: u8, fill: u8) -> Vec<u8> {
        [vec![0x58, length], vec![fill; length.into()]].concat()
    }

    /// A value with one signature, a labelling key of this length and one pointer.
    fn value(labelling: u8, pointer: &str) -> Vec<u8> {
        let length = 0x60 + u8::try_from(pointer.len()).unwrap();
        let parts = [vec![0x85], text(64, 1), text(35, 2), text(labelling, 3), vec![0x81], text(64, 4)];
        [parts.concat(), vec![0x81, length], pointer.as_bytes().to_vec()].concat()
    }

    #[test]
    fn the_five_parts_are_read() {
        let value = value(32, "/issuer");
        let read = Base::read(&value).unwrap();
        assert_eq!((read.issuers, read.key), ([1; 64].as_slice(), [2; 35].as_slice()));
        assert_eq!((read.labelling, read.signatures), ([3; 32].as_slice(), vec![[4; 64].as_slice()]));
        assert_eq!(read.mandatory, [Pointer::of(&["issuer"])]);
    }

    #[test]
    fn a_labelling_key_of_another_length_is_refused() {
        assert!(Base::read(&value(31, "/issuer")).is_none());
    }

    #[test]
    fn what_is_no_pointer_is_refused() {
        assert!(Base::read(&value(32, "issuer")).is_none());
    }

    #[test]
    fn no_prefix_of_a_value_is_a_value_and_no_byte_may_follow() {
        let value = value(32, "/issuer");
        assert!((0..value.len()).all(|end| Base::read(&value[..end]).is_none()));
        assert!(Base::read(&[value, vec![0]].concat()).is_none());
    }
}
