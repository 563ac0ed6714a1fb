//! `award offer`, `replace`, `correct`, `exchange` and `end`; listing and printing lie beside.

use std::{fs, path::Path};

use serde_json::json;

use super::{Screen, award_list, organisation, print};
use crate::{
    awards::{self, AwardError, Correction},
    cli::{AwardCommand, NameOrNone},
    failure::Failure,
    failure_of::unreadable,
    issuer::Issuer,
    offers,
    store::{AwardId, EditionId, HandOut, OfferId},
};

pub(super) async fn award(
    issuer: &Issuer,
    command: &AwardCommand,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    match command {
        AwardCommand::List { circle, qr } => {
            award_list::list(issuer, circle.as_deref(), qr.as_deref(), screen).await
        }
        AwardCommand::Print { award, out } => print::print(issuer, *award, out, screen).await,
        AwardCommand::Offer { award, hand_out } => {
            let offer = awards::renew(issuer, *award, *hand_out, None).await?;
            offered(issuer, *award, offer, screen).await
        }
        AwardCommand::Replace { award, copy, hand_out, because } => {
            let offer = replace(issuer, *award, *copy, *hand_out, because.as_deref()).await?;
            offered(issuer, *award, offer, screen).await
        }
        AwardCommand::Correct { award, name: NameOrNone(name), hand_out, because } => {
            let right = Correction { name: name.clone(), hand_out: *hand_out, because: because.clone() };
            let offer = awards::correct(issuer, *award, &right, None).await?;
            offered(issuer, *award, offer, screen).await
        }
        AwardCommand::Exchange { file, hand_out, org } => {
            exchange(issuer, file, *hand_out, org.as_deref(), screen).await
        }
        AwardCommand::Suspend { award } => {
            awards::suspend(issuer, *award, None).await?;
            told(*award, "award-suspended", screen)
        }
        AwardCommand::Unsuspend { award } => {
            awards::unsuspend(issuer, *award, None).await?;
            told(*award, "award-unsuspended", screen)
        }
        AwardCommand::End { award, copy: None, because } => {
            end(issuer, *award, because.as_deref(), screen).await
        }
        AwardCommand::End { award, copy: Some(copy), because } => {
            end_copy(issuer, *award, *copy, because.as_deref(), screen).await
        }
    }
}

fn told(award: AwardId, key: &str, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let number = award.to_string();
    screen.say(key, &[("award", (&number).into())])?;
    screen.answer(&json!({"award": award.0}))
}

/// The copy that was collected last, unless another one is named; an award without copies only gets a new link.
async fn replace(
    issuer: &Issuer,
    award: AwardId,
    copy: Option<EditionId>,
    hand_out: HandOut,
    because: Option<&str>,
) -> Result<OfferId, Failure> {
    let watched = awards::watch(issuer, award).await?.ok_or(AwardError::Unknown(award))?;
    let mut standing = watched.editions.iter().rev().filter(|edition| edition.ended_at.is_none());
    let newest = watched.collected_copy().or(standing.next()).map(|edition| edition.id);
    let asked = match copy {
        Some(copy) if watched.editions.iter().all(|edition| edition.id != copy) => {
            return Err(AwardError::EditionUnknown(copy).into());
        }
        asked => asked.or(newest),
    };
    Ok(match asked {
        Some(lost) => awards::replace(issuer, lost, hand_out, because, None).await?,
        None => awards::renew(issuer, award, hand_out, None).await?,
    })
}

async fn exchange(
    issuer: &Issuer,
    file: &Path,
    hand_out: HandOut,
    org: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let owner = organisation(issuer, org).await?;
    let badge = awards::badge_in(&fs::read(file).map_err(unreadable(file))?)?;
    let exchanged = awards::exchange(issuer, &owner, &badge, hand_out, None).await?;
    offered(issuer, exchanged.award, exchanged.offer, screen).await
}

/// The link, and the code that goes with it.
async fn offered(
    issuer: &Issuer,
    award: AwardId,
    id: OfferId,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let made = issuer.store.read().await?.offer(id).await?;
    let link = offers::claim_link(&issuer.settings.public_url, &issuer.secret, id).page_url().to_string();
    let tx_code = made.as_ref().and_then(|offer| offers::tx_code(&issuer.secret, offer));
    let number = award.to_string();
    screen.say("award-offered", &[("award", (&number).into()), ("link", (&link).into())])?;
    if let Some(code) = &tx_code {
        screen.say("award-tx-code", &[("code", code.into())])?;
    }
    screen.answer(&json!({"award": award.0, "link": link, "tx_code": tx_code}))
}

async fn end(
    issuer: &Issuer,
    award: AwardId,
    because: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let editions = awards::end(issuer, award, because, None).await?;
    let (number, count) = (award.to_string(), i64::try_from(editions).unwrap_or(i64::MAX));
    screen.say("award-ended", &[("award", (&number).into()), ("editions", count.into())])?;
    screen.answer(&json!({"award": award.0, "editions": editions}))
}

async fn end_copy(
    issuer: &Issuer,
    award: AwardId,
    copy: EditionId,
    because: Option<&str>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let watched = awards::watch(issuer, award).await?.ok_or(AwardError::Unknown(award))?;
    if watched.editions.iter().all(|edition| edition.id != copy) {
        return Err(AwardError::EditionUnknown(copy).into());
    }
    awards::end_edition(issuer, copy, because, None).await?;
    let (award_number, number) = (award.to_string(), copy.to_string());
    screen.say("copy-ended", &[("award", (&award_number).into()), ("copy", (&number).into())])?;
    screen.answer(&json!({"award": award.0, "copy": copy.0}))
}
