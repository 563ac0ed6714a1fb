//! What the world reads of many badges at once: status lists and trust lists.

use std::collections::HashSet;

use schemas::{
    proof,
    stage::{KeyName, Signed},
    status::StatusListCredential,
    trust::{Anchor, open},
};

use super::{Checked, Rule, badges::public};
use crate::{
    issuer::Issuer,
    store::{Organisation, SigningKey, StatusListRow, StoreError, Transaction},
};

pub(super) async fn of_status(tx: &mut Transaction, issuer: &Issuer) -> Result<Checked, StoreError> {
    let (mut looked_at, mut breaches) = (0, Vec::new());
    for organisation in tx.organisations().await? {
        let keys = tx.signing_keys(organisation.id).await?;
        for number in tx.status_list_numbers(organisation.id).await? {
            let Some(row) = tx.status_list(organisation.id, number).await? else { continue };
            let ended = tx.ended_places(row.id).await?;
            looked_at += 1;
            let list = List { organisation: &organisation, keys: &keys, row: &row, ended: &ended };
            let told = list.wrong(&issuer.status_list_address(&organisation, number));
            breaches.extend(told.map(|wrong| format!("{} list {number}: {wrong}", organisation.slug)));
        }
    }
    Ok(Checked::of(Rule::Lists, looked_at, breaches))
}

struct List<'l> {
    organisation: &'l Organisation,
    keys: &'l [SigningKey],
    row: &'l StatusListRow,
    ended: &'l [u32],
}

impl List<'_> {
    fn wrong(&self, address: &str) -> Option<&'static str> {
        if self.row.signed_revision > self.row.revision {
            return Some("signed as of a change that was never made");
        }
        let (data_integrity, jwt) = self.row.signed.as_ref()?;
        [data_integrity, jwt].into_iter().find_map(|text| self.wrong_text(text, address))
    }

    fn wrong_text(&self, text: &str, address: &str) -> Option<&'static str> {
        let Ok(signed) = Signed::<StatusListCredential>::read(text) else {
            return Some("the signed text cannot be read");
        };
        let asked = signed.asks_for().name().ok();
        let named = |key: &&SigningKey| {
            let name = self.organisation.did.key(&key.fragment).ok().map(KeyName::Did);
            name.is_some() && name == asked
        };
        let Some(public) = self.keys.iter().find(named).and_then(public) else {
            return Some("signed with a key that is not on record");
        };
        let Ok(list) = proof::verify(signed, &public) else { return Some("a signature does not hold") };
        if list.claims().id.as_str() != address {
            return Some("signed for another address");
        }
        let Ok(bits) = list.claims().list() else { return Some("its bits cannot be read") };
        // A change that nobody has asked for yet is signed with the next question.
        if self.row.signed_revision < self.row.revision {
            return None;
        }
        let ended: HashSet<u64> = self.ended.iter().copied().map(u64::from).collect();
        let same = (0..bits.entries()).all(|place| bits.get(place) == Ok(ended.contains(&place)));
        if same { None } else { Some("its bits are not those of the records") }
    }
}

pub(super) async fn of_networks(tx: &mut Transaction) -> Result<Checked, StoreError> {
    let (mut looked_at, mut breaches) = (0, Vec::new());
    for network in tx.networks().await? {
        let mut before = None;
        for (version, text) in tx.trust_lists(network.id).await? {
            looked_at += 1;
            let Ok(list) = open(&text, Anchor::Pinned(network.root.fingerprint())) else {
                breaches.push(format!("{} version {version}: its signature does not hold", network.slug));
                continue;
            };
            let list = list.claims();
            let is_older = before.is_some_and(|before| list.iat < before);
            if list.version != version || list.iss != network.did || is_older {
                breaches.push(format!("{} version {version}: not what the records say", network.slug));
            }
            before = Some(list.iat);
        }
    }
    Ok(Checked::of(Rule::Networks, looked_at, breaches))
}
