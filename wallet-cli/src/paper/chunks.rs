//! A backup cut into QR codes, and put together again from what cameras read, in any order.
//!
//! Each code says by itself of which backup it is, which number of how many, and whether it was read right. What it
//! carries is digits, because QR codes pack digits tightest and no reader takes them for letters of another alphabet.
//! Twelve bytes are 29 digits. Nothing here can open what it carries.

use std::{collections::BTreeMap, fmt};

use schemas::limits;
use sha2::{Digest, Sha256};

/// How the text of each code begins; the number is that of the format.
const MARK: &str = "kreds-backup-1:";
/// Bytes that one code carries, its head left out: version 22 at level M.
const LOAD: usize = 736;
/// Backup, number, how many, checksum.
const HEAD: usize = 8 + 4 + 4 + 4;
/// Digits of so many bytes, from one to twelve.
const DIGITS: [usize; 12] = [3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29];

/// Which backup: the beginning of its SHA-256.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BackupId([u8; 8]);

/// One of the codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Of this backup.
    pub backup: BackupId,
    /// Its number, from one.
    pub number: u32,
    /// How many there are.
    pub of: u32,
    load: Vec<u8>,
}

/// Codes of a backup so far.
#[derive(Debug, Default)]
pub struct Gathered {
    chunks: BTreeMap<u32, Chunk>,
}

/// These codes do not become a backup.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWhole {
    /// There is none.
    #[error("no code of a backup")]
    Nothing,
    /// Some were not read.
    #[error("codes are missing")]
    Missing {
        /// Which.
        numbers: Vec<u32>,
        /// Of how many.
        of: u32,
        /// Of which backup.
        backup: BackupId,
    },
    /// All are there, but together they are something else.
    #[error("the codes do not fit together")]
    Altered,
}

/// A code of another backup than those before.
#[derive(Debug, PartialEq, Eq)]
pub struct OfAnother(pub BackupId);

impl BackupId {
    fn of(bytes: &[u8]) -> Self {
        BackupId(beginning(Sha256::digest(bytes).as_slice()))
    }
}

impl fmt::Display for BackupId {
    /// As it stands on paper; the first half tells backups apart well enough for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0[..4].iter().try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

impl fmt::Debug for BackupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BackupId({self})")
    }
}

/// Cuts a backup into codes of equal size.
pub fn cut(backup: &[u8]) -> Vec<Chunk> {
    let count = backup.len().div_ceil(LOAD).max(1);
    let of = u32::try_from(count).unwrap_or(u32::MAX);
    let id = BackupId::of(backup);
    let loads = backup.chunks(backup.len().div_ceil(count).max(1));
    (1..=of).zip(loads).map(|(number, load)| Chunk { backup: id, number, of, load: load.to_vec() }).collect()
}

impl Chunk {
    /// The text of its code.
    pub fn text(&self) -> String {
        let body = self.body();
        let bytes = [&self.checksum()[..], &body].concat();
        let digits = |block: &[u8]| {
            let number = block.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
            format!("{number:0width$}", width = DIGITS[block.len() - 1])
        };
        MARK.to_owned() + &bytes.chunks(DIGITS.len()).map(digits).collect::<String>()
    }

    /// The code with this text; `None` when it is another text, was read wrong, or is of more codes than any backup.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = bytes_of(text.trim().strip_prefix(MARK)?)?;
        let (checksum, body) = bytes.split_first_chunk::<4>()?;
        let (backup, rest) = body.split_first_chunk::<8>()?;
        let (number, rest) = rest.split_first_chunk::<4>()?;
        let (of, load) = rest.split_first_chunk::<4>()?;
        let [number, of] = [number, of].map(|bytes| u32::from_be_bytes(*bytes));
        let chunk = Chunk { backup: BackupId(*backup), number, of, load: load.to_vec() };
        let is_possible = (1..=of).contains(&number) && u64::from(of) * LOAD as u64 <= limits::BACKUP_BYTES;
        (chunk.checksum() == *checksum && is_possible).then_some(chunk)
    }

    fn body(&self) -> Vec<u8> {
        [&self.backup.0[..], &self.number.to_be_bytes(), &self.of.to_be_bytes(), &self.load].concat()
    }

    fn checksum(&self) -> [u8; 4] {
        beginning(Sha256::digest(self.body()).as_slice())
    }
}

/// The bytes that these digits are; every block but the last is full.
fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let most = (HEAD + LOAD).div_ceil(DIGITS.len()) * 29;
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) || digits.len() > most {
        return None;
    }
    let mut bytes = Vec::with_capacity(HEAD + LOAD);
    for block in digits.as_bytes().chunks(29) {
        let length = DIGITS.iter().position(|count| *count == block.len())? + 1;
        let number: u128 = std::str::from_utf8(block).ok()?.parse().ok()?;
        let all = number.to_be_bytes();
        let (above, own) = all.split_at(all.len() - length);
        if above.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(own);
    }
    Some(bytes)
}

