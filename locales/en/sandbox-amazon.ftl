### The pretend AWS Marketplace of the sandbox.

sandbox-aws-title = AWS Marketplace
sandbox-aws-text = Subscribe to a product as an AWS account, and set up the account here.
sandbox-aws-link = Open the pretend AWS Marketplace
sandbox-aws-lead = What a buyer would see on AWS. Nothing is charged. Subscribe, then press “Set up your account”: it sends you to the shop as AWS would.
sandbox-aws-subscribe-title = Subscribe
sandbox-aws-offer-label = Product and plan
sandbox-aws-subscribe-button = Subscribe
sandbox-aws-account-wrong = Enter the 12 digits of an AWS account
sandbox-aws-units-wrong = Enter a whole number from 1
sandbox-aws-agreements-title = Subscriptions
sandbox-aws-agreements-none = Nobody has subscribed yet.
sandbox-aws-agreements-hint = A changed subscription shows in the shop when it next asks: once an hour, or at once by “Ask AWS now” among the Amazon orders.
sandbox-aws-setup-label = Set up
sandbox-aws-change-label = Change
sandbox-aws-change-button = Do it
sandbox-aws-renew = One more term
sandbox-aws-more = One unit more
sandbox-aws-fewer = One unit fewer
sandbox-aws-end = End it
sandbox-aws-trouble-label = AWS answers
sandbox-aws-fine = As it should
sandbox-aws-down = Nothing: it is down (503)
sandbox-aws-throttled = Too many calls (ThrottlingException)
sandbox-aws-failing = An error of its own (500)
sandbox-aws-disabled = Not for this seller (DisabledApiException)
