//! How the small issuer behaves.

use schemas::did::Did;

/// Honest, in a way of its own, or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It does not.
    Honest,
    /// It breaks off instead of answering the request that begins so, once.
    BreaksOffOnce(&'static str),
    /// It does the work and breaks off before answering the request that begins so, once.
    LosesAnswerOnce(&'static str),
    /// It breaks off instead of answering the request that begins so.
    BreaksOff(&'static str),
    /// It does the work and breaks off before answering the request that begins so.
    LosesAnswer(&'static str),
    /// It promises badges, to be asked for after so many seconds.
    Promises(u64),
    /// It takes presentations as proof, and no tokens.
    WantsPresentations,
    /// It takes proofs of keys that the wallet does not have.
    WantsAnotherKey,
    /// It knows no nonces.
    WithoutNonce,
    /// It gives badges names of their own with the token.
    NamesBadges,
    /// Its first nonce is too old already.
    StaleNonceOnce,
    /// Its offer is gone.
    Forgetful,
    /// Its offer speaks for somebody else.
    SpeaksForOther,
    /// It binds badges to another key.
    BindsToOther,
    /// It hands out the token form where the other was asked for.
    MixesForms,
    /// It changes the badge after signing.
    Tampers,
    /// It signs with the key of somebody else.
    SignsWithOther,
    /// It hands out badges of somebody on another host.
    HandsOutOf(Did),
    /// It hands out something that is no badge.
    HandsOutOther,
    /// It offers a type that its badges do not have.
    OffersMore,
    /// It says no for good.
    Denies,
    /// It answers the request that begins so with this status and text.
    Says(&'static str, u16, &'static str),
    /// The same, once.
    SaysOnce(&'static str, u16, &'static str),
    /// Its key document names no keys.
    WithoutKeys,
    /// It forgets tokens once a badge was taken with them, and its key document is not to be had.
    KeepsTokenUntilOne,
    /// It offers a second badge in both forms, about water.
    OffersTwoBadges,
    /// It offers a second badge that it only gives to keys that somebody attested.
    OffersAttested,
    /// It gives two badges names of their own with the token, in both forms.
    NamesTwoBadges,
    /// It says nothing of how badges look.
    Plain,
    /// It publishes its badges under other names.
    Renames,
    /// It hands out only encrypted badges.
    Encrypts,
    /// Half of what it publishes of itself is not as the standard says.
    WritesBadly,
}
