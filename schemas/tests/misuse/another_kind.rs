//! A status list does not stand in for a badge.
use schemas::{
    credential::AchievementCredential,
    stage::{Signed, Verified},
    status::StatusListCredential,
};

fn swap(list: Verified<StatusListCredential>) -> Verified<AchievementCredential> {
    list
}

fn relabel(list: Signed<StatusListCredential>) -> Signed<AchievementCredential> {
    list
}

fn main() {}
