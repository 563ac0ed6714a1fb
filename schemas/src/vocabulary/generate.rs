//! From the table to the context documents that the world uses.

use serde_json::{Map, Value, json};

use super::{
    open_badges::TERMS,
    term::{Holds, Term, Version},
};

const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const SCHEMA_ORG: &str = "https://schema.org/";
/// Not the namespace of XML Schema, which is http: the published contexts have it so, and signatures cover it.
const XSD: &str = "https://www.w3.org/2001/XMLSchema#";

/// The context document of one version of Open Badges.
pub(super) fn open_badges(version: Version) -> Value {
    let mut terms = scope(TERMS, version);
    aliases(&mut terms);
    if !is_sealed(version) {
        terms.insert("xsd".into(), XSD.into());
    }
    json!({ "@context": terms })
}

/// The context of the three types that 1EdTech keeps outside Open Badges.
pub(super) fn extensions() -> Value {
    let mut terms = Map::new();
    aliases(&mut terms);
    for (name, home) in [
        ("1EdTechJsonSchemaValidator2019", "vccs"),
        ("1EdTechRevocationList", "vcrl"),
        ("1EdTechCredentialRefresh", "vccr"),
    ] {
        let iri = format!("https://purl.imsglobal.org/spec/{home}/v1p0/context.json#{name}");
        terms.insert(name.into(), iri.into());
    }
    json!({ "@context": terms })
}

/// The first two versions could be redefined by others and knew the prefix `xsd`; since then all is protected and
/// datatypes are written out.
fn is_sealed(version: Version) -> bool {
    version >= Version::V3_0_2
}

fn scope(terms: &[Term], version: Version) -> Map<String, Value> {
    let mut scope = Map::new();
    if is_sealed(version) {
        scope.insert("@protected".into(), true.into());
        aliases(&mut scope);
    }
    for term in terms.iter().filter(|term| term.is_in(version)) {
        scope.insert(term.name.into(), definition(term, version));
    }
    scope
}

fn aliases(terms: &mut Map<String, Value>) {
    terms.insert("id".into(), "@id".into());
    terms.insert("type".into(), "@type".into());
}

fn definition(term: &Term, version: Version) -> Value {
    let mut definition = Map::new();
    definition.insert("@id".into(), iri(term.iri).into());
    let datatype = match term.holds {
        Holds::Text | Holds::Texts if !is_sealed(version) => Some("xsd:string".to_owned()),
        Holds::Typed(name) if is_sealed(version) => Some(format!("{XSD}{name}")),
        Holds::Typed(name) => Some(format!("xsd:{name}")),
        Holds::As(name) => Some(iri(name)),
        Holds::Items(class) if version == Version::V3_0_0 => Some(iri(class)),
        Holds::Link => Some("@id".to_owned()),
        _ => None,
    };
    if let Some(datatype) = datatype {
        definition.insert("@type".into(), datatype.into());
    }
    match term.holds {
        Holds::Texts | Holds::Items(_) | Holds::Set => definition.insert("@container".into(), "@set".into()),
        Holds::List => definition.insert("@container".into(), "@list".into()),
        Holds::Class(terms) => definition.insert("@context".into(), scope(terms, version).into()),
        _ => None,
    };
    definition.into()
}

fn iri(short: &str) -> String {
    match short.split_once(':') {
        Some(("ob", local)) => format!("{OPEN_BADGES}{local}"),
        Some(("schema", local)) => format!("{SCHEMA_ORG}{local}"),
        _ => short.to_owned(),
    }
}
