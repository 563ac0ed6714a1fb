//! What the operations work on, made once before any of them: keys, signed badges, a reader's trust and status.

use schemas::{
    credential::{AchievementCredential, EndorsementCredential},
    did::DidUrl,
    key::{Ed25519Secret, Jwk, P256Secret, PublicKey},
    proof::{data_integrity, jwt, verify},
    stage::{Document, Signed, Unsigned, Verified},
    status::{ListTerms, Purpose, StatusList, StatusListCredential},
    time::Timestamp,
    trust::{Anchor, PinnedKey, Root, TrustBook, TrustList, TrustedIssuer, WorkingKey, open},
    verdict::{Source, StatusEvidence, StatusFound},
};
use serde_json::{Value, json};

use crate::badges::{self, ISSUED_AT};

const LIBRARY: &str = "did:web:badges.example:o:havnby";
const NETWORK: &str = "did:web:cities.example:o:north";
const STATUS: &str = "https://badges.example/o/havnby/status/1";
/// What every key of this program is made from, and what makes each another one.
const SEED: u8 = 7;

/// A sample could not be made, which is a fault of this program or of `schemas`.
pub type Unmade = Box<dyn std::error::Error>;

/// Everything that is worked on.
#[derive(Debug)]
#[expect(missing_docs, reason = "described at the type; each name is the thing")]
pub struct Samples {
    pub secret: Ed25519Secret,
    pub key: PublicKey,
    pub name: DidUrl,
    pub created: Timestamp,
    pub unsigned: String,
    pub unsigned_large: String,
    pub typical: String,
    pub large: String,
    pub hard: String,
    pub trust: TrustBook,
    pub status: Vec<StatusEvidence>,
}

impl Samples {
    /// The seed of the key that signs the badges.
    pub const SEED: [u8; 32] = [SEED; 32];

    /// The same ones every time.
    pub fn new() -> Result<Self, Unmade> {
        let secret = Ed25519Secret::from_bytes(Self::SEED);
        let name: DidUrl = format!("{LIBRARY}#e202611a").parse()?;
        let created = ISSUED_AT.parse()?;
        let signed = |badge: &Value| sign::<AchievementCredential>(badge, &secret, &name, created);
        let endorsements: Vec<Value> = (1..=2)
            .map(|at| sign::<EndorsementCredential>(&endorsement(at), &secret, &name, created))
            .map(|text| Ok(serde_json::from_str(&text?)?))
            .collect::<Result<_, Unmade>>()?;
        let large = badges::large(&endorsements);
        Ok(Samples {
            key: PublicKey::Ed25519(secret.public()),
            unsigned: badges::typical().to_string(),
            unsigned_large: large.to_string(),
            typical: signed(&badges::typical())?,
            large: signed(&large)?,
            hard: badges::hard().to_string(),
            trust: TrustBook::new([network(&secret)?]),
            status: vec![status(&secret)?],
            name,
            created,
            secret,
        })
    }
}

fn sign<T: Document>(
    claims: &Value,
    secret: &Ed25519Secret,
    name: &DidUrl,
    created: Timestamp,
) -> Result<String, Unmade> {
    let unsigned = Unsigned::<T>::from_journal(&claims.to_string())?;
    Ok(data_integrity::sign(&unsigned, secret, name, created)?.text().to_owned())
}

fn endorsement(at: usize) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": format!("urn:uuid:0e2c6a0b-5a57-4d0c-8b0e-7e5d6d0f4c3{at}"),
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Anbefaling",
        "issuer": { "id": LIBRARY, "type": ["Profile"], "name": "Havnby Bibliotek" },
        "validFrom": ISSUED_AT,
        "credentialSubject": {
            "id": "urn:uuid:0e2c6a0b-5a57-4d0c-8b0e-7e5d6d0f4c21",
            "type": ["EndorsementSubject"],
            "endorsementComment": "Vi har set kortet hænge på væggen i et halvt år.",
        },
    })
}

/// The reader's trust list, with the library on it.
fn network(library: &Ed25519Secret) -> Result<Verified<TrustList>, Unmade> {
    let (root, working) = (P256Secret::from_bytes([SEED + 1; 32])?, P256Secret::from_bytes([SEED + 2; 32])?);
    let named = WorkingKey {
        iss: NETWORK.parse()?,
        kid: format!("{NETWORK}#p202611a").parse()?,
        jwk: Jwk(PublicKey::P256(working.public())),
        iat: "2026-11-01T00:00:00Z".parse()?,
        exp: "2027-11-01T00:00:00Z".parse()?,
    };
    let list = TrustList {
        iss: NETWORK.parse()?,
        version: 7,
        iat: "2026-11-20T00:00:00Z".parse()?,
        exp: "2026-12-20T00:00:00Z".parse()?,
        name: serde_json::from_value(json!({ "en": "Cities of the North" }))?,
        root: Root::name(&root, &format!("{NETWORK}#root").parse()?, &named)?,
        issuers: vec![entry(library)?],
        recognises: Vec::new(),
    };
    let signed = jwt::sign(&Unsigned::new(list)?, &working, &named.kid)?;
    Ok(open(signed.text(), Anchor::HandedOver)?)
}

fn entry(library: &Ed25519Secret) -> Result<TrustedIssuer, Unmade> {
    Ok(TrustedIssuer {
        did: LIBRARY.parse()?,
        name: serde_json::from_value(json!({ "en": "Havnby Library" }))?,
        place: None,
        from: "2026-01-01T00:00:00Z".parse()?,
        until: None,
        closed: None,
        keys: vec![PinnedKey {
            kid: format!("{LIBRARY}#e202611a").parse()?,
            jwk: Jwk(PublicKey::Ed25519(library.public())),
            from: "2026-01-01T00:00:00Z".parse()?,
            until: None,
            dead: None,
            survivors: None,
        }],
        status_lists: vec![STATUS.parse()?],
        kept_lists: Vec::new(),
    })
}

/// The library's status list, checked, as a verifier keeps it.
fn status(library: &Ed25519Secret) -> Result<StatusEvidence, Unmade> {
    let mut bits = StatusList::new(0);
    for at in 0..1_000 {
        bits.set(at * 97)?;
    }
    let terms = ListTerms {
        address: STATUS.parse()?,
        issuer: LIBRARY.parse()?,
        purpose: Purpose::Revocation,
        valid_from: "2026-11-21T06:00:00Z".parse()?,
        valid_until: Some("2026-11-28T06:00:00Z".parse()?),
    };
    let claims = serde_json::to_value(StatusListCredential::new(terms, &bits))?;
    let name = format!("{LIBRARY}#e202611a").parse()?;
    let text = sign::<StatusListCredential>(&claims, library, &name, "2026-11-21T06:00:00Z".parse()?)?;
    let list = verify(Signed::read(&text)?, &PublicKey::Ed25519(library.public()))?;
    Ok(StatusEvidence {
        address: STATUS.parse()?,
        found: StatusFound::List(Box::new(list)),
        source: Source::Kept,
    })
}
