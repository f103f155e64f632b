### Paying by card: the picker's row, the page before the card page, what comes of it, and why a card was declined.

method-card-name = 信用卡或扣帳卡
method-card-time = 即時
method-card-hint = Visa、Mastercard、American Express、JCB、Diners Club、Discover
method-card-button = 繼續以信用卡或扣帳卡付款
method-card-refund = 同一張卡

## The page before the card page

card-leave-title = 以卡付款 { $amount }
card-leave-lead = 尚未收到款項。您在支付卡服務供應商的頁面輸入卡資料，然後返回本頁。
card-leave-button = 前往支付卡頁面
card-leave-trust = 該頁面經加密處理。卡號只會交予支付卡服務供應商，{ $seller } 絕不會收到。
card-leave-host = 支付卡頁面網址：{ $host }
card-leave-until = 您可於 { $until } 前在該頁付款。
card-lock-opens = 此支付卡付款關閉之前，此訂單不能選擇{ $methods }。如要使用，請選擇「以其他方式付款」，並在該處關閉支付卡付款。
card-lock-stays = 由現在起，此訂單不能再選擇{ $methods }。如要使用，請取消訂單，然後重新訂購相同項目。
card-declined-title = { $why }。
card-declined-money = 該次嘗試沒有扣款。
card-checked-title = 尚未收到付款通知。
card-checked-text = 如您剛剛付款，切勿再次付款。結果可能需時一分鐘；本頁會持續查詢。
card-pay-new-code = 開啟新的支付卡頁面
card-leave-language = 支付卡頁面的語言為：{ $language }。新開啟的頁面會使用本頁的語言。
card-pay-try-again-with = 再次以卡付款

card-brands-label = 接受的支付卡
card-steps-title = 接下來的步驟
card-step-type = 在支付卡頁面核對金額為 { $amount }，然後輸入卡號、有效日期及保安碼。
card-step-confirm = 發卡銀行可能要求您確認（3-D Secure）：透過銀行應用程式、驗證碼或銀行的頁面。很多時銀行會自行核實，毋須您處理。
card-step-return = 返回本頁。款項到帳後，本頁會顯示結果。
card-page-note = 不論支付卡頁面最後顯示甚麼，一概以本頁顯示的結果為準。
card-trouble-title = 未能以卡付款
card-trouble-limit = 卡的限額低於此金額。請向發卡銀行要求提高限額，或使用另一張卡。
card-trouble-abroad = 卡未啟用海外付款功能，或遭發卡銀行的風險監控攔截。請要求發卡銀行准許此付款。
card-trouble-typing = 卡號、有效日期、保安碼或帳單地址輸入有誤。請逐項核對。
card-trouble-network = 網絡中斷，或支付卡頁面已過期。請先重新開啟訂單的付款頁面：該頁會顯示款項是否已到帳。如未到帳，請在該處開啟新的支付卡頁面。
card-secure-title = 銀行確認（3-D Secure）失敗
card-secure-text = 沒有出現銀行的頁面？3-D Secure 2 很多時不會顯示頁面，由銀行自行核實並決定是否批准。如屢次失敗，請致電發卡銀行的客戶服務，並說：
card-sentence-own = 您可向銀行說
card-sentence-english = 英文說法
card-bank-sentence = 我在網上付款時多次 3DS 認證失敗，請協助找出原因並解決問題。
card-pay-help-link = 進一步了解以卡付款

## States that are told in other words than for wallets

card-state-checking-title = 正等待支付卡服務供應商回應
card-state-checking-money = 您尚未被扣款，目前毋須付款。
card-state-checking-advice = 支付卡服務供應商尚未開啟付款頁面。我們會持續嘗試，本頁會自動更新。您亦可選擇其他付款方式。
card-state-confirming-title = 發卡銀行正在確認付款
card-state-confirming-money = 支付卡服務供應商已收到您的付款，發卡銀行現正確認。切勿再次付款。
card-state-confirming-advice = 您可以關閉本頁。收據會以電郵傳送給訂購人。
card-state-run-out-title = 支付卡頁面已過期
card-state-run-out-money = 未有收到任何款項。訂單仍可付款。
card-state-run-out-unheard = 尚未收到付款通知。如您剛剛已付款，請勿再次付款：本頁會顯示結果。
card-state-run-out-unheard-advice = 如您尚未付款，請開啟新的支付卡頁面。舊頁面會先關閉。
card-state-run-out-advice = 請開啟新的支付卡頁面付款，舊頁面已不能收款。如您在最後一刻已付款，請等候一分鐘：本頁會顯示結果。

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

card-decline-declined-title = 發卡銀行拒絕了此卡
card-decline-declined-cause = 銀行沒有說明原因。一般是卡未啟用海外或網上付款功能，或限額太低。
card-decline-declined-advice = 請聯絡發卡銀行、使用另一張卡，或選擇其他付款方式。
card-decline-balance-title = 此卡不足以繳付此金額
card-decline-balance-cause = 可用結餘不足，或已達限額。
card-decline-balance-advice = 請使用另一張卡，或選擇其他付款方式。
card-decline-over-limit-title = 金額超出每次以卡付款的上限
card-decline-over-limit-cause = 支付卡服務供應商不接受這麼高的單次金額。
card-decline-over-limit-advice = 請改為金額較小的訂單，或選擇其他付款方式。
card-decline-unavailable-title = 目前不能以卡付款
card-decline-unavailable-cause = 支付卡服務供應商未能為此付款開啟頁面。
card-decline-unavailable-advice = 請於數分鐘後再試，或選擇其他付款方式。

## Help

help-card-title = 以卡付款
help-card-lead = 您在支付卡服務供應商的加密頁面輸入卡資料，我們絕不會收到卡號。
help-card-how-asked = 如何以卡付款？
help-card-step-choose = 在付款頁面選擇以卡付款並繼續。下一頁會說明金額及支付卡頁面的網址。
help-card-step-type = 開啟支付卡頁面，核對金額，輸入卡號、有效日期及保安碼。
help-card-step-bank = 如發卡銀行要求確認，請在銀行應用程式、以驗證碼或在銀行頁面確認付款。
help-card-step-back = 返回付款頁面。款項到帳後，該頁會顯示結果。
help-card-which-asked = 可以使用哪些卡？
help-card-which-text = 以下品牌的信用卡及扣帳卡：
help-card-most-text = 如訂單超出上限，請選擇其他付款方式，或改為金額較小的訂單。
help-card-fails-asked = 我的卡被拒絕
help-card-fails-text = 常見原因如下。卡被拒絕時不會扣款，支付卡頁面仍可再試。
help-card-secure-asked = 3-D Secure 認證失敗，亦沒有出現銀行頁面
help-card-locked-asked = 開啟支付卡頁面後，不能選擇支付寶
help-card-locked-text = 支付卡與支付寶互相排斥：選擇其中一方後，此訂單便不能使用另一方。請在付款頁面選擇「以其他方式付款」。如頁面提供關閉支付卡付款，關閉後便可使用支付寶；否則請取消訂單，然後重新訂購相同項目。兩者均只需一步。
help-card-safe-asked = 我的卡資料安全嗎？
help-card-safe-text = 支付卡頁面屬於通過支付卡資料安全認證的服務供應商。我們只會知道款項是否到帳，絕不會得知卡號。我們的任何頁面都不會要求輸入卡號。
help-card-expired-asked = 支付卡頁面已過期，或顯示已完成
help-card-expired-text = 請重新開啟付款頁面，一概以該頁顯示的結果為準。如未到帳，請在該處開啟新的支付卡頁面。舊頁面已不能收款。
