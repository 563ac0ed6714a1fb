//! Class A: bytes and JSON. What can be read in two ways, or in none, is not read at all.

use crate::case::Case;
use crate::forge;
use crate::network::Network;
use schemas::verdict::Code;

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let sound = forge::sound(network).to_string();
    let mut cases = encodings(&sound);
    cases.extend(members(&sound));
    cases.extend(grammar(&sound));
    cases.extend(numbers(&sound));
    cases.extend(texts(&sound));
    cases.extend(wholes(&sound));
    cases
}

fn unreadable(name: &str, bytes: impl Into<Vec<u8>>) -> Case {
    Case::new(name, bytes, Code::Unreadable)
}

/// The badge with these bytes at the beginning of its name.
fn named(sound: &str, bytes: &[u8]) -> Vec<u8> {
    let at = sound.find("Climate").unwrap();
    [&sound.as_bytes()[..at], bytes, &sound.as_bytes()[at..]].concat()
}

fn replaced(sound: &str, from: &str, to: &str) -> String {
    assert!(sound.contains(from), "{from}");
    sound.replacen(from, to, 1)
}

fn encodings(sound: &str) -> Vec<Case> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| sound.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let utf32 = |bytes: fn(u32) -> [u8; 4]| {
        sound.chars().flat_map(|character| bytes(character.into())).collect::<Vec<u8>>()
    };
    let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
    vec![
        unreadable("UTF-16, little end first", utf16(u16::to_le_bytes)),
        unreadable("UTF-16, big end first", utf16(u16::to_be_bytes)),
        unreadable("UTF-16 with its mark", marked(&[0xff, 0xfe], utf16(u16::to_le_bytes))),
        unreadable("UTF-32, little end first", utf32(u32::to_le_bytes)),
        unreadable("UTF-32, big end first", utf32(u32::to_be_bytes)),
        unreadable("a letter of Latin-1", named(sound, b"\xe6")),
        unreadable("a slash in two bytes", named(sound, b"\xc0\xaf")),
        unreadable("a quotation mark in three bytes", named(sound, b"\xe0\x80\xa2")),
        unreadable("half a surrogate pair in UTF-8", named(sound, b"\xed\xa0\xbd")),
        unreadable("a pair of surrogates in UTF-8", named(sound, b"\xed\xa0\xbd\xed\xb8\x80")),
        unreadable("beyond the last character", named(sound, b"\xf4\x90\x80\x80")),
        unreadable("a character cut off", named(sound, b"\xe2\x82")),
        unreadable("a byte that no text has", named(sound, b"\xff")),
        unreadable("a byte order mark inside", replaced(sound, "{", "{\u{feff}")),
        unreadable("a gzip of the badge", [b"\x1f\x8b\x08\0".as_slice(), sound.as_bytes()].concat()),
    ]
}

