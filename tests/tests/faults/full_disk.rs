//! A wallet collects from the real issuer, and its disk is full before it is done. Its vault is the old one or a newer
//! one, and with room again the same command ends with the one badge.
//!
//! KREDS_FULL_DISKS  at how many sizes of a file nothing more can be written (script/test: 7, script/long: 64)

use super::{
    evening::{Evening, claim_link},
    wallets::Wallet,
};

/// The largest file that a vault with one badge is; age may make it a kilobyte shorter or longer.
const VAULT: usize = 12_000;

/// A memory file system for so many pages of the vault and what is written beside it, copied back when all is done.
fn small_disk(pages: usize) -> String {
    let bytes = pages * 4096;
    format!(
        "set -e; cp -a \"$KREDS_VAULT\" \"$KREDS_VAULT.outside\"; mount -t tmpfs -o size={bytes} tmpfs \"$KREDS_VAULT\"
         cp -a \"$KREDS_VAULT.outside/.\" \"$KREDS_VAULT\"; code=0; \"$@\" || code=$?
         rm -r \"$KREDS_VAULT.outside\"; cp -a \"$KREDS_VAULT\" \"$KREDS_VAULT.outside\"; umount \"$KREDS_VAULT\"
         rm -r \"$KREDS_VAULT\"; mv \"$KREDS_VAULT.outside\" \"$KREDS_VAULT\"; exit $code"
    )
}

fn small_files(bytes: usize) -> String {
    format!("trap '' XFSZ; exec prlimit --fsize={bytes} \"$@\"")
}

/// Whether there was not room enough.
fn is_full_and_finished_later(script: &str, link: &str) -> bool {
    let wallet = Wallet::new();
    let first = wallet.claims_within(script, link);
    let was_full = first.code != 0;
    assert!(!was_full || first.errors.contains("[vault_unwritable]"), "{script}: {}", first.errors);
    assert!(wallet.badges().len() <= 1, "{script}");
    wallet.claims(link).ended_with(0).unwrap();
    assert_eq!(wallet.badges(), [2], "{script}");
    was_full
}

async fn claims_on_full_disks(name: &str, scripts: &[String]) -> Vec<bool> {
    let evening = Evening::prepare(name).await;
    let mut serving = evening.serve();
    let offers = evening.offers_of_a_circle(scripts.len()).await;
    let full = tokio::task::block_in_place(|| {
        let claims = scripts.iter().zip(&offers);
        claims
            .map(|(script, offer)| is_full_and_finished_later(script, &claim_link(&evening, offer)))
            .collect()
    });
    serving.kill().unwrap();
    serving.wait().unwrap();
    full
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_may_grow_no_further_in_a_claim_costs_nothing() {
    let sizes: usize = std::env::var("KREDS_FULL_DISKS").ok().and_then(|text| text.parse().ok()).unwrap_or(7);
    let scripts: Vec<String> = (0..sizes).map(|round| small_files(VAULT * round / sizes)).collect();
    let full = claims_on_full_disks("small-files", &scripts).await;
    assert!(full[0] && full.iter().filter(|full| **full).count() > sizes / 2, "{full:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_full_to_the_last_page_in_a_claim_costs_nothing() {
    let scripts: Vec<String> = (4..=16).map(small_disk).collect();
    let full = claims_on_full_disks("small-disk", &scripts).await;
    assert!(full[0] && !full[full.len() - 1], "{full:?}");
}
