//! The keys that sign now: each can be had, and is the one that the world is told of.

use super::{Checked, Rule, badges::public};
use crate::{
    issuer::Issuer,
    keys::KeyName,
    store::{Organisation, SigningKey, StoreError, Transaction},
};

pub(super) async fn check(tx: &mut Transaction, issuer: &Issuer) -> Result<Checked, StoreError> {
    let (mut looked_at, mut breaches) = (0, Vec::new());
    for organisation in tx.organisations().await? {
        let keys = tx.signing_keys(organisation.id).await?;
        for key in keys.iter().filter(|key| key.used_until.is_none()) {
            looked_at += 1;
            let told = wrong(issuer, &organisation, key);
            breaches.extend(told.map(|wrong| format!("{} {}: {wrong}", organisation.slug, key.fragment)));
        }
    }
    Ok(Checked::of(Rule::Keys, looked_at, breaches))
}

fn wrong(issuer: &Issuer, organisation: &Organisation, key: &SigningKey) -> Option<&'static str> {
    if key.dead_at.is_some() {
        return Some("a dead key signs");
    }
    let name = KeyName { kind: 'o', owner: organisation.slug.clone(), fragment: key.fragment.clone() };
    match (issuer.keys.read(&name), public(key)) {
        (Err(_), _) => Some("the key file cannot be read"),
        (_, None) => Some("the record cannot be read"),
        (Ok(signer), Some(public)) if signer.public() != public => Some("another key than on record"),
        _ => None,
    }
}
