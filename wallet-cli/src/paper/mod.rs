//! What goes on paper: a badge as a card, the words on a sheet, a backup in codes. It knows no vault and no command;
//! pages come out as PDF or as a picture.

mod card;
pub mod chunks;
mod drawing;
mod letters;
mod page;
pub(crate) mod pdf;
mod recovery;
mod shapes;

pub use card::Paper;
pub(crate) use card::{Card, Coded};
pub(crate) use drawing::picture;
pub(crate) use letters::Lacking;
pub(crate) use page::{Document, Page};
pub(crate) use recovery::{CODES_ON_A_PAGE, codes, words};
