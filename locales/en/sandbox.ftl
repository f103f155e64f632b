### The pretend outside world: what wallets and mailboxes would show, and what is to go wrong in it.

sandbox-title = Sandbox
sandbox-lead = The pretend outside world. Nothing here is real, and no money moves. The shop itself does not know the difference.
sandbox-up-link = Back to the sandbox

## The control page

sandbox-shop-title = Shop
sandbox-shop-text = Place an order, choose a way to pay, and come back here.
sandbox-shop-link = Open the shop
sandbox-payments-title = Wallet payments
sandbox-payments-none = No wallet payment yet. Place an order in the shop and choose a wallet.
sandbox-payments-hint = Each phone shows what the payer’s wallet would show. The code on the shop’s page leads to the same place, so a phone in the same network can scan it.
sandbox-column-order = Order
sandbox-column-wallet = Wallet
sandbox-column-amount = Amount
sandbox-column-state = State
sandbox-column-phone = Phone
sandbox-column-message = Send a message
sandbox-phone-link = Open the phone
# Read out before the select of messages.
# $order (string): the order’s number
sandbox-message-label = Message about { $order }
sandbox-message-button = Send

sandbox-state-waiting = Waits for the payer
sandbox-state-checking = Being checked
sandbox-state-paid = Paid
sandbox-state-failed = Failed
sandbox-state-closed = Closed
sandbox-state-expired = Time is over

sandbox-messages-title = Messages to the shop
sandbox-messages-none = Nothing was sent yet.
sandbox-messages-hint = The shop answers 200 or 204 to what it takes in, and 401 to what is not signed by the provider.
sandbox-column-sender = From
sandbox-column-about = About
sandbox-column-due = Due
sandbox-column-tries = Sent
sandbox-column-fate = Result
sandbox-about-result = The result
sandbox-about-pending = Paid, being checked
sandbox-about-refund = A refund
sandbox-about-expiry = The time has run out
sandbox-about-forged = Forged: “paid”
sandbox-about-probe = Probe: wrong signature
# $time (string): a time of day with its zone
sandbox-fate-due = Leaves at { $time }
sandbox-fate-dropped = Not needed any more
sandbox-fate-silence = No answer
# $status (string): an HTTP status such as “401”
sandbox-fate-answered = Answered { $status }

sandbox-disturb-title = What goes wrong
sandbox-disturb-hint = Real providers do all of this. Choose, save, and see that the shop loses no payment and counts none twice.
sandbox-disturb-button = Save
sandbox-down-label = The provider is down
sandbox-down-hint = Every call is answered 503. The payer can still choose another method; payments already made are found later.
sandbox-unsigned-label = Answers carry no signature
sandbox-unsigned-hint = Anybody could have written them. The shop believes none of them and asks again.
sandbox-wrong-label = The next answer carries a wrong signature
sandbox-wrong-hint = WeChat Pay does this on purpose to see whether the shop looks. Happens once.
sandbox-slow-label = Answers take
sandbox-slow-hint = The call is carried out at once; only its answer waits. The shop gives up after 10 to 15 seconds and asks what happened.
sandbox-slow-none = No time
sandbox-lose-label = The next answer that gets lost
sandbox-lose-hint = The call is carried out, but the connection breaks. Happens once.
sandbox-lose-none = None
sandbox-lose-begin = To opening a payment
sandbox-lose-ask = To asking about a payment
sandbox-lose-close = To closing a payment
sandbox-lose-refund = To a refund
sandbox-messages-label = Messages are sent
sandbox-messages-note = A message twice counts once; without any, the shop finds out by asking.
sandbox-messages-once = Once
sandbox-messages-twice = Twice
sandbox-messages-never = Never
sandbox-late-label = Messages leave
sandbox-late-hint = A late message meets a payment that the shop has closed or counted in the meantime.
sandbox-late-none = At once

## The mailbox

sandbox-mailbox-title = Mailbox
# $count (number): how many letters there are
sandbox-mailbox-count = { $count ->
    [0] No letters yet
    [one] One letter
   *[other] { $count } letters
}
sandbox-mailbox-link = Open the mailbox
sandbox-mailbox-lead = Every letter the site has sent. None has left this machine.
sandbox-mailbox-empty = No letters yet. Ask for a link to sign in, and it comes here.
sandbox-mailbox-back = Back to the mailbox
sandbox-email-title = A letter in the sandbox
sandbox-email-subject = Subject
sandbox-email-from = From
sandbox-email-to = To
sandbox-email-at = Received

## The phone

