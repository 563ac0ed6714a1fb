//! What must hold at any moment, whatever was killed, cut off or restored before: the one checker that `kreds-issuer
//! check` and all fault tests share.
//!
//! It reads, as of one moment, and changes nothing. It believes no column that a signature can tell better.

mod badges;
mod keys;
mod lists;

use schemas::time::Timestamp;

use crate::{
    issuer::Issuer,
    store::{StoreError, Transaction},
};

/// How long an edition may wait for its signature while somebody is at work.
const AT_WORK: i64 = 60;

/// One thing that must hold; the sentence for people is `check-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The database's own file is whole.
    Database,
    /// No line of the journal was changed or taken out.
    Journal,
    /// What was collected has a badge, for whoever collected it, and one.
    Offers,
    /// No place on a status list was given twice.
    Places,
    /// What was written down is signed.
    Waiting,
    /// Each signed text holds, under a key of its time, and says what the records say.
    Badges,
    /// Each published status list holds, and its bits are those of the records.
    Lists,
    /// The keys that sign now can be had, and are those on record.
    Keys,
    /// Trust lists hold, and their versions rise.
    Networks,
}

impl Rule {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Database => "database",
            Rule::Journal => "journal",
            Rule::Offers => "offers",
            Rule::Places => "places",
            Rule::Waiting => "waiting",
            Rule::Badges => "badges",
            Rule::Lists => "lists",
            Rule::Keys => "keys",
            Rule::Networks => "networks",
        }
    }
}

/// What came of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The rule.
    pub rule: Rule,
    /// How many things were looked at.
    pub looked_at: usize,
    /// What it does not hold for: by number, never by name.
    pub breaches: Vec<String>,
}

impl Checked {
    fn of(rule: Rule, looked_at: usize, breaches: Vec<String>) -> Self {
        Checked { rule, looked_at, breaches }
    }
}

/// Checks everything; each rule is told as soon as it is done.
pub async fn check(issuer: &Issuer, mut told: impl FnMut(&Checked)) -> Result<Vec<Checked>, StoreError> {
    let mut tx = issuer.store.read().await?;
    let now = issuer.clock.now();
    let mut all = Vec::new();
    let mut tell = |checked: Checked| {
        told(&checked);
        all.push(checked);
    };
    tell(Checked::of(Rule::Database, 1, tx.wrong_in_the_file().await?));
    tell(journal(&mut tx).await?);
    let offers = tx.count_offers().await? as usize;
    tell(Checked::of(Rule::Offers, offers, tx.wrong_offers().await?));
    let places = tx.count_places().await? as usize;
    tell(Checked::of(Rule::Places, places, tx.wrong_places().await?));
    tell(waiting(&mut tx, now).await?);
    tell(badges::check(&mut tx, issuer).await?);
    tell(lists::of_status(&mut tx, issuer).await?);
    tell(keys::check(&mut tx, issuer).await?);
    tell(lists::of_networks(&mut tx).await?);
    Ok(all)
}

async fn journal(tx: &mut Transaction) -> Result<Checked, StoreError> {
    let broken = tx.broken_line().await?.map(|line| format!("line {line}: its seal does not fit"));
    Ok(Checked::of(Rule::Journal, tx.count_lines().await? as usize, broken.into_iter().collect()))
}

async fn waiting(tx: &mut Transaction, now: Timestamp) -> Result<Checked, StoreError> {
    let before = Timestamp::from_seconds(now.seconds() - AT_WORK).unwrap_or(now);
    let waiting = tx.waiting_since(before).await?;
    Ok(Checked::of(Rule::Waiting, waiting.len(), waiting))
}
