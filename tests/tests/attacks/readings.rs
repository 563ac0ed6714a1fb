//! Class I: offers, QR texts, presentations and files of wallets. What is no badge is called what it is, and a badge
//! inside something else gains nothing by it.

use crate::case::{Case, changed};
use crate::forge;
use crate::network::{Network, REVOCATIONS};
use flate2::{Compress, Compression, FlushCompress};
use num_bigint::BigUint;
use schemas::qr::{DICTIONARY_1, payload};
use schemas::status::Purpose;
use schemas::verdict::Code;
use serde_json::{Value, json};

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = digits(network);
    cases.extend(unpacked());
    cases.extend(links(network));
    cases.extend(other_codes());
    cases.extend(presentations(network));
    cases.extend(presentations_of_forgeries(network));
    cases.extend(pages(network));
    cases
}

/// The link that a QR code holds.
pub(crate) fn link(token: &str) -> String {
    format!("https://verify.example/v#{}", payload::encode(token).unwrap().as_str())
}

fn number(bytes: &[u8]) -> String {
    BigUint::from_bytes_be(bytes).to_string()
}

/// Any bytes packed as a badge of this format, under nobody's signature.
fn packed(format: u8, bytes: &[u8]) -> String {
    let mut stream = Compress::new(Compression::best(), false);
    stream.set_dictionary(DICTIONARY_1).unwrap();
    let mut deflated = Vec::with_capacity(bytes.len() + 4_096);
    stream.compress_vec(bytes, &mut deflated, FlushCompress::Finish).unwrap();
    number(&[&[format], &[7; 64][..], &deflated].concat())
}

fn at(digits: &str) -> String {
    format!("https://verify.example/v#{digits}")
}

fn digits(network: &Network) -> Vec<Case> {
    let sound = link(&network.token(&network.badge()));
    let (_, digits) = sound.split_once('#').unwrap();
    let bytes = BigUint::parse_bytes(digits.as_bytes(), 10).unwrap().to_bytes_be();
    let middle = digits.len() / 2;
    let other = if &digits[middle..=middle] == "4" { "5" } else { "4" };
    let turned: String = digits.chars().rev().collect();
    let of_format = |format: u8| number(&[&[format], &bytes[1..]].concat());
    let damaged = |name: &str, digits: &str| Case::new(name, at(digits), Code::CodeDamaged);
    vec![
        damaged(
            "a digit in the middle that is another",
            &[&digits[..middle], other, &digits[middle + 1..]].concat(),
        ),
        damaged(
            "a digit in the middle that is missing",
            &[&digits[..middle], &digits[middle + 1..]].concat(),
        ),
        damaged("a digit too many", &format!("{digits}0")),
        damaged("forty digits cut off", &digits[..digits.len() - 40]),
        damaged("a zero before it", &format!("0{digits}")),
        damaged("from the end", turned.trim_start_matches('0')),
        damaged("twice", &format!("{digits}{digits}")),
        damaged("the largest number", &"9".repeat(5_601)),
        damaged("the smallest number", &format!("1{}", "0".repeat(150))),
        damaged("a number longer than any", &"1".repeat(5_602)),
        damaged("half a megabyte of digits", &"1".repeat(500_000)),
        damaged("nothing but its signature", &number(&[&[1], &[7; 64][..]].concat())),
        damaged("a byte after the end", &number(&[&bytes[..], &[0]].concat())),
        damaged("a format that was never used", &of_format(3)),
        damaged("the last format", &of_format(255)),
        damaged("one format for the other", &of_format(2)),
    ]
}

