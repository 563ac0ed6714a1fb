//! Offers: how an award reaches its learner (OpenID4VCI 1.0, 4; pre-authorised code flow).
//!
//! Codes are derived from the server's secret, so a link can be shown again without being stored. Knows nothing of
//! HTTP and of signing.

mod codes;
mod early;
mod making;
mod naming;
mod pre_authorised;
mod redeeming;
mod standing;
mod tx_code;

pub use codes::{claim_code, claim_link, code_hash, early_slip_code, early_slip_link};
pub use early::print_early;
pub use making::{make, make_all};
pub use naming::{NamingError, name};
pub use pre_authorised::mint;
pub use redeeming::{RedeemError, Redeemed, Ticket, admit, redeem_all};
pub use standing::{Standing, stay_over};
pub use tx_code::{TxCodeError, check as check_tx_code, tx_code};
