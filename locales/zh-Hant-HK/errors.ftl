### Pages of failures. Each says what happened and what to do.

error-not-found-title = 找不到頁面
error-not-found-text = 網址可能有誤，或頁面已不存在。
error-forged-title = 此表格已失效
error-forged-text = 沒有作出任何更改。請重新開啟頁面，然後再次提交表格。
error-bad-request-title = 無法讀取您的要求
error-bad-request-text = 沒有作出任何更改。請返回上一頁，檢查所輸入的資料，然後再次提交。
error-too-large-title = 提交的資料過多
error-too-large-text = 沒有作出任何更改。請減少每次提交的資料。
error-too-slow-title = 處理逾時
error-too-slow-text = 如您正在付款，請先重新開啟付款頁面，查看最新狀況，然後才付款。
error-too-many-title = 嘗試次數過多
# $wait: a duration such as “2 minutes”
error-too-many-text = 沒有作出任何更改。請於 { $wait }後再試。
error-letters-title = 傳送至此電郵地址的電郵過多
# $wait: a duration such as “2 minutes”
error-letters-text = 已向此電郵地址傳送多封附有連結的電郵。請開啟最新的一封，其連結於 24 小時內有效。{ $wait }後可再次傳送。
error-attempts-title = 付款嘗試次數過多
# $wait: a duration such as “2 minutes”
error-attempts-text = 此訂單已多次開始付款，須待 { $wait }後才可再次開始。沒有作出任何更改。如有進行中的付款，您仍可在付款頁面完成。訂購機構的成員可登入並即時繼續。
error-hashes-title = 輸入的 TxID 過多
# $wait: a duration such as “2 minutes”
error-hashes-text = 此訂單已輸入多個 TxID。請於 { $wait }後再次輸入。您的款項不會遺失：金額完全相符的轉帳會自動識別。訂購機構的成員可登入並即時輸入。
error-busy-title = 資料剛被他人更改
error-busy-text = 您想更改的資料剛有變動。請重新開啟頁面，查看最新內容。
error-unavailable-title = 網站正在維護
error-unavailable-text = 請於數分鐘後再試。您的訂單及款項均安全無誤。
error-broken-title = 網站出現問題
error-broken-text = 如您正在付款，切勿再次付款：請先開啟付款頁面，查看最新狀況。
error-try-again = 再試一次
error-to-start = 前往產品頁面
error-contact-text = 如問題再次出現，請聯絡我們：{ $email }
