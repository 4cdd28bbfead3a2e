//! Passwords, tokens, codes and the second step: everything that must not be guessed or read.

use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::{PASSWORD_MAX, RECOVERY_CODES, SecondStepSecret},
    participants::{CARD_LENGTH, CARD_SIGNS},
    refusal::{Failure, Refusal},
};
use hmac::{Hmac, Mac};
use rand::Rng;
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;
use totp_rs::{Builder, Secret, Totp};

/// Passwords that are worked on at once. One takes 19 MiB and about 50 ms of a processor; visitors keep the others.
const AT_ONCE: usize = 1;
/// Passwords that may wait for their turn; more are refused, so that a flood of them does not pile up.
const WAITING: usize = 64;
/// Bytes of what is made at random.
const RANDOM: usize = 32;
/// Letters of recovery codes: none that looks like another.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Seconds for which six digits of the second step hold.
const STEP: u64 = 30;

/// The key of this installation, which is not in its database: 32 random bytes.
#[derive(Clone)]
pub struct SecretKey([u8; RANDOM]);

impl SecretKey {
    /// The key with these bytes.
    pub fn new(bytes: [u8; RANDOM]) -> Self {
        Self(bytes)
    }

    /// A new key.
    pub fn random() -> Self {
        Self(rand::rng().random())
    }

    /// The bytes, to be kept where only this program reads them.
    pub fn bytes(&self) -> &[u8; RANDOM] {
        &self.0
    }

    /// Tells this key from another one, and nothing of what it is.
    pub fn fingerprint(&self) -> String {
        self.hash("fingerprint", "")
    }

    /// What stands for a code or token in the database. Without the key nobody can try all six-digit codes against it.
    pub(crate) fn hash(&self, purpose: &str, text: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("any length of key is fine"));
        mac.update(purpose.as_bytes());
        mac.update(b"\n");
        mac.update(text.as_bytes());
        in_hexadecimal(&mac.finalize().into_bytes())
    }

    /// Encrypts for one record: what was encrypted for another one cannot be put in its place.
    pub(crate) fn encrypt(&self, text: &[u8], record: &str) -> Result<Vec<u8>, Failure> {
        let nonce: [u8; 24] = rand::rng().random();
        let payload = Payload { msg: text, aad: record.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| Failure::internal("cannot encrypt"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts what [`SecretKey::encrypt`] made.
    pub(crate) fn decrypt(&self, sealed: &[u8], record: &str) -> Result<Vec<u8>, Failure> {
        let wrong = || Failure::internal("cannot decrypt: is this the secret key that belongs to this database?");
        let (nonce, sealed) = sealed.split_first_chunk::<24>().ok_or_else(wrong)?;
        let payload = Payload { msg: sealed, aad: record.as_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| wrong())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

/// A token that nobody can guess: 256 random bits in hexadecimal.
pub(crate) fn token() -> String {
    in_hexadecimal(&rand::rng().random::<[u8; RANDOM]>())
}

/// The name of a token in the database. It has too many bits to be tried, so it needs no key.
pub(crate) fn name_of_token(token: &str) -> String {
    in_hexadecimal(&Sha256::digest(token.as_bytes()))
}

/// SHA-256 of a text, in hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    in_hexadecimal(&Sha256::digest(text.as_bytes()))
}

/// Six digits.
pub(crate) fn six_digits() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000))
}

/// Codes of ten letters (50 bits) in two groups.
pub(crate) fn recovery_codes() -> Vec<String> {
    let mut random = rand::rng();
    let mut letters = |count: usize| -> String { (0..count).map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())])).collect() };
    (0..RECOVERY_CODES).map(|_| format!("{}-{}", letters(5), letters(5))).collect()
}

/// The signs of a new card.
pub(crate) fn card_signs() -> String {
    let mut random = rand::rng();
    (0..CARD_LENGTH).map(|_| char::from(CARD_SIGNS[random.random_range(0..CARD_SIGNS.len())])).collect()
}

