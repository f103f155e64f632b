//! The configuration: the example is complete, and every mistake is told with its file, line and reason.

use guichet::config::{Config, EXAMPLE, Mode};

/// Changes the example; the text that is replaced must be there once.
pub fn changed(from: &str, to: &str) -> String {
    assert_eq!(EXAMPLE.matches(from).count(), 1, "{from}");
    EXAMPLE.replace(from, to)
}

/// The line on which a text stands.
fn line_of(text: &str, mark: &str) -> usize {
    let at = text.find(mark).unwrap_or_else(|| panic!("{mark} is not in the file"));
    text[..at].matches('\n').count() + 1
}

/// Refused, with the line where `mark` stands and these words in the reason.
#[track_caller]
pub fn refused(text: &str, mark: &str, reason: &str) {
    let problem = Config::parse(text, "shop.toml").expect_err(reason);
    let said = problem.to_string();
    assert!(said.contains(reason), "{said} does not say: {reason}");
    assert_eq!((problem.file.as_str(), problem.line), ("shop.toml", line_of(text, mark)), "{said}");
    assert!(said.starts_with(&format!("shop.toml:{}: ", problem.line)), "{said}");
}

#[test]
fn the_example_is_complete_and_plays_in_the_sandbox() {
    let config = Config::example().unwrap();
    assert_eq!(config.mode, Mode::Sandbox);
    assert_eq!(config.order_days, 7);
    let methods: Vec<_> = config.methods.keys().map(String::as_str).collect();
    assert!(guichet::methods::PROFILES.iter().all(|method| methods.contains(&method.id)), "{methods:?}");
    assert!(guichet::start::explain(&guichet::start::REGISTERED, &config).iter().all(Result::is_ok));
}

#[test]
fn a_key_that_nobody_knows_is_refused_in_every_table() {
    for (table, after) in [
        ("site", "mode = \"sandbox\""),
        ("seller", "name = \"Norwind Messaging\""),
        ("mail", "from = \"Norwind Messaging <billing@norwind.example>\""),
        ("antom", "connect_code = \"CONNECT_WALLET\""),
        ("wechat", "h5 = true"),
        ("card", "three_d_secure = \"automatic\""),
        ("locks", "opens_when_void = true"),
    ] {
        let text = changed(after, &format!("{after}\ncolour = \"red\""));
        refused(&text, "colour", "unknown field `colour`");
        println!("{table}: refused");
    }
    refused(&format!("{EXAMPLE}\n[cards]\nbrand = \"all\"\n"), "cards", "unknown field `cards`");
    refused(
        &changed("fee = { percent = \"0\" }\nlimits = [{ min", "fee = { share = \"0\" }\nlimits = [{ min"),
        "share",
        "unknown field `share`",
    );
    refused(
        &changed("{ max = \"50000.00 HKD\" }", "{ most = \"50000.00 HKD\" }"),
        "most",
        "unknown field `most`",
    );
}

#[test]
fn a_method_that_does_not_exist_is_refused() {
    let text = format!("{EXAMPLE}\n[methods.alipay-china]\ncurrency = \"USD\"\n");
    refused(&text, "alipay-china", "there is no method \"alipay-china\"");
}

#[test]
fn a_value_that_makes_no_sense_is_refused_where_it_stands() {
    let table = [
        ("mode = \"sandbox\"", "mode = \"test\"", "\"test\"", "unknown variant `test`"),
        (
            "three_d_secure = \"automatic\"",
            "three_d_secure = \"never\"",
            "\"never\"",
            "unknown variant `never`",
        ),
        ("language = \"en\"", "language = \"klingon\"", "\"klingon\"", "none of en, fr, zh-Hans, zh-Hant-HK"),
        ("order_days = 7", "order_days = -1", "-1", "invalid value"),
        ("trusted_proxies = []", "trusted_proxies = [\"proxy\"]", "\"proxy\"", "invalid IP address"),
        ("rate = \"7.1500\"", "rate = \"0\"", "rate = \"0\"", "a rate of zero"),
        ("rate = \"7.1500\"", "rate = \"-7\"", "\"-7\"", "below zero"),
        ("rate = \"7.1500\"", "rate = \"7,15\"", "\"7,15\"", "no decimal number"),
        ("to = \"CNY\"", "to = \"RMB\"", "\"RMB\"", "\"RMB\" is no currency Guichet knows"),
        ("currency = \"CNY\"", "currency = \"RMB\"", "\"RMB\"", "\"RMB\" is no currency Guichet knows"),
        ("max = \"50000.00 HKD\"", "max = \"50000.00 XKD\"", "XKD", "no amount such as"),
        ("max = \"50000.00 HKD\"", "max = \"50000.001 HKD\"", "50000.001", "more decimal digits"),
        ("{ max = \"50000.00 HKD\" }", "{ min = \"1.00 HKD\" }", "min = \"1.00 HKD\"", "a limit needs a max"),
        ("from = \"2026-01-01\"", "from = \"1 January\"", "1 January", "no day such as"),
        ("min = \"0.02 USD\"", "min = \"6000.00 USD\"", "6000.00", "min is above its max"),
    ];
    for (from, to, mark, reason) in table {
        refused(&changed(from, to), mark, reason);
    }
    let fees = "fee = { percent = \"0\" }\nlimits = [{ min";
    refused(&changed(fees, "fee = { percent = \"-1\" }\nlimits = [{ min"), "\"-1\"", "below zero");
    refused(&changed(fees, "fee = { percent = \"two\" }\nlimits = [{ min"), "\"two\"", "no decimal number");
}

