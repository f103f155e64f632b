### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 to 3 minutes
method-usdt-trc20-hint = Tether on the TRON network. You enter the TxID after paying. The link can be forwarded
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 to 20 minutes
method-usdt-erc20-hint = Tether on the Ethereum network. We detect the exact amount automatically. The link can be forwarded

## The page

# $amount: an amount in USDT. $standard: “TRC20” or “ERC20”.
usdt-transfer-title = Send { $amount } by { $standard }
usdt-transfer-lead = Nothing received yet. Anybody who has this link can pay, without signing in.
usdt-transfer-held-title = Your transfer is under review
usdt-transfer-held-money = We’ve received a transfer, but its amount doesn’t show which order it’s for. Don’t pay again.
usdt-transfer-held-text = Our team is reviewing it and will email the person who placed the order.
usdt-transfer-looking-title = Looking for your transfer
usdt-transfer-looking-money = The network doesn’t show it yet. Don’t pay again.
usdt-transfer-looking-text = We’ll keep looking and show it here.
# $received: an amount in USDT.
usdt-transfer-received-text = We’ve received { $received } for this order so far.
usdt-transfer-unsent-link = Not sent yet? Show the payment details
# $amount: an amount in USDT.
usdt-transfer-rest-title = { $amount } still to send
# $received: an amount in USDT.
usdt-transfer-rest-lead = { $received } received and safe. Send the rest in one transfer of exactly this amount.
usdt-transfer-confirming-title = Seen, and being confirmed
usdt-transfer-confirming-money = Your transfer has been seen. Do not send it again.
usdt-transfer-confirming-text = The network is confirming it. You may close this page: the receipt comes by e-mail to the person who ordered.
usdt-transfer-network-tron = Only on the TRON network (TRC20).
usdt-transfer-network-ethereum = Only on the Ethereum network (ERC20).
usdt-transfer-network-text = Send only USDT. Anything else, or another network, may be lost.
usdt-transfer-amount-label = Exact amount in USDT, all six decimals
usdt-transfer-amount-hint = This exact amount must arrive. If your wallet or exchange takes its fee from the amount, add the fee on top. The last digits tell your payment from others; they cost less than one cent.
# $standard: “TRC20” or “ERC20”.
usdt-transfer-address-label = Official receiving address ({ $standard })
# $code: the check code
usdt-transfer-code-label = Check code of this address: { $code }
usdt-transfer-code-hint = The same code is in our e-mail and in our list of addresses.
usdt-transfer-code-link = Compare it
usdt-transfer-qr-label = The receiving address ({ $standard }), without the amount
# $until: a moment with its zone. $left: a duration.
usdt-transfer-until = Send it before { $until }, that is within { $left }.
usdt-transfer-sandbox-link = Pay with the pretend wallet
usdt-transfer-request-title = A code with the amount in it, for some wallets
usdt-transfer-request-text = Some wallets read the address and the amount from this. Before you confirm, check in the wallet that the receiver is the address above and that the amount is exact. If anything else appears, type it in by hand.
usdt-transfer-request-open = Open in a wallet on this device
usdt-transfer-request-qr = Payment request for wallets that know EIP-681
usdt-transfer-ways-title = If you cannot send the rest
usdt-transfer-ways-rest = Somebody else can: forward this link.
usdt-transfer-ways-smaller = Or cancel this order and order something for the amount that you have sent. On the new order’s page choose the same network and enter the same TxID: no second transfer is needed.
usdt-transfer-ways-cancel = Cancel this order
usdt-transfer-ways-contact = Or write to customer service. The money is safe meanwhile.
usdt-transfer-share-title = Let somebody else pay
# $seller: the seller’s legal name. $host: the site’s name.
usdt-transfer-share-text = The money goes to { $seller }. This page is at { $host } and never asks for a password or a secret phrase.
usdt-transfer-share-label = The payment link
usdt-transfer-share-mail = Send by e-mail
usdt-transfer-share-button = Share

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

usdt-trail-title = Transfers for this order
usdt-trail-nothing = None seen yet.
usdt-trail-behind-text = We cannot see the newest transfers of this network at the moment. What you have sent is safe and will be found; do not send it again.
usdt-trail-moving-tag = Being confirmed
usdt-trail-final-tag = Received
usdt-trail-gone-tag = Not in the chain any more
usdt-trail-gone-text = The network has replaced the block that held it. It usually comes back within a minute. Don’t send again unless your wallet says that it failed.
# $done, $needed: numbers of blocks.
usdt-trail-blocks = { $done } of { $needed } confirmations
# $standard: “TRC20” or “ERC20”.
usdt-trail-txid-label = TxID of your { $standard } transfer
usdt-trail-txid-hint = 64 letters and digits. Wallets also call it transaction hash, Txn hash or transaction ID. The address of an explorer’s page works too.
usdt-trail-txid-button = Submit the TxID
usdt-trail-where-title = Where to find the TxID
usdt-trail-where-text = Open the transfer in your wallet’s or exchange’s history: the TxID is in its details. It is not your address and not an order number.
usdt-trail-where-picture = Copy it as text. Reading it off a picture goes wrong easily.
usdt-trail-where-exchange = An exchange shows it once it has sent the withdrawal, often some minutes later.

