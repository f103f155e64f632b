### The pretend outside world: what wallets and mailboxes would show, and what is to go wrong in it.

sandbox-title = 沙盒
sandbox-lead = 這裏模擬商店以外的世界。一切均非真實，亦不涉及真實款項。商店本身不會察覺任何分別。
sandbox-up-link = 返回沙盒

## The control page

sandbox-shop-title = 商店
sandbox-shop-text = 提交訂單，選擇付款方式，然後返回此頁。
sandbox-shop-link = 開啟商店
sandbox-payments-title = 錢包付款
sandbox-payments-none = 尚未有錢包付款。請在商店提交訂單，然後選擇錢包。
sandbox-payments-hint = 每部手機均會顯示付款人的錢包畫面。掃描商店頁面上的二維碼會到達同一位置，因此同一網絡內的手機亦可掃描。
sandbox-column-order = 訂單
sandbox-column-wallet = 錢包
sandbox-column-amount = 金額
sandbox-column-state = 狀態
sandbox-column-phone = 手機
sandbox-column-message = 傳送訊息
sandbox-phone-link = 開啟手機
sandbox-message-label = 有關 { $order } 的訊息
sandbox-message-button = 傳送

sandbox-state-waiting = 等候付款人
sandbox-state-checking = 核實中
sandbox-state-paid = 已付款
sandbox-state-failed = 失敗
sandbox-state-closed = 已關閉
sandbox-state-expired = 已逾時

sandbox-messages-title = 傳送給商店的訊息
sandbox-messages-none = 尚未傳送任何訊息。
sandbox-messages-hint = 商店接受訊息時會回覆 200 或 204；如訊息並非由付款服務供應商簽署，則會回覆 401。
sandbox-column-sender = 發送者
sandbox-column-about = 內容
sandbox-column-due = 預定時間
sandbox-column-tries = 發送次數
sandbox-column-fate = 結果
sandbox-about-result = 付款結果
sandbox-about-pending = 已付款，核實中
sandbox-about-refund = 退款
sandbox-about-expiry = 付款逾時
sandbox-about-forged = 偽造訊息：「已付款」
sandbox-about-probe = 測試訊息：錯誤簽署
sandbox-fate-due = 將於 { $time } 發出
sandbox-fate-dropped = 已毋須發送
sandbox-fate-silence = 沒有回覆
sandbox-fate-answered = 已回覆 { $status }

sandbox-disturb-title = 模擬故障
sandbox-disturb-hint = 真實的付款服務供應商會出現以下所有情況。選擇後儲存，即可看到商店不會遺失任何付款，亦不會重複計算。
sandbox-disturb-button = 儲存
sandbox-down-label = 付款服務供應商停止運作
sandbox-down-hint = 每次要求均會收到 503 回覆。付款人仍可選擇其他付款方式；商店稍後會查出已完成的付款。
sandbox-unsigned-label = 回覆沒有簽署
sandbox-unsigned-hint = 任何人均可能編寫此類回覆。商店一概不會相信，並會再次查詢。
sandbox-wrong-label = 下一個回覆附有錯誤簽署
sandbox-wrong-hint = 微信支付會刻意如此，以測試商店有否驗證簽署。只會發生一次。
sandbox-slow-label = 回覆時間
sandbox-slow-hint = 要求會立即執行，只有回覆會延遲。商店等候 10 至 15 秒後便會放棄，並查詢結果。
sandbox-slow-none = 即時
sandbox-lose-label = 下一個遺失的回覆
sandbox-lose-hint = 要求會執行，但連線會中斷。只會發生一次。
sandbox-lose-none = 沒有
sandbox-lose-begin = 開啟付款的回覆
sandbox-lose-ask = 查詢付款的回覆
sandbox-lose-close = 關閉付款的回覆
sandbox-lose-refund = 退款的回覆
sandbox-messages-label = 訊息發送次數
sandbox-messages-note = 同一訊息發送兩次只會計算一次；如沒有訊息，商店會自行查詢。
sandbox-messages-once = 一次
sandbox-messages-twice = 兩次
sandbox-messages-never = 不發送
sandbox-late-label = 訊息發出時間
sandbox-late-hint = 訊息延遲送達時，商店可能已經關閉該付款或將其計算在內。
sandbox-late-none = 即時

## The mailbox

sandbox-mailbox-title = 電郵信箱
sandbox-mailbox-count = { $count ->
    [0] 尚未有電郵
   *[other] { $count } 封電郵
}
sandbox-mailbox-link = 開啟電郵信箱
sandbox-mailbox-lead = 網站發出的所有電郵均載於此處，全部沒有離開這部電腦。
sandbox-mailbox-empty = 尚未有電郵。您索取登入連結後，電郵便會在此顯示。
sandbox-mailbox-back = 返回電郵信箱
sandbox-letter-title = 沙盒內的電郵
sandbox-letter-subject = 主旨
sandbox-letter-from = 寄件人
sandbox-letter-to = 收件人
sandbox-letter-at = 收件時間

## The phone

