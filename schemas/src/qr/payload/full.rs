//! Format 2, for every other ES256 token: header length (two bytes), header, payload, all as they were signed.

use super::Token;

pub(super) fn join(token: &Token) -> Option<Vec<u8>> {
    let mut text = u16::try_from(token.header.len()).ok()?.to_be_bytes().to_vec();
    text.extend_from_slice(token.header.as_bytes());
    text.extend_from_slice(token.payload.as_bytes());
    Some(text)
}

pub(super) fn split(text: &[u8]) -> Option<(String, String)> {
    let (length, rest) = text.split_first_chunk::<2>()?;
    let (header, payload) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    Some((String::from_utf8(header.to_vec()).ok()?, String::from_utf8(payload.to_vec()).ok()?))
}
