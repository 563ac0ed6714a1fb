//! The end of a circle: an award and an offer for everybody who earned the badge, all or nothing.
//!
//! Closing again is safe: whoever has an award keeps it, whoever earned it since gets one.

use schemas::{line::Remark, outcome::NotEarned, time::Timestamp};

use super::{Change, CircleError, Detail, Overview, Prospect, Row, changing, roster};
use crate::{
    faults::Point,
    issuer::Issuer,
    offers,
    store::{
        AccountId, Act, AwardId, Circle, ClosingRow, Deed, HandOut, Issuing, NewAward, OrganisationId,
        StoreError, Transaction,
    },
};

/// Awards that are made together, so that those of ten thousand people are not in memory at once.
const TOGETHER: usize = 1_000;

/// How a circle is to be closed.
#[derive(Clone, Debug)]
pub struct Closing {
    /// Whose circle it must be; `None` on the command line, whose user has the whole database.
    pub owner: Option<OrganisationId>,
    /// What was changed on the way: names for the badge, who wants none.
    pub changes: Vec<Change>,
    /// People for whom fewer sessions are enough, each with the reason.
    pub exceptions: Vec<(String, Remark)>,
    /// How the offers are handed out.
    pub hand_out: HandOut,
    /// The word that there is what the library asks for of young participants.
    pub consent: Consent,
    /// The account that does it; `None` on the command line.
    pub account: Option<AccountId>,
}

/// Whether somebody said that there is what the library asks for of young participants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// It was ticked.
    Ticked,
    /// Nobody was asked.
    NotAsked,
}

impl Closing {
    /// Closing from the command line, with nothing changed on the way.
    pub fn with(hand_out: HandOut) -> Self {
        Closing {
            owner: None,
            changes: Vec::new(),
            exceptions: Vec::new(),
            hand_out,
            consent: Consent::NotAsked,
            account: None,
        }
    }
}

/// What closing led to.
#[derive(Clone, Debug, Default)]
pub struct Closed {
    /// New awards.
    pub awarded: Vec<AwardId>,
    /// People who had theirs before.
    pub had: usize,
    /// People who want no badge.
    pub unwanted: usize,
    /// People who do not get one yet, with what is missing.
    pub missing: Vec<(String, NotEarned)>,
}

/// Closes the circle in one transaction.
pub async fn close(issuer: &Issuer, handle: &str, closing: &Closing) -> Result<Closed, CircleError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let circle = roster::circle(&mut tx, handle).await?;
    if closing.owner.is_some_and(|owner| owner != circle.organisation) {
        return Err(CircleError::Unknown(handle.to_owned()));
    }
    if let Issuing::Closed(_) = tx.issuing(circle.organisation).await? {
        return Err(CircleError::OrganisationClosed);
    }
    let mut changes = closing.changes.clone();
    changes.extend(exceptions(&mut tx, &circle, &closing.exceptions).await?);
    changing::make(&mut tx, issuer, &circle, &changes).await?;
    let overview = Overview::read(&mut tx, issuer, circle).await?;
    let mut closed = Closed::default();
    let mut earned = Vec::new();
    for row in &overview.rows {
        match &row.prospect {
            Prospect::Has(_) => closed.had += 1,
            Prospect::TakenBack(_) => {}
            Prospect::WantsNone => closed.unwanted += 1,
            Prospect::Missing(missing) => closed.missing.push((row.learner.name.clone(), missing.clone())),
            Prospect::Gets => earned.push(row),
        }
    }
    for some in earned.chunks(TOGETHER) {
        let awards = award(&mut tx, &overview, some, now).await?;
        offers::make_all(&mut tx, &issuer.secret, &awards, closing.hand_out, now).await?;
        closed.awarded.extend(awards);
    }
    write_down(&mut tx, &overview.circle, closing, closed.awarded.len(), now).await?;
    issuer.faults.reach(Point::AwardsMade);
    tx.commit().await?;
    issuer.faults.reach(Point::Closed);
    Ok(closed)
}

async fn exceptions(
    tx: &mut Transaction,
    circle: &Circle,
    named: &[(String, Remark)],
) -> Result<Vec<Change>, CircleError> {
    let learners = tx.learners(circle.id).await?;
    let change = |(name, reason): &(String, Remark)| {
        let learner = roster::one(&learners, name)?;
        Ok(Change::Learner(learner.id, Detail::Exception(Some(reason.clone()))))
    };
    named.iter().map(change).collect()
}

async fn award(
    tx: &mut Transaction,
    overview: &Overview,
    rows: &[&Row],
    now: Timestamp,
) -> Result<Vec<AwardId>, CircleError> {
    let new = |row: &&Row| {
        let facts = overview.facts_of(row, now);
        Ok(NewAward {
            organisation: overview.circle.organisation,
            learner: row.learner.id,
            badge: facts.badge.as_str().to_owned(),
            completion: facts.to_json()?,
            name_on_badge: row.learner.badge_name(),
        })
    };
    let new: Vec<NewAward> = rows.iter().map(new).collect::<Result<_, StoreError>>()?;
    let made = tx.add_awards(&new, now).await?;
    // The prospects were read in this transaction: nobody else can have made an award since.
    if made.len() < new.len() {
        return Err(StoreError::Corrupt { column: "award", value: overview.circle.id.to_string() }.into());
    }
    Ok(made)
}

/// A press that changes nothing leaves no trace but the first.
async fn write_down(
    tx: &mut Transaction,
    circle: &Circle,
    closing: &Closing,
    awards: usize,
    at: Timestamp,
) -> Result<(), CircleError> {
    if awards == 0 && circle.closed_at.is_some() {
        return Ok(());
    }
    let row = ClosingRow {
        at,
        account: closing.account,
        has_consent: closing.consent == Consent::Ticked,
        hand_out: closing.hand_out,
        awards: i64::try_from(awards).unwrap_or(i64::MAX),
    };
    tx.add_closing(circle.id, &row).await?;
    let act = Act {
        actor: closing.account,
        organisation: Some(circle.organisation),
        what: Deed::CloseCircle,
        about: &format!("circle {}, {awards} awards", circle.id),
        at,
    };
    Ok(tx.record(act).await?)
}
