### The desk: what the seller’s staff see.

desk-nav-label = Desk
desk-tab-home = Overview
desk-tab-money = Money to place
desk-tab-statements = Bank statements
desk-home-title = Desk
# $count: how many.
desk-home-unplaced = { $count ->
    [0] No money waits for a person.
    [one] One sum waits for a person.
   *[other] { $count } sums wait for a person.
}
desk-home-money-link = See the money to place
# $at: a moment with its zone.
desk-home-imported = Last import: { $at }
desk-home-never = No statement has been imported yet.
desk-home-import-link = Import a statement
# $fault: what is wrong.
desk-mail-fault = { $fault ->
    [unreachable] Email can’t be sent: the mail server can’t be reached.
    [insecure] Email can’t be sent: we can’t connect securely to the mail server. Check its certificate.
    [sign-in] Email can’t be sent: the mail server doesn’t accept our sign-in or encryption settings.
    [refused] Some emails can’t be sent: the mail server is rejecting them for now.
   *[internal] Some emails can’t be sent because of an internal error. See the log.
}
# $since: a moment with its zone.
desk-mail-since = Failing since { $since }.
# $count: how many.
desk-mail-waiting = { $count ->
    [one] One email is waiting. We’ll keep trying.
   *[other] { $count } emails are waiting. We’ll keep trying.
}
desk-sent-title = Transfers said to be on their way
desk-sent-none = Nobody waits for a transfer to arrive.
desk-sent-day = Sent on
desk-sent-until = We wait until
desk-sent-attachments = Proofs
desk-sent-dismiss = Do not wait any more
# $kind: pdf, png or jpeg. $size: a number.
desk-attachment-link = { $kind }, { $size } KB
desk-reversed-title = Credits that the bank has taken back, or that a chain has undone
desk-reversed-hint = Money that a bank or a provider takes back is due again: the buyer gets an email and the payment page says so. A chain may bring a transfer back in a later block: look up its hash first.
desk-reversed-noted = Seen to
# $owed: an amount.
desk-reversed-owed = { $owed } due again
desk-reversed-paid = Order still paid
desk-over-title = Overpaid
desk-over-hint = These orders are paid, and more came than was due. Agree with the buyer what happens to the rest, then record it here.
desk-over-amount = Overpaid
desk-over-paid-on = Paid on
desk-over-acts = What to record
desk-over-returned = Mark as returned
desk-over-kept = Mark as kept
desk-over-done = Recorded. The overpayment is off the list.
desk-column-order = Order
desk-column-amount = Amount
desk-column-day = Day
desk-column-text = Text
desk-column-payer = Payer
desk-column-account = Account
desk-column-provider-reference = Provider reference
desk-column-method = Method
desk-column-file = File
desk-column-format = Format
desk-column-when = When
desk-column-by = By
desk-column-outcome = Outcome

## Money to place

desk-money-title = Money to place
desk-money-lead = This money is ours, but no order is named by it. Say whose it is.
desk-money-none = All money has its order.
desk-money-newer = Newer
desk-money-older = Older
# $order: its number. $organisation: who buys. $missing: the amount due.
desk-money-proposal = Order { $order } of { $organisation }: { $missing } due
desk-reason-number = Its number stands in the text.
desk-reason-name = The amount fits, and so does the payer’s name.
desk-reason-amount = The amount fits.
desk-money-accept = Accept
desk-money-order-label = Or the number of another order
desk-money-assign = Give it to this order
desk-money-aside = Set aside
desk-money-why-label = Why it belongs to no order
desk-money-aside-button = Set aside
desk-money-placed = The money is booked for the order.
desk-money-aside-done = The money is set aside.
desk-money-taken = Somebody has decided about this money already. Nothing has changed.
desk-money-no-order = No order with this number can receive the money. Check the number
desk-money-no-reason = Say why the money belongs to no order
desk-money-duplicate = Another file seems to have reported this sum already. Assign it to an order only if the bank has booked it twice.
desk-money-back = The bank seems to have taken this sum back: that was imported before this. Give it to an order only if the money is still there.
desk-money-unknown = The provider confirms this payment, but it isn’t in our database. It was probably made after the restored backup, or in another shop that uses the same provider account. Look up the reference in the provider’s portal and enter the order it pays. If it pays none of our orders, set it aside.

## Statements

