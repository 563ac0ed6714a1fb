//! Learners out of a list: the sign-up export that P2PU's staff can make, or a list of one's own.

use std::collections::BTreeSet;

use schemas::credential::LearnerName;
use serde::{Deserialize, Serialize};

use crate::spreadsheet;

use super::{
    Column, ImportError, Imported, Reason,
    columns::Columns,
    table::{self, Row},
};

/// A learner, ready to be stored. Two with the same name are two learners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedLearner {
    /// The number of the sign-up at the source, by which attendance is kept.
    pub external_id: Option<u64>,
    /// The name as written.
    pub name: LearnerName,
    /// How many sessions, where the list says so.
    pub attended: Option<u16>,
}

/// The learners of one circle. A file with several circles needs to be told which.
pub fn learners(bytes: &[u8], circle: Option<u64>) -> Result<Imported<ImportedLearner>, ImportError> {
    let rows = table::rows(bytes)?;
    let (header, rows) = rows.split_first().ok_or(ImportError::Empty)?;
    let columns = Columns::of(&header.cells)?;
    let wanted = chosen_circle(&columns, rows, circle)?;
    let of_circle =
        |row: &&Row| wanted.is_none() || circle_of(&columns, row).is_none_or(|own| Some(own) == wanted);
    Ok(Imported::sorted(rows.iter().filter(of_circle).map(|row| (row.number, learner(&columns, &row.cells)))))
}

fn circle_of(columns: &Columns, row: &Row) -> Option<u64> {
    columns.cell(Column::Circle, &row.cells)?.parse().ok()
}

fn chosen_circle(columns: &Columns, rows: &[Row], wanted: Option<u64>) -> Result<Option<u64>, ImportError> {
    if !columns.has(Column::Circle) {
        return Ok(None);
    }
    let circles: BTreeSet<u64> = rows.iter().filter_map(|row| circle_of(columns, row)).collect();
    let found = || circles.iter().copied().collect::<Vec<_>>();
    match wanted {
        Some(wanted) if circles.contains(&wanted) => Ok(Some(wanted)),
        Some(wanted) => Err(ImportError::OtherCircle { wanted, found: found() }),
        None if circles.len() > 1 => Err(ImportError::SeveralCircles { found: found() }),
        None => Ok(circles.first().copied()),
    }
}

fn learner(columns: &Columns, row: &[String]) -> Result<ImportedLearner, Reason> {
    let cell = |column| columns.cell(column, row);
    let name = cell(Column::Name).unwrap_or_default();
    let is_marked = cell(Column::Anonymised)
        .is_some_and(|mark| ["true", "yes", "1"].contains(&mark.to_lowercase().as_str()));
    if cell(Column::Deleted).is_some_and(|when| when != "n/a") {
        return Err(Reason::Deleted);
    }
    if is_marked || is_anonymous(name, cell(Column::Email)) {
        return Err(Reason::Anonymised);
    }
    if columns.has(Column::Circle) {
        number::<u64>(columns, Column::Circle, row)?.ok_or(Reason::NotANumber { column: Column::Circle })?;
    }
    Ok(ImportedLearner {
        external_id: number(columns, Column::SignUp, row)?,
        name: usable_name(name)?,
        attended: number(columns, Column::Attended, row)?,
    })
}

/// A name that people can be called by: one line, no address.
pub(super) fn usable_name(text: &str) -> Result<LearnerName, Reason> {
    if text.contains(['\n', '\r']) {
        // A quotation mark without its partner has swallowed the rows below.
        return Err(Reason::Unreadable { field: Column::Name.as_str().to_owned() });
    }
    if text.split_whitespace().any(is_address) {
        return Err(Reason::EmailForName);
    }
    let is_only_digits = || text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if is_contact(text) || !text.trim().is_empty() && is_only_digits() {
        return Err(Reason::NumberForName);
    }
    Ok(without_guard(text).parse()?)
}

/// Digits that no name has: those of a telephone or an identity number.
const CONTACT_DIGITS: usize = 6;

/// Is there an address or a telephone or identity number in it?
pub(super) fn is_contact(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= CONTACT_DIGITS || text.split_whitespace().any(is_address)
}

/// `bo@mail.example`; a name may begin with the sign.
pub(super) fn is_address(word: &str) -> bool {
    word.find('@').is_some_and(|place| place > 0)
}

/// Our own lists put an apostrophe before what a spreadsheet would take for a formula.
fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|name| spreadsheet::is_formula(name)).unwrap_or(text)
}

/// P2PU replaces name and address 90 days after the last session.
fn is_anonymous(name: &str, email: Option<&str>) -> bool {
    let replaced_email =
        email.is_some_and(|email| email.starts_with("devnull.") && email.ends_with("@localhost"));
    let words: Vec<&str> = name.split_whitespace().collect();
    replaced_email || matches!(words.as_slice(), ["Anonymous", _])
}

