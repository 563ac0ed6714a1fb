//! The issuer as a whole: circles become awards, awards are offered, collected, printed and ended.

mod circles;
mod claims;
mod faults;
mod library;
mod pages;
