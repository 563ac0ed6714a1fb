//! The same attacks on the other engine, the one that judges in the page: what of them is text goes through it, and
//! nothing is called genuine but what was signed.

use crate::case::{Held, NOW};
use crate::corpus::CLASSES;
use crate::engine::{Lists, Page, Row};
use crate::flips::{document, flipped};
use crate::leaves;
use crate::network::{Network, time};
use crate::readings::link;
use schemas::jose::Compact;
use serde_json::Value;

/// So many texts and so many bytes a script gets through before its time is over, on a busy machine.
const PORTION: (usize, usize) = (200, 2_000_000);

/// A text that somebody gives, under its name.
struct Given {
    name: String,
    text: String,
    held: Lists,
}

impl Given {
    fn to(held: &Lists, name: String, text: String) -> Self {
        Given { name, text, held: held.clone() }
    }
}

/// What a reader of the corpus holds, as the page holds it; what is no status list has no place there.
fn lists(network: &Network, held: &Held) -> Lists {
    let addressed = |text: &String| {
        let payload: Value = serde_json::from_slice(Compact::read(text).ok()?.payload()).ok()?;
        Some((payload["id"].as_str()?.to_owned(), text.clone()))
    };
    Lists {
        root: Some(network.fingerprint()),
        trust: held.trust.clone(),
        status: held.status.iter().filter_map(addressed).collect(),
        ..Lists::default()
    }
}

/// Lengths of the portions in which these are judged.
fn portions(given: &[Given]) -> Vec<usize> {
    let (mut lengths, mut count, mut bytes) = (Vec::new(), 0, 0);
    for one in given {
        if count == PORTION.0 || bytes + one.text.len() > PORTION.1 {
            lengths.push(std::mem::take(&mut count));
            bytes = 0;
        }
        count += 1;
        bytes += one.text.len();
    }
    lengths.push(count);
    lengths
}

/// What the page calls genuine, or stumbles over.
async fn taken(page: &Page, given: &[Given]) -> Vec<String> {
    let (mut rest, mut found) = (given, Vec::new());
    for length in portions(given) {
        let (portion, after) = rest.split_at(length);
        rest = after;
        let rows: Vec<Row> = portion.iter().map(row).collect();
        let said = page.verdicts(&rows).await;
        let wrong = portion
            .iter()
            .zip(said)
            .filter(|(_, said)| said["word"] == "genuine" || said["word"] == "stumbled");
        found.extend(wrong.map(|(one, said)| format!("{}: {said}", one.name)));
    }
    found
}

fn row(given: &Given) -> Row {
    let (texts, held) = (vec![given.text.clone()], given.held.clone());
    Row { texts, now: time(NOW), kept: Lists::default(), held }
}

fn assert_none(wrong: &[String], of: usize) {
    assert!(wrong.is_empty(), "{} of {of}\n  {}", wrong.len(), wrong.join("\n  "));
}

#[tokio::test]
async fn no_text_of_the_corpus_is_genuine_in_the_page() {
    let network = Network::new();
    let usual = Held::usual(&network);
    let cases = CLASSES.into_iter().flat_map(|(_, cases, _)| cases(&network));
    let given = cases.filter_map(|case| {
        let held = lists(&network, case.held.as_ref().unwrap_or(&usual));
        Some(Given { name: case.name, text: String::from_utf8(case.bytes).ok()?, held })
    });
    let given: Vec<Given> = given.collect();
    assert!(given.len() >= 600, "only {} texts", given.len());
    assert_none(&taken(&Page::open().await, &given).await, given.len());
}

#[tokio::test]
async fn no_leaf_of_a_token_may_be_touched_in_the_page() {
    let network = Network::new();
    let held = lists(&network, &leaves::held(&network));
    let changed = leaves::of_tokens(&network);
    let given: Vec<Given> =
        changed.map(|(change, place, text)| Given::to(&held, format!("{place} {change:?}"), text)).collect();
    assert!(given.len() >= 900, "only {} changes", given.len());
    assert_none(&taken(&Page::open().await, &given).await, given.len());
}

/// What is still what was signed may be genuine: another host before the digits.
async fn stays_what_was_signed(network: &Network, sound: &str) {
    let held = lists(network, &Held::usual(network));
    let signed = document(sound.as_bytes()).unwrap();
    let altered = flipped(sound.as_bytes()).filter(|(_, bytes)| document(bytes).as_ref() != Some(&signed));
    let given: Vec<Given> = altered
        .filter_map(|(place, bytes)| Some(Given::to(&held, place, String::from_utf8(bytes).ok()?)))
        .collect();
    let page = Page::open().await;
    let untouched = Given::to(&held, "untouched".to_owned(), sound.to_owned());
    assert_eq!(page.verdicts(&[row(&untouched)]).await[0]["word"], "genuine");
    assert_none(&taken(&page, &given).await, given.len());
}

#[tokio::test]
async fn no_bit_of_a_token_may_be_flipped_in_the_page() {
    let network = Network::new();
    stays_what_was_signed(&network, &network.token(&network.badge())).await;
}

#[tokio::test]
async fn no_bit_of_a_link_may_be_flipped_in_the_page() {
    let network = Network::new();
    stays_what_was_signed(&network, &link(&network.token(&network.badge()))).await;
}
