### Bank transfer: the picker’s row, the dialog, the sheet, and what payers say of their transfers.

## The picker

method-bank-name = 銀行轉帳
method-bank-time = 1 至 5 個銀行工作天
method-bank-hint = 任何銀行帳戶均可。確認後顯示收款資料

## The dialog

bank-dialog-first = 匯款前，請先按「確認」。
bank-dialog-why = 確認後，系統才會產生此次匯款的專用參考編號，並顯示收款帳戶。沒有該編號的款項無法與您的訂單配對。
bank-dialog-currency = 您以哪種貨幣匯款？
bank-dialog-sum = 匯款金額
bank-dialog-confirm = 確認
bank-time-dollars = 請於 { $left }內（{ $until } 前）付款，否則訂單會過期。
bank-time-others = 請於 { $left }內（{ $until } 前）付款，金額在此期間有效。

## The sheet

bank-sheet-title = 匯款 { $amount }
bank-sheet-lead = 尚未收到款項。銀行轉帳需要 1 至 5 個銀行工作天。您可以關閉本頁，連結仍然有效。
bank-facts-title = 向銀行提供的資料
bank-fact-beneficiary = 收款人
bank-fact-iban = IBAN
bank-fact-number = 帳戶號碼
bank-fact-routing = 銀行路由號碼
bank-fact-bic = BIC（SWIFT 代碼）
bank-fact-bank = 銀行
bank-fact-address = 銀行地址
bank-fact-amount = 金額
bank-fact-reference = 參考編號（附言）
bank-fact-reference-short = 或簡短形式 { $short }
bank-fact-until = 付款期限
bank-mind-title = 匯款前請注意
bank-mind-reference = 請準確填寫參考編號，不要加入其他內容。該編號只用於此次匯款。
bank-mind-one-order = 每次匯款只付一張訂單。如有多張訂單，請先確認並付清一張，再付下一張。
bank-mind-whole = { $amount } 須全額到帳：請選擇由匯款人承擔銀行費用（「OUR」），不要由收款人承擔。
bank-mind-check = 請核對帳戶及金額。資料有誤會令匯款失敗或延誤。
bank-mind-until = 請於 { $until } 前付款。
bank-mind-dollars = 逾期後，如訂單仍然有效，請在本頁重新取得轉帳資料。
bank-mind-others = 逾期金額不再有效，款項可能無法與訂單配對。
bank-mind-late = 跨境匯款可能延誤，請預留充足時間。
bank-mind-sent = 匯出後請在下方告知我們，訂單會等待款項到帳。
bank-code-label = 供銀行應用程式掃描的二維碼
bank-deadline-text = 請於 { $until } 前付款，尚餘 { $left }。
bank-partially-paid-advice = 請將餘款匯入同一帳戶，並使用同一參考編號。
bank-checked-text = 銀行尚未通知我們收到您的匯款。如已匯出，請勿重複匯款：到帳可能需要數天。
bank-open-title = 您已告知此筆匯款正在途中。
bank-open-text = 在此期間不能選擇其他付款方式，以免重複付款。如尚未匯出，請在下方告知。
bank-mail-button = 以電郵傳送
bank-mail-subject = 訂單 { $number } 的匯款
bank-mail-text = 以下是匯款資料。匯款前請與下方頁面核對。

## “I have sent it”

bank-say-title = 已經匯出？
bank-say-text = 告知後，款項在途期間訂單不會過期。
bank-say-day = 匯款日期
bank-say-proof = 匯款憑證（選填）
bank-say-proof-hint = PDF、PNG 或 JPEG，不超過 5 MB。只有賣方職員可以查看。
bank-say-button = 我已匯出
bank-sent-title = 您已於 { $day } 匯出。
bank-sent-text = 我們會等待款項到帳，直至 { $until }。請勿重複匯款。
bank-sent-attachments = { $count ->
   *[other] 已收到 { $count } 份憑證。
}
bank-not-sent = 其實我尚未匯出
bank-problem-day = 請填寫匯款日期：今天或最近一個月內的日期
bank-problem-kind = 憑證須為 PDF、PNG 或 JPEG 檔案
bank-problem-large = 憑證須小於 5 MB
bank-problem-many = 此訂單未能再接收更多憑證。請將此憑證電郵給客戶服務
bank-problem-currency = 請選擇您匯款的貨幣
bank-problem-over = 我們已不再等候此筆匯款。如已匯出，請電郵至 { $email }
bank-problem-denied = 訂購機構的成員已表示沒有轉帳。如確已轉帳，請由該機構的成員登入並在此說明

## When the bank takes it back

bank-reversed-title = 銀行已收回 { $amount }。
bank-reversed-text = 該筆款項不再計算在內。請按此處金額全數匯款。

## When its time is over

bank-over-title = 此次匯款的時間已過
bank-over-money = 尚未透過{ $app }收到款項，訂單仍然有效。
bank-over-advice = 如已匯出，請在此告知，並勿重複匯款：款項到帳後會記入此訂單。如尚未匯出，請取得新的匯款資料並按其匯款。
bank-new-details = 取得新的匯款資料

## Facts and receipt

bank-pay-fact-reference = 轉帳參考編號

## Help

help-bank-title = 以銀行轉帳付款
help-bank-lead = 可從任何銀行帳戶匯款，貨幣以付款頁所列為準。
help-bank-confirm-asked = 為何匯款前要先按「確認」？
help-bank-reference-asked = 參考編號填寫在哪裏？
help-bank-reference-text = 填寫在匯款的「附言」或「用途」欄。如銀行不接受完整形式，請使用簡短形式。請勿使用其他匯款的編號。
help-bank-deadline-asked = 付款期限是多久？
help-bank-deadline-text = 美元匯款須於 7 天內付款，否則訂單會自動過期。其他貨幣須於 48 小時內付款；逾期金額不再有效，款項可能無法與訂單配對。
help-bank-several-asked = 可以一次匯款支付多張訂單嗎？
help-bank-late-asked = 匯款到帳慢怎麼辦？
help-bank-late-text = 跨境匯款最長可能需要十個銀行工作天。請在付款頁按「我已匯出」，款項在途期間訂單不會過期。
help-bank-wrong-asked = 匯少了、匯多了或沒有填寫參考編號
help-bank-wrong-text = 匯少了：請以同一編號匯出餘款。匯多了：訂單已付清，我們會就多付的款項聯絡您。沒有填寫編號：需要人手查找您的訂單，時間會較長。您的款項是安全的。
