//! The catalogue that Kreds brings along holds what it promises, in all six languages and on paper.

use schemas::{
    credential::AchievementCredential,
    key::P256Secret,
    lang::Lang,
    outcome::{Badge, Catalogue},
    proof::jwt,
    stage::{Signed, Unsigned},
};

use crate::making::{completion, draft, earned};

fn each_badge(check: impl Fn(&Catalogue, &Badge, Lang)) {
    let catalogue = Catalogue::starter();
    for badge in catalogue.badges() {
        Lang::ALL.into_iter().for_each(|lang| check(&catalogue, badge, lang));
    }
}

fn signed(catalogue: &Catalogue, badge: &Badge, lang: Lang) -> Signed<AchievementCredential> {
    let credential = draft(earned(catalogue, &completion(badge, lang))).credential();
    let unsigned = Unsigned::new(credential).unwrap();
    let secret = P256Secret::from_bytes([7; 32]).unwrap();
    jwt::sign(&unsigned, &secret, &"did:web:badges.example:o:aarhus#p202611a".parse().unwrap()).unwrap()
}

#[test]
fn it_has_eight_badges_in_six_languages() {
    let catalogue = Catalogue::starter();
    assert_eq!(catalogue.badges().len(), 8);
    for badge in catalogue.badges() {
        assert_eq!(badge.languages(), Lang::ALL, "{}", badge.id);
    }
}

#[test]
fn no_two_languages_share_a_text() {
    for badge in Catalogue::starter().badges() {
        for texts in
            [&badge.name, &badge.description].into_iter().chain(badge.outcomes.iter().map(|o| &o.text))
        {
            let mut distinct: Vec<&str> = texts.iter().map(|(_, text)| text).collect();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(distinct.len(), 6, "{distinct:?}");
        }
    }
}

#[test]
fn an_outcome_completes_a_sentence_and_does_not_end_it() {
    for badge in Catalogue::starter().badges() {
        for (_, text) in badge.outcomes.iter().flat_map(|outcome| outcome.text.iter()) {
            assert!(!text.ends_with('.') && text == text.trim(), "{text}");
        }
        for (_, text) in badge.description.iter() {
            assert!(text.ends_with('.'), "{text}");
        }
    }
}

#[test]
fn every_badge_in_every_language_may_be_issued() {
    each_badge(|catalogue, badge, lang| {
        let token = signed(catalogue, badge, lang);
        assert!(token.text().starts_with("eyJ"), "{} {lang}", badge.id);
    });
}

#[test]
fn the_example_in_the_guide_is_a_catalogue() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/catalogue.md");
    let page = std::fs::read_to_string(path).unwrap();
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(Catalogue::from_toml(example).unwrap().badges()[0].languages(), [Lang::En, Lang::Da]);
}
