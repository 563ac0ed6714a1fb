//! The circle: a segment for each session, clockwise from the top.

use std::{f64::consts::TAU, fmt::Write as _};

use crate::outcome::Attendance;

/// What a badge shows that nobody has earned yet.
pub(super) const WHOLE: Attendance = Attendance::whole(6);

/// More segments than this are dots; a longer circle shows its share of these.
const SEGMENTS: u16 = 24;

/// A missed session is a line.
const MISSED: u8 = 4;

struct Pen {
    radius: f64,
    filled: u8,
    /// Units left open between two segments.
    gap: f64,
}

/// The ring around a badge.
pub(super) fn draw(svg: &mut String, attendance: Attendance, colour: &str) {
    ring(svg, attendance, colour, &Pen { radius: 182.0, filled: 24, gap: 12.0 });
}

/// The ring where it stands alone, for a place of a few pixels.
pub(super) fn draw_bold(svg: &mut String, attendance: Attendance, colour: &str) {
    ring(svg, attendance, colour, &Pen { radius: 138.0, filled: 72, gap: 34.0 });
}

fn ring(svg: &mut String, attendance: Attendance, colour: &str, pen: &Pen) {
    let Pen { radius, filled, .. } = pen;
    let (attended, held) = (attendance.attended(), attendance.held());
    if held <= 1 {
        let width = if attended == held { *filled } else { MISSED };
        let _ = write!(svg, r#"<circle cx="200" cy="200" r="{radius}" "#);
        let _ = write!(svg, r#"fill="none" stroke="{colour}" stroke-width="{width}"/>"#);
        return;
    }
    let segments = held.min(SEGMENTS);
    let full = u32::from(attended) * u32::from(segments) / u32::from(held);
    for at in 0..segments {
        let (from, to) = (f64::from(at) / f64::from(segments), f64::from(at + 1) / f64::from(segments));
        let half_gap = pen.gap / 2.0 / radius;
        let arc = arc(*radius, from * TAU + half_gap, to * TAU - half_gap);
        let width = if u32::from(at) < full { *filled } else { MISSED };
        let _ = write!(svg, r#"<path d="{arc}" fill="none" stroke="{colour}" stroke-width="{width}"/>"#);
    }
}

fn arc(radius: f64, from: f64, to: f64) -> String {
    let point = |angle: f64| (200.0 + radius * angle.sin(), 200.0 - radius * angle.cos());
    let ((x1, y1), (x2, y2)) = (point(from), point(to));
    format!("M{x1:.2} {y1:.2}A{radius} {radius} 0 0 1 {x2:.2} {y2:.2}")
}
