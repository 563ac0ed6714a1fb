//! The Open Badges vocabulary, every version in one table. `ob:` and `schema:` are 1EdTech's and schema.org's.

use super::term::{
    Term,
    Version::{V3_0_0, V3_0_1, V3_0_2, V3_0_3},
    anything, class, items, link, list, set, text, texts, typed, typed_as,
};

/// The terms that every object may use.
pub(super) static TERMS: &[Term] = &[
    anything("OpenBadgeCredential", "ob:OpenBadgeCredential"),
    anything("AchievementCredential", "OpenBadgeCredential"),
    anything("Criteria", "ob:Criteria"),
    anything("EndorsementCredential", "ob:EndorsementCredential"),
    class("Achievement", "ob:Achievement", ACHIEVEMENT),
    class("AchievementSubject", "ob:AchievementSubject", ACHIEVEMENT_SUBJECT),
    class("Address", "ob:Address", ADDRESS),
    class("Alignment", "schema:Alignment", ALIGNMENT).only(V3_0_0),
    class("Alignment", "schema:AlignmentObject", ALIGNMENT).since(V3_0_1),
    class("EndorsementSubject", "ob:EndorsementSubject", ENDORSEMENT_SUBJECT),
    class("Evidence", "ob:Evidence", EVIDENCE),
    class("GeoCoordinates", "ob:GeoCoordinates", GEO_COORDINATES),
    class("IdentifierEntry", "ob:IdentifierEntry", IDENTIFIER_ENTRY),
    class("IdentityObject", "ob:IdentityObject", IDENTITY_OBJECT),
    class("Image", "ob:Image", IMAGE),
    class("Profile", "ob:Profile", PROFILE),
    class("Related", "ob:Related", RELATED),
    class("Result", "ob:Result", RESULT),
    class("ResultDescription", "ob:ResultDescription", RESULT_DESCRIPTION),
    class("RubricCriterionLevel", "ob:RubricCriterionLevel", RUBRIC_CRITERION_LEVEL),
    items("alignment", "ob:alignment", "ob:Alignment"),
    text("description", "schema:description"),
    items("endorsement", "ob:endorsement", "ob:EndorsementCredential"),
    set("endorsementJwt", "ob:endorsementJwt").since(V3_0_3),
    typed_as("image", "ob:image", "ob:Image").only(V3_0_0),
    link("image", "ob:image").only(V3_0_1),
    link("image", "ob:Image").only(V3_0_2),
    link("image", "ob:image").since(V3_0_3),
    anything("inLanguage", "schema:inLanguage").since(V3_0_3),
    text("name", "schema:name"),
    text("narrative", "ob:narrative"),
    typed("url", "schema:url", "anyURI"),
    typed_as("awardedDate", "ob:awardedDate", "xsd:dateTime").only(V3_0_1),
    typed_as("awardedDate", "ob:awardedDate", "xsd:dateTime").since(V3_0_3),
    link("jti", "https://www.iana.org/assignments/jwt#jti").since(V3_0_3),
];

static ACHIEVEMENT: &[Term] = &[
    text("achievementType", "ob:achievementType"),
    items("alignment", "ob:alignment", "ob:Alignment"),
    anything("creator", "ob:Profile").only(V3_0_0),
    anything("creator", "ob:creator").since(V3_0_1),
    typed("creditsAvailable", "ob:creditsAvailable", "float"),
    link("criteria", "ob:Criteria"),
    text("fieldOfStudy", "ob:fieldOfStudy"),
    text("humanCode", "ob:humanCode"),
    link("image", "ob:Image").since(V3_0_1).until(V3_0_2),
    link("image", "ob:image").since(V3_0_3),
    items("otherIdentifier", "ob:otherIdentifier", "ob:IdentifierEntry"),
    items("related", "ob:related", "ob:Related"),
    items("resultDescription", "ob:resultDescription", "ob:ResultDescription"),
    text("specialization", "ob:specialization"),
    texts("tag", "schema:keywords"),
    text("version", "ob:version"),
    anything("inLanguage", "schema:inLanguage").since(V3_0_3),
];

