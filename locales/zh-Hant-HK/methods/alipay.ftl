### Alipay, Alipay HK and Alipay+.

## The picker

method-alipay-name = 支付寶
method-alipay-time = 即時
method-alipay-hint = 中國內地版應用程式
method-alipay-hk-name = AlipayHK
method-alipay-hk-time = 即時
method-alipay-hk-hint = 香港版應用程式。付款超過 5,000 HKD 時，帳戶必須為「已認證」級別
method-alipay-plus-name = Alipay+
method-alipay-plus-time = 即時
method-alipay-plus-hint = GCash、KakaoPay、Touch ’n Go、TrueMoney、DANA 及其他錢包

## Beside the code on the payment page

alipay-steps-title = 如何使用{ $app }付款
alipay-step-open = 在手機開啟{ $app }應用程式。
alipay-step-open-any = 在手機開啟以下任何一個應用程式：{ $wallets }。
alipay-step-open-here = 按本頁的按鈕開啟{ $app }。
alipay-step-scan = 使用應用程式內的掃描功能，掃描本頁的二維碼。
alipay-step-check = 在應用程式核對商戶名稱及金額：{ $amount }，或以您的錢包貨幣顯示的等值金額。
alipay-step-confirm = 以支付密碼、指紋或面容識別確認付款。
alipay-step-return = 返回本頁。收到款項後，本頁會顯示付款結果。

alipay-two-apps = { $app }與{ $other }是兩個不同的應用程式。本次付款請使用{ $app }，切勿使用{ $other }。
alipay-opened-in-wrong-app = 您現正在{ $opened }內開啟本頁，但本次付款須使用{ $app }：請改用手機瀏覽器開啟本頁。
alipay-conversion-note = 如您的錢包帳戶並非以 { $currency } 為貨幣，應用程式會自動兌換金額，並在您確認付款前顯示。
alipay-camera-note = 手機須連接流動網絡或 Wi-Fi，並須允許應用程式使用相機。您毋須輸入任何付款資料。
alipay-network-note = 手機須連接流動網絡或 Wi-Fi。您毋須輸入任何付款資料。

## Limits of Alipay HK

alipay-hk-limits-title = AlipayHK 限額
alipay-hk-levels-note = 「中級認證」及「已認證」是 AlipayHK 帳戶的認證級別。一般只要在應用程式內綁定銀行卡，即可升級。
alipay-hk-source = 資金來源
alipay-hk-unverified = 未認證
alipay-hk-intermediate = 中級認證
alipay-hk-verified = 已認證
alipay-hk-balance = 餘額
alipay-hk-bank-account = 銀行帳戶
alipay-hk-card = 錢包內的銀行卡
alipay-hk-cannot-pay = 不能繳付此訂單
alipay-hk-card-limit = 以銀行卡本身的限額為準
alipay-hk-payment-and-year = 每次付款 { $payment }，每年 { $year }
alipay-hk-payment-no-year = 每次付款 { $payment }，不設每年限額
alipay-hk-bank-intermediate = 每次付款 { $payment }（可調低至 { $lower }），每日 { $day }
alipay-hk-bank-verified = 每次付款 { $payment }（可調低至 { $lower } 或 { $middle }），每日 { $payment }（可調低至 { $middle }）

## When the app says no

alipay-trouble-title = 如{ $app }未能付款
alipay-trouble-not-possible = 應用程式顯示不能進行此付款：請選擇其他付款方式，例如信用卡、銀行轉帳或 USDT。
alipay-trouble-over-limit = 應用程式顯示金額過高：此付款方式每次付款上限為 { $limit }。請分次付款，或選擇其他付款方式。
alipay-trouble-too-much = 應用程式顯示金額過高：請分次付款，或選擇其他付款方式。
alipay-own-limits = 支付寶本身設有限額：每人每次付款及每年付款總額上限均為 { $limit }。支付寶內的銀行卡另有其限額。
alipay-ask-support = 大部分限額由您自己的支付寶帳戶設定。如欲查詢您的限額，請聯絡支付寶客戶服務。
alipay-some-countries = 部分國家或地區另設限額，或不支援您的貨幣。請向{ $app }的客戶服務查詢，或先嘗試小額付款。
alipay-more-information = 進一步了解 Alipay+

## Help: Alipay and Alipay HK

help-alipay-title = 使用支付寶付款
help-alipay-lead = 支付寶是中國內地版應用程式。您可以掃描二維碼，或從付款頁面開啟應用程式，然後在應用程式內確認付款。
help-alipay-two-apps-asked = 支付寶與 AlipayHK 是否相同？
help-alipay-two-apps-text = 不相同。兩者是不同的應用程式，各自只能讀取本身的二維碼。請使用付款頁面所示的應用程式掃描。如您只有另一個應用程式，請在付款頁面選擇相應的付款方式。
help-alipay-own-limits = 支付寶本身設有限額：每人每次付款及每年付款總額上限均為 300,000 CNY。支付寶內銀行卡的限額視乎銀行卡及您的帳戶而定。
help-alipay-ask = 大部分限額由您自己的帳戶設定。如欲查詢您的限額，請聯絡支付寶客戶服務。
help-alipay-hk-title = 使用 AlipayHK 付款
help-alipay-hk-lead = AlipayHK 是香港版應用程式。可付款的金額視乎資金來源及您的帳戶認證級別而定。
help-alipay-hk-cannot = 不能付款

## Help: Alipay+

help-alipay-plus-title = 使用 Alipay+ 付款
help-alipay-plus-lead = Alipay+ 是一種付款方式，涵蓋多個錢包。您可以使用現有的錢包付款。
help-alipay-plus-which-asked = 可以使用哪些錢包？
help-alipay-plus-which-text = 以下錢包可在本網站付款。每張訂單實際提供的錢包，視乎金額及您的裝置而定。
help-alipay-plus-computer-asked = 如何在電腦上付款？
help-alipay-plus-phone-asked = 如何在手機上付款？
help-alipay-plus-phone-choose = 在付款頁面選擇 Alipay+，然後選擇您的錢包。錢包會隨即開啟，毋須掃描。
help-alipay-plus-phone-check = 在錢包核對商戶名稱及金額。
help-alipay-plus-needs-asked = 需要準備甚麼？
help-alipay-plus-needs-text = 手機須連接流動網絡或 Wi-Fi。如要掃描二維碼，須允許錢包使用相機。您毋須輸入任何付款資料。
help-alipay-plus-limits-text = 每個錢包均有其限額；在錢包內為帳戶完成認證後，限額一般會提高。此外，我們每次接受的付款上限如下：
