//! The walk of a credential that need not be a badge: the same keys, proofs, dates and status as for badges, and no word
//! about whether anybody should trust its issuer.

use schemas::{
    canonical::Contexts,
    credential::{AnyCredential, Plural},
    proof::Refusal,
    stage::{Signed, Verified},
    verdict::{Check, CheckName, Code, Moment, Outcome, Verdict, judge_any},
};

use crate::{
    checker::Checker,
    checking::by_issuer,
    gather::{Stated, about},
    keys::Keys,
};

/// What the caller wants looked at, and how it may be written.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Whether the status is to be looked at.
    pub status: StatusCheck,
    /// The contexts that it may name.
    pub contexts: Contexts,
}

/// Whether the status is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusCheck {
    /// With what the lists say.
    Asked,
    /// Only what the credential itself can tell.
    NotAsked,
}

/// A credential whose proofs hold, and what else was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The credential.
    pub credential: Verified<AnyCredential>,
    /// The checks; that of the issuer's trust has no say here.
    pub verdict: Verdict,
    status: StatusCheck,
}

/// Why a credential never became a verified one.
#[derive(Debug)]
pub struct NotVerified {
    /// The stable code.
    pub code: Code,
    /// What was met, for whoever made the credential.
    pub cause: Option<Refusal>,
}

impl From<Refusal> for NotVerified {
    fn from(refusal: Refusal) -> Self {
        NotVerified { code: refusal.code(), cause: Some(refusal) }
    }
}

impl From<Code> for NotVerified {
    fn from(code: Code) -> Self {
        NotVerified { code, cause: None }
    }
}

impl Found {
    /// What speaks against it. Whether a network knows the issuer is a question about badges.
    pub fn problems(&self) -> impl Iterator<Item = Code> {
        let counts = |check: &&Check| match check.name() {
            CheckName::Form | CheckName::Proof | CheckName::IssuerKey | CheckName::Dates => true,
            CheckName::Status => self.status == StatusCheck::Asked,
            CheckName::IssuerTrust | CheckName::Endorsements | CheckName::Holder => false,
        };
        let failed = self.verdict.checks().iter().filter(counts);
        failed.filter(|check| check.outcome() != Outcome::Passed).map(|check| check.code())
    }
}

/// Checks a credential as it was received, with status lists that came along.
pub fn check(
    text: &str,
    wish: Wish,
    stapled: &[String],
    checker: &Checker,
    moment: Moment,
) -> Result<Found, NotVerified> {
    let keys = Keys::new(checker.trust(), checker.fetcher(), checker.demo());
    let Wish { status, contexts } = wish;
    let signed = Signed::<AnyCredential>::read(text)?.within(contexts);
    let found = signed.asks_for_each().iter().map(|request| keys.find(request)).collect::<Result<_, _>>()?;
    let (credential, source) = by_issuer(signed.into(), found)?;
    let claims = credential.claims();
    let entries = match status {
        StatusCheck::Asked => claims.credential_status.as_ref().map_or(&[][..], Plural::as_slice),
        StatusCheck::NotAsked => &[],
    };
    let stated = Stated { issuer: claims.issuer.id(), key: credential.key(), source, status: entries };
    let evidence = about(&stated, stapled, &keys, checker, moment);
    let verdict = judge_any(&credential, &evidence);
    Ok(Found { credential, verdict, status })
}
