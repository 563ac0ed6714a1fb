//! Keys at work: each read once for however many editions, and used by any thread.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use schemas::{
    credential::AchievementCredential,
    did::DidUrl,
    key::{AnySigner, PublicKey},
    proof::{
        self, data_integrity,
        jwt::{self, TokenKey},
    },
    stage::{Signed, Unsigned},
    time::Timestamp,
    trust::Mark,
};

use super::EditionError;
use crate::{
    issuer::Issuer,
    keys::KeyName,
    store::{AwardId, Edition, Journalled, Organisation, OrganisationId, StoreError},
};

/// An edition that waits for its signatures.
pub(super) struct Waiting {
    pub(super) owner: OrganisationId,
    pub(super) journalled: Journalled,
}

/// An edition in all its forms.
#[derive(Debug)]
pub(super) struct InAllForms {
    pub(super) owner: OrganisationId,
    pub(super) award: AwardId,
    pub(super) edition: Edition,
    /// What each form is known by when its text is gone, with the key that signed it.
    marks: Vec<(String, Mark)>,
}

impl InAllForms {
    pub(super) fn marks(&self) -> impl Iterator<Item = (OrganisationId, String, Mark)> {
        self.marks.iter().map(|(fragment, mark)| (self.owner, fragment.clone(), *mark))
    }
}

/// A key with the address that others find it under.
struct Pen {
    key: Arc<AnySigner>,
    public: PublicKey,
    address: DidUrl,
}

/// The keys that editions were written down for.
#[derive(Default)]
pub(super) struct Pens(HashMap<(OrganisationId, String), Pen>);

impl Pens {
    /// Reads this key too, unless it is here.
    pub(super) fn have(
        &mut self,
        issuer: &Issuer,
        organisation: &Organisation,
        fragment: &str,
    ) -> Result<(), EditionError> {
        if let Entry::Vacant(missing) = self.0.entry((organisation.id, fragment.to_owned())) {
            let (key, address) = key(issuer, organisation, fragment)?;
            missing.insert(Pen { public: key.public(), key, address });
        }
        Ok(())
    }

    /// Every form of it, each checked by ourselves.
    pub(super) fn sign(&self, waiting: Waiting) -> Result<InAllForms, EditionError> {
        let Waiting { owner, journalled } = waiting;
        let unsigned = journalled.unsigned.unsigned()?;
        let mut marks = Vec::new();
        let mut form = |fragment: &str, sign: Form| {
            let pen = self.0.get(&(owner, fragment.to_owned())).ok_or(EditionError::KeyOfAnotherKind)?;
            let signed = sign(pen, &unsigned, journalled.journalled_at)?;
            let mark = Mark::of_signed(&unsigned, &signed);
            marks.extend(mark.map(|mark| (fragment.to_owned(), mark)));
            let text = signed.text().to_owned();
            proof::verify(signed, &pen.public).map_err(EditionError::SelfCheck)?;
            Ok::<_, EditionError>(text)
        };
        let edition = Edition {
            id: journalled.id,
            data_integrity: form(&journalled.ed25519_key, Pen::inside)?,
            jwt: form(&journalled.p256_key, Pen::token)?,
            rs256: journalled.rsa_key.as_deref().map(|fragment| form(fragment, Pen::token)).transpose()?,
        };
        Ok(InAllForms { owner, award: journalled.award, edition, marks })
    }
}

type Badge = Unsigned<AchievementCredential>;
type Form = fn(&Pen, &Badge, Timestamp) -> Result<Signed<AchievementCredential>, EditionError>;

impl Pen {
    /// JSON with the proof inside.
    fn inside(&self, badge: &Badge, at: Timestamp) -> Result<Signed<AchievementCredential>, EditionError> {
        let AnySigner::Ed25519(signer) = self.key.as_ref() else {
            return Err(EditionError::KeyOfAnotherKind);
        };
        Ok(data_integrity::sign(badge, signer.as_ref(), &self.address, at)?)
    }

    /// A token, which says nothing of when it was signed.
    fn token(&self, badge: &Badge, _: Timestamp) -> Result<Signed<AchievementCredential>, EditionError> {
        let signer = match self.key.as_ref() {
            AnySigner::P256(signer) => TokenKey::P256(signer.as_ref()),
            AnySigner::Rsa(signer) => TokenKey::Rsa(signer.as_ref()),
            AnySigner::Ed25519(_) => return Err(EditionError::KeyOfAnotherKind),
        };
        Ok(jwt::sign(badge, signer, &self.address)?)
    }
}

/// A key of the organisation with the address that others find it under.
pub(crate) fn key(
    issuer: &Issuer,
    organisation: &Organisation,
    fragment: &str,
) -> Result<(Arc<AnySigner>, DidUrl), EditionError> {
    let name = KeyName { kind: 'o', owner: organisation.slug.clone(), fragment: fragment.to_owned() };
    let address = organisation
        .did
        .key(fragment)
        .map_err(|_| StoreError::Corrupt { column: "fragment", value: fragment.to_owned() })?;
    Ok((issuer.keys.read(&name)?, address))
}
