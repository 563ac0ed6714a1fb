//! Class D: badges as tokens. Headers that choose their own rules, claims that differ, other kinds of tokens.

use crate::case::{Case, changed, key};
use crate::network::{LIBRARY, Network, REVOCATIONS, name, signed};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use num_bigint::BigUint;
use schemas::jose::Compact;
use schemas::key::{Ed25519Secret, Jwk, PublicKey};
use schemas::status::Purpose;
use schemas::verdict::Code;
use serde_json::{Value, json};

/// The order of the curve P-256 (FIPS 186-5, 3.2.1.3).
const ORDER: &str = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = algorithms(network);
    cases.extend(headers(network));
    cases.extend(kinds(network));
    cases.extend(brought(network));
    cases.extend(keys(network));
    cases.extend(spellings(network));
    cases.extend(lengths(network));
    cases.extend(signatures(network));
    cases.extend(of_rsa(network));
    cases.extend(claims(network));
    cases.extend(other_tokens(network));
    cases
}

fn sound(network: &Network) -> String {
    network.token(&network.badge())
}

fn payload(network: &Network) -> Value {
    serde_json::from_slice(Compact::read(&sound(network)).unwrap().payload()).unwrap()
}

fn parts(token: &str) -> [String; 3] {
    let parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    parts.try_into().unwrap()
}

/// The sound token under a header with this member.
fn under(network: &Network, name: &str, member: &str, value: Value, code: Code) -> Case {
    let [_, payload, signature] = parts(&sound(network));
    let header = json!({ "alg": "ES256", "typ": "JWT", "kid": key("p202601a") });
    let header = BASE64URL.encode(changed(header, &format!("/{member}"), value).to_string());
    Case::new(name, format!("{header}.{payload}.{signature}"), code)
}

