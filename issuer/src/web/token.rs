//! The token endpoint (OpenID4VCI 1.0, 6).

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::openid4vci::{
    AuthorizationDetail, CredentialIdentifier, TokenErrorCode, TokenRequest, TokenResponse, TokenType,
};

use super::{Shared, answer, documents};
use crate::offers::{self, RedeemError, TxCodeError};

pub(super) async fn token(State(web): Shared, Path(org): Path<String>, body: Bytes) -> Response {
    let request = match TokenRequest::from_form(&body) {
        Ok(request) => request,
        Err(code) => return answer::error(StatusCode::BAD_REQUEST, code),
    };
    let redeemed = match offers::admit(&web.issuer, &org, &request).await {
        Ok(ticket) => web.tickets.ask(ticket).await,
        Err(refused) => Some(Err(refused)),
    };
    match redeemed {
        Some(Ok(redeemed)) => {
            let response = TokenResponse {
                access_token: redeemed.token,
                token_type: TokenType::Bearer,
                expires_in: Some(redeemed.expires_in),
                authorization_details: identified(request.authorization_details),
            };
            answer::json(StatusCode::OK, &response)
        }
        // Nobody gets a token from an organisation that is none.
        Some(Err(error @ RedeemError::NotGood)) => match documents::organisation(&web, &org).await {
            Ok(_) => refusal(&error),
            Err(response) => response,
        },
        Some(Err(error)) => refusal(&error),
        None => answer::unfinished(),
    }
}

/// Each configuration has one credential, which goes by the configuration's name.
fn identified(mut details: Vec<AuthorizationDetail>) -> Vec<AuthorizationDetail> {
    for detail in &mut details {
        let name = detail.credential_configuration_id.as_str().to_owned();
        detail.credential_identifiers = vec![CredentialIdentifier::from(name)];
    }
    details
}

fn refusal(error: &RedeemError) -> Response {
    let code = match error {
        RedeemError::Store(error) | RedeemError::TxCode(TxCodeError::Store(error)) => {
            return answer::failed(error);
        }
        RedeemError::TxCode(TxCodeError::Missing | TxCodeError::NotExpected) => {
            TokenErrorCode::InvalidRequest
        }
        RedeemError::TxCode(TxCodeError::Wrong | TxCodeError::Spent) | RedeemError::NotGood => {
            TokenErrorCode::InvalidGrant
        }
    };
    answer::guess(answer::error(StatusCode::BAD_REQUEST, code))
}
