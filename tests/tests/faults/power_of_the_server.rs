//! The database server loses its power in the middle of the work, again and again. Meanwhile the issuer says that it
//! cannot answer; when the server is back, it goes on by itself.
//!
//! KREDS_KILL_ROUNDS  how often (script/test: 10, script/long: 100)

use std::{thread, time::Duration};

use tests::{
    postgres::{Server, Stop},
    service,
};

use super::{
    evening::Evening,
    killing::{Disturbance, disturb},
};

/// After so long it serves again without being started anew.
const PATIENCE: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

struct PowerFailure(Server);

impl Disturbance for PowerFailure {
    fn happen(&self, evening: &Evening) {
        self.0.stop(Stop::Immediate).unwrap();
        assert!(service::get(evening.port, "/readyz").is_err(), "ready without a database");
        assert!(service::get(evening.port, "/healthz").is_ok(), "gone with the database");
        self.0.start().unwrap();
        let is_back = (0..PATIENCE).any(|_| {
            thread::sleep(PAUSE);
            service::get(evening.port, "/readyz").is_ok()
        });
        assert!(is_back, "five seconds after the database the issuer does not answer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_every_power_failure_of_postgresql_each_award_has_both_its_badges() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::make(&folder.path().join("server"), None).unwrap();
    let url = server.url("postgres");
    disturb(Evening::at("power", &url).await, &PowerFailure(server)).await;
}
