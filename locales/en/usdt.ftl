### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 to 3 minutes
method-usdt-trc20-hint = Tether on the TRON network. You enter the TxID after paying. The link can be forwarded
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 to 20 minutes
method-usdt-erc20-hint = Tether on the Ethereum network. We detect the exact amount automatically. The link can be forwarded

## The page

# $amount: an amount in USDT. $standard: “TRC20” or “ERC20”.
transfer-title = Send { $amount } by { $standard }
transfer-lead = Nothing received yet. Anybody who has this link can pay, without signing in.
transfer-held-title = Your transfer is under review
transfer-held-money = We’ve received a transfer, but its amount doesn’t show which order it’s for. Don’t pay again.
transfer-held-text = Our team is reviewing it and will email the person who placed the order.
transfer-looking-title = Looking for your transfer
transfer-looking-money = The network doesn’t show it yet. Don’t pay again.
transfer-looking-text = We’ll keep looking and show it here.
# $received: an amount in USDT.
transfer-received-text = We’ve received { $received } for this order so far.
transfer-unsent-link = Not sent yet? Show the payment details
# $amount: an amount in USDT.
transfer-rest-title = { $amount } still to send
# $received: an amount in USDT.
transfer-rest-lead = { $received } received and safe. Send the rest in one transfer of exactly this amount.
transfer-confirming-title = Seen, and being confirmed
transfer-confirming-money = Your transfer has been seen. Do not send it again.
transfer-confirming-text = The network is confirming it. You may close this page: the receipt comes by e-mail to the person who ordered.
transfer-network-tron = Only on the TRON network (TRC20).
transfer-network-ethereum = Only on the Ethereum network (ERC20).
transfer-network-text = Send only USDT. Anything else, or another network, may be lost.
transfer-amount-label = Exact amount in USDT, all six decimals
transfer-amount-hint = This exact amount must arrive. If your wallet or exchange takes its fee from the amount, add the fee on top. The last digits tell your payment from others; they cost less than one cent.
# $standard: “TRC20” or “ERC20”.
transfer-address-label = Official receiving address ({ $standard })
transfer-code-label = Check code of this address:
transfer-code-hint = The same code stands in our e-mail and in our list of addresses.
transfer-code-link = Compare it
transfer-qr-label = The receiving address ({ $standard }), without the amount
# $until: a moment with its zone. $left: a duration.
transfer-until = Send it before { $until }, that is within { $left }.
transfer-sandbox-link = Pay with the pretend wallet
transfer-request-title = A code with the amount in it, for some wallets
transfer-request-text = Some wallets read the address and the amount from this. Before you confirm, check in the wallet that the receiver is the address above and that the amount is exact. If anything else appears, type it in by hand.
transfer-request-open = Open in a wallet on this device
transfer-request-qr = Payment request for wallets that know EIP-681
transfer-ways-title = If you cannot send the rest
transfer-ways-rest = Somebody else can: forward this link.
transfer-ways-smaller = Or cancel this order and order something for the amount that you have sent. On the new order’s page choose the same network and enter the same TxID: no second transfer is needed.
transfer-ways-cancel = Cancel this order
transfer-ways-contact = Or write to customer service. The money is safe meanwhile.
transfer-share-title = Let somebody else pay
# $seller: the seller’s legal name. $host: the site’s name.
transfer-share-text = The money goes to { $seller }. This page is at { $host } and never asks for a password or a secret phrase.
transfer-share-label = The payment link
transfer-share-mail = Send by e-mail
transfer-share-button = Share

## Steps and warnings

usdt-steps-title = How to pay with USDT
# $standard: “TRC20” or “ERC20”. $network: “TRON” or “Ethereum”.
usdt-step-network = In your wallet or exchange choose USDT, then the network { $standard } ({ $network }).
# $first, $last: four characters each.
usdt-step-address = Copy the address. Check that it begins with { $first } and ends with { $last }.
# $amount: an amount in USDT.
usdt-step-amount = Send exactly { $amount } in one transfer.
usdt-step-hash = Copy the TxID from the transfer’s details and enter it on this page.
usdt-step-wait = Come back here. We detect your payment automatically. If it takes long, enter the TxID.
usdt-one-order-note = Pay each order separately: never one transfer for several orders. Pay one, see it confirmed, then the next.
usdt-exchange-note = From an exchange, use a withdrawal to the network. A transfer inside an exchange has no TxID and cannot be found.
usdt-history-note = Copy the address from this page, not from your wallet’s history: strangers put look-alikes there.

## What the chain shows

trail-title = Transfers for this order
trail-nothing = None seen yet.
trail-behind-text = We cannot see the newest transfers of this network at the moment. What you have sent is safe and will be found; do not send it again.
trail-moving-tag = Being confirmed
trail-final-tag = Received
trail-gone-tag = Not in the chain any more
trail-gone-text = The network has replaced the block that held it. As a rule it comes back in a minute. Do not send again before your wallet says that it failed.
# $done, $needed: numbers of blocks.
trail-blocks = { $done } of { $needed } confirmations
# $standard: “TRC20” or “ERC20”.
trail-txid-label = TxID of your { $standard } transfer
trail-txid-hint = 64 letters and digits. Wallets also call it transaction hash, Txn hash or transaction ID. The address of an explorer’s page works too.
trail-txid-button = Submit the TxID
trail-where-title = Where to find the TxID
trail-where-text = Open the transfer in your wallet’s or exchange’s history: the TxID stands in its details. It is not your address and not an order number.
trail-where-picture = Copy it as text. Reading it off a picture goes wrong easily.
trail-where-exchange = An exchange shows it once it has sent the withdrawal, often some minutes later.

## What came of a TxID