/// What unpacks to something that is no badge.
fn unpacked() -> Vec<Case> {
    let of = |name: &str, format: u8, bytes: &[u8], code| Case::new(name, at(&packed(format, bytes)), code);
    let bomb = vec![b' '; 1_500_000];
    vec![
        of("a bomb", 1, &bomb, Code::CodeDamaged),
        of("a bomb in the full format", 2, &bomb, Code::CodeDamaged),
        of("nothing at all", 1, b"", Code::CodeDamaged),
        of("bytes that are no text", 1, &[0xff; 90], Code::CodeDamaged),
        of("an object without a badge", 1, b"p202601a{}", Code::CodeDamaged),
        of("a member twice", 1, br#"p202601a{"id":"urn:a:b","\u0069d":"urn:a:c"}"#, Code::CodeDamaged),
        of("a header longer than the code", 2, &[0xff; 90], Code::CodeDamaged),
        of("an empty header", 2, b"\0\0{}", Code::Unreadable),
        of("a header that is no JSON", 2, b"\0\x02{]{}", Code::Unreadable),
        of("no algorithm", 2, b"\0\x0e{\"alg\":\"none\"}{}", Code::AlgorithmRefused),
    ]
}

fn links(network: &Network) -> Vec<Case> {
    let token = network.token(&changed(network.badge(), "/name", "Doctor".into()));
    let (signed, _) = token.rsplit_once('.').unwrap();
    let (_, signature) =
        network.token(&network.badge()).rsplit_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let forged = link(&format!("{signed}.{signature}"));
    let (_, digits) = forged.split_once('#').unwrap();
    let elsewhere = |page: &str| {
        Case::new(format!("a forged badge at {page}"), format!("{page}#{digits}"), Code::SignatureWrong)
    };
    vec![
        Case::new("a forged badge", forged.clone(), Code::SignatureWrong),
        Case::new("nothing but forged digits", digits, Code::SignatureWrong),
        elsewhere("http://verify.example/v"),
        elsewhere("https://evil.example/?x=y"),
        elsewhere("https://127.0.0.1:1/v"),
        Case::new(
            "a forged badge under javascript",
            format!("javascript:alert(1)#{digits}"),
            Code::CodeDamaged,
        ),
        Case::new("a forged badge in a path", format!("https://verify.example/v/{digits}"), Code::Unreadable),
        Case::new("letters after the digits", format!("{forged}x"), Code::Unreadable),
        Case::new("two marks", forged.replace('#', "##"), Code::CodeDamaged),
    ]
}

fn other_codes() -> Vec<Case> {
    let texts = [
        "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fevil.example%2Fo",
        "openid-credential-offer://?credential_offer={}",
        "openid-credential-offer://",
        "openid4vp://?client_id=evil&request_uri=https://evil.example",
        "haip://?request_uri=https://evil.example",
        "https://badges.example/c/01234567890123456789abcdef",
        "https://badges.example/c/../../etc/passwd",
        "https://evil.example/badge.json",
        "http://127.0.0.1/badge.json",
        "file:///etc/passwd",
        "data:application/json,{}",
        "mailto:somebody@example.com",
        "tel:+4512345678",
        "geo:56.15,10.2",
        "BEGIN:VCARD\nFN:Mette\nEND:VCARD",
        "MECARD:N:Mette;;",
        "WIFI:S:x;T:WPA;P:y;;",
        "$(rm -rf /)",
        "' OR 1=1 --",
        "{{7*7}}",
        "%00%0d%0aSet-Cookie: a=b",
        "\u{1b}[2J\u{1b}[32mgenuine",
    ];
    texts.map(|text| Case::new(text.escape_debug().to_string(), text, Code::Unreadable)).into()
}

/// What a holder shows, made by somebody who does not hold it.
fn of(name: &str, credentials: &Value, code: Code) -> Case {
    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": credentials,
    });
    Case::new(name, presentation.to_string(), code)
}

/// Presentations of something else than one badge.
fn presentations(network: &Network) -> Vec<Case> {
    let sound = forge::sound(network);
    let token = network.token(&network.badge());
    let list = network.status(REVOCATIONS, Purpose::Revocation, &[]);
    vec![
        of("a presentation of nothing", &json!([]), Code::NotABadge),
        of("a presentation of two badges", &json!([sound, token]), Code::NotABadge),
        of("a presentation of one badge twice", &json!([sound, sound]), Code::NotABadge),
        of("a presentation of a status list", &json!([list]), Code::NotABadge),
        of("a presentation of a text", &json!(["genuine"]), Code::NotABadge),
        of("a presentation of a number", &json!(7), Code::NotABadge),
        of(
            "a presentation in a presentation",
            &json!([{ "type": ["VerifiablePresentation"], "verifiableCredential": [sound] }]),
            Code::NotABadge,
        ),
        of("a presentation of a badge without proof", &json!([network.badge()]), Code::NotABadge),
        Case::new(
            "a badge that is a presentation too",
            changed(sound, "/type/2", "VerifiablePresentation".into()).to_string(),
            Code::NotABadge,
        ),
    ]
}

/// The token with another first digit of its signature.
fn with_another_signature(token: &str) -> String {
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { 'B' } else { 'A' };
    format!("{signed}.{other}{}", &signature[1..])
}

/// Presentations of a badge that was changed, or that must be fetched.
fn presentations_of_forgeries(network: &Network) -> Vec<Case> {
    let forged = changed(forge::sound(network), "/name", "Doctor".into());
    let token = network.token(&network.badge());
    let bent = with_another_signature(&token);
    let list = network.status(REVOCATIONS, Purpose::Revocation, &[]);
    let enveloped = |name: &str, id: &str, code| {
        of(name, &json!([{ "type": "EnvelopedVerifiableCredential", "id": id }]), code)
    };
    let in_data = format!("data:application/vc+jwt,{bent}");
    vec![
        of("a presentation of a changed badge", &json!([forged]), Code::SignatureWrong),
        of("a presentation of a changed badge and a list", &json!([forged, list]), Code::SignatureWrong),
        of("a presentation of a changed token", &json!([bent]), Code::SignatureWrong),
        enveloped("an envelope round a changed token", &in_data, Code::SignatureWrong),
        enveloped("an envelope of another kind", &format!("data:text/html,{token}"), Code::NotABadge),
        enveloped("an envelope to be fetched", "https://evil.example/badge", Code::NotABadge),
    ]
}

/// Pages that somebody saved.
fn pages(network: &Network) -> Vec<Case> {
    let forged = at(&packed(1, b"p202601a{}"));
    let sound = link(&network.token(&network.badge()));
    let cut = &sound[..sound.len() - 9];
    let page = |link: &str| format!("<!doctype html><a href=\"{link}\">x</a>");
    vec![
        Case::new("a page with an empty badge", page(&forged), Code::CodeDamaged),
        Case::new("a page with a cut badge", page(cut), Code::CodeDamaged),
        Case::new("a page with a cut badge before a sound one", page(cut) + &page(&sound), Code::CodeDamaged),
        Case::new("a page without a badge", page("https://verify.example/v"), Code::Unreadable),
        Case::new("a page with a number", page("https://verify.example/v#7"), Code::Unreadable),
    ]
}
