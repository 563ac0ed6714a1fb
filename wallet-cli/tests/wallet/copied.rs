//! What lies on the clipboard of a real desktop: an X server without a monitor, and `xclip` as the program in which
//! something was copied. `script/setup` puts both in place.
#![expect(clippy::expect_used, reason = "a program that is not in place is said so")]

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use schemas::qr::{Medium, Picture};

use super::{
    issuer::{Issuer, Mood},
    learner::Learner,
};

/// How often the clipboard is looked at before what was copied must be there.
const LOOKS: usize = 1000;

/// A desktop that nobody sees; it is gone with this value, and with it whatever was copied.
struct Desktop {
    server: Child,
    display: String,
}

impl Desktop {
    fn new() -> Self {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"]);
        server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().expect("Xvfb is not in place: run script/setup");
        // It says its number as soon as it takes connections.
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Desktop { server, display: format!(":{}", number.trim()) }
    }

    fn xclip(&self, arguments: &[&str]) -> Command {
        let mut xclip = Command::new("xclip");
        xclip.args(["-selection", "clipboard"]).args(arguments).env("DISPLAY", &self.display);
        xclip.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        xclip
    }

    /// Somebody copies the content of a file, of this kind.
    fn copies(&self, file: &Path, kind: &str) {
        let mut copying = self.xclip(&["-t", kind, "-i"]);
        let copied = copying.stdin(File::open(file).unwrap()).status();
        assert!(copied.expect("xclip is not in place: run script/setup").success());
        // It goes on in the background, and may not have told the server yet.
        let is_there = |_| self.xclip(&["-t", kind, "-o"]).status().unwrap().success();
        assert!((0..LOOKS).any(is_there), "{kind} was not copied");
    }

    /// The learner types a command at this desktop.
    fn types(&self, learner: &Learner, arguments: &[&str]) -> Output {
        let mut typed = Command::new(env!("CARGO_BIN_EXE_kreds-wallet"));
        typed.args(arguments).env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY");
        typed.env("KREDS_VAULT", learner.file("vault")).env("KREDS_DEMO", "1").env("KREDS_LANG", "en");
        typed.env("KREDS_PASSPHRASE_FILE", learner.file("passphrase")).stdin(Stdio::null()).output().unwrap()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

/// The clock of the real program is not that of the small issuer, so the claim ends where the offer is gone.
fn is_followed(kind: &str, content: impl Fn(&str) -> Vec<u8>) {
    let (learner, issuer, desktop) = (Learner::new(), Issuer::new(Mood::Forgetful), Desktop::new());
    let file = learner.file("copied");
    fs::write(&file, content(&issuer.link())).unwrap();
    desktop.copies(&file, kind);
    let done = desktop.types(&learner, &["claim", "--clipboard", "--yes"]);
    let asked = issuer.asked();
    let offer = asked.first().unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    assert!(issuer.link().ends_with(offer.trim_start_matches("GET ").trim_end_matches("/offer")), "{offer}");
}

#[test]
fn a_link_that_was_copied_is_followed() {
    is_followed("UTF8_STRING", |link| link.as_bytes().to_vec());
}

#[test]
fn the_code_in_a_screenshot_that_was_copied_is_followed() {
    is_followed("image/png", |link| Picture::of(link, Medium::Screen).unwrap().png());
}

#[test]
fn something_else_that_was_copied_is_said_to_be_no_question() {
    let (learner, desktop) = (Learner::new(), Desktop::new());
    fs::write(learner.file("copied"), "WIFI:S:Bibliotek;T:WPA;P:velkommen;;").unwrap();
    desktop.copies(&learner.file("copied"), "UTF8_STRING");
    let done = desktop.types(&learner, &["answer", "--clipboard"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stderr).unwrap().contains("[not_a_request]"));
}

#[test]
fn a_clipboard_with_nothing_on_it_is_said_to_be_empty() {
    let done = Desktop::new().types(&Learner::new(), &["claim", "--clipboard"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stderr).unwrap().contains("[clipboard_empty]"));
}