claim-looking-tag = Not seen yet
claim-looking-text = If it doesn’t appear within ten minutes, check that you copied the whole TxID and that the transfer was made on this network.
claim-confirming-tag = Found
claim-confirming-text = The transfer is there and counts for this order once the network has confirmed it. Do not send again.
claim-placed-tag = Received
claim-placed-text = This transfer counts for this order. The TxID is used up.
claim-held-tag = Under review
claim-held-text = Other buyers pay to the same address, so our team has to confirm that this transfer is for this order.
claim-small-tag = Less than 1 USDT
claim-small-text = This transfer is less than 1 USDT and isn’t the exact amount, so it doesn’t count towards this order. Our team will review it. You can still pay the amount due.
claim-used-tag = Used for another order
claim-used-text = This TxID pays another order already, and each can be used once. If you have copied the wrong one, enter the right one.
claim-set-aside-tag = A person has looked at it
claim-set-aside-text = A person has looked at this transfer: it is not a payment of an order here. If it is yours, write to customer service.
claim-theirs-tag = Belongs to another order
claim-theirs-text = The amount of this transfer is exactly what another order was told to pay, so it pays that one.
claim-older-tag = Older than this order
claim-older-text = This transfer was made before the order was placed. If it was meant for an earlier order, open that order’s link and enter the TxID there.
claim-failed-tag = Failed on the network
claim-failed-text = The network says that this transfer failed: no money was moved. Send again and enter the new TxID.
claim-other-token-tag = Another token
claim-other-token-text = This transaction moves another token than USDT, even if its name looks alike. It cannot pay this order. Write to customer service if you sent it to us.
claim-coin-tag = Not USDT
claim-coin-text = This transaction moves the network’s own coin, not USDT. It cannot pay this order. Write to customer service if you sent it to us.
claim-other-recipient-tag = Another receiver
claim-other-recipient-text = This transaction pays USDT to somebody else. Compare its receiver with the address above.
claim-no-transfer-tag = No payment
claim-no-transfer-text = This transaction brings us no USDT, or less than one cent.
claim-never-seen-tag = Never seen
claim-never-seen-text = The network has not shown this transfer for six hours, so it will not come. Look in your wallet: it probably did not leave. Then send again.
claim-not-looked-tag = Not looked for
claim-not-looked-text = The network didn’t show this transfer, and many other TxIDs were entered after it, so we stopped looking. If it’s yours, enter it again.
claim-other-network-tag = Another network
claim-other-network-text = This TxID belongs to a transaction on another network, so it can’t pay this order automatically. If you sent USDT to our address there, it is not lost: write to customer service with this TxID, and do not send again before you have an answer.

## When what was entered is no TxID

usdt-pasted-empty = Enter the TxID of your transfer
# $network: a network’s name.
usdt-pasted-network = This link shows a transaction on { $network }, another network. Enter the TxID of a transfer on this one, or write to customer service if you sent it there
usdt-pasted-own-address = This is our receiving address. Enter the TxID of your transfer to it: 64 letters and digits
# $network: a network’s name.
usdt-pasted-address = This is an address on { $network }, not a TxID. The TxID stands in the details of the transfer
usdt-pasted-several = These are several TxIDs. Enter them one after the other
usdt-pasted-shortened = This TxID is shortened in the middle. Copy it with your wallet’s copy button
# $digits: a number.
usdt-pasted-short = This has { $digits } letters and digits; a TxID has 64. Copy the whole of it
usdt-pasted-long = This has { $digits } letters and digits; a TxID has 64. Copy only the TxID
# $letter: one character.
usdt-pasted-letter = A TxID has only digits and the letters A to F, but here stands “{ $letter }”. Copy it as text instead of typing it
usdt-pasted-picture = This is a picture. Enter the TxID as text
usdt-pasted-words = This is no TxID. A TxID has 64 digits and letters from A to F

## A payment link that has run out

pay-new-amount = Get a new amount
state-lapsed-title = This payment link has run out
state-lapsed-money = Nothing was received by { $app }. The order is still open.
state-lapsed-advice = Get a new amount before you send anything. If you have sent the old amount already, do not send again: enter the TxID below.
state-closed-named-advice = This link can no longer be paid. If you have paid, don’t pay again: enter the TxID below.
state-named-title = Tell us about your transfer
state-named-money = This payment link has run out, but money that was sent is not lost.

## The same order again, for money that came too late

again-title = You have paid? Order the same again
# $amount: an amount in USDT.
again-arrived-text = { $amount } came for this order. Order the same again, and this money pays the new order at once. You do not send anything a second time.
# $amount, $total: amounts in USDT.
again-part-text = { $amount } came for this order. Order the same again for { $total }: this money counts towards it, and the new order’s page asks for the rest.
again-later-text = Already paid? Enter the TxID of your transfer below first. Once we see the money, you can order the same again here. Don’t send anything a second time.
again-member-text = Your new order takes the money sent for this one. Enter the TxID on the new order’s page. Don’t send anything a second time.
# $organisation: who bought.
again-signin-text = Anyone else at { $organisation }? Members can sign in and order the same again at any time.
again-signin-link = Sign in
# $organisation: who bought.
again-link-text = You aren’t signed in as a member of { $organisation }. The order will say that it was placed through this link, and we’ll email the person who ordered before. You can do this once.
# $agreement: the agreement’s title.
again-agree-label = I agree to the { $agreement }
again-agreement-link = Read the { $agreement }
again-button = Order the same again, I have paid
again-problem-unticked = Tick the box to agree, then order again
again-problem-clash = Your organisation has an unpaid order of this product already. Open that order, choose the same network, and enter the TxID there
again-problem-gone = This can no longer be ordered. Write to customer service: the money is safe
