//! The names that the standard lists for kinds of things (Open Badges 3.0, enumerations), and names of one's own.
//!
//! Reading keeps whatever others wrote, since a sloppy name is no forgery; issuing writes a listed name, or one that
//! begins with `ext:`.

use super::{Achievement, AchievementCredential, Alignment};

const ACHIEVEMENT_TYPES: [&str; 31] = [
    "Achievement",
    "ApprenticeshipCertificate",
    "Assessment",
    "Assignment",
    "AssociateDegree",
    "Award",
    "BachelorDegree",
    "Badge",
    "Certificate",
    "CertificateOfCompletion",
    "Certification",
    "CoCurricular",
    "CommunityService",
    "Competency",
    "Course",
    "Degree",
    "Diploma",
    "DoctoralDegree",
    "Fieldwork",
    "GeneralEducationDevelopment",
    "JourneymanCertificate",
    "LearningProgram",
    "License",
    "MasterCertificate",
    "MasterDegree",
    "Membership",
    "MicroCredential",
    "ProfessionalDoctorate",
    "QualityAssuranceCredential",
    "ResearchDoctorate",
    "SecondarySchoolDiploma",
];

const TARGET_TYPES: [&str; 7] = [
    "CFItem",
    "CFRubric",
    "CFRubricCriterion",
    "CFRubricCriterionLevel",
    "CTDL",
    "ceasn:Competency",
    "ceterms:Credential",
];

const IDENTIFIER_TYPES: [&str; 19] = [
    "accountId",
    "emailAddress",
    "identifier",
    "isbn",
    "issn",
    "lisSourcedId",
    "ltiContextId",
    "ltiDeploymentId",
    "ltiPlatformId",
    "ltiToolId",
    "ltiUserId",
    "name",
    "nationalIdentityNumber",
    "oneRosterSourcedId",
    "productId",
    "sisSourcedId",
    "sourcedId",
    "systemId",
    "userName",
];

const RESULT_TYPES: [&str; 12] = [
    "GradePointAverage",
    "LetterGrade",
    "Percent",
    "PerformanceLevel",
    "PredictedScore",
    "RawScore",
    "Result",
    "RubricCriterion",
    "RubricCriterionLevel",
    "RubricScore",
    "ScaledScore",
    "Status",
];

const STATUSES: [&str; 7] =
    ["Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew"];

/// The first name in the badge that is neither listed for its place nor one of one's own.
pub(super) fn unlisted(badge: &AchievementCredential) -> Option<&str> {
    let subject = &badge.credential_subject;
    let achievement = &subject.achievement;
    let identities =
        subject.identifier.iter().map(|entry| (entry.identity_type.as_str(), &IDENTIFIER_TYPES[..]));
    let identifiers = achievement
        .other_identifier
        .iter()
        .map(|entry| (entry.identifier_type.as_str(), &IDENTIFIER_TYPES[..]));
    let kind = achievement.achievement_type.iter().map(|kind| (kind.as_str(), &ACHIEVEMENT_TYPES[..]));
    let results =
        achievement.result_description.iter().map(|result| (result.result_type.as_str(), &RESULT_TYPES[..]));
    let targets = alignments(achievement)
        .chain(subject.result.iter().flat_map(|result| &result.alignment))
        .filter_map(|alignment| Some((alignment.target_type.as_deref()?, &TARGET_TYPES[..])));
    let open = identities.chain(identifiers).chain(kind).chain(results).chain(targets);
    let statuses = subject.result.iter().filter_map(|result| result.status.as_deref());
    open.filter(|(name, list)| !list.contains(name) && !is_own(name))
        .map(|(name, _)| name)
        .chain(statuses.filter(|name| !STATUSES.contains(name)))
        .next()
}

fn alignments(achievement: &Achievement) -> impl Iterator<Item = &Alignment> {
    let descriptions = achievement.result_description.iter();
    let in_descriptions = descriptions.clone().flat_map(|description| &description.alignment);
    let levels = descriptions.flat_map(|description| &description.rubric_criterion_level);
    let in_levels = levels.flat_map(|level| &level.alignment);
    achievement.alignment.iter().chain(in_descriptions).chain(in_levels)
}

/// `ext:` and a name of letters, digits, dots and underscores: what every validator takes.
fn is_own(name: &str) -> bool {
    name.strip_prefix("ext:").is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_ones_own_begins_with_its_mark() {
        assert!(is_own("ext:SessionsAttended"));
        assert!(["SessionsAttended", "ext:", "ext:a b", "xext:a"].iter().all(|name| !is_own(name)));
    }
}
