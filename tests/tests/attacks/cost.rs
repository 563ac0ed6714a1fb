//! Class E: cost. Little to write, dear to read: refused by counting, before it takes time or memory.

use crate::case::{Case, changed};
use crate::forge;
use crate::network::Network;
use schemas::limits::{DOCUMENT_BYTES, TOKEN_CHARS};
use schemas::verdict::Code;
use serde_json::{Value, json};

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = poison(network);
    cases.extend(wells(network));
    cases.extend(crowds(network));
    cases.extend(giants(network));
    cases
}

/// The sound badge with this in it; no signature over it is needed, for it is never reached.
fn with(network: &Network, name: &str, pointer: &str, value: Value, code: Code) -> Case {
    Case::new(name, changed(forge::sound(network), pointer, value).to_string(), code)
}

/// Equal parts without names: a canonical form must try them in every order.
fn poison(network: &Network) -> Vec<Case> {
    let tree = |parents: usize, children: usize| {
        let child =
            json!({ "type": ["Alignment"], "targetName": "same", "targetUrl": "https://same.example/" });
        let parent = json!({ "type": ["Achievement"], "alignment": vec![child; children] });
        let name = format!("{parents} equal parts with {children} equal parts each");
        with(network, &name, "/credentialSubject", vec![parent; parents].into(), Code::WorkLimit)
    };
    let nested = |depth: usize, width: usize| {
        let innermost = json!({ "type": ["Related"], "inLanguage": "da" });
        let grown = (0..depth)
            .fold(innermost, |part, _| json!({ "type": ["Achievement"], "related": vec![part; width] }));
        let name = format!("equal parts, {width} in each, {depth} deep");
        with(network, &name, "/credentialSubject/achievement", grown, Code::WorkLimit)
    };
    let clique = |nodes: usize| {
        let node = |at: usize| {
            let others: Vec<Value> = (0..nodes)
                .filter(|other| *other != at)
                .map(|other| json!({ "id": format!("_:n{other}") }))
                .collect();
            json!({ "id": format!("_:n{at}"), "type": ["Achievement"], "related": others })
        };
        let subjects: Vec<Value> = (0..nodes).map(node).collect();
        let name = format!("{nodes} nameless parts that all know each other");
        with(network, &name, "/credentialSubject", subjects.into(), Code::WorkLimit)
    };
    let trees = [6, 7, 8, 9, 10, 11, 20, 100, 300].map(|children| tree(2, children));
    let cliques = [7, 8, 9, 10, 20, 40].map(clique);
    let more = [tree(3, 6), tree(8, 8), tree(30, 30), nested(3, 4), nested(4, 3), nested(8, 2)];
    trees.into_iter().chain(cliques).chain(more).collect()
}

fn wells(network: &Network) -> Vec<Case> {
    let lists = |depth: usize| {
        let text = format!(r#"{{"a":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
        Case::new(format!("{depth} lists in each other"), text, Code::TooDeep)
    };
    let open = |depth: usize| {
        let text = format!(r#"{{"a":{}"#, "[".repeat(depth));
        Case::new(format!("{depth} lists that never end"), text, Code::TooDeep)
    };
    let objects = |depth: usize| {
        let text = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        Case::new(format!("{depth} objects in each other"), text, Code::TooDeep)
    };
    let in_badge = (0..40).fold(json!("x"), |inner, _| json!([inner]));
    vec![
        lists(32),
        lists(33),
        lists(1_000),
        lists(500_000),
        open(1_000_000),
        objects(33),
        objects(1_000),
        objects(170_000),
        with(
            network,
            "a badge with a well in it",
            "/credentialSubject/achievement/tag",
            in_badge,
            Code::TooDeep,
        ),
    ]
}

fn crowds(network: &Network) -> Vec<Case> {
    let tags = |many: usize| (0..many).map(|at| format!("t{at}")).collect::<Vec<_>>();
    let place = "/credentialSubject/achievement/tag";
    let contexts = |many: usize| {
        let all = [json!("https://www.w3.org/ns/credentials/v2")];
        let more = (0..many).map(|at| json!(format!("https://evil.example/{at}")));
        all.into_iter().chain(more).collect::<Vec<_>>()
    };
    let alignments: Vec<Value> = (0..1_000)
        .map(|at| json!({ "type": ["Alignment"], "targetName": "x", "targetUrl": format!("https://x.example/{at}") }))
        .collect();
    let members: serde_json::Map<String, Value> =
        (0..40_000).map(|at| (format!("m{at}"), Value::from(at))).collect();
    vec![
        with(network, "2,000 tags", place, tags(2_000).into(), Code::WorkLimit),
        with(network, "50,000 tags", place, tags(50_000).into(), Code::WorkLimit),
        with(
            network,
            "1,000 alignments",
            "/credentialSubject/achievement/alignment",
            alignments.into(),
            Code::WorkLimit,
        ),
        with(network, "20,000 contexts", "/@context", contexts(20_000).into(), Code::ContextUnknown),
        with(network, "50,000 types", "/type", tags(50_000).into(), Code::NotABadge),
        with(network, "50,000 proofs", "/proof", vec![json!({}); 50_000].into(), Code::ProofUnknown),
        with(network, "40,000 members", "/credentialSubject", members.into(), Code::TermUndefined),
        with(
            network,
            "1,900 tags of a subject with a long name",
            "/credentialSubject/achievement",
            json!({
                "id": format!("urn:{}", "x".repeat(900_000)), "type": ["Achievement"], "tag": tags(1_900),
            }),
            Code::WorkLimit,
        ),
    ]
}

fn giants(network: &Network) -> Vec<Case> {
    let sound = forge::sound(network).to_string();
    let blanks = " ".repeat(DOCUMENT_BYTES);
    let token = network.token(&network.badge());
    let (head, rest) = token.split_once('.').unwrap();
    let long = |chars: usize| format!("{head}.{}.{}", "A".repeat(chars), rest.split_once('.').unwrap().1);
    let number = |name: &str, number: &str, code| {
        let text = sound.replacen(r#""identifier""#, &format!(r#""creditsEarned":{number},"identifier""#), 1);
        Case::new(name, text, code)
    };
    vec![
        Case::new("blanks after the badge", format!("{sound}{blanks}"), Code::TooLarge),
        Case::new("blanks in the badge", sound.replacen('{', &format!("{{{blanks}"), 1), Code::TooLarge),
        Case::new("a long name", sound.replacen("Climate", &"x".repeat(DOCUMENT_BYTES), 1), Code::TooLarge),
        Case::new(
            "a name that is just short enough",
            sound.replacen("Climate", &"x".repeat(900_000), 1),
            Code::SignatureWrong,
        ),
        Case::new("a long token", long(TOKEN_CHARS), Code::TooLarge),
        Case::new("a text of nothing", vec![b'a'; DOCUMENT_BYTES], Code::TooLarge),
        Case::new("a file of zeros", vec![0; 4 * DOCUMENT_BYTES], Code::TooLarge),
        number("a number of half a million digits", &"7".repeat(500_000), Code::FeatureUnknown),
        number(
            "a fraction of half a million digits",
            &format!("0.{}", "7".repeat(500_000)),
            Code::SignatureWrong,
        ),
        number("a number beyond all numbers", "1e999999999999", Code::FeatureUnknown),
        number("a number next to nothing", "1e-999999999999", Code::SignatureWrong),
    ]
}
