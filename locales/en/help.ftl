### Help: an overview, and topics of questions that open on a click.

help-page-title = Help
help-page-lead = Choose a topic. If it does not help, write to us: the way to do it stands at the end of every page.
help-group-methods = Payment methods
help-group-paying = Paying
help-group-house = Orders, money and data
help-contact-title = Need another method or have trouble paying?
help-contact-text = Write to us. If it is about an order, give its number: it begins with G.
# $seller: the seller’s legal name. $email: its address
help-contact-who = { $seller }, { $email }
help-check-amount = Before you confirm a payment, check the seller’s name and the amount in the app. A payment for the wrong order takes longer to place, or has to be sent back.

help-see-limits = What each method takes and costs today
help-see-not-paid = What to try when a payment fails
help-see-change = How to change the method
help-see-unpaid = Your unpaid orders
help-see-refunds = How money comes back
help-see-signin = Ask for a new link
help-see-account = Account and members
help-see-amazon = Your Amazon orders

## Paying by wallet, for all methods

help-how-asked = How do I pay?
help-step-choose = On the payment page, choose the method and continue. A code appears.
help-step-scan = Open the app on your phone and scan the code with the scanner inside the app.
help-step-check = Check the seller and the amount.
help-step-confirm = Confirm with your PIN, fingerprint or face.
help-step-return = Come back to the payment page. It shows when your payment has arrived.
help-on-phone = Is the payment page open on the phone itself? Then there is nothing to scan: a button on the page opens the app.
help-currency-asked = My wallet is in another currency
help-currency-text = The app converts the amount into the currency of your account, and shows it before you confirm.
help-how-much-asked = How much can I pay at once?
help-refused-asked = The app does not let me pay
help-refused-text = The app says that the payment is not possible: choose another method on the payment page. The app says that the amount is too high: stay within the limit, place smaller orders, or choose another method.
help-try-small = In some countries there are further limits, or the currency of your account is not supported. Ask the customer service of the app, or try a small order first.
help-locked-asked = A method on the payment page is closed, or nothing happens when I choose it
help-locked-text = Some methods exclude each other: once one was chosen and its payment opened, the other is closed for this order. The payment page says which one was opened first, and what opens the other again: closing the first payment where that is offered, or cancelling the order and ordering the same again.

## Limits

help-limits-title = Limits, fees and rates
help-limits-lead = What each method takes in one payment, and what it costs, as of today.
help-method-label = Method
help-least-label = At least
help-most-label = At most in one payment
help-no-limit = No limit of ours
help-limits-lowest = Where several limits are named, the lowest one counts.
# $max: an amount. $about: the same in the currency of the prices
help-limit-about = { $max } (about { $about })
# $max: an amount. $from: a date
help-limit-from = { $max }, from { $from }
# $max: an amount. $until: a date
help-limit-until = { $max }, at present: until { $until }
# $max: an amount. $from, $until: dates
help-limit-between = { $max }, from { $from } to { $until }
# $fee: the fee. $floor: an amount
help-fee-floor = { $fee }, at least { $floor }
# $share: a percentage. $fixed: an amount
help-fee-both = { $share } + { $fixed }
# $fee: the fee. $cap: an amount
help-fee-cap = { $fee }, at most { $cap }
help-limits-over-asked = My order is above the limit
help-limits-over-text = Choose a method that takes more: the payment page marks each one that cannot take your order. Or cancel the order and place several smaller ones, one after the other.
help-limits-own-asked = The limit of my wallet is lower
help-limits-own-text = Wallets and banks set limits of their own, by payment, day or year. We cannot see them. The customer service of your wallet can tell you yours, and often raises them when you verify your account.
help-limits-rate-asked = Where do the exchange rates come from?
help-limits-rate-text = Where a method charges another currency than the prices, we use the rates named above, with their source and day. The amount is fixed when you choose the method, and stands on the payment page before you pay. Your wallet may convert it once more, into the currency of your account.

## Paying by link

