//! A status list does not stand in for a badge.
use schemas::{
    credential::AchievementCredential,
    stage::{Signed, Verified},
    status::StatusListCredential,
};

fn swap(list: Verified<StatusListCredential>) -> Verified<AchievementCredential> {
    list //~ E0308 mismatched types
}

fn relabel(list: Signed<StatusListCredential>) -> Signed<AchievementCredential> {
    list //~ E0308 mismatched types
}
