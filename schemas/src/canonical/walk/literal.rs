//! Values: texts, numbers and truth values, bare or as value objects.

use std::borrow::Cow;

use super::{
    super::{
        context::{Coercion, Expanded, Keyword, TableId},
        dataset::{Iri, Object as RdfObject, RDF_LANG_STRING, XSD_STRING},
        error::{Fault, Feature},
    },
    Result, Walk, number,
};
use crate::json::{Object, Value};

const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";
const XSD_INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";
const XSD_DOUBLE: &str = "http://www.w3.org/2001/XMLSchema#double";

/// A literal from a bare value; the datatype is that of the term, or follows from the value.
pub(super) fn of<'d>(value: &'d Value<'_>, datatype: Option<Iri<'d>>) -> Result<RdfObject<'d>> {
    let is_double = datatype.as_deref() == Some(XSD_DOUBLE);
    // Others rewrite texts under xsd:double, and write values under rdf:langString as if they had no datatype.
    if let Some(datatype) = &datatype
        && (**datatype == *RDF_LANG_STRING || is_double && value.as_str().is_some())
    {
        return Err(Fault::Unsupported(Feature::Datatype(datatype.to_string())).into());
    }
    let typed = |text: Cow<'d, str>, own: &'static str| {
        RdfObject::Typed(text, datatype.unwrap_or_else(|| Iri::known(own)))
    };
    match value {
        Value::String(text) => Ok(typed(text.as_ref().into(), XSD_STRING)),
        Value::Bool(truth) => Ok(typed(if *truth { "true" } else { "false" }.into(), XSD_BOOLEAN)),
        Value::Number(number) => {
            let written = number::canonical(*number, is_double)
                .ok_or_else(|| Fault::Unsupported(Feature::Number(number.as_str().to_owned())))?;
            let own = if written.contains('E') { XSD_DOUBLE } else { XSD_INTEGER };
            Ok(typed(written.into(), own))
        }
        Value::Null | Value::Array(_) | Value::Object(_) => Err(Fault::BadValueObject.into()),
    }
}

impl Walk<'_> {
    /// `{"@value": …}` with a type, a language or neither. Its type names a datatype, but brings its context like any
    /// other, which can only fail.
    pub(super) fn value_object<'d>(
        &mut self,
        table: TableId,
        object: &'d Object<'_>,
    ) -> Result<RdfObject<'d>> {
        let active = self.typed(table, object)?;
        let (mut value, mut datatype, mut language) = (None, None, None);
        for (name, member) in object.iter() {
            match self.tables.expand_vocabulary(active, name) {
                Expanded::Keyword(Keyword::Context) => {}
                Expanded::Keyword(Keyword::Value) => value = Some(member),
                Expanded::Keyword(Keyword::Type) => datatype = Some(member),
                Expanded::Keyword(Keyword::Language) => language = Some(member),
                Expanded::Keyword(Keyword::Id) => return Err(Fault::BadValueObject.into()),
                Expanded::Keyword(Keyword::Other) => {
                    return Err(Fault::Unsupported(Feature::Keyword(name.to_owned())).into());
                }
                Expanded::Undefined => return Err(Fault::UndefinedTerm(name.to_owned()).into()),
                // A null says nothing, except where anything is a JSON literal.
                Expanded::Iri(_) if *member == Value::Null => {}
                Expanded::Term(term) if *member == Value::Null && term.coercion != Coercion::Json => {}
                Expanded::Term(_) | Expanded::Iri(_) => return Err(Fault::BadValueObject.into()),
            }
        }
        match (value, datatype, language) {
            (Some(value), None, None) => of(value, None),
            (Some(value), Some(Value::String(datatype)), None) => self.typed_value(table, value, datatype),
            (Some(Value::String(text)), None, Some(Value::String(tag))) => tagged(text, tag),
            (Some(_), Some(Value::Array(_)), None) => Err(Fault::Unsupported(Feature::DatatypeArray).into()),
            _ => Err(Fault::BadValueObject.into()),
        }
    }

    fn typed_value<'d>(
        &self,
        table: TableId,
        value: &'d Value<'_>,
        datatype: &'d str,
    ) -> Result<RdfObject<'d>> {
        let relative = || Fault::RelativeIri(datatype.to_owned());
        match self.tables.expand_vocabulary(table, datatype) {
            Expanded::Term(definition) => of(value, Some(Iri::known(definition.iri))),
            Expanded::Iri(iri) if !iri.starts_with("_:") => of(value, Some(Iri::new(iri))),
            Expanded::Keyword(_) if datatype == "@json" => {
                Err(Fault::Unsupported(Feature::JsonLiteral).into())
            }
            _ => Err(relative().into()),
        }
    }
}

/// A text in a language, its tag in lower case and shaped as BCP 47 shapes it.
fn tagged<'d>(text: &'d str, tag: &str) -> Result<RdfObject<'d>> {
    let mut parts = tag.split('-');
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_tag =
        parts.next().is_some_and(|part| is_part(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
            && parts.all(is_part);
    if is_tag {
        Ok(RdfObject::Tagged(text.into(), tag.to_ascii_lowercase()))
    } else {
        Err(Fault::BadLanguage(tag.to_owned()).into())
    }
}
