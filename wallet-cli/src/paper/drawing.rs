//! A page as a picture: SVG, of which `schemas::art` makes pixels with the same letters.

use std::fmt::Write as _;

use schemas::art::{PictureError, png};

use super::{
    letters::Weight,
    page::{POINTS, Page, Part, Text},
};

/// Pixels of one module of a code: whole, so that each is as wide as the next, and still there after a messenger made
/// the picture half as large.
const MODULE: f32 = 8.0;
/// Width of a page without a code: 300 dots an inch.
const DOTS: f32 = 300.0 / 25.4;

/// The page as PNG.
pub(crate) fn picture(page: &Page) -> Result<Vec<u8>, PictureError> {
    let codes = page.parts.iter().filter_map(|part| match part {
        Part::Code(code) => Some(MODULE * code.picture.width() as f32 / code.edge),
        _ => None,
    });
    let dots = codes.reduce(f32::max).unwrap_or(DOTS);
    png(&svg(page), (page.size.0 * dots).round() as u32)
}

fn svg(page: &Page) -> String {
    let (width, height) = page.size;
    let mut svg = format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}mm" height="{h}mm" viewBox="0 0 {w} {h}" "#,
            r##"font-family="DejaVu Sans" xml:space="preserve"><path fill="#fff" d="M0 0h{w}v{h}H0z"/>"##
        ),
        w = width,
        h = height
    );
    for part in &page.parts {
        let _ = match part {
            Part::Text(text) => write!(svg, "{}", text_of(text)),
            Part::Code(code) => write!(
                svg,
                concat!(
                    r#"<svg x="{x}" y="{y}" width="{edge}" height="{edge}" viewBox="0 0 {w} {w}" "#,
                    r##"shape-rendering="crispEdges"><path stroke="#000" d="{path}"/></svg>"##
                ),
                x = code.at.0,
                y = code.at.1,
                edge = code.edge,
                w = code.picture.width(),
                path = code.picture.strokes()
            ),
            Part::Drawing(drawing) => write!(
                svg,
                r#"<svg x="{x}" y="{y}" width="{edge}" height="{edge}" {rest}"#,
                x = drawing.at.0,
                y = drawing.at.1,
                edge = drawing.edge,
                rest = drawing.svg.trim_start_matches("<svg ")
            ),
            Part::Rule(x, y, length) => {
                write!(svg, r##"<path stroke="#000" stroke-width="0.2" d="M{x} {y}h{length}"/>"##)
            }
        };
    }
    svg.push_str("</svg>");
    svg
}

fn text_of(text: &Text) -> String {
    let weight = match text.style.weight {
        Weight::Regular => "normal",
        Weight::Bold => "bold",
    };
    let size = text.style.size / POINTS;
    let line = |(x, y, line): &(f32, f32, String)| {
        let escaped = line.replace('&', "&amp;").replace('<', "&lt;");
        format!(r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}">{escaped}</text>"#)
    };
    text.lines.iter().map(line).collect()
}
