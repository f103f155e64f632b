### A member’s own pages: signing in, orders, the account of the organisation.

## Signing in

signin-page-title = 登入
signin-page-lead = 我們會向您傳送登入連結，毋須使用密碼。
signin-email-label = 電郵地址
signin-email-hint = 請使用工作電郵地址，讓您的訂單歸入所屬機構。
signin-email-missing = 請輸入電郵地址
signin-email-unreadable = 請按 name@example.com 的格式輸入電郵地址
signin-send-button = 傳送連結
signin-new-here = 首次使用？請使用同一表格：您開啟連結後，我們會請您填寫姓名及機構。
signin-come-back = 完成後，您會返回原本想瀏覽的頁面。

signin-sent-title = 請查看您的電郵信箱
signin-sent-to = 我們已將連結傳送至 { $email }
signin-sent-same = 我們已將新連結傳送至原有的電郵地址。
signin-sent-valid = 請開啟連結以登入。連結可在任何瀏覽器使用一次，24 小時內有效。
signin-sent-mailbox = 前往我的電郵信箱
signin-sent-again = 新連結已經發出。每個連結只可使用一次。
signin-sent-nothing = 未有收到電郵
signin-sent-spam = 電郵可能需要數分鐘才會送達。請同時查看垃圾郵件匣，並核對上方的電郵地址是否正確。
signin-sent-from = 電郵的寄件人為 { $sender }
signin-sent-resend = 再次傳送
signin-other-address = 使用其他電郵地址

signin-link-title = 登入
signin-link-as = 您將以此電郵地址登入：{ $email }
signin-link-button = 登入
signin-link-once = 按下按鈕後，連結便會失效。只開啟本頁不會令連結失效。

signin-spent-title = 此連結已失效
signin-spent-lead = 登入連結只可使用一次，24 小時內有效。此連結可能已經使用、已經過期，或在傳送過程中變得不完整。
signin-spent-same = 我們可以將新連結傳送至同一電郵地址。
signin-spent-again = 傳送新連結
signin-spent-ask = 索取新連結

## A newcomer’s first page

welcome-page-title = 請提供您的資料
welcome-page-lead = 您的電郵地址已獲核實：{ $email }
welcome-name-label = 全名
welcome-name-hint = 您的同事會在您所下的訂單旁看到此姓名。
welcome-name-missing = 請輸入您的全名
welcome-name-unfit = 姓名不可多於 100 個字元，亦不可包含網址或電郵地址
welcome-join-label = 您的機構
welcome-join-hint = 您收到邀請，但毋須加入。如不加入，對方看不到您的訂單。
# $organisation: a name. $by: a person
welcome-join-option = 加入 { $organisation }（由 { $by } 邀請）。其成員可查看您所下的訂單。
welcome-own-option = 建立我自己的機構
welcome-join-missing = 請選擇加入機構或建立自己的機構
welcome-join-gone = 此邀請已失效。請選擇其他方式，或請對方再次邀請
# $organisation: a name
welcome-decline-button = 拒絕 { $organisation } 的邀請
welcome-org-only-own = 如加入其他機構，請留空。
welcome-org-label = 機構
welcome-org-hint = 負責訂購及付款的公司或機構。您可以稍後邀請同事加入。
welcome-org-missing = 請輸入您的機構名稱
welcome-org-unfit = 機構名稱不可多於 100 個字元。名稱可以網域開首（例如「Booking.com B.V.」），但不可包含其他網址或電郵地址
welcome-save-button = 繼續

## The list of orders

orders-page-title = 訂單
orders-filter-label = 搜尋訂單
orders-filter-all = 全部
orders-filter-button = 顯示
orders-product-label = 產品
orders-status-label = 狀態
orders-member-label = 訂購人
orders-by-link = 付款連結
orders-from-label = 由
orders-to-label = 至
orders-order-label = 訂單
orders-payment-label = 付款
orders-time-label = 時間
orders-amount-label = 金額
orders-next-label = 下一步
orders-day-unreadable = 請按 2026-11-22 的格式輸入日期
orders-days-crossed = 結束日期不可早於開始日期
orders-table-caption = { $organisation } 的訂單

orders-status-unpaid = 未付款
orders-status-paid = 已付款
orders-status-cancelled = 已取消
orders-status-expired = 已過期
orders-status-returned = 付款已退回

orders-transaction-none = 尚未開始
orders-transaction-waiting = 付款中
orders-transaction-partially-paid = 已收部分款項
orders-transaction-confirming = 確認中
orders-transaction-settled = 已收款
orders-transaction-reversed = 已退回
orders-transaction-review = 核實中
orders-transaction-failed = 失敗
orders-transaction-expired = 逾時未完成
orders-transaction-cancelled = 已撤回

orders-pay-button = 付款
orders-cancel-link = 取消訂單
orders-reorder-button = 再次購買
orders-receipt-link = 收據
orders-none-match = 沒有符合條件的訂單
orders-show-all = 顯示所有訂單
orders-none-yet = 尚未有訂單
orders-none-hint = 您的機構成員提交訂單後，訂單便會在此顯示。
orders-to-products = 查看產品
orders-pages-label = 頁面
orders-pages-shown = 第 { $first } 至 { $last } 張訂單
orders-newer-link = 較新的訂單
orders-older-link = 較早的訂單

