### Signing in by a link in a mail, and a newcomer's first page.

signin-page-title = Sign in
signin-page-lead = We send you a link that signs you in. There is no password.
signin-email-label = E-mail address
signin-email-hint = Use your address at work, so that your orders stay with your organisation.
signin-email-missing = Enter your e-mail address
signin-email-unreadable = Enter an e-mail address in the form name@example.com
signin-send-button = Send the link
signin-new-here = New here? It is the same form: after you open the link, we ask for your name and organisation.
# Follows the line above when signing in interrupted something.
signin-come-back = Afterwards you come back to the page you wanted.

signin-sent-title = Check your mailbox
# Followed by an e-mail address.
signin-sent-to = We have sent a link to
signin-sent-same = We have sent a new link to the address of the old one.
signin-sent-valid = Open the link to sign in. It works once, for 24 hours, in any browser.
signin-sent-mailbox = Go to my mail
signin-sent-again = Another link is on its way. Each of the links works once.
signin-sent-nothing = No mail has arrived
signin-sent-spam = It can take a few minutes. Look in the folder for spam too, and check that the address above is right.
# Followed by the sender's name and address.
signin-sent-from = The mail comes from
signin-sent-resend = Send it again
signin-other-address = Use another e-mail address

signin-link-title = Sign in
# Followed by an e-mail address.
signin-link-as = You sign in as
signin-link-button = Sign in
signin-link-once = The link is used up when you press the button. Opening this page alone does not use it.

signin-spent-title = This link no longer works
signin-spent-lead = A sign-in link works once, for 24 hours. This one was used before, is older, or was cut off on its way.
signin-spent-same = We can send a new link to the same e-mail address.
signin-spent-again = Send a new link
signin-spent-ask = Ask for a new link

welcome-page-title = Who are you?
# Followed by an e-mail address.
welcome-page-lead = Your e-mail address is confirmed:
welcome-name-label = Full name
welcome-name-hint = Your colleagues see it beside the orders you place.
welcome-name-missing = Enter your full name
welcome-name-unfit = Enter a name of up to 100 characters, without web or email addresses
welcome-join-label = Your organisation
welcome-join-hint = You’ve been invited. You don’t have to join: nobody there sees your orders unless you do.
# $organisation: a name. $by: a person
welcome-join-option = Join { $organisation } (invited by { $by }). Its members see the orders you place.
welcome-own-option = Set up my own organisation
welcome-join-missing = Choose whether to join an organisation or set up your own
welcome-join-gone = This invitation is no longer open. Choose another way, or ask for a new invitation
# $organisation: a name
welcome-decline-button = Decline the invitation from { $organisation }
welcome-org-only-own = Leave it empty if you join one.
welcome-org-label = Organisation
welcome-org-hint = The company or institution that orders and pays. You can invite colleagues later.
welcome-org-missing = Enter the name of your organisation
welcome-org-unfit = Enter a name of up to 100 characters. It may start with a domain, such as “Booking.com B.V.”, but must not contain any other web or email address
welcome-save-button = Continue
