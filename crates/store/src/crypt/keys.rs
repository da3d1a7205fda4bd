//! The key file and what is derived from it.

use std::fmt;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::RngCore;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;

use super::CaseKey;

const NONCE: usize = 24;
/// First byte of everything sealed, so that the format can change.
const VERSION: u8 = 1;

/// The keyed hash of a CPR number: equal for equal numbers, and useless without the key file.
pub type Index = Vec<u8>;

/// The keys of one installation, derived from its key file.
#[derive(Clone)]
pub struct Keys {
    seal: [u8; 32],
    index: [u8; 32],
    chain: [u8; 32],
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// What is wrong with the key file.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// There is none where one is needed.
    #[error("no key file at {0}: restore it from where you keep it, or point UNGEBRO_KEY_FILE to it")]
    Missing(PathBuf),
    /// It isn't 64 hexadecimal digits.
    #[error("the key file {0} must hold 64 hexadecimal digits and nothing else")]
    Malformed(PathBuf),
    /// It can't be read or written.
    #[error("key file {0}: {1}")]
    Io(PathBuf, std::io::Error),
}

/// A sealed value that can't be opened: another key, or altered bytes.
#[derive(Debug, thiserror::Error)]
#[error("a sealed value can't be opened: the key file doesn't fit this database, or the value was altered")]
pub struct Unsealable;

impl Keys {
    /// Reads the key file.
    ///
    /// # Errors
    /// [`KeyFileError`] says what is wrong with it and how to mend it.
    pub fn read(path: &Path) -> Result<Self, KeyFileError> {
        let text = std::fs::read_to_string(path).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => KeyFileError::Missing(path.to_owned()),
            _ => KeyFileError::Io(path.to_owned(), e),
        })?;
        let root = from_hex(text.trim()).ok_or_else(|| KeyFileError::Malformed(path.to_owned()))?;
        Ok(Self::from_root(root))
    }

    /// Writes a new key file, readable by its owner alone, and returns its keys.
    ///
    /// # Errors
    /// When the file exists already or can't be written.
    pub fn create(path: &Path, random: &mut dyn RngCore) -> Result<Self, KeyFileError> {
        use std::io::Write;
        use std::os::unix::fs::OpenOptionsExt;
        let mut root = [0u8; 32];
        random.fill_bytes(&mut root);
        std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .and_then(|mut file| writeln!(file, "{}", to_hex(&root)).and_then(|()| file.sync_all()))
            .map_err(|e| KeyFileError::Io(path.to_owned(), e))?;
        Ok(Self::from_root(root))
    }

    /// Keys from the 32 bytes of a key file.
    pub fn from_root(root: [u8; 32]) -> Self {
        Self { seal: derive(&root, b"seal"), index: derive(&root, b"index"), chain: derive(&root, b"chain") }
    }

    /// The look-up hash of `value`, separate for each `purpose` so that tables can't be joined by it.
    pub fn index(&self, purpose: &str, value: &str) -> Index {
        self.fingerprint(purpose, value.as_bytes())
    }

    /// The same for bytes: tells equal contents from others without keeping them.
    pub fn fingerprint(&self, purpose: &str, content: &[u8]) -> Vec<u8> {
        mac(&self.index, &[purpose.as_bytes(), &[0], content]).to_vec()
    }

    /// The keyed digest that continues the chain of the journal from `previous` over `entry`.
    pub fn link(&self, previous: &[u8], entry: &[u8]) -> [u8; 32] {
        mac(&self.chain, &[previous, entry])
    }

    /// A new data key for a case.
    pub fn new_case_key(&self, random: &mut dyn RngCore) -> CaseKey {
        let mut key = [0u8; 32];
        random.fill_bytes(&mut key);
        CaseKey::from_bytes(key)
    }

    /// The case's data key as it rests in the database.
    pub fn wrap(&self, key: &CaseKey, random: &mut dyn RngCore) -> Vec<u8> {
        seal(&self.seal, b"case-key", key.bytes(), random)
    }

    /// The case's data key back from its resting form.
    ///
    /// # Errors
    /// [`Unsealable`] when the key file is another one.
    pub fn unwrap(&self, wrapped: &[u8]) -> Result<CaseKey, Unsealable> {
        let bytes = open(&self.seal, b"case-key", wrapped)?;
        Ok(CaseKey::from_bytes(bytes.try_into().map_err(|_| Unsealable)?))
    }

    /// Seals a value that belongs to no case (a draft, a preview, an address in the outbox). `place` binds it to its column.
    pub fn seal<T: Serialize + ?Sized>(&self, place: &str, value: &T, random: &mut dyn RngCore) -> Vec<u8> {
        seal(&self.seal, place.as_bytes(), &to_json(value), random)
    }

    /// Opens what [`Keys::seal`] sealed for the same `place`.
    ///
    /// # Errors
    /// [`Unsealable`] when key, place or bytes are others.
    pub fn open<T: DeserializeOwned>(&self, place: &str, sealed: &[u8]) -> Result<T, Unsealable> {
        serde_json::from_slice(&open(&self.seal, place.as_bytes(), sealed)?).map_err(|_| Unsealable)
    }
}

