//! Rows that something happened to: codes cut and altered, tokens bent, and things that are no badges at all.

use super::cases::{Case, link};
use super::network::{LIBRARY, Network, REVOCATIONS, name, signed, time};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use num_bigint::BigUint;
use schemas::did::DidUrl;
use schemas::jose::Compact;
use schemas::qr::DICTIONARY_1;
use schemas::status::Purpose;
use serde_json::{Value, json};

/// The order of the curve P-256 (FIPS 186-5, 3.2.1.3).
const ORDER: &str = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

fn kid() -> DidUrl {
    name(LIBRARY, "p202601a")
}

/// The same token with (r, n − s) for (r, s), which fits as well.
pub(super) fn mirrored(token: &str) -> String {
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let bytes = BASE64URL.decode(signature).unwrap();
    let order = BigUint::parse_bytes(ORDER.as_bytes(), 16).unwrap();
    let other = (order - BigUint::from_bytes_be(&bytes[32..])).to_bytes_be();
    let filled = [&bytes[..32], &vec![0; 32 - other.len()], &other].concat();
    format!("{signed}.{}", BASE64URL.encode(filled))
}

fn bytes(digits: &str) -> Vec<u8> {
    BigUint::parse_bytes(digits.as_bytes(), 10).unwrap().to_bytes_be()
}

fn digits(bytes: &[u8]) -> String {
    BigUint::from_bytes_be(bytes).to_string()
}

/// Any text packed as a badge of this format; the signature is nobody's.
fn packed(format: u8, text: &[u8]) -> String {
    use flate2::{Compress, Compression, FlushCompress};
    let mut stream = Compress::new(Compression::best(), false);
    stream.set_dictionary(DICTIONARY_1).unwrap();
    let mut deflated = Vec::with_capacity(text.len() + 4_096);
    stream.compress_vec(text, &mut deflated, FlushCompress::Finish).unwrap();
    digits(&[&[format], &[7; 64][..], &deflated].concat())
}

