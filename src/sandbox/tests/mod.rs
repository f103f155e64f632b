//! The real adapters against the pretend providers, over HTTP, in both directions.

mod messages;
mod payments;

use super::{
    World, carrier,
    disturb::{self, Call, Disturbances, Messages, Provider},
    payer::{self, phone::Outcome},
    wallet::{self, Level, Payer, Refusal, Source, WalletFault, apps::ALIPAY, apps::ALIPAY_HK, apps::WECHAT},
    webhook_queue::{self, About},
};
use crate::{
    app::App,
    clock::Clock,
    config::{Config, EXAMPLE, Secrets},
    domain::{
        Currency, Decline, Money, PaymentId, Receipt, Timestamp,
        device::{Device, System},
        time::MINUTE_MS,
    },
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Event, Fault, Instructions, InvalidSignature, LinkKind, Method,
        RefundState, WebhookRequest,
    },
    random::Random,
    start::{self, Parts, Running},
};
use secrecy::SecretString;
use std::{net::TcpListener, path::PathBuf, sync::Arc};

/// 2026-11-22 09:31:00 UTC.
const NOW: Timestamp = Timestamp::from_millis(1_795_339_860_000);

const PHONE: Device = Device { phone: Some(System::Android), inside: None };

/// A whole site in sandbox mode, on a port of its own and with a clock that stands still.
pub struct Stage {
    pub app: Arc<App>,
    pub world: World,
    file: PathBuf,
    _running: Running,
}

impl Stage {
    pub async fn new() -> Self {
        Self::configured(EXAMPLE.to_owned()).await
    }

    pub async fn configured(config: String) -> Self {
        // Process ids come again, and a test that was killed leaves its file behind: the name is drawn.
        let name = format!("guichet-{}.sqlite", hex::encode(Random::system().bytes::<8>()));
        let file = std::env::temp_dir().join(name);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let listening = listener.local_addr().unwrap();
        let app = start::build(Parts {
            config: Config::parse(&config, "test").unwrap(),
            secrets: Secrets::default(),
            master_secret: SecretString::from("ab".repeat(32)),
            database: format!("sqlite:{}", file.display()),
            listening,
            public_url: format!("http://{listening}"),
            clock: Clock::standing_at(NOW),
            random: Random::seeded(7),
        })
        .await
        .unwrap();
        let running = start::serve(app.clone(), listener, 1, false).unwrap();
        let world = start::world(&app);
        Self { app, world, file, _running: running }
    }

    fn method(&self, id: &str) -> Arc<dyn Method> {
        self.app.method(id).unwrap().clone()
    }

    fn ask(&self, method: &str, charge: Money, device: Device) -> BeginRequest {
        BeginRequest {
            attempt: PaymentId::from_random(self.app.random.bytes()),
            order: "2026-1187".into(),
            description: "Norwind: SMS \u{1f4e8}".into(),
            charge,
            match_key: None,
            buyer: "org-7f3a".into(),
            wallet: None,
            device,
            client_ip: Some("127.0.0.1".parse().unwrap()),
            user_agent: "test".into(),
            lang: Lang::ENGLISH,
            return_url: self.app.url("/pay/ABC/return"),
            notify_url: self.app.url(&format!("/hooks/{method}")),
            now: self.app.clock.now(),
            closes: self.app.clock.now().plus_ms(7 * 86_400_000),
        }
    }

    /// An attempt that was begun on a computer.
    pub async fn begun(&self, method: &str, charge: Money) -> AttemptView {
        let ask = self.ask(method, charge, Device::DESKTOP);
        let instructions = self.method(method).begin(&ask).await.unwrap();
        opened(&ask, Some(instructions))
    }

    async fn poll(&self, method: &str, open: &AttemptView) -> Vec<Event> {
        self.method(method).poll(open).await.unwrap()
    }

    async fn disturbed(&self, provider: Provider, wanted: Disturbances) {
        disturb::set(&self.world, provider, &wanted).await.unwrap();
    }

    async fn confirms(&self, open: &AttemptView, payer: &Payer) -> Outcome {
        let code = code(open);
        payer::phone::confirm(&self.world, &code, payer).await.unwrap().unwrap()
    }

    /// What the shop has answered to messages so far, the oldest first.
    async fn answers(&self) -> Vec<u16> {
        let sent = webhook_queue::latest(&self.world, 50).await.unwrap();
        sent.iter().rev().filter_map(|notice| notice.answer).collect()
    }

    /// The same, once there are so many: a message may be on its way in another task.
    async fn so_many_answers(&self, count: usize) -> Vec<u16> {
        for _ in 0..100 {
            if self.answers().await.len() >= count {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        self.answers().await
    }

    /// The message about a payment as the adapter's own receiver takes it.
    async fn heard(&self, open: &AttemptView, about: &About) -> Result<Option<PaymentId>, InvalidSignature> {
        let payment = wallet::find(&self.world, open.attempt.as_str()).await.unwrap().unwrap();
        let message = super::antom::message(&self.world, &payment, about).await.unwrap().unwrap();
        let headers = message.headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let path = "/hooks/alipay".to_owned();
        let call = WebhookRequest { method: "POST".into(), path, headers, body: message.body.into_bytes() };
        self.method("alipay").webhooks().unwrap().receive(&call).map(|heard| heard.attempt)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.file.display()));
        }
    }
}

fn opened(ask: &BeginRequest, instructions: Option<Instructions>) -> AttemptView {
    AttemptView {
        attempt: ask.attempt.clone(),
        charge: ask.charge,
        rest: ask.charge,
        destination: None,
        declined: None,
        instructions,
        device: ask.device,
        began: ask.now,
    }
}

/// What a phone reads from the screen, or follows on its own.
fn code(open: &AttemptView) -> String {
    let instructions = open.instructions.as_ref().unwrap();
    let address = instructions.code.as_ref().map_or_else(|| &instructions.links[0].url, |code| &code.payload);
    let page = address.split('?').next().unwrap();
    page.split_once("/sandbox/phone/").unwrap().1.to_owned()
}

fn usd(cents: i64) -> Money {
    Money::new(cents, Currency::USD)
}

fn cny(fen: i64) -> Money {
    Money::new(fen, Currency::CNY)
}

fn receipt(events: &[Event]) -> &Receipt {
    match events {
        [Event::Final(receipt)] => receipt,
        other => panic!("no receipt: {other:?}"),
    }
}
