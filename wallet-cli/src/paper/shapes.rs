//! A drawing as shapes of one colour each, letters too, so that a printer draws it as sharp as everything else on the page.
//!
//! It takes drawings that are made here (`schemas::art`): shapes and letters, no pictures, no shades from one colour to
//! another.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::Path,
    usvg::{self, FillRule, Group, Node, Options, Paint, Tree, fontdb::Database},
};

const FAMILY: &str = "DejaVu Sans";

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for face in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::sans_condensed::bold()] {
        fonts.load_font_data(face.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// A shape.
pub(super) struct Shape {
    /// Its outline, in units of the drawing.
    pub(super) outline: Path,
    /// What is inside where outlines cross.
    pub(super) rule: FillRule,
    /// Red, green and blue.
    pub(super) colour: [u8; 3],
}

/// The shapes of a drawing, those below first, and how wide it is.
pub(super) fn of(svg: &str) -> Result<(Vec<Shape>, f32), usvg::Error> {
    let options =
        Options { fontdb: Arc::clone(&FONTS), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let mut shapes = Vec::new();
    collect(tree.root(), &mut shapes);
    Ok((shapes, tree.size().width()))
}

fn collect(group: &Group, shapes: &mut Vec<Shape>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, shapes),
            Node::Text(text) => collect(text.flattened(), shapes),
            Node::Path(path) => shapes.extend(filled(path).into_iter().chain(drawn(path))),
            Node::Image(_) => {}
        }
    }
}

fn filled(path: &usvg::Path) -> Option<Shape> {
    let fill = path.fill()?;
    let outline = path.data().clone().transform(path.abs_transform())?;
    Some(Shape { outline, rule: fill.rule(), colour: colour(fill.paint())? })
}

/// A line as the shape that its pen covers.
fn drawn(path: &usvg::Path) -> Option<Shape> {
    let stroke = path.stroke()?;
    let covered = path.data().stroke(&stroke.to_tiny_skia(), 1.0)?;
    let outline = covered.transform(path.abs_transform())?;
    Some(Shape { outline, rule: FillRule::NonZero, colour: colour(stroke.paint())? })
}

fn colour(paint: &Paint) -> Option<[u8; 3]> {
    match paint {
        Paint::Color(colour) => Some([colour.red, colour.green, colour.blue]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use schemas::art::{Art, Design};
    use schemas::outcome::Attendance;

    use super::*;

    #[test]
    fn a_badge_is_shapes_and_its_name_is_among_them() {
        let art = |name: &str| {
            let design = Design::of(&"climate-in-my-street".parse().unwrap());
            Art { design, name: name.to_owned(), city: String::new(), ring: Attendance::whole(6) }.svg()
        };
        let (shapes, width) = of(&art("Climate")).unwrap();
        let (nameless, _) = of(&art("")).unwrap();
        assert!(width == 400.0 && shapes.len() > nameless.len(), "{} of {}", shapes.len(), nameless.len());
    }
}
