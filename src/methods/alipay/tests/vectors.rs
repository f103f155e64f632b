//! The vectors that Ant's four official kits agree on, byte for byte, and the forms that keys come in.

use super::{file, private_key, public_key};
use crate::methods::{
    alipay::{
        answer::{Answer, Outcome},
        signature,
    },
    rsa::{PrivateKey, PublicKey},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Signing {
    private_key_file: String,
    private_key_file_pkcs1: String,
    public_key_file: String,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Verification {
    platform_public_key_file: String,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    path: String,
    client_id: String,
    #[serde(alias = "request_time")]
    time: String,
    body: String,
    #[serde(default)]
    string_to_sign: String,
    #[serde(default)]
    header_signature: String,
    signature_urlencoded: String,
    #[serde(default)]
    expect_valid: bool,
    #[serde(default)]
    alipay_public_key_base64_spki: String,
}

impl Vector {
    fn text(&self) -> Vec<u8> {
        signature::text(&self.path, &self.client_id, &self.time, self.body.as_bytes())
    }

    fn header(&self) -> String {
        if !self.header_signature.is_empty() {
            return self.header_signature.clone();
        }
        format!("algorithm=RSA256,keyVersion=1,signature={}", self.signature_urlencoded)
    }
}

fn signing() -> Signing {
    serde_json::from_str(&file("antom-signing.json")).unwrap()
}

fn verification() -> Verification {
    serde_json::from_str(&file("antom-verification.json")).unwrap()
}

#[test]
fn requests_are_signed_byte_for_byte_as_ants_own_kits_sign_them() {
    let signing = signing();
    assert_eq!(signing.vectors.len(), 5);
    for pem in [&signing.private_key_file, &signing.private_key_file_pkcs1] {
        let key = PrivateKey::parse(&file(pem)).unwrap();
        for vector in &signing.vectors {
            assert_eq!(String::from_utf8(vector.text()).unwrap(), vector.string_to_sign, "{}", vector.name);
            assert_eq!(
                signature::header(&key, 1, &vector.text()),
                vector.header_signature,
                "{}",
                vector.name
            );
        }
    }
}

#[test]
fn our_own_signatures_verify_encoded_or_not() {
    let signing = signing();
    let key = PublicKey::parse(&file(&signing.public_key_file)).unwrap();
    for vector in &signing.vectors {
        assert!(signature::proves(&key, &vector.header_signature, &vector.text()), "{}", vector.name);
        let plain = percent_encoding::percent_decode_str(&vector.header_signature).decode_utf8().unwrap();
        assert!(signature::proves(&key, &plain, &vector.text()), "{} not encoded", vector.name);
    }
}

#[test]
fn genuine_messages_verify_and_no_other_does() {
    let verification = verification();
    let key = PublicKey::parse(&file(&verification.platform_public_key_file)).unwrap();
    let (mut good, mut bad) = (0, 0);
    for vector in &verification.vectors {
        let proven = signature::proves(&key, &vector.header(), &vector.text());
        assert_eq!(proven, vector.expect_valid, "{}", vector.name);
        if proven { good += 1 } else { bad += 1 }
    }
    assert!(good >= 3 && bad >= 7, "{good} good, {bad} bad");
}

#[test]
fn a_header_of_another_algorithm_or_without_a_signature_proves_nothing() {
    let vector = &signing().vectors[0];
    let key = public_key("antom_merchant_public_spki.pem");
    let other = vector.header_signature.replace("RSA256", "none");
    for header in
        [other.as_str(), "", "signature", "algorithm=RSA256,keyVersion=1", "signature=%ff%fe", "signature=*"]
    {
        assert!(!signature::proves(&key, header, &vector.text()), "{header}");
    }
}

#[test]
fn keys_are_read_in_every_form_the_portal_gives() {
    let bare = |name: &str| -> String {
        file(&format!("keys/{name}")).lines().filter(|line| !line.starts_with("-----")).collect()
    };
    let text = b"the same key signs the same";
    let expected = private_key("antom_merchant_private_pkcs8.pem").sign(text);
    for form in ["antom_merchant_private_pkcs8.pem", "antom_merchant_private_pkcs1.pem"] {
        assert_eq!(private_key(form).sign(text), expected);
        assert_eq!(PrivateKey::parse(&bare(form)).unwrap().sign(text), expected);
    }
    let public = PublicKey::parse(&bare("antom_merchant_public_spki.pem")).unwrap();
    assert!(public.verifies(text, &expected));
    assert!(PrivateKey::parse("bm8ga2V5").is_err());
    assert!(PublicKey::parse("bm8ga2V5").is_err());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told where published messages lie")]
fn ants_own_published_answer_verifies() {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA does not name the folder of published messages");
        return;
    };
    let text = std::fs::read_to_string(format!("{folder}/wallets/outside-antom-published.json")).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let vectors: Vec<Vector> = serde_json::from_value(value["vectors"].clone()).unwrap();
    assert!(!vectors.is_empty());
    for vector in &vectors {
        let key = PublicKey::parse(&vector.alipay_public_key_base64_spki).unwrap();
        let proven = signature::proves(&key, &vector.header(), &vector.text());
        assert_eq!(proven, vector.expect_valid, "{}", vector.name);
    }
    let genuine = Answer::read(vectors[0].body.as_bytes()).unwrap();
    assert_eq!(genuine.outcome(), Outcome::Undecided("PAYMENT_IN_PROCESS".into()));
    assert_eq!(genuine.list("/orderCodeForm/codeDetails").count(), 4);
}
