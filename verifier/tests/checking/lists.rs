//! `/v/lists`, the one file on which the page in the browser rests.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    thread,
    time::Duration,
};

use schemas::{
    Demo,
    trust::{Anchor, TrustBook, open},
};
use serde_json::Value;
use url::Url;
use verifier::{
    checker::{Checker, Network},
    trust::TrustStore,
    web::{Renewal, Service},
};

use crate::{
    machines::knowing,
    own_document::closed,
    page::served,
    town::{Town, now},
};

/// How often it is asked whether the lists are there, and how many times.
const PAUSE: Duration = Duration::from_millis(50);
const PATIENCE: u32 = 200;

/// Head and body of the answer to one request, as they travel.
fn get(page: &Url, path: &str, header: &str) -> (String, String) {
    let mut stream = TcpStream::connect(page.socket_addrs(|| None).unwrap()[0]).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n{header}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_ascii_lowercase(), body.to_owned())
}

/// The lists, once the status lists are among them.
fn lists(page: &Url) -> Value {
    for _ in 0..PATIENCE {
        let lists: Value = serde_json::from_str(&get(page, "/v/lists", "").1).unwrap();
        if lists["status"].as_object().is_some_and(|status| !status.is_empty()) {
            return lists;
        }
        thread::sleep(PAUSE);
    }
    panic!("the status lists do not come");
}

#[test]
fn a_network_that_was_added_to_the_store_is_handed_out_with_its_status_lists() {
    let town = Town::with_withdrawn("lists-store", &[]);
    let root = open(&town.trust_list(|_| {}), Anchor::HandedOver).unwrap().claims().root.fingerprint();
    let added = ["trust", "add", &town.file("trust.jwt"), "--root", &root.to_string()];
    assert_eq!(town.run(&added).code, 0);
    let nobody = Checker::new(TrustBook::default(), Network::Online, Demo::On);
    let store = Some(TrustStore::new(town.file("store").as_ref()));
    let renewal = Renewal { store, named: Vec::new(), demo: Demo::On };
    let lists = lists(&served(Service::new(nobody, now).renewing(renewal)));
    assert_eq!(lists["roots"], serde_json::json!([root.to_string().replace(' ', "")]));
    assert!(lists["status"].as_object().unwrap().contains_key(&town.page("status/1")));
}

/// Whoever serves types no command when a key is stolen.
#[test]
fn a_newer_trust_list_is_handed_out_without_a_command() {
    let town = Town::with_withdrawn("lists-renewed", &[]);
    let root = open(&town.trust_list(|_| {}), Anchor::HandedOver).unwrap().claims().root.fingerprint();
    town.publish("/trust/north.jwt", town.trust_list(|_| {}));
    let added = ["trust", "add", &town.at("/trust/north.jwt"), "--root", &root.to_string()];
    assert_eq!(town.run(&added).code, 0);
    let newer = town.trust_list(|list| {
        list.version = 2;
        list.issuers[0].keys[0].dead = Some(now());
    });
    town.publish("/trust/north.jwt", newer.clone());
    let nobody = Checker::new(TrustBook::default(), Network::Online, Demo::On);
    let store = Some(TrustStore::new(town.file("store").as_ref()));
    let renewal = Renewal { store, named: Vec::new(), demo: Demo::On };
    let page = served(Service::new(nobody, now).renewing(renewal));
    let handed_out = || get(&page, "/v/lists", "").1.contains(&newer);
    let mut tries = 0..PATIENCE;
    assert!(tries.any(|_| handed_out() || {
        thread::sleep(PAUSE);
        false
    }));
}

/// The status list that is handed out after this one, then that one, stood at its address.
fn handed_out_after(town: &Town, texts: [&String; 2]) -> String {
    let service = knowing(town);
    for text in texts {
        town.publish("/o/aarhus/status/1", text.clone());
        service.refresh();
    }
    lists(&served(service))["status"][town.page("status/1")].as_str().unwrap().to_owned()
}

/// Otherwise whoever stands between this server and the issuer brings a withdrawn badge back.
#[test]
fn an_older_status_list_never_takes_the_place_of_one_that_is_handed_out() {
    let town = Town::with_withdrawn("lists-replayed", &[]);
    let today = town.status_of("2026-11-22T06:00:00Z", &[5]);
    let yesterday = town.status_of("2026-11-21T06:00:00Z", &[]);
    assert_eq!(handed_out_after(&town, [&today, &yesterday]), today);
}

#[test]
fn a_status_list_of_tomorrow_is_never_handed_out() {
    let town = Town::with_withdrawn("lists-tomorrow", &[]);
    let today = town.status_of("2026-11-22T06:00:00Z", &[5]);
    let tomorrow = town.status_of("2026-11-23T18:00:00Z", &[]);
    assert_eq!(handed_out_after(&town, [&today, &tomorrow]), today);
}

#[test]
fn the_lists_are_sent_again_only_when_they_have_changed() {
    let page = served(Service::new(Checker::new(TrustBook::default(), Network::Offline, Demo::On), now));
    let (head, _) = get(&page, "/v/lists", "");
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    let (head, body) = get(&page, "/v/lists", &format!("If-None-Match: {}\r\n", tag.replace("w/", "W/")));
    assert!(head.starts_with("http/1.0 304") && body.is_empty(), "{head}");
}

/// A redirect would take what follows `#` along, to wherever it leads.
#[test]
fn the_address_of_a_badge_is_never_redirected() {
    let page = served(Service::new(Checker::new(TrustBook::default(), Network::Offline, Demo::On), now));
    for path in ["/v", "/v?lang=da", "/v?lang=xx", "/v/", "/"] {
        let (head, _) = get(&page, path, "");
        assert!(!head.starts_with("http/1.0 3") && !head.contains("\r\nlocation:"), "{path}: {head}");
    }
}

#[test]
fn the_last_list_of_an_issuer_that_closed_is_handed_out_from_where_its_network_keeps_it() {
    let town = Town::with_withdrawn("lists-closed", &[]);
    let kept = town.status_of("2026-11-22T06:00:00Z", &[]);
    town.publish("/trust/north/status_1", kept.clone());
    town.publish("/o/aarhus/status/1", town.status_of("2026-11-22T07:00:00Z", &[5]));
    let list = open(&town.trust_list(closed(&town)), Anchor::HandedOver).unwrap();
    let checker = Checker::new(TrustBook::new([list]), Network::Online, Demo::On);
    let lists = lists(&served(Service::new(checker, now)));
    assert_eq!(lists["status"][town.page("status/1")], kept);
}
