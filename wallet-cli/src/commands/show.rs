//! `show`: what a badge says, line by line, so that a screen reader can follow. Programs get the claims as the standard
//! names them.

use std::collections::BTreeSet;

use schemas::{
    credential::{AchievementCredential, Address, Alignment, Detail, Issuer},
    locale::Bundle,
    outcome::{CITY_ACTIVITY, CITY_PLAYLIST},
    stage::Form,
    text::display_safe,
    time::Timestamp,
    uri::Uri,
};
use serde::Serialize;

use super::condition;
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    checking::Checking,
    cli::Show,
    session::Session,
    trouble::Trouble,
    vault::{Finding, Sent, Showing},
};

/// A badge with everything that it says.
#[derive(Serialize)]
struct Shown<'a> {
    number: usize,
    badge: Named,
    kept: Timestamp,
    forms: Vec<&'static str>,
    /// How it stands by what is kept; nobody is asked.
    finding: Option<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_checked: Option<Timestamp>,
    /// What may be left out of it when it is shown.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    may_leave_out: BTreeSet<Detail>,
    /// Who was shown it.
    showings: Vec<&'a Showing>,
    claims: &'a AchievementCredential,
}

pub(super) fn run(show: &Show, session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &show.badge)?;
    if let Some(file) = &show.png {
        return super::paper::picture(&badge, file, show.verifier.as_ref(), session);
    }
    let Some(claims) = badge.claims() else {
        return Err(Trouble::refused("badge_unreadable").with("badge", badge.name()));
    };
    let Badge { number, kept, .. } = badge;
    let forms = badge.forms.iter().map(|form| name(form.form())).collect();
    let held = &content.badges[number - 1];
    let may_leave_out = badge.details();
    let finding = Checking::new(None, &content, session.now(), session.surroundings.demo).finding(held);
    let last_checked = held.checked.as_ref().map(|last| last.at);
    let showings = content.showings.iter().filter(|showing| showing.badge == badge.id).collect();
    let named = badge.named();
    session.screen.answer(&Shown {
        number,
        badge: named,
        kept,
        forms,
        finding,
        last_checked,
        may_leave_out,
        showings,
        claims,
    })
}

/// Everything that a badge says.
pub(super) fn says(claims: &AchievementCredential, sentences: &Bundle) -> String {
    let mut page = Page { sentences, lines: String::new() };
    page.what(claims);
    page.who(claims);
    page.when(claims);
    page.how(claims);
    page.lines
}

fn name(form: Form) -> &'static str {
    match form {
        Form::DataIntegrity => "json",
        Form::Jwt => "jwt",
    }
}

impl Answer for Shown<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        let mut page = Page { sentences, lines: says(self.claims, sentences) };
        page.here(self);
        self.showings.iter().for_each(|showing| page.showing(showing));
        page.lines
    }
}

struct Page<'a> {
    sentences: &'a Bundle,
    lines: String,
}

impl Page<'_> {
    fn line(&mut self, key: &str, value: Option<&str>) {
        let mut parts = value.into_iter().flat_map(str::lines).filter(|part| !part.trim().is_empty());
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
        self.line("show-criteria-page", achievement.criteria.id.as_ref().map(Uri::as_str));
        for Alignment { target_name, target_framework, target_code, .. } in &achievement.alignment {
            let framework = target_framework.as_deref().map(|framework| format!("{framework}: "));
            let code = target_code.as_deref().map(|code| format!("{code} "));
            let named = [framework, code].into_iter().flatten().collect::<String>() + target_name;
            self.line("show-alignment", Some(&named));
        }
        for entry in &achievement.other_identifier {
            match entry.identifier_type.as_str() {
                CITY_ACTIVITY => self.line("show-activity", Some(&entry.identifier)),
                CITY_PLAYLIST => self.line("show-playlist", Some(&entry.identifier)),
                _ => {}
            }
        }
    }

    fn who(&mut self, claims: &AchievementCredential) {
        self.line("show-learner", claims.credential_subject.readable_name());
        self.line("show-issuer", claims.issuer.claimed_name());
        self.line("show-issuer-id", Some(claims.issuer.id().as_str()));
        if let Issuer::Profile(profile) = &claims.issuer {
            self.line("show-issuer-place", profile.address.as_ref().map(place).as_deref());
            self.line("show-issuer-page", profile.url.as_ref().map(Uri::as_str));
        }
    }

    fn when(&mut self, claims: &AchievementCredential) {
        let date = |moment| self.sentences.date(moment);
        let subject = &claims.credential_subject;
        let took_part = subject.activity_start_date.zip(subject.activity_end_date);
        let took_part = took_part.map(|(from, until)| format!("{} – {}", date(from), date(until)));
        let (from, until) = (date(claims.valid_from), claims.valid_until.map(date));
        let awarded = claims.awarded_date.map(date).filter(|awarded| *awarded != from);
        self.line("show-took-part", took_part.as_deref());
        self.line("show-issued", Some(&from));
        self.line("show-awarded", awarded.as_deref());
        self.line("show-until", until.as_deref());
    }

    fn how(&mut self, claims: &AchievementCredential) {
        let subject = &claims.credential_subject;
        self.line("show-narrative", subject.narrative.as_deref());
        for result in &subject.result {
            let described = subject.achievement.result_description.iter();
            let mut described = described.filter(|kind| Some(&kind.id) == result.result_description.as_ref());
            let kind = described.next();
            let value = result.value.as_deref().or(result.status.as_deref());
            let name = kind.map(|kind| format!("{}: ", kind.name)).unwrap_or_default();
            self.line("show-result", value.map(|value| format!("{name}{value}")).as_deref());
        }
        for evidence in &claims.evidence {
            let told = [&evidence.name, &evidence.description, &evidence.narrative];
            let address = evidence.id.as_ref().map(Uri::as_str);
            let told: Vec<&str> = told.into_iter().flatten().map(String::as_str).chain(address).collect();
            self.line("show-evidence", Some(&told.join("\n")));
        }
    }

    fn here(&mut self, shown: &Shown<'_>) {
        self.line("show-forms", Some(&shown.forms.join(", ")));
        let named =
            |detail: &Detail| format!("{} ({detail})", self.sentences.say(&format!("detail-{detail}")));
        let details: Vec<String> = shown.may_leave_out.iter().map(named).collect();
        self.line("show-may-leave-out", Some(&details.join(", ")));
        let stands = shown.finding.as_ref().map(|finding| {
            let word = condition::word(finding, self.sentences);
            [vec![word], condition::reasons(finding, self.sentences)].concat().join("\n")
        });
        self.line("show-condition", stands.as_deref());
        let checked = shown.last_checked.map(|at| self.sentences.date(at));
        self.line("show-checked", checked.as_deref());
        self.line("show-kept", Some(&self.sentences.date(shown.kept)));
        self.line("show-id", Some(shown.badge.id.as_str()));
    }

    fn showing(&mut self, showing: &Showing) {
        let key = match showing.sent {
            Sent::Taken => "show-showing",
            Sent::Unknown => "show-showing-unknown",
            Sent::Refused => "show-showing-refused",
        };
        let date = self.sentences.date(showing.at);
        self.lines +=
            &self.sentences.say_with(key, &[("host", (&showing.asker).into()), ("date", (&date).into())]);
        self.lines.push('\n');
    }
}

fn place(address: &Address) -> String {
    let parts = [&address.address_locality, &address.address_country, &address.address_country_code];
    let mut parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.truncate(2);
    parts.join(", ")
}
