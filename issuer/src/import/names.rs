//! Names typed or pasted, one a line: the usual case in a library.

use std::borrow::Cow;

use schemas::limits::IMPORT_ROWS;

use super::{
    ImportError, Imported, ImportedLearner, Reason,
    learners::{is_address, is_contact, usable_name},
    table,
};

/// Signs that no name has: a line with them is of a settings file, a program or a list of links.
const UNUSUAL: [char; 9] = [':', '/', '\\', '{', '}', '[', ']', '|', '"'];

/// One learner for each line that is not blank; list marks before and addresses after a name are dropped.
pub fn names(bytes: &[u8]) -> Result<Imported<ImportedLearner>, ImportError> {
    let text = table::text(bytes)?;
    let lines: Vec<(usize, &str)> =
        text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).collect();
    if lines.len() > IMPORT_ROWS {
        return Err(ImportError::TooManyRows { most: IMPORT_ROWS });
    }
    let learner = |line: &str| {
        if is_row_of_table(line) {
            return Err(Reason::RowOfTable);
        }
        let bare = without_contacts(without_mark(line.trim()));
        if bare.contains(UNUSUAL) {
            return Err(Reason::NotALineOfNames);
        }
        let name = usable_name(&bare)?;
        Ok(ImportedLearner { external_id: None, name, attended: None })
    };
    Ok(Imported::sorted(lines.into_iter().map(|(index, line)| (index + 1, learner(line)))))
}

/// `Åse;5`, `Åse,5`: without headings nobody can tell which column is which. A long number is a telephone's.
fn is_row_of_table(line: &str) -> bool {
    let is_count = |cell: &str| {
        let cell = cell.trim();
        !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit()) && !is_contact(cell)
    };
    line.contains(';') || (line.contains(',') && line.split(',').any(is_count))
}

/// `1. Åse`, `2) Bo`, `- Freja`, `• Ida`
fn without_mark(line: &str) -> &str {
    match line.split_once(char::is_whitespace) {
        Some((mark, name)) if is_mark(mark) => name.trim_start(),
        _ => line,
    }
}

fn is_mark(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    ["-", "*", "•", "–"].contains(&word)
        || (number.len() < word.len() && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// What stands beside a name is dropped: `Åse Ørsted <aase@mail.example>`, `Bo, bo@mail.example, 20 12 34 56`,
/// `010203-1234 Ida`, or the other cells of a row pasted from a spreadsheet.
fn without_contacts(line: &str) -> Cow<'_, str> {
    let line = line.split(['\t', '<']).next().unwrap_or_default().trim();
    if !is_contact(line) {
        return Cow::Borrowed(line);
    }
    let cells = line.split(',').map(|cell| {
        let words = cell.split_whitespace().filter(|word| !is_address(word) && !is_number(word));
        words.collect::<Vec<_>>().join(" ")
    });
    let names: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    // Nothing is left where the line was an address and no name: then it says itself what it is.
    if names.is_empty() { Cow::Borrowed(line) } else { Cow::Owned(names.join(", ")) }
}

/// `20`, `+45`, `(0)30/1234`, `010203-1234`
fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || "+-()./".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    fn read(text: &str) -> Vec<String> {
        let imported = names(text.as_bytes()).unwrap();
        imported.found.iter().map(|learner| learner.name.to_string()).collect()
    }

    #[test]
    fn each_line_is_a_learner() {
        assert_eq!(
            read("Žan Čuš\r\n\r\nÅse Ørsted\nD'Ávila\n李\n"),
            ["Žan Čuš", "Åse Ørsted", "D'Ávila", "李"]
        );
    }

    #[test]
    fn marks_of_a_list_are_no_part_of_a_name() {
        assert_eq!(read("1. Åse\n2) Bo\n- Freja\n• Ida\n"), ["Åse", "Bo", "Freja", "Ida"]);
    }

    #[test]
    fn a_formula_sign_stays() {
        assert_eq!(read("=Žan\n-Ana\n"), ["=Žan", "-Ana"]);
    }

    #[test]
    fn addresses_are_dropped() {
        let pasted = "Åse Ørsted <aase@mail.example>\nBo, bo@mail.example\nIda\tida@mail.example\n";
        assert_eq!(read(pasted), ["Åse Ørsted", "Bo", "Ida"]);
    }

    #[test]
    fn telephone_and_identity_numbers_are_dropped() {
        let pasted = "Dorthe Vind, dorthe@mail.example, 20 12 34 56\nCarl Dam 20 12 34 56\n010180-1234 Ida Bo\n\
                      Emil Vang, 20123456\nČučnik, Žiga, +386 1 234 56 78\n";
        assert_eq!(read(pasted), ["Dorthe Vind", "Carl Dam", "Ida Bo", "Emil Vang", "Čučnik, Žiga"]);
    }

    #[test]
    fn a_small_number_that_tells_two_people_apart_stays() {
        assert_eq!(read("Ida 1\nIda 2\n"), ["Ida 1", "Ida 2"]);
    }

    #[test]
    fn a_number_that_cannot_be_taken_out_keeps_its_line_out() {
        let left_out = names("Carl tlf20123456\n20 12 34 56\n".as_bytes()).unwrap().left_out;
        assert_eq!(left_out.iter().map(|left| left.row).collect::<Vec<_>>(), [1, 2]);
        assert!(left_out.iter().all(|left| left.reason == Reason::NumberForName), "{left_out:?}");
    }

    #[test]
    fn a_line_with_only_an_address_is_left_out_by_number() {
        let left_out = names(b"Bo\na@mail.example\n").unwrap().left_out.remove(0);
        assert_eq!((left_out.row, left_out.reason), (2, Reason::EmailForName));
    }

    #[test]
    fn rows_of_a_table_without_headings_are_left_out_by_number() {
        let left_out = names("Åse;5\nBo\n6, Ida\n".as_bytes()).unwrap().left_out;
        assert_eq!(left_out.iter().map(|left| left.row).collect::<Vec<_>>(), [1, 3]);
        assert!(left_out.iter().all(|left| left.reason == Reason::RowOfTable));
    }

    #[test]
    fn a_file_of_settings_names_nobody() {
        let imported =
            names(b"root:x:0:0:root:/root:/bin/bash\n[section]\nhttps://library.example\n").unwrap();
        assert!(imported.found.is_empty());
        assert!(imported.left_out.iter().all(|left| left.reason == Reason::NotALineOfNames));
    }

    #[test]
    fn a_last_name_before_a_comma_stays_a_name() {
        assert_eq!(read("Čučnik, Žiga\n"), ["Čučnik, Žiga"]);
    }

    #[test]
    fn a_name_of_129_characters_is_left_out() {
        let left_out = names("ž".repeat(129).as_bytes()).unwrap().left_out.remove(0);
        assert_eq!(left_out.reason.code(), "row_name_too_long");
    }
}
