### Alipay, Alipay HK and Alipay+.

## The picker

method-alipay-name = 支付宝
method-alipay-time = 即时到账
method-alipay-hint = Alipay 中国大陆版 App
method-alipay-hk-name = Alipay HK
method-alipay-hk-time = 即时到账
method-alipay-hk-hint = 支付宝香港版 App。超过 5,000 HKD 时，账户须为“已认证”
method-alipay-plus-name = Alipay+
method-alipay-plus-time = 即时到账
method-alipay-plus-hint = GCash、KakaoPay、Touch ’n Go、TrueMoney、DANA 等钱包

## Beside the code on the payment page. The code says “Alipay”; mainland readers know it as “支付宝”.

alipay-steps-title = { $app ->
    [Alipay] 如何使用支付宝（Alipay）付款
   *[other] 如何使用 { $app } 付款
}
alipay-step-open = { $app ->
    [Alipay] 在手机上打开支付宝 App。
   *[other] 在手机上打开 { $app } App。
}
alipay-step-open-any = 在手机上打开以下任一 App：{ $wallets }。
alipay-step-open-here = { $app ->
    [Alipay] 点击本页按钮，打开支付宝。
   *[other] 点击本页按钮，打开 { $app }。
}
alipay-step-scan = 用 App 内的“扫一扫”扫描本页二维码。
alipay-step-check = 在 App 中核对商家和金额：{ $amount }，或按您的钱包币种折算的等值金额。
alipay-step-confirm = 输入支付密码，或通过指纹、刷脸确认付款。
alipay-step-return = 返回本页。付款到账后，本页会显示结果。

alipay-two-apps = { $other ->
    [Alipay] { $app }（支付宝香港）和支付宝（Alipay）是两个不同的 App。本次付款请使用 { $app }，请勿使用支付宝。
   *[other] { $app ->
        [Alipay] 支付宝（Alipay）和 { $other }（支付宝香港）是两个不同的 App。本次付款请使用支付宝，请勿使用 { $other }。
       *[other] { $app } 和 { $other } 是两个不同的 App。本次付款请使用 { $app }，请勿使用 { $other }。
    }
}
alipay-opened-in-wrong-app = 您正在{ $opened ->
    [WeChat] 微信
    [Alipay] 支付宝
   *[other] {" "}{ $opened }{" "}
}中浏览本页，而本次付款需使用{ $app ->
    [Alipay] 支付宝
   *[other] {" "}{ $app }
}：请改用手机浏览器打开本页。
alipay-conversion-note = 如果您的钱包账户币种不是 { $currency }，App 会自动按汇率换算，并在您确认前显示金额。
alipay-camera-note = 手机需连接移动网络或 Wi-Fi，并允许 App 使用摄像头。您无需输入任何付款信息。
alipay-network-note = 手机需连接移动网络或 Wi-Fi。您无需输入任何付款信息。

## Limits of Alipay HK

alipay-hk-limits-title = Alipay HK（支付宝香港）付款限额
alipay-hk-levels-note = “中级认证”和“已认证”是 Alipay HK 账户的认证等级，通常在 App 内绑定银行卡即可完成。
alipay-hk-source = 资金来源
alipay-hk-unverified = 未认证
alipay-hk-intermediate = 中级认证
alipay-hk-verified = 已认证
alipay-hk-balance = 余额
alipay-hk-bank-account = 银行账户
alipay-hk-card = 钱包内绑定的银行卡
alipay-hk-cannot-pay = 无法支付此订单
alipay-hk-card-limit = 以该卡限额为准
alipay-hk-payment-and-year = 单笔 { $payment }，每年 { $year }
alipay-hk-payment-no-year = 单笔 { $payment }，无年度限额
alipay-hk-bank-intermediate = 单笔 { $payment }（可调为 { $lower }），每日 { $day }
alipay-hk-bank-verified = 单笔 { $payment }（可调为 { $lower } 或 { $middle }），每日 { $payment }（可调为 { $middle }）

## When the app says no

alipay-trouble-title = { $app ->
    [Alipay] 支付宝无法付款怎么办
   *[other] { $app } 无法付款怎么办
}
alipay-trouble-not-possible = App 提示无法完成此笔付款：请换用其他付款方式，例如银行卡、银行转账或 USDT。
alipay-trouble-over-limit = App 提示金额超限：此付款方式单笔最高 { $limit }。请拆分付款，或换用其他付款方式。
alipay-trouble-too-much = App 提示金额超限：请拆分付款，或换用其他付款方式。
alipay-own-limits = 支付宝自身的限额为每人单笔最高 { $limit }、每年最高 { $limit }。支付宝内绑定的银行卡另有限额。
alipay-ask-support = 多数限额由您的支付宝账户设置决定。您可以联系支付宝客服，查询您的限额。
alipay-some-countries = { $app ->
    [Alipay] 部分国家和地区另有限额，或不支持您的币种。请咨询支付宝客服，或先尝试一笔小额付款。
   *[other] 部分国家和地区另有限额，或不支持您的币种。请咨询 { $app } 客服，或先尝试一笔小额付款。
}
alipay-more-information = 了解 Alipay+

## Help: Alipay and Alipay HK

help-alipay-title = 使用支付宝（Alipay）付款
help-alipay-lead = 支付宝是中国大陆版 App。扫描二维码，或从付款页面打开 App，并在其中确认付款。
help-alipay-two-apps-asked = 支付宝和 Alipay HK 是同一个 App 吗？
help-alipay-two-apps-text = 不是。支付宝（Alipay）和 Alipay HK（支付宝香港）是两个不同的 App，各自只能识别自己的二维码。请使用付款页面指定的 App 扫码。如果您只有另一个 App，请在付款页面选择另一种付款方式。
help-alipay-own-limits = 支付宝自身的限额为每人单笔最高 300,000 CNY、每年最高 300,000 CNY。支付宝内绑定的银行卡，限额取决于该卡和您的账户状态。
help-alipay-ask = 多数限额由您自己的账户设置决定。您可以联系支付宝客服查询。
help-alipay-hk-title = 使用 Alipay HK（支付宝香港）付款
help-alipay-hk-lead = Alipay HK 是支付宝香港版 App。付款限额取决于资金来源和账户认证等级。
help-alipay-hk-cannot = 无法付款

## Help: Alipay+

help-alipay-plus-title = 使用 Alipay+ 付款
help-alipay-plus-lead = Alipay+ 是一种付款方式，支持多种钱包。您可以用已有的钱包付款。
help-alipay-plus-which-asked = 可以使用哪些钱包？
help-alipay-plus-which-text = 以下钱包可在此付款。具体订单可用的钱包取决于金额和您的设备。
help-alipay-plus-computer-asked = 在电脑上如何付款？
help-alipay-plus-phone-asked = 在手机上如何付款？
help-alipay-plus-phone-choose = 在付款页面选择 Alipay+，再选择您的钱包。钱包会自动打开，无需扫码。
help-alipay-plus-phone-check = 在钱包中核对商家和金额。
help-alipay-plus-needs-asked = 需要准备什么？
help-alipay-plus-needs-text = 手机需连接移动网络或 Wi-Fi。扫码时，须允许钱包使用摄像头。您无需输入任何付款信息。
help-alipay-plus-limits-text = 各钱包自有限额，在钱包中完成认证后通常可以提高。此外，我们的单笔限额如下：