/// Codes that were damaged on their way, or never were any.
pub(super) fn codes(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let sound = link(&network.token(&network.badge()));
    let (page, number) = sound.split_once('#').unwrap();
    let middle = number.len() / 2;
    let digit = if &number[middle..=middle] == "4" { "5" } else { "4" };
    let flipped = format!("{}{digit}{}", &number[..middle], &number[middle + 1..]);
    let raw = bytes(number);
    let longer = digits(&[&raw[..], &[0]].concat());
    let format_3 = digits(&[&[3], &raw[1..]].concat());
    let at = |number: &str| format!("{page}#{number}");
    vec![
        row("a digit flipped", at(&flipped)),
        row("forty digits cut off", at(&number[..number.len() - 40])),
        row("cut to almost nothing", at(&number[..120])),
        row("a byte after the end", at(&longer)),
        row("leading zeros", at(&format!("00{number}"))),
        row("text after the digits", format!("{number}x")),
        row("a format that nobody knows", at(&format_3)),
        row("a bomb", at(&packed(1, &vec![0; 1_800_000]))),
        row("noise of the right length", at(&"7".repeat(1_200))),
        row("a code without a badge in it", at(&packed(1, b"p202601a{}"))),
        row("a code that is no text", at(&packed(1, &[0xff; 80]))),
        row("a header longer than the code", at(&packed(2, &[0xff; 80]))),
        row(
            "a badge that repeats a member, lean",
            at(&packed(1, br#"p202601a{"id":"urn:a:b","\u0069d":"urn:a:c"}"#)),
        ),
        row("an empty badge in the full format", at(&packed(2, b"\0\x02{}{}"))),
        row("a header that is no JSON", at(&packed(2, b"\0\x02{]{}"))),
    ]
}

fn with_header(network: &Network, header: &Value) -> String {
    let token = network.token(&network.badge());
    let (_, rest) = token.split_once('.').unwrap();
    format!("{}.{rest}", BASE64URL.encode(header.to_string()))
}

/// Tokens that were bent after signing, or signed bent.
pub(super) fn tokens(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let token = network.token(&network.badge());
    let payload = String::from_utf8(Compact::read(&token).unwrap().payload().to_vec()).unwrap();
    let raw = |text: &str| signed(text, "JWT", &network.key, &kid());
    let changed = |from: &str, to: &str| {
        assert!(payload.contains(from), "{from}");
        payload.replace(from, to)
    };
    let nbf = format!(r#""nbf":{}"#, time("2026-11-10T12:00:00Z").seconds());
    let (head, rest) = token.split_once('.').unwrap();
    let (_, signature) = rest.split_once('.').unwrap();
    let altered =
        format!("{head}.{}.{signature}", BASE64URL.encode(changed("Climate in my", "Climate on my")));
    let deep =
        format!(r#"{},"deep":{}{}}}"#, payload.strip_suffix('}').unwrap(), "[".repeat(33), "]".repeat(33));
    vec![
        row("altered after signing", link(&altered)),
        row("a member twice", link(&raw(&changed(r#""validFrom""#, r#""name":"x","validFrom""#)))),
        row("half a surrogate pair", link(&raw(&changed("The best library", r"The \ud83c library")))),
        row("deeper than any badge", link(&raw(&deep))),
        row("a claim that differs", link(&raw(&changed(r#","sub":"urn:uuid:5a"#, r#","sub":"urn:uuid:6a"#)))),
        row(
            "a claim that is missing",
            link(&raw(&changed(r#""jti":"urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10","#, ""))),
        ),
        row(
            "an end that only the envelope has",
            link(&raw(&changed(r#""nbf":"#, r#""exp":1900000000,"nbf":"#))),
        ),
        row("a beginning as a fraction", link(&raw(&changed(&nbf, &format!("{nbf}.5"))))),
        row("another kind of token", signed(&payload, "vc+jwt", &network.key, &kid())),
        row("a token in small letters of its kind", signed(&payload, "jwt", &network.key, &kid())),
        row("a badge that is a list", link(&raw("[]"))),
        row("another first context", link(&raw(&changed("ns/credentials/v2", "ns/credentials/v3")))),
        row(
            "another type beside",
            link(&raw(&changed(r#""OpenBadgeCredential""#, r#""OpenBadgeCredential","Diploma""#))),
        ),
    ]
}

/// Tokens whose header was bent.
pub(super) fn headers(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let usual = |more: Value| {
        let mut header = json!({ "alg": "ES256", "typ": "JWT", "kid": kid().as_str() });
        header.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        with_header(network, &header)
    };
    let padded = format!("{}=", network.token(&network.badge()));
    vec![
        row("a token with a padded part", padded),
        row("no algorithm", usual(json!({ "alg": "none" }))),
        row("a shared secret", usual(json!({ "alg": "HS256" }))),
        row("a header that brings a key", usual(json!({ "jku": "https://evil.example/keys" }))),
        row("a header that brings rules", usual(json!({ "crit": ["exp"] }))),
        row("a header with another key's name", usual(json!({ "kid": format!("{LIBRARY}#p202501a") }))),
    ]
}

/// Signed things that are no badges, and things that nobody signed.
pub(super) fn other_things(network: &Network) -> Vec<Case> {
    let row = |name, text: String| Case::on_a_usual_day(network, name, text);
    let status = network.status(REVOCATIONS, Purpose::Revocation, &[]);
    let claims = String::from_utf8(Compact::read(&status).unwrap().payload().to_vec()).unwrap();
    let list = network.list(7, network.library(), &network.working);
    vec![
        row("a status list standing in for a badge", status),
        row("a status list signed as a badge", link(&signed(&claims, "JWT", &network.key, &kid()))),
        row("a trust list standing in for a badge", list),
        row("a code to collect with", "https://badges.example/c/01234567890123456789abcdef".to_owned()),
        row(
            "a wallet's offer",
            "https://badges.example/?credential_offer_uri=https://badges.example/x".to_owned(),
        ),
        row("a Wi-Fi code", "WIFI:S:Bibliotek;T:WPA;P:velkommen;;".to_owned()),
        row("a contact", "BEGIN:VCARD\nFN:Mette\nEND:VCARD".to_owned()),
        row("a telephone number", "tel:+4512345678".to_owned()),
        row("a request to show a badge", "openid4vp://?request_uri=x".to_owned()),
        row("markup", "<img src=x onerror=alert(1)>".to_owned()),
        row("plain text", "Hello".to_owned()),
    ]
}
