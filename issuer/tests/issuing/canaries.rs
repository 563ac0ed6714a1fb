//! A whole journey through the real program: what must not be found afterwards, in its files or in its log.

use issuer::{offers, store::OfferId};

use crate::{browser::PASSWORD, running::Running};

const LOGIN: &str = "karen@havnby.example";

/// The second learner of the list.
const NAME: &str = "Žiga Čučnik";

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_erased_is_in_no_file_when_the_process_is_killed_after_its_answer() {
    let mut running = Running::start(LOGIN).await;
    let erase = "/desk/havnby/people/2/erase";
    let csrf = running.csrf(erase);
    let answer = running.post(erase, &[("csrf", &csrf), ("sure", "yes")]);
    running.kill();
    assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("?done=erased\r"), "{answer}");
    for text in [NAME, "Žiga", "Žiga Č."] {
        assert_eq!(running.library.traces(text), Vec::<String>::new(), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn l5_the_log_of_a_whole_journey_holds_no_name_no_code_and_no_token() {
    let mut running = Running::start(LOGIN).await;
    running.get("/desk/havnby/people?name=Sofie");
    running.get("/desk/havnby/people/2");
    let csrf = running.csrf("/desk/havnby/people/2/erase");
    let code = offers::claim_code(&running.library.issuer.secret, OfferId(1)).to_text();
    running.get(&format!("/c/{code}"));
    running.post(&format!("/c/{code}"), &[("name", "Sofie of the Sea")]);
    running.post("/sign-in", &[("login", LOGIN), ("password", "not the password")]);
    running.post("/desk/havnby/people/2/export", &[("csrf", &csrf)]);
    running.post("/desk/havnby/people/2/erase", &[("csrf", &csrf), ("sure", "yes")]);
    running.kill();
    let log = running.log();
    assert!(log.len() > 100, "nothing was logged at all: {log}");
    let token = running.cookie.split_once('=').unwrap().1;
    for canary in ["Sofie", "Žiga", "iga%20", "karen", PASSWORD, "not the password", &code, &csrf, token] {
        let place = log.lines().find(|line| line.contains(canary));
        assert!(place.is_none(), "{canary} is in the log: {place:?}");
    }
}
