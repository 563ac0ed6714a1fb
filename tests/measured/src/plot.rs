//! A drawing with two axes, each step of which is ten times the one before, as SVG that is read on light and on dark.

use std::fmt::Write as _;

/// Points under one name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series {
    pub(crate) name: &'static str,
    /// Across and up; all above nothing.
    pub(crate) points: Vec<(f64, f64)>,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plot {
    pub(crate) title: &'static str,
    pub(crate) series: Vec<Series>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 420.0;
/// Room for the numbers, the title, and the names.
const LEFT: f64 = 72.0;
const TOP: f64 = 44.0;
const RIGHT: f64 = 150.0;
const BELOW: f64 = 48.0;

/// Colours that people with other eyes tell apart, on white and on black; and another dash for each.
const STYLE: &str = "text { font: 14px sans-serif; fill: #222 } .grid { stroke: #ccc } .line { fill: none; stroke-width: 2.5 } \
    .s0 { stroke: #0072b2 } .s1 { stroke: #b35c00; stroke-dasharray: 8 4 } .s2 { stroke: #007a5a; stroke-dasharray: 2 3 } \
    .s3 { stroke: #a04080; stroke-dasharray: 12 3 2 3 } .paper { fill: #fff } \
    @media (prefers-color-scheme: dark) { text { fill: #eee } .grid { stroke: #444 } .paper { fill: #111 } \
    .s0 { stroke: #56b4e9 } .s1 { stroke: #e69f00 } .s2 { stroke: #00c090 } .s3 { stroke: #e090c8 } }";

/// Powers of ten from the first to the last.
#[derive(Clone, Copy)]
struct Axis {
    first: i32,
    last: i32,
    from: f64,
    to: f64,
}

impl Axis {
    fn around(values: impl Iterator<Item = f64> + Clone, from: f64, to: f64) -> Self {
        let least = values.clone().fold(f64::INFINITY, f64::min).log10().floor();
        let most = values.fold(0.0, f64::max).log10().ceil();
        Axis { first: least as i32, last: (most as i32).max(least as i32 + 1), from, to }
    }

    fn place(self, value: f64) -> f64 {
        let part = (value.log10() - f64::from(self.first)) / f64::from(self.last - self.first);
        self.from + part * (self.to - self.from)
    }

    fn steps(self) -> impl Iterator<Item = f64> {
        (self.first..=self.last).map(|power| 10_f64.powi(power))
    }
}

impl Plot {
    /// As a file of its own.
    pub(crate) fn svg(&self) -> String {
        let points = || self.series.iter().flat_map(|series| series.points.iter());
        let across = Axis::around(points().map(|point| point.0), LEFT, WIDTH - RIGHT);
        let up = Axis::around(points().map(|point| point.1), HEIGHT - BELOW, TOP);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{0}\">\
             \n<title>{0}</title>\n<style>{STYLE}</style>\n<rect class=\"paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>\n\
             <text x=\"{LEFT}\" y=\"24\">{0}</text>\n",
            self.title
        );
        grid(&mut svg, across, up);
        let mut names: Vec<(f64, usize)> = Vec::new();
        for (at, series) in self.series.iter().enumerate() {
            let places = series.points.iter().map(|point| (across.place(point.0), up.place(point.1)));
            let path: Vec<String> = places.map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            let _ = writeln!(svg, "<polyline class=\"line s{at}\" points=\"{}\"/>", path.join(" "));
            names.extend(series.points.last().map(|point| (up.place(point.1), at)));
        }
        self.names(&mut svg, names);
        svg.push_str("</svg>\n");
        svg
    }

    /// Each name at the end of its line, or a little lower where another stands.
    fn names(&self, svg: &mut String, mut names: Vec<(f64, usize)>) {
        names.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut lowest = f64::NEG_INFINITY;
        for (y, at) in names {
            lowest = y.max(lowest + 18.0);
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{:.1}\">{}</text>",
                WIDTH - RIGHT + 8.0,
                lowest + 5.0,
                self.series[at].name
            );
        }
    }
}

fn grid(svg: &mut String, across: Axis, up: Axis) {
    let (bottom, right) = (HEIGHT - BELOW, WIDTH - RIGHT);
    for value in across.steps() {
        let x = across.place(value);
        let _ = writeln!(svg, "<path class=\"grid\" d=\"M{x:.1} {TOP}V{bottom}\"/>");
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            bottom + 24.0,
            said(value)
        );
    }
    for value in up.steps() {
        let y = up.place(value);
        let _ = writeln!(svg, "<path class=\"grid\" d=\"M{LEFT} {y:.1}H{right}\"/>");
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            LEFT - 8.0,
            y + 5.0,
            said(value)
        );
    }
}

/// `100000` → `100,000`
fn said(value: f64) -> String {
    match value {
        1e3.. => format!("{},000", value / 1e3),
        _ => format!("{value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_as_much_is_one_step_further() {
        let axis = Axis::around([10.0, 100_000.0].into_iter(), 0.0, 400.0);
        assert_eq!([10.0, 100.0, 100_000.0].map(|value| axis.place(value).round()), [0.0, 100.0, 400.0]);
    }

    #[test]
    fn every_series_has_its_line_and_its_name() {
        let series = ["one", "two"].map(|name| Series { name, points: vec![(10.0, 0.01), (100.0, 0.2)] });
        let svg = Plot { title: "title", series: series.to_vec() }.svg();
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert!(svg.contains(">one</text>") && svg.contains(">two</text>"));
    }
}
