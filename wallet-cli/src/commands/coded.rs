//! A badge as a code: what its token allows, and why not.

use schemas::{
    credential::AchievementCredential,
    qr::NotShown,
    stage::{Form, Verified},
};

use crate::{badges::Badge, checked::Checked, trouble::Trouble};

/// The token of a badge; no other form fits into a code.
pub(super) fn token(badge: &Badge) -> Result<&Verified<AchievementCredential>, Trouble> {
    badge
        .form(Form::Jwt)
        .map(Checked::whole)
        .ok_or_else(|| Trouble::refused("present_needs_jwt").with("badge", badge.name()))
}

/// Why a token has no code.
pub(super) fn not_shown(error: NotShown, badge: &Badge) -> Trouble {
    let trouble = match error {
        NotShown::NotES256 => Trouble::refused("qr_not_es256"),
        NotShown::TooLong { longest } => Trouble::refused("qr_too_dense")
            .with("longest", longest.path)
            .with_number("number", longest.characters),
    };
    trouble.with("badge", badge.name())
}
