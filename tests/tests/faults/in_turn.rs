//! Two issuers on one database, of which one is killed again and again while the other goes on.

use std::{
    process::Child,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use super::evening::Evening;

/// One after the other is killed and started again, until it is over; then both end.
pub(crate) fn kill_in_turn(
    evening: &Evening,
    ports: [u16; 2],
    mut processes: [Child; 2],
    every: Duration,
    is_over: &AtomicBool,
) {
    let mut turn = 0;
    while !is_over.load(Ordering::SeqCst) {
        thread::sleep(every);
        processes[turn].kill().unwrap();
        processes[turn].wait().unwrap();
        processes[turn] = evening.serve_behind(ports[turn]);
        turn = 1 - turn;
    }
    for mut process in processes {
        process.kill().unwrap();
        process.wait().unwrap();
    }
}
