//! What we do not sign, although we would verify it: documents over which verifiers in use disagree.

use super::{
    Canonical, CanonicalError, Contexts, Omit,
    labels::{Order, Rules},
    walk,
};
use crate::json::Object;

/// Why a document must not be signed as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotIssuable {
    /// It has no canonical form.
    #[error(transparent)]
    NotCanonical(#[from] CanonicalError),
    /// Parts without ids look alike; other verifiers give up on them early.
    #[error("parts without ids look alike")]
    AlikeParts,
    /// U+FFFE or U+FFFF, which the standard wants escaped and verifiers write as they are.
    #[error("a text with the noncharacter U+{:04X}", u32::from(*.0))]
    Noncharacter(char),
    /// An identifier with characters that no IRI has.
    #[error("an identifier with odd characters: {0}")]
    OddIri(String),
    /// Lines that sort differently as UTF-16, as one verifier in use sorts them.
    #[error("texts that sort differently as UTF-16")]
    SortsDifferently,
}

/// The canonical form of a document that every verifier in use agrees on.
pub fn check_issuable(document: &Object<'_>) -> Result<Canonical, NotIssuable> {
    check_issuable_within(Contexts::Pinned, document)
}

/// The same for a document that may name these contexts.
pub(crate) fn check_issuable_within(
    contexts: Contexts,
    document: &Object<'_>,
) -> Result<Canonical, NotIssuable> {
    let dataset = walk::document(contexts, document, Omit::Proof)?;
    let in_order =
        |order| Canonical::of(&dataset, Rules { order, ..Rules::STANDARD }).map_err(CanonicalError::from);
    let canonical = in_order(Order::CodePoint)?;
    if canonical.work().calls > 0 {
        return Err(NotIssuable::AlikeParts);
    }
    let text = canonical.nquads();
    // Hardly any badge has such a character, and one look at the bytes tells.
    let is_far_out = text.bytes().fold(0, u8::max) >= SORTS_APART;
    let noncharacter = |c: &char| matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if let Some(odd) = is_far_out.then(|| text.chars().find(noncharacter)).flatten() {
        return Err(NotIssuable::Noncharacter(odd));
    }
    if let Some(iri) = escaped_lines(text).flat_map(iris).find(|iri| iri.contains('\\')) {
        return Err(NotIssuable::OddIri(iri.to_owned()));
    }
    if is_far_out && in_order(Order::Utf16)? != canonical {
        return Err(NotIssuable::SortsDifferently);
    }
    Ok(canonical)
}

/// The least first byte of a character from U+E000 on: without such a character, both orders are one.
const SORTS_APART: u8 = 0xEE;

/// The lines in which something is escaped.
fn escaped_lines(text: &str) -> impl Iterator<Item = &str> {
    let all = if text.contains('\\') { text } else { "" };
    all.lines().filter(|line| line.contains('\\'))
}

/// The IRIs of a canonical line, without angle brackets: whatever stands between them outside of a text. Odd characters
/// are escaped in it.
fn iris(line: &str) -> impl Iterator<Item = &str> {
    let (before, literal) = line.split_once('"').unwrap_or((line, ""));
    let after = literal.rsplit_once('"').map_or("", |(_, after)| after);
    [before, after]
        .into_iter()
        .flat_map(|part| part.split('<').skip(1).filter_map(|iri| iri.split('>').next()))
}
