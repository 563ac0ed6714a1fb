//! Names of keys: `e202611a` is the first Ed25519 key of November 2026. A name is never used twice.

use schemas::time::Timestamp;

use crate::store::Algorithm;

/// The next free name for a key made now; `taken` are all names ever given.
pub fn next_fragment(algorithm: Algorithm, now: Timestamp, taken: &[&str]) -> Option<String> {
    let letter = match algorithm {
        Algorithm::Ed25519 => 'e',
        Algorithm::P256 => 'p',
        Algorithm::Rsa => 'r',
    };
    let month: String = now.date().chars().filter(char::is_ascii_digit).take(6).collect();
    ('a'..='z').map(|last| format!("{letter}{month}{last}")).find(|name| !taken.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_key_of_a_month_gets_the_next_letter() {
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        let taken = ["e202611a", "p202611a"];
        let name = next_fragment(Algorithm::Ed25519, now, &taken);
        assert_eq!(name.as_deref(), Some("e202611b"));
    }
}