fn beginning<const N: usize>(hash: &[u8]) -> [u8; N] {
    std::array::from_fn(|at| hash[at])
}

impl Gathered {
    /// Takes one more. One that was there already changes nothing.
    pub fn take(&mut self, chunk: Chunk) -> Result<(), OfAnother> {
        let another = |own: &Chunk| (own.backup, own.of) != (chunk.backup, chunk.of);
        if self.chunks.values().next().is_some_and(another) {
            return Err(OfAnother(chunk.backup));
        }
        self.chunks.insert(chunk.number, chunk);
        Ok(())
    }

    /// The backup, if nothing of it is missing.
    pub fn whole(self) -> Result<Vec<u8>, NotWhole> {
        let Some(Chunk { backup, of, .. }) = self.chunks.values().next() else {
            return Err(NotWhole::Nothing);
        };
        let (backup, of) = (*backup, *of);
        let numbers: Vec<u32> = (1..=of).filter(|number| !self.chunks.contains_key(number)).collect();
        if !numbers.is_empty() {
            return Err(NotWhole::Missing { numbers, of, backup });
        }
        let bytes: Vec<u8> = self.chunks.into_values().flat_map(|chunk| chunk.load).collect();
        if BackupId::of(&bytes) == backup { Ok(bytes) } else { Err(NotWhole::Altered) }
    }
}

#[cfg(test)]
mod tests {
    use schemas::qr::{Medium, Picture};

    use super::*;

    fn backup(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at * at % 251) as u8).collect()
    }

    fn gathered(texts: impl IntoIterator<Item = String>) -> Gathered {
        let mut gathered = Gathered::default();
        for text in texts {
            gathered.take(Chunk::read(&text).unwrap()).unwrap();
        }
        gathered
    }

    fn texts(backup: &[u8]) -> Vec<String> {
        cut(backup).iter().map(Chunk::text).collect()
    }

    #[test]
    fn a_backup_of_any_length_comes_back_from_its_codes_in_any_order() {
        for length in (1..60).chain([LOAD, LOAD + 1, 5_000]) {
            let backup = backup(length);
            assert_eq!(gathered(texts(&backup).into_iter().rev()).whole(), Ok(backup), "{length}");
        }
    }

    #[test]
    fn the_largest_code_is_of_version_22_at_level_m() {
        let full = texts(&backup(LOAD * 3));
        assert!(full.iter().all(|text| Picture::of(text, Medium::Paper).unwrap().version() == 22));
        // Digits fill 6,256 bits of that version and level; mode and count of two parts take 36 of them.
        let bits = full[0].len() - MARK.len();
        assert!(bits * 10 / 3 + MARK.len() * 8 + 36 <= 6_256);
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut texts = texts(&backup(LOAD * 4));
        texts.remove(2);
        texts.remove(0);
        let missing = gathered(texts).whole();
        assert!(
            matches!(&missing, Err(NotWhole::Missing { numbers, of: 4, .. }) if *numbers == [1, 3]),
            "{missing:?}"
        );
    }

    #[test]
    fn a_code_of_another_backup_is_refused() {
        let (one, other) = (cut(&backup(3_000)), cut(&backup(3_001)));
        let mut gathered = Gathered::default();
        gathered.take(one[0].clone()).unwrap();
        assert_eq!(gathered.take(other[1].clone()), Err(OfAnother(other[1].backup)));
    }

    #[test]
    fn every_digit_that_was_read_wrong_is_noticed() {
        let text = texts(&backup(40)).remove(0);
        for at in MARK.len()..text.len() {
            for digit in '0'..='9' {
                let mut wrong: Vec<char> = text.chars().collect();
                let was = std::mem::replace(&mut wrong[at], digit);
                let wrong: String = wrong.into_iter().collect();
                assert!(was == digit || Chunk::read(&wrong).is_none(), "digit {at} as {digit}");
            }
        }
    }

    #[test]
    fn other_texts_are_no_codes_of_a_backup() {
        for text in
            ["", "kreds-backup-1:", "kreds-backup-1:12", "kreds-backup-2:123", "https://a.example/v#1"]
        {
            assert_eq!(Chunk::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_that_speaks_of_more_codes_than_any_backup_has_is_none() {
        let forged = |of| Chunk { backup: BackupId([7; 8]), number: 1, of, load: vec![7] };
        assert_eq!(Chunk::read(&forged(u32::MAX).text()), None);
        assert!(Chunk::read(&forged(90_000).text()).is_some());
    }

    #[test]
    fn nothing_is_no_backup() {
        assert_eq!(Gathered::default().whole(), Err(NotWhole::Nothing));
    }
}