help-link-title = Let somebody else pay by link
help-link-lead = Every order has a link to its payment page. Whoever has it can pay, without signing in.
help-link-how-asked = How do I send the link?
help-link-how-text = Open the order, or its payment page, and copy the link, or send it by e-mail from there. You can watch on the order’s page how the payment goes.
help-link-seen-asked = What does the payer see?
help-link-seen-text = The seller, your organisation, the name of the person who ordered, what was ordered, and the amount. Nothing else of your account.
help-link-safe-asked = I was sent a link. How do I know that it is safe?
help-link-safe-address = Check that the address of the page is the seller’s.
help-link-safe-who = The page names who asks, for whom, and for what. If you do not expect it, ask the person named before you pay.
help-link-safe-password = The page never asks for a password, a card number or a PIN. You confirm only in your own wallet, or on the page of our card provider.
help-link-valid-asked = How long does the link work?
help-link-valid-text = As long as the order can be paid; the page shows the deadline. Afterwards the same link shows the outcome of the order, and the receipt once it is paid.
help-link-twice-asked = What if two people open it?
help-link-twice-text = An order is paid once. Who opens the link second sees that a payment is open or done. Should money come twice nevertheless, it is kept safe, and we write to the person who ordered.
help-link-lost-asked = I have lost the link
help-link-lost-text = It stands on the order’s page, and in the mail about the order.

## When a payment fails

help-not-paid-title = When a payment fails
help-not-paid-lead = Find what the app or the payment page says. A failed payment takes no money, and the order stays open until its deadline.
help-waiting-asked = I have paid, but the page still waits
help-waiting-text = Do not pay again. Press “I have paid” on the payment page: we ask the provider at once. It can take some minutes. If the app shows the payment as done and the page still waits after an hour, write to us with the order’s number.
help-declined-asked = The payment was declined
help-declined-text = Look into the app for a message. Often a limit of the account is the reason, or the account is not open for payments to sellers abroad. The customer service of the app can say more. Then try again, or choose another method.
help-over-limit-asked = The amount is over a limit
help-over-limit-text = It is above what your account may pay, or above what we take by this method. Raise the limit in the app, place smaller orders, or choose another method.
help-balance-asked = The balance does not suffice
help-balance-text = Top up the wallet, or choose another source of money inside it, then try again.
help-unverified-asked = The account is not verified
help-unverified-text = Payments to sellers abroad need a verified account. In most wallets you verify it by linking a bank card.
help-unverified-wechat = For WeChat Pay, finish real-name authentication.
help-risk-asked = The payment was stopped for safety
help-risk-text = The wallet’s risk control did not let it through. Try a small payment first, ask the wallet’s customer service, or choose another method. Wait a while between two tries.
help-by-payer-asked = I closed the app, or declined by mistake
help-by-payer-text = Nothing was taken. Open the payment page again and start once more.
help-network-asked = The connection broke, or the code has run out
help-network-text = Open the payment page again before you pay: it shows whether your payment has arrived. If not, get a new code there. A code works for some minutes only, and its time stands beside it.
help-unavailable-asked = The method cannot be used now
help-unavailable-text = The provider is interrupted or under maintenance. Try again in some minutes, or choose another method.

## Orders

help-orders-title = Orders
help-orders-lead = Order, change the method, cancel, order again.
help-one-order-asked = Why can I not place a second order?
help-one-order-text = An organisation has one unpaid order for each product at a time, so that nobody pays the same thing twice. Pay the open one, cancel it, or replace it: the page that stops you offers all three.
help-change-asked = Can I change the payment method?
help-change-text = Yes, as long as the order is unpaid. On the payment page, choose “Pay in another way”. The first payment is closed at its provider before the next one begins, so that nobody pays twice.
help-change-locked = Where two methods exclude each other, the payment page says what opens the other again: closing the first payment, or cancelling the order and ordering the same again. What applies is offered there in one step.
help-cancel-asked = How do I cancel an order?
help-cancel-text = Open the order and choose “Cancel order”. You are asked once more. Do not cancel while somebody is paying. A cancelled order can no longer be paid.
help-cancel-paid-asked = Can I cancel an order that is paid?
help-cancel-paid-text = Not by yourself. Write to us with the order’s number and the reason.
help-expired-asked = My order has expired
help-expired-text = An order that is not paid in time expires automatically. Open it and choose “Order the same again”: the form is filled in as before. If you had paid, do not pay again, but write to us: the money is not lost.
help-reorder-asked = How do I buy the same again?
help-reorder-text = Choose “Buy again” in the list of orders. The form opens filled in, at the prices of today. You can change it before you order.
help-error-asked = The site shows an error
help-error-text = If you were paying, open the payment page again before you pay: it shows what has happened. Otherwise wait a minute and try again.

