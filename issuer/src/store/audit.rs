//! The journal: what was done, by whom and when, each line sealed by the hash of the one before it.
//!
//! Lines are added and never changed or taken out; `about` names things by number, never a learner by name.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::time::Timestamp;
use sha2::{Digest as _, Sha256};

use super::{
    AccountId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_number, optional_text, parsed, small, text, time},
    sql::query,
};

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident $text:literal)*) => {
        /// What was done; the sentence for people is `deed-<name>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Deed {
            $($(#[$doc])* $name,)*
        }

        impl Deed {
            /// All deeds.
            pub const ALL: &[Deed] = &[$(Deed::$name,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Deed::$name => $text,)* }
            }
        }
    };
}

deeds! {
    /// A backup was restored.
    Restore "restore"
    /// An organisation was added.
    AddOrganisation "add-organisation"
    /// Keys were made.
    MakeKeys "make-keys"
    /// A key was declared dead.
    BuryKey "bury-key"
    /// Somebody was invited.
    Invite "invite"
    /// An invitation was taken back.
    WithdrawInvitation "withdraw-invitation"
    /// An invited person joined.
    Join "join"
    /// An account elsewhere opens one here from then on.
    LinkAccount "link-account"
    /// Somebody got another role.
    ChangeRole "change-role"
    /// Somebody's authority was ended.
    EndAuthority "end-authority"
    /// A password was changed.
    ChangePassword "change-password"
    /// A circle was imported.
    ImportCircle "import-circle"
    /// A circle was closed and badges were awarded.
    CloseCircle "close-circle"
    /// A badge was awarded by the word of a program.
    AwardByProgram "award-by-program"
    /// An award was offered once more.
    Offer "offer"
    /// One edition was ended.
    EndEdition "end-edition"
    /// An award was ended.
    EndAward "end-award"
    /// A badge was suspended.
    Suspend "suspend"
    /// A suspended badge counts again.
    Resume "resume"
    /// A badge was corrected.
    Correct "correct"
    /// A badge was renewed or exchanged.
    Renew "renew"
    /// A person's data was exported.
    Export "export"
    /// A person was erased.
    Erase "erase"
    /// A version of a badge was published.
    PublishBadge "publish-badge"
    /// A city's page of a badge was set or taken away.
    SetCityPage "set-city-page"
    /// A badge was shared with the members of a network.
    ShareBadge "share-badge"
    /// A badge is shared no more.
    ShareBadgeNoMore "share-badge-no-more"
    /// The catalogue of a network was taken in.
    TakeCatalogue "take-catalogue"
    /// An issuer became a member of a network, or is one again.
    JoinNetwork "join-network"
    /// A membership of a network got an end.
    LeaveNetwork "leave-network"
    /// A network recognises another.
    RecogniseNetwork "recognise-network"
    /// A network recognises another no more.
    ForgetNetwork "forget-network"
    /// Somebody looks after a network from then on, or until another day.
    AppointCoordinator "appoint-coordinator"
    /// Somebody looks after a network no more.
    DismissCoordinator "dismiss-coordinator"
    /// What an issuer that closed handed over was taken in.
    Inherit "inherit"
    /// A network got a new working key.
    RenewNetwork "renew-network"
    /// An organisation closed.
    Retire "retire"
    /// Issuing was stopped.
    StopIssuing "stop-issuing"
    /// Issuing goes on.
    GoOnIssuing "go-on-issuing"
}

impl std::str::FromStr for Deed {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Deed::ALL.iter().copied().find(|deed| deed.name() == name).ok_or(())
    }
}

/// A deed to be recorded.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Who did it; `None` for the command line.
    pub actor: Option<AccountId>,
    /// For whom.
    pub organisation: Option<OrganisationId>,
    /// What.
    pub what: Deed,
    /// To what, as `circle 12`; never a name of a learner.
    pub about: &'a str,
    /// When.
    pub at: Timestamp,
}

/// A line of the journal.
#[derive(Clone, Debug)]
pub struct JournalLine {
    /// Its number, from one.
    pub number: i64,
    /// The name of who did it; `None` for the command line.
    pub actor: Option<String>,
    /// What.
    pub deed: Deed,
    /// To what.
    pub about: String,
    /// When.
    pub at: Timestamp,
}

