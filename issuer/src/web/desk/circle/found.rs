//! What was brought along to a new circle, read and carried from form to form until somebody confirms it.

use schemas::fetch::{FetchError, Fetcher, Headers, Policy};
use serde::{Deserialize, Serialize};

use super::fields::Fields;
use crate::{
    import::{
        self, ImportError, Imported, ImportedLearner, ImportedMeeting, Kind, LeftOut, p2pu_address,
        p2pu_number,
    },
    settings::Settings,
};

/// What was found so far. The form carries it as JSON; it is checked again whenever it comes back.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Found {
    /// The circle's number at P2PU.
    pub(super) p2pu: Option<u64>,
    /// Circles of the file to choose from, when there are several.
    pub(super) choice: Vec<(u64, Fields)>,
    pub(super) learners: Vec<ImportedLearner>,
    pub(super) meetings: Vec<ImportedMeeting>,
}

/// Why something that was brought cannot be used.
#[derive(Debug)]
pub(super) enum NotUsable {
    /// The file or text itself.
    Import(ImportError),
    /// The link leads to no circle of P2PU.
    NoLink,
    /// This server asks nobody; the facts lie at this address.
    FetchOff(String),
    /// P2PU did not answer; the facts lie at this address.
    Unreachable(String, FetchError),
}

impl Found {
    /// Reads one more file or text. A list replaces an earlier one of its kind.
    pub(super) fn take(&mut self, bytes: &[u8], fields: &mut Fields) -> Result<Vec<LeftOut>, ImportError> {
        match import::kind(bytes)? {
            Kind::Circles => {
                let Imported { found, left_out } = import::circles(bytes)?;
                self.choice = found
                    .iter()
                    .map(|circle| {
                        let mut own = fields.clone();
                        own.take(circle);
                        (circle.source_id, own)
                    })
                    .collect();
                if let [(number, _)] = self.choice.as_slice() {
                    self.choose(*number, fields);
                }
                Ok(left_out)
            }
            Kind::Attendance => {
                let Imported { found, left_out } = import::attendance(bytes)?;
                self.meetings = found;
                Ok(left_out)
            }
            Kind::Table => self.learners(import::learners(bytes, self.p2pu)?),
            Kind::Names => self.learners(import::names(bytes)?),
        }
    }

    fn learners(&mut self, imported: Imported<ImportedLearner>) -> Result<Vec<LeftOut>, ImportError> {
        self.learners = imported.found;
        Ok(imported.left_out)
    }

    /// Takes one of the circles of the file.
    pub(super) fn choose(&mut self, number: u64, fields: &mut Fields) {
        if let Some((_, own)) = self.choice.iter().find(|(id, _)| *id == number) {
            *fields = Fields { badge: fields.badge.clone(), ..own.clone() };
            self.p2pu = Some(number);
            self.choice.clear();
        }
    }

    pub(super) fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What P2PU says of the circle that a link leads to.
pub(super) async fn fetch(settings: &Settings, link: &str) -> Result<Vec<u8>, NotUsable> {
    let address = p2pu_number(link).map(p2pu_address).ok_or(NotUsable::NoLink)?;
    let text = address.to_string();
    let Ok(url) = text.parse() else { return Err(NotUsable::NoLink) };
    if !settings.p2pu_import {
        return Err(NotUsable::FetchOff(text));
    }
    let policy = Policy::verifier(settings.demo);
    let fetched = tokio::task::spawn_blocking(move || {
        Fetcher::new(policy).get(&url, Headers::accepting("application/json"))
    });
    match fetched.await {
        Ok(Ok(fetched)) => Ok(fetched.body),
        Ok(Err(error)) => Err(NotUsable::Unreachable(text, error)),
        Err(_) => Err(NotUsable::Unreachable(text, FetchError::TooSlow)),
    }
}
