//! Strict JSON against the parsing tests of JSONTestSuite.

use std::{collections::BTreeMap, fs};

use schemas::json;

use crate::reference;

/// What we make of the cases that the suite leaves open (`i_`): numbers are kept as written, so their size is no
/// matter for the grammar; whatever is no clean UTF-8 text of whole characters is refused.
const LEFT_OPEN: [(&str, Result<(), &str>); 35] = [
    ("i_number_double_huge_neg_exp.json", Ok(())),
    ("i_number_huge_exp.json", Ok(())),
    ("i_number_neg_int_huge_exp.json", Ok(())),
    ("i_number_pos_double_huge_exp.json", Ok(())),
    ("i_number_real_neg_overflow.json", Ok(())),
    ("i_number_real_pos_overflow.json", Ok(())),
    ("i_number_real_underflow.json", Ok(())),
    ("i_number_too_big_neg_int.json", Ok(())),
    ("i_number_too_big_pos_int.json", Ok(())),
    ("i_number_very_big_negative_int.json", Ok(())),
    ("i_object_key_lone_2nd_surrogate.json", Err("lone_surrogate")),
    ("i_string_1st_surrogate_but_2nd_missing.json", Err("lone_surrogate")),
    ("i_string_1st_valid_surrogate_2nd_invalid.json", Err("lone_surrogate")),
    ("i_string_UTF-16LE_with_BOM.json", Err("not_utf8")),
    ("i_string_UTF-8_invalid_sequence.json", Err("not_utf8")),
    ("i_string_UTF8_surrogate_U+D800.json", Err("not_utf8")),
    ("i_string_incomplete_surrogate_and_escape_valid.json", Err("lone_surrogate")),
    ("i_string_incomplete_surrogate_pair.json", Err("lone_surrogate")),
    ("i_string_incomplete_surrogates_escape_valid.json", Err("lone_surrogate")),
    ("i_string_invalid_lonely_surrogate.json", Err("lone_surrogate")),
    ("i_string_invalid_surrogate.json", Err("lone_surrogate")),
    ("i_string_invalid_utf-8.json", Err("not_utf8")),
    ("i_string_inverted_surrogates_U+1D11E.json", Err("lone_surrogate")),
    ("i_string_iso_latin_1.json", Err("not_utf8")),
    ("i_string_lone_second_surrogate.json", Err("lone_surrogate")),
    ("i_string_lone_utf8_continuation_byte.json", Err("not_utf8")),
    ("i_string_not_in_unicode_range.json", Err("not_utf8")),
    ("i_string_overlong_sequence_2_bytes.json", Err("not_utf8")),
    ("i_string_overlong_sequence_6_bytes.json", Err("not_utf8")),
    ("i_string_overlong_sequence_6_bytes_null.json", Err("not_utf8")),
    ("i_string_truncated-utf-8.json", Err("not_utf8")),
    ("i_string_utf16BE_no_BOM.json", Err("not_utf8")),
    ("i_string_utf16LE_no_BOM.json", Err("not_utf8")),
    ("i_structure_500_nested_arrays.json", Err("too_deep")),
    ("i_structure_UTF-8_BOM_empty_object.json", Err("byte_order_mark")),
];

/// Cases that the suite wants accepted and that we refuse on purpose.
const STRICTER: [(&str, &str); 2] = [
    ("y_object_duplicated_key.json", "duplicate_member"),
    ("y_object_duplicated_key_and_value.json", "duplicate_member"),
];

/// The cases whose names begin so; `None` without the reference folder.
fn cases(prefix: &str) -> Option<BTreeMap<String, Result<(), &'static str>>> {
    let folder = reference::path("vectors/json/test_parsing")?;
    let named = fs::read_dir(folder).unwrap().map(Result::unwrap).filter_map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        let outcome =
            json::read(&fs::read(entry.path()).unwrap()).map(drop).map_err(|error| error.kind.code());
        name.starts_with(prefix).then_some((name, outcome))
    });
    Some(named.collect())
}

#[test]
fn what_must_be_read_is_read_except_where_we_are_stricter() {
    let Some(cases) = cases("y_") else { return };
    assert_eq!(cases.len(), 95);
    let refused: Vec<_> =
        cases.iter().filter_map(|(name, outcome)| Some((name.as_str(), outcome.err()?))).collect();
    assert_eq!(refused, STRICTER);
}

#[test]
fn what_must_be_refused_is_refused() {
    let Some(cases) = cases("n_") else { return };
    assert_eq!(cases.len(), 188);
    let read: Vec<_> = cases.iter().filter(|(_, outcome)| outcome.is_ok()).collect();
    assert!(read.is_empty(), "read: {read:?}");
}

#[test]
fn what_the_suite_leaves_open_is_decided_here() {
    let Some(cases) = cases("i_") else { return };
    let decided: BTreeMap<_, _> = LEFT_OPEN.map(|(name, outcome)| (name.to_owned(), outcome)).into();
    assert_eq!(cases, decided);
}
