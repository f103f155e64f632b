### WeChat Pay: the picker’s row, the steps beside the code, help.

## The picker

method-wechat-name = 微信支付
method-wechat-time = 即時
method-wechat-hint = 中國內地以外的用戶必須已完成實名認證

wechat-steps-title = 如何使用微信付款

## Steps

wechat-step-button = 按下按鈕開啟微信。按鈕在 { $time }內有效；逾時後請再次選擇微信支付，以取得新的按鈕。
wechat-step-other-screen = 在另一個螢幕（例如電腦）開啟本頁，以顯示二維碼。
wechat-step-open = 在手機開啟微信，然後選擇「掃一掃」。
wechat-step-scan = 將相機對準二維碼。
wechat-step-check = 核對微信顯示的金額是否 { $amount }，以及商戶名稱是否正確。
wechat-step-check-converted = 核對微信顯示的金額是否 { $amount } 或等值的人民幣（CNY），以及商戶名稱是否正確。
wechat-step-confirm = 以支付密碼、指紋或面容識別確認付款。您毋須再輸入任何資料。
wechat-step-return = 返回本頁。收到款項後，本頁會自動更新。

## Read before you pay

wechat-own-screen-note = 手機不能掃描自己螢幕上的二維碼。您需要以另一個螢幕顯示二維碼。
wechat-scan-only-note = 請使用微信的「掃一掃」，以相機掃描。螢幕截圖、相簿內的圖片、長按二維碼或使用其他應用程式均不能付款。
wechat-camera-note = 手機須連接流動網絡或 Wi-Fi，並須允許微信使用相機。
wechat-network-note = 手機須連接流動網絡或 Wi-Fi。
wechat-real-name-note = 如您居於中國內地以外地區，請先在微信完成實名認證，然後付款。

## When WeChat does not take the payment

wechat-refused-title = 如微信未能付款
wechat-refused-real-name = 尚未完成實名認證：請在微信依次開啟「我」、「服務」及「錢包」，完成實名認證。
wechat-refused-card = 銀行卡不獲接受：中國內地銀行發出的卡可以使用，部分其他銀行卡則不能使用。
wechat-refused-limit = 金額超出您的錢包或銀行卡限額：請向微信查詢，或選擇其他付款方式。
wechat-refused-code = 二維碼已被另一個帳戶掃描：請在本頁取得新的二維碼。
wechat-refused-other-method = 您可以隨時為此訂單選擇其他付款方式。在微信付款期間，切勿更改付款方式。

## Help

help-wechat-title = 使用微信支付付款
help-wechat-lead = 您可以使用微信掃描二維碼，或從付款頁面開啟微信，然後在微信內確認付款。
help-wechat-phone = 如您直接在手機開啟付款頁面，可按頁面上的按鈕（如有提供）開啟微信。否則，請在另一個螢幕顯示二維碼：微信不會讀取已儲存圖片內的二維碼。
help-wechat-real-asked = 微信要求實名認證
help-wechat-real-text = 如您居於中國內地以外地區，請先完成實名認證，然後付款：在微信依次開啟「我」、「服務」及「錢包」。
help-wechat-cards-asked = 在微信內可以使用哪些銀行卡？
help-wechat-cards-text = 已綁定中國內地銀行卡的帳戶可以使用。部分綁定其他銀行卡的帳戶不能使用；遇此情況，請在付款頁面選擇其他付款方式。
help-wechat-limit-text = 如訂單超出限額，請選擇其他付款方式，或改為金額較小的訂單。
help-wechat-picture-asked = 微信未能讀取二維碼
