//! What came in with the page's one form: a file, or else a text (RFC 7578, and the URL-encoded form of HTML).
//!
//! Only the two fields of the page are looked at; everything else is passed over.

use url::form_urlencoded;

/// A badge as somebody gave it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// A file.
    File(Vec<u8>),
    /// A text.
    Text(String),
}

/// What a body of this media type gives; a file counts before a text.
pub(super) fn given(media_type: &str, body: &[u8]) -> Option<Given> {
    if let Some((_, boundary)) =
        media_type.split_once("multipart/form-data").and(media_type.split_once("boundary="))
    {
        return from_parts(boundary.trim().trim_matches('"'), body);
    }
    let fields = form_urlencoded::parse(body);
    text(fields.into_iter().find(|(name, _)| name == "text")?.1.into_owned())
}

fn text(text: String) -> Option<Given> {
    (!text.trim().is_empty()).then_some(Given::Text(text))
}

fn from_parts(boundary: &str, body: &[u8]) -> Option<Given> {
    let mut found = None;
    for (head, content) in parts(boundary, body) {
        let head = String::from_utf8_lossy(head).to_ascii_lowercase();
        if head.contains("name=\"file\"") && !content.is_empty() {
            return Some(Given::File(content.to_vec()));
        }
        if head.contains("name=\"text\"") {
            found = text(String::from_utf8_lossy(content).into_owned());
        }
    }
    found
}

/// Head and content of each part.
fn parts<'b>(boundary: &str, body: &'b [u8]) -> Vec<(&'b [u8], &'b [u8])> {
    let line = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut rest = match find(body, line.as_bytes()) {
        Some(start) if !boundary.is_empty() => &body[start + line.len()..],
        _ => return parts,
    };
    let between = format!("\r\n{line}");
    while let Some(end) = find(rest, between.as_bytes()) {
        let part = &rest[..end];
        if let Some(blank) = find(part, b"\r\n\r\n") {
            parts.push((&part[..blank], &part[blank + 4..]));
        }
        rest = &rest[end + between.len()..];
    }
    parts
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(step) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes[from + step..].starts_with(wanted) {
            return Some(from + step);
        }
        from += step + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=XX";

    fn form(text: &str, file: &str) -> String {
        format!(
            "--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--XX\r\nContent-Disposition: \
             form-data; name=\"file\"; filename=\"b.json\"\r\nContent-Type: application/json\r\n\r\n{file}\r\n--XX--\r\n"
        )
    }

    #[test]
    fn a_file_counts_before_a_text() {
        let body = form("text", "{\r\n--X}");
        assert_eq!(given(KIND, body.as_bytes()), Some(Given::File(b"{\r\n--X}".to_vec())));
    }

    #[test]
    fn without_a_file_the_text_counts() {
        assert_eq!(given(KIND, form("ey.a.b", "").as_bytes()), Some(Given::Text("ey.a.b".to_owned())));
    }

    #[test]
    fn an_empty_form_gives_nothing() {
        assert_eq!(given(KIND, form(" ", "").as_bytes()), None);
        assert_eq!(given("application/x-www-form-urlencoded", b"text="), None);
    }

    #[test]
    fn a_form_without_a_boundary_or_an_end_gives_nothing() {
        let body = form("text", "file");
        assert_eq!(given("multipart/form-data; boundary=", body.as_bytes()), None);
        assert_eq!(given(KIND, &body.as_bytes()[..40]), None);
    }

    #[test]
    fn a_plain_form_gives_its_text() {
        let given = given("application/x-www-form-urlencoded", b"other=1&text=%7B%22a%22%3A1%7D");
        assert_eq!(given, Some(Given::Text("{\"a\":1}".to_owned())));
    }
}
