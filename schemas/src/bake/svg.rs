//! A badge in an SVG: one element `openbadges:credential` below the root, with a compact JWS in its attribute `verify`
//! or JSON as its text (Open Badges 3.0, 5.3.2).

use roxmltree::{Document, Node, ParsingOptions};

use super::{BakeError, Baked, is_json};
use crate::limits::DOCUMENT_BYTES;

const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
const OLDER: &str = "http://openbadges.org";
/// Elements, attributes and texts that are looked through.
const NODES: u32 = 100_000;

/// Is the first element one named `svg`, whatever its prefix? Declarations and comments may stand before it.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let name = std::str::from_utf8(bytes).ok().and_then(first_element);
    name.is_some_and(|name| name.rsplit(':').next() == Some("svg"))
}

fn first_element(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let (_, after) = match rest {
            _ if rest.starts_with("<?") => rest.split_once("?>")?,
            _ if rest.starts_with("<!--") => rest.split_once("-->")?,
            _ if rest.starts_with("<!") => rest.split_once('>')?,
            _ => {
                return rest
                    .strip_prefix('<')?
                    .split(|c: char| c.is_whitespace() || c == '>' || c == '/')
                    .next();
            }
        };
        rest = after.trim_start();
    }
}

fn parse(svg: &[u8]) -> Result<Document<'_>, BakeError> {
    let text = std::str::from_utf8(svg).map_err(|_| BakeError::Damaged("not UTF-8"))?;
    if text.contains("<!ENTITY") {
        return Err(BakeError::Entities);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options);
    document.map_err(|_| BakeError::Damaged("not well-formed XML"))
}

fn badges<'a, 'i>(document: &'a Document<'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "credential")))
}

pub(super) fn read(svg: &[u8]) -> Result<Baked, BakeError> {
    let document = parse(svg)?;
    let mut found = badges(&document);
    let Some(element) = found.next() else {
        let older = document.descendants().any(|node| node.has_tag_name((OLDER, "assertion")));
        return Ok(if older { Baked::Older } else { Baked::Nothing });
    };
    if found.next().is_some() {
        return Err(BakeError::Twice);
    }
    let inside: String = element.children().filter_map(|child| child.text()).collect();
    let badge = match (element.attribute("verify"), inside.trim()) {
        (Some(_), inside) if !inside.is_empty() => return Err(BakeError::Twice),
        (Some(token), _) => token.trim(),
        (None, inside) => inside,
    };
    match badge.len() {
        0 => Err(BakeError::Damaged("the badge's element is empty")),
        DOCUMENT_BYTES.. => Err(BakeError::TooLarge),
        _ => Ok(Baked::Badge(badge.to_owned())),
    }
}

pub(super) fn write(svg: &[u8], badge: &str) -> Result<Vec<u8>, BakeError> {
    let document = parse(svg)?;
    let root = document.root_element();
    let mut text = document.input_text().to_owned();
    let older: Vec<_> = badges(&document).map(|node| node.range()).collect();
    for place in older.into_iter().rev() {
        text.replace_range(place, "");
    }
    let open = end_of_tag(&text, root.range().start).ok_or(BakeError::Damaged("the root has no end"))?;
    let is_empty = text[..open].ends_with("/>");
    let element = element(badge);
    if is_empty {
        let name = name_of(&text, root.range().start);
        text.replace_range(open - 2..open, &format!(">{element}</{name}>"));
    } else {
        text.insert_str(open, &element);
    }
    let declared = root.namespaces().any(|own| own.name() == Some("openbadges"));
    if !declared {
        let after_name = root.range().start + 1 + name_of(&text, root.range().start).len();
        text.insert_str(after_name, &format!(" xmlns:openbadges=\"{NAMESPACE}\""));
    }
    Ok(text.into_bytes())
}

/// The name of the element that starts here, with its prefix.
fn name_of(text: &str, start: usize) -> String {
    let ends = |c: char| c.is_whitespace() || c == '>' || c == '/';
    text[start + 1..].split(ends).next().unwrap_or_default().to_owned()
}

/// Where the tag that starts here ends; a `>` in an attribute's value does not end it.
fn end_of_tag(text: &str, start: usize) -> Option<usize> {
    let mut quote = None;
    for (place, character) in text[start..].char_indices() {
        match (quote, character) {
            (None, '>') => return Some(start + place + 1),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

/// The element declares its prefix itself, since the drawing may use the same one for something else. `]]>` inside
/// JSON would end the section, so it is split over two.
fn element(badge: &str) -> String {
    let name = format!("openbadges:credential xmlns:openbadges=\"{NAMESPACE}\"");
    if is_json(badge) {
        let inside = badge.replace("]]>", "]]]]><![CDATA[>");
        format!("<{name}><![CDATA[{inside}]]></openbadges:credential>")
    } else {
        let inside = badge.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        format!("<{name} verify=\"{inside}\"/>")
    }
}
