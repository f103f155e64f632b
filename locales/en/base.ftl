### Small pieces that other texts are made of: spans of time, moments, lists.

# $count (number): whole days
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $count (number): whole hours
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
# $count (number): whole minutes
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# $count (number): whole seconds
duration-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
# Two units of one span, such as “6 days 23 hours”.
# $larger (string): the larger unit, $smaller (string): the smaller one
duration-both = { $larger } { $smaller }

# A moment, such as “22 November 2026 at 14:05 UTC”.
# $date (string): day, month and year, $time (string): the time of day with its zone
date-and-time = { $date } at { $time }

# A share, such as “1.5%”. $number (string): the number
share-percent = { $number }%

# A list before its last entry, such as “card, USDT”.
# $rest (string): the entries so far, $next (string): one more
list-and-next = { $rest }, { $next }
# A list with its last entry, such as “card, USDT and bank transfer”.
# $rest (string): the entries so far, $last (string): the last one
list-and-last = { $rest } and { $last }
# Two sentences beside each other. $first (string), $next (string): whole sentences
sentence-and-next = { $first } { $next }
# A label and its value, such as “Amount: 20.00 USD”. $label (string), $value (string)
label-and-value = { $label }: { $value }
# A button and what it is about, as it is read out: “Accept G-7K2M-9QXA”. $action (string), $target (string)
action-and-target = { $action } { $target }
# A name with what tells it from others. $name (string), $detail (string)
name-and-detail = { $name } – { $detail }
# A name with a detail, such as an email address. $name (string), $detail (string)
name-in-brackets = { $name } ({ $detail })
# Short facts in one line, such as “at once · at most 500 USD”. $first (string), $next (string)
fact-and-next = { $first } · { $next }
# An exchange rate. $number (string): how much of the second currency. $to (string), $from (string): currency codes
rate-of-two = { $number } { $to } = 1 { $from }