desk-statements-title = Bank statements
desk-statements-lead = All of a file is booked, or nothing. Importing the same file again changes nothing.
desk-file-label = Statement file
desk-file-hint = camt.053, camt.054, MT940, or CSV with declared columns; at most 10 MB.
desk-file-button = Import
desk-file-missing = Choose a statement file
desk-imported-title = Imported before
desk-imported-none = No statement has been imported yet.
desk-heap-matched = Matched
desk-heap-proposed = Proposed
desk-heap-unmatched = Unmatched
desk-report-title = Report of the import
# $file: a file’s name. $format: of the file. $at: a moment with its zone. $by: who imported it
desk-report-lead = { $file } · { $format } · { $at } · { $by }
desk-report-known-file = This very file was imported before. Nothing has changed.
desk-report-rest = Left alone
desk-report-known = Bookings known from another file
desk-report-pending = Bookings that the bank only expects
desk-report-others = Bookings that are no payment to us
desk-report-rows = Rows in the file
desk-report-unknown-states = Some rows were left out because the configuration doesn’t say what their state means. If it means that the money has arrived, declare it as booked and import this file again.
# $state: the bank’s word.
desk-report-state = Left out, marked “{ $state }” by the bank
desk-report-state-none = Left out, no state given
# $state: the bank’s word.
desk-report-state-unknown = Left out, “{ $state }” isn’t a declared state
desk-report-strange = Bookings on accounts that aren’t configured
desk-report-outgoing = Outgoing payment, amount not readable
# $line: a number.
desk-report-below = Line { $line }, below the table
desk-report-stranger = Account that is not configured
# $line: a number.
desk-report-uncounted = Line { $line }: a currency we do not count
# $order: its number.
desk-outcome-paid = Pays order { $order }
# $order: its number. $overpaid: an amount.
desk-outcome-overpaid = Pays order { $order }; { $overpaid } too much
# $order: its number. $missing: an amount.
desk-outcome-partially-paid = A part of order { $order }; { $missing } missing
# $order: its number.
desk-outcome-late = Order { $order } was closed before: decide
# $order: its number.
desk-outcome-double = Order { $order } was paid before: decide
# $order: its number.
desk-outcome-currency = Order { $order } asks for another currency: decide
# $order: its number.
desk-outcome-underpaid = A part for order { $order }, and nobody waits for the rest: decide
desk-outcome-overdue = Order { $order }: sent after its amount had ceased to hold: decide
# $orders: numbers of orders.
desk-outcome-proposed = Perhaps for { $orders }
desk-outcome-unmatched = Nobody’s
# $order: its number.
desk-outcome-told = Perhaps told by another file before, as money of order { $order }: decide
desk-outcome-told-none = Perhaps told by another file before: decide
desk-outcome-back = Perhaps taken back by the bank before: decide
# $order: its number.
desk-outcome-reversed = Taken back by the bank; it had paid order { $order }
desk-outcome-reversed-none = Taken back by the bank; it had paid nothing

## Why a file was refused

# $where: a line. $why: one of the texts below.
desk-broken-file = Nothing was imported. { $where }: { $why }
# $line: a number.
desk-broken-line = Line { $line }
# $line: a number. $place: an element, a tag or a column.
desk-broken-place = Line { $line }, { $place }
desk-broken-unknown = this is no camt.053, camt.054 or MT940 statement, and no CSV file whose columns are declared
desk-broken-ambiguous = the columns fit the CSV files of several accounts; declare the column that says the account
desk-broken-packed = the file is packed; unpack it first
desk-broken-provisional = camt.052 tells of bookings that are not final; import camt.053 or camt.054
desk-broken-interim = MT942 lists bookings that aren’t final; import MT940
desk-broken-encoding = the file’s characters can’t be read, or it ends too early; export it as UTF-8
desk-broken-too-large = the file is larger than 10 MB
desk-broken-too-many = the file has too many elements, or nests them too deeply
desk-broken-malformed = the XML is not well-formed, or the file ends too early
desk-broken-doctype = a document type or an entity is declared, which no statement needs
desk-broken-empty = there is no statement in it
desk-broken-repeated = the header names this column more than once, so we can’t tell which one is meant
desk-broken-quote = a quotation mark is opened and never closed, so the rows below it can’t be told apart
desk-broken-missing = a value is missing
desk-broken-short = the line has fewer columns than the header; the file may have been cut off
desk-broken-amount = this is no amount of this currency
desk-broken-day = this is no day
desk-broken-side = this is neither credit nor debit
desk-broken-state = the bank’s word for the state of a booking is not known
desk-broken-unreadable = the line cannot be read
desk-broken-unclosed = the statement ends before its closing balance

## Money in review

desk-reason-claimed = Its TxID was entered for this order. TxIDs are public, so compare the amounts.
desk-reason-digits = The last digits match the exact amount we asked for.
desk-reason-near = The amount is close, and this order was to be paid to this address.
desk-kept-title = Money that pays nothing yet
desk-kept-late = It came after the order was closed.
desk-kept-double = The order had been paid before.
desk-kept-underpaid = A part, and nobody waits for the rest.
desk-kept-currency = It came in another currency.
desk-kept-none = No payment waits for a decision.
desk-kept-overdue = It was sent after its amount had ceased to hold.
desk-kept-payable = The order is not paid.
desk-kept-over = The order is paid or closed: this money cannot pay it.
desk-kept-accept = Accept as payment
desk-kept-accepted = The order is paid with this money.
desk-kept-answer = Dealt with in another way
desk-kept-answered = It is noted. The money is off the list.
desk-kept-why-label = What you have done about it
desk-kept-answer-button = Take it off the list
desk-kept-no-reason = Say what you have done about the money
desk-kept-not-open = The order is paid or closed, so this money cannot pay it. Agree with the buyer, then say here what you have done.
