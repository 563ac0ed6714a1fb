//! RSA keys of a chip whose primes can be found (ROCA, CVE-2017-15361): their moduli have a mark that shows.

/// The small primes by which the mark is told.
const PRIMES: [u32; 38] = [
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
    107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];
const GENERATOR: u32 = 65_537;

/// Divided by each of the primes, such a modulus leaves a power of 65537. Of other keys one in 100 million does.
pub(super) fn has_mark(modulus: &[u8]) -> bool {
    PRIMES.iter().all(|prime| is_power(remainder(modulus, *prime), *prime))
}

fn remainder(number: &[u8], prime: u32) -> u32 {
    number.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % prime)
}

fn is_power(rest: u32, prime: u32) -> bool {
    let powers = std::iter::successors(Some(1), |power| Some(power * (GENERATOR % prime) % prime));
    powers.take(167).any(|power| power == rest)
}

#[cfg(test)]
mod tests {
    use num_bigint::BigUint;

    use super::*;

    #[test]
    fn a_power_of_the_generator_has_the_mark() {
        assert!(has_mark(&BigUint::from(GENERATOR).pow(128).to_bytes_be()));
    }

    #[test]
    fn its_neighbours_have_not() {
        let number = BigUint::from(GENERATOR).pow(128);
        assert!(!has_mark(&(number.clone() + 2_u8).to_bytes_be()));
        assert!(!has_mark(&(number - 2_u8).to_bytes_be()));
    }
}
