//! The picture of a badge, drawn and never uploaded: a ring of sessions, a sign in the middle, the name, the city.
//!
//! One drawing for wall, slip, claim page, wallet and public page, so that people know the badge again. It is the same
//! for the same input, holds no reference to anything outside, and tells attended from missed by thickness, so that it
//! reads in greyscale and on a printer that knows black only. Letters are left to whoever shows or rasterises it.

mod design;
mod lettering;
#[cfg(feature = "pixels")]
mod pixels;
mod ring;
mod sign;

use std::fmt::Write as _;

pub use design::{Colour, Design, UnknownColour};
#[cfg(feature = "pixels")]
pub use pixels::{PictureError, png};
pub use sign::{Sign, UnknownSign};

use crate::{
    lang::Lang,
    outcome::{Attendance, Badge},
    text::display_safe,
};

/// What black means in a drawing.
const INK: &str = "#1d1d1b";

/// The picture of one badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Art {
    /// Sign and colour.
    pub design: Design,
    /// The title; what does not fit on two lines ends in an ellipsis.
    pub name: String,
    /// Where; may be empty.
    pub city: String,
    /// Sessions as segments, those attended filled; an unbroken ring when none were held.
    pub ring: Attendance,
}

impl Art {
    /// The badge as its catalogue shows it: nobody's in particular, so the ring is whole.
    pub fn of(badge: &Badge, lang: Lang) -> Self {
        let name = badge.name.get(lang).map(|(_, name)| name.to_owned()).unwrap_or_default();
        Art { design: badge.design, name, city: String::new(), ring: ring::WHOLE }
    }

    /// In this city.
    #[must_use]
    pub fn in_city(mut self, city: &str) -> Self {
        city.clone_into(&mut self.city);
        self
    }

    /// As somebody earned it.
    #[must_use]
    pub fn earned(mut self, ring: Attendance) -> Self {
        self.ring = ring;
        self
    }

    /// The drawing, 400 units wide and high.
    ///
    /// ```
    /// use schemas::{art::{Art, Design}, outcome::Attendance};
    /// let design = Design::of(&"climate-in-my-street".parse().unwrap());
    /// let ring = Attendance::new(5, 6).unwrap();
    /// let art = Art { design, name: "Klima i min gade".into(), city: "Aarhus".into(), ring };
    /// assert!(art.svg().starts_with("<svg ") && art.svg() == art.clone().svg());
    /// ```
    pub fn svg(&self) -> String {
        let title = escaped(&self.name);
        let colour = self.design.colour.hex();
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="{title}"><title>{title}</title>"#
        );
        svg.push_str(r##"<circle cx="200" cy="200" r="199" fill="#fff"/>"##);
        ring::draw(&mut svg, self.ring, colour);
        let _ = write!(svg, r#"<g transform="translate(142 48) scale(1.16)">"#);
        self.design.sign.draw(&mut svg, colour);
        svg.push_str("</g>");
        lettering::name(&mut svg, &display_safe(&self.name));
        lettering::city(&mut svg, &display_safe(&self.city));
        svg.push_str("</svg>");
        svg
    }
}

/// The ring alone: the sign of Kreds itself.
pub fn logo() -> String {
    let colour = Colour::Teal.hex();
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">"#);
    svg.push_str(r##"<circle cx="200" cy="200" r="199" fill="#fff"/>"##);
    ring::draw_bold(&mut svg, ring::WHOLE, colour);
    svg.push_str("</svg>");
    svg
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in display_safe(text).chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn art(name: &str, attended: u16, held: u16) -> Art {
        let design = Design::of(&"climate-in-my-street".parse().unwrap());
        let ring = Attendance::new(attended, held).unwrap();
        Art { design, name: name.to_owned(), city: "Aarhus".to_owned(), ring }
    }

    #[test]
    fn every_session_is_a_segment() {
        assert_eq!(art("Climate", 5, 6).svg().matches("A182 182").count(), 6);
    }

    #[test]
    fn a_missed_session_is_thin() {
        assert_eq!(art("Climate", 5, 6).svg().matches(r#"stroke-width="4"/>"#).count(), 1);
    }

    #[test]
    fn a_name_cannot_leave_its_place() {
        let svg = art("</svg><script>\"&\u{202e}", 1, 1).svg();
        assert!(!svg.contains("<script") && !svg.contains('\u{202e}'));
    }

    #[test]
    fn nothing_outside_is_named() {
        let svg = art("Climate", 1, 1).svg();
        assert!(!svg.contains("href") && svg.matches("http").count() == 1, "only the namespace");
    }
}
