//! The figures of a running issuer, read by Prometheus' own parser.

use serde_json::{Value, json};
use std::process::Command;
use tests::{
    library,
    programs::Programs,
    service::{self, Service, free_port},
    workplace::Workplace,
    world::World,
};

use super::peer::Peer;

/// An issuer that was asked for two pages, and what it has counted.
fn figures(name: &str) -> String {
    let programs = Programs::beside_this_one().unwrap();
    let world = World::new(programs.clone(), Workplace::temporary(name).unwrap(), |_| {}).unwrap();
    library::set_up(&world).unwrap();
    let port = free_port().unwrap();
    let mut command = Command::new(&programs.issuer);
    command.arg("serve").envs(world.environment()).env("KREDS_METRICS_LISTEN", format!("127.0.0.1:{port}"));
    let log = world.workplace().path("issuer.log");
    let _serving = Service::start(command, world.issuer_port(), &log).unwrap();
    service::get(world.issuer_port(), "/o/havnby/did.json").unwrap();
    service::get(world.issuer_port(), "/c/nobody").unwrap_err();
    service::get(port, "/metrics").unwrap()
}

#[test]
fn prometheus_reads_the_figures() {
    let read = Peer::Prometheus.ask(&json!({ "text": figures("metrics") }));
    assert_eq!(read["error"], Value::Null);
    assert_eq!(read["families"]["kreds_requests"], "counter", "{read}");
    assert_eq!(read["families"]["kreds_request_duration_seconds"], "histogram", "{read}");
    let asked = json!({ "method": "GET", "route": "/o/{org}/did.json", "status": "2xx" });
    let counted = read["samples"].as_array().unwrap().iter().find(|sample| sample[1] == asked);
    assert_eq!(counted.unwrap()[2], 1.0, "{read}");
}

#[test]
fn a_line_that_is_no_figure_is_told() {
    let read = Peer::Prometheus.ask(&json!({ "text": figures("metrics-spoilt").replace("# EOF", "") }));
    assert!(read["error"].is_string(), "{read}");
}
