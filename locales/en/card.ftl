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
# Followed by the host of the card page.
card-leave-host = Address of the card page:
# $until: a moment with its zone.
card-leave-until = You can pay there until { $until }.
# $methods: a list of methods.
card-lock-opens = While this card payment is open, { $methods } cannot be chosen for this order. To use one of them after all, choose “Pay in another way” and close the card payment there.
card-lock-stays = From now on, { $methods } can no longer be chosen for this order. To use one of them, cancel the order and order the same again.
# $why: the title of a decline, such as “The security code is not right”.
card-turned-title = { $why }.
card-turned-money = That try took no money.
card-checked-title = No payment has been reported yet.
card-checked-text = If you have just paid, do not pay again. It can take a minute; this page keeps asking.
pay-card-new-code = Open a new card page
# $language: the name of a language, in that language.
card-leave-language = The card page is in this language: { $language }. A new one opens in the language of this page.
pay-card-try-again-with = Try again with a card

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
card-secure-text = Was there no page of your bank? With 3-D Secure 2 it often checks without one, and says yes or no by itself. If it fails again and again, call the customer service of your bank and say:
card-sentence-own = What to say to your bank
card-sentence-english = The same in English
card-bank-sentence = I have had several 3DS authentication failures when paying online. Please help me find and fix the problem.
pay-card-help-link = More about paying by card

## States that are told in other words than for wallets

state-card-checking-title = We are waiting for the card provider
state-card-checking-money = You have not been charged, and there is nothing to pay yet.
state-card-checking-advice = The card provider has not opened its page yet. We keep trying, and this page updates automatically. You can also pay in another way.
state-card-confirming-title = Your bank is confirming the payment
state-card-confirming-money = The card provider has your payment, and your bank is confirming it. Do not pay again.
state-card-confirming-advice = You may close this page. The receipt comes by e-mail to the person who ordered.
state-card-run-out-title = This card page has expired
state-card-run-out-money = Nothing was received. The order is still open.
state-card-run-out-unheard = Nothing has been reported yet. If you have just paid, do not pay again: this page shows it.
state-card-run-out-unheard-advice = If you have not paid, open a new card page. The old one is closed first.
state-card-run-out-advice = Open a new card page and pay there. The old one takes no money any more. If you have paid at the last moment, wait a minute: this page shows it.

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

decline-card-declined-title = Your bank declined the card
decline-card-declined-cause = It does not tell us why. Often the card is not open for payments abroad or online, or its limit is too low.
decline-card-declined-advice = Contact your bank, use another card, or choose another method.
decline-card-balance-title = The card does not cover this amount
decline-card-balance-cause = It does not have enough available balance, or has reached its limit.
decline-card-balance-advice = Use another card, or choose another method.
decline-card-over-limit-title = The amount is too high for one card payment
decline-card-over-limit-cause = The card provider does not take this much at once.
decline-card-over-limit-advice = Place smaller orders, or choose another method.
decline-card-unavailable-title = Cards cannot be used now
decline-card-unavailable-cause = The card provider does not open its page for this payment.
decline-card-unavailable-advice = Try again in a few minutes, or choose another method.
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
decline-authentication-advice = Try again and finish your bank’s step. If it fails again and again, call your bank: the words for it stand on the page about paying by card.
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
