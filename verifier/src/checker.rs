//! The walk of one badge through this program, from the text to the report.

use schemas::{
    Demo,
    fetch::{Fetcher, Policy},
    trust::TrustBook,
    verdict::{Moment, Verdict, judge},
};

use crate::{checking, gather, input::NoBadge, keys::Keys, report::Report};

/// Is there a network to ask?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// Keys, status lists and links may be fetched.
    Online,
    /// Nothing leaves this machine.
    Offline,
}

/// Checks badges for one reader: with their trust lists, and with their network or without.
#[derive(Debug)]
pub struct Checker {
    trust: TrustBook,
    fetcher: Option<Fetcher>,
    demo: Demo,
}

impl Checker {
    /// For this reader.
    pub fn new(trust: TrustBook, network: Network, demo: Demo) -> Self {
        let fetcher = (network == Network::Online).then(|| Fetcher::new(Policy::verifier(demo)));
        Checker { trust, fetcher, demo }
    }

    /// The reader's trust lists.
    pub fn trust(&self) -> &TrustBook {
        &self.trust
    }

    /// The way to the network, if there is one.
    pub fn fetcher(&self) -> Option<&Fetcher> {
        self.fetcher.as_ref()
    }

    /// Whether this runs as a demo.
    pub fn demo(&self) -> Demo {
        self.demo
    }

    /// Checks what was given.
    pub fn check(&self, given: Result<String, NoBadge>, moment: Moment) -> Report {
        let keys = Keys::new(&self.trust, self.fetcher(), self.demo);
        match given.and_then(|text| checking::check(&text, &keys)) {
            Ok(checked) => {
                let verdict = judge(&checked.badge, &gather::gather(&checked, &keys, self, moment));
                Report { verdict, badge: Some(checked.badge), looks: None, demo: self.demo }
            }
            Err(NoBadge { code, looks }) => {
                Report { verdict: Verdict::refused(code), badge: None, looks, demo: self.demo }
            }
        }
    }
}
