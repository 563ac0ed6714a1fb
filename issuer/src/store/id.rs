//! Row numbers, one type for each table, so that none is taken for another.

macro_rules! row_number {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

row_number! {
    /// An organisation.
    OrganisationId
    /// A network.
    NetworkId
    /// A circle.
    CircleId
    /// A learner in one circle.
    LearnerId
    /// An award.
    AwardId
    /// An offer.
    OfferId
    /// An edition.
    EditionId
    /// A status list.
    StatusListId
}

impl std::str::FromStr for AwardId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(AwardId)
    }
}
