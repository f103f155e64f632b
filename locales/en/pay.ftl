### The payment pages: picker, codes, states, receipt.

## Beside every page

# $number: the order’s number. $organisation: who buys.
pay-summary-title = Order { $number } for { $organisation }
pay-total-label = Total
pay-fee-label = Fee
pay-to-pay-label = To pay
# $until: a moment with its zone. $left: a duration, rounded down.
pay-deadline-text = Pay by { $until }. That leaves { $left }.
pay-trouble-text = Need another method or have trouble paying?
pay-trouble-link = Contact customer service
# $number: the order’s number
pay-order-number = Order number: { $number }
# $rate: “7.1500 CNY = 1 USD”. $source: where the rate comes from. $day: a day such as 2026-11-20.
pay-rate-text = Rate: { $rate } ({ $source }, { $day }).
# $total, $charge: the same amount in two currencies. $rate: a sentence about the rate
pay-charged-text = { $total } = { $charge }. { $rate }

## Picker

# $total: an amount with its currency.
pay-picker-title = Pay { $total }
pay-picker-heading = How do you want to pay?
pay-continue = Continue
# $method: a method’s name.
pay-continue-with = Continue with { $method }
# $seller: the seller’s legal name.
pay-trust-text = You pay { $seller }. You can change your mind on the next page.
# $seller: the seller’s legal name.
pay-trust-seller = You pay { $seller }.
pay-no-fee = no fee
# $fee: an amount without its currency.
pay-fee-of = fee { $fee }
# $max: an amount.
pay-limit-text = at most { $max } per payment
pay-none-usable = No method can take this order. Contact customer service: there is another way, such as several smaller orders.
pay-problem-choose = Choose how you want to pay
# $method: a method’s name.
pay-problem-refused = { $method } cannot take this order. The reason stands beside it. Choose another method.
# $method: a method’s name. $max: an amount.
pay-blocked-over = { $method } takes at most { $max } per payment at present. Choose another method, or place smaller orders.
# $about: the same amount in the order’s currency.
pay-blocked-over-about = { $method } takes at most { $max } (about { $about }) per payment at present. Choose another method, or place smaller orders.
# $min: an amount.
pay-blocked-under = { $method } takes no less than { $min }. Choose another method.
# $currency: a currency code.
pay-blocked-currency = { $method } cannot be charged for this order: there is no rate to { $currency }. Choose another method.
# $by: the method that was opened first.
pay-blocked-locked = { $method } is closed for this order, because { $by } was opened first. To pay with it, cancel the order and place the same one again.
# $by: the method whose payment is open.
pay-blocked-while-open = { $method } is closed for this order while the payment with { $by } is open. Close that payment below to choose { $method }.
pay-blocked-app = { $method } does not open inside this app. Open this page in your browser to use it.
# $methods: a list of methods.
pay-lock-opens = While a payment with it is open, { $methods } cannot be chosen for this order.
# $methods: a list of methods.
pay-lock-stays = Once it is chosen, { $methods } can no longer be chosen for this order.
pay-restart-text = One step cancels this order and fills in the same one again. You confirm it before it is placed.
pay-restart-button = Cancel and order the same again
pay-restart-gone-title = The order was not cancelled.
pay-restart-gone-text = It cannot be ordered again as it was: this choice is no longer sold. You can still pay this order.
# $method: the method whose payment is open.
pay-close-text = A payment with { $method } is open, and keeps other methods closed. Close it, and they can be chosen again as soon as its provider has confirmed.
pay-close-button = Close the payment with { $method }
# $method: a method’s name.
pay-open-notice = A payment with { $method } is open. If you choose another method, it is closed first, so that nobody pays twice.
pay-open-back = Back to it
pay-still-open-title = The first payment is not closed yet.
pay-still-open-text = Its provider has not confirmed it. If you have paid there, do not pay again: this page shows it soon. If not, try again in a minute.
pay-unread-title = Already sent { $method }?
pay-unread-text = Don’t pay again. We’re still checking the network and will count your transfer towards this order. If you pay twice, we’ll refund one payment.
pay-compare-link = Compare all methods for this order
pay-order-link = See the order