/// A recovery code as it is compared: without space, hyphen or case.
pub(crate) fn plain_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Are these the same? Takes as long when they are not.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn in_hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Makes and checks hashes of passwords where it may block, one at a time.
#[derive(Clone)]
pub(crate) struct Passwords {
    turns: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

/// The hash of a password that nobody has: checked when there is no account, so that it takes as long.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash_now(&token()).unwrap_or_default());

impl Passwords {
    pub(crate) fn new() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), waiting: Arc::new(Semaphore::new(WAITING)) }
    }

    /// The hash of a password: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
    pub(crate) async fn hash(&self, password: &str) -> Result<String, Failure> {
        let password = password.to_owned();
        self.in_turn(move || hash_now(&password)).await?.ok_or_else(|| Failure::internal("a password cannot be hashed"))
    }

    /// Does the password belong to the hash? Without a hash the answer is no, and takes as long.
    pub(crate) async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, Failure> {
        if password.chars().count() > PASSWORD_MAX {
            return Ok(false);
        }
        let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
        self.in_turn(move || {
            let known = hash.is_some();
            let parsed = hash.as_deref().unwrap_or(&NOBODYS);
            let fits = PasswordHash::new(parsed).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
            fits && known
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let _place = self.waiting.try_acquire().map_err(|_| Refusal::TooOften)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Failure::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(Failure::internal)
    }
}

fn hash_now(password: &str) -> Option<String> {
    let salt = SaltString::encode_b64(&rand::rng().random::<[u8; 16]>()).ok()?;
    Argon2::default().hash_password(password.as_bytes(), &salt).ok().map(|hash| hash.to_string())
}

/// A new secret for the second step: 160 bits, as RFC 4226 asks.
pub(crate) fn second_step_secret() -> [u8; 20] {
    rand::rng().random()
}

/// How an authenticator app gets the secret.
pub(crate) fn second_step_setup(secret: &[u8], email: &str) -> Result<SecondStepSecret, Failure> {
    let totp = totp(secret, email)?;
    let address = totp.to_url().map_err(|error| Failure::internal(format!("second step: {error}")))?;
    Ok(SecondStepSecret { secret: totp.secret().to_base32(), address })
}

/// The step of thirty seconds for which these six digits hold, now or one step beside it; RFC 6238.
pub(crate) fn second_step_of(secret: &[u8], digits: &str, unix_seconds: u64) -> Result<Option<u64>, Failure> {
    let totp = totp(secret, "-")?;
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let now = unix_seconds / STEP;
    Ok([now, now.saturating_sub(1), now + 1].into_iter().find(|step| same(&totp.generate(step * STEP).to_string(), &digits)))
}

/// The six digits that an authenticator app shows at this moment, for a secret in base 32; `None` when it is none.
pub fn second_step_digits(secret: &str, now: DateTime<Utc>) -> Option<String> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let now = u64::try_from(now.timestamp()).ok()?;
    Some(totp(secret.as_bytes(), "-").ok()?.generate(now).to_string())
}

/// A password that nobody can guess and people can type: sixteen letters (80 bits) in groups.
pub fn random_password() -> String {
    let mut random = rand::rng();
    let mut group =
        || -> String { (0..4).map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())]).to_ascii_lowercase()).collect() };
    format!("{}-{}-{}-{}", group(), group(), group(), group())
}

fn totp(secret: &[u8], account: &str) -> Result<Totp, Failure> {
    let secret = Secret::from(secret);
    let builder = Builder::new().with_secret(secret).with_account_name(account).with_issuer(Some("Meedoen")).with_skew(1);
    builder.build().map_err(|error| Failure::internal(format!("second step: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let passwords = Passwords::new();
        let hash = passwords.hash("een lange zin vol koffie").await.expect("hashed");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("een lange zin vol koffie", Some(&hash)).await.expect("checked"));
        assert!(!passwords.verify("een lange zin vol thee", Some(&hash)).await.expect("checked"));
        assert!(!passwords.verify("een lange zin vol koffie", None).await.expect("checked"));
    }

    #[test]
    fn what_is_encrypted_for_one_record_is_nothing_for_another() {
        let key = SecretKey::random();
        let sealed = key.encrypt(b"geheim", "account:1").expect("sealed");
        assert_eq!(key.decrypt(&sealed, "account:1").expect("opened"), b"geheim");
        assert!(key.decrypt(&sealed, "account:2").is_err());
        assert!(SecretKey::random().decrypt(&sealed, "account:1").is_err());
        assert!(key.decrypt(&sealed[..10], "account:1").is_err());
    }

    #[test]
    fn digits_hold_for_their_own_half_minute_and_its_neighbours() {
        let secret = b"12345678901234567890";
        // RFC 6238, appendix B: T = 59 s gives 94287082, of which we use the last six.
        assert_eq!(second_step_of(secret, "287 082", 59).expect("asked"), Some(1));
        assert_eq!(second_step_of(secret, "287082", 89).expect("asked"), Some(1));
        assert_eq!(second_step_of(secret, "287082", 120).expect("asked"), None);
        assert_eq!(second_step_of(secret, "", 59).expect("asked"), None);
    }

    #[test]
    fn an_app_is_told_who_and_where() {
        let setup = second_step_setup(b"12345678901234567890", "sara@example.nl").expect("a secret");
        assert_eq!(setup.secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(setup.address.starts_with("otpauth://totp/Meedoen:sara%40example.nl?secret=GEZDGNBV"), "{}", setup.address);
    }

    #[test]
    fn codes_are_long_enough_and_differ() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), RECOVERY_CODES);
        assert!(codes.iter().all(|code| plain_code(code).len() == 10 && plain_code(&code.to_lowercase()) == plain_code(code)));
        assert_ne!(codes[0], codes[1]);
        assert_eq!(six_digits().len(), 6);
        assert!(domain::participants::card_signs(&card_signs()).is_some() && card_signs() != card_signs());
    }
}
