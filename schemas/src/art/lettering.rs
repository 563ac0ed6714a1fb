//! Name and city inside the ring: broken and sized without a font at hand.
//!
//! Widths are those of DejaVu Sans Condensed Bold, in which pictures are rasterised; the fonts of screens are narrower.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;

use super::{INK, escaped};

/// Room between the sides of the ring, for two lines.
const NAME_WIDTH: f64 = 282.0;
const LARGEST: f64 = 46.0;
/// Below this nobody reads it; the rest of the name gives way.
const SMALLEST: f64 = 21.0;
const CITY_WIDTH: f64 = 172.0;
const CITY_LARGEST: f64 = 26.0;
const CITY_SMALLEST: f64 = 15.0;

pub(super) fn name(svg: &mut String, name: &str) {
    let (lines, size) = fitted(name);
    let first = match lines.len() {
        1 => 246.0,
        _ => 236.0 - (LARGEST - size) / 4.0,
    };
    for (at, line) in lines.iter().enumerate() {
        let baseline = first + f64::from(u8::from(at > 0)) * size * 1.12;
        text(svg, line, size, baseline, "bold");
    }
}

pub(super) fn city(svg: &mut String, city: &str) {
    let city = city.trim();
    if city.is_empty() {
        return;
    }
    let size = size_for(city, CITY_WIDTH).clamp(CITY_SMALLEST, CITY_LARGEST);
    text(svg, &shortened(city, CITY_WIDTH / size), size, 332.0, "bold");
}

fn text(svg: &mut String, line: &str, size: f64, baseline: f64, weight: &str) {
    let family = "DejaVu Sans, system-ui, sans-serif";
    let _ = write!(svg, r#"<text x="200" y="{baseline:.1}" text-anchor="middle" fill="{INK}" "#);
    let _ = write!(svg, r#"font-family="{family}" font-stretch="condensed" font-weight="{weight}" "#);
    let _ = write!(svg, r#"font-size="{size:.1}">{}</text>"#, escaped(line));
}

/// The break that lets the letters be largest.
fn fitted(name: &str) -> (Vec<String>, f64) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let breaks = (1..words.len()).map(|at| vec![words[..at].join(" "), words[at..].join(" ")]);
    let whole = vec![words.join(" ")];
    let mut best = (whole.clone(), size_of(&whole));
    for lines in breaks {
        let size = size_of(&lines);
        let is_evener = best.0.len() == 2 && size == best.1 && longest(&lines) < longest(&best.0);
        if size > best.1 || is_evener {
            best = (lines, size);
        }
    }
    if best.1 < SMALLEST { (two_lines(&words), SMALLEST) } else { best }
}

fn longest(lines: &[String]) -> f64 {
    lines.iter().map(|line| width(line)).fold(0.0, f64::max)
}

fn size_of(lines: &[String]) -> f64 {
    lines.iter().map(|line| size_for(line, NAME_WIDTH)).fold(LARGEST, f64::min)
}

fn size_for(line: &str, room: f64) -> f64 {
    room / width(line).max(0.1)
}

/// As many words as the first line takes, the rest on the second, shortened.
fn two_lines(words: &[&str]) -> Vec<String> {
    let room = NAME_WIDTH / SMALLEST;
    let fitting = (1..=words.len()).take_while(|at| width(&words[..*at].join(" ")) <= room).last();
    let at = fitting.unwrap_or(1);
    let lines = [words[..at].join(" "), words[at..].join(" ")];
    lines.iter().filter(|line| !line.is_empty()).map(|line| shortened(line, room)).collect()
}

fn shortened(line: &str, room: f64) -> String {
    if width(line) <= room {
        return line.to_owned();
    }
    let mut kept = String::new();
    for character in line.chars() {
        if width(&kept) + width_of(character) + width_of('…') > room {
            break;
        }
        kept.push(character);
    }
    format!("{}…", kept.trim_end())
}

fn width(line: &str) -> f64 {
    line.chars().map(width_of).sum()
}

/// In ems. A letter with a mark is as wide as the letter.
fn width_of(character: char) -> f64 {
    let letter = character.nfd().next().unwrap_or(character);
    match letter {
        ' ' | 'i' | 'j' | 'l' | '.' | ',' | '\'' | '’' | ':' | ';' | '|' => 0.34,
        'I' | '-' | '(' | ')' | 'f' | 't' | 'r' | '!' => 0.43,
        'm' | 'M' | 'w' | 'W' | '…' | 'æ' | 'Æ' | '%' | '@' | 'œ' => 0.96,
        'A'..='Z' | 'Ø' | 'ẞ' | '&' => 0.72,
        'a'..='z' | '0'..='9' | 'ø' | 'ß' => 0.63,
        other if u32::from(other) >= 0x2e80 => 1.0,
        _ => 0.72,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_several_words_breaks_where_its_letters_are_largest() {
        let (lines, size) = fitted("Podnebje v moji ulici");
        assert_eq!(lines, ["Podnebje v", "moji ulici"]);
        assert!(size >= 40.0, "{size}");
    }

    #[test]
    fn two_short_lines_are_about_as_long() {
        assert_eq!(fitted("Klima i min gade").0, ["Klima i", "min gade"]);
    }

    #[test]
    fn a_short_name_stays_on_one_line() {
        assert_eq!(fitted("Kombucha").0, ["Kombucha"]);
    }

    #[test]
    fn a_long_word_gets_smaller() {
        let (lines, size) = fitted("Nachbarschaftsversammlung");
        assert_eq!(lines.len(), 1);
        assert!((SMALLEST..LARGEST).contains(&size));
    }

    #[test]
    fn a_name_beyond_two_lines_ends_in_an_ellipsis() {
        let (lines, size) = fitted(&"Learning together ".repeat(7));
        assert_eq!((lines.len(), size), (2, SMALLEST));
        assert!(lines[1].ends_with('…') && lines.iter().all(|line| width(line) * size <= NAME_WIDTH));
    }

    #[test]
    fn a_name_without_words_draws_nothing_and_stops_nothing() {
        assert_eq!(fitted("").0, [""]);
    }
}