/// A line with all that its seal covers.
#[derive(Clone, Debug)]
pub struct SealedLine {
    /// Its number, from one.
    pub number: i64,
    /// The JSON array that the hash covers.
    pub sealed: serde_json::Value,
    /// The seal.
    pub hash: String,
    /// When.
    pub at: Timestamp,
    /// The organisation's short name.
    pub organisation: Option<String>,
    /// The login name of who did it.
    pub account: Option<String>,
}

/// What the hash covers: the hash before, and the line as a JSON array.
fn sealed(before: &str, number: i64, act: &Act<'_>) -> serde_json::Value {
    serde_json::json!([
        before,
        number,
        act.organisation.map(|id| id.0),
        act.actor.map(|id| id.0),
        act.what.name(),
        act.about,
        act.at.seconds(),
    ])
}

fn hash(sealed: &serde_json::Value) -> String {
    BASE64URL.encode(Sha256::digest(sealed.to_string()))
}

fn read(row: &Row) -> Result<JournalLine, StoreError> {
    Ok(JournalLine {
        number: number(row, "number")?,
        actor: optional_text(row, "name")?,
        deed: parsed(row, "deed")?,
        about: text(row, "about")?,
        at: time(row, "done_at")?,
    })
}

impl Transaction {
    /// Writes a deed down, in the transaction that does it.
    pub async fn record(&mut self, act: Act<'_>) -> Result<(), StoreError> {
        let last = query("select number, hash from audit order by number desc limit 1")
            .fetch_optional(self.db())
            .await?;
        let (last, before) = match last {
            Some(row) => (number(&row, "number")?, text(&row, "hash")?),
            None => (0, String::new()),
        };
        query(
            "insert into audit (number, organisation, actor, deed, about, done_at, hash)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(last + 1)
        .bind(act.organisation.map(|id| id.0))
        .bind(act.actor.map(|id| id.0))
        .bind(act.what.name())
        .bind(act.about)
        .bind(act.at.seconds())
        .bind(hash(&sealed(&before, last + 1, &act)))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The organisation's journal, the newest line first.
    pub async fn journal_lines(
        &mut self,
        organisation: OrganisationId,
        most: u32,
    ) -> Result<Vec<JournalLine>, StoreError> {
        let rows = query(
            "select audit.number, account.name, audit.deed, audit.about, audit.done_at
             from audit
             left join account on account.id = audit.actor
             where audit.organisation = $1
             order by audit.number desc
             limit $2",
        )
        .bind(organisation.0)
        .bind(most)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// How many lines there are.
    pub async fn count_lines(&mut self) -> Result<u32, StoreError> {
        let row = query("select count(*) as many from audit").fetch_one(self.db()).await?;
        small(&row, "many")
    }

    /// The whole journal with its seals, whether they fit or not.
    pub async fn sealed_lines(&mut self) -> Result<Vec<SealedLine>, StoreError> {
        let rows = query(
            "select audit.number, audit.organisation, audit.actor, audit.deed, audit.about, audit.done_at,
                 audit.hash, organisation.slug, account.login
             from audit
             left join organisation on organisation.id = audit.organisation
             left join account on account.id = audit.actor
             order by audit.number",
        )
        .fetch_all(self.db())
        .await?;
        let mut before = String::new();
        let line = |row: &Row| -> Result<SealedLine, StoreError> {
            let about = text(row, "about")?;
            let act = Act {
                actor: optional_number(row, "actor")?.map(AccountId),
                organisation: optional_number(row, "organisation")?.map(OrganisationId),
                what: parsed(row, "deed")?,
                about: &about,
                at: time(row, "done_at")?,
            };
            let number = number(row, "number")?;
            let sealed = sealed(&before, number, &act);
            before = text(row, "hash")?;
            Ok(SealedLine {
                number,
                sealed,
                hash: before.clone(),
                at: act.at,
                organisation: optional_text(row, "slug")?,
                account: optional_text(row, "login")?,
            })
        };
        rows.iter().map(line).collect()
    }

    /// The first line whose seal does not fit, if any.
    pub async fn broken_line(&mut self) -> Result<Option<i64>, StoreError> {
        let lines = self.sealed_lines().await?;
        let mut numbered = (1..).zip(&lines);
        let broken =
            numbered.find(|(number, line)| line.number != *number || hash(&line.sealed) != line.hash);
        Ok(broken.map(|(_, line)| line.number))
    }
}
