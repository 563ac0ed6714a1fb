use super::{token::Token, *};

/// A Danish badge in the model's order, without the registered claims of its token.
pub(crate) const BADGE: &str = concat!(
    r#"{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"#,
    r#""id":"urn:uuid:5f3c1a52-9c0e-4b7a-8f0d-6f1f0a2b3c4d","type":["VerifiableCredential","OpenBadgeCredential"],"#,
    r#""name":"Klima i min gade","issuer":{"id":"did:web:badges.example:o:aarhus","type":["Profile"],"name":"Aarhus Biblioteker"},"#,
    r#""validFrom":"2026-10-12T16:30:00Z","credentialSubject":{"id":"urn:uuid:0d9c7b1e-31f5-4a0b-b6f3-2f0c9e8d7a6b","#,
    r#""type":["AchievementSubject"],"achievement":{"id":"https://badges.example/a/klima/1/da","type":["Achievement"],"#,
    r#""name":"Klima i min gade","description":"Undersøgte \"varme\" i gaden","criteria":{"narrative":"Deltog i fem af seks møder."}}}}"#
);

const CLAIMS: &str = concat!(
    r#","iss":"did:web:badges.example:o:aarhus","jti":"urn:uuid:5f3c1a52-9c0e-4b7a-8f0d-6f1f0a2b3c4d","#,
    r#""nbf":1791822600,"sub":"urn:uuid:0d9c7b1e-31f5-4a0b-b6f3-2f0c9e8d7a6b"}"#
);

const HEADER: &str = r#"{"alg":"ES256","typ":"JWT","kid":"did:web:badges.example:o:aarhus#p202611a"}"#;

fn signature() -> [u8; 64] {
    std::array::from_fn(|at| (at as u8).wrapping_mul(167).wrapping_add(29))
}

fn token(header: &str, payload: &str) -> String {
    Token { header: header.to_owned(), payload: payload.to_owned(), signature: signature() }.join()
}

fn ours() -> String {
    token(HEADER, &format!("{}{CLAIMS}", BADGE.strip_suffix('}').unwrap()))
}

fn format_of(digits: &Digits) -> u8 {
    number::to_bytes(digits)[0]
}

/// Packs any text under any format, as an attacker may.
fn forged(format: u8, text: &[u8]) -> Digits {
    pack(format, &signature(), text).unwrap()
}

/// Asserts that the token comes back, and says by which format it went.
fn travels(token: &str) -> u8 {
    let digits = encode(token).unwrap();
    assert_eq!(decode(&digits).as_deref(), Ok(token));
    format_of(&digits)
}

#[test]
fn a_token_of_ours_goes_lean() {
    assert_eq!(travels(&ours()), LEAN);
}

