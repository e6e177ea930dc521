//! Many desks and a hub in one process, with their real stores, and everything that can go wrong, by a seed: the same seed is the
//! same schedule in every run. A model says what ought to be (`model`), deeds are done to both (`deeds`), messages get lost or
//! bent on the way (`road`, `bend`), and at the end everybody is connected and the invariant is asked for (`check`).
//!
//! Not here: TLS and HTTP, which have tests of their own; the window.

mod base;
mod bend;
mod chance;
mod check;
mod deeds;
mod model;
mod road;
mod world;

pub use base::Base;
pub use bend::Mutation;
use world::World;

/// What a schedule came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Counts ever made.
    pub counts: u64,
    /// Copies of data at the end.
    pub copies: usize,
}

/// Runs one schedule of so many deeds.
///
/// # Errors
/// What did not hold, in words, with the number of the deed after which it was noticed.
pub fn run(base: Base, seed: u64, deeds: usize, mutation: Mutation) -> Result<Outcome, String> {
    let mut world = World::new(base, seed, mutation)?;
    // Most desks are enrolled soon; some count for a while before.
    for at in 0..world.copies.len() {
        if !world.chance.one_in(4) {
            world.enrol(at, 0)?;
        }
    }
    for deed in 0..deeds {
        let done = world.deed();
        done.map_err(|error| format!("seed {seed}, deed {deed}: {error}"))?;
    }
    let settled = world.settle_down();
    settled.map_err(|error| format!("seed {seed}, at the end: {error}"))?;
    Ok(Outcome {
        counts: world.tokens.given(),
        copies: world.copies.len(),
    })
}