pub const ANTOM: &str = "[antom]\n# \"sandbox\", or Antom's host: https://open-sea-global.alipay.com (Asia), -na- (America), -de- (Europe).\ngateway = \"sandbox\"";
pub const WECHAT: &str = "[wechat]\n# \"sandbox\", https://api.mch.weixin.qq.com (mainland) or https://apihk.mch.weixin.qq.com (global).\ngateway = \"sandbox\"";
pub const MAIL: &str = "[mail]\n# The SMTP server, or \"sandbox\" for the mailbox page. security: \"tls\", \"starttls\" or \"plain\" (loopback only).\ngateway = \"sandbox\"";

#[test]
fn the_sandbox_is_refused_beside_real_keys() {
    let antom = changed(ANTOM, &format!("{ANTOM}\nclient_id = \"SANDBOX_5Y\""));
    refused(&antom, "[antom]", "client_id is a real key, which the sandbox gateway refuses");
    let wechat = changed(WECHAT, &format!("{WECHAT}\nmchid = \"1900000001\""));
    refused(&wechat, "[wechat]", "mchid is a real key, which the sandbox gateway refuses");
}

#[test]
fn the_sandbox_is_refused_in_live_mode() {
    let live = |text: &str| text.replace("mode = \"sandbox\"", "mode = \"live\"");
    refused(&live(EXAMPLE), "[mail]", "mail has the sandbox gateway");
    let mail = "[mail]\ngateway = \"smtp.example.com\"";
    refused(&live(&changed(MAIL, mail)), "[antom]", "antom: the sandbox gateway is refused in mode \"live\"");
    let no_antom = live(&changed(MAIL, mail)).replace(ANTOM, "[antom]\ngateway = \"https://antom.example\"\nclient_id = \"c\"\nprivate_key_file = \"a\"\npublic_key_file = \"b\"");
    refused(&no_antom, "[wechat]", "wechat: the sandbox gateway is refused in mode \"live\"");
    let card = "[site]\nmode = \"live\"\nlanguage = \"en\"\n[seller]\nname = \"N\"\nlegal_name = \"N Ltd\"\n\
        email = \"a@n.example\"\n[mail]\ngateway = \"localhost\"\nfrom = \"a@n.example\"\n[card]\ngateway = \"sandbox\"\n";
    refused(card, "[card]", "card: the sandbox gateway is refused in mode \"live\"");
    let world = card.replace("[card]\ngateway = \"sandbox\"", "[sandbox]\nworld = \"http://127.0.0.1:9999\"");
    refused(&world, "[sandbox]", "sandbox: a pretend world is refused in mode \"live\"");
}

#[test]
fn a_world_of_its_own_is_an_address_of_this_machine_or_an_encrypted_one() {
    let with = |world: &str| format!("{EXAMPLE}\n[sandbox]\nworld = \"{world}\"\n");
    let known = Config::parse(&with("http://127.0.0.1:9999"), "shop.toml").unwrap().sandbox.world.unwrap();
    assert_eq!(known.as_str(), "http://127.0.0.1:9999/");
    refused(&with("http://world.example"), "\"http://world.example\"", "begins with https://");
    refused(&with("http://127.0.0.1:9999/sandbox"), "[sandbox]\nworld = \"http", "an address without a path");
}

#[test]
fn a_real_gateway_without_its_keys_is_refused() {
    let antom = changed(ANTOM, "[antom]\ngateway = \"https://open-sea-global.alipay.com\"");
    refused(&antom, "[antom]", "antom: client_id is missing");
    let host = "[wechat]\ngateway = \"https://api.mch.weixin.qq.com\"";
    refused(&changed(WECHAT, host), "[wechat]", "wechat: appid is missing");
    let keys = "\nappid = \"wx\"\nmchid = \"1\"\nserial_no = \"2\"\nprivate_key_file = \"k.pem\"";
    let keyless = changed(WECHAT, &format!("{host}{keys}"));
    refused(&keyless, "[wechat]", "public_key_file and public_key_id, or certificates = true, are needed");
    let half = changed(WECHAT, &format!("{host}{keys}\npublic_key_id = \"PUB\""));
    refused(&half, "[wechat]", "public_key_file and public_key_id go together");
    let global = changed("dialect = \"mainland\"", "dialect = \"global\"");
    refused(&global, "[wechat]", "the global dialect needs merchant_category_code");
}

