//! A badge on paper: what it is, for whom, by whom, when, and the code that holds all of it.
//!
//! Paper is a copy that whoever holds it can show, so it says where to have it checked, in words: a page that a code
//! opens by itself may be anybody's.

use schemas::{
    credential::AchievementCredential, locale::Bundle, openid4vci::Endpoint, qr::Picture, text::display_safe,
};

use super::{
    letters::Lacking,
    page::{Align, Code, Column, Document, Drawing, Page, Part, Style},
};

/// Sizes of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Paper {
    /// A card as large as a hand, 105 by 148 millimetres
    #[default]
    A6,
    /// A sheet, 210 by 297 millimetres
    A4,
}

/// How a card of one size is laid out, in millimetres and points.
struct Layout {
    size: (f32, f32),
    margin: f32,
    /// Edge of the badge's picture, where there is room for one.
    picture: Option<f32>,
    align: Align,
    /// Edge of the code, quiet zone included.
    code: f32,
    /// Room below the code for what is said there.
    foot: f32,
    title: Style,
    name: Style,
    text: Style,
    small: Style,
}

impl Paper {
    fn layout(self) -> Layout {
        match self {
            Paper::A6 => Layout {
                size: (105.0, 148.0),
                margin: 8.0,
                picture: None,
                align: Align::Left,
                code: 45.0,
                foot: 24.4,
                title: Style::title(15.0),
                name: Style::bold(12.0),
                text: Style::plain(8.5),
                small: Style::plain(7.0),
            },
            Paper::A4 => Layout {
                size: (210.0, 297.0),
                margin: 18.0,
                picture: Some(84.0),
                align: Align::Middle,
                code: 76.0,
                foot: 32.0,
                title: Style::title(34.0),
                name: Style::bold(24.0),
                text: Style::plain(13.0),
                small: Style::plain(9.5),
            },
        }
    }
}

/// What a card is made of.
pub(crate) struct Card<'a> {
    /// What the badge says.
    pub(crate) claims: &'a AchievementCredential,
    /// How it looks, as SVG.
    pub(crate) drawing: String,
    /// The code of the whole badge, if it has one.
    pub(crate) code: Option<Coded<'a>>,
    /// Does it count for nothing?
    pub(crate) demo: schemas::Demo,
    /// The language of the card.
    pub(crate) sentences: &'a Bundle,
}

/// A code, and where it leads.
pub(crate) struct Coded<'a> {
    pub(crate) picture: Picture,
    /// Where the badge is checked.
    pub(crate) verifier: &'a Endpoint,
}

impl Card<'_> {
    /// The card.
    pub(crate) fn document(self, paper: Paper, lacking: &mut Lacking) -> Document {
        let title = self.claims.credential_subject.achievement.name.clone();
        let lang = self.sentences.lang().tag();
        Document { title: lacking.printable(&title), lang, pages: vec![self.page(paper, lacking)] }
    }

    /// Its one page.
    pub(crate) fn page(self, paper: Paper, lacking: &mut Lacking) -> Page {
        let layout = paper.layout();
        let (width, height) = layout.size;
        let top_of_code = height - layout.foot - layout.code;
        let bottom = if self.code.is_some() { top_of_code } else { height - layout.margin };
        let column = Column::new(layout.margin, layout.margin, width - 2.0 * layout.margin, lacking);
        let mut column = column.aligned(layout.align);
        self.looks(&layout, &mut column);
        self.facts(&layout, bottom, &mut column);
        let room = (bottom - column.top).max(0.0);
        let mut parts = column.parts;
        if layout.align == Align::Middle {
            parts.iter_mut().for_each(|part| part.sink(room / 2.0));
        }
        let Some(Coded { picture, verifier }) = self.code else { return Page { size: layout.size, parts } };
        let at = ((width - layout.code) / 2.0, top_of_code);
        let said = self.sentences.say("paper-code");
        parts.push(Part::Code(Code { at, edge: layout.code, picture, said }));
        let below = top_of_code + layout.code + 1.0;
        let column = Column::new(layout.margin, below, width - 2.0 * layout.margin, lacking);
        let mut column = column.aligned(layout.align);
        let host = in_words(verifier);
        column.write(&self.sentences.say_with("paper-check", &[("host", host.into())]), layout.small);
        column.write(&self.sentences.say("paper-copy"), layout.small);
        parts.append(&mut column.parts);
        Page { size: layout.size, parts }
    }

    /// The badge's picture, above everything.
    fn looks(&self, layout: &Layout, column: &mut Column<'_>) {
        let Some(edge) = layout.picture else { return };
        let at = ((layout.size.0 - edge) / 2.0, column.top);
        let name = display_safe(&self.claims.credential_subject.achievement.name);
        let said = self.sentences.say_with("paper-picture", &[("badge", (&*name).into())]);
        column.parts.push(Part::Drawing(Drawing { at, edge, svg: self.drawing.clone(), said }));
        column.skip(edge + layout.text.size / 2.0);
    }

    /// Who, what, by whom, when; then as much of the badge's own text as there is room for.
    fn facts(&self, layout: &Layout, bottom: f32, column: &mut Column<'_>) {
        let (claims, sentences) = (self.claims, self.sentences);
        let subject = &claims.credential_subject;
        if self.demo.is_on() {
            column.write(&sentences.say("paper-demo"), layout.text);
        }
        let gap = layout.text.size / 6.0;
        column.write_above(&subject.achievement.name, layout.title, bottom);
        column.skip(gap);
        if let Some(name) = subject.readable_name() {
            column.write_above(name, layout.name, bottom);
            column.skip(gap);
        }
        let date = sentences.date(claims.awarded_date.unwrap_or(claims.valid_from));
        let issuer = claims.issuer.claimed_name().unwrap_or(claims.issuer.id().as_str());
        let given = sentences.say_with("paper-given", &[("issuer", issuer.into()), ("date", (&date).into())]);
        column.write_above(&given, layout.text, bottom);
        if let Some(until) = claims.valid_until.map(|until| sentences.date(until)) {
            let until = sentences.say_with("paper-until", &[("date", (&until).into())]);
            column.write_above(&until, layout.text, bottom);
        }
        let texts = [Some(&subject.achievement.description), subject.narrative.as_ref()];
        let mut all = true;
        // The last line is kept for the sentence that says where the rest is.
        let end = bottom - 2.0 * gap - layout.small.size * 0.5;
        for text in texts.into_iter().flatten() {
            column.skip(gap);
            all &= column.write_above(text, layout.text, end);
        }
        if !all {
            column.write(&sentences.say("paper-more"), layout.small);
        }
    }
}

/// An address as people type it.
fn in_words(address: &Endpoint) -> &str {
    let address = address.url().as_str();
    address.split_once("://").map_or(address, |(_, words)| words).trim_end_matches('/')
}
