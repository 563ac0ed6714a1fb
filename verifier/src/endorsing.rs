//! What others say of a badge, its achievement or its issuer: each endorsement is checked by itself.
//!
//! An endorsement that does not stand is not shown as one, and never touches what is true about the badge.

use schemas::{
    credential::{Carried, Endorsed, EndorsementCredential, carried},
    stage::{Parsed, Verified},
    time::Timestamp,
    verdict::{Code, EndorsementEvidence, KeySource, Moment, Verdict, Word, judge_endorsement},
};

use crate::{
    checker::Checker,
    checking::{Checked, by_issuer, coded},
    gather::{Stated, about},
    keys::Keys,
};

/// Endorsements that are looked at: more than anybody reads, and few enough to ask for the keys of.
const LOOKED_AT: usize = 8;

/// One endorsement and what is true about it.
#[derive(Clone, Debug)]
pub struct Endorsement {
    /// What it speaks of.
    pub of: Endorsed,
    /// What is true about it.
    pub verdict: Verdict,
    /// What it says, if its signature holds.
    pub said: Option<Said>,
}

/// The statements of an endorsement.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who endorses.
    pub by: String,
    /// The name that they give themselves.
    pub claimed_name: Option<String>,
    /// Their words.
    pub comment: Option<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when, where it has an end: labels of quality do.
    pub until: Option<Timestamp>,
}

/// Checks the endorsements of a badge.
pub(crate) fn check(
    checked: &Checked,
    keys: &Keys<'_>,
    checker: &Checker,
    moment: Moment,
) -> Vec<Endorsement> {
    if !checked.badge.claims().carries_endorsements() {
        return Vec::new();
    }
    let carried = carried(checked.badge.signed());
    let looked_at = carried.iter().take(LOOKED_AT).map(|carried| one(carried, keys, checker, moment));
    let unlooked = carried.iter().skip(LOOKED_AT).map(|carried| Endorsement {
        of: carried.of,
        verdict: Verdict::refused(Code::WorkLimit),
        said: None,
    });
    looked_at.chain(unlooked).collect()
}

/// What the endorsements come to together.
pub(crate) fn evidence(endorsements: &[Endorsement]) -> EndorsementEvidence {
    let has = |wanted: &[Word]| endorsements.iter().any(|one| wanted.contains(&one.verdict.word()));
    match () {
        () if endorsements.is_empty() => EndorsementEvidence::Unchecked,
        () if has(&[Word::NotGenuine, Word::NoLongerValid]) => EndorsementEvidence::OneWrong,
        () if has(&[Word::CannotTell]) => EndorsementEvidence::OneUnknown,
        () => EndorsementEvidence::Sound,
    }
}

fn one(carried: &Carried, keys: &Keys<'_>, checker: &Checker, moment: Moment) -> Endorsement {
    match verified(carried, keys) {
        Err(code) => Endorsement { of: carried.of, verdict: Verdict::refused(code), said: None },
        Ok((endorsement, source)) => {
            let claims = endorsement.claims();
            let stated = Stated {
                issuer: claims.issuer.id(),
                key: endorsement.key(),
                source,
                status: claims.credential_status.as_slice(),
            };
            let evidence = about(&stated, &[], keys, checker, moment);
            Endorsement {
                of: carried.of,
                verdict: judge_endorsement(&endorsement, &evidence),
                said: Some(Said {
                    by: claims.issuer.id().to_string(),
                    claimed_name: claims.issuer.claimed_name().map(str::to_owned),
                    comment: claims.credential_subject.endorsement_comment.clone(),
                    from: claims.valid_from,
                    until: claims.valid_until,
                }),
            }
        }
    }
}

/// The endorsement, if its signature holds and it is about what it stands at.
fn verified(
    carried: &Carried,
    keys: &Keys<'_>,
) -> Result<(Verified<EndorsementCredential>, KeySource), Code> {
    let parsed = Parsed::<EndorsementCredential>::read(&carried.text).map_err(|refusal| refusal.code())?;
    let found =
        parsed.signed().asks_for_each().iter().map(|request| keys.find(request)).collect::<Result<_, _>>()?;
    let (endorsement, source) = coded(by_issuer(parsed, found))?;
    let about = endorsement.claims().credential_subject.id.as_str();
    if about == carried.about { Ok((endorsement, source)) } else { Err(Code::SubjectOther) }
}