sandbox-phone-title = Sandbox phone
sandbox-phone-label = Sandbox
sandbox-app-label = Opened in
sandbox-app-button = Use this app
# $seller (string): the seller’s name
sandbox-pay-to = Pay { $seller }
# Follows the amount of the order, such as “4,320.00 USD”.
# $rate (string): the rate of exchange, such as “7.78”
sandbox-pay-rate = at { $rate }
sandbox-fact-order = Order
sandbox-fact-what = For
sandbox-fact-until = Pay before
sandbox-fact-number = Number
sandbox-pin-label = Payment code
sandbox-pin-hint = Any six digits. On a real phone it may be your finger or your face.
sandbox-pin-problem = Enter six digits
sandbox-act-confirm = Confirm payment
sandbox-act-check = Confirm and be checked first
sandbox-act-decline = Decline
sandbox-act-slow = Be too slow
sandbox-act-passes = The check is passed
sandbox-act-fails = The check fails
sandbox-again-hint = Nothing was paid. You can try again.
sandbox-back-link = Back to the shop
sandbox-referer-notice = The browser did not say where it comes from. The real WeChat Pay would refuse this page, as it takes payers in from registered domains only.

sandbox-wrong-title = This app cannot read the code
# $right (string): the wallet the code is for; $open (string): the wallet that was opened
sandbox-wrong-text = The code is for { $right }. You opened it in { $open }, which is another app.
# $wallet (string): the wallet’s name
sandbox-wrong-switch = Open { $wallet }
sandbox-old-title = This code is void
sandbox-old-text = The shop has a newer one on its page. Scan that one.
sandbox-link-title = This link is too old
sandbox-link-text = WeChat’s payment page opens within 5 minutes only. Go back to the shop and press the button again.
sandbox-check-title = Being checked
sandbox-check-text = The wallet has your money and checks the payment. The shop has to wait for the result.
sandbox-paid-title = Paid
# $seller (string): the seller’s name
sandbox-paid-text = { $seller } gets the message from the wallet.
sandbox-failed-title = Not paid
sandbox-closed-title = The shop has closed this payment
sandbox-closed-text = Nothing was paid.
sandbox-returned-text = The wallet has sent your money back.
sandbox-expired-title = The time is over
sandbox-expired-text = Nothing was paid. Go back to the shop and ask for a new code.

sandbox-refused-payer = You declined the payment.
sandbox-refused-balance = There is not enough money in the account.
sandbox-refused-limit = The amount is above a limit of your wallet.
sandbox-refused-unverified = Your account has to be verified first.
sandbox-refused-risk = The wallet has stopped the payment for your safety.

## Who is paying

sandbox-payer-title = Choose who is paying
sandbox-level-label = Verification of the account
sandbox-level-verified = Verified
sandbox-level-intermediate = Intermediate
sandbox-level-unverified = Not verified
sandbox-source-label = Paid from
sandbox-source-balance = Balance
sandbox-source-bank = Bank account
sandbox-source-card = Card in the wallet
sandbox-trouble-label = Anything wrong?
sandbox-trouble-none = Nothing
sandbox-trouble-short = Not enough money
sandbox-trouble-year = The limit of the year is used up
sandbox-trouble-risk = The wallet’s risk control says no

## Bank

sandbox-bank-title = Sandbox bank
sandbox-bank-lead = It sends transfers to the seller’s accounts, rightly or wrongly, and writes statements of them.
sandbox-bank-link = Open the bank
sandbox-bank-asked = Transfers asked for
sandbox-bank-none = No transfer is asked for. Choose bank transfer on a payment page first.
sandbox-bank-payer = Payer
sandbox-bank-how = How
# $order: its number.
sandbox-bank-how-label = How order { $order } is paid
sandbox-bank-right = as asked
sandbox-bank-part = half of it
sandbox-bank-over = ten too much
sandbox-bank-reference = without its reference
sandbox-bank-currency = in another currency
sandbox-bank-send = Send
sandbox-bank-order-title = Order a transfer
sandbox-bank-order-hint = Type what the payment page says: the account, the amount and the reference.
sandbox-bank-order-button = Send transfer
sandbox-bank-amount-problem = Enter an amount such as 420.00
sandbox-bank-sent = Transfers sent
sandbox-bank-sent-none = No transfer has been sent yet.
sandbox-bank-sent-hint = The shop learns of them when it imports the statement.
sandbox-bank-reverse = Take it back
sandbox-bank-reversed = taken back
sandbox-bank-recall = Send it back
sandbox-bank-recalled = sent back
sandbox-bank-import = Import the statement into the shop
sandbox-bank-notices = Import the same as notices (camt.054)
sandbox-bank-download = Download it (camt.053)
sandbox-bank-desk = Staff import it at the desk: sign in as anna@norwind.example, open the link in the sandbox mailbox, then Desk.
