//! The pages of circles as a facilitator meets them without script: a new circle, the roster, the end.

use axum::http::StatusCode;
use issuer::store::{LearnerId, Role};

use crate::{
    browser::{Browser, Page},
    circles::{rows, twelve},
    library::{CIRCLE, Library},
};

const CIRCLES: &str = "/desk/havnby/circles";
const ROSTER: &str = "/desk/havnby/circles/klima-i-min-gade";

/// The form of a new circle as it is first shown, with these fields changed.
fn described<'f>(changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("title", "Klima i min gade"),
        ("badge", "climate-in-my-street"),
        ("sessions", "3"),
        ("city", "Havnby"),
        ("language", "da"),
        ("then", "look"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

async fn facilitator(library: &Library) -> Browser {
    Browser::signed_in(library, "lotte", Role::Facilitator).await
}

async fn look(browser: &mut Browser, fields: &[(&str, &str)], file: &[u8]) -> Page {
    browser.get(&format!("{CIRCLES}/new")).await;
    // Browsers send a field for files that nobody used without a name.
    let name = if file.is_empty() { "" } else { "list.txt" };
    browser.upload(&format!("{CIRCLES}/new"), fields, ("file", name, file)).await
}

/// The value of a hidden field, as the browser would send it.
fn hidden(page: &Page, name: &str) -> String {
    let (_, rest) = page.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    let value = rest.split('"').next().unwrap();
    value
        .replace("&#34;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

async fn confirm(browser: &mut Browser, shown: &Page) -> Page {
    let (found, stamp) = (hidden(shown, "found"), hidden(shown, "stamp"));
    let fields = described(&[("found", &found), ("stamp", &stamp), ("then", "make")]);
    browser.upload(&format!("{CIRCLES}/new"), &fields, ("file", "", b"")).await
}

#[tokio::test]
async fn nothing_is_kept_before_the_preview_is_confirmed() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let shown = look(&mut browser, &described(&[("names", "Žan Čuš\nOmar")]), b"").await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert!(shown.body.contains("<bdi>Žan Čuš</bdi>"), "{}", shown.body);
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.progress(library.organisation.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_confirmed_preview_is_the_circle_also_when_the_button_is_pressed_twice() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let shown = look(&mut browser, &described(&[("names", "Žan Čuš\nOmar")]), b"").await;
    let first = confirm(&mut browser, &shown).await;
    assert_eq!(first.location(), format!("{ROSTER}?kept=1"), "{}", first.body);
    assert_eq!(confirm(&mut browser, &shown).await.location(), format!("{ROSTER}?kept=1"));
    assert_eq!(rows(&library).await.len(), 2);
}

#[tokio::test]
async fn a_row_that_cannot_be_used_is_told_by_its_number() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let shown = look(&mut browser, &described(&[]), "name,attended\nÅse,2\n5,3\n".as_bytes()).await;
    assert!(shown.body.contains("Row 3:") && shown.body.contains("<bdi>Åse</bdi>"), "{}", shown.body);
}

#[tokio::test]
async fn a_file_of_p2pu_fills_the_form_and_asks_for_the_badge_only() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let shown = look(&mut browser, &[("then", "look")], CIRCLE.as_bytes()).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.body.contains("value=\"Havnby Bibliotek\"") && shown.body.contains("href=\"#badge\""));
    assert!(!shown.body.contains("href=\"#title\""), "{}", shown.body);
}

#[tokio::test]
async fn a_form_that_is_refused_comes_back_filled_in() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let fields = described(&[("sessions", "many"), ("venue", "Dokk1"), ("last_day", "soon")]);
    let refused = look(&mut browser, &fields, b"").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in
        ["value=\"many\"", "value=\"Dokk1\"", "value=\"soon\"", "href=\"#sessions\"", "href=\"#last_day\""]
    {
        assert!(refused.body.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_link_is_not_asked_unless_the_library_switched_that_on() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let fields = described(&[("link", "https://learningcircles.p2pu.org/en/signup/dokk1-41/")]);
    let told = look(&mut browser, &fields, b"").await;
    assert!(told.body.contains("https://learningcircles.p2pu.org/api/learningcircles/?id=41"));
    assert!(told.body.contains("dokk1-41"), "{}", told.body);
}

#[tokio::test]
async fn of_a_file_with_several_circles_one_is_chosen() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    let both = format!("[{CIRCLE}, {}]", CIRCLE.replace("512", "513").replace("Klima", "Vand"));
    let asked = look(&mut browser, &described(&[]), both.as_bytes()).await;
    assert!(asked.body.contains("name=\"number\" value=\"513\""), "{}", asked.body);
    let found = hidden(&asked, "found");
    let shown = look(&mut browser, &described(&[("found", &found), ("number", "513")]), b"").await;
    assert!(shown.body.contains("value=\"Vand i min gade\""), "{}", shown.body);
}

