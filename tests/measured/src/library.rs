//! The library of the fault tests, with its wallet: what they set up, this measures.

#[path = "../../tests/faults/browser.rs"]
#[expect(dead_code, reason = "the tests ask for more than is measured")]
mod browser;
#[path = "../../tests/faults/evening.rs"]
#[expect(dead_code, reason = "the tests ask for more than is measured")]
pub(crate) mod evening;
#[path = "../../tests/faults/wallet.rs"]
#[expect(dead_code, reason = "the tests ask for more than is measured")]
pub(crate) mod wallet;
