//! Short names of organisations: they stand in addresses, in DIDs and in the names of key files.

/// a-z, 0-9 and - inside, at most 40 characters.
pub fn is_short_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = (1..=40).contains(&text.len()) && text.bytes().all(plain);
    fits && !text.starts_with('-') && !text.ends_with('-')
}

/// A short name made from a name; empty when nothing of it can stand in an address.
///
/// ```
/// use issuer::short_name::suggest;
/// assert_eq!(suggest("Åbenrå Folkebibliotek"), "aabenraa-folkebibliotek");
/// assert_eq!(suggest("Knjižnica Žiga Čopa"), "knjiznica-ziga-copa");
/// ```
pub fn suggest(name: &str) -> String {
    let mut short = String::new();
    for letter in name.to_lowercase().chars() {
        match spelled(letter) {
            Some(spelled) => short.push_str(spelled),
            None if letter.is_ascii_lowercase() || letter.is_ascii_digit() => short.push(letter),
            None if !short.is_empty() && !short.ends_with('-') => short.push('-'),
            None => {}
        }
    }
    short.truncate(40);
    short.trim_end_matches('-').to_owned()
}

/// The letters of our six languages as people spell them where only a-z can be written.
fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'å' => "aa",
        'ä' | 'æ' => "ae",
        'ö' | 'ø' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'á' | 'à' | 'â' | 'ã' => "a",
        'č' | 'ć' | 'ç' => "c",
        'đ' => "d",
        'é' | 'è' | 'ê' => "e",
        'í' => "i",
        'ó' | 'ô' | 'õ' => "o",
        'š' => "s",
        'ú' => "u",
        'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_suggested_can_be_used() {
        for name in
            ["Havnby Bibliotek", "  Straße & Söhne  ", "Biblioteca da Póvoa de Santo António dos Cavaleiros"]
        {
            assert!(is_short_name(&suggest(name)), "{name}: {}", suggest(name));
        }
    }

    #[test]
    fn a_name_of_other_letters_has_no_short_name() {
        assert_eq!(suggest("李"), "");
    }
}