## Signing in

help-signin-title = Signing in
help-signin-lead = You sign in by a link that we send to your e-mail address. There is no password to remember.
help-no-mail-asked = No mail has arrived
help-no-mail-text = Wait some minutes and look in the folder for spam. Check that the address was typed right. Then ask for a new link.
help-spent-asked = The link does not work any more
help-spent-text = Each link works once, for 24 hours. The page of the old link offers a new one.
help-password-asked = Is there a password or a security code?
help-password-text = No. Whoever can read your mails can sign in as you: keep your mailbox safe, and do not forward a sign-in mail.
help-colleagues-asked = How do my colleagues get access?
help-colleagues-text = Invite them in the account. They join your organisation, and see its orders. To pay an order, nobody has to be a member: send them its link.
help-shared-asked = I use a shared computer
help-shared-text = Sign out when you are done: the way to do it is in the menu under the name of your organisation. Otherwise you stay signed in for up to 30 days.

## Refunds

help-refunds-title = Refunds and your money
help-refunds-lead = Money that has reached us is never lost, whether it came late, twice, or too much.
help-refund-ask-asked = How do I ask for a refund?
help-refund-ask-text = Write to us with the order’s number and the reason: it does not work, it is not what you ordered, or you never received it. We answer the person who ordered.
help-refund-where-asked = Where does the money go?
help-refund-where-text = Back to where it came from: the same wallet or card that paid. Nowhere else, unless a person of ours has checked it with you. How soon it shows there depends on the wallet.
help-refund-late-asked = My money came after the order was cancelled or had expired
help-refund-late-text = It is kept safe, and we write to the person who ordered. Do not pay again.
help-refund-twice-asked = An order was paid twice
help-refund-twice-text = The second payment is kept safe, and we write to the person who ordered to send it back.
help-refund-much-asked = I paid too much
help-refund-much-text = The order counts as paid. What is left over is kept safe, and we write to the person who ordered.

## Protection

help-protect-title = Protection of your data and money
help-protect-lead = What we keep, what we pass on, and how you get your money back.
help-kept-asked = What do you keep about me?
help-kept-text = Your name, your e-mail address, your organisation, your language, your orders, and what providers report about their payments.
help-passed-asked = What do you pass on?
help-passed-text = To the provider of the method you choose: the order’s number, what it is for, the amount, the kind of your device and its network address, which providers use against fraud, and a code for your organisation that means nothing elsewhere. To nobody else, and nothing to advertisers.
help-never-asked = What do you never see?
help-never-text = Card numbers, passwords and PINs. You type them only in your own wallet, or on the page of our card provider.
help-cookies-asked = Which cookies are there?
help-cookies-session = One keeps you signed in, for up to 30 days. It is encrypted.
help-cookies-language = One remembers the language you chose.
help-cookies-amazon = When you come from AWS Marketplace, one remembers for four hours which AWS account you link, until it is linked.
help-cookies-none = There are no others, and no page of ours loads anything from another site.
help-money-back-asked = When do I get money back?
help-money-back-text = When it came late, twice or too much, and when we agree to take an order back.
help-true-page-asked = How do I know that a page is yours?
help-true-page-text = Check the address in your browser before you sign in or pay. Our mails and pages never ask for a password, a card number or a PIN.

## Accessibility

help-access-title = Accessibility statement
help-access-lead = These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.
help-access-does-asked = What works?
help-access-keyboard = Everything can be done with a keyboard and with a screen reader.
help-access-zoom = Pages can be enlarged to 400 % and read on narrow screens without scrolling sideways.
help-access-colour = No state is told by colour alone. Dark mode and high contrast are followed.
help-access-script = Everything works without scripts, too.
help-access-time = Time limits are told in words. When a code runs out, you get a new one, and the order stays.
help-access-codes-asked = I cannot scan a code
help-access-codes-text = Beside every code there is another way: a button on the phone, the code as text, or a picture to download where the app reads pictures. And every payment page can be sent as a link to somebody who pays for you.
help-access-gaps-asked = What does not work yet?
help-access-gaps-text = The pages and apps of wallets belong to their providers, and we cannot change them. If one of them shuts you out, write to us: we find another way to pay.
help-access-tell-asked = I have met a barrier
help-access-tell-text = Write to us and name the page and what you wanted to do. We answer, and mend it.
