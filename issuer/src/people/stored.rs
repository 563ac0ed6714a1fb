//! Everything that is stored about people: which columns, until when, and who sees them.
//!
//! The page about data protection and the explanations of an export are made from this one list, and a test holds it
//! against the tables as they are. What it is and what it is for stand under `stored-<name>` in the sentences.

/// Until when something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until the names of the circle go, some days after its last meeting.
    UntilNamesGo,
    /// Until the names have gone and the badge can no longer be collected.
    UntilCollectingEnds,
    /// Until the person is erased.
    UntilErased,
    /// For ever: it leads to nobody.
    ForEver,
    /// For two weeks at most.
    TwoWeeks,
    /// As long as the journal of the desk is kept, which says who did what.
    WithTheJournal,
}

impl Kept {
    /// Its sentence is `kept-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Kept::UntilNamesGo => "until-names-go",
            Kept::UntilCollectingEnds => "until-collecting-ends",
            Kept::UntilErased => "until-erased",
            Kept::ForEver => "for-ever",
            Kept::TwoWeeks => "two-weeks",
            Kept::WithTheJournal => "with-the-journal",
        }
    }
}

/// Who sees something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The library's facilitators, signed in.
    AtTheDesk,
    /// Also whoever the learner shows the badge to.
    InTheBadge,
    /// Nobody: the server alone uses it.
    ByNobody,
}

impl Seen {
    /// Its sentence is `seen-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Seen::AtTheDesk => "at-the-desk",
            Seen::InTheBadge => "in-the-badge",
            Seen::ByNobody => "by-nobody",
        }
    }
}

/// One thing that is stored about people.
#[derive(Clone, Copy, Debug)]
pub struct Stored {
    /// `stored-<name>` says what it is, `stored-<name>-why` what for.
    pub name: &'static str,
    /// Where it stands: `table.column`.
    pub columns: &'static [&'static str],
    /// Until when.
    pub kept: Kept,
    /// By whom it is seen.
    pub seen: Seen,
    /// The members of an export that it explains.
    pub members: &'static [&'static str],
}

