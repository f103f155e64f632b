## Alipay, Alipay HK and Alipay+: beside the code on the payment page. The code says “Alipay”; mainland readers know it as “支付宝”.

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
