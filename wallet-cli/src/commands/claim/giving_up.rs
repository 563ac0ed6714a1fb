//! `claim --give-up`: a claim whose issuer will never finish it is no longer gone on with. Its keys stay set aside, so the
//! same offer, should it ever lead on, gets them again.

use schemas::locale::Bundle;
use serde::Serialize;

use crate::{
    answer::Answer,
    claim::Invitation,
    network,
    session::Session,
    trouble::Trouble,
    vault::{Claim, ClaimState, Vault},
};

/// Whom the wallet no longer waits for.
#[derive(Serialize)]
struct GivenUp {
    /// The host of the issuer of each claim.
    given_up: Vec<String>,
}

impl Answer for GivenUp {
    fn tell(&self, sentences: &Bundle) -> String {
        let given_up = |host: &String| sentences.say_with("claim-given-up", &[("host", host.into())]) + "\n";
        match self.given_up.as_slice() {
            [] => sentences.say("claim-none-waiting"),
            hosts => hosts.iter().map(given_up).collect(),
        }
    }
}

pub(super) fn run(
    vault: &Vault,
    invitation: Option<&Invitation>,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let offer = invitation.map(Invitation::name);
    let is_meant = |claim: &&mut Claim| offer.as_ref().is_none_or(|offer| *offer == claim.offer);
    let given_up = vault.change(|content| {
        let claims = content.claims.iter_mut().filter(is_meant);
        claims.filter_map(give_up).collect::<Vec<String>>()
    })?;
    session.screen.answer(&GivenUp { given_up })
}

/// The host that is no longer asked; `None` where nothing is waited for.
fn give_up(claim: &mut Claim) -> Option<String> {
    let ClaimState::Granted(granted) = &claim.state else { return None };
    let host = network::host(granted.offer.credential_issuer.url());
    claim.state = ClaimState::Begun;
    Some(host)
}