## The status of a claimed TxID
## A tag and a text for each word of `ClaimStatus`, and “small” for a transfer that is too small to count on its own.

usdt-claim-looking-tag = Not seen yet
usdt-claim-looking-text = If it doesn’t appear within ten minutes, check that you copied the whole TxID and that the transfer was made on this network.
usdt-claim-confirming-tag = Found
usdt-claim-confirming-text = The transfer is there and counts for this order once the network has confirmed it. Do not send again.
usdt-claim-placed-tag = Received
usdt-claim-placed-text = This transfer counts for this order. The TxID is used up.
usdt-claim-held-tag = Under review
usdt-claim-held-text = Other buyers pay to the same address, so our team has to confirm that this transfer is for this order.
usdt-claim-small-tag = Less than 1 USDT
usdt-claim-small-text = This transfer is less than 1 USDT and isn’t the exact amount, so it doesn’t count towards this order. Our team will review it. You can still pay the amount due.
usdt-claim-used-tag = Used for another order
usdt-claim-used-text = This TxID pays another order already, and each can be used once. If you have copied the wrong one, enter the right one.
usdt-claim-dismissed-tag = A person has looked at it
usdt-claim-dismissed-text = A person has looked at this transfer: it is not a payment of an order here. If it is yours, write to customer service.
usdt-claim-theirs-tag = Belongs to another order
usdt-claim-theirs-text = The amount of this transfer is exactly what another order was asked for, so it pays that one.
usdt-claim-older-tag = Older than this order
usdt-claim-older-text = This transfer was made before the order was placed. If it was meant for an earlier order, open that order’s link and enter the TxID there.
usdt-claim-failed-tag = Failed on the network
usdt-claim-failed-text = The network says that this transfer failed: no money was moved. Send again and enter the new TxID.
usdt-claim-other-token-tag = Another token
usdt-claim-other-token-text = This transaction moves another token than USDT, even if its name looks alike. It cannot pay this order. Write to customer service if you sent it to us.
usdt-claim-coin-tag = Not USDT
usdt-claim-coin-text = This transaction moves the network’s own coin, not USDT. It cannot pay this order. Write to customer service if you sent it to us.
usdt-claim-other-recipient-tag = Another receiver
usdt-claim-other-recipient-text = This transaction pays USDT to somebody else. Compare its receiver with the address above.
usdt-claim-no-transfer-tag = No payment
usdt-claim-no-transfer-text = This transaction brings us no USDT, or less than one cent.
usdt-claim-never-seen-tag = Never seen
usdt-claim-never-seen-text = The network has not shown this transfer for six hours, so it will not come. Look in your wallet: it probably did not leave. Then send again.
usdt-claim-not-looked-tag = Not looked for
usdt-claim-not-looked-text = The network didn’t show this transfer, and many other TxIDs were entered after it, so we stopped looking. If it’s yours, enter it again.
usdt-claim-other-network-tag = Another network
usdt-claim-other-network-text = This TxID belongs to a transaction on another network, so it can’t pay this order automatically. If you sent USDT to our address there, it is not lost: write to customer service with this TxID, and do not send again before you have an answer.

## When what was entered is no TxID

usdt-pasted-empty = Enter the TxID of your transfer
# $network: a network’s name.
usdt-pasted-network = This link shows a transaction on { $network }, another network. Enter the TxID of a transfer on this one, or write to customer service if you sent it there
usdt-pasted-own-address = This is our receiving address. Enter the TxID of your transfer to it: 64 letters and digits
# $network: a network’s name.
usdt-pasted-address = This is an address on { $network }, not a TxID. The TxID is in the details of the transfer
usdt-pasted-several = These are several TxIDs. Enter them one after the other
usdt-pasted-shortened = This TxID is shortened in the middle. Copy it with your wallet’s copy button
# $digits: a number.
usdt-pasted-short = This has { $digits } letters and digits; a TxID has 64. Copy the whole of it
usdt-pasted-long = This has { $digits } letters and digits; a TxID has 64. Copy only the TxID
# $letter: one character.
usdt-pasted-letter = A TxID has only digits and the letters A to F, but this one has “{ $letter }”. Copy it as text instead of typing it
usdt-pasted-picture = This is a picture. Enter the TxID as text
usdt-pasted-words = This is no TxID. A TxID has 64 digits and letters from A to F

## A payment link that has run out

usdt-new-amount = Get a new amount
usdt-lapsed-title = This payment link has run out
usdt-lapsed-money = Nothing was received by { $app }. The order is still open.
usdt-lapsed-advice = Get a new amount before you send anything. If you have sent the old amount already, do not send again: enter the TxID below.
usdt-closed-named-advice = This link can no longer be paid. If you have paid, don’t pay again: enter the TxID below.
usdt-named-title = Tell us about your transfer
usdt-named-money = This payment link has run out, but money that was sent is not lost.

