//! Plots, drawn as the paths of an SVG: a bar for what is known, a dot for what is hidden. Made for eyes; the numbers stand in
//! tables beside them.

use std::fmt::Write as _;

use crate::figures::Figure;

/// Units from one bar to the next, and of a bar's width.
const STEP: u32 = 10;
const BAR: u32 = 8;
/// Height of the tallest bar, and of the drawing with room for a dot above it.
const TALLEST: u32 = 40;
const HEIGHT: u32 = 46;
/// So that a single bar of a small town is seen beside a large one.
const LOWEST: u32 = 2;

/// The paths of a row of bars.
pub(super) struct Plot {
    pub(super) width: u32,
    pub(super) bars: String,
    pub(super) dots: String,
}

impl Plot {
    /// Units from top to ground.
    pub(super) fn height(&self) -> u32 {
        HEIGHT
    }
}

/// A row of bars, of which `largest` would be the tallest.
pub(super) fn bars(figures: impl IntoIterator<Item = Figure>, largest: u32) -> Plot {
    let mut plot = Plot { width: 0, bars: String::new(), dots: String::new() };
    for figure in figures {
        let (left, known) = (plot.width + (STEP - BAR) / 2, figure.known());
        let height = if known == 0 { 0 } else { (known * TALLEST / largest.max(1)).max(LOWEST) };
        // Writing to a text does not fail.
        if height > 0 {
            let _ = write!(plot.bars, "M{left} {HEIGHT}v-{height}h{BAR}v{height}z");
        }
        if figure.hides() {
            // A line without length and with round ends: a dot, however the drawing is stretched.
            let (middle, above) = (plot.width + STEP / 2, HEIGHT - height - 4);
            let _ = write!(plot.dots, "M{middle} {above}h0");
        }
        plot.width += STEP;
    }
    plot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tallest_bar_fills_the_height_and_nothing_draws_nothing() {
        let plot = bars([Figure::Exactly(20), Figure::None, Figure::Exactly(10)], 20);
        assert_eq!(plot.bars, "M1 46v-40h8v40zM21 46v-20h8v20z");
        assert_eq!((plot.dots.as_str(), plot.width), ("", 30));
    }

    #[test]
    fn few_is_a_dot_whatever_the_number_was() {
        let plot = bars([Figure::Few], 20);
        assert_eq!((plot.bars.as_str(), plot.dots.as_str()), ("", "M5 42h0"));
    }

    #[test]
    fn a_dot_stands_above_the_bar_to_which_something_hidden_belongs() {
        assert_eq!(bars([Figure::AtLeast(10)], 20).dots, "M5 22h0");
    }

    #[test]
    fn a_plot_without_any_number_has_no_bars() {
        assert_eq!(bars([Figure::None; 12], 0).bars, "");
    }
}
