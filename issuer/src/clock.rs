//! Time and chance, handed down from `main`: nothing below it reads a clock or opens a random source.

use std::{fmt, sync::Arc};

use schemas::{time::Timestamp, uri::Uri};
use zeroize::Zeroizing;

/// What time it is.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// A clock that asks this function.
    pub fn new(read: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Clock(Arc::new(read))
    }

    /// The present second.
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock({})", self.now())
    }
}

type Fill = dyn Fn(&mut [u8]) + Send + Sync;

/// Numbers that nobody can guess.
#[derive(Clone)]
pub struct Chance(Arc<Fill>);

impl Chance {
    /// Chance that this function fills in.
    pub fn new(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Chance(Arc::new(fill))
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }

    /// Random bytes that leave memory when dropped.
    pub fn secret<const N: usize>(&self) -> Zeroizing<[u8; N]> {
        let mut bytes = Zeroizing::new([0; N]);
        (self.0)(bytes.as_mut_slice());
        bytes
    }

    /// A number below a power of two, each equally likely.
    pub fn below_power_of_two(&self, bits: u32) -> u32 {
        u32::from_be_bytes(self.bytes()) & (2_u32.pow(bits) - 1)
    }

    /// A fresh `urn:uuid:` of version 4 (RFC 9562, 5.4).
    #[expect(clippy::expect_used, reason = "a UUID is always an absolute URI")]
    pub fn urn_uuid(&self) -> Uri {
        let mut bytes: [u8; 16] = self.bytes();
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        format!("urn:uuid:{}", parts.join("-")).parse().expect("a UUID is a URI")
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_urn_uuid_says_that_it_is_random() {
        let uri = Chance::new(|bytes| bytes.fill(0xff)).urn_uuid();
        assert_eq!(uri.as_str(), "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
