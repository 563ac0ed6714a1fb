//! Names that only look like a known issuer's: the same shape in other letters, or two slips of the pen away.
//!
//! Compared are the skeletons of Unicode TR39, so Cyrillic letters and digits that pose as Latin ones are seen through.
//! A name that is like a listed one proves nothing; it is a warning beside *cannot tell*, and never more.

use unicode_security::skeleton;

use super::TrustBook;
use crate::{did::Did, lang::Localised, uri::Uri};

/// The issuer on a list that somebody unlisted looks like.
#[derive(Clone, Debug, PartialEq)]
pub struct LookAlike {
    /// Its name on the list.
    pub name: Localised,
    /// Who it is.
    pub did: Did,
}

/// Whom an unlisted issuer looks like, by the name that it gives itself or by the host of its address.
pub fn look_alike(book: &TrustBook, issuer: &Uri, claimed: Option<&str>) -> Option<LookAlike> {
    let (name, host) = (claimed.map(shape), host(issuer.as_str()));
    let mut entries = book.lists().flat_map(|(list, _)| &list.claims().issuers);
    let alike = entries.find(|entry| {
        let named = |name: &String| entry.name.iter().any(|(_, own)| is_like(name, &shape(own)));
        let own_host = self::host(entry.did.as_str());
        let hosted = |host: &String| {
            own_host.as_ref().is_some_and(|own| own != host && is_like(&shape(host), &shape(own)))
        };
        name.as_ref().is_some_and(named) || host.as_ref().is_some_and(hosted)
    })?;
    Some(LookAlike { name: alike.name.clone(), did: alike.did.clone() })
}

/// How a name looks: without case, spacing and signs between the words, in TR39's prototype letters.
fn shape(name: &str) -> String {
    let lower = name.to_lowercase();
    let prototype: String = skeleton(&lower).collect();
    prototype.to_lowercase().chars().filter(|character| character.is_alphanumeric()).collect()
}

/// The small letters of hosts that pose as plain ones, each with what it is compared as: for a page that compares hosts
/// as [`look_alike`] does, and has no tables of Unicode. A letter without a row is compared as itself.
pub fn posing_letters() -> impl Iterator<Item = (char, String)> {
    // No host is written in letters of the higher planes: IDNA turns those that look like others into them.
    ('0'..='\u{ffff}').filter(|letter| letter.is_alphanumeric()).filter_map(|letter| {
        let (own, shape) = (letter.to_string(), shape(letter.encode_utf8(&mut [0; 4])));
        let is_of_hosts = || idna::domain_to_unicode(&own).0 == own;
        (shape != own && !shape.is_empty() && shape.is_ascii() && is_of_hosts()).then_some((letter, shape))
    })
}

/// The host of a `did:web` or web address, in the letters that people see.
fn host(id: &str) -> Option<String> {
    let rest = id.strip_prefix("did:web:").or_else(|| id.strip_prefix("https://"))?;
    let host = rest.split([':', '/', '%', '?', '#']).next().filter(|host| !host.is_empty())?;
    Some(idna::domain_to_unicode(host).0)
}

/// Equal, or so few changes away that a reader would not notice; short names differ by as much without meaning it.
fn is_like(one: &str, other: &str) -> bool {
    let allowed = match other.chars().count() {
        0 => return false,
        1..=5 => 0,
        6..=9 => 1,
        _ => 2,
    };
    // Lengths go first: a hostile name is as long as it likes.
    one.chars().count().abs_diff(other.chars().count()) <= allowed
        && strsim::levenshtein(one, other) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, other: &str) -> bool {
        is_like(&shape(one), &shape(other))
    }

    #[test]
    fn letters_of_another_script_are_seen_through() {
        assert!(like("Aаrhus Вibliotek", "Aarhus Bibliotek"), "Cyrillic а and В");
        assert!(like("Αarhus Bibliotek", "Aarhus Bibliotek"), "Greek Α");
        assert!(like("Aarhus B1bliotek", "Aarhus Bibliotek"), "a digit");
    }

    #[test]
    fn two_slips_of_the_pen_are_seen() {
        assert!(like("Aarhus Komnunes Biblioteker", "Aarhus Kommunes Biblioteker"));
        assert!(like("AARHUS  bibliotek.", "Aarhus Bibliotek"));
        assert!(like("Aarhus Bibliotk", "Aarhus Bibliotek"));
    }

    #[test]
    fn the_shorter_a_name_the_less_may_differ() {
        assert!(like("Roskolde", "Roskilde") && !like("Roskolda", "Roskilde"), "eight letters, one slip");
        assert!(!like("ab", ""), "what has no letters looks like nobody");
    }

    #[test]
    fn two_letters_too_many_or_too_few_are_seen_and_three_are_not() {
        assert!(like("Aarhus Bibliotekxy", "Aarhus Bibliotek") && like("Aarhus Bibliot", "Aarhus Bibliotek"));
        assert!(
            !like("Aarhus Bibliotekxyz", "Aarhus Bibliotek") && !like("Aarhus Biblio", "Aarhus Bibliotek")
        );
    }

    #[test]
    fn other_names_are_other_names() {
        assert!(!like("Odense Bibliotek", "Aarhus Bibliotek"));
        assert!(!like("", "Aarhus Bibliotek"));
        assert!(!like("Lund", "Land"), "short names differ by little and mean it");
    }

    #[test]
    fn letters_of_other_scripts_and_signs_in_letters_stand_for_plain_ones() {
        let letters: std::collections::BTreeMap<char, String> = posing_letters().collect();
        let stands_for = |letter: char| letters.get(&letter).map(String::as_str);
        assert_eq!(['а', 'é', '1', 'm'].map(stands_for), [Some("a"), Some("e"), Some("l"), Some("rn")]);
        assert_eq!(['a', 'А', '館'].map(stands_for), [None; 3]);
    }

    #[test]
    fn a_host_is_compared_as_people_see_it() {
        assert_eq!(host("did:web:xn--bdges-3wa.example%3A8443:o:x").as_deref(), Some("bądges.example"));
        assert_eq!(host("https://badges.example/o/x").as_deref(), Some("badges.example"));
        assert_eq!(host("did:key:z6Mk"), None);
    }
}
