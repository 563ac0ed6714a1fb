//! Every signed text once more: its signature, the key's time, and whether it says what the records say.

use std::collections::{BTreeSet, HashMap, hash_map::Entry};

use schemas::{
    credential::AchievementCredential,
    key::{Jwk, PublicKey},
    proof,
    stage::{KeyName, Signed},
    status::{Purpose, StatusPointer, pointer},
    trust::Mark,
};

use super::{Checked, Rule};
use crate::{
    issuer::Issuer,
    store::{EditionFacts, EditionId, Organisation, OrganisationId, SigningKey, StoreError, Transaction},
};

/// Editions that are read at once.
const PAGE: u32 = 200;

/// What an organisation's badges are held against.
struct Owner {
    organisation: Organisation,
    keys: Vec<SigningKey>,
    marks: HashMap<String, BTreeSet<Mark>>,
    /// The addresses of its status lists, by number.
    lists: HashMap<u32, String>,
}

pub(super) async fn check(tx: &mut Transaction, issuer: &Issuer) -> Result<Checked, StoreError> {
    let mut owners = HashMap::new();
    let (mut last, mut looked_at, mut breaches) = (EditionId(0), 0, Vec::new());
    loop {
        let page = tx.editions_after(last, PAGE).await?;
        let Some(newest) = page.last() else { break };
        last = newest.journalled.id;
        for edition in &page {
            let owner = match owners.entry(edition.organisation) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(owner(tx, issuer, edition.organisation).await?),
            };
            let wrong = texts(edition).into_iter().filter_map(|(key, text)| wrong(owner, edition, key, text));
            breaches.extend(wrong.map(|wrong| format!("edition {}: {wrong}", edition.journalled.id)));
            looked_at += usize::from(edition.journalled.signed.is_some());
        }
    }
    Ok(Checked::of(Rule::Badges, looked_at, breaches))
}

async fn owner(tx: &mut Transaction, issuer: &Issuer, id: OrganisationId) -> Result<Owner, StoreError> {
    let keys = tx.signing_keys(id).await?;
    let mut marks = HashMap::new();
    for key in &keys {
        marks.insert(key.fragment.clone(), tx.marks(id, &key.fragment).await?.into_iter().collect());
    }
    let organisation = tx.organisation_by_id(id).await?;
    let numbers = tx.status_list_numbers(id).await?;
    let address = |number| (number, issuer.status_list_address(&organisation, number));
    let lists = numbers.into_iter().map(address).collect();
    Ok(Owner { organisation, keys, marks, lists })
}

/// Each signed text with the fragment of the key that signed it.
fn texts(edition: &EditionFacts) -> Vec<(&str, &str)> {
    let Some(signed) = &edition.journalled.signed else { return Vec::new() };
    let rs256 = edition.journalled.rsa_key.as_deref().zip(signed.rs256.as_deref());
    let both = [
        (edition.journalled.ed25519_key.as_str(), signed.data_integrity.as_str()),
        (edition.journalled.p256_key.as_str(), signed.jwt.as_str()),
    ];
    both.into_iter().chain(rs256).collect()
}

fn wrong(owner: &Owner, edition: &EditionFacts, fragment: &str, text: &str) -> Option<&'static str> {
    let Some(key) = owner.keys.iter().find(|key| key.fragment == fragment) else {
        return Some("signed with a key that is not on record");
    };
    let moment = edition.journalled.journalled_at;
    if moment < key.used_from || key.used_until.is_some_and(|end| moment > end) {
        return Some("signed with a key that did not sign at that time");
    }
    let Some(public) = public(key) else { return Some("signed with a key whose record cannot be read") };
    let Ok(signed) = Signed::<AchievementCredential>::read(text) else {
        return Some("a signed text cannot be read");
    };
    let mark = Mark::of(&signed);
    let Ok(badge) = proof::verify(signed, &public) else { return Some("a signature does not hold") };
    let name = owner.organisation.did.key(fragment).ok().map(KeyName::Did);
    if name.as_ref() != Some(badge.key()) {
        return Some("signed in the name of another key");
    }
    if !mark.is_some_and(|mark| owner.marks.get(fragment).is_some_and(|marks| marks.contains(&mark))) {
        return Some("its mark is not kept");
    }
    says_something_else(owner, edition, badge.claims())
}

fn says_something_else(
    owner: &Owner,
    edition: &EditionFacts,
    claims: &AchievementCredential,
) -> Option<&'static str> {
    let subject = claims.credential_subject.id.as_ref();
    if claims.id != edition.credential || subject != Some(&edition.journalled.subject) {
        return Some("a signed text says something else than the records");
    }
    let list = owner.lists.get(&edition.list_number)?;
    let entries = claims.credential_status.iter().flat_map(|entries| entries.as_slice());
    let is_its_place = |place: &StatusPointer| {
        place.purpose == Purpose::Revocation
            && place.list.as_str() == list
            && place.index == u64::from(edition.place)
    };
    let found = entries.filter_map(|entry| pointer(entry).ok()?).any(|place| is_its_place(&place));
    if found { None } else { Some("a signed text names another place on a status list") }
}

pub(super) fn public(key: &SigningKey) -> Option<PublicKey> {
    serde_json::from_str::<Jwk>(&key.public_jwk).ok().map(|jwk| jwk.0)
}
