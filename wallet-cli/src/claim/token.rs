//! Asking for a token with the code of an offer, which is used up by it (OpenID4VCI 1.0, 6).

use schemas::{
    fetch::{Body, Fetcher},
    openid4vci::{CredentialOffer, TokenRequest, TokenResponse, TokenType, TxCodeEntered},
};
use url::form_urlencoded;

use super::{
    ClaimError, Desk,
    error::CodeAsked,
    post::{Repeating, post},
};
use crate::vault::Granted;

/// What the issuer grants for this offer.
pub fn ask(
    offer: CredentialOffer,
    desk: &Desk,
    fetcher: &Fetcher,
    code: Option<TxCodeEntered>,
) -> Result<Granted, ClaimError> {
    let asked = if desk.grant.tx_code.is_some() { CodeAsked::Yes } else { CodeAsked::No };
    if asked == CodeAsked::Yes && code.is_none() {
        return Err(ClaimError::CodeNeeded);
    }
    let request = TokenRequest {
        pre_authorized_code: desk.grant.pre_authorized_code.clone(),
        tx_code: code.filter(|_| asked == CodeAsked::Yes),
        authorization_details: Vec::new(),
    };
    let form: Vec<(String, String)> =
        form_urlencoded::parse(request.to_form().as_bytes()).into_owned().collect();
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    let repeating = if asked == CodeAsked::Yes { Repeating::Counted } else { Repeating::Free };
    let reply = post(fetcher, &desk.token_endpoint, None, Body::Form(&fields), repeating)?;
    if !reply.is_good() {
        let code = reply.refusal()?;
        return Err(if reply.may_be_an_echo() { reply.lost() } else { ClaimError::NoToken { code, asked } });
    }
    let token: TokenResponse = reply.read()?;
    match token.token_type {
        TokenType::Bearer => Ok(Granted { pieces: desk.pieces(&token), offer, token: token.access_token }),
        TokenType::Other(_) => Err(ClaimError::NoWay { host: desk.host() }),
    }
}
