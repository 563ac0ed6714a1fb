//! What the names in a document mean at each place: JSON-LD 1.1 contexts, reduced to what the pinned ones use.
//!
//! The pinned documents are compiled once into scopes; an active context is a table of definitions, and entering a
//! scope is a remembered switch from one table to another (JSON-LD 1.1 API, 4.1 and 4.2, type-scoped, property-scoped
//! and protected definitions included). A feature that no pinned context uses is not understood and stops the compiler.

mod compile;
mod iri;
mod kept;
mod names;
mod scope;
mod switch;
mod table;
mod tables;

pub(super) use iri::{Expanded, Keyword};
pub(super) use scope::{Coercion, Container, Scoped};
pub(super) use switch::Manner;
pub(super) use table::{Definition, TableId};
pub(super) use tables::{Refused, Tables};
