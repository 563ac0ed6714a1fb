//! A badge on paper: printed in black, scanned, and read by what people have.

use std::fs;

use schemas::{
    bake::{self, Baked},
    lang::Lang,
    qr::{BadgeLink, payload},
};

use super::{
    badges::{somebody, with_a_badge},
    issuer::{Issuer, Mood},
    learner::Learner,
    printer,
};

const VERIFIER: [&str; 2] = ["--verifier", "https://verify.example"];

fn path(learner: &Learner, name: &str) -> String {
    learner.file(name).display().to_string()
}

/// Prints the first badge.
fn printed(learner: &Learner, name: &str, more: &[&str]) -> super::learner::Done {
    let file = path(learner, name);
    learner.types(&[&["paper", "1", &file], &VERIFIER[..], more].concat())
}

#[test]
fn a_printed_card_is_read_as_the_whole_badge() {
    let (learner, _issuer) = with_a_badge();
    let token = learner.types(&["export", "1", "--format", "jwt"]).out;
    for size in ["a6", "a4"] {
        let name = format!("{size}.pdf");
        assert_eq!(printed(&learner, &name, &["--size", size]).exit, 0);
        for dots in [200, 300] {
            let page = printer::picture(&printer::scanned(&learner.file(&name), dots)[0]);
            for (wear, page) in [("as printed", page.clone()), ("worn", printer::worn(&page))] {
                let readers = [printer::read_by_rxing(&page), printer::read_by_zbar(&page)];
                for texts in readers {
                    let link: BadgeLink = texts.join(" ").parse().unwrap_or_else(|_| {
                        panic!("{size} at {dots} dots, {wear}: read {texts:?}");
                    });
                    assert_eq!(payload::decode(link.digits()).unwrap(), token);
                }
            }
        }
    }
}

#[test]
fn a_card_is_read_turned_askew_and_from_a_photocopy() {
    let (learner, _issuer) = with_a_badge();
    let token = learner.types(&["export", "1", "--format", "jwt"]).out;
    for size in ["a6", "a4"] {
        let name = format!("{size}.pdf");
        assert_eq!(printed(&learner, &name, &["--size", size]).exit, 0);
        let page = printer::picture(&printer::scanned(&learner.file(&name), 300)[0]);
        for (way, picture) in printer::ways_to_a_picture(&page) {
            let texts = printer::read_by_rxing(&picture);
            let link = texts.join(" ").parse::<BadgeLink>().map_err(|_| format!("{size}, {way}: {texts:?}"));
            assert_eq!(payload::decode(link.unwrap().digits()).unwrap(), token);
        }
    }
}

#[test]
fn a_card_says_what_who_when_and_where_to_check() {
    let (learner, _issuer) = with_a_badge();
    printed(&learner, "card.pdf", &[]);
    let text = printer::told("pdftotext", &[], &learner.file("card.pdf")).replace('\n', " ");
    for said in ["Climate in my street", "Aarhus Libraries", "12 October 2026", "type verify.example"] {
        assert!(text.contains(said), "{said} is missing: {text}");
    }
}

#[test]
fn a_card_can_be_read_aloud() {
    let (learner, _issuer) = with_a_badge();
    printed(&learner, "card.pdf", &["--lang", "sl"]);
    let facts = printer::told("pdfinfo", &[], &learner.file("card.pdf"));
    let has = |name: &str, value: &str| {
        facts.lines().any(|line| line.starts_with(name) && line.trim_end().ends_with(value))
    };
    assert!(has("Title:", "Climate in my street") && has("Tagged:", "yes"), "{facts}");
    let structure = printer::told("pdfinfo", &["-struct-text"], &learner.file("card.pdf"));
    assert!(structure.contains("H1") && structure.contains("Figure"), "{structure}");
    let file = String::from_utf8_lossy(&fs::read(learner.file("card.pdf")).unwrap()).into_owned();
    assert!(file.contains("/Lang"), "no language");
}