## One order

order-page-title = 訂單 { $number }
order-deadline-text = 請於 { $at } 前付款，尚餘 { $left }。
order-deadline-over = 付款限期已過。確定沒有款項正在處理後，訂單便會過期。
order-pay-amount = 付款 { $amount }
order-see-payment = 查看付款
order-reorder-button = 重新訂購相同項目
order-cancelled-done = 訂單已取消。
order-cancelled-next = 您毋須繳付任何款項。我們會以電郵確認。
order-fee-hint = 部分付款方式可能另收手續費。您在付款前會看到有關收費。

order-notice-waiting = 已開始以{ $method }付款，但尚未完成。
order-notice-confirming = { $method }已收到此訂單的付款，現正確認。切勿再次付款。
order-notice-partially-paid = 尚欠 { $missing }。以{ $method }支付的款項安全無誤，請繳付餘款。
order-notice-review = 已收到以{ $method }支付的 { $amount }，需要核實。款項安全無誤。我們會以電郵通知訂購人，切勿再次付款。
order-notice-reallocated = 以{ $method }支付的 { $amount } 已用於繳付另一張訂單。
order-notice-overpaid = 收到的款項比總額多出 { $overpaid }。款項由我們妥善保管，我們會以電郵與訂購人聯絡。
order-notice-reversed = 此訂單的付款已退回付款人，須重新繳付 { $owed }。

order-what-label = 服務
order-number-label = 訂單編號
order-by-text = { $member }（{ $organisation }），{ $day }
# $organisation: who buys. $day: a date
order-by-link-text = { $day }，透過付款連結為 { $organisation } 提交
order-requested-text = { $buyer }，{ $day }
order-requested-label = 付款人
order-requested-day = 要求日期
order-agreement-label = 服務協議
order-agreed-text = 版本 { $version }，由 { $member } 於 { $day }同意
# $version: of the agreement. $day: a date
order-agreed-link-text = 版本 { $version }，{ $day }由使用付款連結而未登入的人士同意
order-agreed-hash = 協議文本的數碼指紋
order-link-label = 付款頁面連結

order-history-title = 紀錄
order-former-member = 前成員
order-the-seller = 賣方
order-history-cut = 較早的付款嘗試未有顯示。
order-past-placed = { $member } 提交了訂單，並同意服務協議（版本 { $version }）
# $version: of the agreement
order-past-placed-link = 已關閉的訂單收到款項後，有人透過其付款連結重新訂購，並在未登入的情況下同意服務協議（版本 { $version }）
order-past-requested = { $member } 發出了付款要求
order-past-paid = 訂單已付清
order-past-cancelled-by = { $member } 取消了訂單
order-past-cancelled = 訂單已取消
order-past-expired = 付款限期已過，訂單已過期
order-past-sent = 付款人稱匯款已在途中（{ $method }）
order-past-not-sent = 不再等待此前告知的在途匯款（{ $method }）
order-past-reversed = 以{ $method }支付的款項已被退回付款人
order-past-began = 開始以{ $method }付款 { $amount }
order-past-seen = { $method }已收到付款，現正確認
order-past-received = 已收到以{ $method }支付的 { $amount }
order-past-received-partially-paid = 已收到以{ $method }支付的 { $amount }，少於總額
order-past-received-late = 訂單結束後收到以{ $method }支付的 { $amount }，將由專人核實
order-past-received-double = 訂單付清後再收到以{ $method }支付的 { $amount }，將由專人核實
order-past-received-doubtful = 已收到以{ $method }支付的 { $amount }，但貨幣與要求不符，將由專人核實
order-past-received-overdue = 已收到以{ $method }支付的 { $amount }，但匯出時此金額已不再有效，將由專人核實
order-past-accepted = { $member } 已接受以{ $method }支付的款項作為付款
order-past-resolved = { $member } 已處理以{ $method }支付的款項
order-past-assigned = 由 { $member } 撥入此訂單：以{ $method }支付的 { $amount }
order-past-dismissed = { $member } 已核實付款頁上所提供的轉帳：該筆款項不屬於此訂單
order-past-not-found = { $member } 已核實：匯款未有到帳，不再等候（{ $method }）
order-past-reversal-noted = { $member } 已跟進被退回的付款 { $amount }
order-past-overpaid-returned = { $member } 已退還多付的 { $amount }
order-past-overpaid-kept = { $member } 已記錄：按協定，多付的 { $amount } 由賣方保留
order-past-declined = 以{ $method }付款失敗：{ $why }。沒有扣除任何款項
order-past-declined-doubt = 以{ $method }付款失敗：{ $why }
order-why-by-payer = 付款在應用程式內中止
order-why-declined = 付款被拒絕
order-why-balance = 餘額不足
order-why-over-limit = 金額超出限額
order-why-unverified = 帳戶尚未認證
order-why-risk = 因安全理由中止
order-why-unavailable = 付款方式無法使用
order-why-security-code = 保安碼不正確
order-why-card-number = 卡號不正確
order-why-card-date = 卡已過期，或有效日期不正確
order-why-address = 帳單地址不符
order-why-authentication = 未完成銀行認證
order-why-not-accepted = 此卡不能用於此付款
order-why-bank-silent = 銀行未能回覆
order-why-duplicate = 剛才已有一筆相同金額的付款
order-past-turned = 一次以{ $method }付款被拒絕。沒有扣除任何款項，仍可再試
order-past-turned-duplicate = 一次以{ $method }付款被拒絕：剛才已有一筆相同金額的付款。再次付款之前，請先查看該筆付款是否已到帳
order-past-closed = 以{ $method }付款逾時未完成。沒有扣除任何款項
order-past-withdrawn-by = { $member } 撤回了以{ $method }進行的付款
order-past-withdrawn-payer = 付款人更改了付款方式，以{ $method }進行的付款已關閉
order-past-withdrawn = 以{ $method }進行的付款已關閉