#[test]
fn a_token_with_an_end_goes_lean() {
    let badge =
        BADGE.replace(r#""credentialSubject""#, r#""validUntil":"2027-10-12T16:30:00Z","credentialSubject""#);
    let claims = CLAIMS.replace(r#"b"}"#, r#"b","exp":1823358600}"#);
    assert_eq!(travels(&token(HEADER, &format!("{}{claims}", badge.strip_suffix('}').unwrap()))), LEAN);
}

#[test]
fn a_token_with_another_header_goes_full() {
    let header = HEADER.replace(r#""typ":"JWT","#, "");
    assert_eq!(
        travels(&ours().replace(
            &token(HEADER, "").split('.').next().unwrap().to_owned(),
            token(&header, "").split('.').next().unwrap()
        )),
        FULL
    );
}

#[test]
fn claims_in_another_order_go_full() {
    let payload = format!("{}{CLAIMS}", BADGE.strip_suffix('}').unwrap());
    let swapped =
        payload.replace(r#","nbf":1791822600"#, "").replace(r#","iss":"#, r#","nbf":1791822600,"iss":"#);
    assert_eq!(travels(&token(HEADER, &swapped)), FULL);
}

#[test]
fn claims_that_contradict_the_badge_go_full() {
    let payload = format!("{}{CLAIMS}", BADGE.strip_suffix('}').unwrap());
    assert_eq!(travels(&token(HEADER, &payload.replace("1791822600", "1791822601"))), FULL);
}

#[test]
fn times_with_an_offset_go_full() {
    let payload = format!("{}{CLAIMS}", BADGE.strip_suffix('}').unwrap());
    let offset = payload.replace("2026-10-12T16:30:00Z", "2026-10-12T18:30:00+02:00");
    assert_eq!(travels(&token(HEADER, &offset)), FULL);
}

#[test]
fn a_payload_that_is_no_json_goes_full() {
    assert_eq!(travels(&token(HEADER, "not json")), FULL);
}

#[test]
fn odd_letters_in_the_claims_travel() {
    let odd = r#"did:web:a\u007f\"\\b"#;
    travels(&token(
        &HEADER.replace("did:web:badges.example:o:aarhus", odd),
        &format!("{}{CLAIMS}", BADGE.strip_suffix('}').unwrap())
            .replace("did:web:badges.example:o:aarhus", odd),
    ));
}

#[test]
fn a_signature_of_another_length_is_not_packed() {
    assert_eq!(encode("eyJhIjoxfQ.eyJhIjoxfQ.AAAA"), Err(NotPacked::NotES256));
}

#[test]
fn padding_and_spare_bits_in_a_token_are_not_packed() {
    for odd in [format!("{}=", ours()), format!("{} ", ours()), format!("{}.", ours())] {
        assert_eq!(encode(&odd), Err(NotPacked::NotES256), "{odd}");
    }
    let mut spare = ours();
    spare.pop();
    assert_eq!(encode(&format!("{spare}_")), Err(NotPacked::NotES256));
}

#[test]
fn a_badge_beyond_every_code_is_not_packed() {
    let mut state = 1u64;
    let mut chance = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'0' + (state >> 58) as u8)
    };
    let noise: String = (0..4_000).map(|_| chance()).collect();
    assert!(matches!(encode(&token(HEADER, &noise)), Err(NotPacked::TooLong { .. })));
}

#[test]
fn a_format_of_the_future_is_told_from_damage() {
    assert_eq!(decode(&forged(3, BADGE.as_bytes())), Err(NotUnpacked::UnknownFormat(3)));
}

#[test]
fn five_flipped_digits_are_damage() {
    let digits = encode(&ours()).unwrap();
    for place in [4, 200, 400, digits.as_str().len() / 2, digits.as_str().len() - 1] {
        let mut flipped = digits.as_str().to_owned().into_bytes();
        flipped[place] = if flipped[place] == b'9' { b'0' } else { flipped[place] + 1 };
        let flipped: Digits = String::from_utf8(flipped).unwrap().parse().unwrap();
        assert!(decode(&flipped).is_err(), "digit {place}");
    }
}

#[test]
fn a_cut_code_is_damage() {
    let digits = encode(&ours()).unwrap();
    let cut: Digits = digits.as_str()[..digits.as_str().len() - 40].parse().unwrap();
    assert!(decode(&cut).is_err());
}

#[test]
fn a_byte_after_the_end_is_damage() {
    let mut bytes = number::to_bytes(&encode(&ours()).unwrap());
    bytes.push(7);
    let longer = number::from_bytes(&bytes).unwrap();
    assert_eq!(decode(&longer), Err(Damage::Trailing.into()));
}

#[test]
fn a_bomb_is_damage() {
    let bomb = forged(LEAN, &vec![b' '; 1_800_000]);
    assert_eq!(decode(&bomb), Err(Damage::TooLarge.into()));
}

#[test]
fn a_code_without_content_is_damage() {
    let short: Digits = format!("1{}", "0".repeat(150)).parse().unwrap();
    assert_eq!(decode(&short), Err(Damage::Short.into()));
}

#[test]
fn a_lean_badge_that_brings_its_own_claims_is_damage() {
    let own = BADGE.replacen('{', r#"{"nbf":1,"#, 1);
    assert_eq!(decode(&forged(LEAN, format!("p1{own}").as_bytes())), Err(Damage::Text.into()));
}

#[test]
fn a_lean_badge_with_a_member_twice_is_damage() {
    let twice = BADGE.replacen('{', r#"{"id":"urn:uuid:other","#, 1);
    assert_eq!(decode(&forged(LEAN, format!("p1{twice}").as_bytes())), Err(Damage::Text.into()));
}

#[test]
fn a_lean_badge_with_an_odd_key_fragment_is_damage() {
    let long = "p".repeat(65);
    for fragment in ["", "p\"1", "p 1", long.as_str()] {
        assert_eq!(decode(&forged(LEAN, format!("{fragment}{BADGE}").as_bytes())), Err(Damage::Text.into()));
    }
}

#[test]
fn a_full_badge_whose_header_is_longer_than_the_text_is_damage() {
    assert_eq!(decode(&forged(FULL, &[255, 255, b'{', b'}'])), Err(Damage::Text.into()));
}

#[test]
fn text_that_is_not_utf_8_is_damage() {
    assert_eq!(decode(&forged(FULL, &[0, 1, 0xff, 0xfe])), Err(Damage::Text.into()));
}
