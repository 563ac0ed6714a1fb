//! `paper`, and the picture of `show`: a badge with what it says and the code that holds all of it, to be printed or
//! sent.

use std::path::{Path, PathBuf};

use schemas::{
    bake,
    locale::Bundle,
    openid4vci::Endpoint,
    qr::{self, Medium},
};
use serde::Serialize;

use super::{
    coded::{not_shown, token},
    written::write_new,
};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    cli::Printed,
    paper::{self, Card, Lacking, Paper},
    session::Session,
    trouble::Trouble,
};

/// A card was written.
#[derive(Serialize)]
struct Carded {
    badge: Named,
    file: PathBuf,
    /// Letters that the font lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    letters: Vec<String>,
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
        lines
    }
}

pub(super) fn run(printed: &Printed, session: &mut Session<'_>) -> Result<(), Trouble> {
    let verifier = super::present::verifier(printed.verifier.as_ref(), session)?;
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &printed.badge)?;
    let mut lacking = Lacking::default();
    let document = card(&badge, verifier.as_ref(), session)?.document(printed.size, &mut lacking);
    let pdf = paper::pdf::file(&document).map_err(|error| Trouble::not_drawn(&error))?;
    written(&badge, &printed.file, &pdf, &lacking, session)
}

/// The same card as a picture, with the badge in it once more for programs.
pub(super) fn picture(
    badge: &Badge,
    file: &Path,
    verifier: Option<&Endpoint>,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let verifier = super::present::verifier(verifier, session)?;
    let mut lacking = Lacking::default();
    let page = card(badge, verifier.as_ref(), session)?.page(Paper::A6, &mut lacking);
    let picture = paper::picture(&page).map_err(|error| Trouble::not_drawn(&error))?;
    let baked =
        bake::write(&picture, token(badge)?.signed().text()).map_err(|error| Trouble::not_drawn(&error))?;
    written(badge, file, &baked, &lacking, session)
}

fn card<'a>(
    badge: &'a Badge,
    verifier: Option<&'a Endpoint>,
    session: &'a Session<'_>,
) -> Result<Card<'a>, Trouble> {
    let verifier = verifier.ok_or_else(|| Trouble::usage("paper_needs_verifier"))?;
    let token = token(badge)?;
    let picture = qr::badge_picture(token.signed(), verifier, Medium::Paper);
    let picture = picture.map_err(|error| not_shown(error, badge))?;
    let (demo, sentences) = (session.surroundings.demo, session.screen.plain());
    Ok(Card { claims: token.claims(), picture, verifier, demo, sentences })
}

fn written(
    badge: &Badge,
    file: &Path,
    bytes: &[u8],
    lacking: &Lacking,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    write_new(file, bytes)?;
    let carded = Carded { badge: badge.named(), file: file.to_owned(), letters: lacking.letters() };
    session.screen.answer(&carded)
}
