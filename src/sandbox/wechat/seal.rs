//! Seals the inside of messages with the merchant's APIv3 key: AEAD_AES_256_GCM.

use crate::{domain::id::base32, random::Random, sandbox::keys};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use serde_json::{Value, json};

/// The `resource` of a message.
pub fn sealed(random: &Random, kind: &str, inside: &Value) -> Value {
    let nonce = base32(&random.bytes::<15>())[..12].to_owned();
    json!({
        "original_type": kind,
        "algorithm": "AEAD_AES_256_GCM",
        "ciphertext": seal(keys::WECHAT_APIV3_KEY, &nonce, kind, inside.to_string().as_bytes()),
        "associated_data": kind,
        "nonce": nonce,
    })
}

/// Base64 of the ciphertext and its tag. The nonce has 12 bytes.
fn seal(key: &str, nonce: &str, associated: &str, plain: &[u8]) -> String {
    let mut bytes = plain.to_vec();
    // Proven: the compiled-in key has 32 bytes, nonces are cut to 12, and memory does not run out here.
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_bytes()).expect("32 bytes"));
    let nonce = Nonce::try_assume_unique_for_key(nonce.as_bytes()).expect("12 bytes");
    key.seal_in_place_append_tag(nonce, Aad::from(associated), &mut bytes).expect("short enough");
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_here_is_what_the_official_kits_seal() {
        let text = std::fs::read_to_string("tests/data/wallets/wechat-aes-gcm.json").unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        let vectors = file["generated"].as_array().unwrap();
        let genuine = vectors.iter().filter(|vector| vector["plaintext"].is_string());
        let mut seen = 0;
        for vector in genuine {
            let of = |key: &str| vector[key].as_str().unwrap_or_default();
            let sealed =
                seal(of("apiv3_key"), of("nonce"), of("associated_data"), of("plaintext").as_bytes());
            assert_eq!(sealed, of("ciphertext_base64_with_tag"), "{}", of("name"));
            seen += 1;
        }
        assert!(seen > 0, "the vectors are there");
    }
}
