//! `answer`: shows badges to somebody who asks for them (OpenID4VP 1.0). Who asks, and what they will know, is said before
//! anything leaves; each badge that is sent is noted first, so that a learner can always see who has what.

mod asked;
mod choosing;
mod telling;

use std::path::Path;

use schemas::{
    fetch::Policy,
    offer::{Foreign, Scanned},
    openid4vp::{
        ErrorCode, QueryId, Received,
        holder::{Link, Part, PresentationRequest},
    },
    time::Timestamp,
};

use self::telling::{Answered, Gone, Linked, Outcome};
pub(super) use self::telling::{say_left_out, say_lists};
use crate::{
    cli::Answer,
    digest, input, network,
    presenting::{self, AnswerError, Asker, Candidate, Choice, Cut, Network, Wish},
    session::Session,
    trouble::Trouble,
    vault::{Content, KeptList, Sent, Showing, Vault},
};

pub(super) fn run(asked: &Answer, session: &mut Session<'_>) -> Result<(), Trouble> {
    let text = text(asked, session)?;
    let demo = session.surroundings.demo;
    let fetcher = network::fetcher(Policy::claim(demo));
    let network = Network { fetcher: &fetcher, demo };
    let link = Link::read(&text).map_err(|refused| told(refused.into(), &network))?;
    let vault = session.open_vault()?;
    let now = session.now();
    if let Link::Fetched { request_uri, .. } = &link {
        let host = network::host(request_uri.url());
        session.screen.progress("progress-asking", &[("host", (&host).into())]);
    }
    let request = presenting::request(link, &network, session.surroundings.chance, now);
    let request = request.map_err(|error| told(error, &network))?;
    let asker = Asker::of(&request.client, demo);
    let answering = Answering { vault: &vault, request: &request, asker: &asker, network: &network };
    telling::introduce(&asker, &request, session);
    if asked.decline {
        presenting::decline(ErrorCode::AccessDenied, &request.reply_to, &network);
        return session.screen.answer(&answering.came_to(Outcome::Declined, &[], Vec::new(), None));
    }
    answering.run(asked, session)
}

/// A request that is sure to come from whom it names, and what it is answered with.
struct Answering<'a> {
    vault: &'a Vault,
    request: &'a PresentationRequest,
    asker: &'a Asker,
    network: &'a Network<'a>,
}

/// A badge on its way out, for one part of the request.
struct Going<'a> {
    part: &'a Part,
    candidate: &'a Candidate,
    cut: Cut,
}

/// Status lists that go along, and as of when they are for each badge.
#[derive(Default)]
struct Stapled {
    lists: Vec<KeptList>,
    as_of: Vec<Option<Timestamp>>,
}

