//! The canonical form of JSON itself (RFC 8785, JCS): one text for each value.
//!
//! Members are sorted by UTF-16, numbers written as ECMAScript writes doubles. What the strict reader refuses, members
//! twice and lone surrogates, never comes here.

use std::fmt::Write as _;

use super::{
    Omit,
    error::{CanonicalError, Fault, Feature},
};
use crate::json::{Number, Object, Value};

/// The canonical text of an object.
///
/// ```
/// use schemas::{canonical::{self, Omit}, json};
/// let value = json::read(br#"{"b": 10.0, "a": ["\u00f8", 1e21]}"#).unwrap();
/// let text = canonical::canonical_json(value.as_object().unwrap(), Omit::Nothing).unwrap();
/// assert_eq!(text, r#"{"a":["ø",1e+21],"b":10}"#);
/// ```
pub fn canonical_json(object: &Object<'_>, omit: Omit) -> Result<String, CanonicalError> {
    let mut out = String::new();
    self::object(&mut out, object, omit)?;
    Ok(out)
}

fn value(out: &mut String, value: &Value<'_>) -> Result<(), CanonicalError> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&double(*number)?),
        Value::String(string) => text(out, string),
        Value::Array(items) => array(out, items)?,
        Value::Object(object) => self::object(out, object, Omit::Nothing)?,
    }
    Ok(())
}

fn array(out: &mut String, items: &[Value<'_>]) -> Result<(), CanonicalError> {
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        value(out, item).map_err(|error| error.inside(&at))?;
    }
    out.push(']');
    Ok(())
}

fn object(out: &mut String, object: &Object<'_>, omit: Omit) -> Result<(), CanonicalError> {
    let mut members: Vec<_> = object.iter().filter(|(name, _)| !omit.is(name)).collect();
    members.sort_unstable_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
    out.push('{');
    for (at, (name, member)) in members.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        text(out, name);
        out.push(':');
        value(out, member).map_err(|error| error.inside(&name))?;
    }
    out.push('}');
    Ok(())
}

fn text(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{C}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1F}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

/// A double as ECMAScript writes it (ECMA-262, Number::toString): the shortest digits that lead back to it.
fn double(number: Number<'_>) -> Result<String, CanonicalError> {
    let beyond = || Fault::Unsupported(Feature::Number(number.as_str().to_owned()));
    let double = number.as_f64().ok_or_else(beyond)?;
    if !is_exact(number, double) {
        return Err(beyond().into());
    }
    if double == 0.0 {
        return Ok("0".to_owned());
    }
    let sign = if double < 0.0 { "-" } else { "" };
    let (digits, exponent) = shortest(double.abs()).ok_or_else(beyond)?;
    Ok(format!("{sign}{}", placed(&digits, exponent)))
}

/// The fewest digits that lead back to a double, and the exponent of the first. Of two equally near ones ECMAScript takes
/// the even one, where Rust rounds up.
fn shortest(double: f64) -> Option<(String, i32)> {
    let text = format!("{double:e}");
    let (mantissa, exponent) = text.split_once('e')?;
    let digits = mantissa.replace('.', "");
    // No double has more digits than these.
    let exact = format!("{double:.770e}").replace('.', "");
    let (before, after) = exact.split_at_checked(digits.len())?;
    let is_tie = after.starts_with('5') && after[1..].split('e').next()?.bytes().all(|digit| digit == b'0');
    let is_odd = digits.bytes().last()? % 2 == 1;
    let leads_back = || format!("{}.{}e{exponent}", &before[..1], &before[1..]).parse() == Ok(double);
    let chosen = if is_tie && is_odd && leads_back() { before.to_owned() } else { digits };
    Some((chosen, exponent.parse().ok()?))
}

/// A whole number that no double is would be signed as another one.
fn is_exact(number: Number<'_>, double: f64) -> bool {
    let is_whole = number.as_str().bytes().all(|digit| digit.is_ascii_digit() || digit == b'-');
    !is_whole || format!("{double:.0}") == number.as_str()
}

/// Digits with their point: plain from 1e-6 up to below 1e21, with an exponent beyond.
fn placed(digits: &str, exponent: i32) -> String {
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |many: i32| "0".repeat(usize::try_from(many).unwrap_or(0));
    let split = |at: i32| digits.split_at(usize::try_from(at).unwrap_or(0));
    match exponent {
        0..=20 if count <= exponent + 1 => format!("{digits}{}", zeros(exponent + 1 - count)),
        0..=20 => {
            let (whole, fraction) = split(exponent + 1);
            format!("{whole}.{fraction}")
        }
        -6..0 => format!("0.{}{digits}", zeros(-exponent - 1)),
        _ => {
            let (first, rest) = split(1);
            let point = if rest.is_empty() { "" } else { "." };
            let plus = if exponent > 0 { "+" } else { "" };
            format!("{first}{point}{rest}e{plus}{exponent}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn written(text: &str) -> Result<String, Fault> {
        let text = format!("{{\"n\":{text}}}");
        let value = json::read(text.as_bytes()).unwrap();
        let canonical =
            canonical_json(value.as_object().unwrap(), Omit::Nothing).map_err(|error| error.fault)?;
        Ok(canonical[5..canonical.len() - 1].to_owned())
    }

    /// RFC 8785, appendix B: doubles by their bits, and their texts.
    #[test]
    fn numbers_are_written_as_the_standard_lists_them() {
        for (bits, expected) in [
            (0x0000_0000_0000_0000_u64, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
            (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
            (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
            (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
            (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"),
            (0x41B3_DE43_5555_5554, "333333333.33333325"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"),
            (0x41B3_DE43_5555_5556, "333333333.3333334"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"),
            (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] {
            let double = f64::from_bits(bits);
            assert_eq!(written(&format!("{double:e}")).as_deref(), Ok(expected), "{bits:x}");
        }
    }

    #[test]
    fn a_number_beyond_the_largest_double_cannot_be_told() {
        assert!(matches!(written("1e400"), Err(Fault::Unsupported(Feature::Number(_)))));
    }

    #[test]
    fn a_whole_number_that_no_double_is_cannot_be_told() {
        assert!(matches!(written("9007199254740993"), Err(Fault::Unsupported(Feature::Number(_)))));
        assert!(written("123456789012345678901").is_err());
        assert_eq!(written("9007199254740994").as_deref(), Ok("9007199254740994"));
        assert_eq!(written("-9007199254740992").as_deref(), Ok("-9007199254740992"));
    }

    #[test]
    fn members_are_sorted_by_utf_16() {
        // RFC 8785, 3.2.3: U+1F600 is written with surrogates and so comes before U+FB33.
        let value = json::read(
            "{\"\u{20ac}\":1,\"\\r\":2,\"\u{fb33}\":3,\"1\":4,\"\u{1f600}\":5,\"\u{80}\":6,\"\u{f6}\":7}"
                .as_bytes(),
        );
        let value = value.unwrap();
        let text = canonical_json(value.as_object().unwrap(), Omit::Nothing).unwrap();
        let places: Vec<_> = ["\\r", "1\"", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"]
            .iter()
            .map(|name| text.find(name).unwrap())
            .collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn only_what_must_be_is_escaped() {
        let value = written(r#""\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/\u007f\u2028""#).unwrap();
        assert_eq!(value, "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u{7f}\u{2028}\"");
    }
}
