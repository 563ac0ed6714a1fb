//! What of an offer this wallet takes: each badge once, in the two forms that it keeps, and what it leaves is known by name.
//!
//! An offer lists configurations, and the standard does not say which of them are forms of one badge (OpenID4VCI 1.0,
//! 4.1.1). They are taken for one where they look the same to people; a badge too many is better than one that nobody
//! asks for.

use schemas::{
    credential::{OB_3_0_3, VC_V2},
    limits,
    openid4vci::{
        ConfigurationId, CredentialConfiguration, CredentialFormat, CredentialOffer, IssuerMetadata,
    },
    stage::Form,
};

use super::Proving;

/// One form of a badge that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its name.
    pub configuration: ConfigurationId,
    /// Which badge of the offer it is a form of, from zero.
    pub badge: usize,
    /// How it is secured.
    pub form: Form,
    /// How the key is shown for it.
    pub proving: Proving,
}

/// An offer, sorted out.
pub(super) struct Sorted {
    /// What is taken, badge by badge.
    pub(super) offered: Vec<Offered>,
    /// What is not.
    pub(super) left: Vec<ConfigurationId>,
}

/// A form of a badge, and all that the issuer says of it.
type Described<'i> = (Offered, &'i CredentialConfiguration);

impl Sorted {
    pub(super) fn of(offer: &CredentialOffer, issuer: &IssuerMetadata) -> Self {
        let (mut badges, mut left): (Vec<Vec<Described<'_>>>, Vec<_>) = (Vec::new(), Vec::new());
        for id in &offer.credential_configuration_ids {
            let Some((offered, described)) = taken(id, issuer) else {
                left.push(id.clone());
                continue;
            };
            match badges.iter().position(|forms| is_one_badge(forms, &offered, described)) {
                Some(at) => badges[at].push((offered, described)),
                None if badges.len() < limits::CLAIM_PIECES as usize => {
                    badges.push(vec![(offered, described)]);
                }
                None => left.push(id.clone()),
            }
        }
        let looks_taken = |id: &ConfigurationId| {
            let looks = issuer.credential_configurations_supported.get(id).and_then(looks);
            looks.is_some() && badges.iter().flatten().any(|(_, own)| self::looks(own) == looks)
        };
        left.retain(|id| !looks_taken(id));
        let offered = badges.into_iter().enumerate().flat_map(|(badge, forms)| best(badge, forms)).collect();
        Sorted { offered, left }
    }
}

/// A badge of Open Badges 3.0 in one of our forms, for whose key there is a way.
fn taken<'i>(id: &ConfigurationId, issuer: &'i IssuerMetadata) -> Option<Described<'i>> {
    let described = issuer.credential_configurations_supported.get(id)?;
    let proving =
        Proving::of(described).filter(|way| *way == Proving::Jwt || issuer.nonce_endpoint.is_some())?;
    let form = form(described)?;
    Some((Offered { configuration: id.clone(), badge: 0, form, proving }, described))
}

/// Is this a further form of the badge with these forms? What is written and signed as one of them is another badge,
/// however much the two look alike.
fn is_one_badge(forms: &[Described<'_>], offered: &Offered, described: &CredentialConfiguration) -> bool {
    let algorithms = |own: &CredentialConfiguration| own.credential_signing_alg_values_supported.clone();
    forms.iter().all(|(other, own)| {
        let is_alike = looks(own) == looks(described)
            && own.credential_definition.types == described.credential_definition.types
            && (looks(own).is_some() || own.scope == described.scope);
        is_alike && (other.form != offered.form || algorithms(own) != algorithms(described))
    })
}

/// What people see of it: its names, each with its language and description.
fn looks(described: &CredentialConfiguration) -> Option<Vec<[Option<&str>; 3]>> {
    let shown = &described.credential_metadata.as_ref()?.display;
    let seen = shown
        .iter()
        .map(|shown| [Some(shown.name.as_str()), shown.locale.as_deref(), shown.description.as_deref()]);
    (!shown.is_empty()).then(|| seen.collect())
}

/// Each form once, the proof inside first. Of several tokens the one with ES256 is taken, for QR codes hold nothing else.
fn best(badge: usize, mut forms: Vec<Described<'_>>) -> impl Iterator<Item = Offered> {
    let is_for_no_qr = |described: &CredentialConfiguration| {
        let names = &described.credential_signing_alg_values_supported;
        !names.is_empty() && !names.iter().any(|name| name == "ES256")
    };
    forms.sort_by_key(|(one, described)| (one.form == Form::Jwt, is_for_no_qr(described)));
    forms.dedup_by_key(|(one, _)| one.form);
    forms.into_iter().map(move |(one, _)| Offered { badge, ..one })
}

fn form(described: &CredentialConfiguration) -> Option<Form> {
    let context = &described.credential_definition.context;
    let ours =
        context.first().is_some_and(|first| first == VC_V2) && context.iter().any(|url| url == OB_3_0_3);
    match described.format {
        CredentialFormat::LdpVc if ours => Some(Form::DataIntegrity),
        CredentialFormat::JwtVcJsonLd if ours => Some(Form::Jwt),
        CredentialFormat::JwtVcJson => Some(Form::Jwt),
        _ => None,
    }
}
