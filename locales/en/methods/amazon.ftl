### AWS Marketplace: the picker's row, linking an AWS account, Amazon orders, what AWS bills.

## The picker and the comparison

method-amazon-name = AWS Marketplace
method-amazon-time = When AWS reports it
method-amazon-hint = AWS charges you, at the price of the listing there. We take no payment for it.
amazon-buy-fits = Subscribe there to the same plan for the same term and press “Set up your account”: that pays this order.
# $units (number): how many. $dimension: what AWS counts
amazon-buy-units = Subscribe there to exactly { $units ->
    [one] one unit
   *[other] { $units } units
} of “{ $dimension }” and press “Set up your account”: that pays this order.
# $organisation: who has ordered
amazon-buy-stranger = Buying there pays this order only if the AWS account belongs to { $organisation }. By another AWS account it is another order, and this one stays unpaid.
# $units (number): how many. $dimension: what AWS counts
amazon-buy-exactly = It takes exactly { $units ->
    [one] one unit
   *[other] { $units } units
} of “{ $dimension }”.
amazon-buy-other = The listing there does not sell exactly this. If you buy there, cancel this order first.
amazon-buy-other-stranger = The listing there does not sell exactly this: buying there does not pay this order.
amazon-buy-link = Buy on AWS Marketplace
# $product: the product’s name
amazon-buy-named = Buy { $product } on AWS Marketplace
amazon-listing-price = price of the listing
amazon-charged-by = Billed by AWS
amazon-refund-by = ask AWS

## Where AWS sends a buyer

amazon-start-title = Begin on AWS Marketplace
amazon-start-text = This page is for buyers who come from AWS Marketplace. Open your subscription there and press “Set up your account”: AWS then sends you here.
amazon-unknown-title = AWS does not know this visit
amazon-unknown-text = What came along is not what AWS gives out for this product. Nothing was changed. Open your subscription on AWS and press “Set up your account” again.
amazon-expired-title = This visit from AWS is too old
amazon-expired-text = It is good for four hours at most. Your subscription on AWS is not affected: open it there and press “Set up your account” again.
amazon-unanswered-title = AWS does not answer at the moment
amazon-unanswered-text = Nothing is lost, and your subscription on AWS is not affected. Wait a minute, open it there and press “Set up your account” again.
amazon-unready-title = This product is not set up here yet
amazon-unready-text = Your subscription on AWS is not affected. Write to us: the set-up has to be finished on our side. Then press “Set up your account” on AWS again.
amazon-lost-title = Open this page from AWS
amazon-lost-text = This browser has not come here from AWS in the last four hours. Open your subscription on AWS in this browser and press “Set up your account” again.

## Linking an AWS account

amazon-link-title = Link your AWS account
amazon-link-lead = You have subscribed on AWS Marketplace. Link the AWS account to your organisation, and what you bought is set up here.
amazon-fact-account = AWS account
amazon-fact-product = Product
amazon-fact-code = Product code on AWS
amazon-fact-org = Organisation
amazon-fact-since = Linked
# $day: a date. $member: a person
amazon-account-by = Since { $day }, by { $member }
amazon-signin-text = Sign in first, or register: it is the same form. We send you a link, there is no password. Afterwards you come back to this page and confirm.
amazon-signin-button = Sign in or register
amazon-same-browser = Open the link of the e-mail in this browser: only this one knows which AWS account you come from.
amazon-bound-title = This AWS account is linked already
# $email: an address of which only the first letter and the domain are shown
amazon-bound-text = { $email } has linked it. Sign in with that address, or as another member of the same organisation, by the link that we send. No other organisation can use this AWS account.
amazon-bound-button = Sign in
amazon-elsewhere-title = This AWS account belongs to another organisation here
# $email: an address of which only the first letter and the domain are shown. $organisation: the reader’s own
amazon-elsewhere-text = { $email } has linked it, and signs in by a link to that address. You are signed in for { $organisation }. To go on, sign in as a member of the other organisation. Nothing was changed.
amazon-account-fixed = A linked AWS account cannot be unlinked here. To change it, contact customer service.
# $email: the reader’s own. $organisation: the reader’s own
amazon-confirm-who = You are signed in as { $email } for { $organisation }. Check that the AWS account’s number is yours.
# $organisation: the reader’s own
amazon-confirm-lasting = The AWS account stays with { $organisation }: it cannot be unlinked here.
amazon-confirm-button = Link the AWS account
amazon-repeat-title = Set up your subscription
amazon-repeat-lead = You have subscribed on AWS Marketplace again, with an AWS account that is linked. Confirm, and what you bought is set up here.
amazon-repeat-button = Set up the subscription
amazon-confirm-billing = AWS charges you for what you bought there, at the price of the listing. We charge nothing.
amazon-done-title = The AWS account is linked
# $organisation: the reader’s own
amazon-done-ours = It belongs to { $organisation }. What you bought stands among the Amazon orders.
amazon-done-text = This visit from AWS has been used. Sign in as a member of the organisation to see its Amazon orders.
amazon-done-link = See the Amazon orders

## Amazon orders

