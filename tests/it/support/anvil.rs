//! A real chain of its own on loopback, with a token of ours at the place of USDT. It ends with the value.

use guichet::methods::usdt::{account::Account, txid::TxId};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::LazyLock,
    thread,
};

/// When block 0 is made, in seconds; each block comes twelve seconds after the one before it.
pub const GENESIS_S: u64 = 1_700_000_000;

/// An account that the chain itself signs for.
pub const PAYER: Account = Account([
    0xf3, 0x9f, 0xd6, 0xe5, 0x1a, 0xad, 0x88, 0xf6, 0xf4, 0xce, 0x6a, 0xb8, 0x82, 0x72, 0x79, 0xcf, 0xff,
    0xb9, 0x22, 0x66,
]);

/// A token with six decimals and nothing else, assembled by hand. It keeps no balances: anybody pays anything.
///
/// Whatever is called, the words behind the selector are read as pairs of recipient and amount, and each pair
/// becomes the log of a transfer from the caller. So `transfer(address,uint256)` is itself, more pairs are one
/// call that pays several, and a token's fee is a pair before the payer's. As with USDT nothing is returned;
/// only `decimals()` answers. A call without a pair fails.
const TOKEN: [&str; 13] = [
    "5f35 60e0 1c",                // 00  PUSH0 CALLDATALOAD PUSH1 e0 SHR: the selector
    "63313ce567 14 6058 57",       // 05  PUSH4 decimals() EQ PUSH1 58 JUMPI
    "6044 36 10 6061 57",          // 0e  PUSH1 44 CALLDATASIZE LT PUSH1 61 JUMPI: not even one pair
    "6004",                        // 15  PUSH1 04: where the first pair begins
    "5b 80 6040 01 36 10 6056 57", // 17  JUMPDEST DUP1 PUSH1 40 ADD CALLDATASIZE LT PUSH1 56 JUMPI: no more
    "80 6020 01 35 5f 52",         // 21  DUP1 PUSH1 20 ADD CALLDATALOAD PUSH0 MSTORE: the amount
    "80 35 33",                    // 28  DUP1 CALLDATALOAD CALLER: the recipient, the payer
    "7f ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", // 2b  PUSH32 the topic of transfers
    "6020 5f a3",                                                          // 4c  PUSH1 20 PUSH0 LOG3
    "6040 01 6017 56",          // 50  PUSH1 40 ADD PUSH1 17 JUMP: the next pair
    "5b 00",                    // 56  JUMPDEST STOP
    "5b 6006 5f 52 6020 5f f3", // 58  JUMPDEST PUSH1 06 PUSH0 MSTORE PUSH1 20 PUSH0 RETURN
    "5b 5f 5f fd",              // 61  JUMPDEST PUSH0 PUSH0 REVERT
];

/// One client for all, as reading the machine's certificates takes a while. It keeps no connection: each test
/// has a runtime of its own.
pub static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap()
});

/// A chain that makes a block only when it is told to.
pub struct Anvil {
    child: Child,
    pub url: String,
}

impl Drop for Anvil {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Anvil {
    /// Starts a chain of this id with the token at `token`.
    pub async fn start(chain_id: u64, token: &Account) -> Self {
        let (child, url) = spawn(chain_id);
        let anvil = Self { child, url };
        anvil.call("anvil_setBlockTimestampInterval", json!([12])).await;
        anvil.deploy(token).await;
        anvil
    }

    /// Puts the token's code at an address.
    pub async fn deploy(&self, at: &Account) {
        let code = format!("0x{}", TOKEN.concat().replace(' ', ""));
        self.call("anvil_setCode", json!([format!("0x{}", at.hex()), code])).await;
    }

    pub async fn call(&self, method: &str, params: Value) -> Value {
        let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
        let answer = HTTP.post(&self.url).json(&body).send().await.unwrap();
        let mut answer: Value = answer.json().await.unwrap();
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].take()
    }

    pub async fn mine(&self, blocks: u64) {
        self.call("anvil_mine", json!([format!("{blocks:#x}")])).await;
    }

    /// Undoes so many blocks and makes as many others, without what was in them.
    pub async fn reorganise(&self, blocks: u64) {
        self.call("anvil_reorg", json!([blocks, []])).await;
    }

    /// Sends a call of the token with these pairs of recipient and amount; it waits for the next block.
    pub async fn pay(&self, token: &Account, pairs: &[(Account, u64)]) -> TxId {
        let pairs: String =
            pairs.iter().map(|(to, units)| format!("{}{units:064x}", hex::encode(to.word()))).collect();
        self.send(token, &format!("0xa9059cbb{pairs}"), 0).await
    }

    /// Sends any transaction; it waits for the next block.
    pub async fn send(&self, to: &Account, data: &str, coins: u64) -> TxId {
        let transaction = json!({ "from": format!("0x{}", PAYER.hex()), "to": format!("0x{}", to.hex()),
                                  "data": data, "value": format!("{coins:#x}"), "gas": "0x30d40" });
        let id = self.call("eth_sendTransaction", json!([transaction])).await;
        TxId::parse(id.as_str().unwrap()).unwrap()
    }
}

/// Starts the process on a free port; returns it with its address.
fn spawn(chain_id: u64) -> (Child, String) {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
    let program = if package.exists() { package.as_path() } else { Path::new("anvil") };
    let mut child = Command::new(program)
        .args(["--host", "127.0.0.1", "--port", "0", "--no-mining", "--slots-in-an-epoch", "1"])
        .args(["--chain-id", &chain_id.to_string(), "--timestamp", &GENESIS_S.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("anvil: {error}; tests/run installs it"));
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let address = lines.find_map(|line| line.strip_prefix("Listening on ").map(str::to_owned));
    let address = address.expect("anvil says where it listens");
    // It would stop at a full pipe.
    thread::spawn(move || lines.for_each(drop));
    (child, format!("http://{}", address.trim()))
}