sandbox-phone-title = 沙盒手機
sandbox-phone-label = 沙盒
sandbox-app-label = 用以開啟二維碼的應用程式
sandbox-app-button = 以此應用程式開啟
sandbox-pay-to = 付款予 { $seller }
sandbox-pay-rate = 匯率 { $rate }
sandbox-fact-order = 訂單
sandbox-fact-what = 購買項目
sandbox-fact-until = 付款限期
sandbox-fact-number = 編號
sandbox-pin-label = 支付密碼
sandbox-pin-hint = 任何六位數字。在真實手機上，亦可使用指紋或面容識別。
sandbox-pin-problem = 請輸入六位數字
sandbox-act-confirm = 確認付款
sandbox-act-check = 確認付款，並由錢包核實
sandbox-act-decline = 拒絕
sandbox-act-slow = 模擬逾時
sandbox-act-passes = 通過核實
sandbox-act-fails = 未能通過核實
sandbox-again-hint = 沒有扣除任何款項。您可以再試一次。
sandbox-back-link = 返回商店
sandbox-referer-notice = 瀏覽器沒有提供來源網址。真正的微信支付會拒絕此頁面，因為它只接受來自已登記網域的付款人。

sandbox-wrong-title = 此應用程式不能讀取二維碼
sandbox-wrong-text = 此二維碼須使用{ $right }，但您以另一個應用程式{ $open }開啟。
sandbox-wrong-switch = 開啟{ $wallet }
sandbox-old-title = 此二維碼已作廢
sandbox-old-text = 商店頁面上已有新的二維碼。請掃描新的二維碼。
sandbox-link-title = 此連結已過期
sandbox-link-text = 微信的付款頁面只可在 5 分鐘內開啟。請返回商店，然後再次按下按鈕。
sandbox-check-title = 核實中
sandbox-check-text = 錢包已收到您的款項，正在核實付款。商店須等候結果。
sandbox-paid-title = 已付款
sandbox-paid-text = { $seller } 會收到錢包發出的訊息。
sandbox-failed-title = 未能付款
sandbox-closed-title = 商店已關閉此付款
sandbox-closed-text = 沒有扣除任何款項。
sandbox-returned-text = 錢包已退回您的款項。
sandbox-expired-title = 付款逾時
sandbox-expired-text = 沒有扣除任何款項。請返回商店，取得新的二維碼。

sandbox-refused-payer = 您拒絕了付款。
sandbox-refused-balance = 帳戶餘額不足。
sandbox-refused-limit = 金額超出您的錢包限額。
sandbox-refused-unverified = 您的帳戶必須先完成認證。
sandbox-refused-risk = 為保障您的安全，錢包已中止付款。

## Who is paying

sandbox-payer-title = 選擇付款人
sandbox-level-label = 帳戶認證級別
sandbox-level-verified = 已認證
sandbox-level-intermediate = 中級認證
sandbox-level-unverified = 未認證
sandbox-source-label = 資金來源
sandbox-source-balance = 餘額
sandbox-source-bank = 銀行帳戶
sandbox-source-card = 錢包內的銀行卡
sandbox-trouble-label = 是否出現問題？
sandbox-trouble-none = 沒有問題
sandbox-trouble-short = 餘額不足
sandbox-trouble-year = 每年限額已用盡
sandbox-trouble-risk = 錢包的風險監控不批准付款

## Bank

sandbox-bank-title = 沙盒銀行
sandbox-bank-lead = 向賣方帳戶匯款（可正確，亦可出錯），並出具結單。
sandbox-bank-link = 開啟銀行
sandbox-bank-asked = 待匯款項
sandbox-bank-none = 沒有待匯款項。請先在付款頁選擇銀行轉帳。
sandbox-bank-payer = 付款人
sandbox-bank-how = 方式
sandbox-bank-how-label = 訂單 { $order } 的付款方式
sandbox-bank-right = 按要求
sandbox-bank-part = 只付一半
sandbox-bank-over = 多付十元
sandbox-bank-reference = 不填參考編號
sandbox-bank-currency = 用其他貨幣
sandbox-bank-send = 匯款
sandbox-bank-order-title = 自行匯款
sandbox-bank-order-hint = 請按付款頁面填寫收款帳戶、金額和參考編號。
sandbox-bank-order-button = 送出匯款
sandbox-bank-amount-problem = 請輸入金額，例如 420.00
sandbox-bank-sent = 已匯款項
sandbox-bank-sent-none = 尚未匯款。
sandbox-bank-sent-hint = 商店匯入結單後才會得知。
sandbox-bank-reverse = 撤回
sandbox-bank-reversed = 已撤回
sandbox-bank-recall = 退回
sandbox-bank-recalled = 已退回
sandbox-bank-import = 將結單匯入商店
sandbox-bank-notices = 以通知形式再匯入一次（camt.054）
sandbox-bank-download = 下載結單（camt.053）
sandbox-bank-desk = 職員在工作台匯入：以 anna@norwind.example 登入，開啟沙盒電郵信箱內的連結，再進入「工作台」。
