//! `show`: what a badge says, line by line, so that a screen reader can follow.

use schemas::{
    credential::{AchievementCredential, Alignment},
    locale::Bundle,
    stage::Form,
    text::display_safe,
};

use crate::{
    badges::{self, Badge},
    session::Session,
    trouble::Trouble,
};

pub(super) fn run(what: &str, session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, what)?;
    let Some(claims) = badge.claims() else {
        return Err(Trouble::refused("badge_unreadable").with("badge", badge.name()));
    };
    let mut page = Page { sentences: session.screen.sentences(), lines: String::new() };
    page.what(claims);
    page.who(claims);
    page.when(claims);
    page.how(claims);
    page.forms(&badge);
    let lines = page.lines;
    session.screen.write(lines.as_bytes())
}

struct Page<'a> {
    sentences: &'a Bundle,
    lines: String,
}

impl Page<'_> {
    fn line(&mut self, key: &str, value: Option<&str>) {
        let mut parts = value.into_iter().flat_map(str::lines);
        if let Some(first) = parts.next() {
            self.lines += &self.sentences.say_with(key, &[("value", first.into())]);
            self.lines.push('\n');
        }
        for part in parts {
            self.lines += &format!("    {}\n", display_safe(part));
        }
    }

    fn what(&mut self, claims: &AchievementCredential) {
        let achievement = &claims.credential_subject.achievement;
        self.line("show-badge", Some(&achievement.name));
        self.line("show-description", Some(&achievement.description));
        self.line("show-criteria", achievement.criteria.narrative.as_deref());
        for Alignment { target_name, target_framework, .. } in &achievement.alignment {
            let framework = target_framework.as_deref().map(|framework| format!("{framework}: "));
            self.line("show-alignment", Some(&format!("{}{target_name}", framework.unwrap_or_default())));
        }
    }

    fn who(&mut self, claims: &AchievementCredential) {
        let subject = &claims.credential_subject;
        let named =
            |entry: &&schemas::credential::IdentityObject| !entry.hashed && entry.identity_type == "name";
        self.line(
            "show-learner",
            subject.identifier.iter().find(named).map(|name| name.identity_hash.as_str()),
        );
        self.line("show-issuer", claims.issuer.claimed_name());
        self.line("show-issuer-id", Some(claims.issuer.id().as_str()));
    }

    fn when(&mut self, claims: &AchievementCredential) {
        let date = |moment| self.sentences.date(moment);
        let (from, until) = (date(claims.valid_from), claims.valid_until.map(date));
        let awarded = claims.awarded_date.map(date).filter(|awarded| *awarded != from);
        self.line("show-issued", Some(&from));
        self.line("show-awarded", awarded.as_deref());
        self.line("show-until", until.as_deref());
    }

    fn how(&mut self, claims: &AchievementCredential) {
        self.line("show-narrative", claims.credential_subject.narrative.as_deref());
        for evidence in &claims.evidence {
            let shown = [&evidence.name, &evidence.narrative, &evidence.description];
            self.line("show-evidence", shown.into_iter().flatten().next().map(String::as_str));
        }
    }

    fn forms(&mut self, badge: &Badge) {
        let name = |form| match form {
            Form::DataIntegrity => "json",
            Form::Jwt => "jwt",
        };
        let forms: Vec<&str> = badge.forms.iter().map(|form| name(form.form())).collect();
        self.line("show-forms", Some(&forms.join(", ")));
        self.line("show-id", Some(badge.id.id.as_str()));
    }
}
