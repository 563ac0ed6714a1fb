//! L4: a data protection officer asks what is stored, why and for how long; for one person's copy; to have one person
//! erased; and to see names go when their time has come.

use issuer::{
    people::{self, STORED},
    store::{HandOut, Role},
};
use serde_json::Value;

use crate::{browser::Browser, library::Library};

const DAYS: i64 = 24 * 60 * 60;

#[tokio::test]
async fn l4_every_field_is_listed_one_person_is_exported_and_erased_and_names_go_by_the_clock() {
    let library = Library::with_awards(HandOut::Wall).await;
    let mut browser = Browser::signed_in(&library, "karen", Role::Coordinator).await;
    let traces = |name: &str| library.traces(name);

    let privacy = browser.get("/privacy?lang=en").await.body;
    let fields = STORED.iter().flat_map(|stored| stored.columns.iter());
    assert!(fields.clone().count() > 50);
    for field in fields {
        assert!(privacy.contains(&format!("<code>{field}</code>")), "{field} is not listed");
    }

    let person = |learner| format!("/desk/havnby/people/{learner}");
    let sofie = person(library.learner("Sofie").await.learner);
    browser.get(&sofie).await;
    let export: Value =
        serde_json::from_str(&browser.post(&format!("{sofie}/export"), &[]).await.body).unwrap();
    assert_eq!(export["circles"][0]["name"], "Sofie Bjørn");

    let ziga = person(library.learner("Žiga").await.learner);
    browser.get(&ziga).await;
    browser.post(&format!("{ziga}/erase"), &[("sure", "yes")]).await;
    assert!(traces("Žiga Čučnik").is_empty());

    library.wait(90 * DAYS);
    assert_eq!(people::due(&library.issuer).await.unwrap().len(), 1);
    people::retain(&library.issuer).await.unwrap();
    assert!(traces("Sofie").is_empty());
    assert!(people::find(&library.issuer, &library.organisation, "").await.unwrap().is_empty());
}
