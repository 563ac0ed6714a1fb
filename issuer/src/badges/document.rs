//! A version of a badge as a document by itself: what stands at the address that every badge carries.

use schemas::{
    credential::{OB_3_0_3, VC_V2},
    lang::Lang,
    outcome::{AchievementAddress, Badge},
};
use serde_json::json;

/// The achievement in this language, with the contexts that give its terms their meaning.
pub fn document(badge: &Badge, lang: Lang, home: &AchievementAddress) -> Result<String, serde_json::Error> {
    let mut value = serde_json::to_value(badge.achievement(lang, home))?;
    if let Some(members) = value.as_object_mut() {
        members.shift_insert(0, "@context".to_owned(), json!([VC_V2, OB_3_0_3]));
    }
    Ok(value.to_string())
}
