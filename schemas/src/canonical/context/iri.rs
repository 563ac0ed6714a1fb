//! Names, compact IRIs and absolute IRIs (JSON-LD 1.1 API, 5.2), without base. A default vocabulary is there only where the
//! context of examples is.

use std::borrow::Cow;

use super::{Definition, table::Table};

/// The keywords that a document of ours may use, and all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Keyword {
    Id,
    Type,
    Value,
    Language,
    Context,
    Other,
}

impl Keyword {
    /// The keyword that a text is; anything else that looks like one is reserved by JSON-LD and never a name.
    pub(super) fn read(text: &str) -> Option<Result<Self, Reserved>> {
        let letters = text.strip_prefix('@')?;
        Some(match letters {
            "id" => Ok(Keyword::Id),
            "type" => Ok(Keyword::Type),
            "value" => Ok(Keyword::Value),
            "language" => Ok(Keyword::Language),
            "context" => Ok(Keyword::Context),
            "base" | "container" | "default" | "direction" | "embed" | "explicit" | "graph" | "included"
            | "index" | "json" | "list" | "nest" | "none" | "omitDefault" | "prefix" | "preserve"
            | "propagate" | "protected" | "requireAll" | "reverse" | "set" | "version" | "vocab" => {
                Ok(Keyword::Other)
            }
            _ if !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                Err(Reserved)
            }
            _ => return None,
        })
    }
}

/// Looks like a keyword and is none.
pub(super) struct Reserved;

/// What a text in a document stands for.
#[derive(Debug)]
pub(in crate::canonical) enum Expanded<'d> {
    Keyword(Keyword),
    Term(&'static Definition),
    Iri(Cow<'d, str>),
    /// Nothing: no term, and no absolute IRI.
    Undefined,
}

impl Table {
    /// What a member name, a type or a text under an `@vocab` term stands for.
    pub(super) fn expand_vocabulary<'d>(&self, text: &'d str) -> Expanded<'d> {
        match self.named(text) {
            Some(definition) => match definition.keyword {
                Some(keyword) => Expanded::Keyword(keyword),
                None => Expanded::Term(definition),
            },
            None => match self.expand_reference(text) {
                Expanded::Undefined => self.expand_word(text),
                found => found,
            },
        }
    }

    /// The keyword that a member name stands for, if it stands for one.
    pub(super) fn keyword(&self, text: &str) -> Option<Keyword> {
        match self.named(text) {
            Some(definition) => definition.keyword,
            None => Keyword::read(text)?.ok(),
        }
    }

    /// A word that nothing defines, by the default vocabulary.
    fn expand_word<'d>(&self, text: &str) -> Expanded<'d> {
        let is_address = text.split_once(':').is_some_and(|(scheme, rest)| {
            !scheme.is_empty() && (scheme == "_" || rest.starts_with("//") || self.is_prefix(scheme))
        });
        let Some(vocabulary) = self.vocabulary.filter(|_| !is_address && Keyword::read(text).is_none())
        else {
            return Expanded::Undefined;
        };
        let iri = format!("{vocabulary}{text}");
        if is_absolute(&iri) { Expanded::Iri(iri.into()) } else { Expanded::Undefined }
    }

    fn is_prefix(&self, name: &str) -> bool {
        self.named(name).is_some_and(|definition| definition.is_prefix)
    }

    /// What an identifier stands for: terms do not count, prefixes do.
    pub(super) fn expand_reference<'d>(&self, text: &'d str) -> Expanded<'d> {
        match Keyword::read(text) {
            Some(Ok(keyword)) => return Expanded::Keyword(keyword),
            Some(Err(Reserved)) => return Expanded::Undefined,
            None => {}
        }
        match self.expand_prefix(text) {
            Some(iri) if is_absolute(&iri) => Expanded::Iri(iri.into()),
            None if is_absolute(text) => Expanded::Iri(text.into()),
            _ => Expanded::Undefined,
        }
    }

    /// `prefix:suffix` written out, if the prefix is one.
    pub(super) fn expand_prefix(&self, text: &str) -> Option<String> {
        let (prefix, suffix) = text.split_once(':')?;
        let definition = self.named(prefix).filter(|definition| definition.is_prefix)?;
        (!suffix.starts_with("//")).then(|| format!("{}{suffix}", definition.iri))
    }
}

/// Has a scheme and no white space, as ECMAScript counts it, because that is what other verifiers do. Blank node
/// identifiers count.
pub(super) fn is_absolute(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+,-.".contains(&byte));
    (is_scheme || scheme == "_") && !has_white_space(rest)
}

fn has_white_space(text: &str) -> bool {
    // The white space of ASCII, and whatever is no ASCII: nearly no identifier has either.
    let may_be = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' ' | 0x80..);
    text.bytes().any(may_be) && text.chars().any(is_white_space)
}

fn is_white_space(c: char) -> bool {
    c == '\u{FEFF}' || (c.is_whitespace() && c != '\u{85}')
}
