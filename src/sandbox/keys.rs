//! The pretend world's keys and names: known to everybody, so they protect nothing and never meet real ones.

pub const ANTOM_CLIENT_ID: &str = "SANDBOX_GUICHET00000000001";
pub const ANTOM_MERCHANT_PRIVATE: &str = include_str!("keys/antom_merchant_private.pem");
pub const ANTOM_MERCHANT_PUBLIC: &str = include_str!("keys/antom_merchant_public.pem");
pub const ANTOM_PLATFORM_PRIVATE: &str = include_str!("keys/antom_platform_private.pem");
pub const ANTOM_PLATFORM_PUBLIC: &str = include_str!("keys/antom_platform_public.pem");

/// The pretend shop's addresses, two on each chain. Nobody has their keys.
pub const TRON_ACCOUNTS: [[u8; 20]; 2] = [*b"guichet-tron-first-0", *b"guichet-tron-second0"];
pub const ETHEREUM_ACCOUNTS: [[u8; 20]; 2] = [*b"guichet-eth-first-00", *b"guichet-eth-second-0"];

pub const WECHAT_APPID: &str = "wx0000000000sandbox";
pub const WECHAT_MCHID: &str = "1900000001";
pub const WECHAT_SERIAL: &str = "3775B6A45ACD588826D15E583A95F5DD00000001";
pub const WECHAT_APIV3_KEY: &str = "sandbox0sandbox0sandbox0sandbox0";
pub const WECHAT_PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0000000000000000SANDBOX";
pub const WECHAT_MERCHANT_PRIVATE: &str = include_str!("keys/wechat_merchant_private.pem");
pub const WECHAT_MERCHANT_PUBLIC: &str = include_str!("keys/wechat_merchant_public.pem");
pub const WECHAT_PLATFORM_PRIVATE: &str = include_str!("keys/wechat_platform_private.pem");
pub const WECHAT_PLATFORM_PUBLIC: &str = include_str!("keys/wechat_platform_public.pem");

pub const STRIPE_SECRET_KEY: &str = "sk_test_sandbox0000000000000000";
pub const STRIPE_WEBHOOK_SECRET: &str = "whsec_sandbox0000000000000000";
pub const AWS_ACCESS_KEY_ID: &str = "AKIASANDBOXGUICHET00";
pub const AWS_SECRET_ACCESS_KEY: &str = "sandbox/sandbox/sandbox/sandbox/sandbox0";
