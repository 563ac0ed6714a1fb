//! `paper`, and the picture of `show`: a badge with what it says and the code that holds all of it, to be printed or
//! sent.

use std::path::{Path, PathBuf};

use schemas::{
    bake,
    credential::AchievementCredential,
    locale::Bundle,
    openid4vci::Endpoint,
    qr::{self, Medium},
    stage::{Form, Verified},
};
use serde::{Serialize, Serializer};

use super::{
    coded::{not_shown, token},
    written::write_new,
};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    checked::Checked,
    cli::Printed,
    looks,
    paper::{self, Card, Coded, Lacking, Paper},
    session::Session,
    trouble::{Exit, Trouble},
};

/// A card was written.
#[derive(Serialize)]
struct Carded {
    badge: Named,
    file: PathBuf,
    /// Letters that the font lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    letters: Vec<String>,
    /// Why it has no code.
    #[serde(serialize_with = "code_of", skip_serializing_if = "Option::is_none")]
    without_code: Option<Trouble>,
}

fn code_of<S: Serializer>(why: &Option<Trouble>, serializer: S) -> Result<S::Ok, S::Error> {
    why.as_ref().map(Trouble::code).serialize(serializer)
}

impl Answer for Carded {
    fn tell(&self, sentences: &Bundle) -> String {
        let file = self.file.display().to_string();
        let mut lines = sentences
            .say_with("paper-done", &[("badge", (&self.badge.name).into()), ("file", (&file).into())]);
        if !self.letters.is_empty() {
            let letters = self.letters.join(", ");
            lines.push('\n');
            lines += &sentences.say_with("paper-letters", &[("letters", (&letters).into())]);
        }
        if let Some(why) = &self.without_code {
            lines += &format!("\n{} {}", sentences.say("paper-without-code"), why.wrong(sentences));
        }
        lines
    }
}

pub(super) fn run(printed: &Printed, session: &mut Session<'_>) -> Result<(), Trouble> {
    let verifier = super::present::verifier(printed.verifier.as_ref(), session)?;
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &printed.badge)?;
    let mut lacking = Lacking::default();
    let code = coded(&badge, verifier.as_ref())?;
    let document = card(token(&badge)?, Some(code), session).document(printed.size, &mut lacking);
    let pdf = paper::pdf::file(&document).map_err(|error| Trouble::not_drawn(&error))?;
    let carded = Carded {
        badge: badge.named(),
        file: printed.file.clone(),
        letters: lacking.letters(),
        without_code: None,
    };
    written(&carded, &pdf, session)
}

/// The same card as a picture, with the badge in it once more for programs. A badge that has no code is drawn without one:
/// the file is the badge all the same.
pub(super) fn picture(
    badge: &Badge,
    file: &Path,
    verifier: Option<&Endpoint>,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let verifier = super::present::verifier(verifier, session)?;
    let Some(form) = badge.form(Form::Jwt).or(badge.forms.first()).map(Checked::whole) else {
        return Err(Trouble::refused("badge_unreadable").with("badge", badge.name()));
    };
    let (code, without_code) = match coded(badge, verifier.as_ref()) {
        Ok(code) => (Some(code), None),
        Err(why) if why.exit() == Exit::Usage => return Err(why),
        Err(why) => (None, Some(why)),
    };
    let mut lacking = Lacking::default();
    let page = card(form, code, session).page(Paper::A6, &mut lacking);
    let picture = paper::picture(&page).map_err(|error| Trouble::not_drawn(&error))?;
    let baked = bake::write(&picture, form.signed().text()).map_err(|error| Trouble::not_drawn(&error))?;
    let letters = lacking.letters();
    let carded = Carded { badge: badge.named(), file: file.to_owned(), letters, without_code };
    written(&carded, &baked, session)
}

/// The code of a badge that fits into one, for whoever is told where it leads.
fn coded<'a>(badge: &Badge, verifier: Option<&'a Endpoint>) -> Result<Coded<'a>, Trouble> {
    let token = token(badge)?;
    let verifier = verifier.ok_or_else(|| Trouble::usage("paper_needs_verifier"))?;
    let picture = qr::badge_picture(token.signed(), verifier, Medium::Paper);
    Ok(Coded { picture: picture.map_err(|error| not_shown(error, badge))?, verifier })
}

fn card<'a>(
    form: &'a Verified<AchievementCredential>,
    code: Option<Coded<'a>>,
    session: &'a Session<'_>,
) -> Card<'a> {
    let (demo, sentences) = (session.surroundings.demo, session.screen.plain());
    Card { claims: form.claims(), drawing: looks::drawing(form.claims()), code, demo, sentences }
}

fn written(carded: &Carded, bytes: &[u8], session: &mut Session<'_>) -> Result<(), Trouble> {
    write_new(&carded.file, bytes)?;
    session.screen.answer(carded)
}
