//! Every bound that Kreds puts on documents, pictures and requests of others, with its reason. Beside it stand only how
//! much one service takes in at a time (in that service) and the sizes that a format itself fixes.

use std::time::Duration;

/// Bytes of one document. Real badges carry pictures as data URIs; complete examples are 25 kB.
pub const DOCUMENT_BYTES: usize = 1024 * 1024;
/// Characters of one token: the largest document in base64url, with header and signature.
pub const TOKEN_CHARS: usize = DOCUMENT_BYTES / 3 * 4 + 16 * 1024;
/// Nesting of one JSON document. The deepest object of the Open Badges model lies at depth 12.
pub const DOCUMENT_DEPTH: usize = 32;
/// Quads of one document. The official complete example has 356.
pub const QUADS: usize = 2_000;
/// Bytes of one canonical form: each line repeats its subject, so a hostile document could be blown up a thousandfold. A
/// document of the largest size with its picture named three times stays below.
pub const CANONICAL_BYTES: usize = 8 * 1024 * 1024;
/// Mixtures of contexts in one document beyond the ordinary ones. The official complete example has none.
pub const CONTEXT_TABLES: usize = 256;
/// Calls of Hash N-Degree Quads (RDFC-1.0, 4.8). The hardest test of the W3C needs 430; our own badges need none.
pub const CANONICAL_CALLS: usize = 4_000;
/// How deep those calls may lie inside each other, which bounds memory.
pub const CANONICAL_DEPTH: usize = 100;
/// Related hashes and nodes in tried permutations together: calls alone do not bound time. The hardest test of the W3C needs 5,712.
pub const CANONICAL_WORK: usize = 20_000;
/// Proofs of one document: each may cost a key to be fetched. Badges in use have one or two.
pub const PROOFS: usize = 4;
/// Time that a request for a badge waits for a wallet, and that its result is kept (OpenID4VP 1.0, 14.1 wants it short).
pub const ASKED_TIME: Duration = Duration::from_secs(10 * 60);
/// Requests for a badge that wait at one time. Each may come to hold an answer of the size below.
pub const ASKED: usize = 256;
/// Bytes of a wallet's answer: a badge with its picture and status lists, escaped for a form.
pub const ANSWER_BYTES: usize = 512 * 1024;
/// Credentials in one presentation: a badge or two with their status lists.
pub const PRESENTED: usize = 8;
/// Bytes that the verifier fetches for one document.
pub const FETCH_BYTES: usize = 1024 * 1024;
/// Time that the verifier's fetch may take in all.
pub const FETCH_TIME: Duration = Duration::from_secs(5);
/// Documents that are fetched for one check: keys, status lists and endorsements of a badge that has them all.
pub const CHECK_REQUESTS: usize = 24;
/// Time that one check may spend on others in all.
pub const CHECK_TIME: Duration = Duration::from_secs(12);
/// Time in which the wallet must reach the issuer.
pub const CLAIM_CONNECT: Duration = Duration::from_secs(10);
/// Time without a byte after which the wallet gives up.
pub const CLAIM_SILENCE: Duration = Duration::from_secs(30);
/// Time that a whole claim may take, or whatever else the wallet asks others for: library wifi is slow, but it ends.
pub const CLAIM_TIME: Duration = Duration::from_secs(300);
/// How often the wallet sends a request again whose connection broke: one in four may break on bad wifi.
pub const CLAIM_AGAIN: usize = 5;
/// How often one run of the wallet begins a claim from its offer: an answer that is lost may have used up code or token.
pub const CLAIM_BEGINNINGS: usize = 8;
/// Badges of one offer, and badges in one form that one token may be good for; whoever names more floods the wallet.
pub const CLAIM_PIECES: u32 = 8;
/// Time after which the wallet may ask for what an issuer promised for later, however long that wants it to wait.
pub const CLAIM_LATER: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// Bytes of the issuer's metadata: the organisation's own badges only.
pub const METADATA_BYTES: usize = 16 * 1024;
/// Bytes of an inflated status list: 134 million entries.
pub const STATUS_LIST_BYTES: usize = 16 * 1024 * 1024;
/// Entries that a status list must have at least (Bitstring Status List 1.0, 2.2): a small list would name its few holders.
pub const STATUS_LIST_ENTRIES: usize = 131_072;
/// Status entries of one badge that are looked at: revocation and suspension, in several lists. Reading a list is work.
pub const STATUS_ENTRIES: usize = 8;
/// Bytes of a badge unpacked from a QR, and digits that carry it.
pub const QR_INFLATED_BYTES: usize = 64 * 1024;
/// Digits of a badge QR: version 40 holds 5,596 at level M.
pub const QR_DIGITS: std::ops::RangeInclusive<usize> = 151..=5_601;
/// Difference between two honest clocks.
pub const LEEWAY: Duration = Duration::from_secs(60);
/// Characters of a name or title that people read.
pub const NAME_CHARS: usize = 128;
/// Characters of a remark about a learner: two sentences, which a badge QR still carries.
pub const REMARK_CHARS: usize = 400;
/// Sessions of one circle: once a week for a year, and a few.
pub const CIRCLE_SESSIONS: u16 = 60;
/// Rows of one imported list: everybody who took part in a city for years. They are imported in one transaction.
pub const IMPORT_ROWS: usize = 20_000;
/// Bytes of one imported file: ten thousand sign-ups of P2PU have less than two hundred each.
pub const IMPORT_BYTES: usize = 2 * 1024 * 1024;
/// Bytes of a credential offer, and of a text found in a QR that is no badge: the longest real offers by value are 1 kB.
pub const OFFER_BYTES: usize = 4 * 1024;
/// Bytes of a link with a request for a presentation: a QR holds 3 kB, and queries of others are longer than ours.
pub const REQUEST_BYTES: usize = 16 * 1024;
/// How far a key proof's own time may be off. Its freshness comes from our nonce; its clock is a phone's.
pub const KEY_PROOF_CLOCK: Duration = Duration::from_secs(60 * 60);
/// Bytes of a picture that is searched for a QR.
pub const PICTURE_BYTES: usize = 32 * 1024 * 1024;
/// Pixels of a picture that is searched for a QR: phones take 12 to 50 million.
pub const PICTURE_PIXELS: u64 = 50_000_000;
/// Bytes of a picture's pixels, unpacked: a photograph of 50 million in three colours.
pub const PICTURE_MEMORY: u64 = 3 * PICTURE_PIXELS;
/// Bytes of a picture's pixels that any file may claim: a large screenshot, or a sheet of A4 in grey at 600 dpi.
pub const PICTURE_UNPACKED: u64 = 34 * 1024 * 1024;
/// Bytes of pixels beyond these for each byte of the file: photographs have 5 to 25, bombs a thousand.
pub const PICTURE_RATIO: u64 = 32;
/// Work factor (log2 N of scrypt) that wraps a secret file with a passphrase: about a second on a library's computer.
pub const PASSPHRASE_WORK: u8 = 16;
/// Work factor that is still accepted on reading: 1 GiB of memory. A planted file must not ask for more.
pub const PASSPHRASE_WORK_ACCEPTED: u8 = 20;
/// Characters that a passphrase has at least.
pub const PASSPHRASE_CHARS: usize = 8;
/// Bytes of a learner's vault: some thousand badges.
pub const VAULT_BYTES: u64 = 64 * 1024 * 1024;
/// Bytes of a backup: a vault in base64, and the key beside it.
pub const BACKUP_BYTES: u64 = VAULT_BYTES / 3 * 4 + 64 * 1024;
/// Bytes of a file that holds 24 words or a passphrase.
pub const WORDS_BYTES: u64 = 64 * 1024;
/// Keys that a wallet passes over when it comes back from a backup or from its words: as many badges may have been
/// collected since, and no key may serve twice.
pub const KEYS_PASSED_OVER: u32 = 100;
/// Keys after the last one known among which the key of a badge is looked for that comes in again.
pub const KEYS_AHEAD: u32 = 1_000;
/// Files that are looked through in one folder: the photographs of some years.
pub const FOLDER_FILES: usize = 10_000;
/// Time that a wallet waits for another process that is writing the same vault.
pub const VAULT_WAIT: Duration = Duration::from_secs(10);
/// Time that a badge lies in the wallet's trash before it is gone for good: a holiday, and time to notice.
pub const TRASH_TIME: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// Bytes of one file of the verifier's store: the largest text that is fetched, with every sign escaped.
pub const STORE_FILE_BYTES: usize = 4 * FETCH_BYTES;
/// Time that a verifier waits for another process that is changing the same store.
pub const STORE_WAIT: Duration = Duration::from_secs(10);