## The same order again, for money that came too late

usdt-reorder-title = You have paid? Order the same again
# $amount: an amount in USDT.
usdt-reorder-arrived-text = { $amount } arrived for this order. Order the same again, and this money pays the new order at once. You don’t send anything again.
# $amount, $total: amounts in USDT.
usdt-reorder-part-text = { $amount } arrived for this order. Order the same again for { $total }: this money counts towards it, and the new order’s page asks for the rest.
usdt-reorder-later-text = Already paid? Enter the TxID of your transfer below first. Once we see the money, you can order the same again here. Don’t send anything a second time.
usdt-reorder-member-text = Your new order takes the money sent for this one. Enter the TxID on the new order’s page. Don’t send anything a second time.
# $organisation: who bought.
usdt-reorder-signin-text = Anyone else at { $organisation }? Members can sign in and order the same again at any time.
usdt-reorder-signin-link = Sign in
# $organisation: who bought.
usdt-reorder-link-text = You aren’t signed in as a member of { $organisation }. The order will say that it was placed through this link, and we’ll email the person who ordered before. You can do this once.
# $agreement: the agreement’s title.
usdt-reorder-agree-label = I agree to the { $agreement }
usdt-reorder-agreement-link = Read the { $agreement }
usdt-reorder-button = Order the same again, I have paid
usdt-reorder-problem-unticked = Tick the box to agree, then order again
usdt-reorder-problem-clash = Your organisation has an unpaid order of this product already. Open that order, choose the same network, and enter the TxID there
usdt-reorder-problem-gone = This can no longer be ordered. Write to customer service: the money is safe

## Facts and receipt

usdt-pay-fact-reference = TxID

## Help

help-usdt-title = Paying with USDT
help-usdt-lead = Tether on the TRON network (TRC20) or on Ethereum (ERC20), from any wallet or exchange. Without signing in.
help-usdt-step-choose = On the payment page choose USDT on the network that your wallet or exchange sends on.
help-usdt-step-copy = Copy the address and the exact amount from that page.
help-usdt-step-send = Send exactly this amount in one transfer, on exactly this network.
help-usdt-step-hash = With TRC20, copy the TxID of the transfer and submit it on the payment page. With ERC20 we detect your payment automatically.
help-usdt-step-wait = The page counts the network’s confirmations and says “Paid” after the last one.
help-usdt-link-text = The payment page is a link. It is valid for 48 hours and can be forwarded. Anyone with the link can pay, no sign-in needed.
help-usdt-network-asked = Which network do I choose?
help-usdt-network-text = The one that your wallet or exchange offers for USDT: TRC20 is TRON, ERC20 is Ethereum. The network on the payment page and in your wallet must be the same.
help-usdt-network-wrong = What is sent on another network, as another token or as the network’s own coin does not reach your order. Write to customer service with the TxID; getting it back is not always possible.
help-usdt-fee-asked = What does it cost?
help-usdt-fee-text = A fee on top of the order’s amount, shown before you choose. Your wallet or exchange takes a fee of its own: the amount on our page is what must arrive.
help-usdt-addresses-asked = Which are your official receiving addresses?
help-usdt-addresses-text = These and no others. The check code of an address is the same here, on the payment page and in our e-mail. If a page shows another address, do not pay and write to us.
help-usdt-txid-asked = What is a TxID, and where is it?
help-usdt-txid-names = The name of one transfer on the network: 64 digits and letters. Wallets also call it transaction hash, Txn hash, TxHash, hash or transaction ID.
help-usdt-txid-once = A TxID can be used for one order, once.
help-usdt-several-asked = Can I pay several orders with one transfer?
help-usdt-several-text = No. Pay each order separately: pay one, see it confirmed, then pay the next. Otherwise money and orders cannot be matched. If you have to combine them, talk to your account manager first and sign a contract for it before you pay.
help-usdt-short-asked = I have sent too little
help-usdt-short-text = Enter the TxID on the payment page. It then shows exactly what is missing; send that and enter the new TxID. An order can hold several.
help-usdt-over-asked = I have sent too much
help-usdt-over-text = The order is paid, and the page shows what is over. We write to you about it.
help-usdt-late-asked = I closed the page, or the link has expired, and I have paid
help-usdt-late-link = Open the payment link again and enter the TxID. Do not send a second time.
help-usdt-late-expired = If the order has expired, the link still takes the TxID, and what you have sent is kept.
help-usdt-late-again = There, choose “Order the same again, I have paid”: your money pays the new order.
help-usdt-held-asked = Why does a person check my TxID?
help-usdt-held-text = Everybody can read every transfer on these networks, so knowing a TxID proves nothing. The last digits of the exact amount say whose a transfer is; without them, and while other orders wait for money, a person decides.
help-usdt-address-network = Network
help-usdt-address-code = Check code
help-usdt-address-label = Receiving address