/// The ticks that the page showed, and what a browser sends when nothing is changed.
fn unchanged(page: &Page) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for part in page.body.split("name=\"was\" value=\"").skip(1) {
        let ticks = part.split('"').next().unwrap();
        fields.push(("was".to_owned(), ticks.to_owned()));
        fields.extend(
            ticks.split(' ').filter(|one| !one.is_empty()).map(|one| (one.to_owned(), "1".to_owned())),
        );
    }
    fields
}

async fn send(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

fn pair(name: String, value: &str) -> (String, String) {
    (name, value.to_owned())
}

#[tokio::test]
async fn an_old_page_undoes_nothing_that_another_device_kept() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let (mut phone, mut tablet) =
        (facilitator(&library).await, Browser::signed_in(&library, "sidsel", Role::Facilitator).await);
    let old = phone.get(ROSTER).await;
    tablet.get(ROSTER).await;
    let ticked = [pair(format!("s.{}.3", people[0]), "1")];
    send(&mut tablet, &format!("{ROSTER}/cells"), &ticked).await;
    let mut fields = unchanged(&old);
    fields.retain(|(name, _)| *name != format!("s.{}.1", people[1]));
    assert_eq!(send(&mut phone, ROSTER, &fields).await.location(), format!("{ROSTER}?kept=1"));
    let rows = rows(&library).await;
    assert_eq!((&rows[0].attended, &rows[1].attended), (&[1, 2, 3].into(), &[2].into()));
}

#[tokio::test]
async fn what_cannot_be_kept_comes_back_and_everything_else_is_kept() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let mut fields = unchanged(&browser.get(ROSTER).await);
    let long = "x".repeat(401);
    fields.push(pair(format!("note.{}", people[0]), &long));
    fields.push(pair(format!("s.{}.3", people[2]), "1"));
    let refused = send(&mut browser, ROSTER, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(&long));
    assert!(rows(&library).await[2].attended.contains(&3));
}

#[tokio::test]
async fn each_change_is_answered_with_what_it_leads_to() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let mut browser = facilitator(&library).await;
    browser.get(ROSTER).await;
    let missed = [pair(format!("s.{}.1", people[7]), "0")];
    let answer = send(&mut browser, &format!("{ROSTER}/cells"), &missed).await;
    assert!(answer.body.contains("11 of 12 get") && answer.body.contains("Omar"), "{}", answer.body);
}

#[tokio::test]
async fn one_press_ticks_a_session_for_everybody_and_another_adds_a_session() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    for button in ["all.s.3", "sessions.4", "sessions.4"] {
        let mut fields = unchanged(&browser.get(ROSTER).await);
        fields.push(pair("then".into(), button));
        send(&mut browser, ROSTER, &fields).await;
    }
    assert!(rows(&library).await.iter().all(|row| row.attended == [1, 2, 3].into()));
    assert!(browser.get(ROSTER).await.body.contains("sessions.5"));
}

#[tokio::test]
async fn somebody_is_added_once_however_often_the_button_is_pressed() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let page = browser.get(ROSTER).await;
    let key = hidden(&page, "key");
    let fields = [pair("add".into(), "Nadja"), pair("key".into(), &key)];
    send(&mut browser, ROSTER, &fields).await;
    send(&mut browser, ROSTER, &fields).await;
    assert_eq!(rows(&library).await.len(), 13);
}

#[tokio::test]
async fn somebody_is_taken_off_the_list_only_after_asking() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let mut browser = facilitator(&library).await;
    browser.get(ROSTER).await;
    let asked = send(&mut browser, ROSTER, &[pair("then".into(), &format!("remove.{}", people[0]))]).await;
    assert_eq!(rows(&library).await.len(), 12);
    let page = asked.location().to_owned();
    browser.get(&page).await;
    browser.post(&page, &[]).await;
    assert_eq!(rows(&library).await.len(), 11);
}

async fn close(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    browser.get(&format!("{ROSTER}/close")).await;
    browser.post(&format!("{ROSTER}/close"), fields).await
}

#[tokio::test]
async fn badges_are_issued_only_with_the_tick_and_names_come_back() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let name = format!("badge.{}", people[0]);
    let refused = close(&mut browser, &[("hand_out", "wall"), (&name, "Žanček")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"Žanček\"") && refused.body.contains("href=\"#consent\""));
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.award_lines(None).await.unwrap().is_empty());
}

#[tokio::test]
async fn twelve_badges_are_issued_once_from_two_devices_at_once() {
    let library = Library::open().await;
    twelve(&library).await;
    let (mut one, mut other) =
        (facilitator(&library).await, Browser::signed_in(&library, "sidsel", Role::Facilitator).await);
    let fields = [("hand_out", "wall"), ("consent", "1")];
    let (first, second) = tokio::join!(close(&mut one, &fields), close(&mut other, &fields));
    let again = close(&mut one, &fields).await;
    for page in [&first, &second, &again] {
        assert_eq!(page.location(), format!("{ROSTER}/hand-out"), "{}", page.body);
    }
    let mut tx = library.issuer.store.read().await.unwrap();
    assert_eq!(tx.award_lines(None).await.unwrap().len(), 12);
    let circle = tx.circle("klima-i-min-gade").await.unwrap().unwrap();
    let closings = tx.closings(circle.id).await.unwrap();
    assert_eq!(closings.len(), 1);
    assert!(closings[0].has_consent && closings[0].account.is_some());
}

