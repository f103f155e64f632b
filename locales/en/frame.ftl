### The frame of every page: header, footer, and the parts that pages share.

frame-skip-link = Skip to main content
frame-sandbox-bar = Sandbox: no real money
frame-sandbox-label = Sandbox
frame-sandbox-link = Open the sandbox
frame-shop-label = Shop
frame-products-link = Products
frame-orders-link = Orders
frame-desk-link = Desk
frame-language-label = Language
frame-help-link = Help
frame-account-label = Your account
frame-account-link = Account and members
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-footer-label = About this site
frame-contact-link = Contact us
frame-terms-link = Terms
frame-privacy-link = Privacy
frame-access-link = Accessibility

frame-problem-title = There is a problem
# A field’s message as it is read out, and a page’s title when its form has a problem. $text (string)
frame-error-text = Error: { $text }
frame-change-link = Change
frame-summary-label = Summary of the order
frame-summary-show = Order summary
frame-copy-button = Copy
frame-copy-done = Copied
# $left: a duration such as “29 minutes”. $clock: the time of day with its zone
frame-time-left = Time left: { $left } ({ $clock })
# Read out when little time is left. $left: a duration such as “3:00”
frame-time-announce = Time left: { $left }
frame-live-offline = The connection is lost. Trying again.