#[test]
fn a_gateway_that_is_not_https_is_refused() {
    for gateway in ["http://open-sea-global.alipay.com", "open-sea-global.alipay.com", "Sandbox"] {
        let text = changed(ANTOM, &format!("[antom]\ngateway = \"{gateway}\""));
        refused(&text, gateway, "is neither \"sandbox\" nor an address that begins with https://");
    }
}

#[test]
fn fees_of_one_method_are_in_one_currency() {
    let fees = "fee = { percent = \"0\" }\nlimits = [{ min";
    let mixed = "fee = { percent = \"2\", fixed = \"0.30 USD\", cap = \"20.00 EUR\" }\nlimits = [{ min";
    refused(
        &changed(fees, mixed),
        "fixed = \"0.30 USD\"",
        "fixed, floor and cap of a fee are in one currency",
    );
}

#[test]
fn a_fee_that_cannot_be_added_to_a_product_s_price_is_refused_at_start() {
    let fees = "fee = { percent = \"0\" }\nlimits = [{ min";
    let euros = changed(fees, "fee = { percent = \"2\", fixed = \"0.30 EUR\" }\nlimits = [{ min");
    let config = Config::parse(&euros, "shop.toml").unwrap();
    let refused = guichet::start::catalogue(&config).expect_err("euros on a price in dollars");
    assert_eq!(refused.to_string(), "the fee of method alipay on apppush, sold in USD");
    assert!(guichet::start::catalogue(&Config::example().unwrap()).is_ok());
}

#[test]
fn a_secret_is_never_printed() {
    let secrets = guichet::config::Secrets {
        mail_password: Some("correct-horse".to_owned().into()),
        wechat_apiv3_key: Some("battery-staple".to_owned().into()),
        stripe_secret_key: Some("sk_live_horse".to_owned().into()),
        stripe_webhook_secret: Some("whsec_staple".to_owned().into()),
        ..Default::default()
    };
    let printed = format!("{secrets:?}");
    assert!(!printed.contains("horse") && !printed.contains("staple"), "{printed}");
}

/// The example with accounts of one's own instead of the pretend bank's.
pub fn with_accounts(accounts: &str) -> String {
    let table = "# \"sandbox\" for the pretend bank, or \"accounts\" for your own, listed below.\ngateway = \"sandbox\"\n";
    changed(table, &format!("gateway = \"accounts\"\n{accounts}"))
}

pub const EURO_ACCOUNT: &str = "[[bank.accounts]]\ncurrency = \"EUR\"\nbeneficiary = \"Norwind\"\n\
    iban = \"DE02 1203 0000 0000 2020 51\"\nbank = \"A bank\"\n";

#[test]
fn accounts_of_ones_own_are_checked_before_anybody_pays_into_them() {
    let config = Config::parse(&with_accounts(EURO_ACCOUNT), "shop.toml").unwrap();
    assert_eq!(config.bank.accounts[0].destination(), "DE02120300000000202051");
    let wrong = |from: &str, to: &str| with_accounts(&EURO_ACCOUNT.replacen(from, to, 1));
    refused(&wrong("2020 51", "2020 52"), "[bank]", "is no IBAN");
    refused(&wrong("bank = ", "bic = \"NOBODY\"\nbank = "), "[bank]", "\"NOBODY\" is no BIC");
    refused(&wrong("iban = \"DE02 1203 0000 0000 2020 51\"\n", ""), "[bank]", "needs an iban or a number");
    refused(&with_accounts(""), "[bank]", "at least one [[bank.accounts]] is needed");
    refused(&with_accounts(&EURO_ACCOUNT.repeat(2)), "[bank]", "there are two accounts for EUR");
    let beside = with_accounts(EURO_ACCOUNT).replacen("gateway = \"accounts\"", "gateway = \"sandbox\"", 1);
    refused(&beside, "[bank]", "accounts are real ones, which the sandbox gateway refuses");
}

