//! The name on the badge before anything is signed: what was chosen, or first name and initial.

use schemas::credential::LearnerName;

use crate::store::Learner;

impl Learner {
    /// The name for the badge; empty for a badge without a name.
    pub fn badge_name(&self) -> String {
        match &self.name_on_badge {
            Some(chosen) => chosen.clone(),
            None => {
                let name = self.name.parse::<LearnerName>();
                name.map(|name| name.first_and_initial().to_string()).unwrap_or_default()
            }
        }
    }
}