pay-who-title = Who is asking
pay-who-seller = Seller
pay-who-buyer = Ordered by
pay-who-what = For
pay-who-host = Address of this page
pay-who-hint = This page never asks for a password. Check the address before you pay.

pay-share-title = Let somebody else pay
pay-share-text = Anyone with this link can pay the order. They do not need to sign in.
pay-share-label = Link to this page
pay-share-button = Share
pay-share-mail = Send by e-mail
# $number: the order’s number. $seller: the seller’s name.
pay-mailto-subject = Payment for order { $number } from { $seller }
# $total: an amount. $seller: the seller’s legal name.
pay-mailto-text = This page takes the payment of { $total } to { $seller }. You do not need to sign in.

pay-wallets-title = Choose your wallet
pay-wallets-text = The wallet opens on this phone. You confirm the payment there.
# $method: a method’s name.
pay-wallets-none = No wallet of { $method } can take this payment now. Choose another method.

## Code to scan
## Override by method: pay-new-code and pay-try-again-with (below) give way to the same key with the method’s group
## before it, such as card-pay-new-code in methods/card.ftl. card-pay-help-link exists only for groups.

# $amount: an amount. $app: a wallet’s name.
pay-code-title = Pay { $amount } with { $app }
pay-code-lead = Nothing received yet. This page updates automatically.
pay-code-lead-phone = Nothing received yet. Come back to this page when you have paid.
# $app: a wallet’s name.
pay-qr-label = Code for the { $app } app
pay-open-app = Open { $app }
pay-open-app-hint = Nothing happens? Update the app, or use the code below with another phone.
pay-or-other-phone = or pay with another phone
# $until: a moment with its zone.
pay-until-text = until { $until }
pay-i-have-paid = I have paid
pay-new-code = Get a new code
pay-check-now = Check now
pay-cannot-scan = You cannot scan the code
pay-code-as-text = The code as text
pay-download-code = Download the code
# $app: a wallet’s name.
pay-download-hint = Open { $app }, choose Scan, then the picture from your album.
pay-scan-live-hint = { $app } reads this code only from a screen, with its own Scan. A saved picture does not work.
pay-provider-page = Open the payment page of { $app }
pay-other-way = Pay in another way
# $app: a wallet’s name.
pay-checked-title = { $app } has not reported your payment yet.
pay-checked-text = If you have confirmed it in the app, do not pay again. It can take a minute; this page keeps asking.
# $app: the wallet to pay with. $inside: the app that shows this page.
pay-wrong-app-title = This payment waits for { $app }, and you opened it in { $inside }.
pay-wrong-app-text = Open this page in your browser or in { $app }.
pay-wrong-app-link = Or change to { $inside }
pay-auto-off = Without scripts this page stands still.
pay-auto-start = Reload it every 15 seconds
pay-auto-on = This page reloads every 15 seconds.
pay-auto-stop = Stop reloading

## States
## Override by method: a key state-checking-…, state-confirming-… or state-run-out-… gives way to the same key with
## the method’s group before it, such as card-state-run-out-title in methods/card.ftl. Such a text has no variables.

# $app: a wallet’s name.
pay-try-again-with = Try { $app } again
pay-no-money-taken = No money has been taken.
# $methods: a list of methods.
pay-others-text = These can take this order too: { $methods }.
pay-receipt-link = See the receipt
pay-print-button = Print
pay-order-again = Order the same again

state-checking-title = We are waiting for { $app }
state-checking-money = You have not been charged, and there is nothing to pay yet.
state-checking-advice = { $app } has not opened the payment yet. We keep trying, and this page updates automatically. You can also pay in another way.
state-confirming-title = Payment received, being confirmed
state-confirming-money = { $app } has your payment and is confirming it. Do not pay again.
state-confirming-advice = You may close this page. The receipt comes by e-mail to the person who ordered.
state-run-out-title = This code has run out
state-run-out-money = Nothing was received with { $app }. The order is still open.
# $app: a wallet’s name.
state-run-out-unheard = Nothing has been reported by { $app } yet. If you have just paid, do not pay again: this page shows it.
state-run-out-unheard-advice = If you have not paid, get a new code. The old one is closed first.
state-run-out-advice = Get a new code and pay with that. If you have paid with the old one at the last moment, wait a minute: this page shows it.
# $missing: an amount.
state-partially-paid-title = { $missing } still missing
# $received: an amount.
state-partially-paid-money = { $received } received and safe.
state-partially-paid-advice = Pay what is missing to finish the order.
state-paid-title = Paid
# $amount: an amount. $at: a moment with its zone.
state-paid-money = { $amount } received on { $at }.
# $organisation: who buys.
state-paid-advice = Thank you. The receipt goes by e-mail to the person who ordered for { $organisation }. Nothing more is to be done.
# $name: who was asked to pay.
state-paid-advice-contact = Thank you. We’ll email the receipt to { $name }. You’re all set.
state-paid-advice-none = Thank you. You’re all set. You can print or save the receipt.
# $overpaid: an amount.
state-paid-overpaid = You paid { $overpaid } more than the total. The money is safe, and we’ll email the person who ordered about it.
# $amount: an amount.
state-paid-double = Another { $amount } arrived for this order, which was paid already. It is safe with us: we write to you about it.
state-reversed-title = Your payment was returned
# $owed: an amount.
state-reversed-by-bank = The bank sent the money back to the payer. { $owed } is due again for this order.
# $app: the name of an app. $owed: an amount.
state-reversed-by-app = { $app } sent the money back to the payer. { $owed } is due again for this order.
# $owed: an amount. $reference: a reference.
state-reversed-again = To pay again, transfer { $owed } with the same reference: { $reference }. We detect it automatically and update this page.
# $organisation: who buys. $email: an address.
state-reversed-next = We’ll contact the person who ordered for { $organisation }. Questions? Write to { $email }
# $name: who was asked to pay. $email: an address.
state-reversed-next-contact = We’ll contact { $name }. Questions? Write to { $email }
# $amount: an amount.
state-late-title = Payment received for a closed order
state-late-money = { $amount } received. It is safe with us.
state-double-title = This order was paid twice
state-double-money = { $amount } came a second time. It is safe with us.
state-reallocated-title = The money for this order pays another one
state-reallocated-money = { $amount } arrived for this order and was used for a later order of your organisation.
state-called-off-title = Order cancelled
# $amount: with its currency.
state-called-off-money = { $amount } received. It’s safe with us.
state-underpaid-title = A part came, and the time for the rest is over
state-underpaid-money = { $amount } received. It is safe with us.
state-doubtful-title = Your payment needs a look
state-doubtful-money = { $amount } received. It is safe with us, but does not look as expected.
# $email: the seller’s address.
state-review-advice = A person looks at it and writes to the person who ordered. Do not pay again. Questions: { $email }
# $email: an address.
state-doubtful-advice = A person looks at it and writes to the person who ordered. If you do not want to wait, pay in another way: this money stays safe with us. Questions: { $email }
# $email: an address.
state-resolved-advice = We have looked at it and dealt with it. Questions: { $email }
state-overdue-title = Your money came after the time for this amount
# $amount: an amount with its currency.
state-overdue-money = { $amount } received. It is safe with us, but this amount no longer held when it was sent.
# $by: a person’s name. $at: a date.
state-cancelled-title = Order cancelled by { $by } on { $at }
state-cancelled-money = No money has been taken.
state-cancelled-advice = This link can no longer be paid. The same can be ordered again.
# $at: a date.
state-expired-title = This order expired on { $at }
state-expired-money = Nothing was received.
state-expired-advice = This link can no longer be paid. The same can be ordered again. If you have paid, do not pay again: contact customer service.
state-request-closed-advice = This link can no longer be paid. If you’ve paid, don’t pay again: contact customer service.

## Why a payment failed, by reason: what probably happened, and what to try
## Override by method: each gives way to the same key with the method’s group before it, such as
## card-decline-balance-title in methods/card.ftl. Such a text has no variables. A reason is a word of domain::Decline.

decline-by-payer-title = The payment was stopped in { $app }
decline-by-payer-cause = It was declined or closed in { $app }, perhaps by mistake.
decline-by-payer-advice = Try again and confirm in { $app }, or choose another method.
decline-declined-title = { $app } declined the payment
decline-declined-cause = { $app } does not say why. Often a limit of the account or the network is the reason.
decline-declined-advice = Look into { $app } for a message, then try again or choose another method.
decline-balance-title = Not enough balance in { $app }
decline-balance-cause = The balance or the linked account does not cover the amount.
decline-balance-advice = Top up { $app } or choose another funding source in it, then try again.
decline-over-limit-title = The amount is over a limit of { $app }
decline-over-limit-cause = Your account in { $app } has a limit per payment, day or year.
decline-over-limit-advice = Raise the limit in { $app }, place smaller orders, or choose another method.
decline-unverified-title = Your { $app } account is not verified for this payment
decline-unverified-cause = Payments to foreign sellers need a verified account. Linking a bank card usually verifies it.
decline-unverified-advice = Finish the verification in { $app }, then try again, or choose another method.
decline-risk-title = { $app } stopped the payment for safety
decline-risk-cause = Its risk control did not let this payment through.
decline-risk-advice = Ask the support of { $app }, try a small payment first, or choose another method.
decline-unavailable-title = { $app } cannot take payments now
decline-unavailable-cause = The service is interrupted, or it does not take this amount.
decline-unavailable-advice = Try again in a few minutes, or choose another method.

## Why a card payment failed. Never said: lost, stolen, fraud.

decline-security-code-title = The security code is not right
decline-security-code-cause = It has three digits on the back of most cards, and four on the front of American Express.
decline-security-code-advice = Check it and try again.
decline-card-number-title = The card number is not right
decline-card-number-cause = A digit is missing or wrong.
decline-card-number-advice = Check it and try again.
decline-card-date-title = The card has expired, or its date is not right
decline-card-date-cause = The date on the card is its last month.
decline-card-date-advice = Check it and try again, or use another card.
decline-address-title = The billing address does not match your bank’s records
decline-address-cause = Banks compare the address and the postcode with those they know.
decline-address-advice = Type them as on your card’s statement, and try again.
decline-authentication-title = Your bank wants you to confirm this payment
decline-authentication-cause = The confirmation (3-D Secure) was not finished, or your bank said no.
decline-authentication-advice = Try again and finish your bank’s step. If it fails again and again, call your bank: the words for it are on the page about paying by card.
decline-not-accepted-title = This card cannot be used for this payment
decline-not-accepted-cause = Its bank does not allow this kind of purchase or this currency.
decline-not-accepted-advice = Use another card, or choose another method.
decline-bank-silent-title = Your bank could not answer
decline-bank-silent-cause = The connection between the banks was interrupted.
decline-bank-silent-advice = Try again in a moment.
decline-duplicate-title = A payment of this amount was just made
decline-duplicate-money = Do not pay again until you have checked.
decline-duplicate-cause = The bank took this one for a repetition.
decline-duplicate-advice = Check on this page, and with your bank, whether the first one has arrived.

## Facts and receipt
## Override by method: pay-fact-reference gives way to usdt-pay-fact-reference and bank-pay-fact-reference.

pay-fact-order = Order
pay-fact-what = Service
pay-fact-for = For
pay-fact-amount = Amount
pay-fact-rate = Exchange rate
pay-fact-wallet = Taken from the wallet
pay-fact-method = Method
pay-fact-when = When
pay-fact-reference = Reference of the provider
pay-fact-charged = Charged
pay-fact-placed = Ordered on
pay-fact-agreement = Service Agreement, version
pay-fact-address = Address of this page
# $number: the order’s number.
pay-receipt-title = Receipt for order { $number }
pay-receipt-heading = Receipt for order
pay-receipt-buyer = Buyer
pay-receipt-paid = Paid
pay-receipt-back = Back
# $app: a wallet’s name.
pay-fee-with = Fee for { $app }

## Comparison

pay-compare-title = All methods for this order
# $number: the order’s number. $total: an amount.
pay-compare-text = Order { $number }, { $total } before fees. The lowest total comes first.
pay-compare-method = Method
pay-compare-time = Confirmed
pay-compare-refund = Refunds go to
pay-compare-same-wallet = the same wallet
pay-compare-usable = For this order
pay-compare-yes = Can take it
pay-compare-note = No method needs an account with the seller. Your wallet may convert the amount into its own currency.
pay-compare-back = Back to paying