pub(super) fn to_json<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("the product's own types are always JSON")
}

pub(super) fn seal(key: &[u8; 32], place: &[u8], plain: &[u8], random: &mut dyn RngCore) -> Vec<u8> {
    let mut nonce = [0u8; NONCE];
    random.fill_bytes(&mut nonce);
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    let sealed = cipher
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: place })
        .expect("encryption of a value that fits in memory");
    let mut out = Vec::with_capacity(1 + NONCE + sealed.len());
    out.push(VERSION);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

pub(super) fn open(key: &[u8; 32], place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
    let [VERSION, rest @ ..] = sealed else { return Err(Unsealable) };
    if rest.len() < NONCE {
        return Err(Unsealable);
    }
    let (nonce, body) = rest.split_at(NONCE);
    XChaCha20Poly1305::new(Key::from_slice(key))
        .decrypt(XNonce::from_slice(nonce), Payload { msg: body, aad: place })
        .map_err(|_| Unsealable)
}

fn derive(root: &[u8; 32], label: &[u8]) -> [u8; 32] {
    mac(root, &[b"ungebro/v1/", label])
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes any key length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Bytes as hexadecimal digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut out = [0u8; 32];
    for (byte, pair) in out.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    fn random() -> ChaCha20Rng {
        ChaCha20Rng::seed_from_u64(7)
    }

    #[test]
    fn what_is_sealed_opens_only_in_its_place_and_with_its_key() {
        let keys = Keys::from_root([1; 32]);
        let sealed = keys.seal("drafts", "6703089907", &mut random());
        assert_eq!(keys.open::<String>("drafts", &sealed).unwrap(), "6703089907");
        assert!(keys.open::<String>("outbox", &sealed).is_err());
        assert!(Keys::from_root([2; 32]).open::<String>("drafts", &sealed).is_err());
    }

    #[test]
    fn an_altered_byte_is_noticed_wherever_it_is() {
        let keys = Keys::from_root([1; 32]);
        let sealed = keys.seal("drafts", "text", &mut random());
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(keys.open::<String>("drafts", &altered).is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_case_key_survives_wrapping() {
        let keys = Keys::from_root([1; 32]);
        let key = keys.new_case_key(&mut random());
        let again = keys.unwrap(&keys.wrap(&key, &mut random())).unwrap();
        let sealed = key.seal("words", "hej", &mut random());
        assert_eq!(again.open::<String>("words", &sealed).unwrap(), "hej");
    }

    #[test]
    fn a_key_file_is_created_once_and_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        let keys = Keys::create(&path, &mut random()).unwrap();
        assert_eq!(Keys::read(&path).unwrap().index("cpr", "1"), keys.index("cpr", "1"));
        assert!(matches!(Keys::create(&path, &mut random()), Err(KeyFileError::Io(..))));
        std::fs::write(&path, "abc").unwrap();
        assert!(matches!(Keys::read(&path), Err(KeyFileError::Malformed(_))));
    }
}
