//! Row numbers, one type for each table, so that none is taken for another.

macro_rules! row_number {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        #[serde(transparent)]
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
    /// An issuer on another server.
    GuestId
    /// A status list that a closed issuer handed over.
    LastListId
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
    /// A slip printed before its circle closed.
    EarlySlipId
    /// A status list.
    StatusListId
    /// An account.
    AccountId
    /// An invitation.
    InvitationId
}

macro_rules! typed_by_people {
    ($($name:ident)*) => {$(
        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )*};
}

typed_by_people! { AwardId AccountId InvitationId CircleId LearnerId EditionId OfferId GuestId LastListId }
