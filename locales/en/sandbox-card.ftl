### The pretend card provider: its page, its bank, and its row on the control page.

sandbox-cards-title = Card pages
sandbox-cards-none = No card page was opened yet. Place an order in the shop and choose a card.
sandbox-cards-column = Card page
sandbox-cards-link = Open the card page
sandbox-about-event = An event of the card provider

sandbox-card-title = Pay by card (pretend)
sandbox-card-lead = The page of the pretend card provider. Only test cards work here: never type a real one.
# $time (string): a moment with its zone
sandbox-card-until = This page can be used until { $time }.
sandbox-card-number-label = Card number
sandbox-card-date-label = Expiry date
sandbox-card-code-label = Security code
sandbox-card-number-problem = Enter a card number of 13 to 19 digits
sandbox-card-date-problem = Enter month and year, such as 12/34
sandbox-card-code-problem = Enter three or four digits
# $amount (string): a sum with its currency
sandbox-card-pay = Pay { $amount }
sandbox-card-declined = The card was declined.
sandbox-card-again = The page stays open: the payer may try again, or use another card.
sandbox-card-paid = Paid. The shop is told.
sandbox-card-wait = The bank takes some seconds to decide. The shop is told then.
sandbox-card-failed = The bank has said no in the end. This page takes no other card.
sandbox-card-expired-text = This page was closed, or its time is over. Nothing can be paid here any more.

## Test cards

sandbox-card-tests = Test cards
sandbox-card-tests-hint = Choose a number to fill it in.
sandbox-card-pays = Paid at once
sandbox-card-secure = 3-D Secure
sandbox-card-challenge = The bank asks, then pays
sandbox-card-frictionless = The bank checks without asking, then pays
sandbox-card-secure-fails = The bank’s check fails without a page
sandbox-card-challenge-declines = The bank asks, then declines
sandbox-card-turned = Declined
sandbox-card-funds = Not enough money
sandbox-card-code = Wrong security code
sandbox-card-number = Wrong number
sandbox-card-expired = Expired card
sandbox-card-address = Wrong postcode
sandbox-card-unconfirmed = Confirmation missing
sandbox-card-unsupported = Card not taken for this purchase
sandbox-card-processing = The bank could not answer
sandbox-card-duplicate = Same payment twice
sandbox-card-generic = Without a reason
sandbox-card-stolen = Reported stolen: the payer must not learn it
sandbox-card-slow = The bank takes its time
sandbox-card-slow-passes = Paid after 8 seconds
sandbox-card-slow-fails = Declined after 8 seconds
sandbox-card-refunds = Refunds
sandbox-card-refund-time = Paid; a refund takes 5 seconds
sandbox-card-refund-back = Paid; a refund is done and comes back after 5 seconds

## The bank

sandbox-card-bank-title = Your bank asks
# $amount (string): a sum with its currency. $seller (string): the seller’s name
sandbox-card-bank-text = Do you want to pay { $amount } to { $seller }?
sandbox-card-bank-yes = Confirm
sandbox-card-bank-no = Fail the check
sandbox-card-bank-leave = Leave without an answer
