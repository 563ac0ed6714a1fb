//! Which contexts a document may name. The choice is a value that goes along with the document, so that what one address of
//! a program knows is known nowhere else.

/// The contexts that are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contexts {
    /// Those that are pinned: the only ones for badges, lists and trust.
    #[default]
    Pinned,
    /// Beside them the one of the W3C's examples, under which every word means something (`@vocab`). For credentials of
    /// programs that try each other out; nothing is ever lost under it, and nothing is ever misspelt.
    WithExamples,
}