#[tokio::test]
async fn the_tick_names_the_age_of_the_country() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    assert!(browser.get(&format!("{ROSTER}/close")).await.body.contains("participants under 15"));
}

#[tokio::test]
async fn a_place_that_hints_at_health_asks_for_a_second_tick() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let fields = described(&[("venue", "Psykiatrisk Center"), ("then", "look")]);
    let shown = {
        browser.get(&format!("{ROSTER}/change")).await;
        browser.upload(&format!("{ROSTER}/change"), &fields, ("file", "", b"")).await
    };
    let stamp = hidden(&shown, "stamp");
    let fields = described(&[("venue", "Psykiatrisk Center"), ("stamp", &stamp), ("then", "make")]);
    browser.upload(&format!("{ROSTER}/change"), &fields, ("file", "", b"")).await;
    let refused = close(&mut browser, &[("hand_out", "wall"), ("consent", "1")]).await;
    assert!(refused.body.contains("href=\"#public\""), "{}", refused.body);
    let done = close(&mut browser, &[("hand_out", "wall"), ("consent", "1"), ("public", "1")]).await;
    assert_eq!(done.location(), format!("{ROSTER}/hand-out"));
}

#[tokio::test]
async fn whoever_wants_no_badge_says_so_at_the_end() {
    let library = Library::open().await;
    let people = twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let none = format!("none.{}", people[4]);
    close(&mut browser, &[("hand_out", "slip"), ("consent", "1"), (&none, "1")]).await;
    let mut tx = library.issuer.store.read().await.unwrap();
    assert_eq!(tx.award_lines(None).await.unwrap().len(), 11);
}

#[tokio::test]
async fn the_circle_of_another_library_is_not_there() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let nowhere = browser.get(&format!("{CIRCLES}/nobody-s-circle")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.refuses("circle_unknown") && !nowhere.body.contains("kreds-issuer"));
    let cell = [pair(format!("s.{}.1", LearnerId(1)), "1")];
    let path = format!("{CIRCLES}/nobody-s-circle/cells");
    assert_eq!(send(&mut browser, &path, &cell).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_is_searched_and_counts_people_and_badges() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let found = browser.get(&format!("{CIRCLES}?q=KLIMA&sort=name")).await;
    assert!(found.body.contains("12 people") && found.body.contains(">running<"), "{}", found.body);
    let none = browser.get(&format!("{CIRCLES}?q=vand")).await;
    assert!(!none.body.contains("Klima i min gade"));
}

#[tokio::test]
async fn the_roster_as_a_table_runs_no_formula() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    let table = browser.get(&format!("{ROSTER}/roster.csv")).await;
    assert!(
        table.body.contains("\r\n'=Freja,2,") && table.body.contains("\r\n\"Čučnik, Žiga\",2,"),
        "{}",
        table.body
    );
}

#[tokio::test]
async fn a_roster_of_twelve_stays_below_100_kb() {
    let library = Library::open().await;
    twelve(&library).await;
    let mut browser = facilitator(&library).await;
    for page in [ROSTER.to_owned(), format!("{ROSTER}/close")] {
        let size = browser.get(&page).await.body.len();
        assert!(size < 60_000, "{page}: {size}");
    }
}

#[tokio::test]
async fn a_file_of_another_kind_is_told_and_cannot_be_made_into_a_circle() {
    let library = Library::open().await;
    let mut browser = facilitator(&library).await;
    for file in [&b"%PDF-1.7\n1 0 obj\nEa\nBo\n"[..], b""] {
        browser.get(&format!("{CIRCLES}/new")).await;
        let page =
            browser.upload(&format!("{CIRCLES}/new"), &described(&[]), ("file", "list.pdf", file)).await;
        assert!(
            page.body.contains("role=\"alert\"") && !page.body.contains("value=\"make\""),
            "{}",
            page.body
        );
    }
}

#[tokio::test]
async fn a_badge_that_was_taken_back_is_no_badge_on_the_list() {
    let library = Library::with_awards(issuer::store::HandOut::Slip).await;
    issuer::awards::end(&library.issuer, issuer::store::AwardId(1), None, None).await.unwrap();
    let page = facilitator(&library).await.get(&format!("{CIRCLES}/p2pu-512")).await;
    assert_eq!(page.body.matches("taken back").count(), 1, "{}", page.body);
}

#[tokio::test]
async fn two_people_of_one_name_are_told_apart() {
    let library = Library::with_awards(issuer::store::HandOut::Slip).await;
    let mut browser = facilitator(&library).await;
    for tail in ["", "/hand-out", "/links", "/slips"] {
        let page = browser.get(&format!("{CIRCLES}/p2pu-512{tail}")).await;
        assert!(page.body.contains("Sofie Bjørn (1)") && page.body.contains("Sofie Bjørn (2)"), "{tail}");
    }
}
