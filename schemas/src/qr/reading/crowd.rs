//! Pictures full of the squares that stand in three corners of a QR code. The decoder tries every three of them, so a few
//! kilobytes of squares would keep it busy for hours; they are counted before it is asked.

use rxing::common::BitMatrix;

/// Squares that are looked at: a sheet of sixteen codes has 48, and a page of print some that only look like it.
const SQUARES: usize = 600;
/// Rows between two that are looked at; the decoder takes every third too.
const STEP: u32 = 3;
/// Light and dark across the middle of a square, in modules (ISO/IEC 18004, 6.3.3).
const RATIO: [u32; 5] = [1, 1, 3, 1, 1];

/// Are there more squares than any honest sheet has, dark on light or light on dark?
pub(super) fn is_crowd(picture: &BitMatrix) -> bool {
    let mut count = 0;
    let mut above: Vec<u32> = Vec::new();
    for y in (0..picture.height()).step_by(STEP as usize) {
        let row = middles(picture, y);
        // The same square crosses several rows.
        let begins = |x: &&u32| !above.iter().any(|other| other.abs_diff(**x) <= STEP);
        count += row.iter().filter(begins).count();
        if count > SQUARES {
            return true;
        }
        above = row;
    }
    false
}

/// Where this row crosses the middle of a square.
fn middles(picture: &BitMatrix, y: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut runs = [0; 5];
    let mut dark = picture.get(0, y);
    for x in 0..=picture.width() {
        let next = x < picture.width() && picture.get(x, y);
        if next == dark && x < picture.width() {
            runs[4] += 1;
            continue;
        }
        if is_square(runs) {
            let middle = x - runs[4] - runs[3] - runs[2] / 2 - 1;
            if is_square(column(picture, middle, y, runs.iter().sum())) {
                found.push(middle);
            }
        }
        runs.rotate_left(1);
        runs[4] = 1;
        dark = next;
    }
    found
}

/// The five runs of a column round this place. A square is as high as it is wide, so none is followed further than that:
/// in a picture of nothing but stripes each would be as long as the picture.
fn column(picture: &BitMatrix, x: u32, y: u32, longest: u32) -> [u32; 5] {
    let dark = picture.get(x, y);
    let run = |from: &mut u32, dark: bool, up: bool| {
        let mut length = 0;
        while length < longest && *from < picture.height() && picture.get(x, *from) == dark {
            length += 1;
            *from = if up { from.wrapping_sub(1) } else { *from + 1 };
        }
        length
    };
    let (mut up, mut down) = (y, y + 1);
    let above = [dark, !dark, dark].map(|dark| run(&mut up, dark, true));
    let below = [dark, !dark, dark].map(|dark| run(&mut down, dark, false));
    [above[2], above[1], above[0] + below[0], below[1], below[2]]
}

/// As far as prints and photographs keep to the ratio.
fn is_square(runs: [u32; 5]) -> bool {
    let total: u32 = runs.iter().sum();
    let fits = |(run, modules): (u32, u32)| (7 * run).abs_diff(modules * total) <= modules * total / 2 + 7;
    total >= 7 && runs.iter().all(|run| *run > 0) && runs.into_iter().zip(RATIO).all(fits)
}
