### The account of an organisation: members, invitations, language.

account-page-title = Account and members
account-page-lead = Every member sees all orders of the organisation, can order, pay and cancel.
account-members-title = Members
account-name-label = Name
account-email-label = E-mail address
# Beside the reader’s own name.
account-you-mark = (you)
account-open-title = Invited, not here yet
account-resend-button = Send again
account-until-label = Open until
account-withdraw-button = Withdraw
account-withdrawn-done = The invitation is withdrawn.
account-invite-title = Invite a colleague
account-invite-label = E-mail address of your colleague
account-invite-hint = We send them a link. They can accept or decline for 14 days. Once they accept, they see all orders of the organisation.
account-invite-button = Send the invitation
account-invite-missing = Enter the e-mail address of your colleague
account-invite-member = This person is a member already. Enter another e-mail address
# $count: a number
account-invite-full = Your organisation has { $count } open invitations. Withdraw one, then invite someone else
# $count: a number. $wait: a duration
account-invite-often = Your organisation sent { $count } invitations in the last 24 hours. Try again in { $wait }
# $day: a date
account-invite-declined = They declined your invitation. You can invite them again after { $day }
# Followed by an e-mail address.
account-invited-done = We have sent an invitation to
account-invited-next = It can be accepted for 14 days. Until then you can send it again or withdraw it.
account-language-title = Your language
account-language-label = Language of pages and e-mails
account-language-button = Save
account-sessions-title = Where you’re signed in
account-sessions-text = You stay signed in on each device for 30 days. If you’ve lost a device or used one that isn’t yours, sign out everywhere. You’ll sign in again by email.
account-sessions-button = Sign out everywhere
account-language-saved = Your language is saved.