#[test]
fn columns_of_csv_files_are_declared_for_an_account_of_ours() {
    let csv = "[[bank.csv]]\naccount = \"DE02 1203 0000 0000 2020 51\"\nseparator = \";\"\ndecimal = \",\"\n\
        day_form = \"%d.%m.%Y\"\ncolumns = { booked = \"Tag\", amount = \"Betrag\", texts = [\"Zweck\"] }\n";
    let with = |csv: &str| with_accounts(&format!("{EURO_ACCOUNT}{csv}"));
    assert_eq!(Config::parse(&with(csv), "shop.toml").unwrap().bank.csv.len(), 1);
    let wrong = |from: &str, to: &str| with(&csv.replacen(from, to, 1));
    refused(&wrong("2020 51", "2020 53"), "[bank]", "is none of the accounts");
    refused(&wrong("\";\"", "\"; \""), "[bank]", "separator is one character");
    refused(&wrong("\",\"", "\"'\""), "[bank]", "decimal is \",\" or \".\"");
    refused(&wrong("%d.%m.%Y", "%Q"), "[bank]", "is no form of days");
    let apart = wrong("amount = \"Betrag\"", "credit = \"Haben\", debit = \"Soll\"");
    assert_eq!(Config::parse(&apart, "shop.toml").unwrap().bank.csv.len(), 1);
    let side = wrong("amount = \"Betrag\"", "amount = \"Betrag\", side = \"Af Bij\"");
    refused(&side, "[bank]", "columns need an amount");
    let worded = side.replacen("separator", "credit = \"Bij\"\ndebit = \"Af\"\nseparator", 1);
    assert_eq!(Config::parse(&worded, "shop.toml").unwrap().bank.csv.len(), 1);
}

#[test]
fn words_for_the_state_of_a_booking_are_declared_with_their_column() {
    let csv = "[[bank.csv]]\naccount = \"DE02 1203 0000 0000 2020 51\"\nstates = { booked = [\"Done\"], pending = [\"Due\"] }\n\
        columns = { booked = \"Tag\", amount = \"Betrag\", state = \"State\", texts = [\"Text\"] }\n";
    let with = |from: &str, to: &str| with_accounts(&format!("{EURO_ACCOUNT}{}", csv.replacen(from, to, 1)));
    let read = Config::parse(&with("", ""), "shop.toml").unwrap();
    assert_eq!(read.bank.csv[0].states.as_ref().unwrap().pending, ["Due"]);
    refused(&with("state = \"State\", ", ""), "[bank]", "columns.state and states go together");
    refused(&with("states = { booked = [\"Done\"], pending = [\"Due\"] }\n", ""), "[bank]", "go together");
    refused(&with("[\"Done\"]", "[]"), "[bank]", "states.booked needs at least one word");
    refused(&with("\"Due\"", "\" Done\""), "[bank]", "states has the word \"Done\" more than once");
    let apart = with("amount = \"Betrag\"", "credit = \"Betrag\", debit = \"Betrag\"");
    refused(&apart, "[bank]", "\"Betrag\" cannot mean credit and debit at once");
}

#[test]
fn staff_are_named_by_addresses() {
    let text = changed("staff = [\"anna@norwind.example\"]", "staff = [\"Anna@Norwind.example \"]");
    let config = Config::parse(&text, "shop.toml").unwrap();
    assert!(config.desk.is_staff("anna@norwind.example") && !config.desk.is_staff("li@acme.example"));
    let text = changed("staff = [\"anna@norwind.example\"]", "staff = [\"anna\"]");
    refused(&text, "[\"anna\"]", "\"anna\" is no e-mail address");
}

pub const TRON: &str = "[usdt-trc20]\n# \"sandbox\", https://api.trongrid.io, or your node, such as http://127.0.0.1:8090.\n\
    gateway = \"sandbox\"\n";

#[test]
fn nodes_and_addresses_of_usdt_are_checked_before_anybody_pays_there() {
    let ours = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
    let node = format!("[usdt-trc20]\ngateway = \"https://tron.example\"\naddresses = [\"{ours}\"]\n");
    let with = |line: &str| changed(TRON, &format!("{node}{line}\n"));
    for scans in ["https://tron.example/jsonrpc", "http://127.0.0.1:8545/jsonrpc"] {
        Config::parse(&with(&format!("json_rpc = \"{scans}\"")), "shop.toml").unwrap();
    }
    let plain = with("json_rpc = \"http://tron.example/jsonrpc\"");
    refused(&plain, "http://tron.example", "no address that begins with https://");
    let former = |address: &str| with(&format!("former_addresses = [\"{address}\"]"));
    Config::parse(&former("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u"), "shop.toml").unwrap_err();
    refused(&former("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWw"), "[usdt-trc20]", "form of an address");
    refused(&former(ours), "[usdt-trc20]", "among both addresses and former_addresses");
    let dollars = changed("final_above = \"1000.00 USDT\"", "final_above = \"1000.00 USD\"");
    refused(&dollars, "[usdt-erc20]", "final_above is 1000.00 USD, and what arrives is USDT");
    let witness = |node: &str| with(&format!("witness = {{ node = \"{node}\", above = \"5.00 USDT\" }}"));
    Config::parse(&witness("https://other.example"), "shop.toml").unwrap();
    refused(&witness("http://other.example"), "http://other.example", "no address that begins with https://");
}