static ACHIEVEMENT_SUBJECT: &[Term] = &[
    anything("achievement", "ob:Achievement").only(V3_0_0),
    anything("achievement", "ob:achievement-0").since(V3_0_1).until(V3_0_2),
    anything("achievement", "ob:achievement").since(V3_0_3),
    typed("activityEndDate", "ob:activityEndDate", "date"),
    typed("activityStartDate", "ob:activityStartDate", "date"),
    typed("creditsEarned", "ob:creditsEarned", "float"),
    items("identifier", "ob:identifier", "ob:IdentityObject"),
    link("image", "ob:Image").since(V3_0_1).until(V3_0_2),
    link("image", "ob:image").since(V3_0_3),
    text("licenseNumber", "ob:licenseNumber"),
    items("result", "ob:result", "ob:Result"),
    text("role", "ob:role"),
    typed_as("source", "ob:source", "ob:Profile").only(V3_0_0),
    link("source", "ob:source").since(V3_0_1),
    text("term", "ob:term"),
];

static ADDRESS: &[Term] = &[
    text("addressCountry", "schema:addressCountry"),
    text("addressCountryCode", "ob:CountryCode"),
    text("addressLocality", "schema:addressLocality"),
    text("addressRegion", "schema:addressRegion"),
    anything("geo", "ob:GeoCoordinates"),
    text("postOfficeBoxNumber", "schema:postOfficeBoxNumber"),
    text("postalCode", "schema:postalCode"),
    text("streetAddress", "schema:streetAddress"),
];

static ALIGNMENT: &[Term] = &[
    text("targetCode", "ob:targetCode"),
    text("targetDescription", "schema:targetDescription"),
    text("targetFramework", "schema:targetFramework"),
    text("targetName", "schema:targetName"),
    text("targetType", "ob:targetType"),
    typed("targetUrl", "schema:targetUrl", "anyURI"),
];

static ENDORSEMENT_SUBJECT: &[Term] = &[text("endorsementComment", "ob:endorsementComment")];

static EVIDENCE: &[Term] = &[text("audience", "schema:audience"), text("genre", "schema:genre")];

static GEO_COORDINATES: &[Term] =
    &[text("latitude", "schema:latitude"), text("longitude", "schema:longitude")];

static IDENTIFIER_ENTRY: &[Term] =
    &[text("identifier", "ob:identifier"), text("identifierType", "ob:identifierType")];

static IDENTITY_OBJECT: &[Term] = &[
    typed("hashed", "ob:hashed", "boolean"),
    text("identityHash", "ob:identityHash"),
    text("identityType", "ob:identityType"),
    text("salt", "ob:salt"),
];

static IMAGE: &[Term] = &[text("caption", "schema:caption")];

static PROFILE: &[Term] = &[
    text("additionalName", "schema:additionalName"),
    anything("address", "ob:Address").only(V3_0_0),
    link("address", "ob:address").since(V3_0_1),
    typed("dateOfBirth", "ob:dateOfBirth", "date"),
    text("email", "schema:email"),
    text("familyName", "schema:familyName"),
    text("familyNamePrefix", "ob:familyNamePrefix"),
    text("givenName", "schema:givenName"),
    text("honorificPrefix", "schema:honorificPrefix"),
    text("honorificSuffix", "schema:honorificSuffix"),
    link("image", "ob:Image").since(V3_0_1).until(V3_0_2),
    link("image", "ob:image").since(V3_0_3),
    items("otherIdentifier", "ob:otherIdentifier", "ob:IdentifierEntry"),
    text("parentOrg", "ob:parentOrg").only(V3_0_0),
    link("parentOrg", "ob:parentOrg").since(V3_0_1),
    text("patronymicName", "ob:patronymicName"),
    text("phone", "ob:PhoneNumber").only(V3_0_0),
    text("phone", "ob:phone").since(V3_0_1),
    text("official", "ob:official"),
];

static RELATED: &[Term] =
    &[text("version", "ob:version"), anything("inLanguage", "schema:inLanguage").since(V3_0_3)];

static RESULT: &[Term] = &[
    typed("achievedLevel", "ob:achievedLevel", "anyURI"),
    typed("resultDescription", "ob:resultDescription", "anyURI"),
    text("status", "ob:status"),
    text("value", "schema:value"),
];

static RESULT_DESCRIPTION: &[Term] = &[
    texts("allowedValue", "ob:allowedValue").until(V3_0_1),
    list("allowedValue", "ob:allowedValue").since(V3_0_2),
    typed("requiredLevel", "ob:requiredLevel", "anyURI"),
    text("requiredValue", "ob:requiredValue"),
    text("resultType", "ob:resultType"),
    items("rubricCriterionLevel", "ob:rubricCriterionLevel", "ob:RubricCriterionLevel"),
    text("valueMax", "ob:valueMax"),
    text("valueMin", "ob:valueMin"),
];

static RUBRIC_CRITERION_LEVEL: &[Term] = &[text("level", "ob:level"), text("points", "ob:points")];
