### Letters: what the site sends by e-mail. Plain sentences; the same words make the text and the HTML part.

## Parts of every letter

# The address is on the line below
mail-copy-link = Or copy this address into your browser:
# The line before a link where buttons cannot be shown. $label (string): the button
mail-button-text = { $label }:
# $contact (string): the seller's e-mail address
mail-contact-line = Questions? Write to { $contact }.
# $seller (string): the seller's name. Footer of sign-in letters
mail-why-sign-in = You get this e-mail because someone entered your address on the sign-in page of { $seller }.
# $by (string): who invites, $seller (string): the seller's name
mail-why-invitation = You get this e-mail because { $by } entered your address at { $seller }.
# $number (string): the order's number, $seller (string): the seller's name
mail-why-order = You get this e-mail because your address was given for order { $number } at { $seller }.

## Labels of facts

mail-fact-number = Order
mail-fact-what = What is bought
mail-fact-total = Order total
mail-fact-until = Pay by
mail-fact-buyer = Buyer
mail-fact-ordered-by = Ordered by
mail-by-link = Someone using a payment link, not signed in
mail-fact-received = Received
mail-fact-missing = Still missing
mail-fact-overpaid = More than was due
mail-fact-owed = Due again
mail-fact-returned = Returned
mail-fact-method = Payment method
mail-fact-reference = Payment reference

## Sign-in link

# $seller (string): the seller's name
mail-sign-in-subject = Your sign-in link for { $seller }
# $seller (string): the seller's name
mail-sign-in-title = Sign in to { $seller }
# $duration (string): such as “1 day”
mail-sign-in-body = Open the link, then press the button on the page. The link works once and for { $duration }.
mail-sign-in-button = Sign in
mail-sign-in-ignore = If you did not ask for this link, ignore this e-mail. Without the link nobody can sign in.

## Invitation by a colleague

# $org (string): the organisation that buys, $seller (string): the seller's name
mail-invitation-subject = Invitation to join { $org } at { $seller }
# $org (string): the organisation that buys
mail-invitation-title = Join { $org }
# $by (string): who invites, $org (string): the organisation, $seller (string): the seller's name
mail-invitation-body = { $by } invites you to order and pay for { $org } at { $seller }.
# $duration (string): such as “7 days”
mail-invitation-valid = Open the link, then press the button on the page. The link works once and for { $duration }.
# $until (string): a date
mail-invitation-until = You can accept or decline the invitation until { $until }. If the link no longer works, sign in with this email address.
mail-invitation-button = See the invitation
# $by (string): who invites
mail-invitation-ignore = If you do not know { $by }, ignore this e-mail.

## Order registered, with the payment link

# $number (string): the order's number, $amount (string): with its currency
mail-registered-subject = Order { $number }: pay { $amount }
# $number (string): the order's number
mail-registered-part-subject = Order { $number } registered
mail-registered-title = Order registered
mail-registered-money = Nothing has been paid yet.
mail-registered-part = Money has already come for it. The payment page says how much is missing.
mail-registered-link = Someone ordered this again through the payment link of an earlier order that had closed. They weren’t signed in. The money that came for the earlier order counts towards this one.
mail-registered-link-unwanted = Not what you want? Sign in and cancel the order. The money stays safe with us.
# $duration (string): such as “2 days”, $until (string): date and time
mail-pay-within = Pay within { $duration }, by { $until }.
# $amount (string): with its currency
mail-pay-button = Pay { $amount }
mail-forward-hint = You may forward this e-mail. Whoever opens the link can pay, without signing in.
mail-password-hint = The payment page never asks for your password.

## Time to pay is running out

# $number (string): the order's number, $duration (string): such as “3 hours”
mail-expiring-subject = Order { $number }: { $duration } left to pay
mail-expiring-title = Your order expires soon
mail-expiring-body = This order is not paid in full yet.
mail-expiring-button = Pay now

## Payment confirmed

# $amount (string): with its currency, $number (string): the order's number
mail-confirmed-subject = Payment received: { $amount } for order { $number }
mail-confirmed-title = Paid
# $amount (string): with its currency, $at (string): date and time
mail-confirmed-body = { $amount } arrived on { $at }. The order is paid.
mail-confirmed-button = Show the receipt

