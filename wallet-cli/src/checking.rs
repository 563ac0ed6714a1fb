//! A badge checked again: its signature with the key it was kept with, then what its issuer says today of that key and
//! of the badge. Without a network, what was kept tells it, with its date.
//!
//! The judgement is the verifier's; but a wallet knows no trust lists, so it says whether a badge stands and never that
//! it is genuine. Only the issuer is asked, and only for documents that anybody may fetch.

use std::collections::{HashMap, HashSet};

use schemas::{
    Demo,
    credential::{AchievementCredential, StatusEntry},
    did,
    fetch::{Fetcher, Headers},
    key::{Jwk, PublicKey},
    limits::LEEWAY,
    proof,
    stage::{KeyRequest, Signed, Verified},
    status::{RevocationList, StatusListCredential, pointer, revocation_list},
    time::Timestamp,
    trust::TrustBook,
    uri::Uri,
    verdict::{
        CheckName, Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, Outcome, OwnWord,
        RecipientEvidence, Source, StatusEvidence, StatusFound, judge,
    },
};
use url::Url;

use crate::{
    badges::{self, Badge},
    checked::{Checked, Received},
    issuer_key::{self, NotSound},
    vault::{Content, Finding, HeldBadge, KeptList},
};

const STATUS_LIST: &str = "application/vc+jwt, application/vc;q=0.9, application/json;q=0.5";

/// Checks badges, and asks each address once.
pub struct Checking<'a> {
    fetcher: Option<&'a Fetcher>,
    kept: &'a [KeptList],
    now: Timestamp,
    demo: Demo,
    trust: TrustBook,
    keys: HashMap<String, Result<PublicKey, Code>>,
    answers: HashMap<(Uri, Uri), Vec<StatusEvidence>>,
    silent: HashSet<String>,
    fresh: Vec<KeptList>,
}

impl<'a> Checking<'a> {
    /// With the network if there is one, and with the lists that the vault keeps.
    pub fn new(fetcher: Option<&'a Fetcher>, content: &'a Content, now: Timestamp, demo: Demo) -> Self {
        Checking {
            fetcher,
            kept: &content.lists,
            now,
            demo,
            trust: TrustBook::default(),
            keys: HashMap::new(),
            answers: HashMap::new(),
            silent: HashSet::new(),
            fresh: Vec::new(),
        }
    }

    /// What there is to know about a badge; `None` when this program can no longer read it.
    pub fn finding(&mut self, held: &HeldBadge) -> Option<Finding> {
        let forms: Vec<(Checked, Code)> =
            held.forms.iter().filter_map(|form| self.form(&form.text, &form.key.0, held)).collect();
        let (badge, _) = forms.first()?;
        let claims = badge.claims();
        let issuer = claims.issuer.id();
        let entries = claims.credential_status.as_ref().map_or(&[][..], |entries| entries.as_slice());
        let status = entries.iter().flat_map(|entry| self.status(entry, issuer)).collect();
        let verdict = judge(badge.whole(), &self.evidence(status));
        let keys = || forms.iter().map(|(_, key)| *key);
        Some(Finding {
            proof: Code::ProofSound,
            issuer_key: keys().find(|key| *key != Code::KeySound).unwrap_or(Code::KeySound),
            dates: verdict.code(CheckName::Dates),
            status: verdict.code(CheckName::Status),
            status_as_of: verdict.as_of(),
        })
    }

    /// The lists that came in, each newer than the one that was kept.
    pub fn into_lists(self) -> Vec<KeptList> {
        self.fresh
    }

    /// Was this issuer asked, and did not answer? What is said of its badges is then what was known before.
    pub fn was_not_reached(&self, issuer: &Uri) -> bool {
        self.silent.contains(issuer.as_str())
    }

    /// One form, and what there is to say about its key. The issuer named it when the badge came in, so where nobody
    /// is asked or nobody answers, that is still what is known.
    fn form(&mut self, text: &str, kept: &PublicKey, held: &HeldBadge) -> Option<(Checked, Code)> {
        let received = Received::read(text).ok()?;
        let code = match self.key(received.asks_for()) {
            Ok(key) if key == *kept => Code::KeySound,
            Ok(_) | Err(Code::KeyNotNamed) => Code::KeyTakenAway,
            Err(Code::KeyNotLookedUp | Code::KeyUnreachable) => {
                let known = held.checked.as_ref().map(|last| last.known.issuer_key);
                known.filter(|code| code.outcome() != Outcome::NotDone).unwrap_or(Code::KeySound)
            }
            Err(code) => code,
        };
        Some((received.verify(kept).ok()?, code))
    }

