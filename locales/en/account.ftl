### A member’s own pages: signing in, orders, the account of the organisation.

## Signing in

signin-page-title = Sign in
signin-page-lead = We send you a link that signs you in. There is no password.
signin-email-label = E-mail address
signin-email-hint = Use your address at work, so that your orders stay with your organisation.
signin-email-missing = Enter your e-mail address
signin-email-unreadable = Enter an e-mail address in the form name@example.com
signin-send-button = Send the link
signin-new-here = New here? It is the same form: after you open the link, we ask for your name and organisation.
# Follows the line above when signing in interrupted something.
signin-come-back = Afterwards you come back to the page you wanted.

signin-sent-title = Check your mailbox
# $email: an e-mail address
signin-sent-to = We have sent a link to { $email }
signin-sent-same = We have sent a new link to the address of the old one.
signin-sent-valid = Open the link to sign in. It works once, for 24 hours, in any browser.
signin-sent-mailbox = Go to my mail
signin-sent-again = Another link is on its way. Each of the links works once.
signin-sent-nothing = No mail has arrived
signin-sent-spam = It can take a few minutes. Look in the folder for spam too, and check that the address above is right.
# $sender: the sender’s name and address
signin-sent-from = The mail comes from { $sender }
signin-sent-resend = Send it again
signin-other-address = Use another e-mail address

signin-link-title = Sign in
# $email: an e-mail address
signin-link-as = You sign in as { $email }
signin-link-button = Sign in
signin-link-once = The link is used up when you press the button. Opening this page alone does not use it.

signin-spent-title = This link no longer works
signin-spent-lead = A sign-in link works once, for 24 hours. This one was used before, is older, or was cut off on its way.
signin-spent-same = We can send a new link to the same e-mail address.
signin-spent-again = Send a new link
signin-spent-ask = Ask for a new link

## A newcomer’s first page

welcome-page-title = Who are you?
# $email: an e-mail address
welcome-page-lead = Your e-mail address is confirmed: { $email }
welcome-name-label = Full name
welcome-name-hint = Your colleagues see it beside the orders you place.
welcome-name-missing = Enter your full name
welcome-name-unfit = Enter a name of up to 100 characters, without web or email addresses
welcome-join-label = Your organisation
welcome-join-hint = You’ve been invited. You don’t have to join: nobody there sees your orders unless you do.
# $organisation: a name. $by: a person
welcome-join-option = Join { $organisation } (invited by { $by }). Its members see the orders you place.
welcome-own-option = Set up my own organisation
welcome-join-missing = Choose whether to join an organisation or set up your own
welcome-join-gone = This invitation is no longer open. Choose another way, or ask for a new invitation
# $organisation: a name
welcome-decline-button = Decline the invitation from { $organisation }
welcome-org-only-own = Leave it empty if you join one.
welcome-org-label = Organisation
welcome-org-hint = The company or institution that orders and pays. You can invite colleagues later.
welcome-org-missing = Enter the name of your organisation
welcome-org-unfit = Enter a name of up to 100 characters. It may start with a domain, such as “Booking.com B.V.”, but must not contain any other web or email address
welcome-save-button = Continue

## The list of orders

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
orders-transaction-partially-paid = Part received
orders-transaction-confirming = Being confirmed
orders-transaction-settled = Received
orders-transaction-reversed = Returned
orders-transaction-review = Being looked at
orders-transaction-failed = Failed
orders-transaction-expired = Not finished in time
orders-transaction-cancelled = Withdrawn

orders-pay-button = Pay
orders-cancel-link = Cancel order
orders-reorder-button = Buy again
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
order-reorder-button = Order the same again
order-cancelled-done = The order is cancelled.
order-cancelled-next = Nothing is to be paid. A mail confirms it.
order-fee-hint = A fee of the payment method may be added. You see it before you pay.

