//! Which signatures whoever asks can check (OpenID4VP 1.0, 11.1 and B.1.3).

use serde::Deserialize;
use serde_json::Value;

use super::{Binding, Fault, Format, Part};
use crate::{jose::Algorithm, proof::Suite};

/// The type of every proof that names its suite apart.
const DATA_INTEGRITY: &str = "DataIntegrityProof";

/// What the asker takes; one who does not say so takes anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formats(Option<Named>);

/// By form; other people's forms are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Named {
    ldp_vc: Option<Ldp>,
    jwt_vc_json: Option<Jwt>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Ldp {
    proof_type_values: Option<Vec<String>>,
    cryptosuite_values: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Jwt {
    alg_values: Option<Vec<String>>,
}

impl Formats {
    pub(super) fn read(written: Option<&Value>) -> Result<Self, Fault> {
        let Some(written) = written else { return Ok(Formats(None)) };
        let named = Named::deserialize(written).map_err(|_| Fault::Malformed("vp_formats_supported"))?;
        Ok(Formats(Some(named)))
    }

    /// Is a signature of this suite taken?
    pub fn take(&self, suite: Suite) -> bool {
        let Some(named) = &self.0 else { return true };
        let among = |names: &Option<Vec<String>>, name: &str| {
            names.as_ref().is_none_or(|names| names.iter().any(|own| own == name))
        };
        match suite {
            Suite::Jws(algorithm) => {
                named.jwt_vc_json.as_ref().is_some_and(|jwt| among(&jwt.alg_values, algorithm.name()))
            }
            Suite::Ed25519Signature2020 => {
                named.ldp_vc.as_ref().is_some_and(|ldp| among(&ldp.proof_type_values, suite.name()))
            }
            _ => named.ldp_vc.as_ref().is_some_and(|ldp| {
                among(&ldp.proof_type_values, DATA_INTEGRITY) && among(&ldp.cryptosuite_values, suite.name())
            }),
        }
    }

    /// Could anything at all answer this part: a form that badges have, and a presentation as this wallet signs it?
    pub(super) fn has_room_for(&self, part: &Part) -> bool {
        match (&part.format, part.binding) {
            (Format::Other(_), _) => false,
            (Format::Ldp, Binding::Proved) => self.take(Suite::EddsaRdfc2022),
            (Format::Jwt, Binding::Proved) => self.take(Suite::Jws(Algorithm::EdDsa)),
            (Format::Ldp, Binding::NotWanted) => self.0.as_ref().is_none_or(|named| named.ldp_vc.is_some()),
            (Format::Jwt, Binding::NotWanted) => {
                self.0.as_ref().is_none_or(|named| named.jwt_vc_json.is_some())
            }
        }
    }
}
