//! What can be signed is decided here, not elsewhere.
use schemas::stage::{Document, Kind};

struct Diploma;

impl Document for Diploma { //~ E0277 stage::sealed::Sealed
    const TYP: &'static str = "JWT";
    const KIND: Kind = Kind::Token;

    fn issuer(&self) -> schemas::uri::Uri {
        unreachable!()
    }

    fn begins(&self) -> Option<schemas::time::Timestamp> {
        None
    }
}
