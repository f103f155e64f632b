### The desk: what the seller’s staff see.

desk-nav-label = 工作台
desk-tab-home = 概覽
desk-tab-money = 待認領款項
desk-tab-statements = 銀行結單
desk-home-title = 工作台
desk-home-unplaced = { $count ->
    [0] 沒有需要人手處理的款項。
   *[other] { $count } 筆款項需要人手處理。
}
desk-home-money-link = 查看待認領款項
desk-home-imported = 上次匯入：{ $at }
desk-home-never = 尚未匯入結單。
desk-home-import-link = 匯入結單
desk-mail-fault = { $fault ->
    [unreachable] 無法發送電郵：無法連接電郵伺服器。
    [insecure] 無法發送電郵：無法與電郵伺服器建立安全連線，請檢查其證書。
    [sign-in] 無法發送電郵：電郵伺服器不接受目前的登入或加密設定。
    [refused] 部分電郵無法發送：電郵伺服器暫時拒收。
   *[internal] 部分電郵因內部錯誤無法發送，請查看日誌。
}
desk-mail-since = 故障始於 { $since }。
desk-mail-waiting = { $count } 封電郵等待發送，系統會自動重試。
desk-sent-title = 客戶稱已匯出的款項
desk-sent-none = 沒有在途匯款。
desk-sent-day = 匯出日期
desk-sent-until = 等待至
desk-sent-attachments = 憑證
desk-sent-dismiss = 不再等待
desk-attachment-link = { $kind }，{ $size } KB
desk-reversed-title = 被銀行撤回或被區塊鏈撤銷的入帳
desk-reversed-hint = 被銀行或支付機構收回的款項須重新繳付：買方會收到電郵，付款頁亦會顯示。區塊鏈可能在其後的區塊中恢復轉帳：請先查詢其雜湊值。
desk-reversed-noted = 已處理
desk-reversed-owed = 須重新繳付 { $owed }
desk-reversed-paid = 訂單仍為已付款
desk-over-title = 多付款項
desk-over-hint = 這些訂單已付清，而收到的款項多於應付金額。請與買方商定多付款項的處理方法，並在此記錄。
desk-over-amount = 多付金額
desk-over-paid-on = 付款日期
desk-over-acts = 處理記錄
desk-over-returned = 記錄為已退還
desk-over-kept = 記錄為保留
desk-over-done = 已記錄，該筆多付款項已從清單移除。
desk-column-order = 訂單
desk-column-amount = 金額
desk-column-day = 日期
desk-column-text = 附言
desk-column-payer = 付款人
desk-column-account = 帳戶
desk-column-provider-reference = 支付機構交易編號
desk-column-method = 方式
desk-column-file = 檔案
desk-column-format = 格式
desk-column-when = 時間
desk-column-by = 操作人
desk-column-outcome = 處理結果

## Money to place

desk-money-title = 待認領款項
desk-money-lead = 這些款項已到帳，但未指明訂單。請確認歸屬。
desk-money-none = 所有款項均已配對訂單。
desk-money-newer = 較新的款項
desk-money-older = 較早的款項
desk-money-proposal = { $organisation } 的訂單 { $order }：應付 { $missing }
desk-reason-number = 附言中有其訂單編號。
desk-reason-name = 金額及付款人名稱均相符。
desk-reason-amount = 金額相符。
desk-money-accept = 接受
desk-money-order-label = 或填寫其他訂單編號
desk-money-assign = 歸入此訂單
desk-money-aside = 擱置
desk-money-why-label = 不屬於任何訂單的原因
desk-money-aside-button = 擱置
desk-money-placed = 款項已記入訂單。
desk-money-aside-done = 款項已擱置。
desk-money-taken = 已有人處理過這筆款項，未有任何更改。
desk-money-no-order = 未找到可接收這筆款項的對應訂單，請核對編號
desk-money-no-reason = 請填寫該款項不屬於任何訂單的原因
desk-money-duplicate = 另一檔案似乎已列出這筆款項。只有銀行確實入帳兩次時，才將其歸入訂單。
desk-money-back = 銀行似乎已撤回這筆款項：撤回紀錄先於入帳紀錄匯入。只有款項仍在帳上時，才將其歸入訂單。
desk-money-unknown = 支付機構確認了這筆付款，但我們的資料庫中沒有紀錄。它可能是在所還原的備份之後支付，也可能來自使用同一商戶帳戶的其他商店。請在支付機構的商戶平台查詢該交易編號，然後填寫對應的訂單編號；如不屬於任何訂單，請擱置。

## Statements

