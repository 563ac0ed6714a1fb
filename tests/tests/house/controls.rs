//! The table of controls names code and tests that are there. That each test fails without its control is seen by
//! `script/controls`, which takes too long for every change.

use std::fs;

use super::files::{assert_none, root, rust};

fn table() -> Vec<toml::Value> {
    let text = fs::read_to_string(root().join("tests/controls.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    table["control"].as_array().unwrap().clone()
}

fn text<'c>(control: &'c toml::Value, name: &str) -> &'c str {
    control[name].as_str().unwrap()
}

#[test]
fn each_control_stands_where_the_table_says() {
    let stands = |control: &toml::Value| {
        let file = fs::read_to_string(root().join(text(control, "file"))).unwrap_or_default();
        file.matches(text(control, "code")).count() == 1
    };
    let places: Vec<String> =
        table().iter().filter(|one| !stands(one)).map(|one| text(one, "protects").to_owned()).collect();
    assert_none("The code of these controls does not stand in its file once:", &places);
}

#[test]
fn each_control_has_a_test() {
    let tests: String = rust().into_iter().map(|file| file.text).collect();
    let places: Vec<String> = table()
        .iter()
        .filter(|control| !tests.contains(&format!("fn {}(", text(control, "test"))))
        .map(|control| text(control, "protects").to_owned())
        .collect();
    assert_none("The tests of these controls are not there:", &places);
}
