//! For the simulation alone, whose bent roads must sign as the hub does. Hidden from the documentation, called by no program.

use crate::Hub;
use indrumar_wire::SigningKey;

impl Hub {
    /// For tests: the key that the hub signs with.
    #[doc(hidden)]
    pub fn signs_with(&self) -> &SigningKey {
        &self.key
    }
}
