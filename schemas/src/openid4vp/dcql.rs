//! What is asked for: the Digital Credentials Query Language, as far as a badge needs it (OpenID4VP 1.0, 6 and B.1).
//!
//! The query asks for an Open Badge in either form and for nothing in it: which claims are shown is the learner's choice
//! when the badge is made, and every check is the verifier's own.

use serde::{Deserialize, Serialize};

use crate::openid4vci::CredentialFormat;

/// The type of badges, written out in full; `AchievementCredential` is another name for the same one.
const OPEN_BADGE: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential";

/// A query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DcqlQuery {
    /// What may be shown.
    pub credentials: Vec<CredentialQuery>,
    /// Which of these are enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credential_sets: Vec<CredentialSet>,
}

/// One credential that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialQuery {
    /// Its name in the query and in the answer.
    pub id: QueryId,
    /// Its form.
    pub format: CredentialFormat,
    /// Of which kind it must be.
    pub meta: Meta,
}

/// The name of one part of a query.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QueryId(String);

/// Of which kind a W3C credential must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// One of these sets of types, all of whose types the credential must have.
    pub type_values: Vec<Vec<String>>,
}

/// Parts of a query of which one choice is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialSet {
    /// The choices.
    pub options: Vec<Vec<QueryId>>,
}

impl DcqlQuery {
    /// Asks for one badge: with a proof inside, or as a token.
    pub fn open_badge() -> Self {
        let query = |id: &str, format| CredentialQuery {
            id: id.to_owned().into(),
            format,
            meta: Meta { type_values: vec![vec![OPEN_BADGE.to_owned()]] },
        };
        let credentials =
            vec![query("ldp", CredentialFormat::LdpVc), query("jwt", CredentialFormat::JwtVcJson)];
        let options = credentials.iter().map(|query| vec![query.id.clone()]).collect();
        DcqlQuery { credentials, credential_sets: vec![CredentialSet { options }] }
    }

    /// The part with this name.
    pub fn part(&self, id: &QueryId) -> Option<&CredentialQuery> {
        self.credentials.iter().find(|query| query.id == *id)
    }
}

impl QueryId {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for QueryId {
    fn from(text: String) -> Self {
        QueryId(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    #[test]
    fn both_names_of_a_badge_mean_the_type_that_is_asked_for() {
        let context = vocabulary::document(crate::credential::OB_3_0_3).unwrap();
        let meaning = |name: &str| context["@context"][name]["@id"].as_str().unwrap();
        assert_eq!(meaning("OpenBadgeCredential"), OPEN_BADGE);
        assert_eq!(meaning("AchievementCredential"), "OpenBadgeCredential");
    }
}
