//! Drawings as pixels, with letters of our own, so that no machine's fonts decide how a badge looks. Not only badges:
//! a picture for the photo roll, a card.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Options, Tree, fontdb::Database},
};

/// The widest picture that anybody needs; a wider one would only cost memory.
const WIDEST: u32 = 4_096;

const FAMILY: &str = "DejaVu Sans";

/// The letters of all six languages, and many more.
const FACES: [fn() -> &'static [u8]; 3] =
    [dejavu::sans::regular, dejavu::sans::bold, dejavu::sans_condensed::bold];

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| database(&FACES));

fn database(faces: &[fn() -> &'static [u8]]) -> Arc<Database> {
    let mut fonts = Database::new();
    for face in faces {
        fonts.load_font_data(face().to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
}

/// Why a drawing became no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing is not SVG.
    #[error(transparent)]
    Drawing(#[from] usvg::Error),
    /// No picture has this width.
    #[error("no picture is {0} pixels wide")]
    Width(u32),
    /// The pixels could not be written.
    #[error("the picture could not be written")]
    Unwritable,
}

/// A drawing as PNG, this many pixels wide. Takes some tens of milliseconds: off the async threads, please.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, PictureError> {
    let pixmap = pixels(svg, width, &FONTS)?;
    pixmap.encode_png().map_err(|_| PictureError::Unwritable)
}

fn pixels(svg: &str, width: u32, fonts: &Arc<Database>) -> Result<Pixmap, PictureError> {
    let options = Options { fontdb: Arc::clone(fonts), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size();
    let (across, down) = (f64::from(size.width()), f64::from(size.height()));
    let scale = f64::from(width.min(WIDEST)) / across;
    let pixmap = to_pixels(down * scale).and_then(|height| Pixmap::new(width.min(WIDEST), height));
    let mut pixmap = pixmap.ok_or(PictureError::Width(width))?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

fn to_pixels(length: f64) -> Option<u32> {
    (length >= 1.0 && length <= f64::from(WIDEST)).then_some(length.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Art, Colour, Design, Sign, logo},
        *,
    };
    use crate::{
        lang::Lang,
        outcome::{Attendance, Catalogue},
    };

    /// Letters that some language of Kreds writes and ASCII lacks, and the marks of its prose.
    const LETTERS: &str = "ÆØÅæøåÄÖäöČŠŽčšžĆĐćđÄÖÜẞäöüßÃÕÁÉÍÓÚÂÊÔÀÇãõáéíóúâêôàç«»„“”’–—…·ñÑŁłŃń";

    fn letter(letter: char, fonts: &Arc<Database>) -> Pixmap {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><text x="4" y="30" font-size="28">"#;
        pixels(&format!("{svg}&#{};</text></svg>", u32::from(letter)), 40, fonts).unwrap()
    }

    #[test]
    fn every_letter_of_the_six_languages_has_a_glyph() {
        for face in FACES {
            let fonts = database(&[face]);
            let missing = letter('\u{e123}', &fonts);
            for wanted in LETTERS.chars().chain('!'..='~') {
                let drawn = letter(wanted, &fonts);
                assert!(drawn.data() != missing.data(), "{wanted} has no glyph");
                assert!(drawn.pixels().iter().any(|pixel| pixel.alpha() > 0), "{wanted} draws nothing");
            }
        }
    }

    #[test]
    fn letters_are_drawn_without_any_font_of_the_system() {
        let bare = pixels(&Art { name: String::new(), ..climate() }.svg(), 400, &FONTS).unwrap();
        assert!(pixels(&climate().svg(), 400, &FONTS).unwrap().data() != bare.data());
    }

    fn climate() -> Art {
        let catalogue = Catalogue::starter();
        let badge = catalogue.badge(&"climate-in-my-street".parse().unwrap()).unwrap();
        Art::of(badge, Lang::Sl).in_city("Ljubljana").earned(Attendance::new(5, 6).unwrap())
    }

    #[test]
    fn a_picture_has_the_width_that_was_asked_for() {
        let picture = image::load_from_memory(&png(&climate().svg(), 240).unwrap()).unwrap();
        assert_eq!((picture.width(), picture.height()), (240, 240));
    }

    #[test]
    fn a_picture_is_the_same_each_time() {
        assert_eq!(png(&climate().svg(), 96).unwrap(), png(&climate().svg(), 96).unwrap());
    }

    #[test]
    fn a_name_stays_inside_the_ring() {
        let mut art = climate();
        for name in
            ["Nachbarschaftsversammlung", "Moderation einer Gesprächsrunde im Viertel", "Mmmmmmmm WWWWWW"]
        {
            art.name = name.to_owned();
            art.design.sign = Sign::Drop;
            let picture = pixels(&art.svg(), 400, &FONTS).unwrap();
            let bare = pixels(&Art { name: String::new(), ..art.clone() }.svg(), 400, &FONTS).unwrap();
            let outside = |at: usize| {
                let (x, y) = ((at % 400) as f64 - 200.0, (at / 400) as f64 - 200.0);
                x.hypot(y) > 164.0
            };
            let spill =
                (0..400 * 400).filter(|at| outside(*at) && picture.pixels()[*at] != bare.pixels()[*at]);
            assert_eq!(spill.count(), 0, "{name}");
        }
    }

    /// Of the pixels in a zone of the drawing, the share that a printer prints which knows black only.
    fn black(picture: &Pixmap, zone: fn(f64, f64) -> bool) -> f64 {
        let unit = 400.0 / f64::from(picture.width());
        let (mut black, mut all) = (0.0, 0.0);
        for (at, pixel) in picture.pixels().iter().enumerate() {
            let width = picture.width() as usize;
            if zone((at % width) as f64 * unit, (at / width) as f64 * unit) {
                let [red, green, blue] = [pixel.red(), pixel.green(), pixel.blue()].map(f64::from);
                let is_black = pixel.alpha() == 255 && 0.299 * red + 0.587 * green + 0.114 * blue < 128.0;
                black += f64::from(u8::from(is_black));
                all += 1.0;
            }
        }
        black / all
    }

    #[test]
    fn sign_and_ring_are_seen_in_one_bit_at_96_pixels() {
        for (sign, colour) in Sign::ALL.into_iter().flat_map(|sign| Colour::ALL.map(|colour| (sign, colour)))
        {
            let art = Art { design: Design { sign, colour }, ..climate() };
            let picture = pixels(&art.svg(), 96, &FONTS).unwrap();
            let sign = black(&picture, |x, y| (142.0..258.0).contains(&x) && (48.0..164.0).contains(&y));
            let ring = black(&picture, |x, y| (174.0..190.0).contains(&(x - 200.0).hypot(y - 200.0)));
            let around = black(&picture, |x, y| (120.0..140.0).contains(&x) && (60.0..160.0).contains(&y));
            assert!((0.1..0.8).contains(&sign), "{art:?}: {sign} of the sign is black");
            assert!((0.7..0.95).contains(&ring), "{art:?}: {ring} of the ring is black");
            assert!(around < 0.01, "{art:?}: {around} around the sign is black");
        }
    }

    #[test]
    fn a_picture_wider_than_any_wall_is_bounded() {
        let picture = image::load_from_memory(&png(&logo(), u32::MAX).unwrap()).unwrap();
        assert_eq!(picture.width(), WIDEST);
    }
}
