//! Small documents that take canonicalisers without a work limit minutes and gigabytes, refused by counting.

use std::fmt::Write as _;

use schemas::{
    canonical::{self, Canonical, CanonicalError, Fault, NQuadsError, Omit, Work},
    json,
    limits::{CANONICAL_CALLS, CANONICAL_WORK},
};

/// Blank nodes that all point to each other.
fn clique(nodes: usize) -> String {
    pairs(nodes).fold(String::new(), |mut text, (from, to)| {
        writeln!(text, "_:n{from} <urn:p> _:n{to} .").unwrap();
        text
    })
}

fn pairs(nodes: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..nodes).flat_map(move |from| (0..nodes).filter(move |to| *to != from).map(move |to| (from, to)))
}

/// Equal parents with equal children.
fn tree(parents: usize, children: usize) -> String {
    let mut text = String::new();
    for parent in 0..parents {
        writeln!(text, "<urn:root> <urn:p> _:p{parent} .").unwrap();
        for child in 0..children {
            writeln!(text, "_:p{parent} <urn:c> _:c{parent}x{child} .").unwrap();
            writeln!(text, "_:c{parent}x{child} <urn:v> \"same\" .").unwrap();
        }
    }
    text
}

fn ring(nodes: usize) -> String {
    (0..nodes).fold(String::new(), |mut text, node| {
        writeln!(text, "_:n{node} <urn:p> _:n{} .", (node + 1) % nodes).unwrap();
        text
    })
}

/// A badge without any blank node identifier: two equal pieces of evidence with equal parts.
fn badge(parents: usize, children: usize) -> Result<Canonical, CanonicalError> {
    let child = r#"{"type": "Alignment", "targetName": "same"}"#;
    let children = vec![child; children].join(",");
    let parent = format!(r#"{{"type": "Achievement", "alignment": [{children}]}}"#);
    let text = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:6f1a4f9e-3b0c-4a51-9a0e-6d6a2a8c7b11", "type": ["VerifiableCredential"],
            "credentialSubject": [{}]}}"#,
        vec![parent; parents].join(",")
    );
    canonical::canonicalise(json::read(text.as_bytes()).unwrap().as_object().unwrap(), Omit::Proof)
}

/// The work at which the graph was refused.
fn refused(nquads: &str) -> Work {
    match canonical::canonicalise_nquads(nquads) {
        Err(NQuadsError::Fault(Fault::TooMuchWork(work))) => work,
        other => panic!("not refused for its work: {other:?}"),
    }
}

fn assert_stopped_in_time(work: Work) {
    // Permutations are counted before they are tried, and none is longer than the graph.
    assert!(work.calls <= CANONICAL_CALLS + 1 && work.units <= CANONICAL_WORK + 2_000, "{work:?}");
}

/// The most memory that this process has ever had, in KiB.
fn peak_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}

#[test]
fn cliques_are_refused_within_the_work_limit() {
    for nodes in [7, 8, 9, 10, 20, 40] {
        assert_stopped_in_time(refused(&clique(nodes)));
    }
}

#[test]
fn equal_parents_with_equal_children_are_refused_within_the_work_limit() {
    for children in [6, 8, 9, 10, 11, 20, 100, 400] {
        assert_stopped_in_time(refused(&tree(2, children)));
    }
}

#[test]
fn large_rings_are_refused_within_the_work_limit() {
    for nodes in [100, 400, 2_000] {
        assert_stopped_in_time(refused(&ring(nodes)));
    }
}

#[test]
fn a_badge_of_equal_parts_is_refused_within_the_work_limit() {
    for children in [6, 8, 20, 100, 300] {
        match badge(2, children).unwrap_err().fault {
            Fault::TooMuchWork(work) => assert_stopped_in_time(work),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_badge_of_few_equal_parts_is_accepted() {
    for children in 2..=5 {
        assert!(badge(2, children).is_ok(), "{children}");
    }
}

#[test]
fn many_equal_leaves_are_harmless() {
    let canonical = badge(1, 600).unwrap();
    assert_eq!(canonical.work().calls, 600);
}

#[test]
fn refusing_takes_little_memory() {
    for graph in [clique(44), tree(2, 400), ring(2_000)] {
        assert_stopped_in_time(refused(&graph));
    }
    if let Some(peak) = peak_memory() {
        assert!(peak < 128 * 1024, "{peak} KiB");
    }
}

#[test]
fn a_long_subject_under_many_members_is_refused_before_it_fills_memory() {
    let tags = (0..1_900).map(|at| format!("\"{at}\"")).collect::<Vec<_>>().join(",");
    let text = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:{}", "type": ["Achievement"], "tag": [{tags}]}}"#,
        "x".repeat(900_000)
    );
    let document = json::read(text.as_bytes()).unwrap();
    let refused = canonical::canonicalise(document.as_object().unwrap(), Omit::Proof).unwrap_err();
    assert!(matches!(refused.fault, Fault::TooLarge(_)), "{refused}");
}
