//! Status lists that go along with a badge: whoever sees it then knows without a network that it was not withdrawn up to
//! their date.

use schemas::{Demo, credential::AchievementCredential, fetch::Fetcher, time::Timestamp};

use crate::{
    badges::Badge,
    checking::{self, Checking},
    network,
    vault::{Content, KeptList},
};

/// The lists of these badges that are to be had soon and are newer than what is kept.
pub fn newer_lists<'b>(
    badges: impl Iterator<Item = &'b Badge>,
    content: &Content,
    fetcher: &Fetcher,
    now: Timestamp,
    demo: Demo,
) -> Vec<KeptList> {
    let fetcher = network::briefly(fetcher);
    let mut checking = Checking::new(Some(&fetcher), content, now, demo);
    for badge in badges {
        checking.finding(&content.badges[badge.number - 1]);
    }
    checking.into_lists()
}

/// Those of a badge among all of these.
pub fn lists<'l>(claims: &AchievementCredential, all: &'l [KeptList]) -> Vec<&'l KeptList> {
    let wanted = checking::lists_of(claims);
    all.iter().filter(|list| wanted.contains(&list.url)).collect()
}
