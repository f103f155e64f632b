### WeChat Pay: the picker’s row, the steps beside the code, help.

## The picker

method-wechat-name = WeChat Pay
method-wechat-time = At once
method-wechat-hint = Outside mainland China only with a finished real-name check

wechat-steps-title = How to pay with WeChat

## Steps

# On a phone, outside WeChat.
# $time (string): how long the button works, such as “5 minutes”
wechat-step-button = Press the button to open WeChat. It works for { $time }; after that, choose WeChat Pay again to get a new one.
# On a phone whose own screen shows the code, which it cannot scan.
wechat-step-other-screen = Open this page on another screen, such as a computer, and let it show the code.
wechat-step-open = Open WeChat on your phone and choose “Scan”.
wechat-step-scan = Point the camera at the code.
# $amount (string): the sum with its currency, such as “¥71.90 (CNY)”
wechat-step-check = Check that WeChat shows { $amount } and the name of the seller.
# $amount (string): the sum with its currency, such as “HK$88.50 (HKD)”
wechat-step-check-converted = Check that WeChat shows { $amount }, or the same in CNY, and the name of the seller.
wechat-step-confirm = Confirm with your payment password, fingerprint or face. There is nothing to type in again.
wechat-step-return = Come back to this page. It updates automatically when your payment arrives.

## Read before you pay

wechat-own-screen-note = This phone cannot scan a code on its own screen. You need a second screen to show it.
wechat-scan-only-note = Use “Scan” in WeChat with the camera. A screenshot, a picture from your album, a long press on the code, or another app does not work.
wechat-camera-note = Your phone needs mobile network or Wi-Fi, and WeChat needs permission to use the camera.
wechat-network-note = Your phone needs mobile network or Wi-Fi.
wechat-real-name-note = If you live outside mainland China, complete real-name authentication in WeChat before you pay.

## When WeChat does not take the payment

wechat-refused-title = If WeChat does not let you pay
wechat-refused-real-name = Real-name authentication is missing: in WeChat, open “Me”, then “Services” and “Wallet”, and complete it there.
wechat-refused-card = The card is not accepted: cards of banks in mainland China work, some other cards do not.
wechat-refused-limit = The amount is above a limit of your wallet or card: ask WeChat, or choose another payment method.
wechat-refused-code = The code was already scanned by another account: get a new code on this page.
wechat-refused-other-method = You can choose another payment method for this order at any time. Do not do so while you are paying in WeChat.

## Help

help-wechat-title = Pay with WeChat Pay
help-wechat-lead = You scan a code with WeChat, or open WeChat from the payment page, and confirm there.
help-wechat-phone = Is the payment page open on the phone itself? Then a button opens WeChat, if it is offered. Otherwise show the code on another screen: WeChat does not read a code from a saved picture.
help-wechat-real-asked = WeChat asks for real-name authentication
help-wechat-real-text = If you live outside mainland China, finish real-name authentication before you pay: in WeChat, open “Me”, then “Services” and “Wallet”.
help-wechat-cards-asked = Which cards can I use inside WeChat?
help-wechat-cards-text = Accounts linked to cards of banks in mainland China work. Some accounts linked to other cards do not: then choose another method on the payment page.
help-wechat-limit-text = For an order above the limit, choose another method, or place smaller orders.
help-wechat-picture-asked = WeChat does not read the code
