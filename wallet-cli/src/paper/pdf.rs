//! Pages as a PDF that is read aloud in the right order: titles, paragraphs and what the codes are (PDF/UA-1, ISO
//! 14289-1). It says nothing about when or where it was made.

use std::num::NonZeroU16;

use krilla::{
    Document as Pdf, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagTree},
    text::{Font, TextDirection},
};
use resvg::{
    tiny_skia::{self, PathSegment},
    usvg,
};

use super::{
    letters::Weight,
    page::{Code, Document, Drawing, POINTS, Part, Role, Text},
    shapes::{self, Shape},
};

/// The pages became no file.
#[derive(Debug, thiserror::Error)]
#[error("no PDF: {0:?}")]
pub(crate) struct NotPrinted(krilla::error::KrillaError);

struct Fonts {
    regular: Font,
    bold: Font,
}

/// The file.
#[expect(clippy::expect_used, reason = "fonts came with the program, and pages have a size")]
pub(crate) fn file(document: &Document) -> Result<Vec<u8>, NotPrinted> {
    let font = |weight: Weight| Font::new(weight.font().into(), 0).expect("a font");
    let fonts = Fonts { regular: font(Weight::Regular), bold: font(Weight::Bold) };
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.expect("one standard does not contradict itself");
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut tree = TagTree::new().with_lang(Some(document.lang.to_owned()));
    let mut outline = Outline::new();
    for (number, page) in document.pages.iter().enumerate() {
        let [width, height] = [page.size.0, page.size.1].map(|length| length * POINTS);
        let mut sheet = pdf.start_page_with(PageSettings::from_wh(width, height).expect("a size"));
        let mut surface = sheet.surface();
        for part in &page.parts {
            if let Some(node) = drawn(part, &fonts, &mut surface) {
                tree.push(node);
            }
        }
        surface.finish();
        sheet.finish();
        let top = XyzDestination::new(number, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title_of(page).unwrap_or(&document.title).to_owned(), top));
    }
    pdf.set_metadata(Metadata::new().title(document.title.clone()).language(document.lang.to_owned()));
    pdf.set_outline(outline);
    pdf.set_tag_tree(tree);
    pdf.finish().map_err(NotPrinted)
}

fn title_of(page: &super::page::Page) -> Option<&str> {
    page.parts.iter().find_map(|part| match part {
        Part::Text(text) if text.style.role == Role::Title => {
            text.lines.first().map(|(_, _, line)| line.as_str())
        }
        _ => None,
    })
}

fn drawn(part: &Part, fonts: &Fonts, surface: &mut Surface<'_>) -> Option<Node> {
    match part {
        Part::Text(text) => Some(text_drawn(text, fonts, surface)),
        Part::Code(code) => {
            let mut figure = TagGroup::new(Tag::Figure(Some(code.said.clone())));
            let drawing = surface.start_tagged(ContentTag::Other);
            if let Some(path) = bars(code) {
                surface.draw_path(&path);
            }
            surface.end_tagged();
            figure.push(drawing);
            Some(figure.into())
        }
        Part::Drawing(drawing) => {
            let mut figure = TagGroup::new(Tag::Figure(Some(drawing.said.clone())));
            let shown = surface.start_tagged(ContentTag::Other);
            coloured(drawing, surface);
            surface.end_tagged();
            figure.push(shown);
            Some(figure.into())
        }
        Part::Rule(x, y, length) => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            if let Some(path) = bar(*x * POINTS, *y * POINTS, *length * POINTS, 0.6) {
                surface.draw_path(&path);
            }
            surface.end_tagged();
            None
        }
    }
}

fn text_drawn(text: &Text, fonts: &Fonts, surface: &mut Surface<'_>) -> Node {
    let font = match text.style.weight {
        Weight::Regular => &fonts.regular,
        Weight::Bold => &fonts.bold,
    };
    let whole: Vec<&str> = text.lines.iter().map(|(_, _, line)| line.as_str()).collect();
    let mut group = match text.style.role {
        Role::Title => TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(whole.join(" ")))),
        Role::Paragraph => TagGroup::new(Tag::P),
    };
    for (x, y, line) in &text.lines {
        let span = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let start = Point::from_xy(x * POINTS, y * POINTS);
        // A space between lines, or readers join their words.
        let spaced = format!("{line} ");
        surface.draw_text(start, font.clone(), text.style.size, &spaced, false, TextDirection::Auto);
        surface.end_tagged();
        group.push(span);
    }
    group.into()
}

/// The shapes of a drawing, then black again. One that is no drawing leaves its place empty.
fn coloured(drawing: &Drawing, surface: &mut Surface<'_>) {
    let Ok((shapes, width)) = shapes::of(&drawing.svg) else { return };
    let scale = drawing.edge * POINTS / width;
    let (left, top) = (drawing.at.0 * POINTS, drawing.at.1 * POINTS);
    for Shape { outline, rule, colour: [red, green, blue] } in shapes {
        let at = |point: tiny_skia::Point| (left + point.x * scale, top + point.y * scale);
        let rule = match rule {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        let paint = rgb::Color::new(red, green, blue).into();
        surface.set_fill(Some(Fill { paint, rule, ..Fill::default() }));
        if let Some(path) = path(&outline, at) {
            surface.draw_path(&path);
        }
    }
    surface.set_fill(None);
}

fn path(outline: &tiny_skia::Path, at: impl Fn(tiny_skia::Point) -> (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    for segment in outline.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                let (x, y) = at(to);
                path.move_to(x, y);
            }
            PathSegment::LineTo(to) => {
                let (x, y) = at(to);
                path.line_to(x, y);
            }
            PathSegment::QuadTo(by, to) => {
                let ((x1, y1), (x, y)) = (at(by), at(to));
                path.quad_to(x1, y1, x, y);
            }
            PathSegment::CubicTo(first, second, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (at(first), at(second), at(to));
                path.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathSegment::Close => path.close(),
        }
    }
    path.finish()
}

/// The dark of a code as one path, so that no hair of white is drawn between its rows.
fn bars(code: &Code) -> Option<Path> {
    let module = code.edge * POINTS / code.picture.width() as f32;
    let (left, top) = (code.at.0 * POINTS, code.at.1 * POINTS);
    let mut path = PathBuilder::new();
    for (x, y, length) in code.picture.bars() {
        let (x, y) = (left + x as f32 * module, top + y as f32 * module);
        path.push_rect(Rect::from_xywh(x, y, length as f32 * module, module)?);
    }
    path.finish()
}

fn bar(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}
