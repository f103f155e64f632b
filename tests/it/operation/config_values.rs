//! Values that cannot be meant: each is refused with its place and what is allowed, before anybody meets it.

use crate::operation::config::{ANTOM, EURO_ACCOUNT, MAIL, TRON, WECHAT, changed, refused, with_accounts};
use guichet::config::{Config, EXAMPLE, Mode, check_public_url};

#[test]
fn what_the_site_and_the_seller_say_makes_sense() {
    for days in ["0", "366", "9999"] {
        let text = changed("order_days = 7", &format!("order_days = {days}"));
        refused(&text, &format!("order_days = {days}"), "order_days is from 1 to 365");
    }
    let url =
        |url: &str| changed("# public_url = \"https://pay.example.com\"", &format!("public_url = \"{url}\""));
    refused(&url("ftp://pay.example.com"), "ftp://", "begins with https://");
    refused(&url("https://pay.example.com/?a=1"), "?a=1", "without user, query and fragment");
    refused(&url("https://me@pay.example.com/"), "me@", "without user, query and fragment");
    for (from, to, reason) in [
        ("\nname = \"Norwind Messaging\"", "\nname = \" \"", "an empty text"),
        ("legal_name = \"Norwind Messaging Ltd\"", "legal_name = \"\"", "an empty text"),
        ("\nemail = \"billing@norwind.example\"", "\nemail = \"billing\"", "is no e-mail address"),
        (
            "# terms_url = \"https://norwind.example/terms\"",
            "terms_url = \"/terms\"",
            "no address that begins",
        ),
        (
            "# privacy_url = \"https://norwind.example/privacy\"",
            "privacy_url = \"javascript:alert(1)\"",
            "no address",
        ),
    ] {
        refused(&changed(from, to), to.trim(), reason);
    }
}

#[test]
fn a_live_site_is_reached_by_https() {
    let check = |url: &str, mode| check_public_url(&url.parse().unwrap(), mode);
    assert!(check("http://pay.example.com", Mode::Live).unwrap_err().contains("begins with https://"));
    assert!(check("http://pay.example.com", Mode::Sandbox).is_ok());
    assert!(check("http://127.0.0.1:8080", Mode::Live).is_ok(), "a rehearsal on one's own machine");
    assert!(check("https://pay.example.com/shop", Mode::Live).is_ok());
}

#[test]
fn a_mail_server_is_a_host_and_a_sender_an_address() {
    let mail = |lines: &str| changed(MAIL, &format!("[mail]\n{lines}"));
    for host in ["smtp://mail.example", "mail.example:465", "mail example", ""] {
        let line = format!("gateway = \"{host}\"");
        refused(&mail(&line), &line, if host.is_empty() { "an empty text" } else { "nor a host name" });
    }
    refused(&mail("gateway = \"mail.example\"\nport = 0"), "port = 0", "a port is from 1 to 65535");
    refused(&mail("gateway = \"mail.example\"\nusername = \"\""), "username", "an empty text");
    let plain = mail("gateway = \"mail.example\"\nsecurity = \"plain\"");
    refused(&plain, "[mail]", "only for a server on this machine");
    Config::parse(&mail("gateway = \"localhost\"\nsecurity = \"plain\""), "shop.toml").unwrap();
    let from = changed("from = \"Norwind Messaging <billing@norwind.example>\"", "from = \"Norwind\"");
    refused(&from, "from = \"Norwind\"", "such as \"Norwind <billing@norwind.example>\"");
}

#[test]
fn a_live_site_has_nothing_left_of_the_example() {
    let live = |from: &str, staff: &str| {
        format!(
            "[site]\nmode = \"live\"\nlanguage = \"en\"\n[seller]\nname = \"N\"\nlegal_name = \"N Ltd\"\n\
             email = \"a@n.example\"\n[mail]\ngateway = \"localhost\"\nfrom = \"{from}\"\n[desk]\nstaff = [\"{staff}\"]\n"
        )
    };
    Config::parse(&live("N <a@n.example>", "a@n.example"), "shop.toml").unwrap();
    let staff = live("N <a@n.example>", "Anna@norwind.example");
    refused(&staff, "[desk]", "desk: anna@norwind.example is the example's");
    refused(
        &live("N <billing@norwind.example>", "a@n.example"),
        "[mail]",
        "is the example's; write your own",
    );
}