fn members(sound: &str) -> Vec<Case> {
    let twice =
        |name: &str, from: &str, to: &str| Case::new(name, replaced(sound, from, to), Code::MemberTwice);
    vec![
        twice("the name twice", "{", r#"{"name":"Doctor","#),
        twice("the name twice, once spelt out", "{", r#"{"\u006eame":"Doctor","#),
        twice("the issuer twice", "{", r#"{"issuer":"did:web:evil.example","#),
        twice("the contexts twice", "{", r#"{"@context":["https://www.w3.org/ns/credentials/v2"],"#),
        twice("the type twice", "{", r#"{"type":["VerifiableCredential","OpenBadgeCredential"],"#),
        twice("the proof twice", "{", r#"{"proof":{},"#),
        twice("a DID twice", r#""issuer":{"#, r#""issuer":{"id":"did:web:evil.example","#),
        twice("the subject twice", "{", r#"{"credentialSubject":{},"#),
        twice(
            "the achievement twice",
            r#""credentialSubject":{"#,
            r#""credentialSubject":{"achievement":{},"#,
        ),
        twice("a suite twice", r#""proof":{"#, r#""proof":{"cryptosuite":"none","#),
        twice("a purpose twice", r#""proof":{"#, r#""proof":{"proofPurpose":"authentication","#),
        twice("a place on the list twice", r#""statusPurpose""#, r#""statusListIndex":"9","statusPurpose""#),
        twice("the empty name twice", "{", r#"{"":1,"":2,"#),
    ]
}

fn grammar(sound: &str) -> Vec<Case> {
    let bent = |name: &str, from: &str, to: &str| unreadable(name, replaced(sound, from, to));
    let cut = |name: &str, by: usize| unreadable(name, sound[..sound.len() - by].to_owned());
    vec![
        bent("a comment to the end of the line", "{", "{// x\n"),
        bent("a comment in the text", "{", "{/* x */"),
        bent("a comment as in a script", "{", "{# x\n"),
        bent("a comma before the first", "{", "{,"),
        bent("two commas", ",", ",,"),
        bent("no comma", ",", " "),
        bent("no colon", ":", " "),
        bent("two colons", ":", "::"),
        bent("a name without quotation marks", r#""name""#, "name"),
        bent("a name in single ones", r#""name""#, "'name'"),
        bent("a blank that JSON has not", "{", "{\u{a0}"),
        bent("a form feed between", "{", "{\u{c}"),
        bent("a vertical tab between", "{", "{\u{b}"),
        bent("a NUL between", "{", "{\0"),
        bent("the wrong bracket", "[", "("),
        unreadable("a comma after the last", format!("{},}}", &sound[..sound.len() - 1])),
        unreadable("two badges in a row", format!("{sound}\n{sound}")),
        unreadable("two badges with a comma", format!("{sound},{sound}")),
        unreadable("something after the end", format!("{sound}x")),
        unreadable("a NUL after the end", format!("{sound}\0")),
        unreadable("a separator before the record", format!("\u{1e}{sound}")),
        unreadable("a guard before the record", format!(")]}}',\n{sound}")),
        unreadable("a call round the record", format!("callback({sound})")),
        cut("without its last bracket", 1),
        cut("without its last word", 20),
        cut("half of it", sound.len() / 2),
    ]
}

fn numbers(sound: &str) -> Vec<Case> {
    let with = |number: &str| {
        let text = replaced(sound, r#""identifier""#, &format!(r#""creditsEarned":{number},"identifier""#));
        unreadable(&format!("the number {number}"), text)
    };
    let none = ["01", "-01", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity"];
    let also = ["-Infinity", "-", "--1", "1,5", "١", "1/2", "0b1", "nil", "True", "undefined"];
    none.into_iter().chain(also).map(with).collect()
}

fn texts(sound: &str) -> Vec<Case> {
    let with = |name: &str, text: &str| unreadable(name, named(sound, text.as_bytes()));
    vec![
        with("a line end in a text", "\n"),
        with("a tab in a text", "\t"),
        with("a NUL in a text", "\0"),
        with("an escape of the terminal in a text", "\u{1b}[2J"),
        with("an escape that JSON has not", r"\x41"),
        with("an escaped single quotation mark", r"\'"),
        with("an escaped NUL in one letter", r"\0"),
        with("an escape with a letter too many", r"\u00g1"),
        with("an escape with braces", r"\u{41}"),
        with("an escape in capitals", r"\U0041"),
        with("the first half of a pair", r"\ud83d"),
        with("the second half of a pair", r"\ude00"),
        with("the halves in the wrong order", r"\ude00\ud83d"),
        with("a half before something else", r"\ud83dx"),
        with("a half before a wrong one", r"\ud83d\u0041"),
    ]
}

fn wholes(sound: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = ["", " ", "\n\n", "\0", "null", "true", "7", "\"{}\"", "[]", "badge", "---"]
        .into_iter()
        .map(|text| unreadable(&format!("nothing but {text:?}"), text))
        .collect();
    cases.push(unreadable("a badge in a list", format!("[{sound}]")));
    cases.push(unreadable("a badge in a text", serde_json::Value::from(sound).to_string()));
    cases.extend(
        ["{}", r#"{"a":1}"#, r#"{"type":"Person"}"#]
            .map(|text| Case::new(format!("an object that is {text}"), text, Code::NotABadge)),
    );
    cases.push(Case::new("a badge in an object", format!(r#"{{"badge":{sound}}}"#), Code::NotABadge));
    cases
}
