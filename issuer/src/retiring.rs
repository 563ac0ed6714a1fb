//! The end of an organisation: its last status lists say something without end, its public documents are handed over,
//! nothing more is issued, and its secret keys are deleted.
//!
//! Files are deleted and not overwritten: on flash memory that would reach other cells than those that held the key, and no
//! copy anywhere. Whoever breaks off in between calls it again and finds what is done.

use schemas::{stage::Form, time::Timestamp};

use crate::{
    badges,
    editions::{self, EditionError},
    issuer::Issuer,
    keys::{KeyFileError, KeyName},
    networks::{self, NetworkError},
    organisations, status_lists,
    store::{Act, Algorithm, Deed, Issuing, Organisation, StoreError},
};

/// Why an organisation was not retired.
#[derive(Debug, thiserror::Error)]
pub enum RetireError {
    /// A last list could not be signed.
    #[error(transparent)]
    Edition(#[from] EditionError),
    /// A key could not be deleted.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The card could not be written.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// A document cannot be written as JSON.
    #[error("a document that is no JSON")]
    Unwritable(#[from] serde_json::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is handed over.
#[derive(Clone, Debug)]
pub struct Estate {
    /// When the organisation closed.
    pub closed: Timestamp,
    /// The card, whose fingerprint is compared.
    pub card: String,
    /// The files, the card among them, by their names below the folder.
    pub files: Vec<(String, String)>,
}

/// Closes the organisation and gives what is to be handed over; of a closed one the same again.
pub async fn close(issuer: &Issuer, owner: &Organisation) -> Result<Estate, RetireError> {
    let mut tx = issuer.store.write().await?;
    let closed = match tx.issuing(owner.id).await? {
        Issuing::Closed(at) => at,
        Issuing::On | Issuing::Off => {
            status_lists::sign_last(issuer, &mut tx, owner).await?;
            // No list is younger than the end of the keys that signed it.
            let now = issuer.clock.now();
            for algorithm in [Algorithm::Ed25519, Algorithm::P256, Algorithm::Rsa] {
                tx.retire_signing_key(owner.id, algorithm, now).await?;
            }
            tx.close_organisation(owner.id, now).await?;
            let (organisation, what) = (Some(owner.id), Deed::Retire);
            tx.record(Act { actor: None, organisation, what, about: &owner.slug, at: now }).await?;
            now
        }
    };
    tx.commit().await?;
    // What was written down before that moment is signed while the keys are there.
    editions::resume(issuer).await?;
    estate(issuer, owner, closed).await
}

/// Deletes every secret key of a closed organisation; gives their number.
pub async fn delete_keys(issuer: &Issuer, owner: &Organisation) -> Result<usize, RetireError> {
    let mut tx = issuer.store.read().await?;
    let Issuing::Closed(_) = tx.issuing(owner.id).await? else { return Ok(0) };
    let mut deleted = 0;
    for key in tx.signing_keys(owner.id).await? {
        let name = KeyName { kind: 'o', owner: owner.slug.clone(), fragment: key.fragment };
        deleted += usize::from(issuer.keys.delete(&name)?);
    }
    Ok(deleted)
}

async fn estate(issuer: &Issuer, owner: &Organisation, closed: Timestamp) -> Result<Estate, RetireError> {
    let card = networks::card(issuer, owner).await?;
    let did = serde_json::to_string(&organisations::did_document(issuer, owner).await?)?;
    let mut files = vec![("card.json".to_owned(), card.clone()), ("did.json".to_owned(), did)];
    let mut tx = issuer.store.read().await?;
    let numbers = tx.status_list_numbers(owner.id).await?;
    let own = issuer.own_badges(&mut tx, owner.id).await?;
    drop(tx);
    for number in numbers {
        for (form, ending) in [(Form::DataIntegrity, "json"), (Form::Jwt, "jwt")] {
            let text = status_lists::publish(issuer, owner, number, form).await?;
            files.extend(text.map(|text| (format!("status-{number}.{ending}"), text)));
        }
    }
    for badge in own.badges() {
        for lang in badge.languages() {
            let text = badges::document(badge, *lang, &issuer.achievements())?;
            files.push((format!("achievement-{}-{}-{lang}.json", badge.id, badge.version), text));
        }
    }
    files.extend(survivors(issuer, owner).await?);
    Ok(Estate { closed, card, files })
}

/// The survivors files of dead keys, as each network of this server signs them.
async fn survivors(issuer: &Issuer, owner: &Organisation) -> Result<Vec<(String, String)>, RetireError> {
    let mut tx = issuer.store.read().await?;
    let keys = tx.signing_keys(owner.id).await?;
    let mut wanted = Vec::new();
    for network in tx.networks().await? {
        if tx.members(network.id).await?.iter().any(|member| member.organisation == owner.id) {
            wanted.extend(keys.iter().filter(|key| key.dead_at.is_some()).map(|key| (network.clone(), key)));
        }
    }
    drop(tx);
    let mut files = Vec::new();
    for (network, key) in wanted {
        let text = networks::survivors(issuer, &network, owner, &key.fragment).await?;
        files.push((format!("survivors-{}-{}.jwt", network.slug, key.fragment), text));
    }
    Ok(files)
}
