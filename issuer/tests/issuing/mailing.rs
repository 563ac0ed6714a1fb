//! Claim links by e-mail, through a small mail server on loopback. The address goes into that one message and stays
//! nowhere.

use std::sync::Arc;

use issuer::{
    mail::{MailRefused, MailSettings},
    store::{HandOut, Role},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
    task::JoinHandle,
};

use crate::{browser::Browser, library::Library};

/// Takes one message and gives everything that was said to it.
async fn mail_server() -> (u16, JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let served = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (reader, mut writer) = stream.split();
        let mut lines = BufReader::new(reader).lines();
        let (mut heard, mut in_message) = (String::new(), false);
        writer.write_all(b"220 mail.example\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            heard.push_str(&line);
            heard.push('\n');
            let answer: &[u8] = match line.split(' ').next().unwrap() {
                "." if in_message => b"250 taken\r\n",
                _ if in_message => continue,
                "DATA" => b"354 go on\r\n",
                "QUIT" => b"221 bye\r\n",
                _ => b"250 good\r\n",
            };
            in_message = line == "DATA";
            writer.write_all(answer).await.unwrap();
        }
        heard
    });
    (port, served)
}

impl Library {
    /// Somebody switched e-mail on.
    async fn with_mail(mut self, port: u16) -> Self {
        let mut issuer = Arc::into_inner(self.reopen().await).unwrap();
        let (smtp, from) = (format!("smtp://127.0.0.1:{port}"), "Havnby Bibliotek <badges@havnby.example>");
        issuer.settings.mail = Some(MailSettings::new(&smtp, from, None).unwrap());
        self.issuer = Arc::new(issuer);
        self
    }
}

const LINKS: &str = "/desk/havnby/circles/p2pu-512/links";

#[tokio::test]
async fn a_link_is_sent_and_the_address_is_kept_nowhere() {
    let (port, served) = mail_server().await;
    let library = Library::with_awards(HandOut::Wall).await.with_mail(port).await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    browser.get(LINKS).await;
    let fields = [("award", "1"), ("address", "sofie.canary@mail.example")];
    let page = browser.post(LINKS, &fields).await;
    assert!(page.body.contains("Sent. The address was not kept."), "{}", page.body);
    let heard = served.await.unwrap();
    assert!(heard.contains("RCPT TO:<sofie.canary@mail.example>"), "{heard}");
    assert!(!page.body.contains("sofie.canary"));
    for entry in std::fs::read_dir(library.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!bytes.windows(12).any(|part| part == b"sofie.canary"), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn a_link_that_is_sent_lives_as_long_as_a_slip_and_needs_no_code() {
    let (port, served) = mail_server().await;
    let library = Library::with_awards(HandOut::Wall).await.with_mail(port).await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    browser.get(LINKS).await;
    browser.post(LINKS, &[("award", "1"), ("address", "sofie@mail.example")]).await;
    served.await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let offer = tx.newest_offer(issuer::store::AwardId(1)).await.unwrap().unwrap();
    assert_eq!(offer.hand_out, HandOut::Slip);
}

#[tokio::test]
async fn a_text_that_is_no_address_comes_back_with_what_to_do() {
    let library = Library::with_awards(HandOut::Slip).await.with_mail(9).await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    browser.get(LINKS).await;
    let page = browser.post(LINKS, &[("award", "1"), ("address", "sofie at mail")]).await;
    assert!(page.body.contains("This is not an e-mail address.") && page.body.contains("sofie at mail"));
}

#[test]
fn a_mail_server_without_an_address_is_refused() {
    let refused = MailSettings::new("mail.example", "badges@havnby.example", None).unwrap_err();
    assert_eq!(refused, MailRefused::Server);
}