#[test]
fn rates_and_locks_are_one_for_each_pair() {
    for rate in ["0.0000001", "7150000"] {
        refused(
            &changed("rate = \"7.1500\"", &format!("rate = \"{rate}\"")),
            rate,
            "a rate is from \"0.000001\"",
        );
    }
    let rate =
        "from = \"USD\"\nto = \"HKD\"\nrate = \"7.7800\"\nsource = \"Example rate\"\ndate = \"2026-11-20\"\n";
    let same = changed("to = \"HKD\"", "to = \"USD\"");
    let problem = Config::parse(&same, "shop.toml").unwrap_err().to_string();
    assert!(problem.contains("a rate leads from USD to another currency"), "{problem}");
    let twice = changed(rate, &format!("{rate}\n[[rates]]\n{}", rate.replace("7.7800", "7.9")));
    let problem = Config::parse(&twice, "shop.toml").unwrap_err().to_string();
    assert!(problem.contains("there are two rates from USD to HKD"), "{problem}");
    let day = changed(rate, &rate.replace("2026-11-20", "yesterday"));
    refused(&day, "yesterday", "is no day such as");
    let groups = "groups = [\"card\", \"alipay\"]";
    refused(&changed(groups, "groups = [\"card\", \"card\"]"), "[[locks]]", "a lock is between two groups");
    refused(
        &changed(groups, "groups = [\"card\", \"alipay-hk\"]"),
        "[[locks]]",
        "there is no group \"alipay-hk\"",
    );
}

#[test]
fn fees_and_limits_leave_something_to_pay() {
    let fees = "fee = { percent = \"0\" }\nlimits = [{ min";
    let fee = |fee: &str| changed(fees, &format!("fee = {{ {fee} }}\nlimits = [{{ min"));
    for percent in ["100", "250"] {
        let text = format!("percent = \"{percent}\"");
        refused(&fee(&text), &text, "a fee's percent is from \"0\" to \"99.99\"");
    }
    refused(&fee("fixed = \"-0.30 USD\""), "-0.30", "below zero");
    refused(&fee("percent = \"2\", cap = \"0.00 USD\""), "cap =", "a fee's cap is above zero");
    let crossed = "percent = \"2\", floor = \"5.00 USD\", cap = \"1.00 USD\"";
    refused(&fee(crossed), "floor = \"5.00 USD\"", "a fee's floor is above its cap");
    let limit = |limit: &str| changed("{ max = \"50000.00 HKD\" }", limit);
    refused(&limit("{ max = \"0.00 HKD\" }"), "0.00 HKD", "a limit's max is above zero");
    refused(&limit("{ max = \"-1.00 HKD\" }"), "-1.00", "below zero");
    refused(&limit("{ max = \"5.00 HKD\", min = \"-1.00 HKD\" }"), "-1.00", "below zero");
    let never = "{ max = \"5.00 HKD\", from = \"2026-02-01\", until = \"2026-02-01\" }";
    refused(&limit(never), "until =", "a limit's until is a day after its from");
    let coin = changed("currency = \"CNY\"\nfee", "currency = \"USDT\"\nfee");
    refused(&coin, "[methods.wechat]", "methods.wechat: it cannot charge USDT");
    let cash = changed("[methods.usdt-trc20]\n", "[methods.usdt-trc20]\ncurrency = \"USD\"\n");
    refused(&cash, "[methods.usdt-trc20]", "it charges USDT; leave currency out");
}

