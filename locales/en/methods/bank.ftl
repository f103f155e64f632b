### Bank transfer: the picker’s row, the dialog, the sheet, and what payers say of their transfers.

## The picker

method-bank-name = Bank transfer
method-bank-time = 1 to 5 banking days
method-bank-hint = From any bank account. Details appear after you confirm

## The dialog

bank-dialog-first = Click Confirm before you send money.
bank-dialog-why = Only then does your transfer get its own reference and the account details. Money without that reference cannot be matched to your order.
bank-dialog-currency = Which currency do you send?
bank-dialog-sum = You transfer
bank-dialog-confirm = Confirm
# $left: a span of time. $until: a moment with its zone.
bank-time-dollars = Pay within { $left }, by { $until }, or the order expires.
# $left: a span of time. $until: a moment with its zone.
bank-time-others = Pay within { $left }, by { $until }, while this amount holds.

## The sheet

# $amount: an amount with its currency.
bank-sheet-title = Transfer { $amount }
bank-sheet-lead = Nothing received yet. Transfers take 1 to 5 banking days. You may close this page: the link stays good.
bank-facts-title = What your bank asks for
bank-fact-beneficiary = Beneficiary
bank-fact-iban = IBAN
bank-fact-number = Account number
bank-fact-routing = Routing number
bank-fact-bic = BIC (SWIFT code)
bank-fact-bank = Bank
bank-fact-address = Address of the bank
bank-fact-amount = Amount
bank-fact-reference = Reference (remittance information)
# $short: a reference such as PR-7K2M-9QXA.
bank-fact-reference-short = or the short form { $short }
bank-fact-until = Pay by
bank-mind-title = Before you send it
bank-mind-reference = Enter the reference exactly, and nothing else. It is for this transfer alone.
bank-mind-one-order = Pay one order per transfer. With several orders, confirm and pay one before the next.
# $amount: an amount with its currency.
bank-mind-whole = All of { $amount } must arrive: let your bank charge its fees to you (“OUR”), not to the beneficiary.
bank-mind-check = Check the account and the amount. Wrong details make the transfer fail or late.
# $until: a moment with its zone.
bank-mind-until = Pay by { $until }.
bank-mind-dollars = After that, get new transfer details on this page if the order is still open.
bank-mind-others = After that the amount no longer holds, and money may not be matched.
bank-mind-late = Transfers across borders can be late: plan enough time.
bank-mind-sent = Once you have sent it, say so below: the order then waits for the money.
bank-code-label = Code for your banking app
# $until: a moment with its zone. $left: a span of time.
bank-deadline-text = Pay by { $until }. That leaves { $left }.
bank-partially-paid-advice = Send the rest to the same account, with the same reference.
bank-checked-text = The bank has not told us of your transfer yet. Have you sent it? Do not send it again: it can take some days.
bank-open-title = You have said that this transfer is on its way.
bank-open-text = While it is, no other method can be chosen, so that nobody pays twice. If you have not sent it, say so below.
bank-mail-button = Send by e-mail
# $number: the order’s number.
bank-mail-subject = Transfer for order { $number }
bank-mail-text = These are the details of the transfer. Compare them with the page below before you send money.

## “I have sent it”

bank-say-title = Have you sent it?
bank-say-text = Then the order does not expire while the money is on its way.
bank-say-day = Day of the transfer
bank-say-proof = Proof of the transfer (optional)
bank-say-proof-hint = PDF, PNG or JPEG, at most 5 MB. Only the seller’s staff see it.
bank-say-button = I have sent it
# $day: a date.
bank-sent-title = You sent it on { $day }.
# $until: a date.
bank-sent-text = We wait for the money until { $until }. Do not send it again.
# $count: how many.
bank-sent-attachments = { $count ->
    [one] One proof is with us.
   *[other] { $count } proofs are with us.
}
bank-not-sent = I have not sent it after all
bank-problem-day = Enter the day of the transfer: today, or a day of the last month
bank-problem-kind = The proof must be a PDF, PNG or JPEG file
bank-problem-large = The proof must be smaller than 5 MB
bank-problem-many = We can’t take more proofs for this order. Send this one to customer service by email
bank-problem-currency = Choose the currency that you send
# $email: the seller’s address.
bank-problem-over = We do not wait for this transfer any more. If you have sent it, write to { $email }
bank-problem-denied = A member of the organisation that ordered said that no transfer was sent. If one was, a member can sign in and say so here

## When the bank takes it back

# $amount: an amount with its currency.
bank-reversed-title = The bank has taken back { $amount }.
bank-reversed-text = It counts no more. Send the whole of what is asked for here.

## When its time is over

bank-over-title = The time for this transfer is over
# $app: the method’s name.
bank-over-money = Nothing was received with { $app }. The order is still open.
bank-over-advice = Have you sent it? Say so here. Do not send it again: it is booked for this order when it arrives. If not, get new transfer details and use those.
bank-new-details = Get new transfer details

## Facts and receipt

bank-pay-fact-reference = Reference of the transfer

## Help

help-bank-title = Paying by bank transfer
help-bank-lead = From any bank account, in the currencies that the payment page offers.
help-bank-confirm-asked = Why do I click Confirm before I send money?
help-bank-reference-asked = Where do I enter the reference?
help-bank-reference-text = In the field for the reference or the purpose of the transfer. If your bank refuses the long form, use the short one. Do not use the reference of another transfer.
help-bank-deadline-asked = How long do I have?
help-bank-deadline-text = Transfers in US dollars are paid within 7 days, or the order expires automatically. Transfers in other currencies are paid within 48 hours: after that the amount no longer holds, and money may not be matched.
help-bank-several-asked = Can one transfer pay several orders?
help-bank-late-asked = What if the transfer takes long?
help-bank-late-text = Transfers across borders can take up to ten banking days. Click “I have sent it” on the payment page: then the order does not expire while the money is on its way.
help-bank-wrong-asked = I have sent too little, too much, or without the reference
help-bank-wrong-text = Too little: send the rest with the same reference. Too much: the order is paid, and we write to you about the rest. Without the reference: a person looks for your order, which takes longer. Your money is safe with us.