## Cancelling an order

order-cancel-title = 取消訂單 { $number }？
order-cancel-means = 訂單取消後不能再付款，亦不能透過付款連結付款。您可以隨時重新訂購相同項目。
order-cancel-warning = 有人正在付款時，切勿取消訂單。
order-cancel-open = 此訂單已開啟{ $method }付款，系統會先將其關閉。如在此之前收到全數款項，訂單即為已付款，不會取消。
order-keep-link = 保留訂單
order-in-flight-title = 訂單未有取消
order-in-flight-money = 此訂單可能有款項正在處理。
order-in-flight-confirming = 此訂單有一筆付款正在確認。切勿重複付款。
order-in-flight-then = 如付款成功，訂單即為已付款；如未成功，屆時便可取消訂單。
order-in-flight-sent = 已有人表示此訂單的銀行轉帳已匯出，訂單正等待款項到帳。
order-in-flight-not-sent = 如實際並未匯出，請開啟付款頁面，按「{ $button }」，然後再取消訂單。
order-in-flight-method = { $method }尚未確認已關閉該付款。
order-in-flight-next = 切勿再次付款。請於數分鐘後再次開啟訂單，查看是否已收到款項。如未收到，屆時便可取消訂單。
order-back-link = 返回訂單

## Money of a closed order

order-kept-received = 我們已收到此訂單的 { $amount }，款項由我們妥善保管。
order-kept-held = 我們已收到一筆轉帳，正在核實，款項由我們妥善保管。
order-kept-pays = 已收到的款項可全數支付不超過 { $total } 的訂單（已包括手續費）。
order-kept-form = 按 { $total } 訂購
order-kept-txid = 您可將其用於新訂單：在新訂單的付款頁面選擇同一網絡，並輸入同一個 TxID。切勿再次轉帳。
order-kept-other = 如要使用這筆款項，請在此訂單的付款頁面再次訂購，或與我們聯絡。
order-kept-request = 請勿再次付款。請就此款項電郵與我們聯絡。

## The account of an organisation: members, invitations, language

account-page-title = 帳戶及成員
account-page-lead = 每位成員均可查看機構的所有訂單，並可訂購、付款及取消訂單。
account-members-title = 成員
account-name-label = 姓名
account-email-label = 電郵地址
account-you-text = { $name }（您）
account-open-title = 已邀請但尚未加入
account-resend-button = 再次傳送
account-until-label = 有效期至
account-withdraw-button = 撤回
account-withdrawn-done = 邀請已撤回。
account-invite-title = 邀請同事
account-invite-label = 同事的電郵地址
account-invite-hint = 我們會向對方傳送連結。對方可於 14 日內接受或拒絕。接受後，對方可查看機構的所有訂單。
account-invite-button = 傳送邀請
account-invite-missing = 請輸入同事的電郵地址
account-invite-member = 此人已是成員。請輸入其他電郵地址
# $count: a number
account-invite-full = 您的機構已有 { $count } 個待接受的邀請。請先撤回一個，再邀請其他人
# $count: a number. $wait: a duration
account-invite-often = 您的機構在過去 24 小時內已傳送 { $count } 個邀請。請於 { $wait }後再試
# $day: a date
account-invite-declined = 對方已拒絕您的邀請。您可於 { $day }後再次邀請
account-invited-done = 我們已將邀請傳送至 { $email }
account-invited-next = 邀請 14 日內有效。在此期間，您可以再次傳送或撤回。
account-language-title = 您的語言
account-language-label = 頁面及電郵的語言
account-language-button = 儲存
account-sessions-title = 登入狀態
account-sessions-text = 您在每部裝置上的登入狀態會保持 30 日。如您遺失了裝置或曾使用他人的裝置，請登出所有裝置，然後透過電郵重新登入。
account-sessions-button = 登出所有裝置
account-language-saved = 已儲存您的語言設定。
