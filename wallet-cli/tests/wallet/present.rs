//! A badge on a screen, in a picture or in a file is the badge itself, wherever it is read.

use std::{fs, io::Cursor};

use image::{GrayImage, ImageFormat, Luma};
use schemas::{lang::Lang, qr};
use serde_json::{Value, json};

use wallet_cli::surroundings::{Colours, Environment};

use super::{
    asked::part,
    asker::Asker,
    learner::Learner,
    library::{CLIMATE, Library},
    printer,
};

fn with_a_badge() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    let done = learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    assert_eq!(done.exit, 0, "{}", done.err);
    (learner, library)
}

/// The lines of the code among all that is said.
fn drawn(out: &str) -> Vec<Vec<char>> {
    let is_drawn = |line: &&str| line.chars().all(|sign| " ▀▄█".contains(sign)) && !line.is_empty();
    out.lines().filter(is_drawn).map(|line| line.chars().collect()).collect()
}

/// What a camera sees of a terminal whose letters and background have these greys, with nothing around.
fn photographed(out: &str, letters: u8, ground: u8) -> Vec<u8> {
    const MODULE: u32 = 4;
    let lines = drawn(out);
    let (width, height) = (lines[0].len() as u32, 2 * lines.len() as u32);
    let grey = |x: u32, y: u32| {
        let (x, y) = (x / MODULE, y / MODULE);
        let lit = match (lines[(y / 2) as usize][x as usize], y % 2) {
            ('█', _) | ('▀', 0) | ('▄', 1) => letters,
            _ => ground,
        };
        Luma([lit])
    };
    let mut png = Cursor::new(Vec::new());
    GrayImage::from_fn(MODULE * width, MODULE * height, grey).write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn the_code_on_a_terminal_is_read_on_dark_and_on_light() {
    let (learner, _library) = with_a_badge();
    let link = [learner.asks(&["present", "1"])["link"].as_str().unwrap().to_owned()];
    let dark = learner.types(&["present", "1"]).out;
    assert_eq!(qr::read(&photographed(&dark, 230, 20)).unwrap(), link);
    let light = learner.types(&["present", "1", "--light"]).out;
    assert_eq!(qr::read(&photographed(&light, 20, 230)).unwrap(), link);
}

#[test]
fn the_code_on_a_terminal_with_colours_is_dark_on_light_by_them() {
    const BLACK_ON_WHITE: &str = "\u{1b}[38;5;16;48;5;231m";
    let (learner, _library) = with_a_badge();
    let link = [learner.asks(&["present", "1"])["link"].as_str().unwrap().to_owned()];
    let environment = Environment { colours: Colours::Terminal, ..learner.environment() };
    let out = learner.types_in(environment, &["present", "1"]).out;
    let coloured =
        |line: &str| Some(line.strip_prefix(BLACK_ON_WHITE)?.strip_suffix("\u{1b}[0m")?.to_owned() + "\n");
    let stripped: String = out.lines().filter_map(coloured).collect();
    assert_eq!(qr::read(&photographed(&stripped, 0, 255)).unwrap(), link);
}

#[test]
fn the_code_in_a_drawing_is_read() {
    let (learner, _library) = with_a_badge();
    let file = learner.file("code.svg");
    assert_eq!(learner.types(&["present", "1", "--svg", file.to_str().unwrap()]).exit, 0);
    let pixels = schemas::art::png(&fs::read_to_string(&file).unwrap(), 1000).unwrap();
    let link = learner.asks(&["present", "1"])["link"].as_str().unwrap().to_owned();
    assert_eq!(qr::read(&pixels).unwrap(), [link]);
}

#[test]
fn beside_a_code_it_is_said_that_two_who_see_it_can_tell_that_it_is_one_badge() {
    let (learner, _library) = with_a_badge();
    let said = "Two people who see the same code can tell that it is the same badge.";
    assert!(learner.types(&["present", "1"]).out.contains(said));
    let card = learner.file("card.pdf");
    let verifier = ["--verifier", "https://verify.example"];
    learner.types(&[&["paper", "1", card.to_str().unwrap()], &verifier[..]].concat());
    let text = printer::told("pdftotext", &[], &card).replace('\n', " ");
    assert!(text.contains(said), "{text}");
}

#[test]
fn a_card_in_any_language_ends_above_the_edge_of_the_paper() {
    const WHITE: u32 = 3;
    let (learner, _library) = with_a_badge();
    for lang in Lang::ALL {
        let card = learner.file(&format!("{lang}.pdf"));
        let verifier = "https://badges.library.aarhus.example/verifier";
        learner.types(&["paper", "1", card.to_str().unwrap(), "--verifier", verifier, "--lang", lang.tag()]);
        let page = printer::picture(&printer::scanned(&card, 100)[0]);
        let edge = page.height() - WHITE * 100 / 25;
        let is_white = |y: u32| (0..page.width()).all(|x| page.get_pixel(x, y).0[0] > 200);
        assert!((edge..page.height()).all(is_white), "{lang}");
    }
}

#[test]
fn a_code_that_is_wider_than_the_terminal_is_not_drawn_and_the_columns_are_named() {
    let (learner, _library) = with_a_badge();
    let width = drawn(&learner.types(&["present", "1"]).out)[0].len();
    assert_eq!(learner.sees(width, &["present", "1"]).exit, 0);
    let narrow = learner.sees(width - 1, &["present", "1"]);
    assert_eq!((narrow.code(), narrow.exit, narrow.out.as_str()), ("terminal_narrow", 2, ""));
    let said = format!("is {width} columns wide, and this terminal has {}.", width - 1);
    assert!(narrow.err.contains(&said) && narrow.err.contains("--png FILE"), "{}", narrow.err);
    let picture = learner.file("code.png");
    assert_eq!(learner.sees(20, &["present", "1", "--png", picture.to_str().unwrap()]).exit, 0);
    assert_eq!(learner.sees(20, &["present", "1", "--json"]).exit, 0);
}

#[test]
fn a_stapled_badge_brings_the_newest_status_list_along() {
    let (learner, library) = with_a_badge();
    let file = learner.file("stapled.json");
    let done = learner.types(&["present", "1", "--stapled", file.to_str().unwrap()]);
    assert!(
        done.exit == 0 && done.err.contains("The status list of 12 October 2026 goes along."),
        "{}",
        done.err
    );
    let presentation: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let shown = presentation["verifiableCredential"].as_array().unwrap();
    assert_eq!(shown.len(), 2);
    library.closes();
    let again = learner.file("again.json");
    learner.types(&["present", "1", "--stapled", again.to_str().unwrap()]);
    assert_eq!(fs::read(&file).unwrap(), fs::read(&again).unwrap());
}

#[test]
fn programs_are_told_as_of_when_the_lists_are_that_go_along() {
    let (learner, _library) = with_a_badge();
    let stapled = |name: &str| {
        learner.asks(&["present", "1", "--stapled", learner.file(name).to_str().unwrap()])["status_as_of"]
            .clone()
    };
    assert_eq!(stapled("with.json"), "2026-10-12T06:00:00Z");
    let asker = Asker::new();
    let unproved = json!({ "require_cryptographic_holder_binding": false });
    let link = asker.link(&json!({ "dcql_query": { "credentials": [part("bare", &unproved)] } }));
    let answered = learner.asks(&["answer", &link, "--yes", "--staple"]);
    assert_eq!(answered["badges"][0]["status_as_of"], "2026-10-12T06:00:00Z");
    let (learner, library) = with_a_badge();
    library.closes();
    let file = learner.file("without.json");
    let told = learner.types(&["present", "1", "--json", "--stapled", file.to_str().unwrap()]).out;
    assert!(told.contains(r#""status_as_of":null"#), "{told}");
}

#[test]
fn whoever_waits_for_a_list_sees_for_what() {
    let (learner, _library) = with_a_badge();
    let done = learner.types(&["present", "1", "--stapled", learner.file("a.json").to_str().unwrap()]);
    assert!(done.err.contains("Asking for the newest status lists …\n"), "{}", done.err);
}

#[test]
fn a_list_that_does_not_come_is_waited_for_once_and_not_long() {
    let (learner, library) = with_a_badge();
    let before = library.asked();
    library.falls_silent();
    let done = learner.types(&["present", "1", "--stapled", learner.file("a.json").to_str().unwrap()]);
    assert_eq!((done.exit, library.asked() - before), (0, 1), "{}", done.err);
}

#[test]
fn a_badge_whose_list_is_not_to_be_had_goes_without_one_and_that_is_said() {
    let (learner, library) = with_a_badge();
    library.closes();
    let file = learner.file("alone.json");
    let done = learner.types(&["present", "1", "--stapled", file.to_str().unwrap()]);
    assert!(done.exit == 0 && done.err.contains("No status list of “Climate in my street”"), "{}", done.err);
}
