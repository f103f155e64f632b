### Paying by card: the picker's row, the page before the card page, what comes of it, and why a card was declined.

method-card-name = Card
method-card-time = At once
method-card-hint = Visa, Mastercard, American Express, JCB, Diners Club, Discover
method-card-button = Continue with a card
method-card-refund = the same card

## The page before the card page

# $amount: an amount with its currency.
card-leave-title = Pay { $amount } by card
card-leave-lead = Nothing received yet. You type the card on the page of our card provider, then you come back here.
card-leave-button = Continue to the card page
# $seller: the seller’s legal name.
card-leave-trust = The card page is encrypted. Your card number goes to the card provider and never reaches { $seller }.
# $host: the host of the card page
card-leave-host = Address of the card page: { $host }
# $until: a moment with its zone.
card-leave-until = You can pay there until { $until }.
# $methods: a list of methods.
card-lock-opens = While this card payment is open, { $methods } cannot be chosen for this order. To use one of them after all, choose “Pay in another way” and close the card payment there.
card-lock-stays = From now on, { $methods } can no longer be chosen for this order. To use one of them, cancel the order and order the same again.
# $why: the title of a decline, such as “The security code is not right”.
card-declined-title = { $why }.
card-declined-money = That try took no money.
card-checked-title = No payment has been reported yet.
card-checked-text = If you have just paid, do not pay again. It can take a minute; this page keeps asking.
card-pay-new-code = Open a new card page
# $language: the name of a language, in that language.
card-leave-language = The card page is in this language: { $language }. A new one opens in the language of this page.
card-pay-try-again-with = Try again with a card

card-brands-label = Cards we take
card-steps-title = What comes next
# $amount: an amount with its currency.
card-step-type = Check on the card page that it asks for { $amount }, then type your card’s number, date and security code.
card-step-confirm = Your bank may ask you to confirm (3-D Secure): in its app, by a code, or on a page of its own. Often it checks without asking you.
card-step-return = You come back to this page. It shows when your payment has arrived.
card-page-note = Whatever the card page says at its end: what counts is what this page shows.
card-trouble-title = The card does not work
card-trouble-limit = The card’s limit is too low for this amount. Ask your bank to raise it, or use another card.
card-trouble-abroad = The card is not open for payments abroad, or your bank’s risk control blocks it. Ask your bank to allow the payment.
card-trouble-typing = Number, expiry date, security code or billing address were typed wrong. Check each of them.
card-trouble-network = The connection broke, or the card page expired. Open the payment page again first: it shows whether the payment has arrived. If not, open a new card page there.
card-secure-title = The bank’s confirmation (3-D Secure) fails
card-secure-text = Was there no page of your bank? With 3-D Secure 2 it often checks without one, and decides on its own. If it fails again and again, call the customer service of your bank and say:
card-sentence-own = What to say to your bank
card-sentence-english = The same in English
card-bank-sentence = I have had several 3DS authentication failures when paying online. Please help me find and fix the problem.
card-pay-help-link = More about paying by card

## States that are told in other words than for wallets

card-state-checking-title = We are waiting for the card provider
card-state-checking-money = You have not been charged, and there is nothing to pay yet.
card-state-checking-advice = The card provider has not opened its page yet. We keep trying, and this page updates automatically. You can also pay in another way.
card-state-confirming-title = Your bank is confirming the payment
card-state-confirming-money = The card provider has your payment, and your bank is confirming it. Do not pay again.
card-state-confirming-advice = You may close this page. The receipt comes by e-mail to the person who ordered.
card-state-run-out-title = This card page has expired
card-state-run-out-money = Nothing was received. The order is still open.
card-state-run-out-unheard = Nothing has been reported yet. If you have just paid, do not pay again: this page shows it.
card-state-run-out-unheard-advice = If you have not paid, open a new card page. The old one is closed first.
card-state-run-out-advice = Open a new card page and pay there. The old one takes no money any more. If you have paid at the last moment, wait a minute: this page shows it.

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

card-decline-declined-title = Your bank declined the card
card-decline-declined-cause = It does not tell us why. Often the card is not open for payments abroad or online, or its limit is too low.
card-decline-declined-advice = Contact your bank, use another card, or choose another method.
card-decline-balance-title = The card does not cover this amount
card-decline-balance-cause = It does not have enough available balance, or has reached its limit.
card-decline-balance-advice = Use another card, or choose another method.
card-decline-over-limit-title = The amount is too high for one card payment
card-decline-over-limit-cause = The card provider does not take this much at once.
card-decline-over-limit-advice = Place smaller orders, or choose another method.
card-decline-unavailable-title = Cards cannot be used now
card-decline-unavailable-cause = The card provider does not open its page for this payment.
card-decline-unavailable-advice = Try again in a few minutes, or choose another method.

## Help

help-card-title = Pay by card
help-card-lead = You type the card on the page of our card provider, which is encrypted. Its number never reaches us.
help-card-how-asked = How do I pay by card?
help-card-step-choose = On the payment page, choose the card and continue. The next page says for which sum, and where the card page is.
help-card-step-type = Open the card page, check the amount, and type the number, the date and the security code.
help-card-step-bank = If your bank asks, confirm the payment in its app, by a code, or on its page.
help-card-step-back = You come back to the payment page. It shows when your payment has arrived.
help-card-which-asked = Which cards can I use?
help-card-which-text = Cards of these brands, credit and debit alike:
help-card-most-text = For an order above the limit, choose another method, or place smaller orders.
help-card-fails-asked = My card is declined
help-card-fails-text = These are the usual reasons. No money is taken when a card is declined, and the card page stays open for another try.
help-card-secure-asked = The 3-D Secure check fails, and there was no page of my bank
help-card-locked-asked = I opened the card page, and now Alipay is closed
help-card-locked-text = Card and Alipay exclude each other: once one was chosen, the other is closed for this order. Choose “Pay in another way” on the payment page. Where it offers to close the card payment, that opens Alipay again. Otherwise cancel the order and order the same again. Either takes one step.
help-card-safe-asked = Is my card data safe?
help-card-safe-text = The card page belongs to our card provider, which is certified for card data. We learn only whether the payment came, and never the number. No page of ours asks for it.
help-card-expired-asked = The card page has expired, or says that it is done
help-card-expired-text = Open the payment page again: what it shows counts. If nothing has arrived, open a new card page from there. An old one takes no money any more.
