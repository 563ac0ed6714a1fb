//! Numbers as RDF writes them (JSON-LD 1.1 API, 8.6): whole ones with all their digits, others with sixteen.

use crate::json::Number;

/// From here on whole numbers are written with an exponent too.
const LARGE: f64 = 1e21;
/// Below this, verifiers in use disagree: one of them writes 1e-7 as 0.
const SMALL: f64 = 1e-6;

/// The digits; `None` for what is too large for a double or too small to be agreed upon.
pub(super) fn canonical(number: Number<'_>, as_double: bool) -> Option<String> {
    let double = number.as_f64()?;
    if double == 0.0 {
        return Some(if as_double { "0.0E0" } else { "0" }.to_owned());
    }
    if double.abs() < SMALL {
        return None;
    }
    let is_whole = double.fract() == 0.0 && double.abs() < LARGE;
    Some(if is_whole && !as_double { format!("{double:.0}") } else { exponential(double) })
}

/// Sixteen significant digits, ties away from zero, at least one digit behind the point.
fn exponential(double: f64) -> String {
    // No double of this size has more digits, so these are exact and can be rounded by hand: the formatter would round
    // ties to even.
    let exact = format!("{double:.90e}");
    let (sign, magnitude) = exact.strip_prefix('-').map_or(("", exact.as_str()), |rest| ("-", rest));
    let (mantissa, exponent) = magnitude.split_once('e').unwrap_or((magnitude, "0"));
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    let mut exponent: i32 = exponent.parse().unwrap_or_default();
    let rounds_up = digits.get(16).is_some_and(|digit| *digit >= 5);
    digits.truncate(16);
    if rounds_up && !increment(&mut digits) {
        digits.insert(0, 1);
        exponent += 1;
    }
    digits.truncate(16);
    let last = digits.iter().rposition(|digit| *digit != 0).unwrap_or(0).max(1);
    let text = |digits: &[u8]| digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    format!("{sign}{}.{}E{exponent}", text(&digits[..1]), text(&digits[1..=last]))
}

/// Adds one to the last digit; false when all digits were nines and are zeros now.
fn increment(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return true;
        }
        *digit = 0;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{self, Value};

    fn written(text: &str) -> Option<String> {
        let Value::Number(number) = json::read(text.as_bytes()).unwrap() else {
            panic!("{text} is no number")
        };
        canonical(number, false)
    }

    #[test]
    fn whole_numbers_have_all_digits_of_their_double() {
        assert_eq!(written("42.0").as_deref(), Some("42"));
        assert_eq!(written("9007199254740993").as_deref(), Some("9007199254740992"));
        assert_eq!(written("123456789012345678901").as_deref(), Some("123456789012345683968"));
    }

    #[test]
    fn other_numbers_have_an_exponent() {
        assert_eq!(written("2.5").as_deref(), Some("2.5E0"));
        assert_eq!(written("-0.1").as_deref(), Some("-1.0E-1"));
        assert_eq!(written("1e21").as_deref(), Some("1.0E21"));
    }

    #[test]
    fn ties_are_rounded_away_from_zero() {
        assert_eq!(written("1125899906842624.5").as_deref(), Some("1.125899906842625E15"));
        assert_eq!(written("1125899906842625.5").as_deref(), Some("1.125899906842626E15"));
    }

    #[test]
    fn nines_carry_over() {
        assert_eq!(written("0.99999999999999999999").as_deref(), Some("1"));
        assert_eq!(written("9.9999999999999999").as_deref(), Some("10"));
        assert_eq!(written("0.99999999999999989").as_deref(), Some("9.999999999999999E-1"));
    }

    #[test]
    fn minus_zero_is_zero() {
        assert_eq!(written("-0.0").as_deref(), Some("0"));
    }

    #[test]
    fn numbers_that_readers_disagree_on_are_not_written() {
        assert_eq!(written("1e-7"), None);
        assert_eq!(written("1e400"), None);
    }
}