desk-statements-title = 銀行結單
desk-statements-lead = 檔案要麼全部入帳，要麼完全不入帳。重複匯入同一檔案不會有任何改變。
desk-file-label = 結單檔案
desk-file-hint = camt.053、camt.054、MT940，或已聲明欄位的 CSV；不超過 10 MB。
desk-file-button = 匯入
desk-file-missing = 請選擇結單檔案
desk-imported-title = 已匯入
desk-imported-none = 尚未匯入結單。
desk-heap-matched = 已配對
desk-heap-proposed = 待確認
desk-heap-unmatched = 未配對
desk-report-title = 匯入報告
desk-report-lead = { $file } · { $format } · { $at } · { $by }
desk-report-known-file = 此檔案之前已匯入，未有任何更改。
desk-report-rest = 未處理的記錄
desk-report-known = 已由其他檔案匯入的記錄
desk-report-pending = 銀行預計入帳的記錄
desk-report-others = 非收款記錄
desk-report-rows = 檔案中的行數
desk-report-unknown-states = 部分行因設定中沒有說明其狀態的含義而未處理。如該狀態表示款項已到帳，請將其聲明為已入帳，然後重新匯入此檔案。
desk-report-state = 未處理，銀行標示為「{ $state }」
desk-report-state-none = 未處理，沒有註明狀態
desk-report-state-unknown = 未處理，狀態「{ $state }」未聲明
desk-report-strange = 未設定帳戶的記錄
desk-report-outgoing = 出帳，金額無法識別
desk-report-below = 第 { $line } 行，位於表格下方
desk-report-stranger = 未設定的帳戶
desk-report-uncounted = 第 { $line } 行：不支援的貨幣
desk-outcome-paid = 付清訂單 { $order }
desk-outcome-overpaid = 付清訂單 { $order }，多付 { $overpaid }
desk-outcome-partially-paid = 訂單 { $order } 的部分款項，尚欠 { $missing }
desk-outcome-late = 訂單 { $order } 已關閉，請處理
desk-outcome-double = 訂單 { $order } 已付清，請處理
desk-outcome-currency = 訂單 { $order } 要求另一種貨幣，請處理
desk-outcome-underpaid = 訂單 { $order } 的部分款項，並已不再等待餘款，請處理
desk-outcome-overdue = 訂單 { $order }：匯出時金額已不再有效，有待決定
desk-outcome-proposed = 可能屬於 { $orders }
desk-outcome-unmatched = 無人認領
desk-outcome-told = 可能已由另一檔案列為訂單 { $order } 的款項，請處理
desk-outcome-told-none = 可能已由另一檔案列出，請處理
desk-outcome-back = 可能已被銀行撤回，請處理
desk-outcome-reversed = 已被銀行撤回；此前付清訂單 { $order }
desk-outcome-reversed-none = 已被銀行撤回；此前未付任何訂單

## Why a file was refused

desk-broken-file = 沒有匯入任何內容。{ $where }：{ $why }
desk-broken-line = 第 { $line } 行
desk-broken-place = 第 { $line } 行，{ $place }
desk-broken-unknown = 這不是 camt.053、camt.054 或 MT940 結單，也不是已聲明欄位的 CSV 檔案
desk-broken-ambiguous = 這些欄位符合多個帳戶的 CSV 檔案；請聲明標示帳戶的欄位
desk-broken-packed = 檔案是壓縮檔，請先解壓
desk-broken-provisional = camt.052 的記錄並非最終入帳，請匯入 camt.053 或 camt.054
desk-broken-interim = MT942 的記錄並非最終入帳，請匯入 MT940
desk-broken-encoding = 檔案字元無法識別或檔案不完整，請匯出為 UTF-8
desk-broken-too-large = 檔案超過 10 MB
desk-broken-too-many = 檔案元素過多或嵌套過深
desk-broken-malformed = XML 格式有誤，或檔案不完整
desk-broken-doctype = 檔案聲明了結單不需要的文件類型或實體
desk-broken-empty = 其中沒有結單
desk-broken-repeated = 標題行中此欄出現多次，無法確定應使用哪一欄
desk-broken-quote = 引號未閉合，無法分辨其後的各行
desk-broken-missing = 缺少一項數值
desk-broken-short = 此行的欄數少於標題行；檔案可能不完整
desk-broken-amount = 不是該貨幣的金額
desk-broken-day = 不是日期
desk-broken-side = 既不是入帳也不是出帳
desk-broken-state = 無法識別銀行標示的記錄狀態
desk-broken-unreadable = 此行無法讀取
desk-broken-unclosed = 結單在期末結餘之前中斷

## Money in review

desk-reason-claimed = 有人為此訂單輸入了這個 TxID。TxID 屬公開資料，請核對金額。
desk-reason-digits = 末尾數字與此訂單要求的準確金額相符。
desk-reason-near = 金額接近，而此訂單應付款至該地址。
desk-kept-title = 尚未用於任何訂單的款項
desk-kept-late = 於訂單結束後到帳。
desk-kept-double = 該訂單早前已付款。
desk-kept-underpaid = 只屬部分款項，並已不再等待餘款。
desk-kept-currency = 貨幣與要求不符。
desk-kept-none = 沒有等待處理的付款。
desk-kept-overdue = 匯出時金額已不再有效。
desk-kept-payable = 訂單尚未付清。
desk-kept-over = 訂單已付清或已結束：這筆款項不能再用於付款。
desk-kept-accept = 接受為付款
desk-kept-accepted = 已用這筆款項付清訂單。
desk-kept-answer = 已另行處理
desk-kept-answered = 已記錄，這筆款項已從清單移除。
desk-kept-why-label = 您如何處理
desk-kept-answer-button = 從清單移除
desk-kept-no-reason = 請說明您如何處理這筆款項
desk-kept-not-open = 訂單已付清或已結束，這筆款項不能再用於付款。請與買方商定，然後在此說明您如何處理。
