//! The desk's pages about one person, what they take away, and the page that says what is stored.

use axum::http::StatusCode;
use issuer::{
    import,
    people::{self, STORED},
    store::{AwardId, HandOut, Role},
};
use schemas::lang::Lang;
use serde_json::Value;

use crate::{browser::Browser, claims::holder, library::Library};

async fn closed() -> (Library, Browser) {
    let library = Library::with_awards(HandOut::Slip).await;
    let browser = Browser::signed_in(&library, "karen", Role::Coordinator).await;
    (library, browser)
}

#[tokio::test]
async fn a_coordinator_finds_somebody_by_a_part_of_the_name() {
    let (library, mut browser) = closed().await;
    let page = browser.get("/desk/havnby/people?name=%C5%BEiga").await;
    let path = format!("/desk/havnby/people/{}\"", library.learner("Žiga").await.learner);
    assert!(page.body.contains(&path) && page.body.contains("Žiga Čučnik"), "{}", page.body);
}

#[tokio::test]
async fn the_page_says_on_which_day_names_go() {
    let (_library, mut browser) = closed().await;
    let page = browser.get("/desk/havnby/people").await;
    assert!(page.body.contains("Klima i min gade: 3 names on 12 January 2027"), "{}", page.body);
}

#[tokio::test]
async fn an_administrator_decides_how_long_names_are_kept() {
    let library = Library::open().await;
    let mut browser = Browser::signed_in(&library, "karen", Role::Administrator).await;
    let refused = browser.post("/desk/havnby/names-kept", &[("days", "ninety")]).await;
    assert!(refused.body.contains("value=\"ninety\"") && refused.body.contains("id=\"days-error\""));
    let kept = browser.post("/desk/havnby/names-kept", &[("days", "30")]).await;
    assert_eq!(kept.location(), "/desk/havnby/people?done=days");
    let organisation = library.issuer.store.read().await.unwrap().organisation("havnby").await.unwrap();
    assert_eq!(organisation.unwrap().names_kept_days, 30);
}

#[tokio::test]
async fn one_page_shows_everything_and_no_code() {
    let (library, mut browser) = closed().await;
    let edition = library.collect(&holder(1)).await.unwrap();
    let learner = people::find(&library.issuer, &library.organisation, "Sofie").await.unwrap()[0].learner;
    let page = browser.get(&format!("/desk/havnby/people/{learner}")).await;
    let credential = library.verified(&edition.jwt).await.claims().id.to_string();
    for stored in ["Sofie Bjørn", "Sofie B.", "1, 2", "collected", holder(1).as_str(), credential.as_str()] {
        assert!(page.body.contains(stored), "{stored} is missing: {}", page.body);
    }
    let code = issuer::offers::claim_code(&library.issuer.secret, library.offer().await.id);
    assert!(!page.body.contains(&code.to_text()));
}

#[tokio::test]
async fn the_page_names_badges_and_outcomes_by_their_titles() {
    let (library, mut browser) = closed().await;
    let learner = people::find(&library.issuer, &library.organisation, "Sofie").await.unwrap()[0].learner;
    let page = browser.get(&format!("/desk/havnby/people/{learner}")).await;
    assert!(page.body.contains("<bdi>Climate in my street</bdi>"), "{}", page.body);
    assert!(page.body.contains("plan a small climate project with others"), "{}", page.body);
}

#[tokio::test]
async fn somebody_of_another_organisation_is_not_there() {
    let (_library, mut browser) = closed().await;
    let page = browser.get("/desk/havnby/people/999").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.refuses("person_unknown"));
}

#[tokio::test]
async fn people_of_one_name_are_one_person_when_somebody_says_so() {
    let (library, mut browser) = closed().await;
    let both = people::find(&library.issuer, &library.organisation, "Sofie").await.unwrap();
    let (one, other) = (both[0].learner.to_string(), both[1].learner.to_string());
    let path = format!("/desk/havnby/people/{one}");
    assert!(browser.get(&path).await.body.contains("The same person?"));
    browser.post(&format!("{path}/join"), &[("other", &other)]).await;
    let page = browser.get(&path).await.body;
    assert!(!page.contains("The same person?") && page.contains("These are different people"));
}

