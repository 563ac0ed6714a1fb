//! Photocopies and photographs in poor light: what should be even is full of grain, which the decoder takes for light and
//! dark. With the mean of its neighbours for each dot it is even again, and a code is only a little out of focus.

use image::{GrayImage, Luma};

/// Rows between two that are looked at.
const STEP: usize = 7;
/// How far neighbours differ by grain; by more they differ at an edge, by less in any picture.
const GRAIN: std::ops::RangeInclusive<u8> = 4..=48;

/// Is most of the picture grain? In prints as they are a twentieth of it is, in ordinary photographs less than half.
pub(super) fn is_grainy(picture: &GrayImage) -> bool {
    let (mut grain, mut all) = (0_usize, 0_usize);
    for row in picture.rows().step_by(STEP) {
        let dots: Vec<u8> = row.map(|dot| dot.0[0]).collect();
        let steps = dots.windows(2).map(|pair| pair[0].abs_diff(pair[1]));
        for step in steps.filter(|step| step <= GRAIN.end()) {
            all += 1;
            grain += usize::from(GRAIN.contains(&step));
        }
    }
    2 * grain > all
}

/// Each dot becomes the mean of itself and those around it.
pub(super) fn softened(picture: &GrayImage) -> GrayImage {
    let (width, height) = picture.dimensions();
    let near = |at: u32, end: u32| [at.saturating_sub(1), at, (at + 1).min(end - 1)];
    GrayImage::from_fn(width, height, |x, y| {
        let (columns, rows) = (near(x, width), near(y, height));
        let row = |y: u32| columns.map(|x| u16::from(picture.get_pixel(x, y).0[0])).iter().sum::<u16>();
        Luma([(rows.map(row).iter().sum::<u16>() / 9) as u8])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_stays_even_and_a_speck_is_spread() {
        let mut picture = GrayImage::from_pixel(5, 4, Luma([90]));
        assert_eq!(softened(&picture), picture);
        picture.put_pixel(2, 2, Luma([180]));
        assert_eq!(softened(&picture).get_pixel(1, 1).0, [100]);
        assert_eq!(softened(&picture).get_pixel(4, 0).0, [90]);
    }

    #[test]
    fn a_picture_of_one_dot_is_not_grainy() {
        let dot = GrayImage::from_pixel(1, 1, Luma([7]));
        assert!(!is_grainy(&dot) && softened(&dot) == dot);
    }
}