#[test]
fn a_sheet_to_pin_up_shows_the_badge_as_a_picture_too() {
    let (learner, _issuer) = with_a_badge();
    for (size, figures) in [("a6", 1), ("a4", 2)] {
        let name = format!("{size}.pdf");
        printed(&learner, &name, &["--size", size]);
        let structure = printer::told("pdfinfo", &["-struct-text"], &learner.file(&name));
        assert_eq!(structure.matches("Figure").count(), figures, "{size}: {structure}");
    }
}

#[test]
fn every_language_prints_its_own_letters() {
    let (learner, _issuer) = with_a_badge();
    for lang in Lang::ALL {
        let name = format!("{lang}.pdf");
        let done = printed(&learner, &name, &["--lang", lang.tag()]);
        assert_eq!((done.exit, done.out.lines().count()), (0, 1), "{}", done.out);
    }
    let text = printer::told("pdftotext", &[], &learner.file("sl.pdf"));
    assert!(text.contains("značko"), "{text}");
}

#[test]
fn a_letter_that_the_font_lacks_is_named_and_nothing_vanishes() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    issuer.names_the_badge("Klima 气候");
    learner.types_with(&["import", "-"], issuer.jwt(&somebody()).as_bytes());
    let done = printed(&learner, "card.pdf", &[]);
    assert!(done.out.contains("气 (\\u{6c14})"), "{}", done.out);
    assert!(printer::told("pdftotext", &[], &learner.file("card.pdf")).contains("\\u{6c14}"));
}

#[test]
fn paper_says_where_a_badge_is_checked_or_is_not_made() {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["paper", "1", &path(&learner, "card.pdf")]);
    assert_eq!((done.code(), done.exit), ("paper_needs_verifier", 64));
}

#[test]
fn nothing_is_printed_over_another_file() {
    let (learner, _issuer) = with_a_badge();
    fs::write(learner.file("card.pdf"), "mine").unwrap();
    assert_eq!(printed(&learner, "card.pdf", &[]).code(), "file_exists");
}

#[test]
fn a_badge_shown_as_a_picture_holds_it_twice() {
    let (learner, _issuer) = with_a_badge();
    let token = learner.types(&["export", "1", "--format", "jwt"]).out;
    let file = path(&learner, "card.png");
    let done = learner.types(&[&["show", "1", "--png", &file], &VERIFIER[..]].concat());
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(bake::read(&fs::read(&file).unwrap()), Ok(Baked::Badge(token.clone())));
    let texts = printer::read_by_zbar(&printer::picture(&learner.file("card.png")));
    let link: BadgeLink = texts.join(" ").parse().unwrap();
    assert_eq!(payload::decode(link.digits()).unwrap(), token);
}

#[test]
fn a_badge_that_has_no_code_is_shown_as_a_picture_without_one() {
    let (learner, _issuer) = with_a_badge();
    let document = learner.types(&["export", "1", "--format", "json"]).out;
    let other = Learner::new();
    other.types_with(&["import", "-"], document.as_bytes());
    let file = path(&other, "card.png");
    let done = other.types(&["show", "1", "--png", &file, "--json"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert!(done.out.contains(r#""without_code":"present_needs_jwt""#), "{}", done.out);
    assert_eq!(bake::read(&fs::read(&file).unwrap()), Ok(Baked::Badge(document)));
}

#[test]
fn linkedin_gets_the_badge_itself_only_where_it_is_asked_for() {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["linkedin", "1"]);
    let link = done.out.lines().next().unwrap();
    for part in [
        "startTask=CERTIFICATION_NAME",
        "name=Climate+in+my+street",
        "organizationName=Aarhus+Libraries",
        "issueYear=2026",
        "issueMonth=10",
    ] {
        assert!(link.contains(part), "{part} is missing: {link}");
    }
    assert!(!link.contains("certUrl") && done.out.contains("--with-badge"), "{}", done.out);
    assert_eq!(learner.types(&["linkedin", "1", "--with-badge"]).code(), "link_needs_verifier");
    let done = learner.types(&[&["linkedin", "1", "--with-badge"], &VERIFIER[..]].concat());
    assert!(done.out.contains("certUrl=https%3A%2F%2Fverify.example%2Fv%23"), "{}", done.out);
}
