### From the marketplace to the placed order: products, the service form, the review, the clash of two orders.

## Marketplace

shop-market-title = Product Marketplace
shop-market-lead = Choose a product, agree to its terms, and pay the way that suits you. A colleague can pay for you by link.
shop-buy-now = Buy now
# The lowest price of a product. $price (string): with its currency. $terms (string): such as “for 12 months”
shop-price-from = from { $price } { $terms }
# $count (number): how many plans. $first (string), $last (string): names of the smallest and the largest
shop-card-plans = { $count ->
    [one] { $count } plan: { $first }
   *[other] { $count } plans, from { $first } to { $last }
}
# $count (number): how many terms are on offer. $terms (string): such as “1 month and 12 months”
shop-card-terms = { $count ->
    [one] Term: { $terms }
   *[other] Terms: { $terms }
}
# $max (string): the largest balance, with its currency
shop-card-balance = Prepaid, any amount up to { $max }
# $names (string): such as “SMS, WhatsApp and E-mail”
shop-card-channels = By { $names }
# $unit (string): what is counted, from the catalogue, such as “message parts”
shop-card-unit = Priced by { $unit }

## Ways to pay, and what they add

shop-ways-title = Ways to pay
shop-fee-none = no fee
# $fee (string): a share such as “2%”, or an amount with its currency
shop-fee-plus = + { $fee }
# $percent (string): such as “2%”. $amount (string): with its currency
shop-fee-both = + { $percent } + { $amount }
# $fee (string): such as “+ 2%”. $floor (string): the least fee, with its currency
shop-fee-floor = { $fee }, at least { $floor }
# $fee (string): such as “+ 2%”. $cap (string): the highest fee, with its currency
shop-fee-cap = { $fee }, at most { $cap }
shop-fees-none = No transaction fee is added, however you pay.
shop-fees-vary = Some ways to pay add a transaction fee. You see it before you pay.

## Service form

shop-extras-title = Extras (optional)
# $price (string): with its currency, for each month
shop-price-monthly = { $price } a month
# $price (string): with its currency, paid one time
shop-price-once = { $price } one time
# A unit price and what it stands for.
# $price (string): with its currency. $terms (string): such as “for 12 months” or “a month, for 12 months”
shop-price-terms = { $price } { $terms }
# $name (string): what is bought. $count (string): how many
shop-line-times = { $name } × { $count }
# $min (number), $max (number): how many can be ordered
shop-quantity-bounds = From { $min } to { $max }.
# $min (number), $max (number): how many can be ordered. $step (number): in steps of so many
shop-quantity-steps = From { $min } to { $max }, in steps of { $step }.
# $min (string), $max (string): amounts with their currency
shop-amount-bounds = From { $min } to { $max }.
# $months (number): how long the balance can be used
shop-amount-valid = { $months ->
    [one] You can use it for { $months } month.
   *[other] You can use it for { $months } months.
}
shop-unsure-title = Not sure what to choose?
# $unit (string): what is counted, from the catalogue, such as “message parts”
shop-uses-title = Prices of { $unit }
shop-uses-channel = Channel
shop-uses-country = Country
shop-uses-everywhere = Everywhere
shop-uses-price = Price
# $product (string): the product's name
shop-about-title = About { $product }
shop-fact-activation = Activation
shop-fact-application = Application
shop-fact-agreement = Agreement
shop-your-price = Your price
shop-price-unknown = Enter an amount to see the price.
shop-price-refused = Correct the form to see the price.
shop-review-button = Review order
shop-update-button = Update price
shop-review-hint = Nothing is ordered yet. You check everything on the next page.
shop-sign-in-hint = You sign in by e-mail before you order.

## Review

shop-review-title = Check your order
shop-review-lead = Nothing is ordered until you submit it.
shop-fact-buyer = Buyer
shop-fact-deadline = Time to pay
# $days (number): how long the order stays open
shop-deadline-hint = { $days ->
    [one] { $days } day after you submit the order. Then it expires.
   *[other] { $days } days after you submit the order. Then it expires.
}
# $product (string): the product's name. $number (string): the number of the unpaid order
shop-open-notice = Your organisation already has an unpaid order for { $product }: { $number }. There can be only one.
shop-open-compare = Compare the two and choose
# $agreement (string): its title, such as “AppPush Service Agreement”
shop-agree-label = I agree to the { $agreement }
# $agreement (string): its title
shop-agree-read = Read the { $agreement }
# $agreement (string): its title
shop-agree-missing = Tick the box if you agree to the { $agreement }
# $agreement (string): its title
shop-agreement-changed = The { $agreement } has changed since you opened this page. Read it, then tick the box if you agree
# $total (string): with its currency
shop-total-changed = The total is now { $total }. Check it, then tick the box if you agree
shop-submit-order = Submit order
shop-back-to-form = Back to the form
shop-submit-hint = You choose how to pay on the next page. You can cancel the order until it is paid.

## Two orders of one product

# $product (string): the product's name
shop-clash-title = You already have an unpaid order for { $product }
shop-clash-lead = An organisation can have one unpaid order for each product. Nothing new has been ordered.
shop-clash-marks = What differs is marked.
shop-clash-same = Both are the same. Pay the open order.
# The state of the order that is there already.
shop-clash-unpaid = Unpaid
# $date (string): the day the order was placed
shop-clash-since = since { $date }
# $number (string): the order's number
shop-clash-order = Order { $number }
shop-clash-pay = Pay the open order
shop-clash-cancel = Cancel it
shop-clash-orders = See all orders
shop-clash-not-ordered = Not ordered yet
shop-clash-new = What you chose now
# Stands where one of the two orders has something that the other has not.
shop-clash-none = none
# $number (string): the number of the order that is cancelled
shop-clash-replace = Cancel { $number } and order this
shop-clash-change = Change what you chose
# $number (string): the order's number
shop-flight-title = Order { $number } wasn’t cancelled, and the new order wasn’t placed

## Service agreement

# $version (string): such as “2026-01”
shop-agreement-version = version { $version }
shop-agreement-binds = This text binds.
# $language (string): what the binding language calls itself
shop-agreement-helps = The text in { $language } binds. This translation is there to help you read it.
shop-agreement-back = Back to your choice
shop-agreement-open = Read the text that binds
shop-agreement-own = Read it in the language of this page
# $hash: a long row of letters and digits
shop-agreement-hash = Fingerprint of the text that binds (SHA-256): { $hash }
shop-print-button = Print