fn algorithms(network: &Network) -> Vec<Case> {
    let of = |alg: &str, code| under(network, &format!("the algorithm {alg:?}"), "alg", alg.into(), code);
    let nothing = ["none", "None", "NONE", "nOnE", "HS256", "HS384", "HS512"];
    let unknown =
        ["", "es256", "ES256 ", "ES512", "ES256K", "PS256", "RS1", "Ed448", "ECDH-ES", "A128KW", "dir"];
    let mut cases = vec![
        of("RS256", Code::Unreadable),
        of("ES384", Code::Unreadable),
        of("EdDSA", Code::KeyTypeWrong),
        under(network, "an algorithm that is a list", "alg", json!(["ES256"]), Code::Unreadable),
        under(network, "an algorithm that is nothing", "alg", Value::Null, Code::Unreadable),
    ];
    cases.extend(nothing.map(|alg| of(alg, Code::AlgorithmRefused)));
    cases.extend(unknown.map(|alg| of(alg, Code::SuiteUnknown)));
    let [_, payload, _] = parts(&sound(network));
    let none = BASE64URL.encode(r#"{"alg":"none"}"#);
    cases.push(Case::new(
        "no algorithm and no signature",
        format!("{none}.{payload}.AA"),
        Code::AlgorithmRefused,
    ));
    cases
}

fn headers(network: &Network) -> Vec<Case> {
    let refused = |member: &str| {
        under(network, &format!("a header with {member}"), member, json!("x"), Code::HeaderRefused)
    };
    let members = [
        "jku", "x5u", "x5c", "x5t", "x5t#S256", "crit", "b64", "zip", "enc", "epk", "apu", "p2c", "iss",
        "nonce",
    ];
    let mut cases: Vec<Case> = members.into_iter().map(refused).collect();
    let raw = |name: &str, header: &str, code| {
        let [_, payload, signature] = parts(&sound(network));
        Case::new(name, format!("{}.{payload}.{signature}", BASE64URL.encode(header)), code)
    };
    cases.extend([
        raw("two algorithms", r#"{"alg":"none","alg":"ES256"}"#, Code::MemberTwice),
        raw("two algorithms, one spelt out", r#"{"alg":"ES256","\u0061lg":"none"}"#, Code::MemberTwice),
        raw("a header without algorithm", r#"{"typ":"JWT"}"#, Code::Unreadable),
        raw("a header that is a list", r#"["ES256"]"#, Code::Unreadable),
        raw("a header that is no JSON", "{alg:ES256}", Code::Unreadable),
        raw("a header with something after it", r#"{"alg":"ES256"} x"#, Code::Unreadable),
        raw("a header as deep as a well", &format!("{{\"alg\":{}", "[".repeat(100)), Code::TooDeep),
    ]);
    cases
}

fn kinds(network: &Network) -> Vec<Case> {
    let names = [
        "vc+jwt",
        "trust+jwt",
        "survivors+jwt",
        "at+jwt",
        "openid4vci-proof+jwt",
        "kb+jwt",
        "dpop+jwt",
        "vp+jwt",
        "",
    ];
    let text = payload(network).to_string();
    names
        .map(|typ| {
            let token = signed(&text, typ, &network.key, &key("p202601a"));
            Case::new(format!("a token of the kind {typ:?}"), token, Code::KindWrong)
        })
        .into()
}

/// A token signed by a stranger with a header of the stranger's choice.
fn by_stranger(payload: &Value, header: &Value, secret: &Ed25519Secret) -> String {
    let signed =
        format!("{}.{}", BASE64URL.encode(header.to_string()), BASE64URL.encode(payload.to_string()));
    let signature = BASE64URL.encode(secret.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

fn brought(network: &Network) -> Vec<Case> {
    let secret = Ed25519Secret::from_bytes([42; 32]);
    let jwk = serde_json::to_value(Jwk(PublicKey::Ed25519(secret.public()))).unwrap();
    let with = |name: &str, header: Value, code| {
        Case::new(name, by_stranger(&payload(network), &header, &secret), code)
    };
    let own = |kid: &str| json!({ "alg": "EdDSA", "typ": "JWT", "kid": kid, "jwk": jwk });
    vec![
        with("a key in the header", json!({ "alg": "EdDSA", "typ": "JWT", "jwk": jwk }), Code::KeyNotOnList),
        with(
            "a key in the header under the library's name",
            own(&format!("{LIBRARY}#e202601a")),
            Code::SignatureWrong,
        ),
        with("a key in the header under a new name", own(&format!("{LIBRARY}#e202612z")), Code::KeyNotOnList),
        with("a key in the header under another's name", own("did:web:evil.example#e1"), Code::KeyOfAnother),
        with(
            "a key in the header that is a text",
            json!({ "alg": "EdDSA", "jwk": "x" }),
            Code::IssuerKindUnknown,
        ),
        with(
            "a secret key in the header",
            json!({ "alg": "EdDSA", "jwk": { "kty": "oct", "k": "AA" } }),
            Code::IssuerKindUnknown,
        ),
    ]
}

fn keys(network: &Network) -> Vec<Case> {
    let by = |name: &str, secret, kid: &str, code| {
        Case::new(name, network.token_by(&network.badge(), secret, &kid.parse().unwrap()), code)
    };
    let library = |fragment: &str| format!("{LIBRARY}#{fragment}");
    vec![
        by(
            "a stranger under the library's key",
            &network.stranger,
            &library("p202601a"),
            Code::SignatureWrong,
        ),
        by("a key that nobody listed", &network.stranger, &library("p202612z"), Code::KeyNotOnList),
        by("a key of another", &network.stranger, "did:web:evil.example#p1", Code::KeyOfAnother),
        by("last year's key today", &network.old_key, &library("p202501a"), Code::KeyOutOfTime),
        by("the stolen key", &network.stolen_key, &library("p202601b"), Code::KeyDead),
        by("the network's own key", &network.working, &library("p202601a"), Code::SignatureWrong),
        by(
            "the network's own key under its own name",
            &network.working,
            "did:web:north.example#p202601a",
            Code::KeyOfAnother,
        ),
        by("a key for another kind of signature", &network.key, &library("e202601a"), Code::KeyTypeWrong),
    ]
}

fn spellings(network: &Network) -> Vec<Case> {
    let token = sound(network);
    let [header, payload, signature] = parts(&token);
    let unreadable = |name: &str, text: String| Case::new(name, text, Code::Unreadable);
    vec![
        unreadable("a part padded", format!("{header}.{payload}.{signature}==")),
        unreadable(
            "a part in the other alphabet",
            format!("{header}.{payload}.{}", BASE64_STANDARD.encode([0xfb; 64])),
        ),
        unreadable("a line end inside", format!("{header}.{payload}\n.{signature}")),
        unreadable("a blank inside", format!("{header}. {payload}.{signature}")),
        unreadable("two parts", format!("{header}.{payload}")),
        unreadable("four parts", format!("{token}.{signature}")),
        unreadable("five parts, as if sealed", format!("{token}.{signature}.{signature}")),
        unreadable("no signature", format!("{header}.{payload}.")),
        unreadable("no payload", format!("{header}..{signature}")),
        unreadable("no header", format!(".{payload}.{signature}")),
        unreadable("loose bits at the end", format!("{}{}", &token[..token.len() - 1], '_')),
        unreadable("a bearer before it", format!("Bearer {token}")),
        Case::new(
            "as JSON, flattened",
            json!({ "protected": header, "payload": payload, "signature": signature }).to_string(),
            Code::NotABadge,
        ),
        Case::new(
            "as JSON, in general",
            json!({ "payload": payload, "signatures": [{ "protected": header, "signature": signature }] })
                .to_string(),
            Code::NotABadge,
        ),
    ]
}

/// Signatures that are not as long as theirs are.
fn lengths(network: &Network) -> Vec<Case> {
    let [header, payload, signature] = parts(&sound(network));
    let bytes = BASE64URL.decode(&signature).unwrap();
    let (r, s) = bytes.split_at(32);
    let with = |name: &str, bytes: Vec<u8>| {
        Case::new(name, format!("{header}.{payload}.{}", BASE64URL.encode(bytes)), Code::Unreadable)
    };
    vec![
        with("half a signature", r.to_vec()),
        with("a signature and a half", [r, s, s].concat()),
        with("a signature as DER", [&[0x30, 0x44, 2, 32], r, &[2, 32], s].concat()),
    ]
}

fn signatures(network: &Network) -> Vec<Case> {
    let token = sound(network);
    let [header, payload, signature] = parts(&token);
    let bytes = BASE64URL.decode(&signature).unwrap();
    let order = BigUint::parse_bytes(ORDER.as_bytes(), 16).unwrap().to_bytes_be();
    let (r, s) = bytes.split_at(32);
    let zeros = [0; 32];
    let with = |name: &str, r: &[u8], s: &[u8]| {
        let token = format!("{header}.{payload}.{}", BASE64URL.encode([r, s].concat()));
        Case::new(name, token, Code::SignatureWrong)
    };
    let again = BASE64URL.decode(&parts(&sound(network))[2]).unwrap();
    vec![
        with("nothing but zeros", &zeros, &zeros),
        with("no first half", &zeros, s),
        with("no second half", r, &zeros),
        with("the order as first half", &order, s),
        with("the order as second half", r, &order),
        with("the largest numbers", &[255; 32], &[255; 32]),
        with("the halves the other way round", s, r),
        with("the halves of two signatures", r, &again[32..]),
    ]
}

/// The library's RSA key has signed, and somebody bends what came of it.
fn of_rsa(network: &Network) -> Vec<Case> {
    let [header, payload, signature] = parts(&network.rs256(&network.badge()));
    let bytes = BASE64URL.decode(&signature).unwrap();
    let mut flipped = bytes.clone();
    flipped[128] ^= 1;
    let with = |name: &str, bytes: &[u8], code| {
        Case::new(name, format!("{header}.{payload}.{}", BASE64URL.encode(bytes)), code)
    };
    let under = |name: &str, header: Value, code| {
        Case::new(name, format!("{}.{payload}.{signature}", BASE64URL.encode(header.to_string())), code)
    };
    let (rsa, p256) = (key("r202601a"), key("p202601a"));
    vec![
        with("a bit of an RSA signature", &flipped, Code::SignatureWrong),
        with("an RSA signature of zeros", &[0; 256], Code::SignatureWrong),
        with("an RSA signature beyond its modulus", &[255; 256], Code::SignatureWrong),
        with("an RSA signature cut", &bytes[..255], Code::Unreadable),
        under("RSA as ES256", json!({ "alg": "ES256", "typ": "JWT", "kid": rsa }), Code::Unreadable),
        under("RSA as PS256", json!({ "alg": "PS256", "typ": "JWT", "kid": rsa }), Code::SuiteUnknown),
        under(
            "RSA under another key",
            json!({ "alg": "RS256", "typ": "JWT", "kid": p256 }),
            Code::KeyTypeWrong,
        ),
    ]
}

fn claims(network: &Network) -> Vec<Case> {
    let sign = |payload: &Value| signed(&payload.to_string(), "JWT", &network.key, &key("p202601a"));
    let differs = |claim: &str, value: Value| {
        let token = sign(&changed(payload(network), &format!("/{claim}"), value.clone()));
        Case::new(format!("{claim} that is {value}"), token, Code::ClaimsDiffer)
    };
    let without = |claim: &str| {
        let mut payload = payload(network);
        payload.as_object_mut().unwrap().shift_remove(claim).unwrap();
        Case::new(format!("without {claim}"), sign(&payload), Code::ClaimsDiffer)
    };
    let nbf = payload(network)["nbf"].as_i64().unwrap();
    let raw = |name: &str, text: &str, code| {
        Case::new(name, signed(text, "JWT", &network.key, &key("p202601a")), code)
    };
    vec![
        differs("iss", "did:web:evil.example".into()),
        differs("iss", json!([LIBRARY])),
        differs("jti", "urn:uuid:1".into()),
        differs("sub", "did:web:evil.example".into()),
        differs("nbf", (nbf + 1).into()),
        differs("nbf", nbf.to_string().into()),
        differs("nbf", json!(nbf as f64 + 0.5)),
        differs("nbf", Value::Null),
        differs("exp", 1_900_000_000.into()),
        differs("exp", "never".into()),
        differs("vc", payload(network)),
        differs("vc", json!({})),
        without("iss"),
        without("jti"),
        without("nbf"),
        raw(
            "a badge in a claim of the older model",
            &json!({ "vc": network.badge() }).to_string(),
            Code::ClaimsDiffer,
        ),
        raw("a payload that is a list", "[]", Code::NotABadge),
        raw("a payload that is no JSON", "genuine", Code::Unreadable),
        raw("a payload that has a member twice", r#"{"iss":"a:b","\u0069ss":"a:c"}"#, Code::MemberTwice),
        raw("a payload as deep as a well", &"[".repeat(100), Code::TooDeep),
    ]
}

fn other_tokens(network: &Network) -> Vec<Case> {
    let status = network.status(REVOCATIONS, Purpose::Revocation, &[]);
    let list = network.list(7, network.library(), &network.working);
    let survivors = network.survivors(&[&sound(network)], &network.working);
    let claims = |token: &str| String::from_utf8(Compact::read(token).unwrap().payload().to_vec()).unwrap();
    let as_badge = |token: &str| signed(&claims(token), "JWT", &network.key, &key("p202601a"));
    let spoilt = |token: &str| {
        let [header, _, signature] = parts(token);
        let payload = changed(payload(network), "/name", "Doctor of Climate".into());
        format!("{header}.{}.{signature}", BASE64URL.encode(payload.to_string()))
    };
    vec![
        Case::new("a status list", status.clone(), Code::KindWrong),
        Case::new("a status list signed as a badge", as_badge(&status), Code::NotABadge),
        Case::new("a trust list", list.clone(), Code::KindWrong),
        Case::new("a trust list signed as a badge", as_badge(&list), Code::NotABadge),
        Case::new("a survivors file", survivors.clone(), Code::KindWrong),
        Case::new("a survivors file signed as a badge", as_badge(&survivors), Code::NotABadge),
        Case::new("another payload under the same signature", spoilt(&sound(network)), Code::SignatureWrong),
        Case::new(
            "the network's key as the library's",
            signed(
                &payload(network).to_string(),
                "JWT",
                &network.root,
                &name("did:web:north.example", "root"),
            ),
            Code::KeyOfAnother,
        ),
    ]
}
