//! `award list`: who has which badge, how to collect it, and who has.

use std::{fs, path::Path};

use schemas::qr::{Medium, Picture};
use serde_json::{Value, json};

use super::{Screen, write_new};
use crate::{
    failure::{Failure, FailureCode},
    failure_of::unwritable,
    issuer::Issuer,
    offers::{self, Standing},
    store::{AwardLine, EditionKind, Offer, PastEdition},
};

/// One line with everything that is shown.
struct Line {
    award: AwardLine,
    standing: &'static str,
    link: Option<String>,
    tx_code: Option<String>,
    copies: Vec<PastEdition>,
}

pub(super) async fn list(
    issuer: &Issuer,
    circle: Option<&str>,
    qr: Option<&Path>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let lines = lines(issuer, circle).await?;
    if let Some(folder) = qr {
        fs::create_dir_all(folder).map_err(unwritable(folder))?;
        for line in &lines {
            if let Some(link) = &line.link {
                write_new(&folder.join(format!("claim-{}.png", line.award.award.id)), &picture(link)?)?;
            }
        }
    }
    for line in &lines {
        show(line, screen)?;
    }
    screen.answer(&Value::Array(lines.iter().map(as_json).collect()))
}

async fn lines(issuer: &Issuer, circle: Option<&str>) -> Result<Vec<Line>, Failure> {
    let mut tx = issuer.store.read().await?;
    let wanted = match circle {
        None => None,
        Some(handle) => {
            let found = tx.circle(handle).await?;
            let unknown = || Failure::new(FailureCode::CircleUnknown).with("name", handle);
            Some(found.ok_or_else(unknown)?.id)
        }
    };
    let mut lines = Vec::new();
    for award in tx.award_lines(wanted).await? {
        let offer = match award.offer {
            Some(offer) => tx.offer(offer).await?,
            None => None,
        };
        let copies = tx.editions_of_award(award.award.id).await?;
        lines.push(Line { copies, ..line(issuer, award, offer.as_ref()) });
    }
    Ok(lines)
}

fn line(issuer: &Issuer, award: AwardLine, offer: Option<&Offer>) -> Line {
    let now = issuer.clock.now();
    let standing = offer.map(|offer| offer.standing(now));
    let open = offer.filter(|_| standing == Some(Standing::Open));
    let link = |offer: &Offer| {
        offers::claim_link(&issuer.settings.public_url, &issuer.secret, offer.id).page_url().to_string()
    };
    Line {
        standing: if award.award.ended_at.is_some() {
            "ended"
        } else {
            standing.map_or("none", Standing::name)
        },
        link: open.map(link),
        tx_code: open.and_then(|offer| offers::tx_code(&issuer.secret, offer)),
        award,
        copies: Vec::new(),
    }
}

fn show(line: &Line, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let award = &line.award;
    let number = award.award.id.to_string();
    let standing = screen.words().say(&format!("standing-{}", line.standing));
    let facts = [
        ("award", (&number).into()),
        ("learner", (&award.learner).into()),
        ("badge", (&award.award.badge).into()),
        ("standing", (&standing).into()),
    ];
    screen.say("award-line", &facts)?;
    if let Some(link) = &line.link {
        screen.say("award-link", &[("link", link.into())])?;
    }
    if let Some(code) = &line.tx_code {
        screen.say("award-tx-code", &[("code", code.into())])?;
    }
    Ok(())
}

fn as_json(line: &Line) -> Value {
    let award = &line.award;
    json!({
        "award": award.award.id.0,
        "circle": award.circle,
        "learner": award.learner,
        "name_on_badge": award.award.name_on_badge,
        "badge": award.award.badge,
        "standing": line.standing,
        "link": line.link,
        "tx_code": line.tx_code,
        "copies": line.copies.iter().map(copy_as_json).collect::<Vec<_>>(),
    })
}

fn copy_as_json(copy: &PastEdition) -> Value {
    let carrier = match copy.kind {
        EditionKind::Wallet(_) => "wallet",
        EditionKind::Paper => "paper",
    };
    let ended = copy.ended_at.map(|moment| moment.to_string());
    json!({"copy": copy.id.0, "carrier": carrier, "made": copy.made_at.to_string(), "ended": ended})
}

fn picture(link: &str) -> Result<Vec<u8>, Failure> {
    let picture = Picture::of(link, Medium::Screen);
    Ok(picture.map_err(|error| Failure::new(FailureCode::TooLongForQr).because(error))?.png())
}