#[test]
fn what_providers_are_told_is_not_empty() {
    let antom = |line: &str| changed(ANTOM, &format!("{ANTOM}\n{line}"));
    refused(&antom("merchant_region = \"Hongkong\""), "Hongkong", "is no country of two capitals");
    refused(&antom("key_version = 0"), "[antom]", "antom: key_version is at least 1");
    let wallet = "{ code = \"DANA\", name = \"DANA\" }";
    refused(
        &changed(wallet, "{ code = \"GCASH\", name = \"Other\" }"),
        "[antom]",
        "\"GCASH\" is listed twice",
    );
    refused(&changed(wallet, "{ code = \"DANA\", name = \"\" }"), "name = \"\"", "an empty text");
    refused(
        &changed("connect_code = \"CONNECT_WALLET\"", "connect_code = \"\""),
        "connect_code = \"\"",
        "an empty",
    );
    let wechat = |line: &str| changed(WECHAT, &format!("{WECHAT}\n{line}"));
    refused(&wechat("merchant_category_code = \"48\""), "[wechat]", "four digits");
    refused(&wechat("mchid = \"\""), "mchid = \"\"", "an empty text");
}

#[test]
fn chains_accounts_and_listings_are_whole() {
    for count in ["0", "1001"] {
        let text = changed("confirmations = 12", &format!("confirmations = {count}"));
        refused(&text, "[usdt-erc20]", "confirmations are from 1 to 1000");
    }
    let node =
        |lines: &str| changed(TRON, &format!("[usdt-trc20]\ngateway = \"https://tron.example\"\n{lines}\n"));
    let ours = "\"TJRabPrwbZy45sbavfcjinPJC18kjpRTv8\"";
    refused(&node(&format!("addresses = [{ours}, {ours}]")), "[usdt-trc20]", "an address is listed twice");
    refused(&node(&format!("addresses = [{ours}]\nchain_id = 0")), "[usdt-trc20]", "chain_id is at least 1");
    let below = changed("final_above = \"1000.00 USDT\"", "final_above = \"-1.00 USDT\"");
    refused(&below, "-1.00 USDT", "below zero");
    let account = |from: &str, to: &str| with_accounts(&EURO_ACCOUNT.replacen(from, to, 1));
    refused(&account("\"Norwind\"", "\"\""), "beneficiary = \"\"", "an empty text");
    refused(&account("\"A bank\"", "\" \""), "bank = \" \"", "an empty text");
    for code in ["HUF", "RON", "KWD", "ISK"] {
        Config::parse(&account("\"EUR\"", &format!("\"{code}\"")), "shop.toml").unwrap();
    }
    let retired = "\"DEM\" is no longer a currency; write \"EUR\"";
    refused(&account("currency = \"EUR\"", "currency = \"DEM\""), "currency = \"DEM\"", retired);
    refused(&account("\"EUR\"", "\"USDT\""), "[bank]", "no bank keeps an account in USDT");
    let csv = "[[bank.csv]]\naccount = \"DE02 1203 0000 0000 2020 51\"\n\
        columns = { booked = \"Day\", amount = \"Sum\", texts = [\"\"] }\n";
    refused(
        &with_accounts(&format!("{EURO_ACCOUNT}{csv}")),
        "[bank]",
        "texts names columns; one of them is empty",
    );
    let bare = EXAMPLE.replace(&dimensions("mails"), "dimensions = []\n");
    refused(&bare, "[amazon]", "\"email\" has no dimensions");
    let ages = changed(
        "name = \"scale_year\", plan = \"scale\", term = 12",
        "name = \"scale_year\", plan = \"scale\", term = 1200",
    );
    refused(&ages, "[amazon]", "from 1 to 120 months");
    let free = changed(
        "{ name = \"scale_year\", plan = \"scale\", term = 12 }",
        "{ name = \"free\", amount = \"0.00 USD\" }",
    );
    refused(&free, "[amazon]", "the amount of \"free\" is above zero");
    refused(&changed("region = \"us-east-1\"", "region = \"\""), "region = \"\"", "an empty text");
}

/// The example's dimensions that begin with this name, as they are written.
fn dimensions(name: &str) -> String {
    let (before, _) = EXAMPLE.split_once(&format!("  {{ name = \"{name}")).unwrap();
    let start = before.rfind("dimensions = [").unwrap();
    let end = EXAMPLE[start..].find("\n]\n").unwrap() + start + 3;
    EXAMPLE[start..end].to_owned()
}
