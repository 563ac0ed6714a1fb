//! Badges as tokens: what is accepted, and each thing that is refused.
