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
# Read out before a field's message, and put before a page's title when the form has a problem.
frame-error-prefix = Error:
frame-change-link = Change
frame-summary-label = Summary of the order
frame-summary-show = Order summary
frame-copy-button = Copy
frame-copy-done = Copied
# Followed by a duration such as “29 minutes”.
frame-time-left = Time left:
# Read out when little time is left, before a duration such as “3:00”.
frame-time-announce = Time left:
frame-live-offline = The connection is lost. Trying again.
