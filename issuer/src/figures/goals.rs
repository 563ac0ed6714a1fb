//! The 17 goals of the 2030 Agenda, and how many circles and badges served each: by the alignments of the badges as they
//! were given.

use schemas::outcome::{Framework, Target};

use super::{Cell, Figure, Figures, sums::Sum};

/// One goal with what served it.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// Which.
    pub target: &'static Target,
    /// Circles in which somebody earned a badge that serves it.
    pub circles: Figure,
    /// Badges that serve it; a badge may serve several.
    pub badges: Figure,
}

pub(super) fn goals(figures: &Figures) -> Vec<Goal> {
    Framework::Sdg.targets().map(|target| goal(figures, target)).collect()
}

fn goal(figures: &Figures, target: &'static Target) -> Goal {
    let serving: Vec<&Cell> =
        figures.cells().iter().filter(|cell| figures.aligned(cell).contains(&target)).collect();
    let mut badges = Sum::default();
    serving.iter().for_each(|cell| badges.add(&cell.number));
    let circles = Sum::of_circles(serving.iter().map(|cell| &cell.number));
    Goal { target, circles: circles.figure(), badges: badges.figure() }
}
