//! A badge of the wallet as it could answer a request, and the key that proves whose it is.

use schemas::{
    did::Did,
    key::Ed25519Secret,
    openid4vp::holder::{Binding, Formats, Part, PresentationRequest, Showable},
    presentation,
    proof::Question,
    stage::Form,
    time::Timestamp,
};

use super::{AnswerError, Cut, NotCut, Wish};
use crate::{
    badges::{self, Badge},
    trouble::Trouble,
    vault::{Content, KeptList},
};

/// A badge and what it can be shown with.
pub struct Candidate {
    /// The badge.
    pub badge: Badge,
    /// What a query sees of each of its forms.
    seen: Vec<Option<Showable>>,
    key: Result<Ed25519Secret, Unfit>,
}

/// Why a badge does not answer a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Another one is asked for.
    NotAskedFor,
    /// It was made for paper: it names no key of anybody.
    OnPaper,
    /// It was given to a key that is not in this wallet.
    WithoutKey,
}

impl Candidate {
    /// All badges of a wallet.
    pub fn all(content: &Content) -> Vec<Self> {
        let holders = content.holders();
        let candidate = |badge: Badge| {
            let seen = badge.forms.iter().map(|form| Showable::of(form.whole())).collect();
            let key = key(&badge, &holders).map(|number| Ed25519Secret::from_bytes(*content.secret(number)));
            Candidate { badge, seen, key }
        };
        badges::all(content).into_iter().map(candidate).collect()
    }

    /// Which of its forms answers this part, one that can leave something out before others.
    fn form_for(&self, part: &Part, formats: &Formats) -> Option<usize> {
        let answers = |at: &usize| self.seen[*at].as_ref().is_some_and(|seen| seen.answers(part, formats));
        let is_whole = |at: &usize| self.badge.forms[*at].divisible().is_none();
        (0..self.seen.len()).filter(answers).min_by_key(is_whole)
    }

    /// Does it answer this part?
    pub fn answers(&self, part: &Part, formats: &Formats) -> Result<(), Unfit> {
        self.form_for(part, formats).ok_or(Unfit::NotAskedFor)?;
        match (part.binding, &self.key) {
            (Binding::Proved, Err(unfit)) => Err(*unfit),
            _ => Ok(()),
        }
    }

    /// As it goes out for this part of a request: with what is asked for, and with what the learner wants.
    pub fn cut(&self, part: &Part, formats: &Formats, wish: &Wish) -> Result<Cut, Trouble> {
        let at = self.form_for(part, formats).ok_or(AnswerError::Unfit(Unfit::NotAskedFor))?;
        let asked = self.seen[at].as_ref().map(|seen| seen.asked_details(part)).unwrap_or_default();
        let cut = Cut::of(&self.badge.forms[at], wish, &asked).map_err(|why| why.with(&self.badge))?;
        let answers = Showable::of(&cut.badge).is_some_and(|left| left.answers(part, formats));
        if answers { Ok(cut) } else { Err(NotCut::AskedFor.with(&self.badge)) }
    }

    /// Shows it together with these status lists, as an answer to this part of a request and to nothing else.
    pub fn shown(
        &self,
        cut: &Cut,
        part: &Part,
        request: &PresentationRequest,
        lists: &[&KeptList],
        now: Timestamp,
    ) -> Result<String, AnswerError> {
        let text = cut.badge.signed().text();
        if part.binding == Binding::NotWanted {
            return Ok(text.to_owned());
        }
        let key = self.key.as_ref().map_err(|unfit| AnswerError::Unfit(*unfit))?;
        let client = request.client.to_string();
        let question = Question { challenge: &request.nonce, domain: Some(&client), now };
        let lists = lists.iter().map(|list| list.text.as_str());
        let texts: Vec<&str> = [text].into_iter().chain(lists).collect();
        let signed = match cut.badge.form() {
            Form::DataIntegrity => presentation::sign(&texts, key, &question)?,
            Form::Jwt => presentation::sign_token(&texts, key, &question)?,
        };
        Ok(signed.text().to_owned())
    }
}

/// The number of the key that the badge was given to.
fn key(badge: &Badge, holders: &[(Did, u32)]) -> Result<u32, Unfit> {
    let subject = badge.claims().and_then(|claims| claims.credential_subject.id.as_ref());
    let holder: Did = subject.and_then(|id| id.as_str().parse().ok()).ok_or(Unfit::OnPaper)?;
    let own = holders.iter().find(|(own, _)| *own == holder);
    own.map(|(_, number)| *number).ok_or(Unfit::WithoutKey)
}