    fn evidence(&self, status: Vec<StatusEvidence>) -> Evidence<'_> {
        Evidence {
            moment: Moment::Clock(self.now),
            trust: &self.trust,
            key: KeySource::Document,
            own_word: OwnWord::Unheard,
            survivors: Vec::new(),
            status,
            endorsements: EndorsementEvidence::Unchecked,
            holder: HolderEvidence::NotAsked,
            recipient: RecipientEvidence::NotAsked,
        }
    }

    /// The key that the issuer itself has under this name today.
    fn key(&mut self, request: &KeyRequest) -> Result<PublicKey, Code> {
        let name = request.key().map_err(|refusal| refusal.code())?;
        if let Ok(own) = did::resolve(name) {
            return Ok(own);
        }
        let fetcher = self.fetcher.ok_or(Code::KeyNotLookedUp)?;
        if let Some(known) = self.keys.get(name.as_str()) {
            return known.clone();
        }
        let issuer = name.did().as_str().to_owned();
        if self.silent.contains(&issuer) {
            return Err(Code::KeyUnreachable);
        }
        let found = issuer_key::look_up(request, fetcher, self.demo).map_err(|error| match error {
            NotSound::Refused(refusal) => refusal.code(),
            NotSound::NoKey(code) => code,
            NotSound::KeyNotFetched { .. } => {
                self.silent.insert(issuer);
                Code::KeyUnreachable
            }
        });
        self.keys.insert(name.as_str().to_owned(), found.clone());
        found
    }

    /// All that is to be had about one status entry.
    fn status(&mut self, entry: &StatusEntry, issuer: &Uri) -> Vec<StatusEvidence> {
        let (address, old) = match (revocation_list(entry), pointer(entry)) {
            (Some(address), _) => (address.clone(), true),
            (None, Ok(Some(pointer))) => (pointer.list, false),
            (None, _) => return Vec::new(),
        };
        let asked = (address, issuer.clone());
        if let Some(known) = self.answers.get(&asked) {
            return known.clone();
        }
        let (address, issuer) = &asked;
        let found = if old { vec![self.unsigned(address)] } else { self.signed(address, issuer) };
        self.answers.insert(asked, found.clone());
        found
    }

    /// The list of the old kind says nothing about any hour but this, so it is not kept.
    fn unsigned(&self, address: &Uri) -> StatusEvidence {
        let found = match self.fetch(address, "application/json") {
            None => StatusFound::Unreachable,
            Some(text) => RevocationList::read(text.as_bytes())
                .map_or(StatusFound::Bad, |list| StatusFound::Unsigned(list, self.now)),
        };
        StatusEvidence { address: address.clone(), found, source: Source::Fetched }
    }

    fn signed(&mut self, address: &Uri, issuer: &Uri) -> Vec<StatusEvidence> {
        let evidence = |found, source| StatusEvidence { address: address.clone(), found, source };
        let listed = |list, source| evidence(StatusFound::List(Box::new(list)), source);
        let kept = self.kept.iter().find(|list| list.url == *address).and_then(KeptList::verified);
        let mut found = vec![match self.fetch(address, STATUS_LIST) {
            None => evidence(StatusFound::Unreachable, Source::Fetched),
            Some(text) => match self.signed_by(&text, issuer) {
                None => evidence(StatusFound::Bad, Source::Fetched),
                Some((list, key)) => {
                    let from = |list: &Verified<StatusListCredential>| list.claims().valid_from;
                    // A list dated in the future would stand in the way of every honest one after it.
                    let has_begun = from(&list) <= self.now.after(LEEWAY);
                    let newer = has_begun && kept.as_ref().is_none_or(|kept| from(kept) <= from(&list));
                    if newer && list.claims().id == *address {
                        let url = address.clone();
                        self.fresh.push(KeptList { url, text, key: Jwk(key), fetched: self.now });
                    }
                    listed(list, Source::Fetched)
                }
            },
        }];
        found.extend(kept.map(|list| listed(list, Source::Kept)));
        found
    }

    /// The list in a text, if this issuer signed it; nobody else is asked for keys.
    fn signed_by(&mut self, text: &str, issuer: &Uri) -> Option<(Verified<StatusListCredential>, PublicKey)> {
        let signed = Signed::<StatusListCredential>::read(text).ok()?;
        if signed.asks_for().issuer != *issuer {
            return None;
        }
        let key = self.key(signed.asks_for()).ok()?;
        Some((proof::verify(signed, &key).ok()?, key))
    }

    fn fetch(&self, address: &Uri, accept: &'static str) -> Option<String> {
        let address: Url = address.as_str().parse().ok()?;
        let fetched = self.fetcher?.get(&address, Headers::accepting(accept)).ok()?;
        // Bytes that are no text are an answer all the same, and no list.
        Some(String::from_utf8(fetched.body).unwrap_or_default())
    }
}

/// Drops the lists that no badge here, nor in the trash, points to.
pub fn drop_other_lists(content: &mut Content) {
    let badges = [badges::all(content), badges::discarded(content)].concat();
    let pointed_to: Vec<Uri> = badges.iter().filter_map(Badge::claims).flat_map(lists_of).collect();
    content.lists.retain(|list| pointed_to.contains(&list.url));
}

/// The addresses of the status lists that a badge points to.
pub fn lists_of(claims: &AchievementCredential) -> Vec<Uri> {
    let entries = claims.credential_status.as_ref().map_or(&[][..], |entries| entries.as_slice());
    entries.iter().filter_map(|entry| Some(pointer(entry).ok()??.list)).collect()
}

impl KeptList {
    /// The list, checked with the key that it was kept with.
    pub fn verified(&self) -> Option<Verified<StatusListCredential>> {
        proof::verify(Signed::read(&self.text).ok()?, &self.key.0).ok()
    }

    /// Did its issuer sign it after that one? When they were fetched tells nothing: the clock here may have been wrong.
    pub(crate) fn is_later_than(&self, other: &KeptList) -> bool {
        let signed = |list: &KeptList| list.verified().map(|list| list.claims().valid_from);
        signed(self) > signed(other)
    }
}
