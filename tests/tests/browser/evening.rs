//! The evening on which badges wait, with issuer and verifier serving on loopback.

use tests::library::{self, Waiting};
use tests::programs::Programs;
use tests::service::Services;
use tests::workplace::Workplace;
use tests::world::World;

/// A world in which nothing is set up yet.
pub(crate) fn world(name: &str) -> World {
    World::new(Programs::beside_this_one().unwrap(), Workplace::temporary(name).unwrap(), |_| {}).unwrap()
}

/// A library whose sample circle has just closed.
#[derive(Debug)]
pub(crate) struct Evening {
    pub(crate) world: World,
    pub(crate) waiting: Vec<Waiting>,
    _services: Services,
}

impl Evening {
    pub(crate) fn begin(name: &str) -> Self {
        let world = world(name);
        let (services, waiting) = library::last_evening(&world).unwrap();
        Evening { world, waiting, _services: services }
    }
}
