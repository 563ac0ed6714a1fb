//! Reads N-Quads (RDF 1.1 N-Quads), which the standard's tests are written in.

use std::{borrow::Cow, collections::BTreeMap};

use super::{Blank, Dataset, Iri, Object, Resource, XSD_STRING};
use crate::canonical::error::Fault;

/// Why N-Quads cannot be canonicalised.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum NQuadsError {
    #[error("line {0} is no statement")]
    Line(usize),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Reads a document.
pub(in crate::canonical) fn read(text: &str) -> Result<Dataset, NQuadsError> {
    let mut dataset = Dataset::default();
    let mut labels = BTreeMap::new();
    for (at, line) in text.lines().enumerate() {
        let rest = line.trim_matches([' ', '\t']);
        if rest.is_empty() || rest.starts_with('#') {
            continue;
        }
        let mut statement = Statement { rest, labels: &mut labels, dataset: &mut dataset };
        let (subject, predicate, object, graph) = statement.read().ok_or(NQuadsError::Line(at + 1))?;
        dataset.add(&subject, &predicate, &object, graph.as_ref())?;
    }
    dataset.make_a_set();
    Ok(dataset)
}

struct Statement<'t, 's> {
    rest: &'t str,
    labels: &'s mut BTreeMap<&'t str, Blank>,
    dataset: &'s mut Dataset,
}

type Parts<'t> = (Resource<'t>, Iri<'t>, Object<'t>, Option<Resource<'t>>);

impl<'t> Statement<'t, '_> {
    fn read(&mut self) -> Option<Parts<'t>> {
        let subject = self.resource()?;
        let predicate = Iri::new(self.iri()?);
        let object =
            if self.rest.starts_with('"') { self.literal()? } else { Object::Resource(self.resource()?) };
        let graph = if self.rest.starts_with('.') { None } else { Some(self.resource()?) };
        let end = self.rest.strip_prefix('.')?.trim_start();
        (end.is_empty() || end.starts_with('#')).then_some((subject, predicate, object, graph))
    }

    fn resource(&mut self) -> Option<Resource<'t>> {
        if !self.rest.starts_with("_:") {
            return self.iri().map(Iri::new).map(Resource::Iri);
        }
        let end = self.rest.find([' ', '\t', '<', '"']).unwrap_or(self.rest.len());
        let label = self.rest[..end].trim_end_matches('.');
        self.rest = self.rest[label.len()..].trim_start();
        let dataset = &mut *self.dataset;
        Some(Resource::Blank(*self.labels.entry(label).or_insert_with(|| dataset.blank())))
    }

    fn iri(&mut self) -> Option<Cow<'t, str>> {
        let (iri, rest) = self.rest.strip_prefix('<')?.split_once('>')?;
        self.rest = rest.trim_start();
        unescaped(iri)
    }

    fn literal(&mut self) -> Option<Object<'t>> {
        let inner = self.rest.strip_prefix('"')?;
        let mut is_escaped = false;
        let end = inner.find(|c| {
            let ends = c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        })?;
        let value = unescaped(&inner[..end])?;
        self.rest = &inner[end + 1..];
        if let Some(rest) = self.rest.strip_prefix("^^") {
            self.rest = rest;
            return Some(Object::Typed(value, Iri::new(self.iri()?)));
        }
        let Some(tagged) = self.rest.strip_prefix('@') else {
            self.rest = self.rest.trim_start();
            return Some(Object::Typed(value, Iri::known(XSD_STRING)));
        };
        let end = tagged.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        self.rest = tagged[end..].trim_start();
        Some(Object::Tagged(value, tagged[..end].to_owned()))
    }
}

fn unescaped(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('\\') {
        return Some(text.into());
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        out.push_str(plain);
        let mark = escape.chars().next()?;
        let digits = match mark {
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        out.push(match mark {
            't' => '\t',
            'b' => '\u{8}',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{C}',
            '"' | '\'' | '\\' => mark,
            'u' | 'U' => char::from_u32(u32::from_str_radix(escape.get(1..=digits)?, 16).ok()?)?,
            _ => return None,
        });
        rest = &escape[1 + digits..];
    }
    out.push_str(rest);
    Some(out.into())
}