/// The list.
pub const STORED: &[Stored] = &[
    Stored {
        name: "name",
        columns: &["learner.name", "learner.source"],
        kept: Kept::UntilNamesGo,
        seen: Seen::AtTheDesk,
        members: &["name", "source"],
    },
    Stored {
        name: "attendance",
        columns: &["attendance.learner", "attendance.circle", "attendance.session"],
        kept: Kept::UntilNamesGo,
        seen: Seen::AtTheDesk,
        members: &["sessions"],
    },
    Stored {
        name: "outcomes",
        columns: &["outcome_reached.learner", "outcome_reached.outcome"],
        kept: Kept::UntilNamesGo,
        seen: Seen::AtTheDesk,
        members: &["outcomes"],
    },
    Stored {
        name: "note",
        columns: &[
            "learner.note",
            "learner.note_in_badge",
            "learner.exception",
            "learner.name_on_badge",
            "learner.wants_badge",
        ],
        kept: Kept::UntilNamesGo,
        seen: Seen::AtTheDesk,
        members: &["note", "note_in_badge", "fewer_sessions_because", "chosen_name", "wants_badge"],
    },
    Stored {
        name: "badge-name",
        columns: &["award.name_on_badge"],
        kept: Kept::UntilCollectingEnds,
        seen: Seen::InTheBadge,
        members: &["name_on_badge"],
    },
    Stored {
        name: "award",
        columns: &[
            "learner.id",
            "learner.circle",
            "award.id",
            "award.organisation",
            "award.learner",
            "award.badge",
            "award.completion",
            "award.awarded_at",
            "award.forgotten_at",
        ],
        kept: Kept::UntilErased,
        seen: Seen::InTheBadge,
        members: &["circle", "circle_name", "awards", "award", "badge", "completion", "awarded_at"],
    },
    Stored {
        name: "ending",
        columns: &["award.ended_at", "award.ended_because", "edition.ended_because"],
        kept: Kept::UntilCollectingEnds,
        seen: Seen::AtTheDesk,
        members: &["ended_at", "ended_because", "edition_ended_because"],
    },
    Stored {
        name: "offer",
        columns: &[
            "offer.id",
            "offer.award",
            "offer.hand_out",
            "offer.state",
            "offer.made_at",
            "offer.expires_at",
            "offer.tx_round",
            "offer.wrong_codes",
            "offer.collected_at",
            "offer.collected_by",
        ],
        kept: Kept::UntilErased,
        seen: Seen::AtTheDesk,
        members: &[
            "offers",
            "hand_out",
            "state",
            "made_at",
            "expires_at",
            "wrong_codes",
            "collected_at",
            "collected_by",
        ],
    },
    Stored {
        name: "code",
        columns: &[
            "offer.code_hash",
            "spent_code.hash",
            "spent_code.offer",
            "spent_code.spent_at",
            "access.token_hash",
            "access.offer",
            "access.expires_at",
            "access_form.token_hash",
            "access_form.form",
            "early_slip.id",
            "early_slip.learner",
            "early_slip.code_hash",
            "early_slip.printed_at",
            "early_slip.offer",
        ],
        kept: Kept::UntilErased,
        seen: Seen::ByNobody,
        members: &[],
    },
    Stored {
        name: "holder",
        columns: &["offer.holder", "edition.subject"],
        kept: Kept::UntilErased,
        seen: Seen::InTheBadge,
        members: &["holder", "subject"],
    },
    Stored {
        name: "edition",
        columns: &[
            "edition.id",
            "edition.award",
            "edition.offer",
            "edition.kind",
            "edition.credential",
            "edition.status_list",
            "edition.place",
            "edition.ed25519_key",
            "edition.p256_key",
            "edition.rsa_key",
            "edition.journalled_at",
            "edition.forgotten_at",
            "suspension_slot.edition",
            "suspension_slot.status_list",
            "suspension_slot.place",
        ],
        kept: Kept::UntilErased,
        seen: Seen::InTheBadge,
        members: &[
            "editions",
            "kind",
            "credential",
            "status_list",
            "place",
            "journalled_at",
            "edition_ended_at",
        ],
    },
    Stored {
        name: "texts",
        columns: &["edition.unsigned", "edition.data_integrity", "edition.jwt", "edition.rs256"],
        kept: Kept::UntilCollectingEnds,
        seen: Seen::InTheBadge,
        members: &["badge_json", "badge_jwt", "badge_rs256"],
    },
    Stored {
        name: "told",
        columns: &["notification.edition", "notification.event", "notification.told_at"],
        kept: Kept::UntilErased,
        seen: Seen::AtTheDesk,
        members: &["told_by_wallet"],
    },
    Stored {
        name: "mark",
        columns: &[
            "learner.mark",
            "learner.person",
            "erasure.mark",
            "erasure.erased_at",
            "erasure.wiped_at",
            "deleted_number.counted",
            "deleted_number.highest",
        ],
        kept: Kept::ForEver,
        seen: Seen::ByNobody,
        members: &[],
    },
    Stored {
        name: "remains",
        columns: &[
            "erased_edition.id",
            "erased_edition.organisation",
            "erased_edition.credential",
            "erased_edition.badge",
            "erased_edition.status_list",
            "erased_edition.place",
            "erased_edition.issued_on",
            "erased_edition.counts",
        ],
        kept: Kept::ForEver,
        seen: Seen::ByNobody,
        members: &[],
    },
    Stored {
        name: "account",
        columns: &[
            "account.id",
            "account.login",
            "account.name",
            "account.language",
            "account.password",
            "account.added_at",
            "account_subject.provider",
            "account_subject.subject",
            "account_subject.account",
            "membership.account",
            "membership.organisation",
            "membership.role",
            "membership.since",
            "membership.ended_at",
            "network_coordinator.network",
            "network_coordinator.account",
            "network_coordinator.since",
            "network_coordinator.ended_at",
            "invitation.id",
            "invitation.organisation",
            "invitation.role",
            "invitation.name",
            "invitation.code_hash",
            "invitation.made_by",
            "invitation.made_at",
            "invitation.expires_at",
            "invitation.used_by",
            "invitation.withdrawn_at",
        ],
        kept: Kept::WithTheJournal,
        seen: Seen::AtTheDesk,
        members: &[],
    },
    Stored {
        name: "session",
        columns: &[
            "web_session.token_hash",
            "web_session.account",
            "web_session.opened_at",
            "web_session.seen_at",
        ],
        kept: Kept::TwoWeeks,
        seen: Seen::ByNobody,
        members: &[],
    },
    Stored {
        name: "journal",
        columns: &[
            "audit.number",
            "audit.organisation",
            "audit.actor",
            "audit.deed",
            "audit.about",
            "audit.done_at",
            "audit.hash",
            "closing.account",
        ],
        kept: Kept::WithTheJournal,
        seen: Seen::AtTheDesk,
        members: &[],
    },
];
