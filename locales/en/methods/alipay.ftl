### Alipay, Alipay HK and Alipay+.

## The picker

method-alipay-name = Alipay
method-alipay-time = At once
method-alipay-hint = The app of mainland China
method-alipay-hk-name = Alipay HK
method-alipay-hk-time = At once
method-alipay-hk-hint = The app of Hong Kong. Above 5,000 HKD your account must be “Verified”
method-alipay-plus-name = Alipay+
method-alipay-plus-time = At once
method-alipay-plus-hint = GCash, KakaoPay, Touch ’n Go, TrueMoney, DANA and other wallets

## Beside the code on the payment page

# $app: the name of the app, such as “Alipay HK”
alipay-steps-title = How to pay with { $app }
# $app: the name of the app
alipay-step-open = Open the { $app } app on your phone.
# $wallets: names of apps, such as “GCash, DANA and Boost”
alipay-step-open-any = Open one of these apps on your phone: { $wallets }.
# $app: the name of the app
alipay-step-open-here = Open { $app } with the button on this page.
alipay-step-scan = Scan the code on this page with the scanner inside the app.
# $amount: the amount charged, such as “120.00 USD”
alipay-step-check = Check the seller and the amount in the app: { $amount }, or the same in your wallet’s currency.
alipay-step-confirm = Confirm with your PIN, fingerprint or face.
alipay-step-return = Come back to this page. It shows when your payment has arrived.

# $app: the app to use; $other: the app it is mixed up with
alipay-two-apps = { $app } and { $other } are two different apps. Use { $app } for this payment, not { $other }.
# $opened: the app this page is open in; $app: the app to use
alipay-opened-in-wrong-app = You opened this page in { $opened }. This payment is for { $app }: open the page in your phone’s browser instead.
# $currency: the currency charged, such as “USD”
alipay-conversion-note = If your wallet account is not in { $currency }, the app converts the amount and shows it before you confirm.
alipay-camera-note = Your phone needs a mobile network or Wi-Fi, and the app needs permission to use the camera. You do not type in any payment details.
alipay-network-note = Your phone needs a mobile network or Wi-Fi. You do not type in any payment details.

## Limits of Alipay HK

alipay-hk-limits-title = Limits of Alipay HK
alipay-hk-levels-note = “Intermediate” and “Verified” are levels of your Alipay HK account. You usually reach them by linking a bank card in the app.
alipay-hk-source = Paid from
alipay-hk-unverified = Unverified
alipay-hk-intermediate = Intermediate
alipay-hk-verified = Verified
alipay-hk-balance = Balance
alipay-hk-bank-account = Bank account
alipay-hk-card = Card in the wallet
alipay-hk-cannot-pay = Cannot pay this order
alipay-hk-card-limit = The limit of the card
# $payment, $year: amounts
alipay-hk-payment-and-year = { $payment } a payment, { $year } a year
# $payment: an amount
alipay-hk-payment-no-year = { $payment } a payment, no yearly limit
# $payment, $lower, $day: amounts; payers may lower the limit in the app
alipay-hk-bank-intermediate = { $payment } a payment (can be set to { $lower }), { $day } a day
# $payment: an amount, for a payment and a day alike; $lower, $middle: amounts it can be lowered to in the app
alipay-hk-bank-verified = { $payment } a payment (can be set to { $lower } or { $middle }), { $payment } a day (can be set to { $middle })

## When the app says no

# $app: the name of the app
alipay-trouble-title = If { $app } does not let you pay
alipay-trouble-not-possible = The app says that this payment is not possible: choose another method, such as a card, a bank transfer or USDT.
# $limit: the most one payment may be, such as “5,000.00 USD”
alipay-trouble-over-limit = The app says that the amount is too high: this method takes at most { $limit } a payment. Split the payment or choose another method.
alipay-trouble-too-much = The app says that the amount is too high: split the payment or choose another method.
# $limit: an amount, such as “300,000.00 CNY”
alipay-own-limits = Alipay itself takes at most { $limit } a payment and { $limit } a year from one person. A card inside Alipay has limits of its own.
alipay-ask-support = Most limits are set on your own Alipay account. Alipay’s customer service can tell you yours.
# $app: the name of the app
alipay-some-countries = In some countries there are further limits, or your currency is not supported. Ask { $app }’s customer service, or try a small payment first.
alipay-more-information = More about Alipay+

## Help: Alipay and Alipay HK

help-alipay-title = Pay with Alipay
help-alipay-lead = Alipay is the app of mainland China. You scan a code, or open the app from the payment page, and confirm there.
help-alipay-two-apps-asked = Are Alipay and Alipay HK the same?
help-alipay-two-apps-text = No. They are two different apps, and each reads only its own code. Scan with the app that the payment page names. If you have only the other one, choose the other method on the payment page.
help-alipay-own-limits = Alipay itself takes at most 300,000 CNY a payment and 300,000 CNY a year from one person. What a card inside Alipay takes depends on the card and on your account.
help-alipay-ask = Most limits are set on your own account. The customer service of Alipay can tell you yours.
help-alipay-hk-title = Pay with Alipay HK
help-alipay-hk-lead = Alipay HK is the app of Hong Kong. How much it takes depends on where the money comes from and on the level of your account.
help-alipay-hk-cannot = Cannot pay

## Help: Alipay+

help-alipay-plus-title = Pay with Alipay+
help-alipay-plus-lead = Alipay+ is one method with many wallets. You pay with the wallet you already have.
help-alipay-plus-which-asked = Which wallets can I use?
help-alipay-plus-which-text = These wallets can pay here. Which of them are offered for an order depends on its amount and on your device.
help-alipay-plus-computer-asked = How do I pay on a computer?
help-alipay-plus-phone-asked = How do I pay on my phone?
help-alipay-plus-phone-choose = Choose Alipay+ on the payment page, then your wallet. The wallet opens: there is nothing to scan.
help-alipay-plus-phone-check = Check the seller and the amount in the wallet.
help-alipay-plus-needs-asked = What do I need?
help-alipay-plus-needs-text = Your phone needs a mobile network or Wi-Fi. To scan a code, the wallet needs permission to use the camera. You do not type in any payment details.
help-alipay-plus-limits-text = Each wallet has limits of its own, which often rise when you verify your account in the wallet. Besides, we take this much in one payment:
