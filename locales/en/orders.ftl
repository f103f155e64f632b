### Order Management: the list of orders, one order, cancelling it.

## The list

orders-page-title = Orders
orders-filter-label = Find orders
orders-filter-all = All
orders-filter-button = Show
orders-product-label = Product
orders-status-label = Status
orders-member-label = Ordered by
orders-by-link = Payment link
orders-from-label = From
orders-to-label = To
orders-order-label = Order
orders-payment-label = Payment
orders-time-label = Time
orders-amount-label = Amount
orders-next-label = Next step
orders-day-unreadable = Enter a day in the form 2026-11-22
orders-days-crossed = The last day must not be before the first one
# $organisation: the name of the buying organisation
orders-table-caption = Orders of { $organisation }

orders-status-unpaid = Unpaid
orders-status-paid = Paid
orders-status-cancelled = Cancelled
orders-status-expired = Expired
orders-status-returned = Payment returned

# How the latest payment of an order stands.
orders-transaction-none = Not begun
orders-transaction-waiting = In payment
orders-transaction-short = Part received
orders-transaction-confirming = Being confirmed
orders-transaction-settled = Received
orders-transaction-reversed = Returned
orders-transaction-review = Being looked at
orders-transaction-failed = Failed
orders-transaction-expired = Not finished in time
orders-transaction-cancelled = Withdrawn

orders-pay-button = Pay
orders-cancel-link = Cancel order
orders-again-button = Buy again
orders-receipt-link = Receipt
orders-none-match = No orders match
orders-show-all = Show all orders
orders-none-yet = No orders yet
orders-none-hint = When somebody of your organisation orders, the order appears here.
orders-to-products = See the products
orders-pages-label = Pages
# $first (number), $last (number): which orders of the list are shown
orders-pages-shown = Orders { $first } to { $last }
orders-newer-link = Newer
orders-older-link = Older

## One order

# $number: the order’s number
order-page-title = Order { $number }
# $at: a moment with its zone. $left: a duration, rounded down
order-deadline-text = Pay by { $at }. That leaves { $left }.
order-deadline-over = The time to pay is over. The order expires as soon as it is certain that no payment is on its way.
# $amount: an amount with its currency
order-pay-amount = Pay { $amount }
order-see-payment = See the payment
order-again-button = Order the same again
order-cancelled-done = The order is cancelled.
order-cancelled-next = Nothing is to be paid. A mail confirms it.
order-fee-hint = A fee of the payment method may be added. You see it before you pay.

# $method: the name of a payment method
order-notice-waiting = A payment with { $method } was begun and is not finished.
# $method: the name of a payment method
order-notice-confirming = { $method } has a payment for this order and is confirming it. Do not pay again.
# $missing: an amount. $method: the name of a payment method
order-notice-short = { $missing } still missing. What came with { $method } is safe: pay the rest.
# $amount: an amount. $method: the name of a payment method
order-notice-review = { $amount } came with { $method } and needs a look. The money is safe. We write to the person who ordered: do not pay again.
order-notice-carried = { $amount } that came with { $method } pays another order by now.
# $excess: an amount
order-notice-excess = { $excess } more than the total was paid. The money is safe, and we’ll email the person who ordered about it.
# $owed: an amount.
order-notice-reversed = The payment for this order was returned to the payer. { $owed } is due again.

order-what-label = Service
order-number-label = Order number
# $member: a person. $organisation: who buys. $day: a date
order-by-text = { $member }, { $organisation }, on { $day }
# $organisation: who buys. $day: a date
order-by-link-text = Through a payment link, for { $organisation }, on { $day }
# $buyer: who is asked to pay. $day: a date
order-requested-text = { $buyer }, on { $day }
order-requested-label = Requested from
order-requested-day = Requested on
order-agreement-label = Service Agreement
# $version: of the agreement. $member: who agreed. $day: a date
order-agreed-text = Version { $version }, agreed to by { $member } on { $day }
# $version: of the agreement. $day: a date
order-agreed-link-text = Version { $version }, accepted on { $day } by someone using the payment link who wasn’t signed in
order-agreed-hash = Fingerprint of the text
order-link-label = Link to the payment page

order-history-title = History
order-former-member = A former member
order-the-seller = The seller
order-history-cut = Older payment attempts aren’t shown.
# $member: a person. $version: of the agreement
order-past-placed = { $member } placed the order and agreed to the Service Agreement, version { $version }
# $version: of the agreement
order-past-placed-link = Ordered again through the payment link of a closed order, after money came for that one. Someone who wasn’t signed in accepted the Service Agreement, version { $version }
# $member: a name of the seller’s staff.
order-past-requested = { $member } requested the payment
order-past-paid = The order is paid
# $member: a person
order-past-cancelled-by = { $member } cancelled the order
order-past-cancelled = The order was cancelled
order-past-expired = The order expired: its time to pay was over
# $method: a method’s name.
order-past-sent = The payer says that the transfer is on its way ({ $method })
# $method: a method’s name.
order-past-not-sent = The transfer that was said to be on its way is not waited for any more ({ $method })
# $method: a method.
order-past-reversed = The payment with { $method } was returned: the money went back to the payer
# $method: the name of a payment method. $amount: what is charged
order-past-began = A payment of { $amount } with { $method } was begun
# $method: the name of a payment method
order-past-seen = { $method } has a payment and is confirming it
# $amount: an amount. $method: the name of a payment method
order-past-received = { $amount } received with { $method }
# $amount: an amount. $method: the name of a payment method
order-past-received-short = { $amount } received with { $method }: less than the total
# $amount: an amount. $method: the name of a payment method
order-past-received-late = { $amount } received with { $method }, after the order was closed. A person looks at it
# $amount: an amount. $method: the name of a payment method
order-past-received-double = { $amount } received with { $method }, though the order was paid already. A person looks at it
# $amount: an amount. $method: the name of a payment method
order-past-received-doubtful = { $amount } received with { $method }, in another currency than asked for. A person looks at it
# $amount: an amount. $method: a method.
order-past-received-overdue = { $amount } received with { $method }, sent after this amount had ceased to hold. A person looks at it
# $member: a name of the seller’s staff. $method: a method.
order-past-accepted = { $member } accepted the money received with { $method } as payment
# $member: a name of the seller’s staff. $method: a method.
order-past-answered = { $member } has dealt with the money received with { $method }
# $member: a name of the seller’s staff. $amount: an amount. $method: a name.
order-past-assigned = Assigned by { $member }: { $amount } received with { $method }
# $member: a name of the seller’s staff.
order-past-set-aside = { $member } checked the transfer named on the payment page: it isn’t for this order
# $member: a name of the seller’s staff. $method: a name.
order-past-not-found = { $member } checked: the transfer hasn’t arrived, so we no longer wait for it ({ $method })
# $member: a name of the seller’s staff. $amount: an amount.
order-past-reversal-noted = { $member } has followed up on the returned payment of { $amount }
# $member: a name of the seller’s staff. $amount: an amount.
order-past-excess-returned = { $member } returned the overpaid { $amount }
# $member: a name of the seller’s staff. $amount: an amount.
order-past-excess-kept = { $member } noted that the overpaid { $amount } stays with the seller, as agreed
# $method: the name of a payment method. $why: one of the reasons below
order-past-declined = The payment with { $method } failed: { $why }. No money was taken
# $method: the name of a payment method. $why: one of order-why-…
order-past-declined-doubt = The payment with { $method } failed: { $why }
order-why-by-payer = it was stopped in the app
order-why-declined = it was declined
order-why-balance = the balance did not suffice
order-why-over-limit = the amount was over a limit
order-why-unverified = the account is not verified
order-why-risk = it was stopped for safety
order-why-unavailable = the method could not be used
order-why-security-code = the security code was not right
order-why-card-number = the card number was not right
order-why-card-date = the card had expired, or its date was not right
order-why-address = the billing address did not match
order-why-authentication = the bank’s confirmation was not finished
order-why-not-accepted = the card is not taken for this payment
order-why-bank-silent = the bank could not answer
order-why-duplicate = a payment of the same amount had just been made
# $method: the name of a payment method
order-past-turned = One try with { $method } was declined. No money was taken; the payment stays open for another try
# $method: the name of a payment method
order-past-turned-duplicate = One try with { $method } was declined: a payment of the same amount had just been made. Check whether it has arrived before you pay again
# $method: the name of a payment method
order-past-closed = The payment with { $method } was not finished in time. No money was taken
# $method: the name of a payment method. $member: a person
order-past-withdrawn-by = { $member } withdrew the payment with { $method }
# $method: the name of a payment method
order-past-withdrawn-payer = The payer changed the method: the payment with { $method } was closed
# $method: the name of a payment method
order-past-withdrawn = The payment with { $method } was closed

## Cancelling an order

# $number: the order’s number
order-cancel-title = Cancel order { $number }?
order-cancel-means = A cancelled order cannot be paid any more, not by its link either. You can order the same again at any time.
order-cancel-warning = Do not cancel while somebody is paying.
# $method: the name of a payment method
order-cancel-open = A payment with { $method } is open and will be closed first. If the full amount arrives before that, the order is paid and won’t be cancelled.
order-keep-link = Keep the order
order-in-flight-title = The order was not cancelled
order-in-flight-money = A payment for this order may be on its way.
order-in-flight-confirming = A payment for this order is being confirmed. Don’t pay again.
order-in-flight-then = If it succeeds, the order is paid. If it fails, you can cancel the order.
order-in-flight-sent = A bank transfer for this order was reported as sent, so the order is waiting for it.
# $button: the words of a button.
order-in-flight-not-sent = If it wasn’t sent, open the payment page, press “{ $button }”, then cancel the order.
# $method: the name of a payment method
order-in-flight-method = { $method } has not confirmed that the open payment is closed.
order-in-flight-next = Don’t pay again. Check the order in a few minutes. If no payment has arrived by then, you can cancel it.
order-back-link = Back to the order

## Money of a closed order

# $amount: with its currency.
order-kept-received = We’ve received { $amount } for this order. It’s safe with us.
order-kept-held = We’ve received a transfer that our team is still reviewing. It’s safe with us.
# $total: with its currency.
order-kept-pays = The amount received covers an order of up to { $total }, fee included.
# $total: with its currency.
order-kept-form = Place an order for { $total }
order-kept-txid = You can use it for a new order: on its payment page, choose the same network and enter the same TxID. Don’t send it again.
order-kept-other = To use it, place the same order again from this order’s payment page, or write to us.
order-kept-request = Don’t pay again. Write to us about this payment.
