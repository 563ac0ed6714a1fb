//! What somebody would find who reads the raw files of an issuer: names as they are, as JSON escapes them, and inside
//! the base64url of a JWT.

use std::{fs, path::Path};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

/// The files of the folder, but for keys, that hold the text in any of its forms.
pub(crate) fn found(folder: &Path, text: &str) -> Vec<String> {
    let forms: Vec<Vec<u8>> = forms(text);
    let mut places = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let holds = |form: &Vec<u8>| bytes.windows(form.len()).any(|window| window == form);
            if forms.iter().any(holds) {
                places.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    places
}

fn forms(text: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![text.as_bytes().to_vec(), escaped(text).into_bytes()];
    // In base64 three bytes become four letters: the text may begin at any of the three places.
    for shift in 0..3 {
        let skipped = [0, 2, 3][shift];
        let encoded = BASE64URL.encode([&b"xx"[..shift], text.as_bytes()].concat());
        forms.push(encoded.as_bytes()[skipped..encoded.len() - 2].to_vec());
    }
    forms
}

/// As other writers of JSON put it: `\u017d` for `Ž`.
fn escaped(text: &str) -> String {
    text.encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect()
}

#[test]
fn a_name_is_found_in_all_its_forms() {
    let folder = tempfile::tempdir().unwrap();
    let name = "Žiga Čučnik";
    let written = [
        ("plain", name.to_owned()),
        ("escaped", r#"{"name":"\u017diga \u010cu\u010dnik"}"#.to_owned()),
        ("first", BASE64URL.encode(format!("{{}}{name}, and more"))),
        ("second", BASE64URL.encode(format!("{{}}_{name}, and more"))),
        ("third", BASE64URL.encode(format!("{{}}__{name}, and more"))),
        ("nothing", "Sofie".to_owned()),
    ];
    for (file, text) in &written {
        fs::write(folder.path().join(file), text).unwrap();
    }
    let mut places = found(folder.path(), name);
    places.sort();
    assert_eq!(places, ["escaped", "first", "plain", "second", "third"]);
}