impl Answering<'_> {
    fn run(&self, asked: &Answer, session: &mut Session<'_>) -> Result<(), Trouble> {
        let content = self.vault.read()?;
        let mark = self.mark();
        if content.showings.iter().any(|showing| showing.request == mark && showing.sent == Sent::Taken) {
            return session.screen.answer(&self.came_to(Outcome::Already, &[], Vec::new(), None));
        }
        let candidates = Candidate::all(&content);
        let chosen = choosing::chosen(asked, self.request, &content, &candidates, session);
        let chosen = self.or_declined(chosen)?;
        let choice = presenting::choose(self.request, &candidates, &chosen)
            .ok_or_else(|| Trouble::refused("answer_other_badges"))?;
        let shown: Vec<&Candidate> = chosen.iter().map(|at| &candidates[*at]).collect();
        let linked = telling::linked(&shown, &content, self.asker);
        let going = self.cut(&choice, &candidates, &asked.parts.wish())?;
        telling::describe(&going, &linked, session);
        self.or_declined(choosing::must_be_wanted(asked, session))?;
        let stapled = asked.staple.then(|| self.staple(&shown, content, session)).transpose()?;
        let Stapled { lists, as_of } = stapled.unwrap_or_default();
        let presentations = self.sign(&going, &lists, session)?;
        let received = self.send(presentations, &shown, session)?;
        let mut answered = self.came_to(Outcome::Shown, &shown, linked, received.redirect_uri);
        for (badge, as_of) in answered.badges.iter_mut().zip(as_of) {
            badge.status_as_of = Some(as_of);
        }
        for badge in &mut answered.badges {
            badge.left_out = telling::left_out(badge, &going);
        }
        session.screen.answer(&answered)
    }

    /// A learner who says no has the asker told so.
    fn or_declined<T>(&self, wanted: Result<T, Trouble>) -> Result<T, Trouble> {
        if wanted.as_ref().is_err_and(|trouble| trouble.code() == choosing::DECLINED) {
            presenting::decline(ErrorCode::AccessDenied, &self.request.reply_to, self.network);
        }
        wanted
    }

    /// Each badge as it goes out.
    fn cut<'c>(
        &self,
        choice: &Choice<'c>,
        candidates: &'c [Candidate],
        wish: &Wish,
    ) -> Result<Vec<Going<'c>>, Trouble> {
        let places = choice.iter().flat_map(|(part, badges)| badges.iter().map(move |at| (*part, *at)));
        let going = |(part, at): (&'c Part, usize)| {
            let candidate = &candidates[at];
            Ok(Going { part, candidate, cut: candidate.cut(part, &self.request.formats, wish)? })
        };
        places.map(going).collect()
    }

    fn sign(
        &self,
        going: &[Going<'_>],
        lists: &[KeptList],
        session: &Session<'_>,
    ) -> Result<Vec<(QueryId, Vec<String>)>, AnswerError> {
        let now = session.now();
        let mut presentations: Vec<(QueryId, Vec<String>)> = Vec::new();
        for Going { part, candidate, cut } in going {
            let own = presenting::lists(cut.badge.claims(), lists);
            let text = candidate.shown(cut, part, self.request, &own, now)?;
            match presentations.iter_mut().find(|(id, _)| *id == part.id) {
                Some((_, texts)) => texts.push(text),
                None => presentations.push((part.id.clone(), vec![text])),
            }
        }
        Ok(presentations)
    }

    /// Brings the status lists up to date, and says as of when they are.
    fn staple(
        &self,
        shown: &[&Candidate],
        mut content: Content,
        session: &mut Session<'_>,
    ) -> Result<Stapled, Trouble> {
        let Network { fetcher, demo } = *self.network;
        let badges = shown.iter().map(|candidate| &candidate.badge);
        session.screen.progress("progress-lists", &[]);
        let newer = presenting::newer_lists(badges.clone(), &content, fetcher, session.now(), demo);
        content.keep_lists(newer.clone());
        self.vault.change(|content| content.keep_lists(newer))?;
        let as_of = badges.map(|badge| say_lists(badge, &content.lists, session)).collect();
        Ok(Stapled { lists: content.lists, as_of })
    }

    /// Notes what is sent before it is, and what the asker says to it.
    fn send(
        &self,
        presentations: Vec<(QueryId, Vec<String>)>,
        shown: &[&Candidate],
        session: &mut Session<'_>,
    ) -> Result<Received, Trouble> {
        session.screen.progress("progress-showing", &[("host", (&self.asker.name).into())]);
        self.note(shown, Sent::Unknown, session)?;
        let answer = presenting::send(presentations, &self.request.reply_to, self.network);
        match &answer {
            Ok(_) => self.note(shown, Sent::Taken, session)?,
            Err(AnswerError::NotTaken { .. }) => self.note(shown, Sent::Refused, session)?,
            Err(_) => {}
        }
        Ok(answer?)
    }

    fn note(&self, shown: &[&Candidate], sent: Sent, session: &Session<'_>) -> Result<(), Trouble> {
        let (request, at) = (self.mark(), session.now());
        let showing = |candidate: &&Candidate| Showing {
            badge: candidate.badge.id.clone(),
            asker: self.asker.name.clone(),
            request: request.clone(),
            at,
            sent,
        };
        self.vault.change(|content| shown.iter().map(showing).for_each(|showing| content.note(showing)))?;
        Ok(())
    }

    /// What tells this request from all others, and nothing else about it.
    fn mark(&self) -> String {
        digest::of(&[self.request.client.to_string().as_bytes(), &[0], self.request.nonce.as_bytes()])
    }

    fn came_to(
        &self,
        outcome: Outcome,
        shown: &[&Candidate],
        linked: Vec<Linked>,
        redirect_uri: Option<url::Url>,
    ) -> Answered {
        Answered {
            outcome,
            asker: self.asker.clone(),
            reply_to: telling::goes_to(self.request),
            asked: asked::all(self.request),
            purposes: asked::purposes(self.request),
            badges: shown
                .iter()
                .map(|candidate| Gone { badge: candidate.badge.named(), status_as_of: None, left_out: None })
                .collect(),
            linked,
            redirect_uri,
        }
    }
}

/// What is wrong with a request; whoever asks hears it too, where that is certain to be them.
fn told(error: AnswerError, network: &Network<'_>) -> Trouble {
    if let AnswerError::Refused(refused) = &error
        && let Some(to) = &refused.tell
    {
        presenting::decline(refused.fault.code(), to, network);
    }
    error.into()
}

/// The link itself, or the one in a file, a picture, on standard input or on the clipboard.
fn text(asked: &Answer, session: &mut Session<'_>) -> Result<String, Trouble> {
    let Some(request) = &asked.request else { return input::text_on_clipboard(is_request) };
    let file = Path::new(request);
    if request != "-" && (request.contains("://") || !file.exists()) {
        return match Scanned::sort(request) {
            Scanned::Foreign(Foreign::Text) if !request.contains(':') => {
                Err(Trouble::refused("no_such_file").about(file))
            }
            _ => Ok(request.clone()),
        };
    }
    input::text_of(file, is_request, session)
}

fn is_request(scanned: &Scanned) -> bool {
    *scanned == Scanned::Foreign(Foreign::PresentationRequest)
}
