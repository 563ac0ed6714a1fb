//! Signing in with the library's own accounts: to the provider, and back with its word.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::lang::Lang;
use serde::Deserialize;

use super::{
    cookie,
    journey::{Errand, Journey},
    refusal, sign_in,
};
use crate::{
    accounts::{self, Joining},
    failure::{Exit, Failure, FailureCode, chain},
    oidc::{Provider, ProviderError},
    store::AccountId,
    web::{
        Shared, Web, answer,
        language::{LangQuery, language},
        origin::{Origin, origin},
        page::Frame,
    },
};

/// A link to the library's own accounts.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) href: String,
    pub(super) text: String,
}

impl Way {
    /// For this errand, where the settings name a provider.
    pub(super) fn of(web: &Web, frame: &Frame, errand: &Errand) -> Option<Self> {
        let provider = web.issuer.settings.oidc.as_ref()?;
        let sentence = match errand {
            Errand::Desk(_) => "sign-in-elsewhere",
            Errand::Invitation(_) => "invitation-elsewhere",
        };
        Some(Way {
            href: format!("{}/sign-in/elsewhere?{}&lang={}", frame.base, errand.query(), frame.lang()),
            text: frame.words.say_with(sentence, &[("label", provider.label().into())]),
        })
    }
}

/// `?next=/desk&lang=da` or `?invitation=…&lang=da`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    next: String,
    invitation: Option<String>,
    lang: Option<String>,
}

pub(super) async fn leave(State(web): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let settings = &web.issuer.settings;
    let Some(provider) = &settings.oidc else { return answer::not_found() };
    let lang = language(&LangQuery { lang: asked.lang }, &headers, settings.default_language);
    let errand = Errand::asked(&asked.next, asked.invitation.as_deref());
    // Providers let known people pass without a word, so a page of somebody else could have them join unawares.
    if origin(&headers, &settings.public_url) == Origin::Foreign {
        return answer::see(&web, &errand.page(lang));
    }
    let journey = Journey::begin(&web.issuer, errand, lang);
    match provider.address(journey.question(&web.issuer)).await {
        Ok(address) => {
            cookie::give_journey(answer::elsewhere(&address), &journey.sealed, &settings.public_url)
        }
        Err(error) => refuse(&web, &journey.errand, lang, &told(error)),
    }
}

/// What the provider sends back.
#[derive(Debug, Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    state: String,
    code: Option<String>,
    error: Option<String>,
}

pub(super) async fn back(State(web): Shared, Query(back): Query<Back>, headers: HeaderMap) -> Response {
    let settings = &web.issuer.settings;
    let Some(provider) = &settings.oidc else { return answer::not_found() };
    let kept = cookie::journey(&headers, &settings.public_url);
    let journey = kept.and_then(|sealed| Journey::answered(&web.issuer, sealed, &back.state));
    let Some(journey) = journey else {
        let lang = language(&LangQuery::default(), &headers, settings.default_language);
        let lost = Failure::new(FailureCode::JourneyLost);
        return answer::guess(refuse(&web, &Errand::asked("", None), lang, &lost));
    };
    let arrived = if back.error.as_deref() == Some("access_denied") {
        answer::see(&web, &journey.errand.page(journey.lang))
    } else {
        match account(&web, provider, &journey, back).await {
            Ok(account) => sign_in::enter(&web, &headers, account, journey.errand.goal()).await,
            Err(failure) => refuse(&web, &journey.errand, journey.lang, &failure),
        }
    };
    cookie::take_journey(arrived, &settings.public_url)
}

/// The account that the provider's word opens.
async fn account(
    web: &Arc<Web>,
    provider: &Provider,
    journey: &Journey,
    back: Back,
) -> Result<AccountId, Failure> {
    let issuer = &web.issuer;
    let code = back.code.ok_or_else(|| told(ProviderError::Ended(back.error.unwrap_or_default())))?;
    let question = journey.question(issuer);
    let subject = provider.subject(question, code, issuer.clock.now()).await.map_err(told)?;
    Ok(match journey.errand {
        Errand::Desk(_) => accounts::sign_in_elsewhere(issuer, &subject).await?,
        Errand::Invitation(code) => {
            accounts::join(issuer, code, Joining::Elsewhere { subject, language: journey.lang }).await?
        }
    })
}

/// Whoever looks after the server reads it without being asked to look.
fn told(error: ProviderError) -> Failure {
    tracing::warn!(cause = chain(&error), "nobody was signed in with the library's own accounts");
    error.into()
}

fn refuse(web: &Web, errand: &Errand, lang: Lang, failure: &Failure) -> Response {
    let status = match failure.code.exit() {
        Exit::CouldNot => StatusCode::SERVICE_UNAVAILABLE,
        Exit::Refused | Exit::Usage => StatusCode::FORBIDDEN,
    };
    refusal::with_a_way_on(Frame::new(web, lang), status, failure, errand.page(lang))
}
