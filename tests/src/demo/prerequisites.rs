//! What must be on the machine before Kreds can be built. Each missing thing gets one sentence that says what to run.

use std::process::{Command, Stdio};
use tests::trouble::Trouble;

const PACKAGES: &str = "build-essential pkg-config libssl-dev";

/// Oldest Rust that builds Kreds.
const RUST: (u32, u32) = (1, 95);

pub(crate) fn check() -> Result<(), Trouble> {
    let install = format!("On Debian or Ubuntu: sudo apt install {PACKAGES}");
    if !runs("cc", &["--version"]) {
        return Err(Trouble::new("a C compiler is missing", install));
    }
    if !runs("pkg-config", &["--exists", "openssl"]) {
        return Err(Trouble::new("pkg-config, or what it would find of OpenSSL, is missing", install));
    }
    match rust_version() {
        Some(version) if version >= RUST => Ok(()),
        _ => Err(Trouble::new(
            format!("Rust {}.{} or newer is needed", RUST.0, RUST.1),
            "Run: rustup update stable",
        )),
    }
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let quiet = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

fn rust_version() -> Option<(u32, u32)> {
    let output = Command::new("rustc").arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut numbers = text.split_whitespace().nth(1)?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}
