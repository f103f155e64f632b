### Words of the catalogue: what prices stand for, what is wrong with a field, how two orders differ.
### The names and texts of products are not here but in the catalogue's file.

## Price lines: what the unit price stands for

# $months (number): the months the price covers
catalogue-line-term = { $months ->
    [one] for { $months } month
   *[other] for { $months } months
}
# $months (number): for how many months the monthly price is charged
catalogue-line-monthly = { $months ->
    [one] a month, for { $months } month
   *[other] a month, for { $months } months
}
catalogue-line-once = one time
# $months (number): how long the balance can be used
catalogue-line-valid = { $months ->
    [one] valid for { $months } month
   *[other] valid for { $months } months
}

## Errors in the service form

catalogue-error-plan-missing = Select a plan
catalogue-error-plan-gone = The plan you chose is no longer offered. Select one of the plans on this page
catalogue-error-term-missing = Select for how long you want the service
catalogue-error-term-gone = The term you chose is no longer offered. Select one of the terms on this page
# $item: name of the add-on
catalogue-error-quantity-number = { $item }: enter a whole number, such as 2, or leave it empty
# $item: name of the add-on. $min (number): the least quantity
catalogue-error-quantity-under = { $item }: enter { $min } or more, or leave it empty
# $item: name of the add-on. $max (number): the greatest quantity
catalogue-error-quantity-over = { $item }: enter { $max } or fewer. For more, contact us
# $item: name of the add-on. $min (number): the least quantity. $step (number): the distance between quantities
catalogue-error-quantity-step = { $item }: start at { $min } and go up in steps of { $step }
# $item: name of the add-on. $plan: name of a plan that takes it
catalogue-error-quantity-plan = { $item } cannot be added to the plan you chose. Select { $plan }, or leave it empty
catalogue-error-item-gone = An extra you chose is no longer offered. Check your choice and submit it again
catalogue-error-amount-missing = Enter an amount
catalogue-error-amount-number = Amount must be a number, such as 12,000 or 12000.50
catalogue-error-amount-comma = Write cents after a dot, such as 12000.50. Use commas only for thousands, such as 12,000
# $digits (number): how many decimals the currency has
catalogue-error-amount-digits = { $digits ->
    [0] Amount must be a whole number
    [one] Amount must have no more than { $digits } decimal
   *[other] Amount must have no more than { $digits } decimals
}
catalogue-error-amount-negative = Amount must be more than 0
# $min: the least amount, with its currency
catalogue-error-amount-under = Amount must be { $min } or more
# $max: the greatest amount, with its currency
catalogue-error-amount-over = Amount must be { $max } or less. For more, contact us
# $most (number): how many characters are read
catalogue-error-too-long = Use { $most } characters or fewer
catalogue-error-too-large = This is more than one order can hold. Enter less, or contact us

## Two orders of one product, compared

catalogue-diff-product = Product
catalogue-diff-plan = Plan
catalogue-diff-term = Term
# $months (number)
catalogue-diff-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
catalogue-diff-amount = Amount
catalogue-diff-agreement = Service Agreement version
catalogue-diff-total = Total