# $method: the name of a payment method
order-notice-waiting = A payment with { $method } was begun and is not finished.
# $method: the name of a payment method
order-notice-confirming = { $method } has a payment for this order and is confirming it. Do not pay again.
# $missing: an amount. $method: the name of a payment method
order-notice-partially-paid = { $missing } still due. The amount received with { $method } is safe: pay the rest.
# $amount: an amount. $method: the name of a payment method
order-notice-review = { $amount } received with { $method } is under review. Your money is safe. We’ll email the person who ordered. Don’t pay again.
order-notice-reallocated = { $amount } received with { $method } now pays another order.
# $overpaid: an amount
order-notice-overpaid = { $overpaid } more than the total was paid. The money is safe, and we’ll email the person who ordered about it.
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
order-past-received-partially-paid = { $amount } received with { $method }: less than the total
# $amount: an amount. $method: the name of a payment method
order-past-received-late = { $amount } received with { $method }, after the order was closed. A person looks at it
# $amount: an amount. $method: the name of a payment method
order-past-received-double = { $amount } received with { $method }, though the order was paid already. A person looks at it
# $amount: an amount. $method: the name of a payment method
order-past-received-doubtful = { $amount } received with { $method }, in another currency than asked for. A person looks at it
# $amount: an amount. $method: a method.
order-past-received-overdue = { $amount } received with { $method }, sent after this amount was no longer held. Under review
# $member: a name of the seller’s staff. $method: a method.
order-past-accepted = { $member } accepted the money received with { $method } as payment
# $member: a name of the seller’s staff. $method: a method.
order-past-resolved = { $member } has dealt with the money received with { $method }
# $member: a name of the seller’s staff. $amount: an amount. $method: a name.
order-past-assigned = Assigned by { $member }: { $amount } received with { $method }
# $member: a name of the seller’s staff.
order-past-dismissed = { $member } checked the transfer named on the payment page: it isn’t for this order
# $member: a name of the seller’s staff. $method: a name.
order-past-not-found = { $member } checked: the transfer hasn’t arrived, so we no longer wait for it ({ $method })
# $member: a name of the seller’s staff. $amount: an amount.
order-past-reversal-noted = { $member } has followed up on the returned payment of { $amount }
# $member: a name of the seller’s staff. $amount: an amount.
order-past-overpaid-returned = { $member } returned the overpaid { $amount }
# $member: a name of the seller’s staff. $amount: an amount.
order-past-overpaid-kept = { $member } noted that the overpaid { $amount } stays with the seller, as agreed
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

## The account of an organisation: members, invitations, language

account-page-title = Account and members
account-page-lead = Every member sees all orders of the organisation, can order, pay and cancel.
account-members-title = Members
account-name-label = Name
account-email-label = E-mail address
# $name: the reader’s own name
account-you-text = { $name } (you)
account-open-title = Invited, not here yet
account-resend-button = Send again
account-until-label = Open until
account-withdraw-button = Withdraw
account-withdrawn-done = The invitation is withdrawn.
account-invite-title = Invite a colleague
account-invite-label = E-mail address of your colleague
account-invite-hint = We send them a link. They can accept or decline for 14 days. Once they accept, they see all orders of the organisation.
account-invite-button = Send the invitation
account-invite-missing = Enter the e-mail address of your colleague
account-invite-member = This person is a member already. Enter another e-mail address
# $count: a number
account-invite-full = Your organisation has { $count } open invitations. Withdraw one, then invite someone else
# $count: a number. $wait: a duration
account-invite-often = Your organisation sent { $count } invitations in the last 24 hours. Try again in { $wait }
# $day: a date
account-invite-declined = They declined your invitation. You can invite them again after { $day }
# $email: an e-mail address
account-invited-done = We have sent an invitation to { $email }
account-invited-next = It can be accepted for 14 days. Until then you can send it again or withdraw it.
account-language-title = Your language
account-language-label = Language of pages and e-mails
account-language-button = Save
account-sessions-title = Where you’re signed in
account-sessions-text = You stay signed in on each device for 30 days. If you’ve lost a device or used one that isn’t yours, sign out everywhere. You’ll sign in again by email.
account-sessions-button = Sign out everywhere
account-language-saved = Your language is saved.
