//! `cargo demo`: one badge walks the whole way on this machine, from a learning circle's last session to a verdict.
//!
//! Builds the three programs, starts issuer and verifier on loopback in demo mode, does what a facilitator, a learner
//! and an employer would do with them, and goes on serving until Ctrl-C. With `--once` it ends there and leaves nothing
//! behind; with `--programs FOLDER` it takes programs that are built already.

mod building;
mod options;
mod prerequisites;
mod screen;
mod walk;

use options::Options;
use std::process::ExitCode;
use tests::programs::Programs;
use tests::trouble::Trouble;
use tests::workplace::{Afterwards, Workplace};
use tests::world::World;

fn main() -> ExitCode {
    match demonstrate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            screen::trouble(&trouble);
            ExitCode::FAILURE
        }
    }
}

fn demonstrate() -> Result<(), Trouble> {
    let options = Options::read(std::env::args().skip(1))?;
    let programs = match options.programs {
        Some(folder) => Programs::at(&folder)?,
        None => {
            prerequisites::check()?;
            building::build()?
        }
    };
    let workplace = match options.afterwards {
        Afterwards::Goes => Workplace::temporary("demo")?,
        Afterwards::Stays => Workplace::new(building::project().join("demo-data"), Afterwards::Stays)?,
    };
    let world = World::new(programs, workplace, screen::narrate)?;
    let services = walk::walk(&world)?;
    match options.afterwards {
        Afterwards::Goes => Ok(()),
        Afterwards::Stays => {
            screen::farewell(&world);
            services.serve()
        }
    }
}