#[tokio::test]
async fn every_member_of_an_export_is_explained() {
    let (library, mut browser) = closed().await;
    library.collect(&holder(1)).await.unwrap();
    let path = format!("/desk/havnby/people/{}/export", library.learner("Sofie").await.learner);
    let answer = browser.post(&path, &[]).await;
    assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    let export: Value = serde_json::from_str(&answer.body).unwrap();
    let explained = export["explanations"].as_object().unwrap();
    let mut members = Vec::new();
    collect_members(&export["circles"], &mut members);
    assert!(members.len() > 30, "{members:?}");
    for member in members {
        assert!(explained.contains_key(&member), "{member} is not explained");
    }
}

/// What a badge or a completion holds inside is explained as one thing.
fn collect_members(value: &Value, members: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (member, inner) in object {
                members.push(member.clone());
                if !["badge_json", "completion"].contains(&member.as_str()) {
                    collect_members(inner, members);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_members(item, members)),
        _ => {}
    }
}

#[tokio::test]
async fn an_export_holds_the_badge_that_others_can_check() {
    let (library, _browser) = closed().await;
    let edition = library.collect(&holder(1)).await.unwrap();
    let learner = people::find(&library.issuer, &library.organisation, "Sofie").await.unwrap()[0].learner;
    let words = issuer::words::bundle(Lang::Da);
    let export = people::export(&library.issuer, &library.organisation, learner, &words, None).await.unwrap();
    let badge = &export.circles[0].awards[0].editions[0];
    assert_eq!(badge.badge_jwt.as_ref(), Some(&edition.jwt));
    library.verified(&badge.badge_json.as_ref().unwrap().to_string()).await;
}

#[tokio::test]
async fn nobody_is_erased_without_the_tick() {
    let (library, mut browser) = closed().await;
    let path = format!("/desk/havnby/people/{}/erase", library.learner("Žiga").await.learner);
    let asked = browser.post(&path, &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("id=\"sure-error\""));
    library.learner("Žiga").await;
}

#[tokio::test]
async fn whoever_is_erased_at_the_desk_is_gone_and_the_journal_says_by_whom() {
    let (library, mut browser) = closed().await;
    let learner = library.learner("Žiga").await.learner;
    let path = format!("/desk/havnby/people/{learner}/erase");
    assert!(browser.get(&path).await.body.contains("Žiga Čučnik"));
    let done = browser.post(&path, &[("sure", "yes")]).await;
    assert_eq!(done.location(), "/desk/havnby/people?done=erased");
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut tx = library.issuer.store.read().await.unwrap();
    let line = tx.journal_lines(library.organisation.id, 1).await.unwrap().remove(0);
    assert_eq!((line.actor.as_deref(), line.about), (Some("karen"), format!("learner {learner}")));
}

#[tokio::test]
async fn anybody_reads_what_is_stored_in_their_own_language() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    for lang in Lang::ALL {
        let page = browser.get(&format!("/privacy?lang={}", lang.tag())).await.body;
        let words = issuer::words::bundle(lang);
        for stored in STORED {
            let said = words.say(&format!("stored-{}", stored.name)).replace('\'', "&#39;");
            assert!(page.contains(&said), "{lang}: {said}");
        }
    }
}

#[test]
fn whatever_is_stored_is_explained_in_every_language() {
    for lang in Lang::ALL {
        let words = issuer::words::bundle(lang);
        for stored in STORED {
            let own = format!("stored-{}", stored.name);
            let why = format!("{own}-why");
            let (kept, seen) =
                (format!("kept-{}", stored.kept.name()), format!("seen-{}", stored.seen.name()));
            for key in [own, why, kept, seen] {
                assert!(words.has(&key), "{lang} {key}");
            }
        }
    }
}

#[test]
fn a_date_of_birth_in_a_list_is_dropped_when_it_comes_in() {
    let list = "name,birthdate,email,age\nFreja Holm,2010-04-01,freja@example.org,15\n";
    let learners = import::learners(list.as_bytes(), None).unwrap().found;
    let kept = format!("{learners:?}");
    assert!(kept.contains("Freja Holm"));
    assert!(!kept.contains("2010") && !kept.contains("example.org") && !kept.contains("15"), "{kept}");
}

#[tokio::test]
async fn the_paper_of_an_ended_award_is_on_the_page_with_its_end() {
    let (library, mut browser) = closed().await;
    issuer::editions::print(&library.issuer, AwardId(1)).await.unwrap();
    issuer::awards::end(&library.issuer, AwardId(1), Some("the wrong name"), None).await.unwrap();
    let learner = people::find(&library.issuer, &library.organisation, "Sofie").await.unwrap()[0].learner;
    let page = browser.get(&format!("/desk/havnby/people/{learner}")).await.body;
    assert!(page.contains("the wrong name") && page.contains("ended on 14 October 2026"), "{page}");
}