fn number<T: std::str::FromStr>(
    columns: &Columns,
    column: Column,
    row: &[String],
) -> Result<Option<T>, Reason> {
    let cell = columns.cell(column, row);
    cell.map(|cell| cell.parse().map_err(|_| Reason::NotANumber { column })).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPORT: &str = "id,uuid,study group id,study group uuid,study group name,course,location,name,email,mobile,\
        signed up at,support,goals,computer_access,use_internet,survey completed,communications opt-in\n";

    fn export(rows: &[(u64, u64, &str, &str)]) -> Vec<u8> {
        let line = |(id, circle, name, email): &(u64, u64, &str, &str)| {
            format!(
                "{id},u,{circle},u,Kombucha,Tea,Library,{name},{email},,2026-08-30,n/a,n/a,n/a,n/a,no,False\n"
            )
        };
        format!("{EXPORT}{}", rows.iter().map(line).collect::<String>()).into_bytes()
    }

    fn own(list: &str) -> Imported<ImportedLearner> {
        learners(list.as_bytes(), None).unwrap()
    }

    fn names(imported: &Imported<ImportedLearner>) -> Vec<&str> {
        imported.found.iter().map(|learner| learner.name.as_str()).collect()
    }

    #[test]
    fn sign_ups_keep_their_number_and_name_and_nothing_else() {
        let imported = learners(&export(&[(901, 41, "Åse Ørsted", "aase@mail.example")]), None).unwrap();
        let expected =
            ImportedLearner { external_id: Some(901), name: "Åse Ørsted".parse().unwrap(), attended: None };
        assert_eq!(imported.found, [expected]);
    }

    #[test]
    fn a_row_made_anonymous_is_left_out_by_number() {
        let by_email =
            learners(&export(&[(1, 41, "A", ""), (2, 41, "B", "devnull.aB3dE6gH9jK2@localhost")]), None);
        assert_eq!(
            by_email.unwrap().left_out,
            [super::super::LeftOut { row: 3, reason: Reason::Anonymised }]
        );
        let by_name = learners(&export(&[(904, 41, "Anonymous Penguin", "")]), None);
        assert_eq!(by_name.unwrap().left_out[0].reason, Reason::Anonymised);
        assert_eq!(own("name,anonymized\nX Y,True\n").left_out[0].reason, Reason::Anonymised);
    }

    #[test]
    fn a_deleted_row_is_left_out() {
        assert_eq!(own("name,deleted at\nA,2026-09-01\nB,\n").left_out[0].reason, Reason::Deleted);
    }

    #[test]
    fn only_the_chosen_circle_is_read() {
        let file = export(&[(1, 41, "A", ""), (2, 42, "B", ""), (3, 41, "C", "")]);
        assert_eq!(names(&learners(&file, Some(41)).unwrap()), ["A", "C"]);
    }

    #[test]
    fn several_circles_need_a_choice() {
        let file = export(&[(1, 41, "A", ""), (2, 42, "B", "")]);
        assert_eq!(learners(&file, None), Err(ImportError::SeveralCircles { found: vec![41, 42] }));
    }

    #[test]
    fn a_circle_that_is_not_in_the_file_is_named() {
        let file = export(&[(1, 41, "A", "")]);
        assert_eq!(learners(&file, Some(7)), Err(ImportError::OtherCircle { wanted: 7, found: vec![41] }));
    }

    #[test]
    fn columns_stand_in_any_order_and_language() {
        for header in [
            "attended,name",
            "Fremmøde,Navn",
            "Närvaro,Namn",
            "Prisotnost,Ime",
            "Anwesenheit,Name",
            "Presença,Nome",
        ] {
            let imported = own(&format!("{header}\n5,Žan Čuš\n"));
            assert_eq!(
                (names(&imported), imported.found[0].attended),
                (vec!["Žan Čuš"], Some(5)),
                "{header}"
            );
        }
    }

    #[test]
    fn a_list_without_a_header_is_refused_with_what_stands_there() {
        let refused = ImportError::NoNameColumn { found: vec!["Åse Ørsted".to_owned(), "5".to_owned()] };
        assert_eq!(learners("Åse Ørsted,5\n".as_bytes(), None), Err(refused));
    }

    #[test]
    fn a_column_that_stands_twice_is_refused() {
        assert_eq!(
            learners(b"name,Navn\nA,B\n", None),
            Err(ImportError::ColumnTwice { column: Column::Name })
        );
    }

    #[test]
    fn two_learners_with_one_name_stay_two() {
        assert_eq!(names(&own("name\nFreja\nFreja\n")), ["Freja", "Freja"]);
    }

    #[test]
    fn a_leading_sign_of_a_formula_is_part_of_the_name() {
        assert_eq!(names(&own("name\n\"=Žan, Čuš\"\n+Ana\n@Bo B\n")), ["=Žan, Čuš", "+Ana", "@Bo B"]);
    }

    #[test]
    fn sessions_that_are_no_number_are_told_by_row() {
        let imported = own("name,attended\nA,five\nB,5\n");
        assert_eq!(names(&imported), ["B"]);
        assert_eq!(imported.left_out[0].row, 2);
    }

    #[test]
    fn an_address_instead_of_a_name_is_left_out() {
        assert_eq!(own("name\na@mail.example\n").left_out[0].reason, Reason::EmailForName);
    }

    #[test]
    fn a_quotation_mark_without_its_partner_does_not_swallow_learners_unseen() {
        let imported = own("name\n\"Åse\nBo\n");
        assert_eq!(imported.left_out[0].reason.code(), "row_unreadable");
    }

    #[test]
    fn columns_in_another_order_than_their_headings_are_told_by_row() {
        let imported = own("name,attended\n5,Åse\n6,Bo\n");
        let told: Vec<_> = imported.left_out.iter().map(|left| (left.row, left.reason.code())).collect();
        assert_eq!(told, [(2, "row_number_for_name"), (3, "row_number_for_name")]);
    }

    #[test]
    fn a_name_that_was_guarded_on_its_way_out_comes_back_as_it_was() {
        assert_eq!(names(&own("name\n'=Žan\n'Neill\n")), ["=Žan", "'Neill"]);
    }

    #[test]
    fn a_number_of_ones_own_is_no_sign_up() {
        assert_eq!(own("id,name\nx1,A\n").found[0].external_id, None);
    }
}