## Part of the money is missing

# $number (string): the order's number, $missing (string): amount with its currency
mail-partially-paid-subject = Order { $number }: { $missing } still missing
# $missing (string): amount with its currency
mail-partially-paid-title = { $missing } still missing
# $received (string): amount with its currency, $at (string): date and time
mail-partially-paid-body = { $received } arrived on { $at } and counts towards this order.
# $missing (string): amount with its currency, $until (string): date and time
mail-partially-paid-rest = Pay the missing { $missing } by { $until }.
mail-partially-paid-button = Pay the rest

## A payment that a person looks at

# $number (string): the order's number
mail-attention-subject = Order { $number }: we are checking a payment
# $number (string): the order's number, $overpaid (string): amount with its currency
mail-overpaid-subject = Order { $number }: overpaid by { $overpaid }
mail-attention-late-title = Payment received for a closed order
mail-attention-overpaid-title = More money came than was due
mail-attention-double-title = This order was paid twice
mail-attention-doubtful-title = We are checking a payment
# $received (string): amount with its currency, $at (string): date and time, $seller (string): the seller's name
mail-attention-body = { $received } arrived on { $at }. The money is safe with { $seller }.
mail-attention-next = Do not pay again. We look at the payment and write to you about what happens next.
# $overpaid (string): amount with its currency
mail-attention-overpaid-next = The order is paid in full. Don’t pay again. We’ll email you about the extra { $overpaid }.
mail-attention-button = Show the payment

# $number (string): the order's number
mail-unassigned-subject = Order { $number }: we couldn’t match a transfer
mail-unassigned-title = We couldn’t match a transfer to this order
# $amount (string): amount with its currency
mail-unassigned-body = We’ve reviewed the transfer of { $amount } that was entered for this order. It doesn’t count towards this order.
mail-unassigned-next = If you sent it, write to us with proof of payment. The payment page shows whether the order still needs to be paid.

## Money was taken back

# $number (string): the order's number
mail-reversed-subject = Order { $number }: a payment was returned
mail-reversed-title = Your payment was returned
# $amount (string): amount with its currency, $method (string): a method's name
mail-reversed-body = { $amount } paid with { $method } went back to the payer, so we no longer have it.
# $owed (string): amount with its currency
mail-reversed-owed = { $owed } is due again for this order. We’ll contact you about it; the payment page shows how to pay.
mail-reversed-paid = The order is still paid in full. You don’t need to do anything.
mail-reversed-unpaid = The order isn’t paid in full. Open the payment page to pay it.
mail-reversed-closed = The order is closed, so nothing is due.

## Order expired

# $number (string): the order's number
mail-expired-subject = Order { $number } has expired
mail-expired-title = Order expired
# $until (string): date and time
mail-expired-body = The order was not paid in full by { $until }, so it can no longer be paid.
mail-expired-again = If you still want it, order again.
mail-expired-sent = If you sent money, do not send it again. Open the old payment page and tell us the transaction, or write to us.
mail-reorder-button = Order again
mail-expired-claim-button = I have sent money

## Order cancelled

# $number (string): the order's number
mail-cancelled-subject = Order { $number } is cancelled
mail-cancelled-title = Order cancelled
# $by (string): who cancelled, $at (string): date and time
mail-cancelled-body = { $by } cancelled this order on { $at }. There is nothing left to pay.
mail-cancelled-sent = If you already sent money, it is safe. Write to us, and we will find it.

## How to pay by an address or an account

# $number: the order’s number. $amount: the exact amount.
mail-instructions-subject = Order { $number }: send { $amount }
mail-instructions-title = How to pay
# $amount: the exact amount. $until: a moment with its zone.
mail-instructions-body = Send exactly { $amount } before { $until }.
mail-instructions-look = Copy address and amount from the payment page rather than from this mail, and compare the check code: it must be the same in both places.
mail-instructions-button = Open the payment page
mail-fact-exact = Exact amount
mail-fact-place = Send to
mail-fact-check-code = Check code
