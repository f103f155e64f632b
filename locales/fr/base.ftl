### Small pieces that other texts are made of: spans of time, moments, lists.

duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
duration-both = { $larger } et { $smaller }

date-and-time = { $date } à { $time }

share-percent = { $number } %
list-and-next = { $rest }, { $next }
list-and-last = { $rest } et { $last }
sentence-and-next = { $first } { $next }
label-and-value = { $label } : { $value }
action-and-target = { $action } { $target }
name-and-detail = { $name } – { $detail }
name-in-brackets = { $name } ({ $detail })
fact-and-next = { $first } · { $next }
rate-of-two = { $number } { $to } = 1 { $from }
