//! What the small issuer publishes of itself, and what its moods change about that.

use schemas::openid4vci::CredentialIssuer;
use serde_json::{Value, json};

use super::mood::Mood;

/// What its offers hold.
pub(crate) fn offered(mood: &Mood) -> &'static [&'static str] {
    match mood {
        Mood::OffersTwoBadges => &["climate_ldp", "climate_jwt", "water_ldp", "water_jwt"],
        Mood::OffersAttested => &["climate_ldp", "climate_jwt", "water_ldp"],
        _ => &["climate_ldp", "climate_jwt"],
    }
}

/// What it publishes of itself.
pub(crate) fn metadata(id: &CredentialIssuer, base: &str, mood: &Mood) -> Value {
    let configuration = |format: &str| {
        let mut configuration = json!({
            "format": format,
            "credential_definition": {
                "@context": [schemas::credential::VC_V2, schemas::credential::OB_3_0_3],
                "type": ["VerifiableCredential", if *mood == Mood::OffersMore { "Diploma" } else { "OpenBadgeCredential" }],
            },
            "credential_metadata": { "display": [
                { "name": "Climate in my street", "locale": "en", "logo": { "uri": format!("{base}/logo.png") } },
                { "name": "Klima i min gade", "locale": "da" },
            ] },
        });
        for (name, value) in binding(mood).as_object().unwrap() {
            configuration[name] = value.clone();
        }
        configuration
    };
    let mut metadata = json!({
        "credential_issuer": id,
        "credential_endpoint": format!("{base}/credential"),
        "nonce_endpoint": format!("{base}/nonce"),
        "deferred_credential_endpoint": format!("{base}/deferred"),
        "notification_endpoint": format!("{base}/notification"),
        "display": [{ "name": "Aarhus Libraries\u{1b}[31m", "locale": "en" }],
        "credential_configurations_supported": {
            "climate_ldp": configuration("ldp_vc"),
            "climate_jwt": configuration("jwt_vc_json-ld"),
        },
    });
    misdescribe(mood, &mut metadata);
    metadata
}

/// What the moods change about what it publishes of itself.
fn misdescribe(mood: &Mood, metadata: &mut Value) {
    let all = &mut metadata["credential_configurations_supported"];
    match mood {
        Mood::WithoutNonce => drop(metadata.as_object_mut().unwrap().remove("nonce_endpoint")),
        Mood::OffersTwoBadges | Mood::OffersAttested => {
            for form in ["ldp", "jwt"] {
                let mut water = all[format!("climate_{form}")].clone();
                water["credential_metadata"]["display"] = json!([{ "name": "Water in my street" }]);
                if *mood == Mood::OffersAttested {
                    water["cryptographic_binding_methods_supported"] = json!(["did:key"]);
                    let attested = json!({ "proof_signing_alg_values_supported": ["EdDSA"], "key_attestations_required": {} });
                    water["proof_types_supported"] = json!({ "jwt": attested });
                }
                all[format!("water_{form}")] = water;
            }
        }
        Mood::Renames => {
            let mut renamed = all.take();
            *all = json!({ "climate_2": renamed["climate_ldp"].take() });
        }
        Mood::Plain => {
            for form in ["climate_ldp", "climate_jwt"] {
                all[form].as_object_mut().unwrap().remove("credential_metadata");
            }
        }
        Mood::Encrypts => {
            metadata["credential_response_encryption"] = json!({ "encryption_required": true });
        }
        Mood::WritesBadly => {
            all["old_diploma"] = json!({ "format": "ldp_vc", "credential_definition": 7 });
            all["climate_ldp"]["credential_metadata"]["display"][0]["logo"] = json!({ "uri": "no address" });
            metadata["display"][0]["logo"] = json!("logo.png");
        }
        _ => {}
    }
}

/// What it says of keys: nothing, in most moods.
fn binding(mood: &Mood) -> Value {
    let binding = |proofs: Value| json!({ "cryptographic_binding_methods_supported": ["did:key"], "proof_types_supported": proofs });
    let takes = |name: &str| json!({ "proof_signing_alg_values_supported": [name] });
    match mood {
        Mood::WantsPresentations => {
            binding(json!({ "jwt": takes("ES256"), "di_vp": takes("eddsa-rdfc-2022") }))
        }
        Mood::WantsAnotherKey => binding(json!({ "jwt": takes("ES256") })),
        _ => json!({}),
    }
}
