//! The pages of a network, for those who look after it: figures without names, and who belongs to it.

mod figures;
mod figures_file;
mod plot;
mod said;

use crate::web::routes::{Access, Routes};

/// Everything about networks. Their pages lie beside the desks of organisations, for a network is none.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get("/network/{network}", Access::Network, figures::show).get(
        "/network/{network}/figures.csv",
        Access::Network,
        figures_file::show,
    )
}