amazon-orders-title = Amazon orders
# $organisation: who buys
amazon-orders-lead = What { $organisation } has bought on AWS Marketplace. AWS charges for it; each purchase pays an order here.
amazon-account-link = Linked AWS accounts and what was bought with them
amazon-linked-done = The AWS account is linked.
amazon-asked-done = AWS has been asked just now. This is what it reports.
amazon-asked-vain = AWS has not answered. We ask again within minutes; nothing is lost.
amazon-unread-text = AWS has not told us yet what was bought. We ask again within minutes; nothing is lost.
# $account: an AWS account’s number. $organisation: the reader’s own
amazon-moved-text = The AWS account { $account } has come to { $organisation } from another organisation. Nothing bought with it is read or ordered until you open each subscription on AWS, press “Set up your account” there and agree to the Service Agreement.
amazon-accounts-title = Linked AWS accounts
amazon-accounts-none = No AWS account is linked yet
amazon-accounts-how = Subscribe to a product on AWS Marketplace and press “Set up your account” there.
amazon-bought-title = Bought on AWS Marketplace
amazon-column-units = Units
amazon-column-until = Until
amazon-column-licence = Licence
amazon-until-open = no end
amazon-status-active = Active
amazon-status-ended = Ended
amazon-status-waiting = Not ordered yet
amazon-status-unclear = Needs a look
amazon-waiting-hint = It is ordered here within minutes.
amazon-waiting-for = An unpaid order of the same product stands in the way. Pay or cancel it: then this purchase is ordered automatically.
amazon-waiting-money = The order for the same has a payment that cannot be called back: its money may be on its way. Once that is decided, this purchase is ordered automatically.
amazon-why-unknown = Our listing does not know this product or plan.
amazon-why-units = So many units are no plan of our catalogue.
amazon-why-term = It does not run for the term of our plan.
amazon-why-moved = Its end has moved, but not by a term of our plan.
amazon-why-replaces = It has replaced another plan before that one’s term was over.
amazon-unclear-act = Nothing is ordered automatically. Contact customer service.
amazon-order-none = none yet
amazon-show-all = Show all
amazon-none-yet = AWS reports no purchase yet
amazon-ask-button = Ask AWS now
amazon-ask-hint = Otherwise we ask once an hour.
amazon-reports-title = What AWS has reported
# $what: product and plan
amazon-report-new = { $what }: bought
# $what: product and plan. $until: a date
amazon-report-term = { $what }: the term now ends on { $until }
# $what: product and plan
amazon-report-open = { $what }: the term now has no end
# $what: product and plan. $from, $to (number): how many units
amazon-report-units = { $what }: { $to ->
    [one] one unit
   *[other] { $to } units
} instead of { $from }
# $what: product and plan
amazon-report-ended = { $what }: ended
# $what: product and plan
amazon-report-back = { $what }: active again

## Orders that AWS bills

amazon-order-notice = Bought on AWS Marketplace. AWS charges for it at the price of the listing, on your AWS invoice. The prices on this page are our catalogue’s; we take no payment.
# $member: a person. $version: of the agreement
amazon-past-placed = Ordered by a purchase on AWS Marketplace; { $member } linked the AWS account and agreed to the Service Agreement, version { $version }
# $amount: an amount
amazon-past-reported = AWS Marketplace reported the purchase. AWS charges for it; our catalogue’s price is { $amount }
amazon-paid-title = Paid through AWS Marketplace
# $at: a moment with its zone
amazon-paid-money = AWS reported the purchase on { $at }. AWS charges you for it; we take no payment.
# $amount: an amount
amazon-paid-advice = What you pay stands on your AWS invoice, at the price of the listing. { $amount } is our catalogue’s price. Nothing more is to be done.
amazon-receipt-price = Price in our catalogue
amazon-receipt-billed = AWS charges for this order.
amazon-receipt-note = What is paid, and the tax on it, stand on the AWS invoice, at the price of the listing. This page shows what was ordered; it proves no payment to us.

## The desk

amazon-desk-title = AWS purchases that need a person
amazon-desk-hint = AWS bills these, and nothing was ordered here for them. Decide with the buyer. “Seen to” counts what AWS reports by now as done; what it reports later is measured from there.
amazon-desk-why = Why

## The letter

# $number: the order’s number
amazon-mail-subject = Order { $number }: bought on AWS Marketplace
amazon-mail-title = Paid through AWS Marketplace
# $at: a moment with its zone
amazon-mail-body = AWS reported the purchase on { $at }. AWS charges for it on your AWS invoice, at the price of the listing; we take no payment.
amazon-mail-button = Show the order

## Help

help-amazon-title = Buy on AWS Marketplace
help-amazon-lead = Some products are listed on AWS Marketplace too. You buy them there, AWS charges you, and the order appears here.
help-amazon-how-asked = How do I buy there?
help-amazon-step-subscribe = Open the listing, from the payment page or on AWS Marketplace, and subscribe.
help-amazon-step-press = On AWS, press “Set up your account”. AWS sends you to a page of ours.
help-amazon-step-signin = Sign in there, or register. The page comes back afterwards.
help-amazon-step-confirm = Agree to the Service Agreement and link the AWS account to your organisation.
help-amazon-open-asked = I have an unpaid order for the same
help-amazon-open-text = If plan and term are the same, the purchase on AWS pays it: do not pay it in another way as well. If it is another plan of the same product, cancel the order, or pay it first.
help-amazon-charge-asked = Who charges me, and how much?
help-amazon-charge-text = AWS, at the price of the listing, on your AWS invoice. We take no payment, and a receipt here is no invoice. Refunds are asked for at AWS.
help-amazon-change-asked = Can I unlink an AWS account?
help-amazon-change-text = Not by yourself. An AWS account belongs to one organisation for good; customer service can change it.
