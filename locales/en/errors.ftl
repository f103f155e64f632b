### Pages of failures. Each says what happened and what to do.

error-not-found-title = Page not found
error-not-found-text = The address may be mistyped, or the page is no longer here.
error-forged-title = This form is too old
error-forged-text = Nothing was changed. Open the page again and send the form from there.
error-bad-request-title = The request could not be read
error-bad-request-text = Nothing was changed. Go back, check what you typed and send it again.
error-too-large-title = Too much was sent
error-too-large-text = Nothing was changed. Send less at once.
error-too-slow-title = This took too long
error-too-slow-text = If you were paying, open the payment page again before you pay: it shows what has happened.
error-too-many-title = Too many tries
# $wait: a duration such as “2 minutes”
error-too-many-text = Nothing was changed. Try again in { $wait }.
error-letters-title = Too many emails to this address
# $wait: a duration such as “2 minutes”
error-letters-text = Several emails with a link were sent to this address. Open the newest one: its link works for 24 hours. You can have another one sent in { $wait }.
error-attempts-title = Too many payment attempts
# $wait: a duration such as “2 minutes”
error-attempts-text = Many payments were started for this order, so no new one can be started for { $wait }. Nothing was changed. If a payment is open, you can still pay it on the payment page. Members of the organisation that ordered can sign in and continue now.
error-hashes-title = Too many TxIDs
# $wait: a duration such as “2 minutes”
error-hashes-text = Many TxIDs were entered for this order. Enter yours again in { $wait }. Your money isn’t lost: we detect an exact amount automatically. Members of the organisation that ordered can sign in and enter it now.
error-busy-title = Somebody else was faster
error-busy-text = What you wanted to change has just changed. Open the page again to see it.
error-unavailable-title = The site is being looked after
error-unavailable-text = Try again in a few minutes. Orders and payments are safe.
error-broken-title = There is a problem with the site
error-broken-text = If you were paying, do not pay again: open the payment page first, it shows what has happened.
error-try-again = Try again
error-to-start = Go to the products
# $email: an e-mail address
error-contact-text = If it happens again, contact us: { $email }
