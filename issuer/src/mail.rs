//! Claim links by e-mail, where the library switched it on. An address serves one message: it is typed for it, handed
//! to the mail server, and neither stored nor logged.

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use schemas::locale::Bundle;
use url::Url;

use crate::{
    awards::{self, AwardError, Watched},
    editions::CompletionFacts,
    issuer::Issuer,
    offers::{self, Standing},
    store::{AccountId, HandOut, Offer, Organisation, StoreError},
    words,
};

/// The mail server, and who writes.
#[derive(Clone)]
pub struct MailSettings {
    smtp: Url,
    from: Mailbox,
}

/// Why e-mail cannot be switched on like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailRefused {
    /// Not `smtp://…` or `smtps://…`.
    #[error("smtp is no address of a mail server, such as smtps://user@mail.example")]
    Server,
    /// Not somebody who could write.
    #[error("from is no sender, such as Library <badges@library.example>")]
    Sender,
}

impl MailSettings {
    /// `smtps://user@mail.example`, `Havnby Bibliotek <badges@havnby.example>`; the password comes from a file of its own.
    pub fn new(smtp: &str, from: &str, password: Option<&str>) -> Result<Self, MailRefused> {
        let mut smtp = Url::parse(smtp).map_err(|_| MailRefused::Server)?;
        if let Some(password) = password {
            smtp.set_password(Some(password.trim_end())).map_err(|()| MailRefused::Server)?;
        }
        let from = from.parse().map_err(|_| MailRefused::Sender)?;
        let settings = MailSettings { smtp, from };
        settings.server().map_err(|_| MailRefused::Server)?;
        Ok(settings)
    }

    fn server(&self) -> Result<AsyncSmtpTransport<Tokio1Executor>, lettre::transport::smtp::Error> {
        Ok(AsyncSmtpTransport::<Tokio1Executor>::from_url(self.smtp.as_str())?.build())
    }
}

/// The password is not for logs.
impl std::fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailSettings({})", self.smtp.host_str().unwrap_or_default())
    }
}

/// Why nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Nobody switched it on.
    #[error("e-mail is not switched on")]
    Off,
    /// Not an address. It is not repeated here.
    #[error("not an e-mail address")]
    NotAnAddress,
    /// The message could not be written; its cause may hold the address.
    #[error("the message cannot be written")]
    Unwritable,
    /// The mail server did not take it. Its words may hold the address.
    #[error("the mail server did not take the message")]
    Refused,
    /// There is nothing to collect.
    #[error(transparent)]
    Award(#[from] AwardError),
}

impl From<StoreError> for MailError {
    fn from(error: StoreError) -> Self {
        MailError::Award(error.into())
    }
}

/// Sends the link of an award. One that is for the wall, or over, is renewed first: who reads mail sits elsewhere and
/// has no code.
pub async fn send_link(
    issuer: &Issuer,
    organisation: &Organisation,
    watched: &Watched,
    address: &str,
    by: Option<AccountId>,
) -> Result<(), MailError> {
    let settings = issuer.settings.mail.as_ref().ok_or(MailError::Off)?;
    let address: Address = address.trim().parse().map_err(|_| MailError::NotAnAddress)?;
    let server = settings.server().map_err(|_| MailError::Refused)?;
    let offer = lasting_offer(issuer, watched, by).await?;
    let message = message(issuer, organisation, watched, &offer, settings, address).await?;
    server.send(message).await.map_err(|_| MailError::Refused)?;
    Ok(())
}

async fn lasting_offer(
    issuer: &Issuer,
    watched: &Watched,
    by: Option<AccountId>,
) -> Result<Offer, MailError> {
    let now = issuer.clock.now();
    let lasts = |offer: &&Offer| offer.standing(now) == Standing::Open && offer.hand_out == HandOut::Slip;
    if let Some(offer) = watched.offer.as_ref().filter(lasts) {
        return Ok(offer.clone());
    }
    let id = awards::renew(issuer, watched.award.id, HandOut::Slip, by).await?;
    let made = issuer.store.read().await?.offer(id).await?;
    Ok(made.ok_or(AwardError::Unknown(watched.award.id))?)
}

/// The message in the language of the circle.
async fn message(
    issuer: &Issuer,
    organisation: &Organisation,
    watched: &Watched,
    offer: &Offer,
    settings: &MailSettings,
    address: Address,
) -> Result<Message, MailError> {
    let facts = serde_json::from_str::<CompletionFacts>(&watched.award.completion).ok();
    let lang = facts.map_or(organisation.language, |facts| facts.lang);
    let words: Bundle = words::bundle(lang);
    let badge = awards::badge_name(issuer, organisation.id, &watched.award.badge, lang).await?;
    let name = organisation.name.get(lang).map_or("", |(_, name)| name);
    let until = words.day(offer.expires_at, &organisation.zone());
    let link = offers::claim_link(&issuer.settings.public_url, &issuer.secret, offer.id).page_url();
    let body = words.say_with(
        "mail-body",
        &[
            ("issuer", name.into()),
            ("badge", (&badge).into()),
            ("until", (&until).into()),
            ("link", link.as_str().into()),
        ],
    );
    Message::builder()
        .from(settings.from.clone())
        .to(Mailbox::new(None, address))
        .subject(words.say_with("mail-subject", &[("badge", (&badge).into())]))
        .header(ContentType::TEXT_PLAIN)
        .body(body)
        .map_err(|_| MailError::Unwritable)
}
