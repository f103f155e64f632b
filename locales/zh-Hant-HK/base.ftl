### Small pieces that other texts are made of: spans of time, moments, lists.

duration-days = { $count } 日
duration-hours = { $count } 小時
duration-minutes = { $count } 分鐘
duration-seconds = { $count } 秒
duration-both = { $larger } { $smaller }

date-and-time = { $date } { $time }

share-percent = { $number }%
list-and-next = { $rest }、{ $next }
list-and-last = { $rest }及{ $last }
sentence-and-next = { $first }{ $next }
label-and-value = { $label }：{ $value }
action-and-target = { $action }：{ $target }
name-and-detail = { $name } – { $detail }
name-in-brackets = { $name }（{ $detail }）
fact-and-next = { $first } · { $next }
rate-of-two = { $number } { $to } = 1 { $from }
